import Foundation
import JalonTesting
import Testing

@testable import JalonCore

@Suite("What must always hold, over lives told at random")
struct RandomLifeTests {
  /// `JALON_SEQUENCES=5000` asks for more lives than the everyday suite has time for.
  static let lives = ProcessInfo.processInfo.environment["JALON_SEQUENCES"].flatMap { UInt64($0) } ?? 60

  @Test("refused acts change nothing, the journal tells the state, and a mission that is not ended can move on")
  func lives() throws {
    var (stages, kinds) = (Set<StageName>(), Set<MissionEvent.Kind>())
    for seed in 1...Self.lives {
      var dice = Dice(seed: seed)
      let life = try Wandering(&dice)
      let broken = Promises.broken(in: life) { story in
        stages.formUnion(story.stage.map { [$0] } ?? [])
        kinds.formUnion(story.lastEvents.map(\.kind))
      }
      if broken != nil { record(life, dice) }
    }
    #expect(stages.count == StageName.allCases.count)
    #expect(kinds.count > 50, "too few kinds of act were carried out: \(kinds.count)")
  }

  private func record(_ life: Wandering, _ dice: Dice) {
    let shortest = life.shrunk { Promises.broken(in: $0) }
    Issue.record("\(dice), \(shortest)\n\(Promises.broken(in: shortest) ?? "")")
  }
}

@Suite("Sealed sheets, over evaluations told at random")
struct SealedPropertyTests {
  static let officersMarks: [PersonID] = ["claire-05", "nadia-buech", "paul-durance"]

  @Test("two evaluations that differ only in the sealed marks of others look the same", arguments: Dice.cast(40))
  func sealed(dice: Dice) throws {
    var dice = dice
    let reader: PersonID? = dice.choosing(among: Self.officersMarks + [nil])
    var (one, other) = (try Story.at(.evaluating).seated(), try Story.at(.evaluating).seated())
    for _ in 0..<25 {
      if dice.once(in: 2) {
        hidden(&one, from: reader, &dice)
        hidden(&other, from: reader, &dice)
      } else {
        try visible(&one, &other, by: reader, &dice)
      }
      try #require(one.mission?.seen(by: reader) == other.mission?.seen(by: reader), "\(dice)")
    }
  }

  /// Something that shows: in both, or in none.
  private func visible(_ one: inout Story, _ other: inout Story, by reader: PersonID?, _ dice: inout Dice) throws {
    let kinds: [MissionCommand.Kind] = [
      .takeNote, .setAside, .withdrawProposal, .receiveProposal, .admitLate, .mark, .mark,
    ]
    let kind = dice.choosing(among: kinds)
    guard kind != .mark || reader != nil else { return skip(&one, &other) }
    let command = try one.command(kind, kind == .mark ? mark(by: reader, &dice) : [:])
    let both = [one, other].allSatisfy {
      Mission.obstacles($0.order(command), state: $0.mission, in: $0.circumstances).isEmpty
    }
    guard both else { return skip(&one, &other) }
    try one.enter(command, because: "hasard")
    try other.enter(command, because: "hasard")
  }

  private func skip(_ one: inout Story, _ other: inout Story) {
    one.skip()
    other.skip()
  }

  /// Something that must not: a mark of another seat, taken back, done again or mended; or nothing.
  private func hidden(_ story: inout Story, from reader: PersonID?, _ dice: inout Dice) {
    let others = Self.officersMarks.filter { $0 != reader }
    // Whoever mends a mark sees it, under the number that it has for them.
    let last = story.mission?.seen(by: story.by).entries.last {
      isMark($0.event, of: story.by) && !isMark($0.event, of: reader)
    }
    let entered: Bool
    switch dice.throwing(1...5) {
    case 1: entered = isHidden(story.mission?.undoable, story, from: reader) && enter(.undo, [:], &story)
    case 2: entered = isHidden(story.mission?.redoable, story, from: reader) && enter(.redo, [:], &story)
    case 3:
      entered =
        last.map {
          enter(
            .correct, ["event": .whole($0.position), "field": "mark", "newValue": "250", "reason": "lapsus"], &story)
        } ?? false
    case 4: entered = enter(.mark, mark(by: dice.choosing(among: others), &dice), &story)
    default: entered = false
    }
    if !entered { story.skip() }
  }

  private func enter(_ kind: MissionCommand.Kind, _ fields: Fields, _ story: inout Story) -> Bool {
    (try? story.enter(kind, fields, because: "hasard")) != nil
  }

  private func isHidden(_ order: OrderID?, _ story: Story, from reader: PersonID?) -> Bool {
    let events = story.journal.filter { $0.order == order }.map(\.event)
    return !events.isEmpty
      && events.allSatisfy { ($0.kind == .markGiven && !isMark($0, of: reader)) || $0.kind == .corrected }
  }

  private func isMark(_ event: MissionEvent, of reader: PersonID?) -> Bool {
    if case .markGiven(let act) = event { act.evaluator == reader } else { false }
  }

  private func mark(by evaluator: PersonID?, _ dice: inout Dice) -> Fields {
    [
      "evaluator": .name(evaluator), "provider": .name(dice.choosing(among: World.providers.prefix(3))),
      "criterion": .name(dice.choosing(among: EvaluationGrid.seedCriteria)), "mark": .whole(dice.throwing(0...10) * 50),
    ]
  }
}
