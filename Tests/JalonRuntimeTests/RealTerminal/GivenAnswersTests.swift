import Foundation
import Testing

@Suite("Answers as survey tools write them")
final class GivenAnswersTests {
  private let program: GivenFiles

  init() throws { program = try GivenFiles() }

  private func answers(_ file: String, _ options: String = "") throws -> String {
    try program.run("answers \(GivenFiles.named(file)) \(options)")
  }

  @Test(
    "what only differs by the alphabet, the separator, blanks or entities is read as the plain table is",
    arguments: [
      "excel-separator-line.csv", "windows-1252.csv", "one-blank-cell-too-many.csv", "html-entities.csv",
      "limesurvey-words-as-heads.csv", "nul-in-a-cell.csv", "last-blank-cell-missing.csv",
    ])
  func plain(_ file: String) throws {
    let told = try answers(file)
    let count = file.hasPrefix("last") ? 9 : 10
    #expect(told.contains("L’Épicerie solidaire du Champsaur, \(count) réponses sur"), "\(told)")
    #expect(told.contains("1 réponse peut être enregistrée") && told.hasSuffix("= 0\n"), "\(told)")
    #expect(!told.contains("Colonnes qui ne répondent") && !told.contains("d’accord"), "\(told)")
  }

  @Test("an alphabet that is not UTF-8, and a control character left out, are said")
  func said() throws {
    #expect(try answers("windows-1252.csv").contains("lu en Windows-1252"))
    #expect(try answers("nul-in-a-cell.csv").contains("ligne 2 : 1 caractère de contrôle laissé de côté"))
    #expect(try answers("nul-in-a-cell.csv", "--record").hasSuffix("= 0\n"))
    #expect(try program.run("log 05-008").contains("reçues en ligne"))
    #expect(try program.run("verify").hasSuffix("= 0\n"))
  }

  @Test(
    "the day is read as KoboToolbox, ODK, Google, Microsoft and Webform write it, and their own columns stay quiet",
    arguments: [
      ("kobotoolbox-groups.csv", 7), ("kobotoolbox.csv", 7), ("odk-central.csv", 6), ("microsoft-forms.csv", 5),
      ("webform-8.csv", 5),
    ])
  func days(_ file: String, _ count: Int) throws {
    let told = try answers(file, "--record")
    #expect(told.contains("\(count) réponses sur") && told.contains("1 réponse enregistrée."), "\(told)")
    #expect(!told.contains("Colonnes qui ne répondent") && told.hasSuffix("= 0\n"), "\(told)")
    let again = try answers(file)
    #expect(again.contains("déjà enregistrées, reçues le mar. 24 novembre 2026"), "\(again)")
  }

  @Test("a word that Jalon does not know is the only fault of a table of Google")
  func google() throws {
    let told = try answers("google-forms.csv")
    #expect(told.contains("« D’accord » n’est pas une réponse") && !told.contains("Quel jour"), "\(told)")
    #expect(told.hasSuffix("= 1\n"))
    let path = try program.changed("google-forms.csv") {
      Data(String(decoding: $0, as: UTF8.self).replacing("\"D’accord\"", with: "4").utf8)
    }
    #expect(try program.run("answers \(path)").hasSuffix("= 0\n"))
  }

  @Test("a workbook is told as one, with what to do")
  func workbook() throws {
    let path = try program.changed("google-forms.csv") { _ in Data([0x50, 0x4B, 3, 4, 20, 0]) }
    let told = try program.run("answers \(path)")
    #expect(told.contains("est un classeur") && told.contains("en CSV") && told.hasSuffix("= 1\n"), "\(told)")
  }

  @Test("a draft is never recorded, whatever the tool calls it, even with a day given")
  func drafts() throws {
    for mark in ["Oui", "1", "Draft", "à compléter"] {
      let path = try program.changed("webform-8.csv") {
        Data(String(decoding: $0, as: UTF8.self).replacing("\"Non\"", with: "\"\(mark)\"").utf8)
      }
      let told = try program.run("answers \(path) --record --on 24/11")
      #expect(told.contains("En brouillon") && told.contains("Retirez la ligne") && told.hasSuffix("= 1\n"), "\(told)")
    }
  }
}

@Suite("XLSForms as other programs write them")
final class GivenFormsTests {
  private let program: GivenFiles

  init() throws { program = try GivenFiles() }

  private func check(_ file: String) throws -> String {
    try program.run("questionnaires check \(GivenFiles.named("xlsform-\(file).csv"))")
  }

  @Test(
    "what asks nothing, and what is written otherwise, is read or passed over with a word",
    arguments: [
      ("list-name-with-space", "Content ?"), ("label-fr", "Content ?"),
      ("meta-rows", "ligne 6, colonne type : « today »"),
      ("note", "« note » ne pose pas de question"), ("or-other", "l’option « Autre » est ajoutée"),
      ("nested-group", "Le groupe « g0 » est dans un autre : ses questions vont sous « gg »"),
      ("third-language-dropped", "colonne label::Español (es) : Cette colonne n’est ni en français ni en anglais"),
    ])
  func read(_ file: String, _ says: String) throws {
    let told = try check(file)
    #expect(told.contains(says) && told.contains("peut être importé") && told.hasSuffix("= 0\n"), "\(told)")
    #expect(told.contains("Q1"))
  }

  @Test("a form without a label, or without a purpose, is refused with line and column")
  func refused() throws {
    let unlabelled = try program.changed("xlsform-note.csv") {
      Data(String(decoding: $0, as: UTF8.self).replacing("Content ?", with: "").utf8)
    }
    let told = try program.run("questionnaires check \(unlabelled)")
    #expect(told.contains("ligne 5, colonne label : À remplir.") && told.hasSuffix("= 1\n"), "\(told)")
    #expect(told.components(separatedBy: "À remplir").count == 2, "\(told)")
    let purposeless = try program.changed("xlsform-note.csv") {
      Data(String(decoding: $0, as: UTF8.self).replacing("jalon_purpose", with: "x").utf8)
    }
    let other = try program.run("questionnaires check \(purposeless)")
    #expect(
      other.contains("colonne jalon_purpose : Pour qui est ce questionnaire") && other.hasSuffix("= 1\n"), "\(other)")
  }
}
