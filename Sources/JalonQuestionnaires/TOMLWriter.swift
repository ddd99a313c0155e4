import JalonCore

extension Questionnaire {
  /// The file that says it, one field a line, in the order of the questions. What says nothing is left out.
  var toml: String {
    var lines = [
      "code = \(code.toml)", "version = \(version)", "purpose = \(purpose.rawValue.toml)", "title = \(title.toml)",
    ]
    for dimension in dimensions {
      lines += dimension.toml
      for question in questions where question.dimension == dimension.code { lines += question.toml }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Dimension {
  fileprivate var toml: [String] {
    ["", "[[dimension]]", "code = \(code.text.toml)", "fr = \(fr.toml)", "en = \(en.toml)"]
      + (repeats.map { ["repeats = \($0.rawValue.toml)"] } ?? [])
  }
}

extension Question {
  fileprivate var toml: [String] {
    var lines = [
      "", "[[dimension.question]]", "code = \(code.toml)", "kind = \(kind.rawValue.toml)", "fr = \(fr.toml)",
      "en = \(en.toml)",
    ]
    if let hint { lines.append("hint = \(hint.toml)") }
    if required != .no { lines.append("required = \(required.rawValue.toml)") }
    if let relevant { lines.append("relevant = \(relevant.toml)") }
    if let constraint { lines.append("constraint = \(constraint.toml)") }
    if let prefill { lines.append("prefill = \(prefill.rawValue.toml)") }
    if let records { lines.append("records = \(records.rawValue.toml)") }
    if !options.isEmpty { lines += ["options = ["] + options.map { "  \($0.toml)," } + ["]"] }
    return lines
  }
}

extension Question.Option {
  fileprivate var toml: String {
    "{ code = \(code.toml), fr = \(fr.toml), en = \(en.toml)" + (exclusive ? ", exclusive = true }" : " }")
  }
}

extension Question.Constraint {
  fileprivate var toml: String {
    "{ test = \(test.toml)" + (message.map { ", message = \($0.toml) }" } ?? " }")
  }
}

extension Bilingual {
  fileprivate var toml: String { "{ fr = \(fr.toml), en = \(en.toml) }" }
}

extension String {
  /// Between quotation marks. Control characters, which a file could not hold, are written by number.
  fileprivate var toml: String {
    var written = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let number = String(scalar.value, radix: 16)
        written += "\\u" + String(repeating: "0", count: 4 - number.count) + number
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }
}
