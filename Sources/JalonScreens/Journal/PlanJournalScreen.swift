import JalonCore
import JalonTerminal
import JalonWording

/// `g j` on the sheet of a plan: its facts, the newest first; Enter corrects one, `u` undoes the act behind it.
struct PlanJournalScreen: Screen {
  static let name = "planJournal"
  private let id: SupportPlanID
  private var plan: SupportPlan?
  private var missions: [Mission] = []
  /// The position in the journal of the fact in front.
  private var focus: Int?

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
        "planJournal.correct", [.enter], PlanCommand.Kind.correctInPlan.title,
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
    ] + Binding.lineMoves("planJournal") { $0.move($1, $2) }

  private mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    let positions = plan?.entries.reversed().map(\.position) ?? []
    let place = positions.firstIndex { $0 == focus } ?? 0
    guard let next = Scroll.moved(place, by: key, count: positions.count, page: max(2, desk.size.rows - 10)) else {
      return []
    }
    focus = positions[next]
    return []
  }

  // MARK: What may be done with the fact in front

  private func circumstances(_ plan: SupportPlan, _ desk: Desk) -> Circumstances {
    desk.circumstances(of: plan, missions)
  }

  private func whyNotCorrect(_ desk: Desk) -> Words? {
    guard let plan else { return PlanWords.reading }
    guard let entry = plan.effective.first(where: { $0.position == focus }) else { return PlanJournalWords.undone }
    return entry.event.correctableFields.isEmpty || entry.event.kind == .planCorrected
      ? PlanJournalWords.nothingToCorrect : nil
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
    let place = lines.firstIndex { $0.position == focus } ?? 0
    let foot = lines.isEmpty ? 0 : min(5, area.rows / 3)
    draw(lines, place, on: &surface, in: area.dropBottom(foot), desk)
    guard foot > 0 else { return }
    surface.rule(area.bottom(foot))
    surface.draw(Paragraph(whole(lines[place], desk)), in: area.bottom(foot - 1).inset(columns: 1))
  }

  private func draw(
    _ lines: [JournalLines.Line], _ place: Int, on surface: inout Surface, in area: Area, _ desk: Desk
  ) {
    let who = min(16, lines.map { GlyphWidth.columns(of: desk.names.name(of: $0.who)) }.max() ?? 0)
    let visible = Scroll().following(place, count: lines.count, height: area.rows).visible(
      count: lines.count, height: area.rows)
    for (row, index) in visible.enumerated() {
      let (line, isFocused) = (lines[index], index == place)
      if isFocused {
        surface.fill(area.line(row), role: .focus)
        surface.write(Glyphs.focus, in: area.line(row), role: .focus)
        surface.cursor = area.line(row).origin
      }
      let spans = told(line, who, desk)
      surface.write(
        isFocused ? spans.map { Span($0.text, .focus) } : spans, in: area.line(row).dropLeft(2).dropRight(1))
    }
  }

  private func told(_ line: JournalLines.Line, _ who: Int, _ desk: Desk) -> [Span] {
    let undone = line.isUndone ? desk(SheetWords.undone) + " " : ""
    return [
      Span("\(line.day.short) ", .faint), Span(desk.names.name(of: line.who).padded(who) + " ", .faint),
      Span(undone + desk(line.sentence), line.isUndone ? .faint : .text),
    ]
  }

  private func whole(_ line: JournalLines.Line, _ desk: Desk) -> String {
    let head = "\(line.day.long(desk.language)) \(Glyphs.quiet) \(desk.names.name(of: line.who)) \(Glyphs.quiet) "
    return head + ([line.sentence] + line.reasons).map { desk($0) }.joined(separator: ". ")
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
