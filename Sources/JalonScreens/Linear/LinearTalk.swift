import JalonCore
import JalonTerminal
import JalonWording

/// Lines said, and lines read: all that whoever answers ever meets.
final class LinearTalk {
  let world: any LinearWorld
  private(set) var desk: Desk
  /// The acts that are being filled: the end of the input breaks them off.
  var openActs = 0
  private(set) var wasBrokenOff = false

  init(_ world: any LinearWorld, desk: Desk) {
    self.world = world
    self.desk = desk
    // Nothing is drawn, and nothing cut.
    self.desk.size = Size(columns: 1_000, rows: 60)
  }

  func callAsFunction(_ words: Words) -> String { desk(words) }

  // MARK: - Saying

  func tell(_ words: Words) { tell(desk(words)) }

  /// Line by line, and nothing that steers a machine.
  func tell(_ text: String) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      world.say(SafeText.visible(String(line)))
    }
  }

  /// `1. Parcours`
  func tellNumbered(_ options: [String]) {
    for (index, option) in options.enumerated() { tell("\(index + 1). \(option)") }
  }

  // MARK: - Asking

  /// The question on a line of its own, then what was typed.
  func ask(_ question: String) throws(LinearEnd) -> LinearLine {
    tell(question)
    guard let typed = world.read() else {
      wasBrokenOff = openActs > 0
      throw .ended
    }
    desk.today = world.today()
    desk.now = world.now()
    switch LinearTalk.admitted(typed) {
    case "": return .blank
    case "<": return .back
    case "?": return .help
    case "!": throw .abandoned
    case let text: return .text(text)
    }
  }

  private static func admitted(_ typed: String) -> String {
    TextGate.admit(typed).text.map { $0.isNewline ? " " : String($0) }.joined().trimmed
  }

  /// Which of several is meant, by its number or the beginning of its name; `nil` to go back.
  func choose(_ question: Words, _ options: [String], help: Words = LinearWords.help) throws(LinearEnd) -> Int? {
    tellNumbered(options)
    while true {
      switch try ask(desk(LinearWords.asked(question))) {
      case .back, .blank: return nil
      case .help:
        tell(help)
        tellNumbered(options)
      case .text(let typed):
        if let index = LinearTalk.index(of: typed, among: options) { return index }
        tell(LinearWords.noneOfThem(options.count))
      }
    }
  }

  func chooseAgainst(_ question: Words, _ options: [Words]) throws(LinearEnd) -> Int? {
    try choose(question, options.map { desk($0) })
  }

  /// Yes or no; `nil` to go back.
  func agrees(_ question: Words) throws(LinearEnd) -> Bool? {
    try choose(question, [desk(FormWords.yes), desk(FormWords.no)]).map { $0 == 0 }
  }

  /// By its number, or by letters that only one begins with.
  static func index(of typed: String, among options: [String]) -> Int? {
    if let number = Int(typed) { return options.indices.contains(number - 1) ? number - 1 : nil }
    let wanted = typed.folded
    if let exact = options.firstIndex(where: { $0.folded == wanted }) { return exact }
    let begun = options.indices.filter { options[$0].folded.hasPrefix(wanted) }
    return begun.count == 1 ? begun[0] : nil
  }

  // MARK: - The store

  /// What it answers, the names of the directory being those of after it.
  func perform(_ effect: Effect) -> Answer? {
    let answer = world.perform(effect)
    if case .performed? = answer, let names = world.names() { desk.known = names }
    return answer
  }
}
