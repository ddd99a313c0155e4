import JalonCore
import JalonWording

/// What the rows of a table that somebody brings are about.
public enum IntakeKind: String, CaseIterable, Sendable {
  case structures, providers, persons, missions

  /// The cards that the rows are of; `nil` where they are no cards.
  public var cards: CardKind? {
    switch self {
    case .structures: .structures
    case .providers: .providers
    case .persons: .persons
    case .missions: nil
    }
  }

  /// What a table may say of a row, in the order of its form.
  public var fields: [Field] { cards?.fields ?? MissionColumns.fields }

  /// What a field is called.
  func label(of field: String) -> Words {
    cards.map { FieldWording.of(field, in: $0.register).label } ?? MissionColumns.label(of: field)
  }

  /// What names a row.
  var code: Words { cards.map { FieldWording.of($0.key, in: $0.register).label } ?? MissionColumns.number }

  public var words: Words {
    switch self {
    case .structures: Words(fr: "structures", en: "structures")
    case .providers: Words(fr: "prestataires", en: "providers")
    case .persons: Words(fr: "personnes", en: "persons")
    case .missions: Words(fr: "missions", en: "missions")
    }
  }

  /// As it is typed, in either language, in the singular or the plural.
  public init?(typed: String) {
    let word = typed.folded
    let found = IntakeKind.allCases.first { kind in
      [kind.words.fr, kind.words.en].map(\.folded).contains { $0 == word || $0 == word + "s" }
    }
    guard let found else { return nil }
    self = found
  }
}

/// Cards of the directory that a table may bring.
public enum CardKind: String, CaseIterable, Sendable {
  case structures, providers, persons

  public var register: DirectoryCommand.Kind {
    switch self {
    case .structures: .registerStructure
    case .providers: .registerProvider
    case .persons: .registerPerson
    }
  }

  public var amend: DirectoryCommand.Kind {
    switch self {
    case .structures: .amendStructure
    case .providers: .amendProvider
    case .persons: .amendPerson
    }
  }

  public var reference: Reference {
    switch self {
    case .structures: .structure
    case .providers: .provider
    case .persons: .person
    }
  }

  /// The field that names a card.
  var key: String { reference.rawValue }

  /// What a table may say of a card, in the order of its form. Who follows missions, no table says.
  public var fields: [Field] { register.fields.filter { $0.name != key && $0.name != "isOfficer" } }

  /// The organisation that a card of this kind is of; `nil` for a person.
  func party(_ code: String) -> Party? {
    switch self {
    case .structures: .structure(StructureID(code))
    case .providers: .provider(ProviderID(code))
    case .persons: nil
    }
  }
}

/// What a column says of each row.
public enum ColumnTarget: Hashable, Sendable {
  /// What names the card here.
  case code
  /// A field of the card.
  case field(String)
  /// Part of the name of a person.
  case firstName
  /// People of the organisation, by name.
  case people(Role)
  /// Whether it has this accreditation.
  case accreditation(String)
  /// Whether a provider may still be invited.
  case active

  /// Who people are for the organisation in whose row they stand.
  public enum Role: String, CaseIterable, Sendable {
    case president, director, treasurer, contact, worker

    /// Signs and decides for its structure.
    var leads: Bool { self == .president || self == .director || self == .treasurer }
  }
}
