import ArgumentParser
import Foundation
import JalonCurses
import JalonStore
import JalonWording

/// `jalon`
struct Screens: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "screens", abstract: Speech.said("Ouvre les écrans.", "Opens the screens."), aliases: ["écrans"])
  }

  @OptionGroup var shared: SharedOptions

  func run() throws { try Screens.open(Session(shared.choices)) }

  static func open(_ session: Session) throws {
    guard isatty(0) == 1, isatty(1) == 1 else { throw Stop(.usage, TerminalRefusal.notATerminal.words) }
    if !session.options.readOnly, try session.isOlder() { try session.offerTakeOver() }
    let parting = try session.open(for: .writing).closing { store in
      let ledger = Ledger(store, zone: .wall)
      let me = try session.someone(in: ledger)
      let drawer = try session.drawer(of: store, for: me)
      let parting = try Composition(session: session, store: store, drawer: drawer, ledger: ledger, me: me).run()
      // The terminal is given back: what is said now is read after the program has ended.
      if let failure = OwnCopies(of: session).make(of: store, on: session.clock.today()) { session.console.say(failure) }
      return parting
    }
    throw parting
  }
}
