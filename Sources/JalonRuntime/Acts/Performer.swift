import JalonCore
import JalonScreens
import JalonStore
import JalonWording

/// Carries out what screens ask of the store: one switch over `Effect`, the only one.
public final class Performer {
  private let store: any Store
  private let ledger: Ledger
  private let drawer: any Drawer
  private let acts: OpenActs
  private let clock: Clock
  private let me: PersonID
  private let isReadOnly: Bool
  private let releases: ReleaseDesk?
  private let registers: any ReferenceBook
  let files: FileDesk
  /// Where it is noted what is opened; nowhere where one officer works alone.
  public var consulting: Consulting?
  /// What is read now is a glance: nobody asked to open it.
  var isGlancing = false
  /// Kept until the directory changes: every sheet and preview needs them.
  private var knownNames: Names?
  /// The store did not answer to what was last asked of it.
  private(set) var isAway = false
  /// Where the drawers' file was put, once it was said.
  private var toldAside: String?

  /// - Parameters:
  ///   - ledger: over the same store, with what it has already folded.
  ///   - drawer: of the person at the keyboard; what there is to say of it by now was said.
  ///   - files: what looks at the documents that people name.
  ///   - releases: the door by which documents leave; without one, none does.
  ///   - registers: those that were loaded at this computer.
  public init(
    store: any Store, ledger: Ledger, drawer: any Drawer, clock: Clock, me: PersonID, releases: ReleaseDesk? = nil,
    files: FileDesk = FileDesk(), registers: any ReferenceBook = NoReferenceBook()
  ) {
    self.files = files
    self.registers = registers
    self.drawer = drawer
    acts = OpenActs(drawer: drawer)
    toldAside = drawer.putAside
    self.releases = releases
    self.store = store
    self.ledger = ledger
    self.clock = clock
    self.me = me
    if case .readOnly = store.access { isReadOnly = true } else { isReadOnly = false }
  }

  /// The answer for the screen that asked; `nil` for effects that have none, or that are not the store's.
  public func perform(_ effect: Effect) -> Answer? {
    isAway = false
    do {
      let answer = try answer(effect)
      note(effect, answer)
      return answer
    } catch LedgerFailure.overtaken(let mission) {
      return overtaken(mission)
    } catch let failure as LedgerFailure {
      isAway = failure.isOfAbsence
      return .failed(failure.words)
    } catch let failure as StoreFailure {
      isAway = failure.isOfAbsence
      return .failed(failure.words)
    } catch let failure as ReleaseFailure {
      return .failed(failure.words(names() ?? Names()))
    } catch {
      preconditionFailure("an error of no known kind: \(error)")
    }
  }

  private func overtaken(_ mission: MissionID) -> Answer {
    forget()
    if case .dossier(let dossier?)? = perform(.dossier(mission)) { return .overtaken(dossier) }
    return .failed(LedgerFailure.overtaken(mission).words)
  }

  /// Somebody else has written: what was read before is read again.
  func forget() {
    ledger.reload()
    knownNames = nil
  }

  /// The same, and the names as they stand by now; `nil` where the store does not answer: those that are known stay.
  func readAgain() -> Names? {
    forget()
    do { _ = try store.latest(1) } catch {
      isAway = error.isOfAbsence
      return nil
    }
    isAway = false
    return names()
  }

  /// What is read meanwhile is a glance.
  func glancing(_ read: () -> Void) {
    isGlancing = true
    read()
    isGlancing = false
  }

  private func note(_ effect: Effect, _ answer: Answer?) {
    guard let consulting, !isGlancing else { return }
    switch effect {
    case .dossier(let mission, _): consulting.opened(mission)
    case .plan(let plan): consulting.opened(plan)
    case .entryCard(let key): consulting.opened(key)
    case .export(let table, _): consulting.exported(list: table.file)
    default: if case .performed? = answer { consulting.actDone() }
    }
  }

  /// What leaves is written in this language from now on.
  public func speak(_ language: Language) { releases?.language = language }

  /// Names of organisations and people, for sentences.
  public func names() -> Names? {
    if let knownNames { return knownNames }
    do {
      knownNames = try Names(reading: ledger)
    } catch {
      knownNames = nil
    }
    return knownNames
  }

  /// `nil` when the store does not answer: the figures are simply not shown.
  public func counts(_ filter: Filter) -> Counts? { Counts(of: filter, in: store, today: clock.today()) }

  private func answer(_ effect: Effect) throws -> Answer? {
    // Another Jalon holds the store, and may have written since.
    if isReadOnly { forget() }
    switch effect {
    case .page(let request): return .page(try store.page(request), of: request)
    case .around(let mission, let request, let before): return try around(mission, request, before: before)
    case .dossier(let mission, let reader): return .dossier(try dossier(mission, reader: reader ?? me))
    case .dossiers(let ids): return .dossiers(try ids.compactMap { try dossier($0, reader: me) })
    case .plan(let id): return try plan(id)
    case .directoryJournal:
      return .directoryJournal(
        DirectoryJournal(
          entries: try ledger.entriesOfDirectory(), cards: try store.cards(), former: try store.formerCards()))
    case .directory(let request): return .directory(try store.directoryWindow(request), of: request)
    case .directoryCount(let scope):
      return .directoryCount(
        shown: try store.directoryCount(scope), all: try store.directoryCount(scope.whole), of: scope)
    case .entryCard(let key):
      return .entryCard(try CardGathering(store, ledger, reader: me).card(key), of: key)
    case .plans(let text): return .plans(try store.plans(matching: text, limit: 500))
    case .missions(let ids): return .missions(try ids.compactMap { try ledger.mission($0)?.seen(by: me) })
    case .records: return .records(try store.records())
    case .office: return .office(try OfficeReading(ledger, in: ledger.zone).office())
    case .texts(let query):
      return .texts(
        try TextFinding(store, ledger, reader: me, names: names() ?? Names(), in: ledger.zone).found(query))
    case .places(let typed): return try PlaceFinding(store: store, today: clock.today()).found(typed)
    case .agenda(let request, let before): return try agenda(request, before: before)
    case .dueDays(let scope): return .dueDays(try store.dueDays(scope), of: scope)
    case .draft(let key): return ofDrawer { () throws(StoreFailure) in .draft(try drawer.draft(key)) }
    case .drafts: return ofDrawer { () throws(StoreFailure) in .drafts(try drawer.drafts()) }
    case .freeMissionNumber(let department): return .freeMissionNumber(try freeNumber(department))
    case .lastAct: return try lastAct()
    case .personCard(let person): return .personCard(person, try store.details(of: person))
    case .consult(let question): return .consulted(try registers.answer(question), of: question)
    case .perform(let intentions): return try perform(intentions)
    case .undoIntake: return try undoIntake()
    case .previewIntake(let ask): return .intake(intake.preview(ask), of: ask)
    case .performIntake(let ask): return try performIntake(ask)
    case .saveDraft(let key, let fields):
      return ofDrawer { () throws(StoreFailure) in
        try drawer.save(FormDraft(key: key, fields: fields, at: clock.now()))
        return nil
      }
    case .discardDraft(let key):
      return ofDrawer { () throws(StoreFailure) in
        try drawer.discard(key)
        return nil
      }
    case .remember(let values):
      // A comfort: nobody is told where it cannot be had.
      acts.ifPossible { () throws(StoreFailure) in try drawer.remember(values) }
      return nil
    case .preview(let mission, let act, let format):
      return try releases.map { .preview(try $0.shown(act, of: mission, as: format), of: act) }
    case .release(let mission, let act, let reasons, let format):
      return try release(act, of: mission, reasons, as: format)
    case .bundle(let mission, let recipient, let law, let reasons, let format):
      var order = BundleOrder(mission)
      (order.recipient, order.legalGround, order.reasons) = (recipient, law, reasons)
      order.formats = format.map { [$0] }
      return try bundle(order)
    case .export(let table, let format): return try releases.map { .released([try $0.write(table, as: format)]) }
    case .showMessage(let order): return try releases.map { .message(try $0.shown(order), of: order) }
    case .prepareMessages(let orders, let reasons): return try prepare(orders, reasons)
    case .look(let path): return .looked(files.look(path), of: path)
    case .completePath(let path): return .completed(files.completion(of: path), of: path)
    case .examine(let documents):
      return .examined(Dictionary(documents.distinct.map { ($0, files.state(of: $0)) }) { first, _ in first })
    case .push, .replace, .pop, .popWith, .home, .wear, .speak, .mouse, .themes, .beginMeeting, .endMeeting, .mask,
      .sit,
      .whenIdle, .quit, .takeOver, .suspend,
      .repaint,
      .counts, .edit, .copy, .open, .say:
      return nil
    }
  }

  // MARK: - Reading

  private func around(_ mission: MissionID, _ request: PageRequest, before: Int) throws -> Answer {
    let window = try store.window(
      around: mission, filter: request.filter, order: request.order, today: request.today, before: before,
      after: request.limit, toleratesDamage: request.toleratesDamage)
    if let window { return .around(mission, rows: window.rows, index: window.index, of: request) }
    return .around(mission, rows: [], index: nil, of: request)
  }

  private func agenda(_ request: AgendaRequest, before: Int) throws -> Answer {
    guard case .from(let key) = request.place else { return .agenda(try store.agenda(request), index: 0, of: request) }
    let window = try store.agendaWindow(around: key, request, before: before)
    return .agenda(window.lines, index: window.index, of: request)
  }

  private func dossier(_ id: MissionID, reader: PersonID) throws -> Dossier? {
    guard let mission = try ledger.mission(id), let names = names() else { return nil }
    let around = try ledger.circumstances(for: mission, today: clock.today())
    return Dossier(mission, reader: reader, circumstances: around, names: names)
  }

  private func plan(_ id: SupportPlanID) throws -> Answer {
    guard let plan = try ledger.plan(id) else { return .plan(nil, missions: []) }
    return .plan(plan, missions: try ledger.missions(of: plan).map { $0.seen(by: me) })
  }

  /// The number after the highest of the département: `05-014`.
  private func freeNumber(_ department: String) throws -> MissionID {
    let heads = try store.streams(prefix: StreamName.mission(MissionID("\(department)-")).text)
    let used = heads.compactMap { $0.stream.mission?.text.split(separator: "-").last.flatMap { Int($0) } }
    let next = String((used.max() ?? 0) + 1)
    return MissionID("\(department)-\(String(repeating: "0", count: max(0, 3 - next.count)))\(next)")
  }

  /// The last of what I entered that still counts: what was taken back is passed over, and so is what goes back.
  private func lastAct() throws -> Answer {
    var (settled, gone): (Set<OrderID>, Set<OrderID>) = ([], [])
    for order in try store.latestOrders(by: me, limit: 400) {
      let events = try store.events(order: order)
      if let turn = events.lazy.compactMap(\.turn).first {
        if settled.insert(turn.act).inserted, turn.takesBack { gone.insert(turn.act) }
      } else if !gone.contains(order) {
        return try answer(naming: order, events, but: gone)
      }
    }
    return .nothingToUndo
  }

  private func answer(naming order: OrderID, _ events: [StoredEvent], but gone: Set<OrderID>) throws -> Answer {
    let together = try actsTogether(with: order).filter { !gone.contains($0.value) }
    if together.count > 1 { return .lastActs(together) }
    let streams = events.map(\.stream)
    // A mark stands in the journal of a sheet alone.
    if let mission = streams.compactMap({ $0.mission ?? $0.sheet?.mission }).first { return .lastAct(mission, order) }
    if let plan = streams.compactMap(\.plan).first { return .lastActOnPlan(plan) }
    guard streams.contains(where: \.isOfDirectory) else { return .nothingToUndo }
    return try ledger.directory().lastAct(by: me).map(Answer.lastActInDirectory) ?? .nothingToUndo
  }

  /// What the same gesture did on each mission.
  private func actsTogether(with order: OrderID) throws -> [MissionID: OrderID] {
    var (acts, place): ([MissionID: OrderID], Int) = ([:], 0)
    while case let act = order.gesture.inGesture(place), case let events = try store.events(order: act), !events.isEmpty
    {
      if let mission = events.lazy.compactMap(\.stream.mission).first { acts[mission] = act }
      place += 1
    }
    return acts
  }

  // MARK: - Writing

  /// All in one transaction: somebody new is registered together with the act that names them.
  private func perform(_ intentions: [Intention]) throws -> Answer {
    knownNames = nil
    if case .readOnly(let failure) = store.access { return .failed(failure.words) }
    let requests = requests(for: intentions)
    let drafts = try requests.compactMap(\.command.erased).map { try DraftsNaming($0, store, drawer) }
    let answer = try answer(to: requests)
    if let first = requests.first { acts.settle(first.id) }
    if case .performed = answer { for own in drafts { try own.discard() } }
    return answer
  }

  /// A disk may fail as it answers: what the store has all the same is recorded.
  private func answer(to requests: [Request]) throws -> Answer {
    do {
      return try perform(requests)
    } catch {
      let events = acts.ifPossible { () throws(StoreFailure) in try recorded(requests) } ?? []
      guard !events.isEmpty else { throw error }
      ledger.reload()
      return .performed(events)
    }
  }

  private var intake: IntakeScreening { IntakeScreening(store, ledger, clock: clock, me: me, files: files) }

  private func performIntake(_ ask: IntakeAsk) throws -> Answer {
    knownNames = nil
    if case .readOnly(let failure) = store.access { return .failed(failure.words) }
    do {
      return .performed(try intake.perform(ask))
    } catch let refused as IntakeScreening.Refused {
      return .failed(refused.words)
    }
  }

  private func undoIntake() throws -> Answer {
    knownNames = nil
    if case .readOnly(let failure) = store.access { return .failed(failure.words) }
    let desk = IntakeDesk(store, ledger: ledger, clock: clock, me: me)
    let undoing = try desk.undo(try desk.lastIntake())
    guard undoing.kept.isEmpty else { return .failed(undoing.words(names() ?? Names())) }
    return .performed(undoing.events)
  }

  private func recorded(_ requests: [Request]) throws(StoreFailure) -> [StoredEvent] {
    var events: [StoredEvent] = []
    for request in requests { events += try store.events(order: request.id) }
    return events
  }

  /// The same thing asked again has the number that it had, until it is known what became of it.
  private func requests(for intentions: [Intention]) -> [Request] {
    let unsigned = intentions.map { request($0, "") }
    let text = unsigned.map(\.asked).joined(separator: "\n")
    let (order, draft) = (acts.order(asking: text) ?? clock.newOrder(), intentions.first?.draft)
    let open = OpenRequest(order: order, command: text, since: clock.now(), draft: draft?.key)
    acts.keep(open, fields: draft?.fields)
    return intentions.enumerated().map { place, intention in
      request(intention, order.inGesture(place))
    }
  }

  private func request(_ intention: Intention, _ order: OrderID) -> Request {
    Request(
      id: order, by: me, at: clock.now(), command: named(intention.command.composed),
      reasons: intention.reasons.mapValues(\.welcomed), seen: intention.seen)
  }

  /// Whoever types the name of a recipient that has a card means that card.
  private func named(_ command: AnyCommand) -> AnyCommand {
    guard case .mission(let id, let act) = command, let names = names() else { return command }
    return .mission(id, act.namingRecipients(in: names.directory))
  }

  private func perform(_ requests: [Request]) throws -> Answer {
    if requests.count == 1 { return try ledger.perform(requests[0], today: clock.today()).answer(to: requests[0]) }
    do {
      return try ledger.transaction(today: clock.today()) { perform in
        var events: [StoredEvent] = []
        for request in requests {
          switch try perform(request) {
          case .done(let written): events += written
          case .refused(let refusal): throw Refused(refusal: refusal, command: request.command)
          }
        }
        return .performed(events)
      }
    } catch let refused as Refused {
      return .refused(refused.refusal, of: refused.command)
    }
  }

  private func release(
    _ act: ReleaseDocument, of mission: MissionID, _ reasons: [String: String], as format: DocumentFormat?
  ) throws -> Answer? {
    if case .readOnly(let failure) = store.access { return .failed(failure.words) }
    do {
      return try releases.map { .released(try $0.release(act, of: mission, reasons: reasons, as: format.map { [$0] })) }
    } catch ReleaseFailure.refused(let refusal) {
      return .refused(refusal, of: .mission(mission, .release(act)))
    }
  }

  private func bundle(_ order: BundleOrder) throws -> Answer? {
    if case .readOnly(let failure) = store.access { return .failed(failure.words) }
    do {
      return try releases.map { .released([try $0.bundle(order, to: .documents).path]) }
    } catch ReleaseFailure.refused(let refusal) {
      let act = ReleaseDocument(document: .minutes, recipient: order.recipient, on: clock.today())
      return .refused(refusal, of: .mission(order.mission, .release(act)))
    }
  }

  private func prepare(_ orders: [MessageOrder], _ reasons: [String: String]) throws -> Answer? {
    do {
      return try releases.map { .released(try $0.prepare(orders, reasons: reasons)) }
    } catch ReleaseFailure.refused(let refusal) {
      guard let act = orders.first?.releases(on: clock.today()).first else { return nil }
      return .refused(refusal, of: .mission(orders[0].mission, .release(act)))
    }
  }

  // MARK: - The drawer

  /// What was asked before the program ended, and what became of it: the store tells. In sentences, for the start.
  public func settle() -> [Words] {
    guard !isReadOnly else { return [] }
    let told = acts.ifPossible { () throws(StoreFailure) in try Settlement(drawer, ledger).all() } ?? []
    return told + [news()].compactMap(\.self)
  }

  /// What there is to say of the drawer and was not said: its file was found damaged, whatever came upon it.
  public func news() -> Words? {
    guard let aside = drawer.putAside, aside != toldAside else { return nil }
    toldAside = aside
    return DrawerWords.putAside(aside)
  }

  /// What the drawer answers, or why it cannot: what is typed goes on all the same.
  private func ofDrawer(_ work: () throws(StoreFailure) -> Answer?) -> Answer? {
    do { return try work() } catch { return .failed(DrawerWords.failed(error)) }
  }
}

/// One of several requests was refused: thrown to roll the others back.
private struct Refused: Error {
  let refusal: Refusal
  let command: AnyCommand
}

extension Outcome {
  fileprivate func answer(to request: Request) -> Answer {
    switch self {
    case .done(let events): .performed(events)
    case .refused(let refusal): .refused(refusal, of: request.command)
    }
  }
}

extension StoredEvent {
  /// The act that it takes back, or brings back; `nil` for whatever simply happened.
  var turn: (act: OrderID, takesBack: Bool)? {
    let (takesBack, bringsBack) = (kind.hasSuffix("Undone"), kind.hasSuffix("Redone"))
    guard takesBack || bringsBack, case .value(let value) = content, let act = value["act"]?.text else { return nil }
    return (OrderID(act), takesBack)
  }
}

extension AnyCommand {
  /// Whom it takes away.
  fileprivate var erased: PersonID? {
    if case .directory(.erasePerson(let act)) = self { act.person } else { nil }
  }
}
