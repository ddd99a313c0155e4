import JalonCore
import JalonTerminal
import JalonWording

/// Each caution in its sentence, and a line for the reason: all are needed, and all are kept beside the act.
struct CautionPanel: Sendable {
  struct Entry: Sendable {
    let caution: Caution
    var reason = LineEditor()
  }

  var entries: [Entry]
  var focus = 0

  /// - Parameter typed: what was typed for them before.
  init(_ cautions: [Caution], typed: [String: String] = [:]) {
    entries = cautions.map { Entry(caution: $0) }
    for (index, name) in names.enumerated() { entries[index].reason = LineEditor(typed[name] ?? "") }
  }

  /// The caution's code, and for a second one of its kind its rank.
  private var names: [String] {
    entries.indices.map { index in
      let code = entries[index].caution.code
      let rank = entries[...index].count { $0.caution.code == code }
      return rank == 1 ? code : "\(code)#\(rank)"
    }
  }

  /// All that stands there, half a reason too.
  var typed: [String: String] {
    Dictionary(zip(names, entries.map(\.reason.text))) { first, _ in first }.filter { !$0.value.isEmpty }
  }

  /// By the caution's code. Two cautions of one kind share their words.
  var reasons: [String: String] {
    Dictionary(entries.map { ($0.caution.code, $0.reason.text) }) { "\($0) ; \($1)" }
  }

  /// Goes to the first caution without a reason; false where there is none.
  mutating func focusFirstBlank() -> Bool {
    guard let blank = entries.firstIndex(where: { $0.reason.text.isBlank }) else { return false }
    focus = blank
    return true
  }

  mutating func move(_ step: Int) { focus = min(max(0, focus + step), max(0, entries.count - 1)) }

  /// True when the key was for a reason.
  mutating func handle(_ input: Input) -> Bool {
    guard entries.indices.contains(focus) else { return false }
    switch input {
    case .paste(let text): entries[focus].reason.paste(text)
    case .key(.up), .key(.backTab): move(-1)
    case .key(.down), .key(.tab): move(1)
    case .key(let key): return entries[focus].reason.handle(key)
    case .mouse, .resize, .signal, .background, .woken, .hangup: return false
    }
    return true
  }
}

extension CautionPanel {
  func draw(on surface: inout Surface, in area: Area, _ names: Names, _ desk: Desk) {
    surface.fill(area)
    surface.draw(Panel(desk(FormWords.cautionsTitle(entries.count)), isFocused: true), in: area.top(1))
    let inside = area.dropTop(2).inset(columns: 2)
    var heights = entries.map { WordWrap.lines(of: desk($0.caution.words(names)), columns: inside.columns).count + 2 }
    var first = 0
    while first < focus, heights[first...focus].reduce(0, +) > inside.rows { first += 1 }
    heights.removeFirst(first)
    var rest = inside
    for (index, height) in zip(first..., heights) {
      draw(index, on: &surface, in: rest.top(height), names, desk)
      rest = rest.dropTop(height)
    }
  }

  private func draw(_ index: Int, on surface: inout Surface, in area: Area, _ names: Names, _ desk: Desk) {
    let entry = entries[index]
    let lines = WordWrap.lines(of: desk(entry.caution.words(names)), columns: area.columns)
    for (line, text) in lines.enumerated() { surface.write(text, in: area, line: line, role: .caution) }
    let row = area.dropTop(lines.count).top(1)
    if index == focus { surface.write(Glyphs.focus, in: row, role: .focus) }
    let label = desk(FormWords.reason)
    surface.write(label, in: row.dropLeft(2), role: index == focus ? .focus : .text)
    let field = row.dropLeft(2 + GlyphWidth.columns(of: label) + 1)
    surface.draw(FieldView(entry.reason, isFocused: index == focus), in: field)
  }
}
