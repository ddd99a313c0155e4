import JalonCore
import JalonTerminal
import JalonWording

/// The ten stages of a mission with their days, and what lies over them: a pause, an end before term.
struct SheetTrack {
  let mission: Mission
  let desk: Desk
  let columns: Int

  private var isNarrow: Bool { columns < 80 }

  var view: Track { Track(StageName.track.map(stage)) }

  /// `‖ En pause jusqu’au…`, `✗ Sans suite…`; nothing in the ordinary course.
  var over: Span? {
    if let suspension = mission.suspension {
      return Span("\(Glyphs.paused) " + desk(SheetWords.suspended(until: suspension.until, suspension.reason)), .paused)
    }
    guard case .ended(let ended) = mission.stage else { return nil }
    return Span("\(Glyphs.refused) " + desk(SheetWords.ended(ended.name, ended.ending)), .caution)
  }

  private func stage(_ name: StageName) -> Track.Stage {
    Track.Stage(
      desk(name.words), short: desk(isNarrow ? SheetWords.narrowTrack(name) : SheetWords.track(name)),
      state: state(name), date: date(name))
  }

  /// The stage that was reached, before the mission ended if it did.
  private var reached: StageName {
    if case .ended(let ended) = mission.stage { ended.before.name } else { mission.stage.name }
  }

  private func state(_ name: StageName) -> Track.State {
    guard let place = name.rank, let present = reached.rank else { return .ahead }
    if case .ended = mission.stage { return place <= present || mission.stage.name == .closed ? .done : .skipped }
    if place < present || mission.stage.name == .closed { return .done }
    return place == present ? .current : .ahead
  }

  private func date(_ name: StageName) -> String {
    let isNext = name == reached && !mission.stage.name.isEnd
    if isNext, let due = mission.nextWatch(on: desk.today, in: desk.directory.calendar(of: mission.opening.lead))?.day {
      return due.year == desk.today.year && !isNarrow ? Glyphs.right + due.dayAndMonth : written(due)
    }
    return (began(name) ?? planned(name)).map(written) ?? ""
  }

  /// `27/07`; in another year `27/07/2027`, or as much of it as there is room for: `07/2027`, `2027`.
  private func written(_ day: Day) -> String {
    guard day.year != desk.today.year else { return day.dayAndMonth }
    if isNarrow { return "\(day.year)" }
    return columns < 110 ? String(day.short.dropFirst(3)) : day.short
  }

  /// The day on which the stage began.
  private func began(_ name: StageName) -> Day? {
    let stage = mission.stage
    return switch name {
    case .draft: mission.opening.on
    case .calling: stage.call?.launchedOn ?? known?.calledOn
    case .evaluating: stage.evaluation?.closedOn
    case .concerting: stage.concertation?.revealedOn
    case .framing: stage.framing?.chosenOn ?? known?.chosenOn
    case .running: stage.running?.begunOn ?? known?.start
    case .reported: stage.reported?.report.on ?? known?.reportedOn
    case .surveying: stage.surveys.flatMap { _ in stage.reported?.lastRestitution } ?? known?.restitutedOn
    case .followingUp: followedUp ?? known?.followedUpOn
    case .closed: if case .closed(let closed) = stage { closed.act.on } else { known?.endedOn }
    case .unsuccessful, .dropped, .abandoned: nil
    }
  }

  /// What is known of a mission that began before Jalon.
  private var known: TakeOver? { mission.takenOver }

  /// The day of the follow-up diagnosis, or of the choice to make none.
  private var followedUp: Day? {
    mission.effective.last { $0.event.kind == .followUpRecorded || $0.event.kind == .followUpWaived }?.day(
      in: desk.zone)
  }

  /// What the agreement foresees, and when the follow-up is due.
  private func planned(_ name: StageName) -> Day? {
    if name == .followingUp { return mission.stage.followingUp?.due }
    guard let terms = mission.stage.framing?.terms else { return nil }
    return name == .running ? terms.start : name == .reported ? terms.end : nil
  }
}
