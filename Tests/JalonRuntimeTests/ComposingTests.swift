import JalonCore
import JalonScreens
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Accents, however they are typed")
struct ComposingTests {
  private static let apart = "L\u{2019}E\u{301}picerie du Buëch, me\u{302}me"
  private static let together = Array("L\u{2019}\u{C9}picerie du Bu\u{EB}ch, m\u{EA}me".unicodeScalars)

  @Test("a line of apply keeps each accent on its letter, in names and in texts, and escaped too")
  func apply() throws {
    let ground = try Ground(demo: true)
    let escaped = Self.apart.replacing("\u{301}", with: "\\u0301")
    for (code, name) in [("epicerie", Self.apart), ("seconde", escaped)] {
      let line = """
        {"command":"registerStructure","structure":"\(code)","name":"\(name)","department":"05"}
        """
      let (answers, tally) = try ground.apply([line])
      #expect(tally.done == 1, "\(answers)")
      let known = try Ledger(ground.store).directory().name(of: .structure(StructureID(code)))
      #expect(Array(known.unicodeScalars) == Self.together)
    }
  }

  @Test("a form keeps each accent on its letter, and so does the reason of what is unusual")
  func form() throws {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let performer = Performer(
      store: ground.store, ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux")
    let mission = try #require(ground.rows.first { $0.stage == "running" }).mission
    let note = try MissionCommand(.takeNote, from: ["text": .text(Self.apart), "on": .text(Ground.today.iso)])
    let intention = Intention(.mission(mission, note), reasons: ["none": Self.apart])
    guard case .performed? = performer.perform(.perform([intention])) else {
      Issue.record("the note was not taken")
      return
    }
    let entry = try #require(try ledger.mission(mission)?.entries.last)
    guard case .noted(let taken) = entry.event else {
      Issue.record("\(entry.event)")
      return
    }
    #expect(Array(taken.text.text.unicodeScalars) == Self.together)
    #expect(entry.reasons.values.allSatisfy { Array($0.unicodeScalars) == Self.together })
  }

  @Test("every command stays the same when its texts are composed already")
  func everyCommand() {
    for request in Demonstration.requests(today: Ground.today) {
      #expect(request.command.composed == request.command)
    }
  }
}
