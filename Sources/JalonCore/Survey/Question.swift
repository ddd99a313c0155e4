/// The same words in the two languages of the program, side by side.
public struct Bilingual: Hashable, Sendable {
  public let fr: String
  public let en: String

  public init(_ fr: String, _ en: String) {
    self.fr = fr
    self.en = en
  }
}

/// One question of a questionnaire.
public struct Question: Hashable, Sendable {
  /// Stable from one version to the next: `B04`, and `B04b` for what follows from it. Where a question is asked once for
  /// each structure of a collective mission, `P09:ateliers-buech`.
  public let code: String
  public let dimension: Dimension
  public let wording: Bilingual
  public let kind: Kind
  /// Without an answer to it, the questionnaire cannot be validated. The others are only asked for.
  public let isKey: Bool
  public let relevance: Relevance
  /// Asked about each structure of the mission, in the provider's questionnaire.
  public let isPerStructure: Bool
  /// The structure that this one is about.
  public let about: StructureID?

  public enum Kind: Hashable, Sendable {
    /// 1 « pas du tout d’accord » … 4 « tout à fait d’accord »; 0 « sans objet », −1 « ne se prononce pas ».
    case agreement4
    /// 0…10, where 0 is a mark like another; −1 « ne se prononce pas ».
    case scale0to10
    case choice([Option])
    case several([Option])
    case text
    /// A whole number that is not negative; −1 « ne se prononce pas ».
    case number
  }

  /// One answer that is offered.
  public struct Option: Hashable, Sendable {
    public let code: String
    public let wording: Bilingual
    /// « aucun »: it goes with no other.
    public let isExclusive: Bool

    public init(_ code: String, _ fr: String, _ en: String, exclusive: Bool = false) {
      self.code = code
      wording = Bilingual(fr, en)
      isExclusive = exclusive
    }
  }

  init(
    _ code: String, _ dimension: Dimension, _ kind: Kind, _ fr: String, _ en: String, key: Bool = false,
    if relevance: Relevance = .always, perStructure: Bool = false, about: StructureID? = nil
  ) {
    self.code = code
    self.dimension = dimension
    self.kind = kind
    wording = Bilingual(fr, en)
    isKey = key
    self.relevance = relevance
    isPerStructure = perStructure
    self.about = about
  }

  func asked(about structure: StructureID) -> Question {
    Question(
      "\(code):\(structure)", dimension, kind, wording.fr, wording.en, key: isKey, if: relevance, perStructure: true,
      about: structure)
  }
}

/// What a group of questions is about. The first six are those of « l'enquête de satisfaction » sent to the structure:
/// « modalités, déroulement, compétences, résultats, impact, durabilité ».
public enum Dimension: String, Hashable, Sendable, CaseIterable {
  case terms, course, skills, results, impact, durability, overall
  case withOperator, withStructure, prospects
}

/// When a question is asked.
public enum Relevance: Hashable, Sendable {
  case always
  /// The answer to that question is one of these marks.
  case marked(String, ClosedRange<Int>)
  /// That option was chosen.
  case chosen(String, option: String)
  case ifFact(Fact)

  /// What the register knows of the mission when the questionnaire is filled in.
  public enum Fact: String, Hashable, Sendable, CaseIterable {
    case kickOffHeld, reorientationProposed, invoicePaid
  }
}

extension Question {
  /// The words and numbers that `answer` may be.
  public func accepts(_ answer: Answer) -> Bool {
    switch (kind, answer) {
    case (.agreement4, .number(let mark)): (-1...4).contains(mark)
    case (.scale0to10, .number(let mark)): (-1...10).contains(mark)
    case (.number, .number(let number)): number >= -1
    case (.choice, .notApplicable), (.choice, .noOpinion), (.several, .notApplicable), (.several, .noOpinion): true
    case (.choice(let options), .text(let word)): options.contains { $0.code == word }
    case (.several(let options), .several(let words)): Question.fits(words, options)
    case (.text, .text): true
    case (.agreement4, _), (.scale0to10, _), (.number, _), (.choice, _), (.several, _), (.text, _): false
    }
  }

  // Known words, each once, at least one; an exclusive one stands alone.
  private static func fits(_ words: [String], _ options: [Option]) -> Bool {
    let chosen = options.filter { words.contains($0.code) }
    return !words.isEmpty && chosen.count == words.count
      && (chosen.count == 1 || !chosen.contains(where: \.isExclusive))
  }

  /// What kind of silence `answer` is, if it is one: it stays out of means and percentages.
  public func silence(_ answer: Answer) -> Silence? {
    switch (kind, answer) {
    case (_, .noOpinion): .noOpinion
    case (.scale0to10, .notApplicable), (.number, .notApplicable): nil
    case (_, .notApplicable): .notApplicable
    case (.text, .text(let text)) where text.isBlank: .blank
    default: nil
    }
  }

  public enum Silence: Hashable, Sendable {
    /// « sans objet »
    case notApplicable
    /// « ne se prononce pas »
    case noOpinion
    /// A text with nothing in it.
    case blank
  }
}

extension Dimension {
  public var wording: Bilingual {
    switch self {
    case .terms: Bilingual("Modalités", "Terms")
    case .course: Bilingual("Déroulement", "Course of the mission")
    case .skills: Bilingual("Compétences", "Skills")
    case .results: Bilingual("Résultats", "Results")
    case .impact: Bilingual("Impact", "Impact")
    case .durability: Bilingual("Durabilité", "Durability")
    case .overall: Bilingual("Bilan", "Overall")
    case .withOperator: Bilingual("Avec le DLA", "With the DLA")
    case .withStructure: Bilingual("Avec la structure", "With the structure")
    case .prospects: Bilingual("Suites", "What comes next")
    }
  }
}

/// The scale of `agreement4`, from the strongest disagreement.
public enum Agreement4 {
  public static let wordings = [
    Bilingual("Pas du tout d’accord", "Strongly disagree"), Bilingual("Plutôt pas d’accord", "Rather disagree"),
    Bilingual("Plutôt d’accord", "Rather agree"), Bilingual("Tout à fait d’accord", "Strongly agree"),
  ]
  public static let notApplicable = Bilingual("Sans objet", "Not applicable")
  public static let noOpinion = Bilingual("Ne se prononce pas", "No opinion")
  /// From this mark on, a respondent is satisfied.
  public static let satisfied = 3
}
