import JalonTesting

@testable import JalonCore

/// What must always hold, whatever is entered. Each check says what it found broken, or nothing.
enum Promises {
  /// Carried out exactly when nothing stands in the way, reasons given; otherwise everything stays as it was.
  static func broken(by command: MissionCommand, in story: Story) -> String? {
    let order = story.order(command)
    let ruling = Mission.rule(on: order, state: story.mission, in: story.circumstances)
    guard ruling.obstacles.isEmpty else { return notRefused(command, ruling, story) }
    if !ruling.cautions.isEmpty, refusal(order, story) != .unconfirmed(ruling.cautions) {
      return "carried out without the reasons for \(ruling.cautions)"
    }
    if ruling.events.isEmpty { return "possible, and records nothing" }
    return (try? story.after(command, because: "hasard")) == nil ? "possible, and yet refused" : nil
  }

  private static func notRefused(_ command: MissionCommand, _ ruling: Ruling<MissionEvent>, _ story: Story) -> String? {
    guard refusal(story.order(command), story) == .obstacles(ruling.obstacles) else {
      return "not refused for \(ruling.obstacles)"
    }
    var story = story
    let before = story.mission
    let refused = (try? story.enter(command, because: "hasard")) == nil
    return refused && story.mission == before ? nil : "refused, and yet something changed"
  }

  private static func refusal(_ order: Order<MissionCommand>, _ story: Story) -> Refusal? {
    do throws(Refusal) {
      _ = try Mission.decide(order, state: story.mission, in: story.circumstances)
      return nil
    } catch {
      return error
    }
  }

  /// The journal tells the state that was kept.
  static func told(_ story: Story) -> String? {
    guard let mission = story.mission else { return nil }
    guard let replayed = try? Mission.fold(mission.entries) else { return "the journal cannot be read" }
    return replayed == mission ? nil : "the journal tells another state"
  }

  /// Somebody can do something that moves the mission on.
  static func stuck(_ story: Story) -> String? {
    guard let mission = story.mission, !mission.stage.name.isEnd else { return nil }
    var story = story
    story.today = story.today + 1
    for _ in 0..<150 {
      guard let current = story.mission, current.stage.name == mission.stage.name,
        current.isSuspended == mission.isSuspended
      else { return nil }
      guard let next = step(story) else { return givenUp(story) }
      story = next
    }
    // Acts that undo one another lead nowhere: what is left is to end the call.
    guard givenUp(story) != nil else { return nil }
    return "150 acts at \(mission.stage.name), and still there: \(mission.obligations(on: story.today))"
  }

  /// The next act that the mission calls for: the one that moves on, or one that it waits for.
  private static func step(_ story: Story) -> Story? {
    guard let mission = story.mission else { return nil }
    let due =
      (mission.advance.map { [$0] } ?? []) + mission.obligations(on: story.today).filter { !$0.isMet }.map(\.action)
    let clearing = due.flatMap { (try? story.obstacles(to: $0)) ?? [] }.compactMap(\.clearing)
    return (due + clearing).lazy.compactMap { try? story.after($0, because: "hasard") }.first
  }

  /// A call in which nothing or nobody is left to compare may still be declared unsuccessful.
  private static func givenUp(_ story: Story) -> String? {
    let nothingLeft = story.evaluation?.admitted.isEmpty ?? story.call?.proposals.isEmpty ?? false
    let nobodyLeft = story.evaluation?.markingSeats.isEmpty ?? false
    if nothingLeft || nobodyLeft, (try? story.after(.declareUnsuccessful)) != nil { return nil }
    return "nothing moves on: \(story.mission?.obligations(on: story.today) ?? [])"
  }

  /// All of it, over a whole life.
  static func broken(in life: Wandering, _ visit: (Story) -> Void = { _ in }) -> String? {
    var (story, states) = (life.start, [Mission]())
    for move in life.moves {
      story.today = move.day
      if let found = broken(by: move.command, in: story) { return "\(move): \(found)" }
      guard (try? story.enter(move.command, because: "hasard")) != nil, let mission = story.mission else { continue }
      states.append(mission)
      visit(story)
    }
    return told(story) ?? beginnings(of: story, states) ?? stuck(story)
  }

  /// What stood in the journal at a moment tells the state of that moment.
  private static func beginnings(of story: Story, _ states: [Mission]) -> String? {
    for state in states where state.entries.count % 5 == 0 {
      let standing = Set(state.entries.map(\.position))
      guard let replayed = try? Mission.fold(story.journal.filter { standing.contains($0.position) }) else {
        return "\(standing.count) entries cannot be read"
      }
      if replayed != state { return "\(standing.count) entries tell another state" }
    }
    return nil
  }
}

extension Story {
  func after(_ command: MissionCommand, because reason: String) throws -> Story {
    var story = self
    try story.enter(command, because: reason)
    return story
  }
}
