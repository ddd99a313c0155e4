import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonQuestionnaires

@Suite("Answers as other tools write them")
struct OtherToolsTests {
  /// The survey of the structure is sent, on the last day of the story.
  private func sent() throws -> Story {
    var story = Story.at(.surveying)
    while story.mission?.stage.surveys?.unissued.isEmpty == false { try story.enter(.issueSurvey) }
    return story
  }

  private func collect(
    _ text: String, _ given: CollectedAnswers.Given = .init(), after days: Int = 60,
    zone: @escaping (Instant) -> Int = { _ in 0 }
  ) throws -> CollectedAnswers {
    let story = try sent()
    let mission = try #require(story.mission)
    return CollectedAnswers(
      try AnswerFile(reading: text), given, missions: [mission.id: mission], directory: story.directory,
      today: story.today + days, zone: zone)
  }

  private static let given = CollectedAnswers.Given(
    mission: "05-014", respondent: "ateliers-buech", on: nil)
  private static let onADay = CollectedAnswers.Given(
    mission: "05-014", respondent: "ateliers-buech", on: Story.at(.surveying).today)

  private func act(_ found: CollectedAnswers) throws -> AnswerSurvey {
    guard case .answerSurvey(let act)? = found.responses.first?.act else {
      throw Words(same: "\(found.responses.flatMap(\.faults).map { "\($0.column ?? "") \($0.words.fr)" })")
    }
    return act
  }

  private func answer(_ head: String, _ cell: String) throws -> Answer? {
    try act(collect("\(head);x\n\"\(cell)\";\n", Self.onADay)).answers.first?.answer
  }

  @Test(
    "a column is known by its code with groups before it, or by its words",
    arguments: [
      "terms/B04", "a/b/B04", "terms-B04", "B04. Le nombre de jours…", "Le nombre de jours d'intervention etait adapte",
      "LE NOMBRE DE JOURS D’INTERVENTION ÉTAIT ADAPTÉ.", "3. Le nombre de jours d’intervention était adapté.",
      "Modalités/Le nombre de jours d’intervention était adapté.", "The number of days of intervention was right.",
      "Le nombre de jours d&#039;intervention &eacute;tait adapt&eacute;.", "Le nombre de jours d’interven…",
    ])
  func heads(_ head: String) throws {
    let found = try act(collect("\"\(head)\",x\n3,\n", Self.onADay))
    #expect(found.answers.map(\.question) == ["B04"] && found.answers.first?.answer == .number(3))
  }

  @Test(
    "numbers with a point, ranks, entities and ticks are read as they are written",
    arguments: [
      ("B01", "4.0", Answer.number(4)), ("B01", "4,00", .number(4)), ("B23", "9.0", .number(9)),
      ("B23", "8 sur 10", .number(8)), ("B01", "Plut&ocirc;t d&#039;accord", .number(3)), ("B01", "A2", .number(2)),
      ("B01", "AO04", .number(4)), ("B04b", "A1", .text("tooFew")),
      ("B18", "project finances", .several(["project", "finances"])),
      ("B18", "Projet;Finances;", .several(["project", "finances"])),
      ("B18", "project finance", .several(["project", "finances"])),
      ("B18/project", "1.0", .several(["project"])), ("B18[project]", "Coché", .several(["project"])),
      ("g/B18/project", "TRUE", .several(["project"])),
      ("Sur quoi des effets sont-ils déjà visibles ? [Projet]", "Oui", .several(["project"])),
      ("B18", "Modèle économique Finances", .several(["model", "finances"])),
      ("impact-B18/project", "1", .several(["project"])),
    ])
  func cells(_ head: String, _ cell: String, _ answer: Answer) throws {
    #expect(try self.answer(head, cell) == answer)
  }

  @Test("an answer by its rank is told, so that somebody looks at the order")
  func ranked() throws {
    let found = try collect("B01,B02\nA1,3\n", Self.onADay)
    #expect(found.responses.flatMap(\.ranked) == ["B01"])
    #expect(throws: Words.self) { try act(collect("B01,B02\nA5,3\n", Self.onADay)) }
  }

  @Test("options that stand in a list and in columns have to say the same, whichever comes first")
  func twice() throws {
    for text in ["B18,B18/project,B18/staff\nproject,1,0\n", "B18/project,B18/staff,B18\n1,0,project\n"] {
      #expect(try act(collect(text, Self.onADay)).answers.first?.answer == .several(["project"]))
      let other = try collect(text.replacing("1,0", with: "1,1"), Self.onADay).responses.first?.faults
      #expect(other?.first?.words.fr.contains("ne disent pas la même chose") == true)
    }
  }

  @Test(
    "the day is read with its hour, its zone and its order",
    arguments: [
      ("submitdate", "2026-11-02 14:03:22", "2026-11-02"), ("end", "2026-11-02T14:03:22.123+01:00", "2026-11-02"),
      ("SubmissionDate", "2026-11-01T23:30:00.000Z", "2026-11-02"),
      ("_submission_time", "2026-11-01T23:30:00", "2026-11-02"),
      ("Horodateur", "02/11/2026 23:30:00", "2026-11-02"), ("Heure de fin", "11/17/26 14:03:22", "2026-11-17"),
      ("Timestamp", "2026/11/02 2:03:22 PM UTC+1", "2026-11-02"),
      ("Completed", "Mon, 11/02/2026 - 14:03", "2026-11-02"),
      ("Complété", "lundi 02/11/2026 - 14:03", "2026-11-02"), ("Date de soumission", "2 novembre 2026", "2026-11-02"),
      ("Horodateur", "2 novembre 2026 à 14h03", "2026-11-02"),
      ("end", "2026-11-01T23:59:59-04:00", "2026-11-02"), ("end", "2026-11-02T00:10:00+0200", "2026-11-01"),
      ("Date", "2/11/2026", "2026-11-02"), ("Reçue le", "2 nov. 2026", "2026-11-02"),
      ("Jour", "02.11.2026", "2026-11-02"),
      ("Date", "46328", "2026-11-02"), ("Date de soumission", "46328,585", "2026-11-02"),
      ("date", "46328.25", "2026-11-02"),
    ])
  func days(_ head: String, _ cell: String, _ day: Day) throws {
    let story = try sent()
    let issued = story.mission?.stage.surveys?.issued[.structure("ateliers-buech")]?.issue.on
    let found = try collect("\(head);B14;B17\n\"\(cell)\";3;3\n", Self.given, after: 365, zone: { _ in 3_600 })
    #expect(try act(found).on == day, "issued \(issued?.iso ?? "")")
  }

  @Test("a day that can be read both ways is asked for, unless another row or the calendar tells")
  func order() throws {
    let heads = "Heure de fin;B14;B17\n"
    let open = try collect(heads + "01/02/27 14:03:22;3;3\n", Self.given, after: 365).responses.first
    #expect(open?.faults.first?.words.fr.contains("Rien dans le fichier ne le dit") == true)
    let told = try collect(heads + "01/02/27 14:03;3;3\n01/17/27 14:03;3;3\n", Self.given, after: 365)
    #expect(try act(told).on == "2027-01-02")
    let plausible = try collect(heads + "02/11/26 14:03;3;3\n".replacing("02/11", with: "11/02"), Self.given, after: 30)
    #expect(try act(plausible).on == "2026-11-02")
  }

  @Test(
    "a response that is not sent is held back, whatever its tool calls it",
    arguments: [
      ("Est un brouillon ?", "Oui"), ("Draft", "1"), ("Enregistré comme brouillon", "en cours"),
      ("Submission draft", "x"),
      ("État", "Brouillon"), ("status", "draft"), ("Statut", "En cours"), ("submitdate", ""), ("Complété", ""),
    ])
  func drafts(_ head: String, _ cell: String) throws {
    let row = try #require(try collect("\(head);B14;B17\n\(cell);3;3\n", Self.onADay).responses.first)
    #expect(row.act == nil && row.faults.map(\.column) == [head])
  }

  @Test(
    "a head about drafts that says no, and a question about a draft, hold nothing back",
    arguments: ["Non", "0", "false", ""])
  func noDrafts(_ cell: String) throws {
    #expect(try act(collect("En brouillon;B14;B17\n\(cell);3;3\n", Self.onADay)).answers.count == 2)
  }

  @Test("SurveyMonkey says under its heads how each was answered, and leaves aside what is its own")
  func surveyMonkey() throws {
    let heads = "Respondent ID,Collector ID,Start Date,End Date,IP Address,First Name,B14,B17,B01"
    for under in [",,,,,,Response,Response,Open-Ended Response", ",,,,,,Réponse,Réponse,Réponse ouverte"] {
      let found = try collect(
        heads + "\n" + under + "\n118,4,11/17/2026 02:03:22 PM,11/17/2026 02:09:10 PM,::1,A,3,3,4\n",
        Self.given, after: 365)
      #expect(found.responses.count == 1 && found.strayColumns.isEmpty, "\(found.strayColumns)")
      #expect(try act(found).on == "2026-11-17" && act(found).answers.count == 3)
    }
  }

  @Test("a draft beside the response that was sent is told by itself, and hinders no other line")
  func draftBeside() throws {
    let found = try collect("submitdate,B14,B17\n,1,1\n2026-11-17 14:03:22,3,3\n", Self.given, after: 365)
    #expect(found.responses.map(\.faults.count) == [1, 0])
    let twice = try collect("submitdate,B14,B17\n2026-11-17,1,1\n2026-11-18,3,3\n", Self.given, after: 365)
    #expect(twice.responses.map(\.faults.count) == [0, 1])
  }

  @Test("a token that some tool gives each response gives way to what is said of mission and respondent")
  func tokens() throws {
    let found = try collect("Jeton;B14;B17\nkY3_a-8x;3;3\n", Self.onADay)
    #expect(try act(found).answers.count == 2)
    let columns = try collect("Jeton;g/mission;g/structure;B14\nkY3_a;05-014;ateliers-buech;3\n", Self.onADay)
    #expect(try act(columns).answers.count == 1)
  }

  @Test("rows of blanks, CR alone at line ends, quoted lines and marks inside a cell are one table")
  func shapes() throws {
    let text = "sep=\t\r\"B14\"\t\"B24a\"\t\"B17\"\r3\t\"deux\rlignes, l'une \"\"dite\"\"\"\t4\t\t\r\t\t\r"
    let found = try act(collect(text, Self.onADay))
    #expect(found.answers.map(\.answer) == [.number(3), .number(4), .text("deux\nlignes, l'une \"dite\"")])
    let marks = try act(collect("B14;B24a\n3;Un 5\" de plus ; non\n".replacing(" ; ", with: ", "), Self.onADay))
    #expect(marks.answers.last?.answer == .text("Un 5\" de plus, non"))
  }

  @Test("a cell that says something beyond the heads is told with its line; heads left blank are no columns")
  func ragged() throws {
    let faults = #expect(throws: FileFaults.self) { try AnswerFile(reading: "B14;B17;\n3;4;\n3;4;5\n") }
    #expect(faults?.faults.map(\.line) == [3])
    #expect(try act(collect("B14;B17;;\n3;4;;;;\n", Self.onADay)).answers.count == 2)
  }

  @Test("a hundred thousand rows are read as fast as they come")
  func many() throws {
    let rows = String(repeating: "05-014/ateliers-buech,2026-11-02,3,3\n", count: 30_000)
    let clock = ContinuousClock()
    let taken = try clock.measure { _ = try collect("token,submitdate,B14,B17\n" + rows) }
    #expect(taken < .seconds(20))
  }
}
