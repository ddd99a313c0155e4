import JalonCore
import JalonSQLite
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

@testable import JalonRuntime

/// Somebody who looks around on the screens, over a real store: everything is read, and no act is carried out.
///
/// A value: going on from one place in two ways is copying it.
struct Stroll {
  private var loop: Loop
  var app: App { loop.app }
  /// The keys pressed so far, by their names.
  private(set) var way: [String] = []
  /// What was asked to be carried out.
  private(set) var asked: [String] = []
  private let performer: Performer

  init(in world: SealedWorld, as reader: PersonID, size: Size, language: Language) throws {
    try self.init(over: world.store, as: reader, size: size, language: language)
  }

  init(over store: SQLiteStore, as reader: PersonID, size: Size, language: Language) throws {
    let ledger = Ledger(store)
    let names = Names(directory: try ledger.directory(), people: try store.peopleByName())
    let places = ReleasePlaces(folder: "/nonexistent", templates: "/nonexistent", formats: [.text], environment: [:])
    let drawer = MemoryDrawer()
    let desk = ReleaseDesk(
      ledger: ledger, drawer: drawer, clock: Ground.clock, me: reader, language: language, places: places,
      names: { names })
    performer = Performer(
      store: store, ledger: ledger, drawer: drawer, clock: Ground.clock, me: reader, releases: desk)
    loop = Loop(
      App(
        desk: Desk(today: Ground.today, language: language, me: reader, names: names, size: size),
        first: CaseListScreen()))
    loop.start()
    settle()
  }

  var screen: String { Swift.type(of: app.top).name }
  var picture: [String] { app.draw().trimmedRows }

  mutating func open(_ screen: any Screen, called name: String) {
    way.append(name)
    loop.ask(.push(screen))
    settle()
  }

  /// Runs an action by its name, as its key or the palette would.
  mutating func run(_ action: String) {
    way.append(action)
    loop.act(action)
    settle()
  }

  mutating func press(_ key: Key) {
    way.append(key.name)
    send(.key(key))
  }

  mutating func type(_ text: String) {
    way.append("« \(text) »")
    for letter in text { send(.key(.character(letter))) }
  }

  /// The same place on a terminal of another size.
  func resized(_ size: Size) -> Stroll {
    var other = self
    other.send(.resize(size))
    return other
  }

  private mutating func send(_ input: Input) {
    loop.handle(input)
    settle()
  }

  private mutating func settle() {
    while let asked = loop.next() {
      if let answer = answer(to: asked.effect) { loop.answer(answer, to: asked.asker) }
    }
  }

  private mutating func answer(to effect: Effect) -> JalonScreens.Answer? {
    switch effect {
    case .whenIdle(let later): return answer(to: later)
    case .counts(let filter): return performer.counts(filter).map(Answer.counts)
    case .themes: return .themes(["clair", "sobre"], worn: "sobre")
    case .perform(let intentions):
      asked += intentions.map { "\($0.command)" }
      return nil
    case .release, .bundle, .prepareMessages, .copy, .export, .open, .saveDraft, .discardDraft, .remember, .edit, .quit,
      .suspend,
      .repaint:
      return nil
    default: return performer.perform(effect)
    }
  }
}
