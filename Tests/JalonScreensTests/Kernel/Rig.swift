import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording

@testable import JalonScreens

/// The screens over missions made by the real rules, with every effect answered at once and from memory.
struct Rig {
  private var loop: Loop
  var app: App {
    get { loop.app }
    set { loop.app = newValue }
  }
  var missions: [Mission]
  /// That of the missions, where a test tells of it.
  var plan: SupportPlan?
  /// What was asked of the world, in order.
  private(set) var asked: [Effect] = []
  /// What screens could not settle among themselves: the runtime's.
  private(set) var reached: [Effect] = []
  private(set) var performed: [Intention] = []
  /// The acts of the last gesture on several missions.
  private var together: [MissionID: OrderID] = [:]
  /// Keys come one after the other: what waits for a calm moment has to wait.
  var isBusy = false { didSet { carry() } }
  private var waiting: [Asked] = []
  var people: [PersonID: String]

  init(
    _ missions: [Mission], first: any Screen, size: Size = Size(columns: 80, rows: 24), language: Language = .fr,
    today: Day = "2026-02-26", access: Desk.Access = .writable, plan: SupportPlan? = nil
  ) {
    self.missions = missions
    self.plan = plan
    people = Rig.people
    let names = Names(directory: Rig.directory, people: people)
    let desk = Desk(today: today, language: language, me: World.officers[0], names: names, access: access, size: size)
    loop = Loop(App(desk: desk, first: first))
    loop.start()
    carry()
  }

  static let directory = Story.before.directory
  static let people: [PersonID: String] = [
    World.officers[0]: "C. Roux", World.officers[1]: "M. Aubert", World.leaders[0]: "N. Faure",
    World.leaders[1]: "P. Isnard", World.leaders[2]: "R. Blanc",
  ]

  var screen: Surface { app.draw() }
  /// The picture in letters; a narrow space reads as a space, so that tests are written as people type.
  var text: String {
    String(screen.trimmedRows.joined(separator: "\n").map { $0 == "\u{202F}" ? " " : $0 })
  }
  var desk: Desk { app.desk }

  mutating func press(_ keys: Key...) { press(keys) }
  mutating func press(_ keys: [Key]) { for key in keys { send(.key(key)) } }
  mutating func type(_ text: String) { for character in text { press(.character(character)) } }
  /// An action by its name, as the palette runs it.
  mutating func run(_ action: String) {
    loop.act(action)
    carry()
  }
  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resize(Size(columns: columns, rows: rows)))
  }

  mutating func click(at place: Point) { send(.mouse(Mouse(.click, at: place))) }
  mutating func send(_ input: Input) {
    loop.handle(input)
    carry()
  }

  /// In the name of the screen in front.
  mutating func carry(_ effects: [Effect]) {
    for effect in effects {
      loop.ask(effect)
      carry()
    }
  }

  /// What comes late, to the screen in front.
  mutating func receive(_ answer: JalonScreens.Answer) {
    loop.answer(answer, to: app.front)
    carry()
  }

  /// Until nothing is left to do; reads that wait come last.
  private mutating func carry() {
    settle()
    while !isBusy, !waiting.isEmpty {
      let asked = waiting.removeFirst()
      if let answer = answer(asked.effect) { loop.answer(answer, to: asked.asker) }
      settle()
    }
  }

  private mutating func settle() {
    while let next = loop.take() {
      asked.append(next.effect)
      if loop.settles(next) { continue }
      reached.append(next.effect)
      if case .whenIdle(let inner) = next.effect {
        waiting.append(Asked(inner, by: next.asker))
      } else if let answer = answer(next.effect) {
        loop.answer(answer, to: next.asker)
      }
    }
  }

  private mutating func answer(_ effect: Effect) -> JalonScreens.Answer? {
    switch effect {
    case .page(let request): return .page(page(request), of: request)
    case .around(let mission, let request, let before):
      let rows = rows(request)
      guard let index = rows.firstIndex(where: { $0.mission == mission }) else {
        return .around(mission, rows: [], index: nil, of: request)
      }
      let first = max(0, index - before)
      let last = min(rows.count, index + 1 + request.limit)
      return .around(mission, rows: Array(rows[first..<last]), index: index - first, of: request)
    case .counts(let filter): return .counts(counts(filter))
    case .dossier(let id, _): return .dossier(dossier(id))
    case .dossiers(let ids): return .dossiers(ids.compactMap(dossier))
    case .missions(let ids): return .missions(missions.filter { ids.contains($0.id) })
    case .lastAct where together.count > 1: return .lastActs(together)
    case .lastAct:
      if case .plan(let id, _)? = performed.last?.command { return .lastActOnPlan(id) }
      guard
        let mission = missions.max(by: {
          ($0.entries.last?.at ?? Instant(seconds: 0)) < ($1.entries.last?.at ?? Instant(seconds: 0))
        }),
        let order = mission.undoable
      else { return .nothingToUndo }
      return .lastAct(mission.id, order)
    case .plan(let id): return .plan(plan?.id == id ? plan : nil, missions: missions)
    case .records: return .records(missions.flatMap { $0.invitationRecords(in: Rig.directory) })
    case .agenda(let request, let before): return agenda(request, before: before)
    case .dueDays(let scope): return dueDays(scope)
    case .perform(let intentions): return perform(intentions)
    default: return nil
    }
  }

  func dossier(_ id: MissionID) -> Dossier? {
    guard let mission = missions.first(where: { $0.id == id }) else { return nil }
    let known = Dictionary(missions.map { ($0.id, $0) }) { $1 }
    let circumstances = Circumstances(
      today: desk.today, directory: Rig.directory, plan: Story.before.plan, mission: { known[$0] })
    return Dossier(mission, reader: desk.me, circumstances: circumstances, names: desk.names)
  }

  private mutating func perform(_ intentions: [Intention]) -> JalonScreens.Answer {
    performed += intentions
    let acts = intentions.compactMap { $0.command.mission }.map { ($0, OrderID("rig-\(performed.count)")) }
    together = intentions.contains { $0.command.payload is UndoAct } ? [:] : Dictionary(acts) { $1 }
    for intention in intentions {
      if case .plan(_, let command) = intention.command {
        if let refused = perform(command, intention) { return refused }
        continue
      }
      guard case .mission(let id, let command) = intention.command,
        let index = missions.firstIndex(where: { $0.id == id }),
        let dossier = dossier(id)
      else { continue }
      let order = Order(
        id: ID("rig-\(performed.count)"), by: desk.me,
        at: Instant(seconds: desk.today.number * 86_400 + 80_000 + performed.count),
        command: command, reasons: intention.reasons)
      do {
        for event in try Mission.decide(order, state: missions[index], in: dossier.circumstances) {
          let entry = Recorded(
            position: missions[index].position(of: event), order: order.id, by: order.by, at: order.at,
            reasons: order.reasons, event: event)
          missions[index] = try Mission.evolve(missions[index], with: entry)
        }
      } catch let refusal as Refusal {
        return .refused(refusal, of: intention.command)
      } catch {
        return .failed(Words(same: "\(error)"))
      }
    }
    return .performed([])
  }

  private mutating func perform(_ command: PlanCommand, _ intention: Intention) -> JalonScreens.Answer? {
    let order = Order(
      id: ID("rig-\(performed.count)"), by: desk.me, at: Instant(seconds: desk.today.number * 86_400), command: command,
      reasons: intention.reasons)
    do {
      for event in try SupportPlan.decide(order, state: plan, in: desk.circumstances(of: plan, missions)) {
        let entry = Recorded(
          position: (plan?.version ?? 0) + 1, order: order.id, by: order.by, at: order.at, reasons: order.reasons,
          event: event)
        plan = try SupportPlan.evolve(plan, with: entry)
      }
      return nil
    } catch let refusal as Refusal {
      return .refused(refusal, of: intention.command)
    } catch {
      return .failed(Words(same: "\(error)"))
    }
  }

  // MARK: - The list

  private func rows(_ request: PageRequest) -> [BoardRow] {
    missions.map { BoardRow($0, in: Rig.directory) }.filter { request.filter.matches($0, today: request.today) }
      .sorted(by: request.order.precedes(on: request.today))
  }

  private func page(_ request: PageRequest) -> [BoardRow] {
    let rows = rows(request)
    switch request.place {
    case .first: return Array(rows.prefix(request.limit))
    case .last: return Array(rows.suffix(request.limit))
    case .after(let row):
      return Array(rows.filter { request.order.precedes(on: request.today)(row, $0) }.prefix(request.limit))
    case .before(let row):
      return Array(rows.filter { request.order.precedes(on: request.today)($0, row) }.suffix(request.limit))
    }
  }

  private func counts(_ filter: Filter) -> Counts {
    let all = missions.map { BoardRow($0, in: Rig.directory) }
    let shown = all.filter { filter.matches($0, today: desk.today) }
    return Counts(
      filter: filter, shown: shown.count, all: all.count, late: shown.filter { $0.isLate(on: desk.today) }.count,
      stages: Dictionary(shown.map { ($0.stage, 1) }, uniquingKeysWith: +))
  }
}

extension Mission {
  /// The same life under another number, for a list of several missions.
  func renamed(_ id: MissionID, _ title: String? = nil, structures: [StructureID]? = nil, officer: PersonID? = nil)
    -> Mission
  {
    var journal = entries
    guard let first = journal.first, case .opened(var act) = first.event else { preconditionFailure("no opening") }
    act.mission = id
    act.title = title ?? act.title
    act.structures = structures ?? act.structures
    act.officer = officer ?? act.officer
    if act.structures.count == 1 { act.kind = .individual }
    journal[0] = Recorded(
      position: first.position, order: first.order, by: first.by, at: first.at, reasons: first.reasons,
      event: .opened(act))
    do { return try Mission.fold(journal) } catch { preconditionFailure("the story does not hold: \(error)") }
  }
}

extension Rig {
  var list: CaseListScreen? { app.top as? CaseListScreen }
  var sheet: MissionSheetScreen? { app.top as? MissionSheetScreen }

  /// Somewhere on the screen stands `>`, and the terminal's cursor with it.
  var focusIsVisible: Bool {
    guard let cursor = screen.cursor else { return false }
    return screen.area.contains(cursor) && screen[cursor.column, cursor.row].text == Glyphs.focus
  }
}
