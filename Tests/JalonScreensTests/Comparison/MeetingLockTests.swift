import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Out of reach during a meeting")
struct MeetingLockTests {
  /// The comparison opened from the list and the sheet, the meeting begun, among the other missions of a year.
  private static func meeting(columns: Int = 120, rows: Int = 40) -> Rig {
    var rig = Rig(Portfolio.missions, first: CaseListScreen(), size: Size(columns: columns, rows: rows))
    rig.carry([.push(MissionSheetScreen("05-014")), .push(ComparisonScreen("05-014"))])
    rig.press(.character("M"))
    return rig
  }

  private static let ways: [[Key]] = [
    [.escape], [.character("q")], [.character("g"), .character("d")], [.character("g"), .character("p")],
    [.control("q")], [.left], [.character("h")],
  ]

  @Test("no key leads back to the sheet, to the list or out of the program")
  func ways() {
    var rig = Self.meeting()
    for keys in Self.ways {
      rig.press(keys)
      #expect(rig.app.top is ComparisonScreen, "\(keys)")
    }
    for effect in rig.reached {
      if case .quit = effect { Issue.record("the program is left") }
      if case .suspend = effect { Issue.record("the program is stopped") }
    }
    #expect(rig.text.contains("RÉUNION"))
  }

  @Test("what is out of reach says so, with the key that leaves the meeting")
  func reason() {
    var rig = Self.meeting()
    for keys in Self.ways.prefix(5) {
      rig.press(keys)
      #expect(rig.text.contains("M, dans la comparaison, la quitte"), "\(keys)")
    }
  }

  @Test("a thousand keys, whatever they are, never show another mission", arguments: Dice.cast(2))
  func anyKey(dice: Dice) {
    var rig = Self.meeting()
    var dice = dice
    let keys =
      RandomKeys.all + [.escape, .control("q"), .control("p"), .control("l"), .character("q"), .character(":")]
    let others = Portfolio.missions.filter { $0.id != "05-014" }.flatMap { [$0.id.text, $0.opening.title] }
    for _ in 0..<500 {
      rig.press(dice.choosing(among: keys))
      let text = rig.text
      for other in others { #expect(!text.contains(other), "\(dice) \(other) in\n\(text)") }
      #expect(rig.app.desk.meeting != nil, "left without M")
    }
  }

  @Test("the meeting is left once a question is answered, and then everything is within reach again")
  func leaving() {
    var rig = Self.meeting()
    rig.press(.character("M"), .character("M"), .character("M"))
    #expect(rig.app.desk.meeting != nil)
    #expect(rig.text.contains("La quitter remet les noms"))
    rig.press(.character("o"))
    #expect(rig.text.contains("Réunion quittée"))
    rig.press(.escape)
    #expect(rig.app.top is MissionSheetScreen)
  }

  @Test("names are hidden as it begins and come back as it ends")
  func names() {
    var rig = Self.meeting()
    #expect(!rig.text.contains("Cabinet Lise"))
    rig.press(.character("M"), .character("o"))
    #expect(rig.text.contains("Cabinet Lise"))
  }

  @Test("the clock tells hours and minutes since it began, and asks to be drawn again on the minute")
  func clock() {
    var rig = Self.meeting()
    #expect(rig.app.stillFor == 60)
    rig.app.desk.now = Instant(seconds: 75 * 60 + 50)
    #expect(rig.text.plain.contains("RÉUNION 1 h 15"))
    #expect(rig.app.stillFor == 10)
    rig.press(.character("M"), .character("o"))
    #expect(rig.app.stillFor == nil)
  }

  @Test("on a screen for a whole room, totals are five lines high and each criterion has two")
  func large() {
    let small = Self.meeting(columns: 80, rows: 24)
    #expect(!small.text.contains("██  ██"))
    Pictures.expect(Self.meeting().screen, matches: "comparison/meeting-120x40")
    Pictures.expect(Self.meeting(columns: 200, rows: 60).screen, matches: "comparison/meeting-200x60")
  }
}
