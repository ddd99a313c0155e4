import JalonCore

/// One act of a random life, as it was entered: enough to play it again.
public struct Move: Sendable, CustomStringConvertible {
  public let day: Day
  public let command: MissionCommand

  public var description: String { "\(day) \(command)" }
}

/// A life told at random from one of the stops of the story.
public struct Wandering: Sendable, CustomStringConvertible {
  public let start: Story
  public var moves: [Move] = []

  /// Up to `length` acts: what the stage calls for, what it allows, and at times what it does not.
  public init(_ dice: inout Dice, length: Int = 60) throws {
    start = Wandering.start(&dice)
    var story = start
    for _ in 0..<dice.throwing(1...length) {
      story.today = story.today + (dice.once(in: 12) ? 45 : dice.throwing(0...3))
      let command = try Wandering.command(&dice, in: story)
      moves.append(Move(day: story.today, command: command))
      if Mission.obstacles(story.order(command), state: story.mission, in: story.circumstances).isEmpty {
        try story.enter(command, because: "hasard")
      }
    }
  }

  public var description: String {
    "from \(start.stage.map(\.rawValue) ?? "nothing"):\n" + moves.map { "  \($0)" }.joined(separator: "\n")
  }

  private static func start(_ dice: inout Dice) -> Story {
    let stage = dice.choosing(among: StageName.allCases)
    return switch dice.throwing(1...8) {
    case 1: .before
    case 2: .suspended
    case 3, 4, 5: .at(stage)
    default: .atEndOf(stage)
    }
  }

  private static func command(_ dice: inout Dice, in story: Story) throws -> MissionCommand {
    let kind = kind(&dice, in: story)
    var fields = story.usual(kind)
    switch dice.throwing(1...10) {
    case 1...6: break
    case 7, 8:
      if let one = kind.fields.randomElement(using: &dice) {
        fields[one.name] = dice.value(filling: one.shape, today: story.today)
      }
    default: fields = dice.members(filling: kind.fields, today: story.today)
    }
    return try MissionCommand(kind, from: .group(fields.filter { $0.value != .null }))
  }

  // Half of the time what moves the mission on; else the first of a few kinds that the state does not forbid.
  private static func kind(_ dice: inout Dice, in story: Story) -> MissionCommand.Kind {
    guard let mission = story.mission else { return dice.once(in: 4) ? .relaunch : .open }
    let due =
      mission.obligations(on: story.today).filter { !$0.isMet }.map(\.action) + (mission.advance.map { [$0] } ?? [])
    if let next = due.randomElement(using: &dice), dice.once(in: 2) { return next }
    let drawn = (0..<4).map { _ in dice.choosing(among: MissionCommand.Kind.allCases) }
    return drawn.first { story.standing($0).isEmpty } ?? drawn[0]
  }
}

extension Wandering {
  /// The shortest life found, by leaving out acts one after the other, in which `broken` still finds something.
  public func shrunk(while broken: (Wandering) -> String?) -> Wandering {
    var shortest = self
    var size = max(1, moves.count / 2)
    while size >= 1 {
      var start = 0
      while start < shortest.moves.count {
        var candidate = shortest
        candidate.moves.removeSubrange(start..<min(start + size, candidate.moves.count))
        if broken(candidate) != nil { shortest = candidate } else { start += size }
      }
      size /= 2
    }
    return shortest
  }
}
