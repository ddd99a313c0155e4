import JalonCore
import JalonStore
import JalonWording

/// What a form is about: the thing that its command is for, as it stood when last read.
public enum FormTarget: Sendable {
  case mission(Dossier)
  /// A mission that does not exist yet: in this plan, when it is known.
  case newMission(in: SupportPlan?)
  case plan(SupportPlan, missions: [Mission])
  case newPlan
  case directory
}

extension FormTarget {
  var mission: Mission? { if case .mission(let dossier) = self { dossier.mission } else { nil } }

  var plan: SupportPlan? {
    switch self {
    case .mission(let dossier): dossier.circumstances.plan
    case .newMission(let plan): plan
    case .plan(let plan, _): plan
    case .newPlan, .directory: nil
    }
  }

  var missions: [Mission] {
    switch self {
    case .mission(let dossier): [dossier.mission]
    case .plan(_, let missions): missions
    case .newMission, .newPlan, .directory: []
    }
  }

  /// Under which a draft is kept: the mission, or what stands in its place.
  var draftName: MissionID {
    switch self {
    case .mission(let dossier): dossier.mission.id
    case .newMission: Self.newMissionName
    case .plan(let plan, _): MissionID(Self.planPrefix + plan.id.text)
    case .newPlan: Self.newPlanName
    case .directory: Self.directoryName
    }
  }

  static let newMissionName: MissionID = "new"
  static let newPlanName: MissionID = "plan/new"
  static let directoryName: MissionID = "directory"
  static let planPrefix = "plan/"

  func title(_ names: Names) -> String {
    switch self {
    case .mission(let dossier): "\(dossier.mission.id) \(dossier.mission.opening.title)"
    case .newMission(let plan): plan?.opening.title ?? ""
    case .plan(let plan, _): "\(plan.id) \(plan.opening.title)"
    case .newPlan, .directory: ""
    }
  }

  func names(_ desk: Desk) -> Names {
    var names = desk.names
    if case .mission(let dossier) = self {
      names.criteria = dossier.names.criteria
      if dossier.names.directory.version > names.directory.version {
        (names.directory, names.people) = (dossier.names.directory, dossier.names.people)
      }
    }
    return names
  }

  /// The deadline that a proposal misses by its day.
  func deadlineMissed(by command: AnyCommand) -> Day? {
    guard case .mission(_, .receiveProposal(let act)) = command else { return nil }
    return mission?.deadlineMissed(on: act.on)
  }

  /// What the rules may know: the latest directory and plan that this form has seen.
  func circumstances(
    _ desk: Desk, known: [MissionID: Mission], details: [PersonID: PersonDetails] = [:]
  ) -> Circumstances {
    let directory = names(desk).directory
    guard case .mission(let dossier) = self else {
      var others = known
      for mission in missions { others[mission.id] = mission }
      let all = others
      return Circumstances(
        today: desk.today, directory: directory, plan: plan, missions: missions,
        details: { details[$0] }, mission: { all[$0] })
    }
    let around = dossier.circumstances
    return Circumstances(
      today: desk.today, directory: directory, plan: around.plan, recentCalls: around.recentCalls,
      working: around.working, mission: { known[$0] ?? around.mission($0) })
  }
}
