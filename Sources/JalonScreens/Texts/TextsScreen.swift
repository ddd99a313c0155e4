import JalonCore
import JalonTerminal
import JalonWording

/// `g /`: looks for words in all that was ever typed; Enter opens the fact, or the card.
public struct TextsScreen: Screen {
  public static let name = "texts"
  private(set) var line = LineEditor()
  /// What was found of what stood in the line then; `nil` before anything was.
  private(set) var found: FoundTexts?
  private(set) var focus = 0

  public init() {}

  public var isTyping: Bool { true }
  public var entersOnClick: Bool { true }
  public func title(_ desk: Desk) -> String { desk(TextsWords.title) }

  /// `nil` while a letter alone would find everything.
  var query: TextQuery? { line.text.count(where: { !$0.isWhitespace }) > 1 ? TextQuery(line.text) : nil }
  var passages: [FoundPassage] { query == nil ? [] : found?.passages ?? [] }

  /// Again, as a fact may have been corrected meanwhile.
  public mutating func appear(_ desk: Desk) -> [Effect] { look() }

  private func look() -> [Effect] { query.map { [.whenIdle(.texts($0))] } ?? [] }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .texts(let texts) where texts.query == query:
      found = texts
      focus = min(focus, max(0, texts.passages.count - 1))
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: break
    }
    return []
  }

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    let before = line.text
    switch input {
    case .paste(let text): line.paste(text)
    case .key(let key):
      if case .character = key {
      } else if let moved = Scroll.moved(focus, by: key, count: passages.count, page: TextsScreen.height(desk.size)) {
        focus = moved
        return []
      }
      guard line.handle(key) else { return nil }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return nil
    }
    guard line.text != before else { return [] }
    focus = 0
    return look()
  }

  public static let keymap: [Binding<TextsScreen>] = [
    Binding(
      "texts.open", [.enter], TextsWords.open, short: TextsWords.openShort, .go, priority: 9,
      disabled: { state, _ in state.passages.isEmpty ? TextsWords.nothingToOpen : nil }
    ) { state, desk in state.open(desk) },
    Binding("texts.close", [.escape], TextsWords.close, short: TextsWords.closeShort, .go, priority: 8) { _, _ in [.pop]
    },
  ]

  private func open(_ desk: Desk) -> [Effect] {
    guard passages.indices.contains(focus) else { return [] }
    switch passages[focus].place {
    case .mission(let id, let position):
      return [.push(FactScreen(.mission(id, reader: desk.me), at: position, seeking: passages[focus].passage.found))]
    case .plan(let id, let position):
      return [.push(FactScreen(.plan(id), at: position, seeking: passages[focus].passage.found))]
    case .entry(let key): return [.push(CardScreen(key))]
    }
  }
}
