import JalonCore
import JalonWording

/// One mission as its reader may see it, and what the rules answer about it.
///
/// What is shown comes from `mission`, in which the marks of other seats are sealed. Rules are asked of the whole
/// mission, because a sheet that cannot be read still counts.
public struct Dossier: Sendable {
  public let mission: Mission
  public let reader: PersonID
  public private(set) var circumstances: Circumstances
  public private(set) var names: Names
  private let whole: Mission

  public init(_ mission: Mission, reader: PersonID, circumstances: Circumstances, names: Names) {
    whole = mission
    self.mission = mission.seen(by: reader)
    self.reader = reader
    self.circumstances = circumstances
    self.names = names.with(mission.stage.draft.grid)
  }

  /// The same, with these organisations told by what stands for them.
  func masking(_ masks: [Party: String]) -> Dossier {
    var dossier = self
    dossier.names = names.masking(masks)
    return dossier
  }

  /// The same, on the day that it is now.
  func on(_ day: Day) -> Dossier {
    var dossier = self
    dossier.circumstances = circumstances.on(day)
    return dossier
  }

  /// What forbids the command, and what is unusual about it; asked by the reader, or by whoever types for the reader.
  public func ruling(
    _ command: MissionCommand, by asker: PersonID? = nil
  ) -> (obstacles: [Obstacle], cautions: [Caution]) {
    let order = Order(id: "", by: asker ?? reader, at: circumstances.noon, command: command)
    let ruling = Mission.rule(on: order, state: whole, in: circumstances)
    return (ruling.obstacles, ruling.cautions)
  }

  /// What the command would move in the calendar, besides what it is about.
  public func shifts(by command: MissionCommand) -> [CalendarShift] {
    let order = Order(id: "", by: reader, at: circumstances.noon, command: command)
    let ruling = Mission.rule(on: order, state: whole, in: circumstances)
    return whole.shifts(by: ruling.events, in: circumstances.working)
  }

  /// The mission as it will stand once this is recorded; `nil` where the rules refuse it.
  public func mission(after command: MissionCommand) -> Mission? {
    let order = Order(id: "", by: reader, at: circumstances.noon, command: command)
    let ruling = Mission.rule(on: order, state: whole, in: circumstances)
    return ruling.obstacles.isEmpty ? whole.following(ruling.events) : nil
  }

  /// What the mission as it stands forbids of this kind of command, whatever would be filled in; asked by the reader,
  /// or by whoever types for the reader.
  public func standing(_ kind: MissionCommand.Kind, by asker: PersonID? = nil) -> [Obstacle] {
    Mission.standing(kind, by: asker ?? reader, state: whole, in: circumstances)
  }

  /// Its days and its money, as its plan knows them.
  public var account: MissionAccount { mission.account(in: circumstances.plan) }
  /// The sums of it that do not add up.
  public var gaps: [AccountGap] { mission.gaps(in: circumstances.plan) }
  /// The missions that it comes after.
  public var links: [MissionLink] {
    circumstances.plan?.links(of: mission) ?? mission.opening.link.map { [$0] } ?? []
  }

  /// Of the mission as it is seen: how far somebody else's sheet has come is sealed too.
  public var obligations: [Obligation] { mission.obligations(on: circumstances.today) }
  /// What is due, on the days when the operators of the mission work.
  public var watches: [Watch] { mission.watches(on: circumstances.today, in: circumstances.working) }
  public var advance: MissionCommand.Kind? { whole.advance }
}

extension Answer {
  /// The same, organisations told by what stands for them.
  func masking(_ masks: [Party: String]) -> Answer {
    switch self {
    case .dossier(let dossier?): .dossier(dossier.masking(masks))
    case .overtaken(let dossier): .overtaken(dossier.masking(masks))
    case .dossiers(let dossiers): .dossiers(dossiers.map { $0.masking(masks) })
    default: self
    }
  }
}
