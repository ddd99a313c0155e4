import JalonCore
import Testing

@testable import JalonQuestionnaires

@Suite("A file that holds no questionnaire")
struct FaultTests {
  private static let toml = """
    code = "club"
    version = 1
    purpose = "structure"
    title = { fr = "Club", en = "Club" }

    [[dimension]]
    code = "all"
    fr = "Tout"
    en = "All"

    [[dimension.question]]
    code = "C1"
    kind = "choice"
    fr = "Encore ?"
    en = "Again?"
    options = [
      { code = "yes", fr = "Oui", en = "Yes" },
      { code = "no", fr = "Non", en = "No" },
    ]

    [[dimension.question]]
    code = "C2"
    kind = "text"
    fr = "Pourquoi ?"
    en = "Why?"
    relevant = "${C1} = 'no'"
    """

  private static let csv = """
    survey,,,,,,,
    ,type,name,label::Français (fr),label::English (en),relevant,constraint,jalon_prefill
    ,begin_group,all,Tout,All,,,
    ,select_one C1,C1,Encore ?,Again?,,,
    ,text,C2,Pourquoi ?,Why?,${C1} = 'no',,
    ,end_group,,,,,,
    choices,,,,,,,
    ,list_name,name,label::Français (fr),label::English (en),,,
    ,C1,yes,Oui,Yes,,,
    ,C1,no,Non,No,,,
    settings,,,,,,,
    ,form_title,form_id,version,default_language,jalon_title_en,jalon_purpose,
    ,Club,club,1,Français (fr),Club,structure,
    """

  @Test("the two examples below are sound, and say the same")
  func sound() throws {
    #expect(
      try QuestionnaireFile(reading: Self.toml, as: .toml).questionnaire
        == QuestionnaireFile(reading: Self.csv, as: .xlsform).questionnaire)
  }

  @Test(
    "a TOML file is told with the line of each fault",
    arguments: [
      ("version = 1", "version = 1.5", 2, "version"), ("version = 1", "version = \"un\"", 2, "version"),
      ("version = 1", "version = 0", 2, "à partir de 1"), ("\"structure\"", "\"struct\"", 3, "structure, provider"),
      ("title = { fr = \"Club\",", "title = {", 4, "manque"), ("fr = \"Tout\"", "fr = \"\"", 8, "remplir"),
      ("fr = \"Tout\"", "fr = \"Tout", 8, "TOML"), ("\"choice\"", "\"choise\"", 13, "choice"),
      ("kind = \"choice\"", "kind = \"choice\"\nknd = 1", 14, "kind"), ("\"C2\"", "\"C1\"", 22, "C1"),
      ("code = \"no\"", "code = \"n o\"", 18, "n o"), ("code = \"no\"", "cod = \"no\"", 18, "code"),
      ("= 'no'", "= 'non'", 26, "no"), ("${C1} =", "${C9} =", 26, "C1"), ("= 'no'", "=", 26, "finie"),
      ("kind = \"text\"", "kind = \"text\"\nprefill = \"employees\"", 24, "prefill"),
      ("kind = \"text\"", "kind = \"text\"\ndimension = \"all\"", 24, "sous laquelle elle est écrite"),
      ("version = 1", "version = 1\nquestions = []", 3, "[[dimension.question]]"),
      ("version = 1", "version = 1\ndimensions = 2", 3, "[[dimension]]"),
      ("[[dimension]]\n", "[[dimensions]]\ncode = \"b\"\n[[dimension]]\n", 6, "[[dimension]]"),
    ])
  func tomlFaults(old: String, new: String, line: Int, says: String) {
    expect(line, says, Self.toml.replacing(old, with: new, maxReplacements: 1), .toml)
  }

  @Test(
    "an XLSForm is told with the line of each fault",
    arguments: [
      ("survey,", "surveys,", 1, "survey"), (",begin_group,all", ",begin_group,a l", 3, "a l"),
      (",end_group", ",begin_group", 6, "autre"), (",select_one C1,", ",select_one C7,", 4, "C7"),
      (",text,C2", ",note,C2", 5, "note"), (",text,C2", ",text,C1", 5, "C1"),
      (",begin_group,all,Tout,All,", ",end_group,,,,", 3, "ouvert"),
      ("Again?,,,", "Again?,,. > 1,", 4, "contrainte"), ("'no',,", "'no',\". <\",", 5, "finie"),
      ("'no',,", "'maybe',,", 5, "maybe"), ("C1,no,Non,No", "C1,no,\"Non,No", 10, "guillemet"),
      ("C1,no,Non", "C1,yes,Non", 10, "yes"), (",version,", ",versio,", 11, "version"),
      ("club,1,", "club,v1,", 13, "entier"),
      (",begin_group,all", ",begin_repeat,all", 3, "jalon_repeats"),
      (",structure,", ",asso,", 13, "provider"), ("All,,,", "All,${C1} = 'no',,", 3, "condition"),
    ])
  func xlsformFaults(old: String, new: String, line: Int, says: String) {
    expect(line, says, Self.csv.replacing(old, with: new, maxReplacements: 1), .xlsform)
  }

  @Test(
    "what a form does elsewhere and cannot do here is told by line, not left out",
    arguments: ["calculation", "choice_filter", "media::image", "media::audio::Français (fr)"])
  func beyond(column: String) {
    let survey = Self.csv.replacing("jalon_prefill", with: column, maxReplacements: 1)
    expect(5, column, survey.replacing("'no',,", with: "'no',,x"), .xlsform)
    let list = "list_name,name,label::Français (fr),label::English (en),"
    let choices = Self.csv.replacing("\(list),", with: "\(list)\(column),").replacing("Non,No,,", with: "Non,No,x,")
    expect(10, column, choices, .xlsform)
    #expect(throws: Never.self) { try QuestionnaireFile(reading: survey, as: .xlsform) }
  }

  @Test("every fault is told at once, in the order of the lines")
  func all() throws {
    let text = Self.toml.replacing("= 'no'", with: "= 'non'").replacing("\"all\"", with: "\"a l l\"")
    let faults = try #require(throws: FileFaults.self) { try QuestionnaireFile(reading: text, as: .toml) }
    #expect(faults.faults.map(\.line) == [7, 26])
    #expect(faults.faults[1].words(in: "club.toml").fr.hasPrefix("club.toml, ligne 26\u{202F}: "))
  }

  @Test("lines are those of the file, however it ends them", arguments: ["\n", "\r\n"])
  func lineEnds(_ end: String) {
    expect(26, "finie", Self.toml.replacing("= 'no'", with: "=").replacing("\n", with: end), .toml)
    expect(5, "finie", Self.csv.replacing("= 'no'", with: "=").replacing("\n", with: end), .xlsform)
  }

  @Test(
    "anything else is refused, and nothing falls",
    arguments: ["", "\u{0}", "\"", ",,,", "a = 1", "[[", "survey", "dimension = 3"])
  func anything(_ text: String) {
    for format in QuestionnaireFile.Format.allCases {
      #expect(throws: FileFaults.self) { try QuestionnaireFile(reading: text, as: format) }
    }
  }

  private func expect(_ line: Int, _ says: String, _ text: String, _ format: QuestionnaireFile.Format) {
    let faults = #expect(throws: FileFaults.self) { try QuestionnaireFile(reading: text, as: format) }
    let found = faults?.faults.contains { $0.line == line && $0.words.fr.contains(says) }
    #expect(found == true, "\(faults?.faults.map { "\($0.line ?? 0) \($0.words.fr)" } ?? [])")
  }
}
