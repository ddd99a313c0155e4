/// A question in the middle of the screen.
///
/// ```
/// ┌─ Purger 05-014 ? ──────────────────┐
/// │ Le dossier ne pourra plus revenir. │
/// │                                    │
/// │ > Annuler    Purger                │
/// └────────────────────────────────────┘
/// ```
public struct Dialog: View {
  public let title: String
  public let lines: [Span]
  public let choices: [String]
  /// The choice with the focus.
  public let focus: Int

  public init(title: String, lines: [Span], choices: [String] = [], focus: Int = 0) {
    self.title = title
    self.lines = lines
    self.choices = choices
    self.focus = focus
  }

  public func draw(on surface: inout Surface, in area: Area) {
    let inner = content(in: area)
    surface.draw(Frame(title: title), in: box(in: area))
    for (index, span) in wrapped(columns: inner.columns).prefix(inner.dropBottom(choiceRows).rows).enumerated() {
      surface.write(span.text, in: inner, line: index, role: span.role)
    }
    drawChoices(on: &surface, in: inner.bottom(min(1, choiceRows)))
  }

  /// Where a screen may draw a field of its own: under the lines, above the choices.
  public func content(in area: Area) -> Area { box(in: area).inset(columns: 2, rows: 1) }

  private func box(in area: Area) -> Area {
    let widest = (lines.map(\.columns) + [GlyphWidth.columns(of: title) + 2, choicesColumns]).max() ?? 0
    let columns = min(max(24, widest) + 4, max(24, area.columns - 4))
    return area.centred(columns: columns, rows: wrapped(columns: columns - 4).count + choiceRows + 2)
  }

  private var choiceRows: Int { choices.isEmpty ? 0 : 2 }

  private var choicesColumns: Int { choices.reduce(0) { $0 + GlyphWidth.columns(of: $1) + 4 } }

  private func wrapped(columns: Int) -> [Span] {
    lines.flatMap { span in WordWrap.lines(of: span.text, columns: columns).map { Span($0, span.role) } }
  }

  private func drawChoices(on surface: inout Surface, in line: Area) {
    var rest = line
    for (index, choice) in choices.enumerated() {
      let isFocused = index == focus
      if isFocused && !rest.isEmpty { surface.cursor = rest.origin }
      let text = (isFocused ? Glyphs.focus : " ") + " " + choice + " "
      rest = rest.dropLeft(surface.write(text, in: rest, role: isFocused ? .focus : .text) + 1)
    }
  }
}

/// A box with a title, its inside blank.
public struct Frame: View {
  public let title: String

  public init(title: String) { self.title = title }

  public func draw(on surface: inout Surface, in area: Area) {
    surface.fill(area)
    surface.rule(area.top(1))
    surface.rule(area.bottom(1))
    surface.verticalRule(area.left(1))
    surface.verticalRule(area.right(1))
    for (corner, sign) in [
      (area.top(1).left(1), "┌"), (area.top(1).right(1), "┐"), (area.bottom(1).left(1), "└"),
      (area.bottom(1).right(1), "┘"),
    ] { surface.write(sign, in: corner, role: .rule) }
    if !title.isEmpty { surface.write(" \(title) ", in: area.top(1).inset(columns: 2), role: .heading) }
  }
}
