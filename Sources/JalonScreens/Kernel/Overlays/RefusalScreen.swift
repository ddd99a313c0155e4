import JalonCore
import JalonTerminal
import JalonWording

/// Why a command was not carried out: all that is missing, each with what clears it.
///
/// ```
/// ┌─ Démarrer l’intervention : 2 conditions manquent ─────────┐
/// │ > Cabinet Lise n’a pas signé.          Enregistrer une…   │
/// │   La réunion de lancement reste à tenir.                  │
/// └───────────────────────────────────────────────────────────┘
/// ```
struct RefusalScreen: Screen {
  static let name = "refusal"

  private struct Line {
    let words: Words
    let clearing: CommandName?
    var topics: [Topic] = []
  }

  private let command: CommandName
  private let mission: MissionID?
  private let lines: [Line]
  private let asksReasons: Bool
  private var focus = 0

  init(_ refusal: Refusal, of command: CommandName, mission: MissionID?, _ names: Names) {
    self.command = command
    self.mission = mission
    switch refusal {
    case .obstacles(let obstacles):
      lines = obstacles.map {
        Line(words: $0.words(names, in: command), clearing: $0.remedy(at: mission), topics: $0.topics)
      }
      asksReasons = false
    case .unconfirmed(let cautions):
      lines = cautions.map { Line(words: $0.words(names), clearing: nil) }
      asksReasons = true
    }
    focus = lines.firstIndex { $0.clearing != nil } ?? 0
  }

  var isOverlay: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<RefusalScreen>] = [
    Binding(
      "refusal.clear", [.enter], RefusalWords.clear, short: RefusalWords.clearShort, priority: 9,
      disabled: { state, _ in state.form == nil ? RefusalWords.nothingClears : nil }
    ) { state, _ in state.form.map { [.replace($0)] } ?? [] }.writing,
    Binding("refusal.up", [.up, .character("k")], RefusalWords.up, .move) { state, _ in state.move(.up) },
    Binding("refusal.down", [.down, .character("j")], RefusalWords.down, .move) { state, _ in state.move(.down) },
    Binding("refusal.close", [.escape], RefusalWords.close, short: RefusalWords.closeShort, priority: 8) { _, _ in
      [.pop]
    },
  ]

  /// What Enter opens: the act that clears the condition in focus, or the command again with its reasons.
  private var form: (any Screen)? {
    guard lines.indices.contains(focus) else { return nil }
    if asksReasons { return Forms.screen(for: command, mission: mission) }
    let line = lines[focus]
    return line.clearing.map { Forms.screen(for: $0, mission: mission, about: line.topics) }
  }

  /// All of it in words: the fact, then the act that clears it.
  var told: Words {
    Words { language in
      let told = lines.map { line in
        [line.words(language), line.clearing.map { FormWords.clearedBy($0.title)(language) }].compactMap(\.self)
          .joined(separator: " ")
      }
      return ([title(language)] + told).joined(separator: "\n")
    }
  }

  private mutating func move(_ key: Key) -> [Effect] {
    focus = Scroll.moved(focus, by: key, count: lines.count, page: 8) ?? focus
    return []
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let columns = min(max(48, area.columns - 4), 100)
    let texts = lines.map { WordWrap.lines(of: desk($0.words), columns: max(1, columns - 8)) }
    let wanted = texts.reduce(0) { $0 + $1.count } + 5
    let box = area.centred(columns: columns, rows: min(area.rows, wanted))
    surface.draw(Frame(title: desk(title)), in: box)
    let inner = box.inset(columns: 2, rows: 1)
    drawLines(texts, on: &surface, in: inner.dropBottom(2))
    let clearing = lines.indices.contains(focus) ? lines[focus].clearing : nil
    let way =
      asksReasons ? RefusalWords.giveReasons : clearing.map { RefusalWords.way($0.title) } ?? RefusalWords.nothingClears
    surface.write([Span(desk(way), .accent)], in: inner.bottom(1))
  }

  private var title: Words {
    asksReasons ? RefusalWords.reasons(command.title, lines.count) : RefusalWords.missing(command.title, lines.count)
  }

  private func drawLines(_ texts: [[String]], on surface: inout Surface, in area: Area) {
    let heads = texts.indices.map { index in texts[..<index].reduce(0) { $0 + $1.count } }
    let count = texts.reduce(0) { $0 + $1.count }
    let last = heads.indices.contains(focus) ? heads[focus] + texts[focus].count - 1 : 0
    let top = Scroll().following(last, count: count, height: area.rows).top
    for index in texts.indices {
      for (offset, text) in texts[index].enumerated() {
        let line = area.line(heads[index] + offset - top)
        guard !line.isEmpty else { continue }
        let isFocused = index == focus
        if isFocused && offset == 0 {
          surface.write(Glyphs.focus, in: line, role: .focus)
          surface.cursor = line.origin
        }
        surface.write(text, in: line.dropLeft(2), role: isFocused ? .focus : .text)
      }
    }
  }
}

extension Obstacle {
  /// The command that clears it, where the mission is at hand: what a plan lacks is found by the mission in it.
  fileprivate func remedy(at mission: MissionID?) -> CommandName? {
    if case .plan? = remedy, mission == nil { return nil }
    return remedy
  }

  /// In words, the label of its field first where it is about one.
  func words(_ names: Names, in command: CommandName) -> Words {
    switch command {
    case .mission(let kind): words(names, in: kind)
    case .plan(let kind): words(names, in: kind)
    case .directory(let kind): words(names, in: kind)
    }
  }
}

/// What a refusal says around its conditions.
enum RefusalWords {
  static let clear = Words(fr: "Ouvrir l'acte qui lève cette condition", en: "Open the act that clears this condition")
  static let clearShort = Words(fr: "Lever", en: "Clear")
  static let up = Words(fr: "Condition précédente", en: "Previous condition")
  static let down = Words(fr: "Condition suivante", en: "Next condition")
  static let close = Words(fr: "Fermer", en: "Close")
  static let closeShort = Words(fr: "Fermer", en: "Close")
  static let nothingClears = Words(
    fr: "Aucun acte ne lève à lui seul cette condition", en: "No single act clears this condition")
  static let giveReasons = Words(
    fr: "Entrée : reprendre l'acte en donnant un motif", en: "Enter: go on and give a reason")

  static func way(_ title: Words) -> Words { Key.enter.does(title) }
  static func missing(_ title: Words, _ count: Int) -> Words {
    Words(
      fr: "\(title) : \(count, "condition manque", "conditions manquent")",
      en: "\(title): \(count, "condition is", "conditions are") not met")
  }
  static func reasons(_ title: Words, _ count: Int) -> Words {
    Words(fr: "\(title) : \(count, "motif", "motifs") à donner", en: "\(title): \(count, "reason", "reasons") to give")
  }
}
