import JalonCore

/// The names that sentences need, already found. What is not known is shown by its identifier.
public struct Names: Sendable {
  public var directory: Directory
  /// From the table of persons, which stands apart from the journal.
  public var people: NameBook
  /// The labels of the grid of the mission at hand.
  public var criteria: [CriterionID: Words]
  /// What stands for organisations whose names are not to be seen, and for their people.
  private var masks: [Party: String] = [:]
  /// The moment whose names are told; today's where there is none.
  private(set) var moment: Instant?

  public init(directory: Directory = Directory(), people: [PersonID: String] = [:], grid: SetGrid? = nil) {
    self.init(directory: directory, book: NameBook(people), grid: grid)
  }

  public init(directory: Directory, book people: NameBook, grid: SetGrid? = nil) {
    self.directory = directory
    self.people = people
    criteria = Dictionary((grid?.criteria ?? []).map { ($0.id, Words(same: $0.label)) }) { first, _ in first }
  }

  /// The same names, with the labels of `grid`.
  public func with(_ grid: SetGrid?) -> Names {
    Names(directory: directory, book: people, grid: grid).masking(masks).at(moment)
  }

  /// The same names, but organisations are told by the names that they had at `moment`.
  public func at(_ moment: Instant?) -> Names {
    var names = self
    names.moment = moment
    return names
  }

  /// The same names, but a criterion that somebody added to `grid` is told by its place alone, and the others by the words
  /// that every grid starts from.
  public func numbering(_ grid: SetGrid?) -> Names {
    var names = with(nil)
    for (place, criterion) in (grid?.criteria ?? []).enumerated() where criterion.id.words == nil {
      names.criteria[criterion.id] = Words(fr: "Critère \(place + 1)", en: "Criterion \(place + 1)")
    }
    return names
  }

  /// The same names, but these organisations are told by what stands for them, and their people too.
  public func masking(_ masks: [Party: String]) -> Names {
    var names = self
    names.masks = masks
    return names
  }

  func isMasked(_ party: Party) -> Bool { masks[party] != nil }

  /// A free text without the names that are masked.
  public func masked(_ text: String) -> String {
    // The longest first: one name may stand within another.
    masks.flatMap { party, mask in directory.everyName(of: party).map { ($0, mask) } }.sorted {
      ($1.0.count, $0.0) < ($0.0.count, $1.0)
    }
    .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  public func name(of person: PersonID) -> String {
    let entry = directory.people[person]
    if let day = entry?.erasedOn { return ErasedText.mark(day) }
    return entry.flatMap { masks[$0.party] } ?? people[person] ?? person.text
  }
  public func name(of party: Party) -> String {
    masks[party] ?? moment.map { directory.name(of: party, at: $0) } ?? directory.name(of: party)
  }
  public func name(of provider: ProviderID) -> String { name(of: .provider(provider)) }
  public func name(of structure: StructureID) -> String { name(of: .structure(structure)) }
  public func name(of carrier: OperatorID) -> String { name(of: .operator(carrier)) }

  /// The label of the grid; failing that, the words of the six criteria that every grid starts from.
  public func name(of criterion: CriterionID) -> Words {
    criteria[criterion] ?? criterion.words ?? Words(same: criterion.text)
  }

  public func names(of people: [PersonID]) -> Words { Lists.and(people.map { name(of: $0) }) }
  public func names(of providers: [ProviderID]) -> Words { Lists.and(providers.map { name(of: $0) }) }
  public func names(of structures: [StructureID]) -> Words { Lists.and(structures.map { name(of: $0) }) }
  public func names(of operators: [OperatorID]) -> Words { Lists.and(operators.map { name(of: $0) }) }
  public func names(of criteria: [CriterionID]) -> Words { Lists.and(criteria.map { name(of: $0) }) }
}

extension CriterionID {
  /// The words of a criterion of the seed; `nil` for a criterion that somebody added.
  public var words: Words? {
    switch text {
    case "understanding": Words(fr: "Compréhension de la problématique", en: "Understanding of the problem")
    case "results": Words(fr: "Résultats attendus", en: "Expected results")
    case "method": Words(fr: "Méthodologie proposée", en: "Proposed method")
    case "profile": Words(fr: "Profil et références des intervenants", en: "Profile and references of the team")
    case "duration": Words(fr: "Durée d'intervention", en: "Length of the work")
    case "budget": Words(fr: "Budget", en: "Budget")
    default: nil
    }
  }
}
