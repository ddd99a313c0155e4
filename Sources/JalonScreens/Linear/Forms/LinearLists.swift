import JalonCore
import JalonTerminal
import JalonWording

// Lists, and what may be left out whole.
extension LinearForm {
  func ask(list path: FormPath) throws(LinearEnd) -> Step {
    while !part.isOver {
      let lines = lines(of: path)
      tell(lines, of: path)
      let options = [LinearWords.addLine] + (lines.isEmpty ? [] : [LinearWords.changeLine, LinearWords.removeLine])
      talk.tellNumbered(options.map { desk($0) })
      switch try talk.ask(desk(LinearWords.listQuestion(label(path)))) {
      case .back: return .back
      case .help: tellHelp(path)
      case .blank: return .on
      case .text(let typed): try take(typed, options, in: path)
      }
    }
    return .on
  }

  private func lines(of path: FormPath) -> [String] {
    guard case .list(let elements, _)? = form.content[path] else { return [] }
    return elements.enumerated().map { told($1, path + .index($0)) }
  }

  private func tell(_ lines: [String], of path: FormPath) {
    talk.tell(LinearWords.lines(label(path), lines.count))
    for (index, line) in lines.enumerated() { talk.tell(LinearWords.line(index + 1, line)) }
    for fault in faults(of: .list(path)) { talk.tell(fault.words) }
  }

  private func take(_ typed: String, _ options: [Words], in path: FormPath) throws(LinearEnd) {
    switch LinearTalk.index(of: typed, among: options.map { desk($0) }) {
    case 0: try add(to: path)
    case 1: if let line = try chooseLine(of: path) { _ = try walk(path + .index(line)) }
    case 2: if let line = try chooseLine(of: path) { try remove(line, of: path) }
    default: talk.tell(LinearWords.noneOfThem(options.count))
    }
  }

  private func add(to path: FormPath) throws(LinearEnd) {
    try part.carryOut(form.grow(path, desk))
    let last = lines(of: path).count - 1
    if try walk(path + .index(last)) == .back { try remove(last, of: path) }
  }

  private func chooseLine(of path: FormPath) throws(LinearEnd) -> Int? {
    let lines = lines(of: path)
    return lines.count == 1 ? 0 : try talk.choose(LinearWords.whichLine, lines)
  }

  private func remove(_ line: Int, of path: FormPath) throws(LinearEnd) {
    form.remember()
    form.content.remove(line, of: path)
    form.refresh(desk)
    try part.carryOut(form.saveDraft())
    talk.tell(LinearWords.lineRemoved)
  }

  /// Nobody has to say anything of it.
  func ask(group path: FormPath) throws(LinearEnd) -> Step {
    while true {
      talk.tellNumbered([desk(FormWords.yes), desk(FormWords.no)])
      switch try talk.ask(desk(LinearWords.fillGroup(label(path)))) {
      case .back: return .back
      case .help: tellHelp(path)
      case .blank: return .on
      case .text(let typed):
        guard let answer = LinearTalk.index(of: typed, among: [desk(FormWords.yes), desk(FormWords.no)]) else {
          talk.tell(LinearWords.noneOfThem(2))
          continue
        }
        if answer == 0 { return try open(path) }
        return .on
      }
    }
  }

  private func open(_ path: FormPath) throws(LinearEnd) -> Step {
    try part.carryOut(form.grow(path, desk))
    return try walk(path)
  }
}
