import JalonCore
import JalonFigures
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording

@testable import JalonScreens

/// Somebody at the keyboard, and a world that answers at once as the runtime would: the rules decide, drafts are kept.
struct Player {
  var loop: Loop
  var app: App {
    get { loop.app }
    set { loop.app = newValue }
  }
  var story: Story
  var drafts: [DraftKey: FormDraft] = [:]
  /// How often a draft was written.
  private(set) var saves = 0
  /// What was asked and carried out.
  var performed: [AnyCommand] = []
  var reasons: [[String: String]] = []
  /// What the editor gives back; `nil` leaves it without saving.
  var edited: String?
  var notices: [Notice] = []
  /// What figures are counted from.
  var office: OfficeFacts?
  /// What the table of persons holds.
  var cards: [PersonCard] = []

  init(
    _ story: Story, size: Size = Size(columns: 80, rows: 24), language: Language = .fr, access: Desk.Access = .writable
  ) {
    self.story = story
    let desk = Desk(
      today: story.today, language: language, me: story.by,
      names: Names(directory: story.directory, people: Player.people),
      access: access, size: size)
    loop = Loop(App(desk: desk, first: Ground()))
  }

  static let people: [PersonID: String] = [
    "claire-05": "Claire Roux", "marc-04": "Marc Aubert", "nadia-buech": "Nadia Faure", "paul-durance": "Paul Meyer",
    "rose-ubaye": "Rose Arnaud", "luc-buech": "Luc Bonnet", "consultant-cabinet-lise": "Lise Martin",
  ]

  var desk: Desk { app.desk }
  var form: FormScreen? { app.top as? FormScreen }
  var survey: SurveyEntryScreen? { app.top as? SurveyEntryScreen }

  var dossier: Dossier? {
    story.mission.map { Dossier($0, reader: story.by, circumstances: story.circumstances, names: desk.names) }
  }

  /// Opens the form of a command, for the mission, the plan or the directory of the story.
  mutating func open(_ name: CommandName, about topics: [Topic] = []) {
    let screen = Forms.screen(
      for: name, dossier: dossier, plan: story.plan, missions: Array(story.others.values), about: topics, desk: desk)
    carryOut([.push(screen)])
  }

  /// Any other screen, in front.
  mutating func show(_ screen: any Screen) { carryOut([.push(screen)]) }

  /// The form itself, where the usual way is a table of marks.
  mutating func openForm(_ name: CommandName, about topics: [Topic] = []) {
    guard name == .mission(.mark) || name == .mission(.agreeMark), let dossier else { return open(name, about: topics) }
    carryOut([.push(FormScreen(name, .mission(dossier), about: topics, desk: desk))])
  }

  /// Keys by their names: `Tab`, `Ctrl-S`; anything longer that is no key is typed letter by letter.
  mutating func press(_ names: String...) {
    for name in names {
      if let key = Key(name: name) { press(key) } else { type(name) }
    }
  }

  mutating func type(_ text: String) { for letter in text { press(.character(letter)) } }
  mutating func press(_ key: Key) { send(.key(key)) }
  mutating func paste(_ text: String) { send(.paste(text)) }
  mutating func resize(_ columns: Int, _ rows: Int) {
    send(.resize(Size(columns: columns, rows: rows)))
  }

  var screen: String { app.draw().trimmedRows.joined(separator: "\n") }

  /// The program is killed: only what was written stays.
  mutating func dieAndComeBack(to name: CommandName) {
    let kept = drafts
    self = Player(story, size: desk.size, language: desk.language)
    drafts = kept
    open(name)
  }
}

extension Player {
  mutating func send(_ input: Input) {
    loop.handle(input)
    settle()
  }

  mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      loop.ask(effect)
      settle()
    }
  }

  /// Until nothing is left to do.
  mutating func settle() {
    while let asked = loop.take() {
      if case .say(let notice) = asked.effect { notices.append(notice) }
      if !loop.settles(asked) { answer(asked.effect, for: asked.asker) }
    }
  }

  private mutating func answer(_ effect: Effect, for asker: Asker) {
    func reply(_ answer: JalonScreens.Answer) { loop.answer(answer, to: asker) }
    switch effect {
    case .draft(let key): reply(.draft(drafts[key]))
    case .saveDraft(let key, let fields):
      saves += 1
      drafts[key] = FormDraft(key: key, fields: fields, at: Instant(seconds: story.today.number * 86_400))
    case .discardDraft(let key): drafts[key] = nil
    case .drafts: reply(.drafts(drafts.values.sorted { $0.key.command < $1.key.command }))
    case .dossier(let id, _): reply(.dossier(id == story.mission?.id ? dossier : other(id)))
    case .office: if let office { reply(.office(office)) }
    case .records: reply(.records(story.mission?.invitationRecords(in: story.directory) ?? []))
    case .plan: reply(.plan(story.plan, missions: []))
    case .directoryJournal: reply(.directoryJournal(DirectoryJournal(entries: story.directoryJournal, cards: cards)))
    case .directory(let request): reply(.directory(directoryRows(request.scope), of: request))
    case .directoryCount(let scope):
      let (shown, all) = (directoryRows(scope).count, directoryRows(scope.whole).count)
      reply(.directoryCount(shown: shown, all: all, of: scope))
    case .entryCard(let key): reply(.entryCard(card(of: key), of: key))
    case .whenIdle(let later): answer(later, for: asker)
    case .page(let request): reply(.page(rows, of: request))
    case .plans: reply(.plans(plans))
    case .lastAct:
      guard case .directory? = performed.last, let act = story.directory.undoable.first else { return }
      reply(.lastActInDirectory(act))
    case .personCard(let person): reply(.personCard(person, story.details[person]))
    case .freeMissionNumber: reply(.freeMissionNumber("05-099"))
    case .edit: reply(edited.map(JalonScreens.Answer.edited) ?? .notEdited(Words(same: "rien")))
    case .perform(let intentions): for intention in intentions { reply(perform(intention)) }
    case .release(let id, let act, let reasons, as: _):
      reply(perform(Intention(.mission(id, .release(act)), reasons: reasons)))
    default: break
    }
  }

  private func other(_ id: MissionID) -> Dossier? {
    story.others[id].map { Dossier($0, reader: story.by, circumstances: story.circumstances, names: desk.names) }
  }

  private var plans: [PlanRow] {
    Set(rows.map(\.plan)).map {
      PlanRow(
        plan: $0, title: "Rapprochement", structures: "", operators: "05", openedOn: story.today, version: 1,
        searchable: $0.text)
    }
  }

  private var rows: [BoardRow] {
    (Array(story.others.values) + (story.mission.map { [$0] } ?? [])).map { BoardRow($0, in: story.directory) }
  }

  private mutating func perform(_ intention: Intention) -> JalonScreens.Answer {
    do {
      try story.carryOut(intention.command, reasons: intention.reasons)
      performed.append(intention.command)
      reasons.append(intention.reasons)
      app.desk.known.directory = story.directory
      return .performed([])
    } catch let refusal as Refusal {
      return .refused(refusal, of: intention.command)
    } catch {
      return .failed(Words(same: "\(error)"))
    }
  }
}

extension Story {
  /// The act as the ledger would carry it out. Throws the refusal.
  mutating func carryOut(_ command: AnyCommand, reasons: [String: String]) throws {
    switch command {
    case .mission(let id, let command):
      if mission?.id != id { self = besides() }
      try enter(command, giving: reasons)
    case .plan(_, let command): try enter(command.kind, try Story.fields(command.payload), because: reasons)
    case .directory(let command):
      try register(command.kind, try Story.fields(command.payload), because: reasons)
    }
  }

  private mutating func enter(_ command: MissionCommand, giving reasons: [String: String]) throws {
    let given = order(command, reasons: reasons)
    _ = try Mission.decide(given, state: mission, in: circumstances)
    try enter(command, because: reasons.values.first)
  }

  private static func fields(_ payload: any Payload) throws -> Fields {
    guard case .group(let members) = ValueWriter.value(of: payload) else { return [:] }
    return members.filter { $0.value != .null }
  }
}

/// What lies under a form: nothing.
struct Ground: Screen {
  static let name = "ground"
  static let keymap: [Binding<Ground>] = []
  func title(_ desk: Desk) -> String { "Dossiers" }
  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {}
}
