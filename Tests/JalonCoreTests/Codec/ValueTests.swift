import JalonTesting
import Testing

@testable import JalonCore

@Suite("What is filled in, and what is wrong with it")
struct MisfitTests {
  private func misfits(_ kind: MissionCommand.Kind, _ value: Value) -> [Misfit] {
    Shape.group(kind.fields).misfits(value)
  }

  @Test("everything that does not fit is told at once, each at its place")
  func all() {
    let value: Value = [
      "provider": 12, "motif": "La méthode", "on": "2026-02-30",
      "deciders": [["person": "claire-05", "position": "favorable"], ["position": "abstains"], "nadia"],
    ]
    let found = misfits(.award, value)
    #expect(
      Set(found) == [
        Misfit(path: "motif", reason: .unknown(nearest: "motive")),
        Misfit(path: "provider", reason: .expected(.reference(.provider))),
        Misfit(path: "deciders[0].position", reason: .expected(.choice(["favourable", "unfavourable", "abstains"]))),
        Misfit(path: "deciders[1].person", reason: .missing),
        Misfit(path: "deciders[2]", reason: .expected(Shape.group(DecidingPerson.fields))),
        Misfit(path: "motive", reason: .missing), Misfit(path: "on", reason: .expected(.day)),
      ])
  }

  @Test("a field that is not required may be left out, or empty")
  func optional() {
    #expect(misfits(.declareInterest, ["evaluator": "claire-05", "interest": "none"]) == [])
    #expect(misfits(.declareInterest, ["evaluator": "claire-05", "interest": "none", "text": .null]) == [])
    #expect(
      misfits(.declareInterest, ["evaluator": .null, "interest": "none"]) == [
        Misfit(path: "evaluator", reason: .missing)
      ])
  }

  @Test("a line holds one line of at most 500 characters, a text 64 KiB, a list a thousand elements")
  func limits() {
    let line = Shape.line
    #expect(line.misfits("une\nautre") == [Misfit(path: "", reason: .expected(.line))])
    #expect(line.misfits(.text(String(repeating: "é", count: 500))) == [])
    #expect(line.misfits(.text(String(repeating: "é", count: 501))) == [Misfit(path: "", reason: .tooLong(limit: 500))])
    #expect(
      Shape.prose.misfits(.text(String(repeating: "é", count: 32_769))) == [
        Misfit(path: "", reason: .tooLong(limit: 65_536))
      ])
    #expect(
      Shape.list(.flag).misfits(.list(Array(repeating: true, count: 1_001)), at: "names")
        == [Misfit(path: "names", reason: .tooLong(limit: 1_000))])
  }

  @Test("numbers are whole, and no larger than anything that is counted here")
  func numbers() {
    for shape in [Shape.euros, .hundredths, .whole, .instant] {
      #expect(shape.misfits(.whole(-12)) == [])
      for value in [Value.fraction(1.5), .whole(1_000_000_000_000), .whole(.min), .text("12"), true] {
        #expect(shape.misfits(value) == [Misfit(path: "", reason: .expected(shape))])
      }
    }
  }

  @Test("a day is written 2026-11-23, a party operator:dla-05")
  func written() {
    for text in ["23/11/2026", "2026-11-31", "2026-1-1", ""] { #expect(!Shape.day.misfits(.text(text)).isEmpty) }
    for text in ["dla-05", "officer:claire", ""] { #expect(!Shape.party.misfits(.text(text)).isEmpty) }
    #expect(Shape.day.misfits("2024-02-29") == [] && Shape.party.misfits("structure:ateliers-buech") == [])
  }

  @Test("an answer is a number, a text, or several texts")
  func answer() {
    for value in [3, "oui", ["a", "b"]] as [Value] { #expect(Shape.answer.misfits(value) == []) }
    for value in [true, .null, [1], ["a": "b"]] as [Value] { #expect(!Shape.answer.misfits(value).isEmpty) }
  }

  @Test("the nearest word is offered only when it is near")
  func nearest() {
    #expect(Nearest.match(to: "Motif", among: ["motive", "on"]) == "motive")
    #expect(Nearest.match(to: "budget", among: ["motive", "on"]) == nil)
    #expect(Nearest.match(to: "lsit", among: ["init", "list"]) == "list")
    #expect(Nearest.match(to: "x", among: []) == nil)
  }
}

@Suite("Commands, events and values, both ways")
struct RoundTripTests {
  @Test("every command can be sketched with nothing filled in", arguments: CommandName.all)
  func blank(name: CommandName) throws {
    let value =
      switch name {
      case .mission(let kind): kind.payload.blankValue
      case .plan(let kind): kind.payload.blankValue
      case .directory(let kind): kind.payload.blankValue
      }
    #expect(try name.command(for: "05-014", from: value).name == name)
    #expect(CommandName(name.text) == name)
  }

  @Test("what a payload declares as optional is not required, and all the rest is")
  func optionals() throws {
    for kind in MissionCommand.Kind.allCases {
      let declared = Mirror(reflecting: try MissionCommand(kind, from: kind.payload.blankValue).payload).children
      let required = declared.filter { Mirror(reflecting: $0.value).displayStyle != .optional }.compactMap(\.label)
      #expect(kind.fields.filter(\.required).map(\.name) == required, "\(kind)")
      #expect(kind.fields.map(\.name) == declared.compactMap(\.label), "\(kind)")
    }
  }

  @Test("taking an act back names it by a line of text", arguments: [MissionCommand.Kind.undo, .redo])
  func orders(kind: MissionCommand.Kind) {
    #expect(kind.fields == [Field("act", .line)])
  }

  private func same<Kind: ActKind>(_ kind: Kind, _ dice: inout Dice, _ read: (Value) throws -> any Payload) throws {
    for _ in 0..<10 {
      let value = Value.group(dice.members(filling: kind.fields, today: "2026-06-01"))
      #expect(Shape.group(kind.fields).misfits(value) == [], "\(kind)")
      #expect(ValueWriter.value(of: try read(value)) == value, "\(kind)")
    }
  }

  @Test("what is read from a value is written back as the same value", arguments: Dice.cast(5))
  func identity(dice: Dice) throws {
    var dice = dice
    for kind in MissionCommand.Kind.allCases { try same(kind, &dice) { try MissionCommand(kind, from: $0).payload } }
    for kind in MissionEvent.Kind.allCases { try same(kind, &dice) { try MissionEvent(kind, from: $0).payload } }
    for kind in PlanCommand.Kind.allCases { try same(kind, &dice) { try PlanCommand(kind, from: $0).payload } }
    for kind in PlanEvent.Kind.allCases { try same(kind, &dice) { try PlanEvent(kind, from: $0).payload } }
    for kind in DirectoryCommand.Kind.allCases {
      try same(kind, &dice) { try DirectoryCommand(kind, from: $0).payload }
    }
    for kind in DirectoryEvent.Kind.allCases { try same(kind, &dice) { try DirectoryEvent(kind, from: $0).payload } }
  }

  @Test("every event of a whole life is read back from what was written of it")
  func journal() throws {
    for entry in Story.closed.journal {
      #expect(try MissionEvent(entry.event.kind, from: ValueWriter.value(of: entry.event.payload)) == entry.event)
    }
  }

  @Test("a value of the wrong kind is refused, not guessed")
  func wrong() {
    #expect(throws: (any Error).self) { try MissionCommand(.closeCall, from: ["on": 12]) }
    #expect(throws: (any Error).self) { try MissionCommand(.closeCall, from: [:]) }
    #expect(throws: (any Error).self) { try MissionCommand(.closeSheet, from: ["evaluator": ["claire-05"]]) }
    #expect(throws: (any Error).self) { try MissionCommand(.resume, from: ["shiftsDates": "yes", "on": "2026-01-01"]) }
  }
}
