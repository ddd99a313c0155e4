import JalonCore
import JalonTerminal
import JalonWording

/// `g b`: everything that was begun and not sent, the newest first.
struct DraftsScreen: Screen {
  static let name = "drafts"

  /// `nil` until they have been read.
  private(set) var lines: [DraftLine]?
  private var focus = 0

  func title(_ desk: Desk) -> String { desk(DraftsWords.title) }

  static let keymap: [Binding<DraftsScreen>] =
    Binding.lineMoves("drafts") { state, key, _ in state.move(key) } + [
      Binding("drafts.open", [.enter], DraftsWords.open, short: DraftsWords.openShort, priority: 8, disabled: needsLine)
      {
        state, _ in state.chosen.map { [.push($0.door)] } ?? []
      }.writing,
      Binding(
        "drafts.discard", [.character("x"), .delete], DraftsWords.discard, short: DraftsWords.discardShort, priority: 5,
        disabled: needsLine
      ) { state, _ in state.chosen.map { [.discardDraft($0.key), .drafts] } ?? [] }
      .asking { state, desk in state.chosen.map { DraftsWords.sureToDiscard($0.title(desk.names)) } }.writing,
    ]

  private static func needsLine(_ state: DraftsScreen, _ desk: Desk) -> Words? {
    state.chosen == nil ? DraftsWords.none : nil
  }

  private var chosen: DraftLine? { lines.flatMap { $0.indices.contains(focus) ? $0[focus] : nil } }

  private mutating func move(_ key: Key) -> [Effect] {
    focus = Scroll.moved(focus, by: key, count: lines?.count ?? 0, page: 10) ?? focus
    return []
  }

  mutating func appear(_ desk: Desk) -> [Effect] { [.drafts] }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .drafts(let drafts):
      let lines = drafts.compactMap(DraftLine.init)
      self.lines = lines
      focus = min(focus, max(0, lines.count - 1))
    default: break
    }
    return []
  }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let columns = [
      Column(desk(DraftsWords.mission), width: .fixed(8)),
      Column(desk(DraftsWords.what), width: .flexible(minimum: 20)),
      Column(desk(DraftsWords.progress), width: .fixed(14), priority: 1),
      Column(desk(DraftsWords.age), width: .fixed(16)),
    ]
    let lines = lines ?? []
    let scroll = Scroll().following(focus, count: lines.count, height: area.rows - TableView.headerRows)
    let shown = scroll.visible(count: lines.count, height: area.rows - TableView.headerRows)
    let rows = shown.map { TableView.Row(cells(lines[$0], desk)) }
    let whenEmpty = self.lines == nil ? [] : [desk(DraftsWords.none)]
    surface.draw(
      TableView(columns: columns, rows: rows, focus: focus - shown.lowerBound, whenEmpty: whenEmpty), in: area)
  }

  private func cells(_ line: DraftLine, _ desk: Desk) -> [Span] {
    let progress = line.progress.map { DraftsWords.progress($0.done, of: $0.asked) } ?? .nothing
    return [
      Span(desk(line.placeName)), Span(desk(line.title(desk.names))), Span(desk(progress), .accent),
      Span(desk(DraftsWords.age(since: line.at, now: desk.now)), .faint),
    ]
  }
}

enum DraftsWords {
  static let title = Words(fr: "Brouillons", en: "Drafts")
  static let go = Words(fr: "Brouillons : ce qui a été commencé et pas envoyé", en: "Drafts: begun, and not sent")
  static let goShort = Words(fr: "Brouillons", en: "Drafts")
  static func correction(_ position: Int) -> Words {
    let fact = FactNumber(position).words
    return Words(fr: "Correction du \(fact.fr.lowercased())", en: "Correction of \(fact.en.lowercased())")
  }
  static let mission = Words(fr: "N°", en: "No.")
  static let what = Words(fr: "Formulaire ou enquête", en: "Form or survey")
  static let progress = Words(fr: "Réponses", en: "Answers")
  static let age = Words(fr: "Modifié", en: "Changed")
  static let noMission = Words(same: "-")
  static let none = Words(fr: "Aucun brouillon.", en: "No draft.")
  static let open = Words(fr: "Reprendre où c'était resté", en: "Take up where it was left")
  static let openShort = Words(fr: "Reprendre", en: "Take up")
  static let discard = Words(fr: "Jeter le brouillon", en: "Throw the draft away")
  static let discardShort = Words(fr: "Jeter", en: "Discard")

  static func sureToDiscard(_ title: Words) -> Words {
    Words(
      fr: "« \(title) » sera perdu : rien ne le ramène.", en: "“\(title)” will be lost: nothing brings it back.")
  }

  /// « 12/25 · 48 % »
  static func progress(_ done: Int, of asked: Int) -> Words {
    Words { "\(done)/\(asked) · \(Numbers.percent(done * 100 / asked, $0))" }
  }

  static func age(since then: Instant, now: Instant) -> Words {
    let minutes = max(0, now.seconds - then.seconds) / 60
    switch minutes {
    case 0: return Words(fr: "à l'instant", en: "just now")
    case ..<60: return Words(fr: "il y a \(minutes) min", en: "\(minutes) min ago")
    case ..<1_440: return Words(fr: "il y a \(minutes / 60) h", en: "\(minutes / 60) h ago")
    default:
      let days = minutes / 1_440
      return Words(fr: "il y a \(days, "jour", "jours")", en: "\(days, "day", "days") ago")
    }
  }
}
