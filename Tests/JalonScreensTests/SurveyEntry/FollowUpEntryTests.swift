import Foundation
import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Entering a follow-up diagnosis")
struct FollowUpEntryTests {
  private func opened(
    _ story: Story = Story.at(.followingUp).on("2027-11-02"), size: Size = Size(columns: 80, rows: 24)
  ) -> Player {
    var player = Player(story, size: size)
    player.open(.mission(.recordFollowUp))
    return player
  }

  /// What has to be answered, but the day and the synthesis.
  private func marked(_ player: inout Player) {
    for (code, keys) in [
      ("F02b:1", ["3"]), ("F02b:2", ["1"]), ("F02d:2", ["Faute de temps", "Enter"]), ("F04a", ["2", "Enter"]),
      ("F04b", ["3", "Enter"]), ("F04c", ["1", "Enter"]), ("F04d", ["0", "Enter"]),
    ] {
      player.survey(code)
      for key in keys { player.press(key) }
    }
  }

  private func whole(_ player: inout Player) {
    player.press("28/10", "Enter")
    marked(&player)
    player.survey("F11b")
    player.press("Le groupement tient.", "Enter")
  }

  private func act(_ player: Player) throws -> RecordFollowUp {
    guard case .mission(_, .recordFollowUp(let act))? = player.performed.last else { throw Missing() }
    return act
  }
  struct Missing: Error {}

  @Test("the questions are asked once for each action of the report, which is named and written in")
  func beginning() {
    let player = opened(size: Size(columns: 120, rows: 40))
    #expect(player.survey?.question?.code == "F01")
    #expect(player.screen.plain.contains("Préconisations du rapport 1/2 : Créer le groupement"))
    #expect(player.survey?.response["F02:2"] == .text("Former les encadrants"))
    #expect(player.survey?.response["F01d"] == .text("2026-10-20"))
    #expect(player.screen.contains("Diagnostic de suivi post-accompagnement (version 1)"))
  }

  @Test("the months since the restitution are those of the day of the interview, not of the day on which it is entered")
  func months() {
    var player = opened()
    #expect(player.survey?.response["F01e"] == .number(12))
    player.press("20/8/2027", "Enter")
    #expect(player.survey?.response["F01e"] == .number(10))
    player.survey("F01")
    player.press("Ctrl-U", "28/9/2027", "Enter")
    #expect(player.survey?.response["F01e"] == .number(11))
  }

  @Test("a diagnosis is entered at the keyboard, recorded with its other answers, and its draft is gone")
  func recording() throws {
    var player = opened()
    player.press("28/10", "Enter", "1")
    marked(&player)
    player.survey("F05c")
    player.press("4", "Enter")
    player.survey("F11b")
    player.press("Le groupement tient.", "Enter", "1")
    #expect(player.survey?.place == .end)
    player.press("Enter")
    let act = try act(player)
    #expect(act.actions.map(\.state) == [.done, .notBegun] && act.actions[1].cause == "Faute de temps")
    #expect(act.on == "2027-10-28" && act.team == 1 && act.needs == [])
    let further = act.questionnaire?.answers.filter { ["F01b", "F05c"].contains($0.question) }.map(\.answer)
    #expect(further == [.text("visit"), .number(4)])
    #expect(player.drafts.isEmpty && player.survey == nil)
    #expect(
      player.notices.last?.words.fr.plain
        == "Diagnostic de suivi consigné. p, sur sa fiche, imprime : diagnostic de suivi")
  }

  @Test("a new need for a mission has the first free number written in, another need the next one, and both open")
  func newMission() throws {
    var player = opened()
    whole(&player)
    for turn in 1...2 {
      player.survey("F10:\(turn)")
      player.press("Un emprunt", "Enter", "5")
    }
    #expect(player.survey?.question?.code == "F10d:2" && player.survey?.text.text == "05-100")
    player.press("Ctrl-S")
    #expect(try act(player).needs.map(\.mission) == ["05-099", "05-100"])
    #expect(
      player.notices.last?.words.fr.plain
        == "Diagnostic de suivi consigné ; mission ouverte : 05-099 et 05-100. p, sur sa fiche, imprime : diagnostic de suivi"
    )
  }

  @Test("a number that a person typed stays")
  func typedNumber() {
    var player = opened()
    player.survey("F10:1")
    player.press("Un emprunt", "Enter", "5")
    player.press("Ctrl-U", "05-200", "Enter")
    player.survey("F10:2")
    player.press("Un local", "Enter", "5")
    #expect(player.survey?.response["F10d:1"] == .text("05-200"))
    #expect(player.survey?.response["F10d:2"] == .text("05-099"))
  }

  @Test("sending goes to the first answer that is missing, and a silence is not enough where a field needs one")
  func missing() {
    var player = opened()
    player.press("Ctrl-S")
    #expect(player.performed.isEmpty && player.survey?.question?.code == "F01")
    player.press("28/10", "Enter")
    marked(&player)
    player.survey("F04c")
    player.press("Ctrl-U", "-", "Enter", "Ctrl-U")
    player.survey("F11b")
    player.press("Bien.", "Ctrl-S")
    #expect(player.performed.isEmpty && player.survey?.question?.code == "F04c")
    #expect(player.notices.last?.words.fr.plain.contains("attend une réponse ;") == true)
  }

  @Test("« ne se prononce pas » is neither offered nor taken where the diagnosis needs an answer")
  func silence() {
    var player = opened()
    player.survey("F04c")
    #expect(!player.screen.plain.contains("ne se prononce pas"), "\(player.screen)")
    player.press("-", "Enter")
    #expect(player.survey?.question?.code == "F04c" && player.survey?.response["F04c"] == nil)
    #expect(player.notices.last?.words.fr.plain.contains("attend une réponse ;") == true)
    player.press("Ctrl-U")
    player.survey("F02b:1")
    player.press("-")
    #expect(player.survey?.response["F02b:1"] == nil && player.survey?.question?.code == "F02b:1")
    player.survey("F05c")
    #expect(player.screen.plain.contains("- ne se prononce pas"), "\(player.screen)")
    player.press("-", "Enter")
    #expect(player.survey?.response["F05c"] == .noOpinion)
  }

  @Test("a refusal is told whole, on as many lines as it needs", arguments: Pictures.sizes)
  func wholeRefusal(columns: Int, rows: Int) {
    var player = opened(size: Size(columns: columns, rows: rows))
    player.survey("F04c")
    player.press("-", "Enter")
    let shown = player.screen.plain.split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      shown.contains("attend une réponse ; « sans objet » ou « ne se prononce pas » n’en sont pas."),
      "\(player.screen)")
    #expect(player.screen.contains("Ctrl-S"), "\(player.screen)")
  }

  @Test("a title that was changed is told, and one stays on its action")
  func changedTitle() {
    var player = opened()
    whole(&player)
    player.survey("F02:1")
    player.press("Ctrl-U", "Autre chose", "Ctrl-S")
    #expect(player.performed.isEmpty && player.survey?.question?.code == "F02:1")
    #expect(player.notices.last?.words.fr.plain.contains("Que devient l’action") == true)
  }

  @Test("what will be dropped is told before the diagnosis is recorded")
  func dropped() {
    var player = opened(size: Size(columns: 80, rows: 40))
    whole(&player)
    player.survey("F02b:2")
    player.press("3")
    for _ in 0..<80 where player.survey?.place != .end { player.press("Down") }
    #expect(player.screen.plain.contains("Ne seront pas gardées, leur question n’étant plus posée : F02d:2"))
  }

  @Test("leaving keeps a draft, told in the list of drafts, and taken up on the first question without an answer")
  func draft() {
    var player = opened()
    player.press("28/10", "Enter", "2", "Esc", "g", "b")
    #expect(player.screen.contains("Consigner le diagnostic de suivi"))
    #expect(player.screen.plain.range(of: #"\d+/\d+ · \d+ %"#, options: .regularExpression) != nil)
    player.press("Enter")
    #expect(player.survey?.response["F01b"] == .text("remote") && player.survey?.question?.code == "F01c")
    #expect(player.survey?.response["F02:1"] == .text("Créer le groupement"))
  }

  @Test("a draft goes on with the questionnaire that it was begun with")
  func sameQuestionnaire() throws {
    var player = opened()
    player.press("28/10", "Enter", "Esc")
    var own = Questionnaire.followUp
    own.version = 2
    own.questions.insert(Question("F00", "frame", .text, "Qui ?", "Who?"), at: 0)
    try player.story.register(.adoptQuestionnaire, ["questionnaire": ValueWriter.value(of: own)])
    player.open(.mission(.recordFollowUp))
    player.press("Enter")
    #expect(player.survey?.questionnaire["F00"] == nil && player.survey?.sheet.version == 1)
    player.press("Esc")
    player.drafts = [:]
    player.open(.mission(.recordFollowUp))
    #expect(player.survey?.question?.code == "F00")
  }

  @Test("an adopted questionnaire is the one that is asked, and the act names it")
  func adopted() throws {
    var own = Questionnaire.followUp
    (own.code, own.version) = ("suivi05", 1)
    own.questions.append(Question("F12", "closing", .number, "Combien de visites ?", "How many visits?"))
    var story = Story.at(.followingUp).on("2027-11-02")
    try story.register(.adoptQuestionnaire, ["questionnaire": ValueWriter.value(of: own)])
    var player = opened(story)
    whole(&player)
    player.survey("F12")
    player.press("3", "Enter", "Ctrl-S")
    let filled = try #require(try act(player).questionnaire)
    #expect(filled.code == "suivi05" && filled.answers.last?.answer == .number(3))
  }

  @Test("the keyboard is not handed over, and there is no pile")
  func onlyOne() {
    var player = opened()
    player.press("Ctrl-R")
    #expect(player.survey != nil && player.notices.last?.words.fr.contains("ne se confie pas") == true)
    player.press("Ctrl-N")
    #expect(
      player.performed.isEmpty && player.notices.last?.words.fr.contains("un diagnostic de suivi par mission") == true)
  }

  @Test("once it is recorded there is none to enter")
  func recorded() {
    let player = opened(Story.atEndOf(.followingUp))
    #expect(player.survey == nil && player.form != nil)
  }

  @Test("the diagnosis is shown at every size")
  func pictures() {
    for (columns, rows) in Pictures.sizes {
      var player = opened(size: Size(columns: columns, rows: rows))
      player.press("28/10", "Enter", "1")
      player.survey("F02b:2")
      Pictures.expect(player.app.draw(), matches: "followup-\(columns)x\(rows)")
    }
  }
}
