import Foundation
import JalonCore
import JalonTesting
import Testing

@testable import JalonQuestionnaires

@Suite("A questionnaire goes out and comes back")
struct RoundTripTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func back(_ questionnaire: Questionnaire, _ format: QuestionnaireFile.Format) throws -> Questionnaire {
    let bytes = questionnaire.written(as: format)
    if format == .xlsx { return try QuestionnaireFile(workbook: bytes).questionnaire }
    return try QuestionnaireFile(reading: String(decoding: bytes, as: UTF8.self), as: format).questionnaire
  }

  @Test(
    "those that come with Jalon come back the same", arguments: Questionnaire.shipped, QuestionnaireFile.Format.allCases
  )
  func shipped(_ questionnaire: Questionnaire, _ format: QuestionnaireFile.Format) throws {
    #expect(try back(questionnaire, format) == questionnaire)
  }

  @Test("whatever somebody writes comes back the same", arguments: QuestionnaireFile.Format.allCases)
  func drawn(_ format: QuestionnaireFile.Format) throws {
    for var dice in Dice.cast(300) {
      let questionnaire = Questionnaire.drawn(&dice)
      #expect(questionnaire.flaws == [], "\(dice)")
      #expect(try back(questionnaire, format) == questionnaire, "\(dice)")
    }
  }

  @Test("the program carries what the files of the folder « questionnaires » say", arguments: Questionnaire.shipped)
  func fresh(_ questionnaire: Questionnaire) throws {
    let file = Self.root.appendingPathComponent("Sources/JalonCore/Survey/Questionnaires/\(questionnaire.code).toml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(try QuestionnaireFile(reading: text, as: .toml).questionnaire == questionnaire, "run « make shipped »")
  }

  @Test("what a validator of XLSForms has accepted is what goes out", arguments: Questionnaire.shipped)
  func accepted(_ questionnaire: Questionnaire) throws {
    let file = Self.root.appendingPathComponent("Tests/JalonQuestionnairesTests/Exported/\(questionnaire.code).csv")
    if ProcessInfo.processInfo.environment["JALON_RENEW"] != nil {
      try questionnaire.xlsform.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == questionnaire.xlsform, "renew, then « make xlsform »")
  }

  @Test("a form that goes out asks whose answers it collects, under the names by which they are found again")
  func whose() {
    let heads = Questionnaire.shipped.map { questionnaire in
      ["mission", "structure", "provider"].filter { questionnaire.xlsform.contains(",text,\($0),") }
    }
    #expect(heads == [["mission", "structure"], ["mission", "provider"], []])
  }

  @Test("a form made elsewhere comes in: one language, semicolons, other columns, a mark before it")
  func foreign() throws {
    let text = """
      \u{FEFF}survey;;;;;;
      ;type;name;label;required;constraint;appearance
      ;begin group;meal;Le repas;;;field-list
      ;select_multiple dish;D1;"Quels plats ?
      Plusieurs réponses";TRUE;not(selected(., 'none') and count-selected(.) > 1);
      ;int;D2;Combien ?;;. < 9;
      ;end group;;;;;
      choices;;;;;;
      ;list_name;name;label;;;
      ;dish;soup;Soupe;;;
      ;dish;none;Aucun;;;
      settings;;;;;;
      ;form_title;form_id;version;jalon_purpose;;
      ;Cantine;canteen;3;structure;;
      """
    let faults = #expect(throws: FileFaults.self) { try QuestionnaireFile(reading: text, as: .xlsform) }
    #expect(faults?.faults.allSatisfy { $0.line == 4 } == true)
    let oneLine = text.replacing(" ?\n", with: " ? ")
    let canteen = try QuestionnaireFile(reading: oneLine, as: .xlsform).questionnaire
    #expect(canteen.edition == .init("canteen", 3) && canteen.title == Bilingual("Cantine", "Cantine"))
    #expect(canteen["D1"]?.options.map(\.exclusive) == [false, true] && canteen["D1"]?.required == .key)
    #expect(canteen["D2"]?.constraint?.test == ". < 9" && canteen["D2"]?.kind == .number)
  }
}
