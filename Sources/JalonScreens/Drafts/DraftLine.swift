import JalonCore
import JalonStore
import JalonWording

/// A form, a questionnaire or marks that were left unfinished, and the way back to it.
struct DraftLine: Sendable {
  let key: DraftKey
  /// `nil` for what is no form: providers marked to be invited, sentences of a comparison.
  private let command: CommandName?
  let at: Instant
  /// Whose answers are being typed.
  let respondent: Party?
  /// The fact that is being corrected.
  private let fact: Int?
  /// Answers given, and questions to ask: a questionnaire only.
  let progress: (done: Int, asked: Int)?

  /// `nil` for what this Jalon cannot open.
  init?(_ draft: FormDraft) {
    let names = draft.key.command.split(separator: "/", maxSplits: 1).map(String.init)
    command = names.first.flatMap { CommandName($0) }
    guard command != nil || [InvitationsScreen.name, ComparisonScreen.name].contains(draft.key.screen) else {
      return nil
    }
    key = draft.key
    at = draft.at
    respondent = names.count > 1 ? Party(names[1]) : nil
    fact = names.count > 1 ? Int(names[1]) : nil
    let fields = key.screen == SurveyEntryScreen.name ? DraftText.read(draft.fields) : nil
    if case .whole(let asked)? = fields?["asked"], case .whole(let done)? = fields?["done"], asked > 0 {
      progress = (done, asked)
    } else {
      progress = nil
    }
  }

  /// `05-014`, or what a form is for that has no mission yet.
  var placeName: Words {
    switch place {
    case .mission(let id): Words(same: id.text)
    case .plan(let id): Words(same: id.text)
    case .nothing: DraftsWords.noMission
    }
  }

  /// « Enquête : Les Ateliers du Buëch », or the command.
  func title(_ names: Names) -> Words {
    respondent.map { SurveyWords.title(names.name(of: $0)) } ?? fact.map(DraftsWords.correction) ?? command?.title
      ?? (isComparison ? ComparisonWords.unsentTitle : InvitationsWords.title)
  }

  private var isComparison: Bool { key.screen == ComparisonScreen.name }

  var door: any Screen {
    guard let command else {
      return isComparison ? ComparisonScreen(key.mission) : InvitationsScreen(key.mission)
    }
    let topics = respondent.map { [Topic.party($0)] } ?? fact.map { [Topic.entry($0)] } ?? []
    switch place {
    case .mission(let id): return FormDoor(command, mission: id, about: topics).takingUp
    case .plan(let id): return FormDoor(command, plan: id, about: topics).takingUp
    case .nothing: return FormDoor(command, mission: nil, about: topics).takingUp
    }
  }

  private enum Place {
    case mission(MissionID)
    case plan(SupportPlanID)
    case nothing
  }

  private var place: Place {
    let text = key.mission.text
    if [FormTarget.newMissionName, FormTarget.newPlanName, FormTarget.directoryName].contains(key.mission) {
      return .nothing
    }
    guard text.hasPrefix(FormTarget.planPrefix) else { return .mission(key.mission) }
    return .plan(SupportPlanID(String(text.dropFirst(FormTarget.planPrefix.count))))
  }
}
