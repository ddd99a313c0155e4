import JalonCore
import JalonTerminal
import JalonWording

extension Forms {
  /// The screen that fills a command: a form for most, a screen of its own for a questionnaire.
  ///
  /// - Parameters:
  ///   - dossier: the mission at hand; `nil` for a new one, for a plan or for the directory.
  ///   - topics: what the person had before the eyes: a party, a cell, an obstacle.
  ///   - plan: the plan at hand, for its own commands and for a mission to open in it.
  public static func screen(
    for name: CommandName, dossier: Dossier? = nil, plan: SupportPlan? = nil, missions: [Mission] = [],
    about topics: [Topic] = [], desk: Desk
  ) -> any Screen {
    let own = missions + (dossier.map { [$0.mission] } ?? [])
    let target = target(name, dossier, plan, own)
    if name.corrects, let position = topics.lazy.compactMap(\.fact).first,
      let form = correcting(position, target, knowing: own, desk: desk)
    {
      return form
    }
    if name == .mission(.answerSurvey), let dossier,
      let entry = SurveyEntryScreen(dossier, respondent: Topics.party(in: topics), desk: desk)
    {
      return entry
    }
    if name == .mission(.recordFollowUp), let dossier, let entry = SurveyEntryScreen(followUpOf: dossier, desk: desk) {
      return entry
    }
    if name == .mission(.release), let dossier { return PrintScreen(dossier.mission.id) }
    if name == .mission(.mark) || name == .mission(.agreeMark), let dossier, topics.isEmpty {
      return ComparisonScreen(dossier.mission.id)
    }
    return FormScreen(
      name, target, about: topics + relaunched(name, dossier), knowing: own, desk: desk)
  }

  /// A relaunch is asked from the mission that ended.
  private static func relaunched(_ name: CommandName, _ dossier: Dossier?) -> [Topic] {
    guard name == .mission(.relaunch), let dossier else { return [] }
    return [.mission(dossier.mission.id)]
  }

  private static func target(
    _ name: CommandName, _ dossier: Dossier?, _ plan: SupportPlan?, _ missions: [Mission]
  ) -> FormTarget {
    let plan = plan ?? dossier?.circumstances.plan
    switch name {
    case .mission(.open), .mission(.relaunch): return .newMission(in: plan)
    case .mission: return dossier.map(FormTarget.mission) ?? .newMission(in: plan)
    case .plan(.openPlan): return .newPlan
    case .plan: return plan.map { .plan($0, missions: missions) } ?? .newPlan
    case .directory: return .directory
    }
  }
}

extension Forms {
  /// The form of a command of a plan, or of a mission to open in it.
  static func screen(for name: CommandName, plan: SupportPlanID, about topics: [Topic] = []) -> any Screen {
    FormDoor(name, plan: plan, about: topics)
  }
}

extension Forms {
  /// The form of one act to be done on several missions.
  static func screen(for kind: MissionCommand.Kind, on missions: [MissionID]) -> any Screen {
    FormDoor(.mission(kind), on: missions)
  }
}

enum Topics {
  static func party(in topics: [Topic]) -> Party? {
    topics.lazy.compactMap { if case .party(let party) = $0 { party } else { nil } }.first
  }
}

/// Stands in front while the mission of a form is read, and gives way to the form.
struct FormDoor: Screen {
  static let name = "formDoor"
  let command: CommandName
  var mission: MissionID?
  var plan: SupportPlanID?
  var several: [MissionID] = []
  var topics: [Topic] = []
  /// Its draft was chosen to be taken up: it is not asked for again.
  var takesUpDraft = false
  private var isGone = false
  var isOpening: Bool { !isGone }

  init(_ command: CommandName, mission: MissionID?, about topics: [Topic] = []) {
    self.command = command
    self.mission = mission
    self.topics = topics
  }

  init(_ command: CommandName, plan: SupportPlanID, about topics: [Topic] = []) {
    self.command = command
    self.plan = plan
    self.topics = topics
  }

  /// The same, for a draft that was chosen.
  var takingUp: FormDoor {
    var door = self
    door.takesUpDraft = true
    return door
  }

  /// - Parameter several: the missions on which the same act is done.
  init(_ command: CommandName, on several: [MissionID]) {
    self.command = command
    self.several = several
  }

  static let keymap: [Binding<FormDoor>] = []
  func title(_ desk: Desk) -> String { desk(command.title) }
  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {}

  mutating func appear(_ desk: Desk) -> [Effect] {
    if let plan { return [.plan(plan)] }
    if !several.isEmpty { return [.dossiers(several)] }
    return mission.map { [.dossier($0)] } ?? [.replace(opened(Forms.screen(for: command, about: topics, desk: desk)))]
  }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .dossier(let dossier?) where !isGone:
      isGone = true
      return [.replace(opened(Forms.screen(for: command, dossier: dossier, about: topics, desk: desk)))]
    case .plan(let plan?, let missions) where !isGone:
      isGone = true
      return [
        .replace(opened(Forms.screen(for: command, plan: plan, missions: missions, about: topics, desk: desk)))
      ]
    case .dossiers(let dossiers) where !isGone:
      isGone = true
      guard let first = dossiers.first else { return [.pop, .say(Notice(SeveralWords.gone, .refused))] }
      return [.replace(FormScreen(command, .mission(first), others: Array(dossiers.dropFirst()), desk: desk))]
    case .plan(nil, _): return [.pop, .say(Notice(FormWords.noSuchPlan, .refused))]
    case .dossier(nil): return [.pop, .say(Notice(FormWords.noSuchMission, .refused))]
    case .failed(let words): return [.pop, .say(Notice(words, .failed))]
    default: return []
    }
  }

  private func opened(_ screen: any Screen) -> any Screen {
    guard takesUpDraft, var form = screen as? any TakesUpDraft else { return screen }
    form.takesUpDraft = true
    return form
  }
}

/// A screen that asks whether to take up what was left half done, unless it was opened for that.
protocol TakesUpDraft: Screen {
  var takesUpDraft: Bool { get set }
}

extension FormScreen: TakesUpDraft {}
extension SurveyEntryScreen: TakesUpDraft {}
