import JalonCore
import JalonTables

extension Questionnaire {
  /// The XLSForm that asks the same, as one CSV file: the name of each sheet in the first column, then its rows.
  ///
  /// Accepted as it is by pyxform, and so by what is built on it.
  var xlsform: String { sheets.map { Self.sheet($0.name, $0.heads, $0.rows) }.joined() }

  /// The same as a workbook, which other tools open as it is.
  var workbook: [UInt8] {
    let own = sheets.map { sheet in
      WorkbookWriter.Sheet(
        sheet.name, heads: sheet.heads, rows: sheet.rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })
    }
    return WorkbookWriter(title.fr, own).bytes
  }

  private var sheets: [(name: String, heads: [String], rows: [[String]])] {
    let questions = dimensions.flatMap { dimension in [dimension.opening] + asked(in: dimension) + [dimension.closing] }
    let own = [title.fr, code, String(version), XLSForm.languages.fr, title.en, purpose.rawValue]
    return [
      ("survey", XLSForm.survey, reply + facts + questions), ("choices", XLSForm.choices, choices),
      ("settings", XLSForm.settings, [own]),
    ]
  }

  private static func sheet(_ name: String, _ heads: [String], _ rows: [[String]]) -> String {
    let empty = Array(repeating: "", count: heads.count)
    return ([[name] + empty] + ([heads] + rows).map { [""] + $0 })
      .map { $0.map(\.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func asked(in dimension: Dimension) -> [[String]] {
    questions.filter { $0.dimension == dimension.code }.map(\.row)
  }

  // MARK: - Whose answers they are

  /// Under the names by which `AnswerFile` finds them again. A link that opens the form may fill them in.
  private var reply: [[String]] {
    let respondent: [String]
    switch purpose {
    case .structure:
      respondent = Question.asked(
        "structure", Bilingual("Code de votre structure", "Code of your organisation"))
    case .provider:
      respondent = Question.asked("provider", Bilingual("Votre code de prestataire", "Your code as a provider"))
    case .followUp: return []
    }
    return [
      Question.row("begin_group", XLSForm.replyGroup, Bilingual("Votre réponse", "Your response")),
      Question.asked("mission", Bilingual("Numéro de la mission", "Number of the mission")), respondent,
      Question.row("end_group"),
    ]
  }

  // MARK: - What the register knows

  private var readFacts: [Clause.Fact] {
    let places = questions.compactMap(\.relevant).compactMap { text in Clause(text)?.places }.joined()
    return Clause.Fact.allCases.filter { places.contains(.named($0.rawValue)) }
  }

  private var facts: [[String]] {
    guard !readFacts.isEmpty else { return [] }
    let words = Bilingual("La mission", "The mission")
    return [Question.row("begin_group", XLSForm.factsGroup, words)]
      + readFacts.map { Question.row("select_one \(XLSForm.yesNo)", $0.rawValue, $0.question) }
      + [Question.row("end_group")]
  }

  // MARK: - What may be chosen

  private var choices: [[String]] {
    var rows: [[String]] = []
    if !readFacts.isEmpty {
      rows += [Clause.Fact.yes: Bilingual("Oui", "Yes"), Clause.Fact.no: Bilingual("Non", "No")].sorted {
        $0.key > $1.key
      }
      .map { Self.choice(XLSForm.yesNo, $0.key, $0.value) }
    }
    for kind in [Question.Kind.agreement4, .scale0to10] where questions.contains(where: { $0.kind == kind }) {
      rows += kind.scale.map { Self.choice(kind.rawValue, $0.0, $0.1) }
    }
    return rows
      + questions.flatMap { question in question.options.map { Self.choice(question.code, $0.code, $0.wording) } }
  }

  private static func choice(_ list: String, _ name: String, _ words: Bilingual) -> [String] {
    [list, name, words.fr, words.en]
  }
}

extension Dimension {
  fileprivate var opening: [String] {
    Question.row(
      repeats == nil ? "begin_group" : "begin_repeat", code.text, wording, repeats: repeats?.rawValue ?? "")
  }

  fileprivate var closing: [String] { Question.row(repeats == nil ? "end_group" : "end_repeat") }
}

extension Question {
  fileprivate var row: [String] {
    let list = kind.isWritten ? "" : " " + (kind.hasOptions ? code : kind.rawValue)
    let message = constraint?.message
    return [kind.xlsform + list, code, fr, en, hint?.fr ?? "", hint?.en ?? ""]
      + [isKey ? "yes" : "", relevant ?? "", constraint?.test ?? exclusion ?? "", message?.fr ?? "", message?.en ?? ""]
      + [required == .soft ? required.rawValue : "", prefill?.rawValue ?? "", records?.rawValue ?? "", ""]
  }

  /// A text that has to be written, and is no question of the questionnaire.
  fileprivate static func asked(_ name: String, _ words: Bilingual) -> [String] {
    let hint = Bilingual("Il figure dans votre invitation.", "It stands in your invitation.")
    return ["text", name, words.fr, words.en, hint.fr, hint.en, "yes"]
      + Array(repeating: "", count: XLSForm.survey.count - 7)
  }

  /// A row that is no question of the questionnaire.
  fileprivate static func row(_ type: String, _ name: String = "", _ words: Bilingual? = nil, repeats: String = "")
    -> [String]
  {
    [type, name, words?.fr ?? "", words?.en ?? ""] + Array(repeating: "", count: XLSForm.survey.count - 5) + [repeats]
  }
}

extension Question.Kind {
  fileprivate var scale: [(String, Bilingual)] {
    let noOpinion = (XLSForm.noOpinion, Agreement4.noOpinion)
    switch self {
    case .agreement4:
      return Agreement4.wordings.enumerated().map { (String($0 + 1), $1) }
        + [(XLSForm.notApplicable, Agreement4.notApplicable), noOpinion]
    case .scale0to10: return (0...10).map { ("\($0)", Bilingual("\($0)", "\($0)")) } + [noOpinion]
    case .choice, .several, .text, .number, .decimal, .day: return []
    }
  }
}

extension Clause.Fact {
  fileprivate var question: Bilingual {
    switch self {
    case .kickOffHeld: Bilingual("Une réunion de lancement a-t-elle eu lieu\u{202F}?", "Was a kick-off held?")
    case .reorientationProposed:
      Bilingual("Une réorientation a-t-elle été proposée\u{202F}?", "Was a reorientation proposed?")
    }
  }
}

extension String {
  /// A cell of a CSV file (RFC 4180).
  fileprivate var cell: String {
    let isPlain = unicodeScalars.allSatisfy { !",;\"\r\n\t".unicodeScalars.contains($0) }
    return isPlain ? self : "\"" + replacing("\"", with: "\"\"") + "\""
  }
}
