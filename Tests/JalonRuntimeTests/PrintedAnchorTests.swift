import Foundation
import JalonCore
import JalonScreens
import JalonStore
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("The last line of a printed page says up to which fact the history is the same")
struct PrintedAnchorTests {
  private static let mission = SealedWorld.mission

  private static func performer(_ world: SealedWorld, as person: PersonID) -> Performer {
    Performer(
      store: world.store, ledger: Ledger(world.store), drawer: MemoryDrawer(), clock: Ground.clock, me: person)
  }

  @Test("a page printed before other facts came says up to which one it is the same")
  func same() throws {
    let world = try SealedWorld(.none, of: SealedWorld.leader)
    let ledger = Ledger(world.store)
    let anchor = try #require(try ledger.anchor(of: Self.mission))
    let line = "Journal de \(anchor.mission) jusqu’au fait \(anchor.position) : \(anchor.code)"
    let note = try MissionCommand(
      .takeNote, from: .group(["text": .text("Un appel."), "on": .text(Ground.today.iso)]))
    let performer = Self.performer(world, as: SealedWorld.officer)
    guard case .performed? = performer.perform(.perform([Intention(.mission(Self.mission, note))])) else {
      return #expect(Bool(false), "the note was not taken")
    }
    guard
      case .same(Self.mission, let position, let last) = try PrintedAnchor(line).compared(
        with: ledger, in: world.store)
    else { return #expect(Bool(false), "the page is not known again") }
    #expect(position == anchor.position && last == position + 1)
    let spaced = PrintedAnchor(line.replacing(anchor.code, with: anchor.code.replacing("-", with: " ").uppercased()))
    #expect(try spaced.compared(with: ledger, in: world.store).isSame)
  }

  @Test("a page that names no structure, and has a pseudonym for the number, is known again too")
  func anonymous() throws {
    let world = try SealedWorld(.none, of: SealedWorld.leader)
    let (id, recipient): (MissionID, String) = ("05-007", "DREETS")
    let ledger = Ledger(world.store)
    let anchor = try #require(try ledger.anchor(of: id))
    let number = try ledger.pseudonyms(for: recipient)(id.text)
    let line = PrintedAnchor("Journal de \(number) jusqu’au fait \(anchor.position) : \(anchor.code)")
    #expect(try ledger.mission(id)?.releases.contains { $0.act.outsider == recipient } == true)
    #expect(try line.compared(with: ledger, in: world.store).isSame)
    let stranger = try ledger.pseudonyms(for: "Presse")(id.text)
    let other = PrintedAnchor("Journal de \(stranger) jusqu’au fait \(anchor.position) : \(anchor.code)")
    #expect(try !other.compared(with: ledger, in: world.store).isSame)
  }

  @Test("one letter that differs is another history; a line without code or mission is told as such")
  func other() throws {
    let world = try SealedWorld(.none, of: SealedWorld.leader)
    let ledger = Ledger(world.store)
    let anchor = try #require(try ledger.anchor(of: Self.mission))
    let first = anchor.code.first == "a" ? "b" : "a"
    let forged = PrintedAnchor("\(Self.mission) \(first)\(anchor.code.dropFirst())")
    if case .other(Self.mission) = try forged.compared(with: ledger, in: world.store) {
    } else {
      Issue.record("a forged code passes")
    }
    let misquoted = PrintedAnchor("Journal de \(Self.mission) jusqu’au fait 2 : \(anchor.code)")
    if case .misquoted(Self.mission, said: 2, upTo: anchor.position) = try misquoted.compared(
      with: ledger, in: world.store)
    {
    } else {
      Issue.record("another number passes")
    }
    for text in ["", "\(Self.mission)", "\(Self.mission) abcde-abcde"] {
      if case .withoutCode = try PrintedAnchor(text).compared(with: ledger, in: world.store) {
      } else {
        Issue.record("\(text) is read")
      }
    }
    for text in [anchor.code, "05-999 \(anchor.code)"] {
      if case .withoutMission = try PrintedAnchor(text).compared(with: ledger, in: world.store) {
      } else {
        Issue.record("\(text) is read")
      }
    }
  }

  @Test("the name of a copy says up to which fact the whole file has the history that was copied")
  func copied() throws {
    let ground = try Ground(demo: true)
    let name = RollingCopies(of: "jalon.db").name(on: Ground.today, at: try ground.store.head().anchor)
    let held = try ground.eventCount
    func verdict(_ text: String) throws -> PrintedAnchor.Verdict {
      try PrintedAnchor(text).compared(with: Ledger(ground.store), in: ground.store)
    }
    func isSame(_ verdict: PrintedAnchor.Verdict, upTo: Int, last: Int) -> Bool {
      if case .sameStore(upTo, last) = verdict { true } else { false }
    }
    #expect(isSame(try verdict(name), upTo: held, last: held))
    let note = #"{"command":"takeNote","mission":"05-015","by":"c-roux","on":"2026-11-20","text":"Vu"}"#
    #expect(try ground.apply([note]).answers.allSatisfy { $0.contains(#""ok":true"#) })
    #expect(isSame(try verdict(name), upTo: held, last: held + 1))
    #expect(isSame(try verdict(try ground.store.head().anchor), upTo: held + 1, last: held + 1))
    if case .withoutMission = try verdict("jalon-2026-12-01-aaaaa-aaaaa-aaaaa-aaaaa.db") {
    } else {
      Issue.record("a code that no copy had passes")
    }
  }

  @Test("a mark under seal moves no anchor")
  func sealed() throws {
    let world = try SealedWorld(.none, of: SealedWorld.leader)
    let ledger = Ledger(world.store)
    let before = try ledger.anchor(of: Self.mission)
    let given = Demonstration.requests(today: Ground.today).compactMap { request -> GiveMark? in
      guard case .mission(Self.mission, .mark(let act)) = request.command, act.evaluator == SealedWorld.leader else {
        return nil
      }
      return act
    }
    var act = try #require(given.last)
    act.mark = act.mark == Hundredths(400) ? Hundredths(300) : Hundredths(400)
    let mark = MissionCommand.mark(act)
    let answer = Self.performer(world, as: SealedWorld.officer).perform(
      .perform([Intention(.mission(Self.mission, mark))]))
    guard case .performed(let events)? = answer, !events.isEmpty else {
      return #expect(Bool(false), "the mark was not given: \(String(describing: answer))")
    }
    #expect(try ledger.anchor(of: Self.mission) == before)
  }
}
