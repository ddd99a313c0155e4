import JalonCore

/// Where what a column says goes, in the questionnaire that was sent.
enum ColumnPlace: Hashable, Sendable {
  case answer(String)
  /// Whether one of several options was ticked.
  case option(String, of: String)
  case comment(String)

  var question: String {
    switch self {
    case .answer(let code), .option(_, let code), .comment(let code): code
    }
  }
}

extension Questionnaire {
  /// By the code of the question, whatever its case: `B04`, `b04. Le nombre…`, `B04_comment`, `B18[project]`; `nil` where
  /// the head names none of its questions.
  func place(of head: ColumnHead) -> ColumnPlace? {
    if let group = head.group, let question = question(named: group)?.question,
      let option = question.option(head.text)
    {
      return .option(option.code, of: question.code)
    }
    return question(named: head.text).flatMap { $0.question.place(of: $0.part) }
  }

  /// The question whose code a head begins with, and the part of it that follows between brackets or after a line.
  private func question(named head: String) -> (question: Question, part: String?)? {
    let lower = head.lowercased()
    let found = questions.flatMap { question in question.spellings.map { (question, $0.lowercased()) } }
      .filter { lower.hasPrefix($1) && !lower.dropFirst($1.count).beginsWithLetter }
      .max { $0.1.count < $1.1.count }
    return found.map { ($0, part(of: lower.dropFirst($1.count))) }
  }

  /// `[comment]. Le nombre…`, `_comment`
  private func part(of rest: Substring) -> String? {
    guard let first = rest.first, first == "[" || first == "_" else { return nil }
    return String(rest.dropFirst().prefix { $0 != "]" && $0 != "." }).trimmed
  }
}

extension Question {
  /// Its code, and for a question asked about each structure the ways in which tools that refuse « : » write it.
  fileprivate var spellings: [String] {
    guard let about, let base = code.split(separator: ":").first else { return [code] }
    let plain = about.text.filter { $0.isLetter || $0.isNumber }
    return [code] + Set([about.text, plain]).flatMap { ["\(base)[\($0)]", "\(base)_\($0)"] }
  }

  fileprivate func place(of part: String?) -> ColumnPlace? {
    guard let part else { return .answer(code) }
    if kind == .several, let option = option(part) { return .option(option.code, of: code) }
    return ["comment", "commentaire", "other", "autre"].contains(part.folded) ? .comment(code) : nil
  }

  /// By its code, by its words in either language, or by its rank as LimeSurvey numbers them: `SQ001`.
  func option(_ text: String) -> Option? {
    let wanted = text.folded
    let named = options.first { [$0.code, $0.fr, $0.en].map(\.folded).contains(wanted) }
    if named != nil || !wanted.hasPrefix("sq") { return named }
    return Int(wanted.dropFirst(2)).flatMap { options.indices.contains($0 - 1) ? options[$0 - 1] : nil }
  }
}

extension Substring {
  fileprivate var beginsWithLetter: Bool { first.map { $0.isLetter || $0.isNumber } ?? false }
}
