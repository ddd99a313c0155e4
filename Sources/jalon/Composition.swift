import Foundation
import JalonCore
import JalonCurses
import JalonRuntime
import JalonSQLite
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

/// Puts the screens together: the only place where the terminal, the store and the clock meet.
struct Composition {
  let session: Session
  let store: SQLiteStore
  let ledger: Ledger
  let me: PersonID
  var isDemo = false

  private var theme: (Theme, [Words]) {
    Themes(folder: session.places.themes).find(session.options.theme ?? session.settings.theme)
  }

  /// Opens the screens. Returns the exit status.
  func run() throws -> Int32 {
    let environment = ProcessInfo.processInfo.environment
    let (theme, faults) = theme
    for fault in faults { session.console.say(fault) }
    var settings = TerminalSettings(
      theme: theme, environment: environment, lastWords: TerminalWords.lastWords(session.language))
    settings.isASCII = session.settings.bordersInASCII
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(settings: settings, type: environment["TERM"] ?? "")
    } catch {
      throw Stop(.usage, error.words)
    }
    let warnings = faults + terminal.warnings.map(\.words)
    return try runtime(on: terminal, scan: store.scan(), warnings: warnings).run()
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

  func runtime(on terminal: any Terminal, scan: (any Scan)?, warnings: [Words] = []) throws -> Runtime {
    let releases = session.releaseDesk(ledger, by: me) { [ledger, store] in
      Names(directory: try ledger.directory(), people: try store.peopleByName())
    }
    let performer = Performer(store: store, ledger: ledger, clock: session.clock, me: me, releases: releases)
    var desk = Desk(
      today: session.clock.today(), language: session.language, me: me, names: performer.names() ?? Names(),
      access: store.access.shown, isDemo: isDemo, size: terminal.size)
    desk.zone = \.zone
    desk.capacity = session.settings.capacity ?? desk.capacity
    desk.calendar = session.calendar(of: me, in: desk.known.directory)
    let remembered = try store.remembered()
    let start = StartScreen.remembered(in: remembered, usually: session.settings.start)
    var app = App(desk: desk, first: CaseListScreen(remembered: remembered), above: start.above)
    if let first = warnings.first { _ = app.navigate(.say(Notice(first))) }
    return Runtime(
      app: app, terminal: terminal, performer: performer, clock: session.clock, scan: scan,
      environment: ProcessInfo.processInfo.environment)
  }
}
