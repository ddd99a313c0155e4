import JalonCore
import JalonTesting

/// Responses as two tools write them. What was followed, for LimeSurvey: its writers of CSV and of headings (a byte order
/// mark, every cell between quotation marks, CRLF, a blank line at the end; `code[subquestion]`, « code. texte »; Y or
/// nothing for an option, Oui or Non where full answers are asked for; `'` before `=`). For Framaforms: the export of
/// Webform for Drupal 7, which is under it (three rows of heads: title, groups, columns, as labels or as keys; one column
/// an option, with X, or all of them in one cell). For KoboToolbox and ODK Central: groups before the heads, with `/` or
/// `-`; the options of a question in one cell, parted by blanks, then a column each; times with their zone.
struct Export {
  struct Filled {
    let questionnaire: Questionnaire
    let response: Questionnaire.Response
    let comments: [String: String]
    let mission: String
    let respondent: String
    let on: Day
  }

  enum Tool: Hashable, CaseIterable { case limeCodes, limeTexts, webformLabels, webformKeys, kobo, odk }

  let tool: Tool
  private(set) var columns: [(group: String, head: String, cells: [String])] = []

  var isLime: Bool { tool == .limeCodes || tool == .limeTexts }
  var isForm: Bool { tool == .kobo || tool == .odk }

  /// All of them answer one questionnaire.
  init(_ tool: Tool, _ responses: [Filled]) {
    self.tool = tool
    guard let questionnaire = responses.first?.questionnaire else { return }
    if isLime {
      addLimeDetails(responses)
    } else if isForm {
      addFormDetails(responses)
    } else {
      addWebformDetails(responses)
    }
    for question in questionnaire.questions { add(question, responses) }
  }

  var text: String {
    if isLime {
      let lines = [columns.map(\.head)] + rows
      return "\u{FEFF}" + lines.map { quoted($0, ",") + "\r\n" }.joined() + "\r\n"
    }
    if isForm { return ([columns.map(\.head)] + rows).map { quoted($0, tool == .kobo ? ";" : ",") + "\n" }.joined() }
    let title = ["Enquête, après la mission"] + columns.dropFirst().map { _ in "" }
    let separator = tool == .webformKeys ? ";" : "\t"
    return ([title, columns.map(\.group), columns.map(\.head)] + rows).map { quoted($0, separator) + "\n" }.joined()
  }

  private var rows: [[String]] {
    (columns.first?.cells.indices).map { $0.map { row in columns.map { $0.cells[row] } } } ?? []
  }

  private func quoted(_ cells: [String], _ separator: String) -> String {
    cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator)
  }

  private mutating func add(_ head: String, group: String = "", _ cells: [String]) {
    columns.append((group, head, cells))
  }
}

extension Export {
  private mutating func addLimeDetails(_ all: [Filled]) {
    let heads =
      tool == .limeCodes
      ? ["id", "submitdate", "lastpage", "startlanguage", "seed", "token"]
      : [
        "id. Numéro de la réponse", "submitdate. Date de soumission", "lastpage. Dernière page",
        "startlanguage. Langue de départ", "seed. Tête de série", "token. Code",
      ]
    add(heads[0], all.indices.map { "\($0 + 1)" })
    add(heads[1], all.map { "\($0.on.iso) 14:05:09" })
    add(heads[2], all.map { _ in "7" })
    add(heads[3], all.map { _ in "fr" })
    add(heads[4], all.map { _ in "1873412" })
    add(heads[5], all.map { "\($0.mission)_\($0.respondent)" })
  }

  private mutating func addWebformDetails(_ all: [Filled]) {
    let isKeys = tool == .webformKeys
    add(
      isKeys ? "webform_serial" : "Numéro de série", group: isKeys ? "submission_details" : "Détails de la soumission",
      all.indices.map { "\($0 + 1)" })
    add(isKeys ? "webform_time" : "Soumis à", all.map { "\(($0.on - 2).short) - 13:50" })
    add(isKeys ? "webform_completed_time" : "Terminé à", all.map { "\($0.on.short) - 14:05" })
    add(isKeys ? "webform_draft" : "Brouillon", all.map { _ in "0" })
    add(isKeys ? "webform_ip_address" : "Adresse IP", all.map { _ in "192.0.2.7" })
    add(isKeys ? "mission" : "Mission", all.map(\.mission))
    add(isKeys ? "structure" : "Structure", all.map(\.respondent))
  }

  private mutating func addFormDetails(_ all: [Filled]) {
    let group = tool == .kobo ? "jalon_reply/" : "jalon_reply-"
    if tool == .kobo {
      add("start", all.map { "\($0.on.iso)T13:50:00.000+01:00" })
      add("end", all.map { "\($0.on.iso)T14:05:00.000+01:00" })
    } else {
      add("SubmissionDate", all.map { "\($0.on.iso)T13:05:01.123Z" })
    }
    add("\(group)mission", all.map(\.mission))
    add("\(group)structure", all.map(\.respondent))
    add(tool == .kobo ? "_uuid" : "meta-instanceID", all.indices.map { "uuid:\($0)" })
    add(tool == .kobo ? "_submission_time" : "KEY", all.map { "\($0.on.iso)T13:05:02" })
  }

  private mutating func add(_ question: Question, _ all: [Filled]) {
    let head = self.head(question)
    if question.kind == .several, isForm {
      add(head, all.map { cell($0.response[question.code], question) })
      for option in question.options {
        add(
          "\(head)/\(option.code)",
          all.map { $0.response[question.code] == nil ? "" : tick(option, $0.response[question.code]) })
      }
    } else if question.kind == .several, tool != .webformKeys {
      for (index, option) in question.options.enumerated() {
        let cells = all.map { tick(option, $0.response[question.code]) }
        if isLime {
          let part = question.code + "[\(index == 0 ? "SQ001" : option.code)]"
          add(tool == .limeCodes ? part : "\(part). \(question.fr) [\(option.fr)]", cells)
        } else {
          add(option.fr, group: index == 0 ? head : "", cells)
        }
      }
    } else {
      add(head, all.map { cell($0.response[question.code], question) })
    }
    guard all.contains(where: { $0.comments[question.code] != nil }) else { return }
    add(
      isLime ? "\(lime(question.code))[comment]" : "\(self.head(question, alone: true))_comment",
      all.map { $0.comments[question.code] ?? "" })
  }

  /// LimeSurvey and Webform admit letters, digits and one line in a code: `P09:ateliers-buech` becomes `P09_ateliersbuech`.
  private func lime(_ code: String) -> String {
    let parts = code.split(separator: ":")
    guard parts.count == 2 else { return code }
    return "\(parts[0])[\(parts[1].filter { $0 != "-" })]"
  }

  private func head(_ question: Question, alone: Bool = false) -> String {
    switch tool {
    case .limeCodes: lime(question.code)
    case .limeTexts: "\(lime(question.code)). \(question.fr)"
    case .webformKeys: question.code.lowercased().replacing(":", with: "_")
    case .webformLabels: alone ? question.code : "\(question.code) - \(question.fr)"
    case .kobo: "\(question.dimension.text)/\(question.code.replacing(":", with: "_"))"
    case .odk: "\(question.dimension.text)-\(question.code.replacing(":", with: "_"))"
    }
  }

  private func tick(_ option: Question.Option, _ answer: Answer?) -> String {
    var isChosen = false
    if case .several(let words)? = answer { isChosen = words.contains(option.code) }
    switch tool {
    case .limeCodes: return isChosen ? "Y" : ""
    case .limeTexts: return isChosen ? "Oui" : "Non"
    case .webformLabels, .webformKeys: return isChosen ? "X" : ""
    case .kobo, .odk: return isChosen ? "1" : "0"
    }
  }

  private func cell(_ answer: Answer?, _ question: Question) -> String {
    let isWords = tool == .limeTexts || tool == .webformLabels
    switch answer {
    case nil: return ""
    case .some(let silent) where question.silence(silent) != nil:
      let isOpinion = question.silence(silent) == .noOpinion
      return isWords ? (isOpinion ? "Ne se prononce pas" : "Sans objet") : (isOpinion ? "nsp" : "na")
    case .number(let mark)? where question.kind == .agreement4 && isWords: return Agreement4.wordings[mark - 1].fr
    case .number(let number)?: return isLime && question.kind == .number ? "\(number).0000000000" : "\(number)"
    case .several(let words)?: return words.joined(separator: isForm ? " " : ",")
    case .text(let text)?:
      switch question.kind {
      case .choice: return isWords ? question.options.first { $0.code == text }?.fr ?? text : text
      case .day: return isForm ? text : isLime ? "\(text) 00:00:00" : Day(iso: text)?.short ?? text
      case .decimal: return isLime || isForm ? text : text.replacing(".", with: ",")
      case .text: return isLime && text.hasPrefix("=") ? "'\(text)" : text
      case .agreement4, .scale0to10, .several, .number: return text
      }
    }
  }
}
