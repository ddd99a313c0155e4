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
      (",end_group", ",begin_group", 6, "fermé"), (",select_one C1,", ",select_one C7,", 4, "C7"),
      (",text,C2", ",geopoint,C2", 5, "geopoint"), (",text,C2", ",text,C1", 5, "C1"),
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

  @Test("code in a sentence is written with its own quotation marks")
  func code() throws {
    let text = Self.csv.replacing("Again?,,,", with: "Again?,,. > 1,")
    let faults = #expect(throws: FileFaults.self) { try QuestionnaireFile(reading: text, as: .xlsform) }
    let words = try #require(faults?.faults.first?.words)
    for sentence in [words.fr, words.en] {
      #expect(sentence.contains("not(selected(., 'none') and count-selected(.) > 1)"))
    }
  }

  @Test("a fault in a table names its column, and one in a text its field")
  func named() throws {
    func columns(_ old: String, _ new: String) -> [String?] {
      let text = Self.csv.replacing(old, with: new, maxReplacements: 1)
      let faults = #expect(throws: FileFaults.self) { try QuestionnaireFile(reading: text, as: .xlsform) }
      return faults?.faults.map(\.column) ?? []
    }
    #expect(columns("Encore ?,Again?", ",") == ["label::Français (fr)", "label::English (en)"])
    #expect(columns("= 'no'", "=") == ["relevant"] && columns("club,1,", "club,v1,") == ["version"])
    #expect(columns(",C2,Pourquoi", ",C1,Pourquoi") == ["name"] && columns(",text,C2", ",geopoint,C2") == ["type"])
    #expect(columns(",structure,", ",,") == ["jalon_purpose"])
    #expect(columns("Why?,${C1} = 'no',,", "Why?,${C1} = 'no',,,,reste") == [nil])
    #expect(columns("relevant,constraint", "relevant,relevant") == ["relevant"])
    let blank = Self.toml.replacing("fr = \"Tout\"", with: "fr = \"\"")
    let faults = #expect(throws: FileFaults.self) { try QuestionnaireFile(reading: blank, as: .toml) }
    #expect(faults?.faults.first?.words.fr.hasPrefix("« fr »".replacing(" ", with: "\u{202F}")) == true)
  }

  @Test(
    "selections, heads and languages are read as they are written elsewhere",
    arguments: [
      (",select_one C1", ",select one C1"), (",select_one C1", ",select1 C1"), (",begin_group", ",Begin Group"),
      (",list_name,name", ",List Name,Name"), ("label::Français (fr)", "label:French"),
      ("label::English (en)", "Label : english"), ("label::Français (fr)", "label::fr-FR"), (",text,C2", ",string,C2"),
    ])
  func spellings(_ old: String, _ new: String) throws {
    let read = try QuestionnaireFile(reading: Self.csv.replacing(old, with: new), as: .xlsform)
    #expect(try read.questionnaire == QuestionnaireFile(reading: Self.csv, as: .xlsform).questionnaire)
  }

  @Test("« or_other » is an option more, unless the list has one; what only notes or shows is passed over and told")
  func silent() throws {
    let text = Self.csv.replacing(",select_one C1,", with: ",select_one C1 or_other,")
      .replacing("\n,text,", with: "\n,note,n1,Merci,Thanks,,,\n,deviceid,d,,,,,\n,text,")
    let read = try QuestionnaireFile(reading: text, as: .xlsform)
    #expect(read.questionnaire["C1"]?.options.map(\.code) == ["yes", "no", "other"])
    #expect(read.notices.map(\.line) == [4, 5, 6])
  }

  @Test("a group inside another one is written under the outer one, and told; one that repeats is refused")
  func nested() throws {
    let text = Self.csv.replacing("\n,text,C2", with: "\n,begin_group,in,Dedans,Inside,,,\n,text,C2")
      .replacing(",end_group", with: ",end_group,,,,,,\n,end_group")
    let read = try QuestionnaireFile(reading: text, as: .xlsform)
    #expect(read.questionnaire.dimensions.map(\.code) == ["all"] && read.questionnaire["C2"]?.dimension == "all")
    #expect(read.notices.map(\.line) == [5])
    expect(5, "qui se répète", text.replacing("begin_group,in", with: "begin_repeat,in"), .xlsform)
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
