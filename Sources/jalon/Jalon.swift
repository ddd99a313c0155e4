import ArgumentParser
import JalonCore
import JalonCurses
import JalonRuntime
import JalonStore
import JalonWording

/// The command line.
@main
struct Jalon: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "jalon",
      abstract: Speech.said(
        "Suivre les missions d'ingénierie d'un DLA, de l'appel à propositions au diagnostic de suivi.",
        "Follow the support missions of a DLA, from the call for proposals to the follow-up diagnosis."),
      discussion: Speech.said(
        "Sans commande, ouvre les écrans. « jalon demo » montre tout sur des données inventées.",
        "Without a command, opens the screens. “jalon demo” shows everything on invented data.")
        + "\n\n" + ExitReason.table(Speech.language),
      version: version,
      subcommands: [
        Screens.self, Demo.self, Init.self, ApplyCommand.self, ImportCommand.self, ReassignCommand.self,
        FreezeCommand.self,
        Erase.self, RetentionCommand.self, BreachCommand.self, ProcessingCommand.self, ConsultationsCommand.self,
        Commands.self, SchemaCommand.self,
        List.self, Show.self,
        Plan.self, PlansCommand.self, Due.self,
        DirectoryLists.self, CardCommand.self, ReferenceCommand.self, Providers.self, Questionnaires.self,
        SurveysCommand.self, ProofsCommand.self,
        SurveyCommand.self, Answers.self,
        StatsCommand.self, RegionCommand.self, MoneyCommand.self, ReportCommand.self, SearchCommand.self, Log.self,
        Print.self, BundleCommand.self, MessageCommand.self, TemplatesCommand.self, Releases.self,
        CalendarCommand.self,
        HolidaysCommand.self, Verify.self, Rebuild.self, Migrate.self, MoveCommand.self, BackupCommand.self,
        Restore.self, AccountsCommand.self,
        TapeCommand.self, ViewsCommand.self, Paths.self,
        Completions.self,
        Docs.self, CrowdCommand.self,
      ],
      defaultSubcommand: Screens.self)
  }

  static let version = "0.2.0"

  static func main() {
    Console.holdStandardSides()
    if CommandLine.arguments.dropFirst().first == Completing.order {
      return Completing.answer(Array(CommandLine.arguments.dropFirst()))
    }
    let console = Console(language: Speech.language)
    CrashGuard.begin(TerminalWords.lastWords(console.language))
    do {
      let typed = CommandLineOrder.askingWho(Array(CommandLine.arguments.dropFirst()))
      if let choices = Choices(onlyOptions: typed) { return try Screens.open(Session(choices)) }
      let arguments = CommandLineOrder.ofNoMission(CommandLineOrder.commandFirst(CommandLineOrder.withSheets(typed)))
      var command = try parsed(arguments)
      try command.run()
    } catch let stop as Stop {
      console.say(stop.words)
      leave(stop.reason)
    } catch let reason as ExitReason {
      leave(reason)
    } catch let parting as Parting {
      console.say(parting.words)
      Console.leave(parting.status)
    } catch let failure as LedgerFailure {
      console.say(Session.hasOnlyRead ? failure.wordsToReaders : failure.words)
      leave(failure.exit)
    } catch let failure as StoreFailure {
      console.say(Session.hasOnlyRead ? failure.wordsToReaders : failure.words)
      leave(failure.exit)
    } catch let trouble as Founding.Trouble {
      console.say(trouble.words)
      leave(.refused)
    } catch let refused as Demonstration.Refused {
      console.say(refused.words)
      leave(.refused)
    } catch {
      tell(error, console)
    }
  }

  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let commands = configuration.subcommands
    let parsed = Result { try parseAsRoot(arguments) }
    // Help, and the screens that open without a command, would take any first word.
    let isNamed =
      if case .success(let command) = parsed {
        type(of: command) != Screens.self && commands.contains { $0 == type(of: command) }
      } else { false }
    if !isNamed { try CommandLineOrder.demandKnown(arguments, among: commands) }
    return try parsed.get()
  }

  /// What the parser has to say: help on the data side, a mistake on the other.
  private static func tell(_ error: any Error, _ console: Console) -> Never {
    guard exitCode(for: error) != .failure else {
      console.say(unforeseen)
      leave(.store)
    }
    let text = ParserText.told(fullMessage(for: error), console.language)
    guard exitCode(for: error).isSuccess else {
      console.say(Words(same: text))
      leave(.usage)
    }
    do { try console.printRaw(text + "\n") } catch {
      console.say(error.words)
      leave(error.reason)
    }
    leave(.done)
  }

  /// An error that is neither the parser's nor one that Jalon knows: of no use to a person as it stands.
  private static let unforeseen = Words(
    fr:
      "Quelque chose d’imprévu a arrêté cette commande. Recommencez ; si cela revient, « jalon verify » dit si les données sont entières.",
    en:
      "Something unforeseen stopped this command. Try again; if it comes back, “jalon verify” says whether the data are whole."
  )

  private static func leave(_ reason: ExitReason) -> Never { Console.leave(reason.rawValue) }
}
