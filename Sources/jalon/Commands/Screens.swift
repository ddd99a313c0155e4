import ArgumentParser
import Foundation
import JalonCurses
import JalonStore
import JalonWording

/// `jalon`
struct Screens: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "screens",
      abstract: Speech.said(
        "Ouvre les écrans, sur une mission si on la nomme.", "Opens the screens, on a mission where one is named."),
      aliases: ["écrans", "open", "ouvrir"])
  }

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      Speech.said("La mission à ouvrir ; sa liste est dessous.", "The mission to open; its list lies below."),
      valueName: "mission"), completion: .mission)
  var mission: String?

  @Flag(
    name: [.customLong("linear"), .customLong("lineaire")],
    help: ArgumentHelp(
      Speech.said(
        "Questions et réponses, une ligne à la fois : pour le braille et la voix.",
        "Questions and answers, one line at a time: for braille and speech.")))
  var isLinear = false

  func validate() throws {
    guard mission == nil || !isLinear else {
      throw ValidationError(
        Speech.said("Une mission ou --linear : un seul des deux.", "A mission or --linear: one of the two."))
    }
  }

  func run() throws {
    var choices = shared.choices
    (choices.isLinear, choices.mission) = (isLinear, mission)
    try Screens.open(Session(choices))
  }

  static func open(_ session: Session) throws {
    if session.options.isLinear { return try openLinear(session) }
    guard isatty(0) == 1, isatty(1) == 1 else { throw Stop(.usage, TerminalRefusal.notATerminal.words) }
    if !session.options.readOnly, try session.isOlder() { try session.offerTakeOver() }
    let parting = try session.open(for: .writing).closing { store in
      let ledger = Ledger(store, zone: .wall)
      let me = try session.someone(in: ledger)
      let drawer = try session.drawer(of: store, for: me)
      let parting = try Composition(session: session, store: store, drawer: drawer, ledger: ledger, me: me).run()
      // The terminal is given back: what is said now is read after the program has ended.
      if let failure = OwnCopies(of: session).make(of: store, on: session.clock.today()) {
        session.console.say(failure)
      }
      return parting
    }
    if case .takingOver = parting { session.takeTheHand() }
    throw parting
  }

  /// Whatever stands at either end, a terminal or not.
  private static func openLinear(_ session: Session) throws {
    try session.open(for: .writing).closing { store in
      let ledger = Ledger(store, zone: .wall)
      let me = try session.someone(in: ledger)
      let drawer = try session.drawer(of: store, for: me)
      try Composition(session: session, store: store, drawer: drawer, ledger: ledger, me: me).runLinear()
      if let failure = OwnCopies(of: session).make(of: store, on: session.clock.today()) {
        session.console.say(failure)
      }
    }
  }
}
