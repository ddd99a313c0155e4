import JalonCore

/// What Jalon and XLSForm call the same thing. Columns that XLSForm does not have begin with `jalon_`.
enum XLSForm {
  static let languages = (fr: "Français (fr)", en: "English (en)")

  static let survey =
    ["type", "name"] + pair("label") + pair("hint") + ["required", "relevant", "constraint"]
    + pair("constraint_message") + ["jalon_required", "jalon_prefill", "jalon_records", "jalon_repeats"]
  static let choices = ["list_name", "name"] + pair("label")
  static let settings = ["form_title", "form_id", "version", "default_language", "jalon_title_en", "jalon_purpose"]

  /// Columns of XLSForm that change what is asked, and that Jalon has nothing for.
  static func cannotDo(_ head: String) -> Bool {
    let name = head.prefix { $0 != ":" }
    return ["calculation", "choice_filter", "media", "image", "audio", "video", "big-image"].contains(name)
  }

  /// A head as it is compared: « List name », `list_name`; `label::Français (fr)`, `label : fr`.
  static func head(_ written: String) -> String {
    let parts = written.split(separator: ":").map { $0.trimmed.lowercased() }.filter { !$0.isEmpty }
    guard let first = parts.first else { return "" }
    let name = first.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    return ([name] + parts.dropFirst()).joined(separator: "::")
  }

  enum Tongue { case french, english, other }

  /// The language of a column of words; `nil` where it has none, or is none.
  static func language(of head: String) -> Tongue? {
    let worded = ["label", "hint", "guidance_hint", "constraint_message", "required_message"]
    let parts = head.split(separator: ":").map(String.init)
    guard parts.count > 1, let base = parts.first, let name = parts.last?.folded, worded.contains(base) else {
      return nil
    }
    let code = name.split { "()".contains($0) }.last.map { $0.prefix { $0 != "-" && $0 != "_" }.trimmed } ?? name
    if ["fr", "fra", "fre"].contains(code) || name.hasPrefix("fr") && name.hasSuffix("ais")
      || name.hasPrefix("french")
    {
      return .french
    }
    return ["en", "eng"].contains(code) || name.hasPrefix("english") || name.hasPrefix("anglais") ? .english : .other
  }

  /// Rows that ask nothing: what the form notes of itself, and what it only shows.
  static let silentTypes: Set<String> = [
    "start", "end", "today", "deviceid", "device id", "subscriberid", "simserial", "phonenumber", "username", "email",
    "audit", "start-geopoint", "background-audio", "caseid", "note", "hidden",
    "calculate", "csv-external", "xml-external",
  ]

  static func pair(_ head: String) -> [String] { ["\(head)::\(languages.fr)", "\(head)::\(languages.en)"] }

  /// The questions about what the register knows: a respondent elsewhere has to say it.
  static let factsGroup = "jalon_facts"
  /// Whose answers they are: what the register knows, and a form elsewhere has to say.
  static let replyGroup = "jalon_reply"
  static let yesNo = "jalon_yes_no"

  /// The lists of the two scales. Silences have words there, so that no comparison takes them for marks.
  static let notApplicable = "na"
  static let noOpinion = "nsp"
}

extension Question.Kind {
  /// A type of the column `type`, without the name of its list.
  var xlsform: String {
    switch self {
    case .agreement4, .scale0to10, .choice: "select_one"
    case .several: "select_multiple"
    case .text: "text"
    case .number: "integer"
    case .decimal: "decimal"
    case .day: "date"
    }
  }

  init?(xlsform type: String, list: String?) {
    switch (type, list) {
    case ("select_one", Self.agreement4.rawValue?): self = .agreement4
    case ("select_one", Self.scale0to10.rawValue?): self = .scale0to10
    case ("select_one", .some): self = .choice
    case ("select_multiple", .some): self = .several
    case ("text", nil), ("string", nil): self = .text
    case ("integer", nil), ("int", nil): self = .number
    case ("decimal", nil): self = .decimal
    case ("date", nil): self = .day
    default: return nil
    }
  }
}

extension Question {
  /// Of options that exclude the others, as forms elsewhere say it:
  /// `not(selected(., 'none') and count-selected(.) > 1)`.
  var exclusion: String? {
    let alone = options.filter(\.exclusive).map { "not(selected(., '\($0.code)') and count-selected(.) > 1)" }
    return alone.isEmpty ? nil : alone.joined(separator: " and ")
  }
}

extension Clause {
  /// The options that it keeps from being chosen with others; `nil` where it says something else.
  var excluded: [String]? {
    switch self {
    case .both(let left, let right):
      left.excluded.flatMap { first in right.excluded.map { first + $0 } }
    case .not(.both(.selected(.own, let word), .compared(.count(of: .own), .more, .number(Hundredths(whole: 1))))):
      [word]
    case .either, .not, .compared, .selected: nil
    }
  }
}
