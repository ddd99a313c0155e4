import JalonCore
import JalonTerminal
import JalonWording

/// `g j` in the comparison: the last ten changes, with their hour and whoever made them, as the reader may see them.
struct ChangesScreen: Screen {
  static let name = "changes"
  static let count = 10
  private let lines: [JournalLines.Line]
  private let names: Names
  private let mission: MissionID
  private let reader: PersonID
  private var focus = 0

  /// - Parameter names: as they may be seen now: providers may be letters.
  init(_ dossier: Dossier, names: Names, in zone: Zone) {
    lines = JournalLines(dossier, names: names).newest(ChangesScreen.count, in: zone)
    self.names = names
    mission = dossier.mission.id
    reader = dossier.reader
  }

  var isOverlay: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<ChangesScreen>] =
    [
      Binding(
        "changes.open", [.enter, .right], FactScreenWords.open, short: FactScreenWords.openShort, .go, priority: 9
      ) { state, _ in state.open() }
    ]
    + Binding.lineMoves("changes") { state, key, _ in
      state.focus = Scroll.moved(state.focus, by: key, count: state.lines.count, page: count) ?? state.focus
      return []
    } + [
      Binding(
        "changes.close", [.escape, .character("q")], ChangesWords.close, short: ChangesWords.closeShort, priority: 8
      ) { _, _ in [.pop] }
    ]

  private func open() -> [Effect] {
    guard lines.indices.contains(focus) else { return [] }
    return [.push(FactScreen(.mission(mission, reader: reader), at: lines[focus].position))]
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let box = area.centred(columns: min(100, area.columns - 2), rows: min(area.rows, lines.count + 2))
    surface.draw(Frame(title: desk(ChangesWords.title)), in: box)
    let inside = box.inset(columns: 2, rows: 1)
    let visible = Scroll().following(focus, count: lines.count, height: inside.rows).visible(
      count: lines.count, height: inside.rows)
    for (row, index) in visible.enumerated() {
      if index == focus {
        surface.write(Glyphs.focus, in: inside.line(row), role: .focus)
        surface.cursor = inside.line(row).origin
      }
      surface.write(told(lines[index], desk), in: inside.line(row).dropLeft(2))
    }
  }

  /// `14:11 C. Roux  Notes de C. Roux : …`, after what has become of it.
  private func told(_ line: JournalLines.Line, _ desk: Desk) -> [Span] {
    return [
      Span(desk.hour(of: line.at), .key), Span("  \(names.name(of: line.who).padded(16)) "),
      Span(desk(line.mark.before) + names.masked(desk(line.sentence)), line.role),
    ]
  }
}

enum ChangesWords {
  static let title = Words(fr: "Les dix derniers changements", en: "The last ten changes")
  static let open = Words(fr: "Voir les dix derniers changements", en: "See the last ten changes")
  static let close = Words(fr: "Fermer", en: "Close")
  static let closeShort = Words(fr: "Fermer", en: "Close")
}
