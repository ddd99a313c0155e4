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
  private(set) var app: App
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
    app = App(
      desk: Desk(today: Ground.today, language: language, me: reader, names: names, size: size),
      first: CaseListScreen())
    follow(app.start())
  }

  var screen: String { Swift.type(of: app.top).name }
  var picture: [String] { app.draw().trimmedRows }

  mutating func open(_ screen: any Screen, called name: String) {
    way.append(name)
    follow([.push(screen)])
  }

  /// Runs an action by its name, as its key or the palette would.
  mutating func run(_ action: String) {
    way.append(action)
    follow(app.run(action))
  }

  mutating func press(_ key: Key) {
    way.append(key.name)
    follow(app.handle(.key(key)))
  }

  mutating func type(_ text: String) {
    way.append("« \(text) »")
    for letter in text { follow(app.handle(.key(.character(letter)))) }
  }

  /// The same place on a terminal of another size.
  func resized(_ size: Size) -> Stroll {
    var other = self
    other.follow(other.app.handle(.resize(size)))
    return other
  }

  private mutating func follow(_ effects: [Effect]) {
    for effect in effects {
      if let more = app.navigate(effect) { follow(more) } else { serve(effect, at: app.depth - 1) }
    }
  }

  private mutating func serve(_ effect: Effect, at depth: Int) {
    switch effect {
    case .whenIdle(let later): serve(later, at: depth)
    case .counts(let filter): receive(performer.counts(filter).map(Answer.counts), at: depth)
    case .themes: receive(.themes(["clair", "sobre"], worn: "sobre"), at: depth)
    case .perform(let intentions): asked += intentions.map { "\($0.command)" }
    case .release, .bundle, .prepareMessages, .copy, .export, .open, .saveDraft, .discardDraft, .remember, .edit, .quit,
      .suspend,
      .repaint:
      break
    default: receive(performer.perform(effect), at: depth)
    }
  }

  private mutating func receive(_ answer: JalonScreens.Answer?, at depth: Int) {
    if let answer { follow(app.receive(answer, at: depth)) }
  }
}
