import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("The keyboard in the hands of a respondent")
struct RespondentTests {
  private let structure = Party.structure("ateliers-buech")

  /// The questionnaire opened from the sheet, its first answers given, and the keyboard handed over.
  private func handedOver(
    _ story: Story = .at(.surveying), hidden: Bool = false, size: Size = Size(columns: 80, rows: 24)
  ) throws -> Player {
    var story = story
    try story.enter(.issueSurvey, ["respondent": .party(structure)])
    var player = Player(story, size: size)
    player.show(MissionSheetScreen(World.mission))
    player.open(.mission(.answerSurvey), about: [.party(structure)])
    player.press("4", "3", "Ctrl-R")
    if hidden { player.press("Tab") }
    player.press("noisette", "Enter", "noisette", "Enter")
    return player
  }

  @Test("only the questionnaire is in sight, one question a page, each answer on its line")
  func page() throws {
    let player = try handedOver()
    #expect(player.respondent?.entry.question?.code == "B03")
    #expect(player.screen.contains("Question 3 sur 25") && player.screen.contains("3  Plutôt d’accord"))
    for hidden in ["Dossiers", "05-014", "Mise en place", "Buëch", "Ctrl-P"] {
      #expect(!player.screen.contains(hidden), "\(hidden)")
    }
  }

  @Test("a digit answers and the next question comes; each answer is kept at once")
  func answering() throws {
    var player = try handedOver()
    player.press("4", "é", "-")
    #expect(player.respondent?.entry.response["B03"] == .number(4))
    #expect(player.respondent?.entry.response["B04"] == .number(2))
    let kept = player.drafts.values.first?.fields ?? ""
    #expect(kept.contains("\"B04b\"") && kept.contains("faceToFace"), "\(kept)")
  }

  @Test("the code, and nothing else, gives the keyboard back, with every answer")
  func givenBack() throws {
    var player = try handedOver()
    player.press("4", "Esc", "noisettes", "Enter")
    #expect(player.respondent != nil && player.notices.last?.words.fr == "Ce n’est pas le code.")
    player.press("Esc", "noisette", "Enter")
    #expect(player.survey?.response["B03"] == .number(4) && player.survey?.entryMode == .faceToFace)
    #expect(player.notices.last?.words.fr.plain.hasPrefix("Clavier rendu : 3 sur 25 réponses") == true)
  }

  @Test("giving the keyboard back keeps the answers once")
  func keptOnce() throws {
    var player = try handedOver()
    player.press("4", "Esc", "noisette")
    let before = player.saves
    player.press("Enter")
    #expect(player.survey != nil && player.saves == before + 1)
  }

  @Test("leaving in the middle of a text keeps it once")
  func leftOnce() throws {
    var player = try handedOver()
    player.press("Esc", "noisette", "Enter")
    player.survey("B24a")
    player.press("o", "u", "i")
    let before = player.saves
    player.press("Esc")
    #expect(player.survey == nil && player.saves == before + 1)
    #expect(player.drafts.values.first?.fields.contains("oui") == true)
  }

  @Test("after three wrong codes, none is taken for half a minute, then twice as long")
  func tries() throws {
    var player = try handedOver()
    for _ in 1...3 { player.press("Esc", "faux", "Enter") }
    player.press("Esc", "noisette", "Enter")
    #expect(player.respondent != nil)
    #expect(player.notices.contains { $0.words.fr.plain == "Trop d’essais : encore 30 secondes." })
    player.app.desk.now = Instant(seconds: 31)
    for _ in 1...3 { player.press("Esc", "faux", "Enter") }
    player.press("Esc")
    #expect(player.notices.last?.words.fr.plain == "Trop d’essais : encore 60 secondes.")
    player.app.desk.now = Instant(seconds: 100)
    player.press("Esc", "noisette", "Enter")
    #expect(player.survey != nil)
  }

  @Test("a hundred thousand keys, pastes and sizes without the code lead nowhere else and show nothing else")
  func anyKey() throws {
    var dice = Dice(seed: 41)
    var player = try handedOver()
    let keys = RandomKeys.all + [.escape, .control("q"), .control("p"), .control("c"), .control("r"), .function(1)]
    for step in 0..<100_000 {
      if dice.once(in: 40) { player.resize(dice.throwing(20...160), dice.throwing(5...50)) }
      if dice.once(in: 40) { player.paste("noisette\n") }
      if dice.once(in: 60) { player.app.desk.now = Instant(seconds: player.desk.now.seconds + dice.throwing(1...200)) }
      player.press(dice.choosing(among: keys))
      try #require(player.respondent != nil, "left at \(step) \(dice)")
      if step.isMultiple(of: 100) {
        for hidden in ["Dossiers", "05-014", "Mise en place", "Cabinet Lise", "Durance"] {
          #expect(!player.screen.contains(hidden), "\(hidden) \(dice)")
        }
      }
    }
  }

  @Test("no quit, no stop and no Ctrl-C is possible while somebody else holds the keyboard")
  func locked() throws {
    var player = try handedOver()
    #expect(player.app.isLocked)
    for effect in [Effect.quit, .suspend] {
      #expect(player.app.navigate(Asked(effect, by: player.app.front))?.isEmpty == true)
    }
  }

  @Test("three minutes without a key turn the page blank, and the key that wakes it answers nothing")
  func idle() throws {
    var player = try handedOver()
    #expect(player.app.stillFor == 180)
    player.app.desk.now = Instant(seconds: 180)
    #expect(player.screen.contains("Questionnaire en attente") && !player.screen.contains("Question 3"))
    #expect(player.app.stillFor == nil)
    player.press("4")
    #expect(player.screen.contains("Question 3 sur 25") && player.respondent?.entry.response["B03"] == nil)
  }

  @Test("answers already given show to whoever goes back, unless they were to stay hidden")
  func earlier() throws {
    var seen = try handedOver()
    seen.press("Up")
    #expect(seen.screen.contains("(•) 3  Plutôt d’accord"))
    var hidden = try handedOver(hidden: true)
    hidden.press("Up")
    #expect(!hidden.screen.contains("(•)") && hidden.screen.contains("elle reste cachée"))
    hidden.press("1")
    #expect(hidden.respondent?.entry.response["B02"] == .number(1))
  }

  @Test("a text that stays hidden is not lost when somebody passes over it")
  func hiddenText() throws {
    var player = try handedOver(hidden: true)
    player.reach("B24a")
    player.type("Les ateliers")
    player.press("Enter", "Up")
    #expect(!player.screen.contains("Les ateliers"))
    player.press("Enter", "Up", "Down", "Up")
    #expect(player.respondent?.entry.response["B24a"] == .text("Les ateliers"))
  }

  @Test("ticks given before stay hidden, and the first new one begins anew")
  func hiddenTicks() throws {
    var player = try handedOver(hidden: true)
    player.reach("B18")
    player.press("1", "3", "Enter", "Up")
    #expect(!player.screen.contains("(•)") && player.screen.contains("elle reste cachée"))
    player.press("Enter", "Up")
    #expect(player.respondent?.entry.response["B18"] == .several(["project", "finances"]))
    player.press("2")
    #expect(player.respondent?.entry.response["B18"] == .several(["model"]))
    #expect(player.screen.contains("(•) 2") && !player.screen.contains("elle reste cachée"))
  }

  @Test("a wrong code on the page of thanks comes back to the thanks")
  func codeAtTheEnd() throws {
    var player = try handedOver()
    player.reach("B25")
    player.press("1", "Esc", "faux", "Enter")
    #expect(player.screen.contains("Merci. Vos réponses"))
    player.press("Esc", "Esc")
    #expect(player.screen.contains("Merci. Vos réponses"))
  }

  @Test("the same code is the same, however it was typed")
  func retyped() throws {
    var story = Story.at(.surveying)
    try story.enter(.issueSurvey, ["respondent": .party(structure)])
    var player = Player(story)
    player.open(.mission(.answerSurvey), about: [.party(structure)])
    player.press("Ctrl-R", "oisette", "Home", "n", "Enter", "noisette", "Enter")
    #expect(player.respondent != nil)
  }

  @Test("a draft that waits for an answer is not handed over, and not lost")
  func waitingDraft() throws {
    var player = try handedOver()
    player.press("4", "Esc", "noisette", "Enter", "Esc")
    player.open(.mission(.answerSurvey), about: [.party(structure)])
    player.press("Ctrl-R", "End", "PageDown", "Ctrl-S", "4")
    #expect(player.survey != nil && player.drafts.values.first?.fields.contains("\"B03\"") == true)
    player.press("Enter")
    #expect(player.survey?.response.count == 3)
  }

  @Test("after the last question, thanks, and the way back to correct one")
  func finished() throws {
    var player = try handedOver()
    player.reach("B25")
    player.press("1")
    #expect(player.screen.contains("Merci. Vos réponses sont enregistrées."))
    player.press("3", "Enter", "Up")
    #expect(player.respondent?.entry.question?.code == "B25")
  }

  @Test("the terminal closed on the respondent keeps every answer")
  func closed() throws {
    var player = try handedOver()
    player.press("4")
    for asked in player.app.leave() {
      if case .saveDraft(let key, let fields) = asked.effect {
        player.drafts[key] = .init(key: key, fields: fields, at: Instant(seconds: 0))
      }
    }
    #expect(player.drafts.values.first?.fields.contains("\"B03\"") == true)
  }

  @Test("a code is typed twice, four characters at least, and a difference starts again")
  func choosing() throws {
    var story = Story.at(.surveying)
    try story.enter(.issueSurvey, ["respondent": .party(structure)])
    var player = Player(story)
    player.open(.mission(.answerSurvey), about: [.party(structure)])
    player.press("Ctrl-R", "abc", "Enter")
    #expect(player.notices.last?.words.fr == "Quatre caractères au moins.")
    player.press("d", "Enter", "abce", "Enter")
    #expect(player.notices.last?.words.fr.plain == "Les deux codes diffèrent : recommencez.")
    #expect(!player.screen.contains("abc"))
    player.press("Esc")
    #expect(player.survey != nil)
  }

  @Test("of fourteen answers each is found with the arrows, and the tenth is typed with two keys")
  func manyAnswers() throws {
    var own = Questionnaire.beneficiary
    own.version = 2
    own.questions[own.questions.firstIndex { $0.code == "B18" } ?? 0].options = (1...14).map {
      Question.Option("o\($0)", "Un effet assez long à dire pour qu’il prenne deux lignes, \($0)", "Effect \($0)")
    }
    var story = Story.at(.surveying)
    try story.register(.adoptQuestionnaire, ["questionnaire": ValueWriter.value(of: own)])
    var player = try handedOver(story, size: Size(columns: 60, rows: 20))
    player.reach("B18")
    for number in 1...14 {
      #expect(
        player.screen.plain.contains("lignes, \(number)") || player.screen.plain.contains(" \(number)\n"),
        "\(number)\n\(player.screen)")
      player.press("Right")
    }
    player.press("1")
    #expect(player.screen.plain.contains("encore un chiffre pour 10 à 14"), "\(player.screen)")
    player.press("0")
    #expect(player.respondent?.entry.response["B18"] == .several(["o10"]))
  }

  @Test("the page is drawn at every size", arguments: Pictures.sizes)
  func pictures(columns: Int, rows: Int) throws {
    var player = try handedOver(size: Size(columns: columns, rows: rows))
    Pictures.expect(player.app.draw(), matches: "respondent/question-\(columns)x\(rows)")
    player.reach("B18")
    player.press("1", "3")
    #expect(player.screen.contains("9  Aucun à ce jour") && player.screen.contains("(•) 3  Finances"))
    Pictures.expect(player.app.draw(), matches: "respondent/several-\(columns)x\(rows)")
    player.press("Esc")
    Pictures.expect(player.app.draw(), matches: "respondent/code-\(columns)x\(rows)")
  }
}

extension Player {
  var respondent: RespondentScreen? { app.top as? RespondentScreen }

  fileprivate mutating func reach(_ code: String) {
    for _ in 0..<40 where respondent?.entry.question?.code != code { press("Down") }
  }
}
