/// The name by which one thing of the field is known everywhere: journal, board, batch interface.
///
/// A short text chosen by whoever enters the thing (`"05-014"`, `"cabinet-lise"`), never generated here.
/// The phantom parameter keeps a provider from being passed where a structure is meant.
public struct ID<Subject>: Hashable, Codable, Comparable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self).untilNull
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
  public var description: String { text }
}

extension ID: Sendable {}
extension ID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { text = value }
}

/// What an identifier stands for. Each is a name only: it has no values.
public enum Subjects {
  public enum Mission: Referable { public static let reference = Reference.mission }
  public enum SupportPlan: Referable { public static let reference = Reference.plan }
  public enum Structure: Referable { public static let reference = Reference.structure }
  public enum Operator: Referable { public static let reference = Reference.operator }
  public enum Provider: Referable { public static let reference = Reference.provider }
  public enum Person: Referable { public static let reference = Reference.person }
  public enum Criterion: Referable { public static let reference = Reference.criterion }
  public enum Reorientation: Referable { public static let reference = Reference.reorientation }
  public enum Grant: Referable { public static let reference = Reference.grant }
  public enum Recipient: Referable { public static let reference = Reference.recipient }
  /// Made by the program: no list of them is kept to choose from.
  public enum Order: Identified { public static let shape = Shape.line }
  /// Where something stands in a fact.
  public enum FactField: Identified { public static let shape = Shape.line }
  /// Each questionnaire names its own.
  public enum Dimension: Identified { public static let shape = Shape.line }
}

public typealias MissionID = ID<Subjects.Mission>
public typealias SupportPlanID = ID<Subjects.SupportPlan>
public typealias StructureID = ID<Subjects.Structure>
public typealias OperatorID = ID<Subjects.Operator>
public typealias ProviderID = ID<Subjects.Provider>
/// Whoever acts, signs, decides, marks or attends. Names and contacts stand in a table apart.
public typealias PersonID = ID<Subjects.Person>
public typealias CriterionID = ID<Subjects.Criterion>
public typealias ReorientationID = ID<Subjects.Reorientation>
/// A funding agreement.
public typealias GrantID = ID<Subjects.Grant>
/// Whoever has no part in missions and receives what is told of them.
public typealias RecipientID = ID<Subjects.Recipient>
/// One per command: what makes a retry safe. Any text of at most 64 characters, a UUID by habit.
public typealias OrderID = ID<Subjects.Order>
/// Where a text stands in a fact, as the journal writes it: `context`, `commitments[0].text`.
public typealias FactField = ID<Subjects.FactField>
/// A group of questions of a questionnaire.
public typealias DimensionID = ID<Subjects.Dimension>

/// One of the three roles of a tripartite agreement, and who holds it.
///
/// Written `operator:dla-05`, `structure:ateliers-buech`, `provider:cabinet-lise`.
public enum Party: Hashable, Sendable, Comparable {
  case `operator`(OperatorID)
  case structure(StructureID)
  case provider(ProviderID)

  public init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = String(text[text.index(after: colon)...])
    switch text[..<colon] {
    case "operator": self = .operator(ID(name))
    case "structure": self = .structure(ID(name))
    case "provider": self = .provider(ID(name))
    default: return nil
    }
  }

  /// The role is filled, but by nobody yet.
  public var isBlank: Bool { text.hasSuffix(":") }

  public var text: String {
    switch self {
    case .operator(let id): "operator:\(id)"
    case .structure(let id): "structure:\(id)"
    case .provider(let id): "provider:\(id)"
    }
  }

  /// Without the role.
  var code: String {
    switch self {
    case .operator(let id): id.text
    case .structure(let id): id.text
    case .provider(let id): id.text
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Party: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self).untilNull
    guard let party = Party(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a party: \(text)"))
    }
    self = party
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
