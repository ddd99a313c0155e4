/// What a terminal can do to letters besides colouring them.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let underline = Attributes(rawValue: 2)
  public static let reverse = Attributes(rawValue: 4)
  public static let dim = Attributes(rawValue: 8)
  public static let italic = Attributes(rawValue: 16)

  /// The French words of a theme file.
  static let names: [(name: String, attribute: Attributes)] = [
    ("gras", .bold), ("souligne", .underline), ("inverse", .reverse), ("estompe", .dim), ("italique", .italic),
  ]
}

/// How a role looks. No foreground or background means the terminal's own.
public struct Paint: Hashable, Sendable {
  public var foreground: Colour?
  public var background: Colour?
  public var attributes: Attributes
  /// The glyph that says the same thing as the colour, for those who do not see it.
  public var sign: String?

  public init(
    foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = [], sign: String? = nil
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.sign = sign
  }
}
