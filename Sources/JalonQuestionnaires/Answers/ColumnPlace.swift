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

/// The questions of a questionnaire as the heads of columns name them: by code, else by their words.
struct HeadBook {
  private let questions: [Question]
  private let spelled: [(question: Question, code: String)]
  /// Each question by its words in either language; none where two read alike.
  private let worded: [String: Question?]

  init(_ questionnaire: Questionnaire) {
    questions = questionnaire.questions
    spelled = questions.flatMap { question in question.spellings.map { (question, $0.lowercased()) } }
    let words = questions.flatMap { question in
      Set([question.fr.wordingKey, question.en.wordingKey]).filter { !$0.isEmpty }.map { ($0, Optional(question)) }
    }
    worded = Dictionary(words) { _, _ in nil }
  }

  /// By the code of the question, whatever its case: `B04`, `b04. Le nombre…`, `B04_comment`, `B18[project]`, with groups
  /// before it or without; else by its words. `nil` where the head names none of its questions.
  func place(of head: ColumnHead) -> ColumnPlace? {
    if let group = head.group, let question = question(coded: group)?.question ?? question(worded: group),
      let option = question.option(head.text)
    {
      return .option(option.code, of: question.code)
    }
    return ([head.text[...]] + ColumnHead.withoutGroups(head.text)).lazy
      .compactMap { self.place(coded: $0) ?? self.place(worded: $0) }.first
  }

  // MARK: - By its code

  private func place(coded head: Substring) -> ColumnPlace? {
    question(coded: String(head)).flatMap { $0.question.place(of: $0.part) }
  }

  /// The question whose code a head begins with, and the part of it that follows between brackets or after a line.
  private func question(coded head: String) -> (question: Question, part: String?)? {
    let lower = head.lowercased()
    let found = spelled.filter { lower.hasPrefix($0.code) && !lower.dropFirst($0.code.count).beginsWithLetter }
      .max { $0.code.count < $1.code.count }
    return found.map { ($0.question, part(of: lower.dropFirst($0.code.count))) }
  }

  /// `[comment]. Le nombre…`, `_comment`, `/project`
  private func part(of rest: Substring) -> String? {
    guard let first = rest.first, "[_/".contains(first) || first == "." && rest.dropFirst().beginsWithLetter else {
      return nil
    }
    return String(rest.dropFirst().prefix { $0 != "]" && $0 != "." }).trimmed
  }

  // MARK: - By its words

  /// « Le nombre de jours était adapté. », the same with `[Commentaire]` behind it, or with an option.
  private func place(worded head: Substring) -> ColumnPlace? {
    if let question = question(worded: head) { return .answer(question.code) }
    let text = head.trimmed
    let isBracketed = text.hasSuffix("]")
    guard let start = text.lastIndex(of: isBracketed ? "[" : "/"), let question = question(worded: text[..<start])
    else {
      return nil
    }
    let part = text[text.index(after: start)...]
    return question.place(of: (isBracketed ? part.dropLast() : part).trimmed)
  }

  /// Words are compared without accents, blanks or punctuation. A number before them is none of them, and what a tool cut
  /// short is known by its beginning.
  private func question(worded head: some StringProtocol) -> Question? {
    let key = head.wordingKey
    let bare = String(key.drop(while: \.isNumber))
    if let found = worded[key] ?? worded[bare] { return found }
    guard head.trimmed.hasSuffix("…") || head.trimmed.hasSuffix("..."), bare.count >= 12 else { return nil }
    let begun = worded.filter { $0.key.hasPrefix(bare) }
    return begun.count == 1 ? begun.first?.value : nil
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
    return ["comment", "commentaire", "comments", "commentaires", "other", "autre"].contains(part.folded)
      ? .comment(code) : nil
  }

  /// By its code, by its words in either language, or by its rank as LimeSurvey numbers them: `SQ001`.
  func option(_ text: String) -> Option? {
    let wanted = text.folded
    let named = options.first { [$0.code, $0.fr, $0.en].map(\.folded).contains(wanted) } ?? option(nearly: text)
    if named != nil || !wanted.hasPrefix("sq") { return named }
    return Int(wanted.dropFirst(2)).flatMap { options.indices.contains($0 - 1) ? options[$0 - 1] : nil }
  }

  /// The only option whose code or words are the same but for punctuation and the mark of the plural.
  private func option(nearly text: String) -> Option? {
    let wanted = text.singularKey
    guard !wanted.isEmpty else { return nil }
    let near = options.filter { [$0.code, $0.fr, $0.en].map(\.singularKey).contains(wanted) }
    return near.count == 1 ? near.first : nil
  }
}

extension String {
  fileprivate var singularKey: String {
    let words = folded.split { !$0.isLetter && !$0.isNumber }
    return words.map { $0.count > 3 && $0.hasSuffix("s") ? $0.dropLast() : $0 }.joined()
  }
}

extension Substring {
  fileprivate var beginsWithLetter: Bool { first.map { $0.isLetter || $0.isNumber } ?? false }
}
