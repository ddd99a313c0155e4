/// A French département, or an overseas collectivity, by the code of the official list of the INSEE.
///
/// Sorted as people read the list: 19, 2A, 2B, 21.
public struct Department: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let code: String

  /// `nil` where there is none of that code. « 1 » is 01 and « 2a » is 2A; for « 20 », see `reading`.
  public init?(_ typed: String) {
    guard case .department(let found) = Department.reading(typed) else { return nil }
    self = found
  }

  /// What somebody who typed this meant.
  public enum Reading: Hashable, Sendable {
    case department(Department)
    /// « 20 » was all Corsica until 1976.
    case eitherOf([Department])
    case unknown
  }

  public static func reading(_ typed: String) -> Reading {
    let bare = typed.withoutSeparators.uppercased()
    let code = bare.utf8.count == 1 ? "0\(bare)" : bare
    if code == "20" { return .eitherOf([southCorsica, upperCorsica]) }
    return places[code] == nil ? .unknown : .department(Department(listed: code))
  }

  /// The département of most addresses with this postcode; a few communes are served from the next one, so that it is
  /// offered and never imposed.
  public init?(postcode: String) {
    let bare = postcode.withoutSeparators
    guard bare.utf8.count == 5, bare.utf8.allSatisfy(\.isDigit) else { return nil }
    switch (bare, bare.prefix(2), bare.prefix(3)) {
    case ("97133", _, _): self.init("977")
    case ("97150", _, _): self.init("978")
    case (_, "97", let code), (_, "98", let code): self.init(String(code))
    case (_, "20", "200"), (_, "20", "201"): self = Department.southCorsica
    case (_, "20", _): self = Department.upperCorsica
    case (_, let code, _): self.init(String(code))
    }
  }

  public static let all: [Department] = DepartmentNames.rows.map { Department(listed: $0.code) }

  public var name: String { DepartmentNames.rows[place].name }

  /// Moselle, Bas-Rhin and Haut-Rhin: associations stand in the register of the court, without an RNA, and there are
  /// two more public holidays.
  public var isAlsaceMoselle: Bool { territory == .alsaceMoselle }

  /// The public holidays that it keeps.
  public var territory: WorkingCalendar.Territory {
    switch code {
    case "57", "67", "68": .alsaceMoselle
    case "971": .guadeloupe
    case "972": .martinique
    case "973": .guyane
    case "974": .laReunion
    case "976": .mayotte
    case "977": .saintBarthelemy
    case "978": .saintMartin
    default: .national
    }
  }

  public var calendar: WorkingCalendar { WorkingCalendar(territory) }

  public var description: String { code }

  public static func < (left: Department, right: Department) -> Bool { left.place < right.place }

  private var place: Int { Department.places[code] ?? 0 }

  // Only for codes of the list.
  private init(listed code: String) { self.code = code }

  private static let southCorsica = Department(listed: "2A")
  private static let upperCorsica = Department(listed: "2B")
  private static let places = Dictionary(
    uniqueKeysWithValues: DepartmentNames.rows.enumerated().map { ($0.element.code, $0.offset) })
}

extension Department: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let found = Department(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a département: \(text)"))
    }
    self = found
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
