import ArgumentParser
import JalonCore
import JalonFigures
import JalonRuntime
import JalonWording

/// `jalon stats`
struct StatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats",
      abstract: Speech.said(
        "Donne les chiffres d'une période, chacun avec sa définition.",
        "Gives the figures of a period, each with its definition."),
      discussion: Speech.said(
        """
        « jalon stats --period 2026 », « jalon stats I11 --period 2010..2012 --list ». Ce que Jalon ne sait pas est dit : \
        jamais un zéro. Avec --frozen, les chiffres tels qu'ils étaient saisis le soir de ce jour, et ce qui a changé depuis.
        """,
        """
        “jalon stats --period 2026”, “jalon stats I11 --period 2010..2012 --list”. What Jalon does not know is said: never \
        a zero. With --frozen, the figures as they were entered on the evening of that day, and what has changed since.
        """),
      aliases: ["chiffres"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @OptionGroup var period: PeriodOptions
  @OptionGroup var beside: BesideOptions

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Par opérateur, chargé de mission, prestataire, secteur, année…",
        "By operator, officer, provider, sector, year…"),
      valueName: Speech.said("ventilation", "breakdown")), completion: .breakdown)
  var by: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Certains seulement : I05,I11.", "Some only: I05,I11."),
      valueName: Speech.said("indicateurs", "indicators")), completion: .indicator)
  var only: String?

  @OptionGroup var evening: EveningOptions

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Sans cette structure, comme si elle n'était jamais venue.", "Without this structure, as if it had never come."),
      valueName: Speech.said("structure", "structure")), completion: .structure)
  var without: String?

  @Flag(help: ArgumentHelp(Speech.said("La liste derrière un chiffre.", "The list behind a figure.")))
  var list = false

  @Argument(
    help: ArgumentHelp(
      Speech.said("Un indicateur ou un chiffre : I11, I05.started.", "An indicator or a figure: I11, I05.started."),
      valueName: Speech.said("indicateur", "indicator")), completion: .indicator)
  var indicator: String?

  func run() throws {
    try Reporting(shared).print(as: format) { context, _ in
      let request = try request(in: context)
      return list ? try context.statsList(request, format.format) : try context.stats(request, format.format)
    }
  }

  private func request(in context: ReportContext) throws -> FigureRequest {
    var request = FigureRequest(try period.read(context))
    request.beside = try beside.read()
    if list, request.beside != nil { throw Stop(.usage, StatsWords.listOfOne) }
    request.breakdown = try by.map { try FigureOptions.read(Breakdown.read($0)) }
    for typed in (only ?? "").split(separator: ",").map(String.init) {
      request.only.append(try FigureOptions.read(FigureRequest.read(typed)).0)
    }
    if let indicator {
      let (one, measure) = try FigureOptions.read(FigureRequest.read(indicator))
      (request.only, request.measure) = ([one], measure)
    }
    request.frozen = try evening.read(context)
    request.without = try without.map { try context.structure(named: $0) }
    if list, request.only.isEmpty { throw Stop(.usage, StatsWords.listOfWhat) }
    return request
  }
}

/// What several commands ask in the same words.
enum FigureOptions {
  static func read<Value>(_ result: Result<Value, Words>) throws -> Value {
    do { return try result.get() } catch { throw Stop(.usage, error) }
  }
}

/// The period that is counted.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "2026, 2010..2012, 2026-03 ou 2026-01-01..2026-06-30 ; l'année en cours si rien n'est dit.",
        "2026, 2010..2012, 2026-03 or 2026-01-01..2026-06-30; the present year where nothing is said."),
      valueName: Speech.said("période", "period")))
  var period: String?

  func read(_ context: ReportContext) throws -> Period {
    try FigureOptions.read(PeriodReading.read(period ?? String(context.year)))
  }
}

/// Another period, beside the one that is counted.
struct BesideOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Une autre période, à côté de la première : 2024, 2010..2012.",
        "Another period, beside the first: 2024, 2010..2012."),
      valueName: Speech.said("période", "period")))
  var beside: String?

  func read() throws -> Period? { try beside.map { try FigureOptions.read(PeriodReading.read($0)) } }
}

/// The evening by which what counts was entered.
struct EveningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.said("Tels que saisis le soir de ce jour.", "As entered by the evening of that day."),
      valueName: Speech.said("AAAA-MM-JJ", "YYYY-MM-DD")))
  var frozen: String?

  /// `nil` where nothing is asked: now.
  func read(_ context: ReportContext) throws -> Day? {
    try frozen.map { typed in
      guard let day = Day(iso: typed) else { throw Stop(.usage, StatsWords.noDay(typed)) }
      guard day <= context.day else { throw Stop(.usage, StatsWords.frozenInFuture(day)) }
      return day
    }
  }
}

enum StatsWords {
  static let listOfWhat = Words(
    fr: "De quel chiffre ? « jalon stats I11 --list ».", en: "Of which figure? “jalon stats I11 --list”.")
  static let listOfOne = Words(
    fr: "--list donne la liste d'une période. Retirez --beside, ou demandez l'autre liste à part.",
    en: "--list gives the list of one period. Leave --beside out, or ask for the other list by itself.")
  static func noDay(_ typed: String) -> Words {
    Words(
      fr: "« \(typed) » n'est pas un jour. Écrivez-le comme 2026-01-31.",
      en: "“\(typed)” is no day. Write it as 2026-01-31.")
  }
  static func frozenInFuture(_ day: Day) -> Words {
    Words(
      fr: "Le \(date: day) n'est pas encore passé : les chiffres se figent à un jour passé ou à aujourd'hui.",
      en: "\(date: day) has not come yet: figures are frozen on a day that has passed, or today.")
  }
}
