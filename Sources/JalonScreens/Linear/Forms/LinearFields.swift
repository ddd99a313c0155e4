import JalonCore
import JalonTerminal
import JalonWording

// One field: its question, until something stands there that may stay.
extension LinearForm {
  func ask(field path: FormPath) throws(LinearEnd) -> Step {
    while !part.isOver {
      form.focus = FormRowID(path: path, kind: .field)
      tellOptions(path)
      switch try talk.ask(question(path)) {
      case .back: return .back
      case .help: tellHelp(path)
      case .blank:
        try leave(path)
        return .on
      case .text(let typed): if try take(typed, at: path) { return .on }
      }
    }
    return .on
  }

  private func tellOptions(_ path: FormPath) {
    numbered = []
    switch form.content[path] {
    case .choice(_, let words): talk.tellNumbered(words.map { desk(ChoiceWords.of($0, among: words)) })
    case .flag: talk.tellNumbered([desk(FormWords.yes), desk(FormWords.no)])
    case .name(_, let shape): tellNames(path, shape)
    case .typed, .prose, .list, .group, .absent, nil: break
    }
  }

  /// What was typed becomes what stands in the field; false where the question comes again.
  private func take(_ typed: String, at path: FormPath) throws(LinearEnd) -> Bool {
    guard let content = form.content[path] else { return true }
    guard typed != LinearForm.emptying else { return try put(content.emptied, at: path) }
    switch content {
    case .typed(_, let shape): return try put(.typed(LineEditor(typed), shape), at: path)
    case .prose: return try put(.prose(TextArea(try readOn(from: typed))), at: path)
    case .choice(_, let words): return try choose(typed, among: words, at: path)
    case .flag: return try answer(typed, at: path)
    case .name(_, let shape): return try name(typed, shape, at: path)
    case .list, .group, .absent: return true
    }
  }

  /// What leaves nothing in a field.
  private static let emptying = "-"

  /// The lines of a text, up to an empty one.
  private func readOn(from first: String) throws(LinearEnd) -> String {
    var lines = [first]
    while true {
      switch try talk.ask(desk(LinearWords.furtherLine)) {
      case .blank: return lines.joined(separator: "\n")
      case .text(let line): lines.append(line)
      case .help, .back: talk.tell(LinearWords.hintProse)
      }
    }
  }

  private func choose(_ typed: String, among words: [String], at path: FormPath) throws(LinearEnd) -> Bool {
    let titles = words.map { desk(ChoiceWords.of($0, among: words)) }
    guard let index = LinearTalk.index(of: typed, among: titles) else {
      talk.tell(LinearWords.noneOfThem(words.count))
      return false
    }
    return try put(.choice(words[index], words), at: path)
  }

  private func answer(_ typed: String, at path: FormPath) throws(LinearEnd) -> Bool {
    let yes = [desk(FormWords.yes), "o", "y", "oui", "yes", "1"], no = [desk(FormWords.no), "n", "non", "no", "2"]
    let said = typed.folded
    guard yes.contains(said) || no.contains(said) else {
      talk.tell(LinearWords.noneOfThem(2))
      return false
    }
    return try put(.flag(yes.contains(said)), at: path)
  }

  /// Something stands there from now on: it is said what it means, or what is wrong with it.
  func put(_ content: FormContent, at path: FormPath) throws(LinearEnd) -> Bool {
    form.content.change(path) { $0 = content }
    form.isUntouched = false
    try leave(path)
    if let fault = form.review.beside[path.description], !content.isBlank {
      talk.tell(fault)
      return false
    }
    if let echo = echo(path) { talk.tell(echo) }
    return true
  }

  /// The rules look at it, it goes to the draft, and what it names is read.
  func leave(_ path: FormPath) throws(LinearEnd) {
    form.focus = FormRowID(path: path, kind: .field)
    try part.carryOut(form.leaveField(desk))
  }
}

extension FormContent {
  /// The same field with nothing in it.
  fileprivate var emptied: FormContent {
    switch self {
    case .typed(_, let shape): .typed(LineEditor(), shape)
    case .prose: .prose(TextArea())
    case .choice(_, let words): .choice(nil, words)
    case .flag: .flag(nil)
    case .name(_, let shape): .name(NameField(), shape)
    case .list, .group, .absent: self
    }
  }
}
