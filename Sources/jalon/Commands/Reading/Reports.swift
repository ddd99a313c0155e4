import ArgumentParser
import JalonCore
import JalonRuntime
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
  @OptionGroup var format: TableOptions

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Ce qu'on garde, comme à l'écran : « étape:appel retard dép:05 ».",
        "What is kept, as on the screen: “stage:call late dep:05”."),
      valueName: Speech.said("filtre", "filter")), completion: .filter)
  var filter = ""

  func run() throws {
    try Reporting(shared).print(as: format) { context, people in
      let reading = FilterReader.read(filter, people: people, today: context.today)
      if let problem = reading.problems.first { throw Stop(.usage, problem) }
      return try context.list(reading.filter, format.format, asked: filter)
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
  @OptionGroup var format: TableOptions

  @Option(
    help: ArgumentHelp(
      Speech.said("Sous combien de jours.", "Within how many days."), valueName: Speech.said("jours", "days")))
  var within = 30

  func run() throws {
    try Reporting(shared).print(as: format) { context, _ in
      try context.due(within: max(0, min(within, 36_500)), format.format)
    }
  }
}

/// `jalon show`
struct Show: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said("Montre une mission.", "Shows one mission."), aliases: ["montrer"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions
  @Argument(
    help: ArgumentHelp(Speech.said("Son numéro.", "Its number."), valueName: Speech.said("numéro", "number")),
    completion: .mission)
  var mission: String

  func run() throws {
    let id = MissionID(mission)
    try Reporting(shared).print(as: format, noting: { $0.opened(id) }) { context, _ in
      try context.show(id, format.format)
    }
  }
}

/// `jalon log`
struct Log: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Raconte une mission, un plan ou l'annuaire, fait par fait.",
        "Tells a mission, a plan or the directory, fact by fact."),
      aliases: ["journal"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @Flag(
    help: ArgumentHelp(
      Speech.said(
        "Chaque fait en entier : tous ses champs, textes compris.", "Each fact whole: all its fields, texts included.")
    ))
  var full = false

  @Flag(
    help: ArgumentHelp(
      Speech.said(
        "Le journal de l'annuaire : structures, opérateurs, prestataires, personnes.",
        "The journal of the directory: structures, operators, providers, persons.")))
  var directory = false

  @Argument(
    help: ArgumentHelp(
      Speech.said("Le numéro d'une mission, ou le code d'un plan.", "The number of a mission, or the code of a plan."),
      valueName: Speech.said("numéro", "number")), completion: .subject)
  var subject: String?

  func validate() throws {
    guard (subject == nil) == directory else {
      throw ValidationError(
        Speech.said(
          "Donnez un numéro de mission, un code de plan, ou --directory pour l'annuaire.",
          "Give the number of a mission, the code of a plan, or --directory for the directory."))
    }
  }

  func run() throws {
    try Reporting(shared).print(as: format) { context, _ in
      try context.log(subject.map(LogSubject.named) ?? .directory, format.format, full: full)
    }
  }
}

extension FormatOptions {
  var format: ReportFormat { json ? .json : .text }
}

extension TableOptions {
  var format: ReportFormat { xlsx != nil ? .xlsx : rfc ? .rfc : csv ? .csv : json ? .json : .text }
}

/// Opens the store, has a report written, and prints it.
struct Reporting {
  private let session: Session

  init(_ shared: SharedOptions) { self.init(Session(shared.choices)) }
  init(_ session: Session) { self.session = session }

  /// The same, as the options ask: on the output, or as a workbook in a file.
  func print(
    as options: TableOptions, noting note: ((Consulting) -> Void)? = nil,
    _ report: (ReportContext, [PersonID: String]) throws -> String
  ) throws {
    try print(as: options.format, to: options.workbook, noting: note, report)
  }

  /// - Parameter note: what of it the log of consultations tells.
  func print(
    as format: ReportFormat = .text, to file: String? = nil, isPage: Bool = false,
    noting note: ((Consulting) -> Void)? = nil,
    _ report: (ReportContext, [PersonID: String]) throws -> String
  ) throws {
    let (text, context): (String, ReportContext)
    do {
      (text, context) = try session.open(for: .reading()).closing { store in
        let context = try self.context(on: store)
        let text = try report(context, context.officers())
        try context.demandRead()
        try self.note(on: store, context, file, note)
        return (text, context)
      }
    } catch let unknown as NoSuchMission {
      throw Stop(.refused, unknown.words)
    } catch let unknown as NoSuchPlan {
      throw Stop(.refused, unknown.words)
    } catch let unknown as NoSuchStructure {
      throw Stop(.refused, unknown.words)
    } catch let early as NoSurveyOwed {
      throw Stop(.refused, early.words)
    }
    try hand(text, of: context, as: format, to: file, isPage: isPage)
  }

  /// What a report says, where it was asked for.
  func hand(
    _ text: String, of context: ReportContext, as format: ReportFormat, to file: String? = nil, isPage: Bool = false
  ) throws {
    if let file { return try write(context.workbook(), to: file) }
    // Its cells were made safe one by one; the mark before a CSV and its line ends must reach the file as they are.
    guard format.profile != nil || isPage else { return try session.console.print(text) }
    try session.console.printRaw(text)
    // A sheet has no room for what it is about. A script that keeps both sides together finds its sheet alone.
    if let provenance = context.provenance, Console.isRead || context.mark != nil { session.console.say(provenance) }
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    do { try WholeFile.write(bytes, to: path, replacing: false) } catch { throw error.stop(path) }
    try session.console.print(path + "\n")
  }

  /// A list in a file is an export, whatever it is of.
  func note(on store: any Store, _ context: ReportContext, _ file: String?, _ note: ((Consulting) -> Void)?) throws {
    guard note != nil || file != nil else { return }
    let ledger = Ledger(store, zone: .wall)
    guard let consulting = session.consulting(store, ledger, try session.me(in: ledger) ?? "") else { return }
    note?(consulting)
    if file != nil, note == nil, let report = context.reportName { consulting.exported(list: report) }
    consulting.flush()
  }

  func read<Result>(_ work: (ReportContext) throws -> Result) throws -> Result {
    try session.open(for: .reading()).closing { try work(context(on: $0)) }
  }

  func context(on store: any Store) throws -> ReportContext {
    let ledger = Ledger(store, zone: .wall)
    let reader = try session.me(in: ledger) ?? ""
    return ReportContext(
      store, ledger: ledger, today: session.clock.today(), reader: reader, language: session.language,
      calendar: session.calendar(of: reader, in: try ledger.directory()), zone: .wall, width: Console.width,
      mark: try store.mark())
  }
}
