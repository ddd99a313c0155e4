import Foundation
import JalonCore
import JalonCurses
import JalonRuntime
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

/// Puts the screens together: the only place where the terminal, the store and the clock meet.
struct Composition {
  let session: Session
  let store: any Store
  let drawer: any Drawer
  let ledger: Ledger
  let me: PersonID

  /// The colours that were asked for, in this order: the option, the settings, the last choice on the screens; else
  /// those that the background asks for.
  private func wardrobe(_ remembered: [String: String], _ environment: [String: String]) -> (Wardrobe, [Words]) {
    let named = session.options.theme ?? session.settings.theme
    let chosen = named ?? remembered[SettledChoice.theme.rawValue] ?? Wardrobe.automatic
    return Themes(folder: session.places.themes).wardrobe(chosen, on: TerminalSettings.background(environment))
  }

  /// Opens the screens. Returns why they end.
  func run() throws -> Parting {
    let environment = Speech.environment
    let opened = try opened()
    let (remembered, trouble) = remembered()
    let (wardrobe, faults) = wardrobe(remembered, environment)
    for fault in faults { session.console.say(fault) }
    var settings = TerminalSettings(
      theme: wardrobe.worn, environment: environment, lastWords: TerminalWords.lastWords(session.language))
    settings.isASCII = session.settings.bordersInASCII
    settings.hasMouse = hasMouse(remembered)
    settings.asksBackground = settings.hasColours
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(settings: settings, type: environment["TERM"] ?? "")
    } catch {
      throw Stop(.usage, error.words)
    }
    let warnings =
      trouble + (session.faults + faults + OwnKeysFile.read(session.places.keys).1).map(session.places.shortened)
      + terminal.warnings.map(\.words)
    let follows = session.mayTakeOver(from: store)
    let runtime = try runtime(
      on: terminal, scan: store.scan(), remembered: remembered, wardrobe: wardrobe, opened: opened,
      warnings: (follows ? [Following.begun] : []) + warnings)
    if follows { runtime.following = Following(store) { session.isFree } }
    if session.isShared { runtime.share(by: store.scan()) }
    let parting = runtime.run()
    // What was kept stands on the disk: one that does not close is closed by the end of the program.
    do { try drawer.close() } catch { return parting }
    return parting
  }

  /// The mission that was named, where there is one.
  private func opened() throws -> MissionID? {
    guard let name = session.options.mission else { return nil }
    let mission = MissionID(name)
    guard try ledger.mission(mission) == nil else { return mission }
    throw Stop(.refused, NoSuchMission(mission: mission, nearest: try store.missions(near: name, limit: 1).first).words)
  }

  /// Where the person was, and what there is to say of the file that knows it: it keeps nobody from working.
  func remembered() -> ([String: String], [Words]) {
    do {
      let remembered = try drawer.remembered()
      return (remembered, drawer.putAside.map { [DrawerWords.putAside($0)] } ?? [])
    } catch {
      return ([:], [DrawerWords.failed(error)])
    }
  }

  /// The list, a sheet, a comparison and a timeline, where there is no terminal to show them on.
  private static let tour = """
    screen
    keys Enter
    screen
    keys Esc
    type /étape:concert
    keys Enter Enter c
    screen
    keys Esc Esc Esc g e
    screen
    """

  /// Plays a short tape, and prints its screens as text.
  func showAround(_ print: @escaping (String) -> Void) throws {
    var tape = try Tape(Composition.tour)
    tape.language = session.language
    _ = try TapeStage(tape, today: session.clock.today()).player(on: store, print: print).play(tape)
  }

  /// - Parameter remembered: what the last session left.
  func runtime(
    on terminal: any Terminal, scan: (any Scan)?, remembered: [String: String], wardrobe: Wardrobe,
    opened: MissionID? = nil, warnings: [Words] = []
  ) throws -> Runtime {
    let (performer, desk) = try self.desk(remembered, size: terminal.size)
    var app: App
    if let opened {
      app = App(desk: desk, onto: opened, remembered: remembered)
    } else {
      let start = StartScreen.remembered(in: remembered, usually: session.settings.start)
      app = App(desk: desk, first: CaseListScreen(remembered: remembered), above: start.above)
    }
    app.tell(warnings + performer.settle())
    return Runtime(
      app: app, terminal: terminal, performer: performer, clock: session.clock, scan: scan,
      environment: Speech.environment, wardrobe: wardrobe, copies: session.settings.copiesTexts)
  }

  /// What carries out acts and reads, and the desk of whoever is at it.
  func desk(_ remembered: [String: String], size: Size) throws -> (Performer, Desk) {
    let releases = session.releaseDesk(ledger, drawer, by: me) { [ledger] in
      try Names(reading: ledger)
    }
    let performer = Performer(
      store: store, ledger: ledger, drawer: drawer, clock: session.clock, me: me, releases: releases,
      files: FileDesk(home: session.places.home, documents: session.documents),
      registers: StoreDoor.registers(in: session.places.registers))
    performer.consulting = session.consulting(store, ledger, me)
    let language = session.spoken(remembered)
    performer.speak(language)
    var desk = Desk(
      today: session.clock.today(), language: language, me: me, names: performer.names() ?? Names(),
      access: store.access.shown, mark: try store.mark(), size: size)
    desk.canTakeOver = session.mayTakeOver(from: store)
    desk.zone = .wall
    desk.capacity = session.settings.capacity ?? desk.capacity
    desk.calendar = session.calendar(of: me, in: desk.known.directory)
    desk.settled = session.settled
    desk.hasMouse = hasMouse(remembered)
    desk.ownKeys = OwnKeysFile.read(session.places.keys).0
    desk.kept = remembered
    return (performer, desk)
  }
}

extension Composition {
  /// What the settings say, else the last choice on the screens.
  fileprivate func hasMouse(_ remembered: [String: String]) -> Bool {
    session.settings.mouse ?? (remembered[SettledChoice.mouse.rawValue] == MouseWords.on)
  }
}

extension Session {
  /// The language of the screens: the option, the settings, the last choice on the screens, then the machine's.
  fileprivate func spoken(_ remembered: [String: String]) -> Language {
    guard options.lang == nil, settings.language == nil else { return language }
    return remembered[SettledChoice.language.rawValue].flatMap(Language.init) ?? language
  }

  fileprivate var settled: Set<SettledChoice> {
    var settled: Set<SettledChoice> = []
    if settings.theme != nil { settled.insert(.theme) }
    if settings.language != nil { settled.insert(.language) }
    if settings.mouse != nil { settled.insert(.mouse) }
    return settled
  }
}
