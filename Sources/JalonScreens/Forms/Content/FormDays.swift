import JalonCore
import JalonTerminal
import JalonWording

extension FormScreen {
  // A field that holds a day: keys that no day is typed with move it, as they move a step of the timeline.

  /// The field in focus holds a day, or waits for one.
  var isOnDay: Bool { if case .typed(_, .day)? = focused { true } else { false } }

  /// `nil` for what does not move a day.
  mutating func moveDay(_ input: Input, _ desk: Desk) -> [Effect]? {
    guard isOnDay, case .key(let key) = input, let move = DayMove(key) else { return nil }
    return moveDay(move, desk)
  }

  /// From the day that stands there; from today where nothing does.
  mutating func moveDay(_ move: DayMove, _ desk: Desk) -> [Effect] {
    guard case .typed(let editor, .day)? = focused else { return [] }
    let known = desk.filling(content).reading(focus.path)
    let start = editor.text.isBlank ? .today : move
    guard let day = TypedText.day(editor.text, known) ?? (start == .today ? desk.today : nil),
      let moved = start.moved(day, today: desk.today)
    else { return [.say(Notice(FormWords.noDayToMove, .refused))] }
    remember()
    content.change(focus.path) { $0 = .typed(LineEditor(moved.short), .day) }
    isUntouched = false
    keystrokes += 1
    refresh(desk)
    return []
  }

  /// What is told from today becomes the day that it means: it would be another one tomorrow.
  mutating func settleDays(_ desk: Desk) { content = content.settled(desk.filling(content)) }

  /// A month, in a field that holds a day; rows of the form elsewhere.
  mutating func page(_ steps: Int, _ desk: Desk) -> [Effect] {
    isOnDay ? moveDay(.months(steps), desk) : move(8 * steps, desk)
  }
}

/// How far a key moves a day.
enum DayMove: Hashable, Sendable {
  case days(Int)
  case months(Int)
  case today

  init?(_ key: Key) {
    switch key {
    case .character(">"): self = .days(1)
    case .character("<"): self = .days(-1)
    case .altRight, .character(")"): self = .days(7)
    case .altLeft, .character("("): self = .days(-7)
    case .character("="): self = .today
    default: return nil
    }
  }

  /// `nil` beyond the years that can be typed.
  func moved(_ day: Day, today: Day) -> Day? {
    let moved =
      switch self {
      case .days(let count): day + count
      case .months(let count): day.adding(months: count)
      case .today: today
      }
    return DayReader.years.contains(moved.year) ? moved : nil
  }
}

extension FormContent {
  /// Every day that is told from today, as the day that it means.
  func settled(_ desk: Desk, at path: FormPath = FormPath()) -> FormContent {
    switch self {
    case .typed(let editor, .day):
      let known = desk.reading(path)
      guard DayReader.isRelative(editor.text, today: known.today, isPast: known.looksBack),
        let day = TypedText.day(editor.text, known)
      else { return self }
      return .typed(LineEditor(day.short), .day)
    case .list(let elements, let shape):
      return .list(elements.enumerated().map { $1.settled(desk, at: path + .index($0)) }, shape)
    case .group(let fields):
      return .group(
        fields.map { FormField(field: $0.field, content: $0.content.settled(desk, at: path + .name($0.name))) })
    case .typed, .prose, .choice, .flag, .name, .absent: return self
    }
  }
}
