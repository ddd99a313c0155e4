import ArgumentParser
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonWording

/// `jalon list`
struct List: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Donne les missions, les plus urgentes d'abord.", "Lists the missions, the most urgent first."),
      aliases: ["lister"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: FormatOptions

  @Flag(help: ArgumentHelp(Speech.said("Pour un tableur français.", "For a French spreadsheet.")))
  var csv = false

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Ce qu'on garde, comme à l'écran : « étape:appel retard dép:05 ».",
        "What is kept, as on the screen: “stage:call late dep:05”."),
      valueName: Speech.said("filtre", "filter")))
  var filter = ""

  func validate() throws {
    guard !(csv && format.json) else {
      throw ValidationError(Speech.said("--json ou --csv, pas les deux.", "--json or --csv, not both."))
    }
  }

  func run() throws {
    try Reporting(shared).print(isCSV: csv) { context, people in
      let reading = FilterReader.read(filter, people: people)
      if let problem = reading.problems.first { throw Stop(.usage, problem) }
      return try context.list(reading.filter, csv ? .csv : format.format)
    }
  }
}

/// `jalon due`
struct Due: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said("Donne ce qui est en retard ou à faire bientôt.", "Gives what is late or due soon."),
      aliases: ["échéances", "echeances"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.said("Sous combien de jours.", "Within how many days."), valueName: Speech.said("jours", "days")))
  var within = 30

  func run() throws {
    try Reporting(shared).print { context, _ in try context.due(within: max(0, min(within, 36_500)), format.format) }
  }
}

/// `jalon show`
struct Show: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said("Montre une mission.", "Shows one mission."), aliases: ["montrer"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: FormatOptions
  @Argument(help: ArgumentHelp(Speech.said("Son numéro.", "Its number."), valueName: Speech.said("numéro", "number")))
  var mission: String

  func run() throws {
    try Reporting(shared).print { context, _ in try context.show(MissionID(mission), format.format) }
  }
}

/// `jalon log`
struct Log: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Raconte une mission ou un plan, fait par fait.", "Tells a mission or a plan, fact by fact."),
      aliases: ["journal"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: FormatOptions
  @Argument(help: ArgumentHelp(Speech.said("Son numéro.", "Its number."), valueName: Speech.said("numéro", "number")))
  var subject: String

  func run() throws {
    try Reporting(shared).print { context, _ in try context.log(subject, format.format) }
  }
}

extension FormatOptions {
  var format: ReportFormat { json ? .json : .text }
}

/// Opens the store, has a report written, and prints it.
struct Reporting {
  private let session: Session

  init(_ shared: SharedOptions) { session = Session(shared.choices) }

  func print(isCSV: Bool = false, _ report: (ReportContext, [PersonID: String]) throws -> String) throws {
    let text: String
    do {
      text = try session.open(for: .reading).closing { try report(context(on: $0), try $0.peopleByName()) }
    } catch let unknown as NoSuchMission {
      throw Stop(.refused, unknown.words)
    } catch let unknown as NoSuchPlan {
      throw Stop(.refused, unknown.words)
    } catch let early as NoSurveyOwed {
      throw Stop(.refused, early.words)
    }
    // Its cells were made safe one by one; the mark before a CSV and its line ends must reach the file as they are.
    if isCSV { try session.console.printRaw(text) } else { try session.console.print(text) }
  }

  func read<Result>(_ work: (ReportContext) throws -> Result) throws -> Result {
    try session.open(for: .reading).closing { try work(context(on: $0)) }
  }

  private func context(on store: SQLiteStore) throws -> ReportContext {
    let ledger = Ledger(store)
    let reader = try session.me(in: ledger) ?? ""
    return ReportContext(
      store, ledger: ledger, today: session.clock.today(), reader: reader, language: session.language,
      calendar: session.calendar(of: reader, in: try ledger.directory()), width: Console.width)
  }
}
