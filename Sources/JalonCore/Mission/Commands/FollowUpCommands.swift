public enum EntryMode: String, Choice {
  case paper, phone, faceToFace, mail
  /// In a form on the web, whose answers came as a file.
  case online
}

public struct IssueSurvey: Dated {
  /// A structure of the mission, or its provider.
  public var respondent: Party
  public var how: Channel
  public var on: Day
}

public struct RemindSurvey: Dated {
  public var respondent: Party
  public var how: Channel
  public var on: Day
}

/// What was answered to one question of a questionnaire.
public struct SurveyAnswer: Payload {
  public var question: String
  /// A whole number (scales; `0` is « sans objet », `-1` « ne se prononce pas »), a text, a choice or several.
  public var answer: Answer
  public var comment: String?
}

public struct AnswerSurvey: Dated {
  public var respondent: Party
  public var answers: [SurveyAnswer]
  public var mode: EntryMode
  public var respondentFunction: String?
  public var on: Day
}

public struct ReopenSurvey: DatedByEntry {
  public var respondent: Party
  public var reason: String
  public var on: Day?
}

public struct WriteOffSurvey: DatedByEntry {
  public var respondent: Party
  public var reason: String
  public var on: Day?
}

public struct ScheduleFollowUp: DatedByEntry {
  public var due: Day
  public var on: Day?
}

public enum ActionState: String, Choice {
  case notBegun, underWay, done, givenUp

  /// Whether it has to be said why it stands so.
  public var wantsCause: Bool { self == .notBegun || self == .givenUp }
}

public struct ActionFollowUp: Payload {
  /// The title that the report gave it.
  public var action: String
  public var state: ActionState
  /// Asked for where the action was not begun or was given up.
  public var cause: String?
}

public enum NeedAnswer: String, Choice {
  case nothing, actionByOperator, referral, newDiagnosis, newMission
}

public struct FollowUpNeed: Payload {
  public var need: String
  public var answer: NeedAnswer
  /// The draft that a new mission opens.
  public var mission: MissionID?
}

/// « évaluer l'appropriation de l'accompagnement et identifier les nouveaux besoins d'accompagnement »
public struct RecordFollowUp: Dated {
  public var actions: [ActionFollowUp]
  /// Appropriation from 0 (none) to 3 (self-reliant), on four axes.
  public var board: Int
  public var direction: Int
  public var team: Int
  public var management: Int
  /// Full-time equivalents, in hundredths.
  public var jobsBefore: Hundredths?
  public var jobsAfter: Hundredths?
  public var budgetBefore: Euros?
  public var budgetAfter: Euros?
  public var needs: [FollowUpNeed]
  public var synthesis: Prose
  public var on: Day
  /// The questionnaire that was filled in, where one was.
  public var questionnaire: FilledQuestionnaire?
}

/// The questionnaire that a follow-up was recorded with, and the answers that no field of the act keeps: nothing stands
/// twice, so that a correction of a field contradicts no answer.
public struct FilledQuestionnaire: Payload {
  public var code: String
  public var version: Int
  public var answers: [FurtherAnswer]

  public var edition: Questionnaire.Edition { Questionnaire.Edition(code, version) }
}

public struct FurtherAnswer: Payload {
  public var question: String
  /// None where a field of the act keeps it, and there is only a comment on it.
  public var answer: Answer?
  public var comment: String?
}

public struct WaiveFollowUp: DatedByEntry {
  public var reason: String
  public var on: Day?
}

public struct Close: Dated {
  public var invoicePaid: Bool
  public var proofsFiled: Bool
  public var on: Day

  /// What the mission is closed without.
  public var lacking: [Caution] {
    (invoicePaid ? [] : [.invoiceUnpaid]) + (proofsFiled ? [] : [.proofsMissing])
  }
}

public struct Reopen: Dated {
  public var reason: String
  public var on: Day
}

/// The only way to change the past: the old value, the new one, who and why all stay.
public struct Correct: Payload {
  /// Position in the mission's journal, from 1, as whoever asks may see it: marks that are sealed to them do not count.
  public var event: Int
  public var field: String
  /// As the field is written in the journal; a list or a group as its JSON. Nothing empties a field that may be empty.
  public var newValue: String?
  /// Other fields of the same fact that change with it: a start and an end that move together.
  public var also: [FieldChange]?
  public var reason: String

  /// - Parameter changes: one at least.
  public init(event: Int, changes: [FieldChange], reason: String) {
    self.event = event
    (field, newValue) = (changes.first?.field ?? "", changes.first?.newValue)
    also = changes.count > 1 ? Array(changes.dropFirst()) : nil
    self.reason = reason
  }

  /// Each change, and where it stands: nothing for the first, `also[0].` for the next one.
  var changes: [(place: String, change: FieldChange)] {
    [("", FieldChange(field: field, newValue: newValue))]
      + (also ?? []).enumerated().map { ("also[\($0)].", $1) }
  }
}

public struct TakeNote: Dated {
  public var text: Prose
  public var on: Day
}

public enum DisclosureScope: String, Choice {
  case named, anonymous
}

/// « ne sont, en aucun cas, diffusées sans accord préalable de la structure bénéficiaire »
public struct GrantDisclosure: Dated {
  public var structure: StructureID
  public var object: String
  public var recipient: String
  public var scope: DisclosureScope
  /// The only document that it is about; any, where none is named: `object` then says what.
  public var document: DocumentKind?
  public var until: Day?
  public var signatory: PersonID
  public var on: Day
}

public struct WithdrawDisclosure: Dated {
  public var structure: StructureID
  public var object: String
  public var recipient: String
  public var on: Day
}

public struct UndoAct: Payload {
  public var act: OrderID

  public init(act: OrderID) {
    self.act = act
  }
}

public struct RedoAct: Payload {
  public var act: OrderID

  public init(act: OrderID) {
    self.act = act
  }
}
