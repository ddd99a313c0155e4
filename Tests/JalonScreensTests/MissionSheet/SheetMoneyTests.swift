import JalonCore
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("L’argent sur la fiche d’une mission")
struct SheetMoneyTests {
  /// Signed, with a deposit that has fallen due and a balance that has not.
  private func scheduled() throws -> Story {
    let story = Story.at(.framing)
    let retained = try #require(story.mission?.stage.framing?.retained)
    let rest = retained.amount.cents - 300_000
    let lines: [Value] = [
      .group(["name": "acompte", "amount": 300_000, "due": .day(story.today - 1)]),
      .group(["name": "solde", "amount": .whole(rest), "due": .day(story.today + 90)]),
    ]
    var told = try story.after(.draftAgreement, ["instalments": .list(lines)], because: "vu")
    while told.mission?.stage.framing?.unsigned.isEmpty == false { told = try told.after(.sign, because: "vu") }
    return told
  }

  @Test("the schedule stands beside what is invoiced, and Enter on the instalment that is next records its invoice")
  func schedule() throws {
    var rig = try MissionSheetTests.sheet(scheduled(), columns: 120, rows: 40)
    rig.press(.tab, .tab, .tab)
    #expect(rig.text.contains("[Argent") && rig.text.contains("Échéancier"), "\(rig.text)")
    #expect(rig.text.contains("acompte") && rig.text.contains("à facturer") && rig.text.contains("solde"))
  }

  @Test("without a schedule nothing is told of one")
  func none() throws {
    var rig = try MissionSheetTests.sheet(.at(.running), columns: 120, rows: 40)
    rig.press(.tab, .tab, .tab)
    #expect(rig.text.contains("[Argent") && !rig.text.contains("Échéancier"))
  }
}
