import JalonCore
import JalonTerminal
import JalonWording

/// Brings a table in: which file, what would become of each line, the doubts settled by one key each, all or nothing.
public struct ImportScreen: Screen {
  public static let name = "import"

  /// What has the keys.
  enum Mode: Hashable, Sendable {
    case choosing
    case reading
    case showing
    /// What a column says is being typed.
    case column
    case reason
    case recording
  }

  private(set) var ask = IntakeAsk(.structures, "")
  private(set) var preview: IntakePreview?
  private(set) var mode = Mode.choosing
  private(set) var path = LineEditor()
  private(set) var typed = LineEditor()
  private var focus = 0

  /// Under the tally.
  var focusedRow: Int { focus + 1 }

  public init() {}

  public var isTyping: Bool { [.choosing, .column, .reason].contains(mode) }
  public func title(_ desk: Desk) -> String { desk(ImportWords.title) }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    if mode == .choosing { ask.columns = kept(desk) }
    return []
  }

  /// What columns of such tables were told to say, the last time.
  private func kept(_ desk: Desk) -> [String] {
    (desk.kept[ask.kind.memory] ?? "").split(separator: "\n").map(String.init)
  }

  /// The lines that are to be looked at: those of which nothing becomes are counted.
  var lines: [IntakePreview.Line] { preview?.lines.filter { $0.state != .same } ?? [] }
  var line: IntakePreview.Line? { lines.indices.contains(focus) ? lines[focus] : nil }
  /// The line in focus, where it may be settled: not while the table is read again, or recorded.
  var open: IntakePreview.Line? { mode == .showing ? line : nil }

  // MARK: - Keys

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    switch (mode, input) {
    case (.choosing, .key(.tab)): return path.text.isBlank ? [] : [.completePath(path.text)]
    case (.choosing, .key(.down)): return turn(1, desk)
    case (.choosing, .key(.up)): return turn(-1, desk)
    case (.choosing, .paste(let text)): path.paste(text)
    case (.choosing, .key(let key)): return path.handle(key) ? [] : nil
    case (_, .paste(let text)): typed.paste(text)
    case (_, .key(let key)): return typed.handle(key) ? [] : nil
    default: return nil
    }
    return []
  }

  private mutating func turn(_ step: Int, _ desk: Desk) -> [Effect] {
    let all = IntakeAsk.Kind.allCases
    let place = all.firstIndex(of: ask.kind) ?? 0
    ask.kind = all[(place + step + all.count) % all.count]
    ask.columns = kept(desk)
    return []
  }

  /// Reads the file, or takes what was typed.
  mutating func enter(_ desk: Desk) -> [Effect] {
    switch mode {
    case .choosing:
      guard !path.text.isBlank else { return [.say(Notice(ImportWords.noPath, .refused))] }
      ask.path = path.text
      (ask.same, ask.new, ask.skipped, ask.reason) = ([:], [], [], "")
      return look()
    case .column: return takeColumn()
    case .reason: return typed.text.isBlank ? [] : record(desk)
    case .reading, .showing, .recording: return []
    }
  }

  private mutating func look() -> [Effect] {
    mode = .reading
    return [.previewIntake(ask)]
  }

  private mutating func takeColumn() -> [Effect] {
    let text = typed.text
    guard text.contains("=") else { return [.say(Notice(ImportWords.whyColumn, .refused))] }
    let head = text.prefix { $0 != "=" }
    ask.columns = ask.columns.filter { !$0.hasPrefix(head + "=") } + [text]
    return look()
  }

  mutating func beginColumn() -> [Effect] {
    (mode, typed) = (.column, LineEditor())
    return []
  }

  mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    focus = Scroll.moved(focus, by: key, count: lines.count, page: max(2, desk.size.rows - 10)) ?? focus
    return []
  }

  // MARK: - Doubts, one key each

  /// The first card that it may be, then the next one.
  mutating func settleAsSame() -> [Effect] {
    guard let line, let first = line.candidates.first?.code ?? ask.same[line.number] else {
      return [.say(Notice(ImportWords.noDoubt, .refused))]
    }
    let codes = line.candidates.map(\.code)
    let place = ask.same[line.number].flatMap { codes.firstIndex(of: $0) }
    ask.same[line.number] = place.map { codes[($0 + 1) % codes.count] } ?? first
    ask.new.remove(line.number)
    ask.skipped.remove(line.number)
    return look()
  }

  mutating func settleAsNew() -> [Effect] {
    guard let number = line?.number else { return [] }
    ask.same[number] = nil
    ask.skipped.remove(number)
    ask.new.insert(number)
    return look()
  }

  mutating func leaveAside() -> [Effect] {
    guard let number = line?.number else { return [] }
    ask.same[number] = nil
    ask.new.remove(number)
    if ask.skipped.remove(number) == nil { ask.skipped.insert(number) }
    return look()
  }

  // MARK: - Recording

  /// Why nothing can be recorded yet.
  func whyNotRecorded(_ desk: Desk) -> Words? {
    guard let preview, preview.fault == nil, mode == .showing || mode == .reason else { return ImportWords.notRead }
    let (doubts, refused) = (preview.count(.doubt), preview.count(.refused))
    if doubts + refused > 0 { return ImportWords.leftToSettle(doubts, refused) }
    return preview.count(.create) + preview.count(.change) == 0 ? ImportWords.nothingToDo : nil
  }

  mutating func record(_ desk: Desk) -> [Effect] {
    if mode == .reason { ask.reason = typed.text }
    if preview?.asksReason == true, ask.reason.isBlank {
      (mode, typed) = (.reason, LineEditor())
      return [.say(Notice(ImportWords.whyReason))]
    }
    mode = .recording
    return [.performIntake(ask)]
  }

  mutating func goBack() -> [Effect] {
    switch mode {
    case .choosing: return [.pop]
    case .column, .reason: mode = preview == nil ? .choosing : .showing
    case .reading, .showing: mode = .choosing
    // Nobody leaves before it is known what became of the table.
    case .recording: return [.say(Notice(FormWords.onItsWay))]
    }
    return []
  }

  // MARK: - Answers

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .completed(let completion, let typed) where mode == .choosing && typed == path.text:
      path = LineEditor(completion.text)
      return completion.names.count > 1 ? [.say(Notice(FormWords.goesOnWith(completion.names)))] : []
    case .intake(let preview, let asked) where asked == ask: return take(preview, desk)
    case .performed:
      let tally = preview?.tally ?? .nothing
      return [.pop, .say(Notice(ImportWords.recorded(tally), .done))]
    case .failed(let words):
      mode = preview == nil ? .choosing : .showing
      return [.say(Notice(words, .failed))]
    default: return []
    }
  }

  /// What columns were told to say is kept once it is known to be something; else it is as it was, and may be typed again.
  private mutating func take(_ preview: IntakePreview, _ desk: Desk) -> [Effect] {
    if let fault = preview.fault {
      let isOfColumn = ask.columns != kept(desk) && self.preview != nil
      ask.columns = kept(desk)
      mode = isOfColumn ? .column : .choosing
      return [.say(Notice(fault, .refused))]
    }
    self.preview = preview
    mode = .showing
    focus = min(focus, max(0, lines.count - 1))
    guard ask.columns != kept(desk) else { return [] }
    return [.remember([ask.kind.memory: ask.columns.joined(separator: "\n")])]
  }
}
