import JalonCore
import JalonTerminal
import JalonWording

/// `g j` on the sheet of a plan: its facts, the newest first; Enter opens one whole, `c` corrects it, `u` undoes the act
/// behind it.
struct PlanJournalScreen: SearchesJournal {
  static let name = "planJournal"
  private let id: SupportPlanID
  private var plan: SupportPlan?
  private var missions: [Mission] = []
  /// The position in the journal of the fact in front.
  private var focus: Int?
  var search = JournalSearch()

  /// - Parameter position: the fact to begin with; the newest by default.
  init(_ id: SupportPlanID, at position: Int? = nil) {
    self.id = id
    focus = position
  }

  func title(_ desk: Desk) -> String {
    desk(PlanJournalWords.title(plan?.entries.count ?? 0, plan?.opening.title ?? id.text))
  }

  mutating func appear(_ desk: Desk) -> [Effect] { [.plan(id)] }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .plan(let plan, let missions):
      self.plan = plan?.id == id ? plan : nil
      self.missions = missions
      if search.isShown, let searched { search.read(searched, desk) }
      if focus.map({ position in plan?.entries.contains { $0.position == position } != true }) ?? true {
        focus = plan?.version
      }
    case .performed: return [.plan(id)]
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: break
    }
    return []
  }

  static let keymap: [Binding<PlanJournalScreen>] =
    [
      Binding(
        "planJournal.open", [.enter, .right], FactScreenWords.open, short: FactScreenWords.openShort, .go, priority: 9,
        disabled: { state, _ in state.focus == nil ? PlanWords.reading : nil }
      ) { state, _ in state.focus.map { [.push(FactScreen(.plan(state.id), at: $0, seeking: state.search.text))] } ?? []
      },
      Binding(
        "planJournal.correct", [.character("c")], PlanCommand.Kind.correctInPlan.title,
        short: PlanCommand.Kind.correctInPlan.short,
        priority: 8, disabled: { $0.whyNotCorrect($1) }
      ) { state, desk in
        guard let plan = state.plan, let focus = state.focus else { return [] }
        return [
          .push(
            Forms.screen(
              for: .plan(.correctInPlan), plan: plan, missions: state.missions, about: [.entry(focus)], desk: desk))
        ]
      }.writing,
      Binding(
        "planJournal.undo", [.character("u"), .control("z")], PlanJournalWords.undo, short: HistoryWords.undoShort,
        priority: 7, disabled: { $0.whyNotUndo($1) }
      ) { state, desk in state.undo(desk) }.writing,
      Binding(
        "planJournal.redo", [.character("U"), .control("y")], HistoryWords.redo,
        disabled: { state, _ in
          state.plan == nil ? PlanWords.reading : nil
        }
      ) { state, desk in
        state.plan.map { HistoryMove.redo.confirm($0, state.circumstances($0, desk), desk) } ?? []
      }.writing,
    ] + searchKeys("planJournal") + Binding.lineMoves("planJournal") { $0.move($1, $2) }

  var isTyping: Bool { search.isOpen }
  var searched: FactScreen.Source? { plan.map { .plan($0, missions) } }

  mutating func go(toFact position: Int, _ desk: Desk) { focus = position }
  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? { typeInSearch(input, desk) }

  private mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    let positions = plan?.entries.reversed().map(\.position) ?? []
    focus = JournalTable.moved(focus, by: key, among: positions, desk) ?? focus
    return []
  }

  // MARK: What may be done with the fact in front

  private func circumstances(_ plan: SupportPlan, _ desk: Desk) -> Circumstances {
    desk.circumstances(of: plan, missions)
  }

  private func whyNotCorrect(_ desk: Desk) -> Words? {
    guard let plan else { return PlanWords.reading }
    return FactScreen.whyNotCorrect(plan.effective.first { $0.position == focus })
  }

  private func whyNotUndo(_ desk: Desk) -> Words? {
    guard let plan else { return PlanWords.reading }
    return plan.effective.contains { $0.position == focus } ? nil : PlanJournalWords.undone
  }

  private func undo(_ desk: Desk) -> [Effect] {
    guard let plan, let entry = plan.entries.first(where: { $0.position == focus }) else { return [] }
    return HistoryMove.undo.confirm(plan, circumstances(plan, desk), desk, named: entry.order)
  }

  // MARK: Its picture

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let plan else {
      surface.cursor = area.origin
      return surface.draw(Paragraph(desk(PlanWords.reading), role: .faint), in: area.inset(columns: 1))
    }
    let lines = PlanJournalLines(plan, desk.names).newest(in: desk.zone)
    JournalTable(lines: lines, focus: focus, desk: desk).draw(
      on: &surface, in: area.dropBottom(search.isShown ? 1 : 0))
    if search.isShown { search.draw(on: &surface, in: area.bottom(1).dropLeft(1), desk) }
  }
}

enum PlanJournalWords {
  static let undo = Words(fr: "Annuler l'acte de ce fait", en: "Undo the act of this fact")
  static let undone = Words(
    fr: "Ce fait est annulé, ou en annule un autre", en: "This fact is undone, or undoes another one")
  static let nothingToCorrect = Words(
    fr: "Rien ne se corrige dans ce fait", en: "Nothing can be corrected in this fact")

  static func title(_ count: Int, _ plan: String) -> Words {
    Words(fr: "Journal \(count) \(Glyphs.quiet) \(plan)", en: "Journal \(count) \(Glyphs.quiet) \(plan)")
  }
}
