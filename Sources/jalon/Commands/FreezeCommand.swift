import ArgumentParser
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon freeze`
struct FreezeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "freeze",
      abstract: Speech.said("Fige les chiffres d'une année.", "Freezes the figures of a year."),
      discussion: Speech.said(
        """
        Les chiffres rendus sont gardés avec ce qu'ils comptent. « jalon stats --period 2026 » dit ensuite, à côté de chacun, \
        ce qui a été corrigé depuis. L'acte s'annule comme un autre, sur l'annuaire.
        """,
        """
        The figures that were handed in are kept with what they count. “jalon stats --period 2026” then tells beside each \
        what was corrected since. The act is undone like another, on the directory.
        """),
      aliases: ["figer"])
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp(Speech.said("L'année.", "The year."), valueName: Speech.said("année", "year")))
  var year: Int

  func run() throws {
    let session = Session(shared.choices)
    let store = try session.openForWriting()
    let told = try store.closing { store in
      let ledger = Ledger(store, zone: .wall)
      let freezing = YearFreezing(ledger, clock: session.clock, me: try session.someone(in: ledger))
      return try freezing.freeze(year)
    }
    switch told {
    case .success(let act): session.console.say(act.told)
    case .failure(let words): throw Stop(.refused, words)
    }
  }
}
