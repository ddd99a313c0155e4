import JalonTerminal
import JalonWording

/// Texts in full, one under the other, wrapped and scrolled: what a screen had room to show in part only.
struct WholeScreen: Screen {
  static let name = "whole"

  struct Block: Hashable, Sendable {
    let label: String
    let text: String
    var role: Role = .text
    /// Stands over the blocks that follow it.
    var isHeading = false
  }

  private let heading: Words
  private let blocks: [Block]
  /// The block in focus, and how many of its lines are scrolled past.
  private var focus: Int
  private var past = 0

  /// - Parameter focus: the block to begin with.
  init(_ heading: Words, _ blocks: [Block], focus: Int = 0) {
    self.heading = heading
    self.blocks = blocks
    self.focus = min(max(0, focus), max(0, blocks.count - 1))
  }

  func title(_ desk: Desk) -> String { desk(heading) }

  static let keymap: [Binding<WholeScreen>] =
    Binding.lineMoves("whole") { state, key, desk in state.move(key, desk) } + [
      Binding(
        "whole.copy", [.character("y")], WholeWords.copy, short: WholeWords.copyShort, priority: 8,
        disabled: { state, _ in state.blocks.isEmpty ? WholeWords.nothing : nil }
      ) { state, _ in [.copy(state.blocks[state.focus].text)] },
      Binding(
        "whole.copyAll", [.character("Y")], WholeWords.copyAll, short: WholeWords.copyAllShort, priority: 4,
        disabled: { state, _ in state.blocks.isEmpty ? WholeWords.nothing : nil }
      ) { state, _ in [.copy(state.all)] },
      Binding(
        "whole.back", [.escape, .character("q"), .left, .character("h"), .character("T")], WholeWords.back,
        short: WholeWords.backShort, .general, priority: 9
      ) { _, _ in [.pop] },
    ]

  private var all: String {
    blocks.map { $0.isHeading || $0.label.isEmpty ? $0.text : "\($0.label)\t\($0.text)" }.joined(separator: "\n")
  }

  /// A block that is higher than the screen is scrolled before the next one has the focus.
  private mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    guard !blocks.isEmpty else { return [] }
    let page = App.room(of: desk.size)
    let hidden = lines(columns: page.columns)[focus].count - page.rows
    switch key {
    case .down where past < hidden: past += 1
    case .up where past > 0: past -= 1
    case .pageDown where past < hidden: past = min(hidden, past + page.rows - 1)
    case .pageUp where past > 0: past = max(0, past - page.rows + 1)
    default:
      guard let next = Scroll.moved(focus, by: key, count: blocks.count, page: max(2, page.rows / 2)) else { return [] }
      (focus, past) = (next, 0)
    }
    return []
  }

  // MARK: - Picture

  private var labels: Int { min(28, (blocks.map { GlyphWidth.columns(of: $0.label) }.max() ?? 0)) }

  /// The lines of each block.
  private func lines(columns: Int) -> [[[Span]]] {
    let labels = labels
    return blocks.map { block in
      guard !block.isHeading else { return [[Span(block.text, .heading)]] }
      let label = labels > 0 ? block.label.fitted(labels) + "  " : ""
      let parts = block.text.split(omittingEmptySubsequences: false) { $0.isNewline }
      return parts.enumerated().flatMap { place, part in
        let head = place == 0 ? label : String(repeating: " ", count: GlyphWidth.columns(of: label))
        return WordWrap.lines(
          of: [Span(head, .faint), Span(String(part), block.role)], columns: max(1, columns - 4),
          hang: GlyphWidth.columns(of: label))
      }
    }
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard !blocks.isEmpty else {
      surface.cursor = area.origin
      return surface.draw(Paragraph(desk(WholeWords.nothing), role: .faint), in: area.inset(columns: 2, rows: 1))
    }
    let lines = lines(columns: area.columns)
    let before = lines.prefix(focus).reduce(0) { $0 + $1.count }
    let all = lines.enumerated().flatMap { place, rows in rows.map { (place: place, spans: $0) } }
    let first = before + past
    let last = min(before + lines[focus].count - 1, first + area.rows - 1)
    let scroll = Scroll().following(last, count: all.count, height: area.rows)
    let top = min(max(scroll.top, 0), first)
    for (row, line) in all.dropFirst(top).prefix(area.rows).enumerated() {
      draw(line.spans, isHeading: blocks[line.place].isHeading, on: &surface, in: area.line(row))
    }
    surface.write(Glyphs.focus, in: area.line(first - top), role: .focus)
    surface.cursor = area.line(first - top).origin
    let below = all.count - top - area.rows
    if below > 0 { surface.write(" \(Glyphs.down)\(below) ", in: area.bottom(1), role: .faint, alignment: .right) }
  }

  private func draw(_ spans: [Span], isHeading: Bool, on surface: inout Surface, in line: Area) {
    if isHeading {
      surface.draw(Panel(spans.map(\.text).joined()), in: line)
    } else {
      surface.write(spans, in: line.dropLeft(2))
    }
  }
}

/// A screen that has lines in focus of which a part may be out of sight.
protocol TellsWhole: Screen {
  /// All that it shows, nothing cut, and which of it has the focus.
  func toldWhole(_ desk: Desk) -> (blocks: [WholeScreen.Block], focus: Int)
}

extension TellsWhole {
  static func wholeKey(_ screen: String) -> [Binding<Self>] {
    [
      Binding("\(screen).whole", [.character("T")], WholeWords.open, short: WholeWords.openShort, .see, priority: 1) {
        state, desk in
        let told = state.toldWhole(desk)
        return [.push(WholeScreen(WholeWords.title, told.blocks, focus: told.focus))]
      }
    ]
  }
}

enum WholeWords {
  static let title = Words(fr: "Texte entier", en: "Full text")
  static let screen = Words(fr: "Texte entier, derniers messages", en: "Full text, last messages")
  static let open = Words(fr: "Lire en entier ce qui est coupé", en: "Read what is cut in full")
  static let openShort = Words(fr: "Entier", en: "In full")
  static let copy = Words(fr: "Copier le texte", en: "Copy the text")
  static let copyShort = Words(fr: "Copier", en: "Copy")
  static let copyAll = Words(fr: "Copier tous les textes", en: "Copy all the texts")
  static let copyAllShort = Words(fr: "Tout copier", en: "Copy all")
  static let back = Words(fr: "Revenir", en: "Go back")
  static let backShort = Words(fr: "Revenir", en: "Back")
  static let nothing = Words(fr: "Rien à lire ici.", en: "Nothing to read here.")
}
