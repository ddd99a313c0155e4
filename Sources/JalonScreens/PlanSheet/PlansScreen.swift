import JalonCore
import JalonTerminal
import JalonWording

/// The plans, by number; typing narrows, Enter opens.
public struct PlansScreen: Screen {
  public static let name = "plans"

  private(set) var query = LineEditor()
  /// `nil` until they have been read.
  private(set) var rows: [PlanRow]?
  private var focus = 0

  public init() {}

  public var isTyping: Bool { true }
  public var entersOnClick: Bool { true }
  public func title(_ desk: Desk) -> String { desk(KernelWords.plans) }

  public static let keymap: [Binding<PlansScreen>] =
    [
      Binding("plans.open", [.enter], PlansWords.open, short: PlansWords.openShort, priority: 8, disabled: needsRow) {
        state, _ in state.chosen.map { [.push(PlanSheetScreen($0.plan))] } ?? []
      },
      Binding("plans.new", [.control("n")], PlansWords.new, short: PlansWords.newShort, priority: 7) { _, desk in
        [.push(Forms.screen(for: .plan(.openPlan), desk: desk))]
      }.writing,
    ] + lineKeys("plans", whole: [], copy: []) + tableKeys("plans", copy: [], export: [])

  private static func needsRow(_ state: PlansScreen, _ desk: Desk) -> Words? {
    state.chosen == nil ? PlansWords.noRow : nil
  }

  var chosen: PlanRow? { rows.flatMap { $0.indices.contains(focus) ? $0[focus] : nil } }
  private var question: Effect { .plans(matching: query.text.folded) }

  public mutating func appear(_ desk: Desk) -> [Effect] { [question] }

  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    if case .paste(let text) = input {
      query.paste(text)
      return [question]
    }
    guard case .key(let key) = input else { return nil }
    if case .character = key {
    } else if let moved = Scroll.moved(focus, by: key, count: rows?.count ?? 0, page: 10) {
      focus = moved
      return []
    }
    return query.handle(key) ? [question] : nil
  }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    guard case .plans(let plans) = answer else { return [] }
    rows = plans
    focus = min(focus, max(0, plans.count - 1))
    return []
  }

  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let items = (rows ?? []).map { row in
      MenuList.Item("\(row.plan)  \(row.title) \(Glyphs.quiet) \(row.structures)", hint: row.operators)
    }
    if rows?.isEmpty == true {
      surface.draw(Paragraph(desk(PlansWords.none), role: .faint), in: area.dropTop(2).dropLeft(2))
    }
    surface.draw(MenuList(items, focus: items.isEmpty ? nil : focus), in: area.dropTop(2))
    surface.draw(
      FieldView(query, placeholder: desk(PlansWords.typeAName), isFocused: items.isEmpty),
      in: area.top(1).dropLeft(1))
  }
}

enum PlansWords {
  static let open = Words(fr: "Ouvrir le plan", en: "Open the plan")
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let new = Words(fr: "Nouveau plan d'accompagnement", en: "New support plan")
  static let newShort = Words(fr: "Nouveau", en: "New")
  static let noRow = Words(fr: "Aucun plan n'est choisi", en: "No plan is chosen")
  static let none = Words(fr: "Aucun plan. Ctrl-N en ouvre un.", en: "No plan. Ctrl-N opens one.")
  static let typeAName = Words(fr: "quelques lettres du nom…", en: "a few letters of the name…")
}
