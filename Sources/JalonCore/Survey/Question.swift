/// The same words in the two languages of the program, side by side.
public struct Bilingual: Payload {
  public var fr: String
  public var en: String

  public init(_ fr: String, _ en: String) {
    self.fr = fr
    self.en = en
  }
}

/// One question of a questionnaire. The names of its fields are those of XLSForm, where XLSForm has them.
public struct Question: Payload {
  /// Stable from one version to the next: `B04`, and `B04b` for what follows from it. Where a question is asked once for
  /// each structure of a collective mission, `P09:ateliers-buech`; for each action of a report, `F02:1`.
  public var code: String
  /// The code of one of the questionnaire's dimensions.
  public var dimension: DimensionID
  public var kind: Kind
  public var fr: String
  public var en: String
  /// What helps to answer, shown under the question.
  public var hint: Bilingual?
  /// What may be chosen, for `choice` and `several`; empty for the others.
  public var options: [Option]
  public var required: Demand
  /// When it is asked, as a `Clause` on answers to earlier questions; always, where there is none.
  public var relevant: String?
  /// What its answer has to fulfil, for a text, a number, a decimal or a day.
  public var constraint: Constraint?
  /// What the register knows, and a screen may write in before the person does.
  public var prefill: Prefill?
  /// The field of the follow-up that its answer fills.
  public var records: FollowUpField?
  /// The structure that this one is about: set by `Questionnaire.asked(about:)`, never kept.
  public internal(set) var about: StructureID?
  /// Which of the actions or of the needs it is about, from 1: set by `Questionnaire.asked(actions:needs:)`, never kept.
  public internal(set) var turn: Int?

  private enum CodingKeys: String, CodingKey {
    case code, dimension, kind, fr, en, hint, options, required, relevant, constraint, prefill, records
  }

  public init(
    _ code: String, _ dimension: DimensionID, _ kind: Kind, _ fr: String, _ en: String, hint: Bilingual? = nil,
    options: [Option] = [], required: Demand = .no, relevant: String? = nil, constraint: Constraint? = nil,
    prefill: Prefill? = nil, records: FollowUpField? = nil
  ) {
    self.code = code
    self.dimension = dimension
    self.kind = kind
    self.fr = fr
    self.en = en
    self.hint = hint
    self.options = options
    self.required = required
    self.relevant = relevant
    self.constraint = constraint
    self.prefill = prefill
    self.records = records
  }

  public var wording: Bilingual { Bilingual(fr, en) }
  public var isKey: Bool { required == .key }
  /// « Sans objet » or « ne se prononce pas » is an answer to it: not where a field of the follow-up has to be filled.
  public var takesSilence: Bool { records?.isAlwaysAsked != true }

  func asked(about structure: StructureID) -> Question {
    var copy = self
    copy.code = "\(code):\(structure)"
    copy.about = structure
    return copy
  }

  func asked(inTurn turn: Int) -> Question {
    var copy = self
    copy.code = "\(code):\(turn)"
    copy.turn = turn
    return copy
  }

  /// What follows its own code in that of a question that is asked several times.
  public var repetition: String? { about?.text ?? turn.map { String($0) } }
}

extension Question {
  public enum Kind: String, Choice {
    /// 1 « pas du tout d’accord » … 4 « tout à fait d’accord »; 0 « sans objet », −1 « ne se prononce pas ».
    case agreement4
    /// 0…10, where 0 is a mark like another; −1 « ne se prononce pas ».
    case scale0to10
    case choice
    case several
    case text
    /// A whole number that is not negative; −1 « ne se prononce pas ».
    case number
    /// A number of any sign with two decimals at most, kept as a text with a point: `-12.5`.
    case decimal
    /// A day, kept as a text: `2026-11-23`.
    case day

    public var hasOptions: Bool { self == .choice || self == .several }
    /// Its answers are written, and may be held to a constraint.
    public var isWritten: Bool {
      switch self {
      case .text, .number, .decimal, .day: true
      case .agreement4, .scale0to10, .choice, .several: false
      }
    }
  }

  /// What happens where there is no answer.
  public enum Demand: String, Choice {
    /// Nothing.
    case no
    /// It is said, and one goes on.
    case soft
    /// The questionnaire cannot be validated.
    case key
  }

  /// One answer that is offered.
  public struct Option: Payload {
    public var code: String
    public var fr: String
    public var en: String
    /// « aucun »: it goes with no other. Of `several` only.
    public var exclusive: Bool

    public init(_ code: String, _ fr: String, _ en: String, exclusive: Bool = false) {
      self.code = code
      self.fr = fr
      self.en = en
      self.exclusive = exclusive
    }

    public var wording: Bilingual { Bilingual(fr, en) }
  }

  /// What an answer has to fulfil, and what to say where it does not.
  public struct Constraint: Payload {
    /// A `Clause` on the answer itself: `. <= 12`, `string-length(.) <= 200`, `. <= today()`.
    public var test: String
    public var message: Bilingual?

    public init(_ test: String, _ message: Bilingual? = nil) {
      self.test = test
      self.message = message
    }
  }

  /// What the register knows of a mission that its follow-up asks about.
  public enum Prefill: String, Choice {
    /// The day of the last restitution.
    case restitutionDay
    /// Whole months since the last restitution.
    case monthsSinceRestitution
    /// The title of the action that the group is repeated for, and the day by which the report wants it done.
    case actionTitle, actionDay
    /// The new needs that the report named.
    case newNeed
    /// The staff of the structure, as the directory has it.
    case employees
    /// The first free number, where the need is for a new mission.
    case newMission
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
