import JalonTerminal
import JalonWording

/// `c`: which columns a list shows, in which order, how wide, and by which of them it is sorted. The list beneath follows
/// each key.
struct ColumnsScreen: Screen {
  static let name = "columns"

  /// A column of the list, as it stands by itself.
  struct Head: Sendable {
    let id: String
    let title: Words
    let sort: String?
    let isKept: Bool
    let isUsual: Bool
    let width: Int

    /// - Parameter width: how wide it is drawn; `nil` where it is not.
    init<Line>(_ column: ListColumn<Line>, width: Int?) {
      (id, title, sort) = (column.id, column.title, column.sort)
      (isKept, isUsual, self.width) = (column.isKept, column.isUsual, width ?? 12)
    }
  }

  /// Each column as it stands by itself, with the width at which it is drawn.
  static func heads<Line>(
    _ all: [ListColumn<Line>], shown: [ListColumn<Line>], _ view: TableView, in columns: Int
  ) -> [Head] {
    let widths = Dictionary(zip(shown.map(\.id), view.widths(in: columns))) { first, _ in first }
    return all.map { Head($0, width: widths[$0.id] ?? nil) }
  }

  private let heads: [Head]
  private var choice: ColumnChoice
  private var order: ListOrder
  private var focus = 0
  /// The list as it would be.
  private let beneath: @Sendable (ColumnChoice, ListOrder, inout Surface, Area, Desk) -> Void

  init(
    _ heads: [Head], _ choice: ColumnChoice, _ order: ListOrder,
    beneath: @escaping @Sendable (ColumnChoice, ListOrder, inout Surface, Area, Desk) -> Void
  ) {
    self.heads = heads
    self.choice = choice.completed(for: heads.map(\.id))
    (self.order, self.beneath) = (order, beneath)
  }

  func title(_ desk: Desk) -> String { desk(ColumnsWords.title) }

  static let keymap: [Binding<ColumnsScreen>] =
    Binding.lineMoves("columns") { state, key, _ in
      state.focus = Scroll.moved(state.focus, by: key, count: state.heads.count, page: 8) ?? state.focus
      return []
    } + [
      Binding(
        "columns.show", [.character(" ")], ColumnsWords.show, short: ColumnsWords.showShort, priority: 8,
        disabled: { state, _ in state.head.isKept ? ColumnsWords.kept : nil }
      ) { state, _ in state.toggle() },
      Binding(
        "columns.sort", [.enter], ColumnsWords.sort, short: ColumnsWords.sortShort, priority: 7,
        disabled: { state, _ in state.head.sort == nil ? ColumnsWords.noOrder(state.head.title) : nil }
      ) { state, _ in state.sort() },
      Binding(
        "columns.earlier", [.shiftLeft, .character("<")], ColumnsWords.earlier, short: ColumnsWords.earlierShort,
        priority: 6
      ) { state, _ in state.move(by: -1) },
      Binding("columns.later", [.shiftRight, .character(">")], ColumnsWords.later, priority: 5) { state, _ in
        state.move(by: 1)
      },
      Binding("columns.wider", [.character("+")], ColumnsWords.wider, short: ColumnsWords.widerShort, priority: 5) {
        state, _ in state.widen(by: 2)
      },
      Binding("columns.narrower", [.character("-")], ColumnsWords.narrower, priority: 4) { state, _ in
        state.widen(by: -2)
      },
      Binding("columns.usual", [.character("=")], ColumnsWords.usual, short: ColumnsWords.usualShort, priority: 3) {
        state, _ in
        state.choice = ColumnChoice().completed(for: state.heads.map(\.id))
        return []
      },
      Binding(
        "columns.keep", [.escape, .character("c"), .character("q")], ColumnsWords.keep, short: ColumnsWords.keepShort,
        .general, priority: 9
      ) { state, _ in [.popWith(.chosen(.columns(state.choice, state.order)))] },
    ]

  private var head: Head { head(of: choice.entries[focus]) }
  private func head(of entry: ColumnChoice.Entry) -> Head { heads.first { $0.id == entry.id } ?? heads[0] }

  private func isShown(_ entry: ColumnChoice.Entry) -> Bool {
    let head = head(of: entry)
    return head.isKept || entry.sight == .shown || entry.sight == .usual && head.isUsual
  }

  private mutating func toggle() -> [Effect] {
    choice.show(focus, !isShown(choice.entries[focus]))
    return []
  }

  /// By that column, or the other way round.
  private mutating func sort() -> [Effect] {
    guard let column = head.sort else { return [] }
    order = order.sorted(by: column)
    return []
  }

  private mutating func move(by steps: Int) -> [Effect] {
    let place = min(max(0, focus + steps), heads.count - 1)
    choice.move(focus, to: place)
    focus = place
    return []
  }

  private mutating func widen(by columns: Int) -> [Effect] {
    choice.widen(focus, by: columns, from: head.width)
    return []
  }

  // MARK: - Picture

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    beneath(choice, order, &surface, area, desk)
    let columns = min(46, area.columns - 2)
    let rows = min(area.rows, heads.count + 2)
    // The heads of the list stay in sight.
    let box = area.right(columns + 1).left(columns).bottom(min(rows, max(6, area.rows - 4)))
    surface.draw(Frame(title: desk(ColumnsWords.title)), in: box)
    let inside = box.inset(columns: 2, rows: 1)
    let items = choice.entries.map { MenuList.Item(told($0, desk), hint: note($0, desk)) }
    surface.draw(MenuList(items, focus: focus), in: inside)
  }

  /// `[x] Échéance ↑`
  private func told(_ entry: ColumnChoice.Entry, _ desk: Desk) -> String {
    let head = head(of: entry)
    let arrow = head.sort.map { $0 == order.column } == true ? order.ascending ? " ↑" : " ↓" : ""
    return (isShown(entry) ? "[x] " : "[ ] ") + desk(head.title) + arrow
  }

  private func note(_ entry: ColumnChoice.Entry, _ desk: Desk) -> String {
    entry.width.map { desk(ColumnsWords.width($0)) } ?? ""
  }
}

/// By which column a list is sorted, and which way, as screens hand it to each other.
public struct ListOrder: Hashable, Sendable {
  let column: String
  let ascending: Bool
  /// The list can be sorted the other way round.
  var turns = true

  func sorted(by column: String) -> ListOrder {
    ListOrder(column: column, ascending: column == self.column && turns ? !ascending : true, turns: turns)
  }
}

enum ColumnsWords {
  static let title = Words(fr: "Colonnes", en: "Columns")
  static let open = Words(fr: "Choisir les colonnes", en: "Choose the columns")
  static let openShort = Words(fr: "Colonnes", en: "Columns")
  static let show = Words(fr: "Montrer la colonne, ou la cacher", en: "Show the column, or hide it")
  static let showShort = Words(fr: "Montrer", en: "Show")
  static let sort = Words(fr: "Trier par cette colonne, ou à rebours", en: "Sort by this column, or the other way")
  static let sortShort = Words(fr: "Trier", en: "Sort")
  static let earlier = Words(fr: "Avancer la colonne vers la gauche", en: "Move the column to the left")
  static let earlierShort = Words(fr: "Déplacer", en: "Move")
  static let later = Words(fr: "Reculer la colonne vers la droite", en: "Move the column to the right")
  static let wider = Words(fr: "Élargir la colonne", en: "Widen the column")
  static let widerShort = Words(fr: "Élargir", en: "Widen")
  static let narrower = Words(fr: "Rétrécir la colonne", en: "Narrow the column")
  static let usual = Words(fr: "Revenir aux colonnes d'origine", en: "Back to the usual columns")
  static let usualShort = Words(fr: "D'origine", en: "Usual")
  static let keep = Words(fr: "Garder ces colonnes et fermer", en: "Keep these columns and close")
  static let keepShort = Words(fr: "Garder", en: "Keep")
  static let kept = Words(
    fr: "Cette colonne dit de quoi parle la ligne : elle reste.",
    en: "This column says what the line is about: it stays.")

  static func noOrder(_ title: Words) -> Words {
    Words(
      fr: "La liste ne se trie pas par « \(title) » : choisissez une autre colonne.",
      en: "The list is not sorted by “\(title)”: choose another column.")
  }
  static func width(_ columns: Int) -> Words { Words(fr: "largeur \(columns)", en: "width \(columns)") }
}
