/// A number or a code that somebody copied from a letter: kept as it was given, without its spaces and dots, even where
/// it looks wrong. A doubt is shown, and never stops anybody.
public protocol Identifier: Hashable, Sendable, Codable, CustomStringConvertible {
  /// As typed or pasted.
  init(_ typed: String)
  /// As it is stored and compared.
  var text: String { get }
  /// Why it is probably mistaken; `nil` where it looks right.
  var doubt: IdentifierDoubt? { get }
}

/// What looks wrong about an identifier.
public enum IdentifierDoubt: Hashable, Sendable {
  /// Something else than digits.
  case notDigits
  /// Digits are missing, or there are too many.
  case length(found: Int, expected: Int)
  /// The key at the end does not follow from the digits before it: one of them was probably mistyped.
  case key
  /// Not written as such an identifier is.
  case shape
  /// It begins with another SIREN than that of the card.
  case otherSIREN(String)
}

extension Identifier {
  public var description: String { text }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self).admitted)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// The nine digits of an organisation in the SIRENE register.
public struct SIREN: Identifier {
  public let text: String
  public init(_ typed: String) { text = typed.withoutSeparators }

  public var doubt: IdentifierDoubt? {
    text.doubtAboutDigits(expected: 9) ?? (text.digitValues.isLuhn ? nil : .key)
  }

  /// `732 829 320`, in the parts between which a space is shown.
  public var groups: [String] { text.parted(into: [3, 3, 3]) }
}

/// The SIREN and five digits for one establishment. It changes when the establishment moves; an association without
/// staff or subsidy may have none.
public struct SIRET: Identifier {
  public let text: String
  public init(_ typed: String) { text = typed.withoutSeparators }

  public var doubt: IdentifierDoubt? {
    text.doubtAboutDigits(expected: 14) ?? (hasSoundKey ? nil : .key)
  }

  public var siren: SIREN { SIREN(String(text.prefix(9))) }

  /// `732 829 320 00074`, in the parts between which a space is shown.
  public var groups: [String] { text.parted(into: [3, 3, 3, 5]) }

  // La Poste has more establishments than keys: theirs sum to a multiple of 5.
  private var hasSoundKey: Bool {
    let digits = text.digitValues
    return digits.isLuhn || (siren.text == SIRET.laPoste && digits.reduce(0, +) % 5 == 0)
  }

  private static let laPoste = "356000000"
}

/// The number of an association in the national register: `W` and nine characters, the first two of which may name a
/// Corsican or an overseas prefecture (`W2A…`, `W9R…`). None in the Moselle, the Bas-Rhin and the Haut-Rhin.
public struct RNA: Identifier {
  public let text: String
  public init(_ typed: String) { text = typed.withoutSeparators.uppercased() }

  public var doubt: IdentifierDoubt? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[0] == UInt8(ascii: "W"), bytes[1].isDigit,
      bytes[2].isDigit || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[2]),
      bytes[3...].allSatisfy(\.isDigit)
    else { return .shape }
    return nil
  }
}

/// Five digits by which the post finds a commune; several communes may share one.
public struct Postcode: Identifier {
  public let text: String
  public init(_ typed: String) { text = typed.withoutSeparators }

  public var doubt: IdentifierDoubt? { text.doubtAboutDigits(expected: 5) }
}

/// The code of a commune in the official list of the INSEE: its département, and its number there (`05061`, `2A004`).
public struct CommuneCode: Identifier {
  public let text: String
  public init(_ typed: String) { text = typed.withoutSeparators.uppercased() }

  /// Its first digits: those of its département.
  public var department: String {
    String(text.prefix(text.hasPrefix("97") || text.hasPrefix("98") ? 3 : 2))
  }

  public var doubt: IdentifierDoubt? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2...].allSatisfy(\.isDigit), Department(department)?.code == department
    else { return .shape }
    return nil
  }
}

extension String {
  /// Without the spaces, dots, hyphens and slashes that people part numbers with.
  var withoutSeparators: String {
    if utf8.allSatisfy(\.isDigit) { return self }
    return String(Folding.spaced(self).filter { !" .-/\t".contains($0) })
  }

  var digitValues: [Int] { utf8.compactMap { $0.isDigit ? Int($0 - UInt8(ascii: "0")) : nil } }

  fileprivate func doubtAboutDigits(expected: Int) -> IdentifierDoubt? {
    guard utf8.allSatisfy(\.isDigit) else { return .notDigits }
    return utf8.count == expected ? nil : .length(found: utf8.count, expected: expected)
  }

  /// In parts of these lengths, or in one where they do not add up to its length.
  func parted(into lengths: [Int]) -> [String] {
    guard lengths.reduce(0, +) == count else { return [self] }
    var rest = self[...]
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension [Int] {
  /// Luhn: from the right, every second digit is doubled and its own digits added; the whole is a multiple of ten.
  fileprivate var isLuhn: Bool {
    let sum = reversed().enumerated().reduce(0) { sum, place in
      let doubled = place.offset % 2 == 1 ? place.element * 2 : place.element
      return sum + doubled / 10 + doubled % 10
    }
    return sum % 10 == 0
  }
}
