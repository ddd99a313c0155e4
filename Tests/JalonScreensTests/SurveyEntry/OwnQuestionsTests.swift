import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Entering a questionnaire of one's own")
struct OwnQuestionsTests {
  private let structure = Party.structure("ateliers-buech")

  private func opened(size: Size = Size(columns: 80, rows: 24)) throws -> Player {
    var own = Questionnaire.beneficiary
    own.version = 2
    own.questions += [
      Question(
        "B26", "overall", .number, "Combien étiez-vous pour répondre ?", "How many of you answered?",
        hint: Bilingual("Comptez-vous.", "Count yourself."), required: .soft,
        constraint: .init(". >= 1 and . <= 20", Bilingual("De 1 à 20 personnes.", "From 1 to 20 people."))),
      Question(
        "B27", "overall", .day, "Quel jour ?", "On which day?",
        constraint: .init(". <= today()", Bilingual("Ce jour est à venir.", "This day is to come."))),
      Question("B28", "overall", .decimal, "Combien d’équivalents temps plein ?", "How many full-time equivalents?"),
    ]
    var story = Story.at(.surveying)
    try story.register(.adoptQuestionnaire, ["questionnaire": ValueWriter.value(of: own)])
    try story.enter(.issueSurvey, ["respondent": .party(structure)])
    var player = Player(story, size: size)
    player.open(.mission(.answerSurvey), about: [.party(structure)])
    return player
  }

  @Test("an answer that the question does not admit is told in its words, and one stays there")
  func constraint() throws {
    var player = try opened()
    player.survey("B26")
    player.type("21")
    player.press("Enter")
    #expect(player.screen.contains("De 1 à 20 personnes."))
    #expect(player.survey?.question?.code == "B26")
    player.press("Ctrl-S")
    #expect(player.performed.isEmpty && player.survey?.question?.code == "B26")
    player.press("Backspace", "Enter")
    #expect(player.survey?.response["B26"] == .number(2) && player.survey?.question?.code == "B27")
  }

  @Test("the hint of a question is shown under it, and that its answer is hoped for")
  func hint() throws {
    var player = try opened()
    player.survey("B26")
    #expect(player.screen.contains("Comptez-vous.") && player.screen.contains("réponse attendue"))
    player.press("Enter", "Enter", "Enter", "Enter")
    #expect(player.survey?.place == .function)
    #expect(player.screen.contains("Attendues, et encore sans réponse\u{202F}: B26"))
  }

  @Test("days and decimals are written as people write them, and are there again when one comes back")
  func written() throws {
    var player = try opened()
    player.survey("B27")
    player.type("demain")
    player.press("Enter")
    #expect(player.survey?.question?.code == "B27" && player.screen.contains("Ce jour est à venir."))
    player.press("Ctrl-U")
    player.type("hier")
    player.press("Enter")
    let yesterday = try #require(player.survey).today - 1
    #expect(player.survey?.response["B27"] == .text(yesterday.iso))
    player.type("2,5")
    player.press("Enter", "Up")
    #expect(player.survey?.response["B28"] == .text("2.5"))
    #expect(player.survey?.question?.code == "B28" && player.survey?.text.text == "2.5")
    player.press("Up", "Down")
    #expect(player.survey?.response["B27"] == .text(yesterday.iso))
    player.press("Ctrl-U")
    player.type("-")
    player.press("Enter")
    #expect(player.survey?.response["B28"] == .noOpinion)
  }

  @Test("what cannot be read is told, and is not lost")
  func unreadable() throws {
    var player = try opened()
    player.survey("B26")
    player.type("beaucoup")
    player.press("Down")
    #expect(player.survey?.question?.code == "B26" && player.survey?.text.text == "beaucoup")
    #expect(player.screen.contains("beaucoup"))
  }

  @Test("a respondent at the keyboard sees the hint, and is told what the question does not admit")
  func respondent() throws {
    var player = try opened()
    player.press("Ctrl-R")
    player.press("noisette", "Enter", "noisette", "Enter")
    for _ in 0..<60 where player.respondent?.entry.question?.code != "B26" { player.press("Down") }
    #expect(player.screen.contains("Comptez-vous."))
    player.type("21")
    player.press("Down")
    #expect(player.respondent?.entry.question?.code == "B26")
    #expect(player.notices.last?.words.fr == "De 1 à 20 personnes.")
    player.press("Backspace", "Down")
    #expect(player.respondent?.entry.question?.code == "B27")
    player.press("Up")
    #expect(player.respondent?.entry.text.text == "2")
  }
}
