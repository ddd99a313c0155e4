/// What a role becomes on a terminal that knows so many colours.
public struct Look: Hashable, Sendable {
  public var attributes: Attributes
  /// The number of a colour, or its exact value where there are more than 256; `nil` is the terminal's own.
  public var foreground: UInt32?
  public var background: UInt32?

  public init(attributes: Attributes, foreground: UInt32? = nil, background: UInt32? = nil) {
    self.attributes = attributes
    self.foreground = foreground
    self.background = background
  }
}

extension Theme {
  /// - Parameter colours: how many the terminal knows; 0 with none.
  public func look(_ role: Role, colours: Int) -> Look {
    let paint = self[role]
    guard colours >= 8 else { return Look(attributes: withoutColour(role)) }
    let background = paint.background.flatMap { number($0, colours) }
    // Letters that were chosen for a ground do not go without it.
    if paint.background != nil, background == nil { return Look(attributes: withoutColour(role)) }
    var attributes = paint.attributes
    if colours <= 16, let basic = paint.foreground?.in16 {
      if colours < 16, basic.rawValue >= 8 { attributes.insert(.bold) }
      // Many terminals brighten what is bold: black letters would be grey.
      if basic == .black { attributes.remove(.bold) }
    }
    let foreground = paint.foreground.flatMap { number($0, colours) }
    return Look(attributes: attributes, foreground: foreground, background: background)
  }

  private func number(_ colour: Colour, _ colours: Int) -> UInt32? {
    if colours > 256 { return colour.rgb.number }
    if colours == 256 { return UInt32(colour.in256) }
    return colour.in16.map { UInt32($0.rawValue) % (colours >= 16 ? 16 : 8) }
  }
}

extension Theme {
  /// Every role can be read on this background: 4.5 to 1 at least, as WCAG asks of texts.
  public func isLegible(on paper: RGB) -> Bool {
    Role.allCases.allSatisfy { (contrast($0, on: paper) ?? 21) >= 4.5 }
  }

  /// The contrast of a role on a terminal with this background; `nil` where the letters and what is behind them are the
  /// terminal's own.
  public func contrast(_ role: Role, on paper: RGB) -> Double? {
    let paint = self[role]
    guard let letters = paint.foreground?.rgb else {
      return paint.background.map { Contrast.ratio(ink, $0.rgb) }
    }
    return Contrast.ratio(letters, paint.background?.rgb ?? paper)
  }
}
