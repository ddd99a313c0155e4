import JalonCore
import JalonTerminal
import JalonWording

/// The dossier: who takes part, what was said and decided, its missions in order, and its money.
public struct PlanSheetScreen: Screen {
  public static let name = "plan"

  let id: SupportPlanID
  private(set) var plan: SupportPlan?
  private(set) var missions: [Mission] = []
  private(set) var isRead = false
  var focus: PlanLine.ID?

  public init(_ id: SupportPlanID) { self.id = id }

  /// - Parameter focus: the line to begin with, where the plan has it.
  init(_ id: SupportPlanID, at focus: PlanLine.ID) {
    self.id = id
    self.focus = focus
  }

  public func title(_ desk: Desk) -> String { plan.map { "\($0.id) \($0.opening.title)" } ?? id.text }

  public mutating func appear(_ desk: Desk) -> [Effect] { [.plan(id)] }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .plan(let plan, let missions):
      isRead = true
      self.plan = plan?.id == id ? plan : nil
      self.missions = missions
      let lines = lines(desk).filter { !$0.isHeading }
      if !lines.contains(where: { $0.id == focus }) { focus = lines.first?.id }
    case .performed: return [.plan(id)]
    case .chosen(.mission(let mission)): followTo(mission)
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: break
    }
    return []
  }

  /// Back from a mission that was left for another one of the plan.
  private mutating func followTo(_ mission: MissionID) {
    if missions.contains(where: { $0.id == mission }) { focus = .mission(mission) }
  }

  func lines(_ desk: Desk) -> [PlanLine] { plan.map { PlanLines($0, missions: missions, desk).all } ?? [] }

  func line(_ desk: Desk) -> PlanLine? { lines(desk).first { $0.id == focus } }

  func circumstances(_ desk: Desk) -> Circumstances { desk.circumstances(of: plan, missions) }

  /// What the plan as it stands forbids of this kind of act, whatever would be filled in.
  func standing(_ kind: PlanCommand.Kind, _ desk: Desk) -> [Obstacle] {
    SupportPlan.standing(kind, by: desk.me, state: kind == .openPlan ? nil : plan, in: circumstances(desk))
  }

  /// The one door to the forms from here.
  func form(_ name: CommandName, about topics: [Topic] = [], _ desk: Desk) -> any Screen {
    Forms.screen(for: name, plan: plan, missions: missions, about: topics, desk: desk)
  }
}
