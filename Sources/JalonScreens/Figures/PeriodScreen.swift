import JalonCore
import JalonFigures
import JalonTerminal
import JalonWording

/// A screen that counts over a period: a year at first, which is typed, or moved to the one before or after.
public protocol PeriodScreen: Screen {
  var choice: PeriodChoice { get set }
  /// Everything anew: the period is another one.
  mutating func count(_ desk: Desk)
}

public struct PeriodChoice: Sendable {
  /// `nil` until the screen knows which year it is.
  fileprivate(set) var period: Period?
  /// The one that stands beside it; `nil` for the one before.
  var beside: Period?
  /// A period that is being typed.
  fileprivate(set) var typed: LineEditor?
  /// It is the one beside that is being typed.
  fileprivate(set) var asksBeside = false

  init() {}

  mutating func begin(on today: Day) {
    if period == nil, case .success(let year) = PeriodReading.read(String(today.year)) { period = year }
  }
}

extension PeriodScreen {
  var period: Period? { choice.period }

  public var isTyping: Bool { choice.typed != nil }

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    guard var line = choice.typed else { return nil }
    switch input {
    case .paste(let text): line.paste(text)
    case .key(.enter): return take(line.text, desk)
    case .key(.escape):
      choice.typed = nil
      return []
    case .key(let key): guard line.handle(key) else { return nil }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return nil
    }
    choice.typed = line
    return []
  }

  private mutating func take(_ text: String, _ desk: Desk) -> [Effect] {
    guard !text.isBlank else {
      choice.typed = nil
      return []
    }
    switch PeriodReading.read(text) {
    case .success(let read) where choice.asksBeside: (choice.beside, choice.typed) = (read, nil)
    case .success(let read): (choice.period, choice.typed) = (read, nil)
    case .failure(let words): return [.say(Notice(words, .refused))]
    }
    count(desk)
    return []
  }

  /// - Parameter beside: asks for the period that stands beside.
  mutating func ask(beside: Bool = false) -> [Effect] {
    (choice.typed, choice.asksBeside) = (LineEditor(), beside)
    return [.say(Notice(FiguresWords.periodHelp))]
  }

  fileprivate mutating func shift(_ step: Int, _ desk: Desk) -> [Effect] {
    choice.period = step < 0 ? period?.before : period?.after
    count(desk)
    return []
  }

  /// The period that is being typed, or the one that is counted and what stands beside it: ` 2026 · par opérateur`.
  ///
  /// - Returns: the columns that it takes.
  @discardableResult
  func drawPeriod(beside text: String, on surface: inout Surface, in area: Area, _ desk: Desk) -> Int {
    if let typed = choice.typed {
      let asked = choice.asksBeside ? FiguresWords.besideShort : FiguresWords.period
      let used = surface.write([Span(" \(desk(asked)) ", .key)], in: area)
      surface.draw(FieldView(typed, placeholder: FiguresWords.periodHint), in: area.dropLeft(used).dropRight(1))
      return area.columns
    }
    return surface.write(
      [Span(" \(period?.figureText ?? "") ", .accent), Span("\(Glyphs.quiet) \(text)", .status)], in: area)
  }
}

extension Binding where State: PeriodScreen {
  static func periods(_ screen: String) -> [Binding] {
    [
      Binding(
        "\(screen).period", [.character("/")], FiguresWords.choosePeriod, short: FiguresWords.period, .see, priority: 6
      ) { state, _ in state.ask() },
      Binding(
        "\(screen).before", [.character("<")], FiguresWords.before, short: FiguresWords.beforeShort, .see, priority: 4
      ) { state, desk in state.shift(-1, desk) },
      Binding("\(screen).after", [.character(">")], FiguresWords.after, .see, priority: 3) { state, desk in
        state.shift(1, desk)
      },
    ]
  }
}
