/// Money in whole cents, all taxes included (TTC): associations rarely recover VAT.
public struct Euros: Hashable, Sendable, Comparable, Codable {
  public let cents: Int

  public init(cents: Int) { self.cents = cents }

  public init(from decoder: any Decoder) throws { cents = try decoder.singleValueContainer().decode(Int.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(cents)
  }

  public static func < (left: Euros, right: Euros) -> Bool { left.cents < right.cents }
  public static func + (left: Euros, right: Euros) -> Euros { Euros(cents: left.cents + right.cents) }
  public static let zero = Euros(cents: 0)
}

/// A number with two decimals kept as an integer: days of intervention (`450` is 4.5 days) and marks.
public struct Hundredths: Hashable, Sendable, Comparable, Codable {
  public let value: Int

  public init(_ value: Int) { self.value = value }
  public init(whole: Int) { value = whole * 100 }

  public init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode(Int.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  public static func < (left: Hundredths, right: Hundredths) -> Bool { left.value < right.value }
  public static func + (left: Hundredths, right: Hundredths) -> Hundredths { Hundredths(left.value + right.value) }
  public static func - (left: Hundredths, right: Hundredths) -> Hundredths { Hundredths(left.value - right.value) }
  public static let zero = Hundredths(0)
}

/// A text of several lines, as opposed to a `String`, which holds one.
public struct Prose: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral value: String) { text = value }

  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self).admitted
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  public var isBlank: Bool { text.isBlank }
}

extension String {
  /// Nothing but white space.
  public var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
