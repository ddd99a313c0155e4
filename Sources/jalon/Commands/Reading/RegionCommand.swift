import ArgumentParser
import Foundation
import JalonCore
import JalonFigures
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon region`
struct RegionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "region",
      abstract: Speech.said(
        "Transmet à la région des chiffres sans aucun nom, ou réunit ceux des opérateurs.",
        "Hands figures without any name to the region, or puts those of the operators together."),
      discussion: Speech.said(
        """
        « paquet » écrit le paquet d'un opérateur : ses chiffres, où rien ne se lit sous trois, et des jetons que seul le secret \
        régional relie d'un opérateur à l'autre. « réunir » réunit les paquets, dans n'importe quel ordre. « secret » tire un \
        secret à partager.
        """,
        """
        “packet” writes the packet of an operator: its figures, in which nothing under three can be read, and tokens that only the \
        regional secret ties from one operator to another. “merge” puts packets together, in any order. “secret” draws a secret \
        to share.
        """),
      aliases: ["région"])
  }

  enum Action: String, NamedValue {
    case packet, merge, secret

    var french: String {
      switch self {
      case .packet: "paquet"
      case .merge: "réunir"
      case .secret: "secret"
      }
    }
  }

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp(Action.told, valueName: "action")) var action: Action
  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "Les paquets à réunir ; le fichier du secret.", "The packets to put together; the file of the secret."),
      valueName: Speech.said("fichiers", "files")), completion: .anyFile)
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.said("Des années entières : 2026, 2024..2026.", "Whole years: 2026, 2024..2026."),
      valueName: Speech.said("période", "period")))
  var period: String?
  @OptionGroup var evening: EveningOptions
  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp(
      Speech.said("De qui, là où plusieurs portent des missions.", "Whose, where several carry missions."),
      valueName: "code"), completion: .carrier)
  var carrier: String?
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Le fichier du secret régional ; sinon il est demandé.",
        "The file of the regional secret; else it is asked for."),
      valueName: Speech.said("fichier", "file")), completion: .anyFile)
  var secret: String?
  @Option(
    help: ArgumentHelp(
      Speech.said("Le paquet à écrire.", "The packet to write."), valueName: Speech.said("fichier", "file")),
    completion: .anyFile)
  var to: String?
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Les opérateurs attendus, pour dire qui manque : dla-04,dla-05.",
        "The operators that are expected, to say who is missing: dla-04,dla-05."),
      valueName: "codes"))
  var expect: String?
  @Flag(help: ArgumentHelp(Speech.said("Un objet JSON par ligne.", "One JSON object a line."))) var json = false
  @Flag(help: ArgumentHelp(Speech.said("Pour un tableur français.", "For a French spreadsheet."))) var csv = false

  func run() throws {
    do {
      switch action {
      case .packet: try pack()
      case .merge: try merge()
      case .secret: try draw()
      }
    } catch let words as Words {
      throw Stop(.refused, words)
    }
  }

  // MARK: What is done

  private func pack() throws {
    guard let to else { throw Stop(.usage, RegionCommandWords.whereTo) }
    guard let period else { throw Stop(.usage, RegionCommandWords.whichPeriod) }
    let years: Period
    do { years = try PeriodReading.read(period).get() } catch { throw Stop(.usage, error) }
    let key = try regionalSecret()
    let packet = try Reporting(shared).read { context in
      try context.regionPacket(
        years, of: carrier.map { OperatorID($0) }, frozen: try evening.read(context), with: key)
    }
    try write(packet.json.line + "\n", to: to)
  }

  private func merge() throws {
    guard !(json && csv) else { throw Stop(.usage, RegionCommandWords.oneFormat) }
    let packets = try files.map(packet)
    let expected = (expect ?? "").split(separator: ",").map { OperatorID(String($0).trimmed) }
    let session = Session(shared.choices)
    do {
      let report = RegionReport(try RegionMerge(packets, expecting: expected), session.language)
      let format: ReportFormat = json ? .json : csv ? .csv : .text
      let text = report.written(format, width: Console.width, today: session.clock.today())
      try format == .csv ? session.console.printRaw(text) : session.console.print(text)
      if format != .text { session.console.say(Words(same: report.beside.trimmed)) }
    } catch let refusal as RegionRefusal {
      throw Stop(.refused, refusal.words)
    }
  }

  private func packet(_ path: String) throws -> RegionPacket {
    let bytes = try BoundedFile.read(path, limit: RegionCommand.limit)
    do throws(Words) { return try RegionPacket(reading: bytes) } catch {
      throw Stop(.refused, Words(fr: "« \(path) » : \(error)", en: "“\(path)”: \(error)"))
    }
  }

  private func draw() throws {
    guard let path = files.first, files.count == 1 else { throw Stop(.usage, RegionCommandWords.whereSecret) }
    try write(RegionSecret.drawn() + "\n", to: path)
  }

  private static let limit = 64 << 20

  /// For this person alone: what is in it goes to the region, and to nobody by accident.
  private func write(_ text: String, to path: String) throws {
    do { try WholeFile.write(text, to: path, replacing: false) } catch { throw error.stop(path) }
    guard chmod(path, 0o600) == 0 else { throw WholeFile.Failure.notWritten.stop(path) }
    try Session(shared.choices).console.print(path + "\n")
  }

  private func regionalSecret() throws -> RegionSecret {
    let text: String
    if let secret {
      text = String(decoding: try BoundedFile.read(secret, limit: 1 << 16), as: UTF8.self)
    } else {
      guard isatty(STDIN_FILENO) == 1, let typed = getpass(RegionWords.prompt(Speech.language)) else {
        throw Stop(.usage, RegionWords.noSecret)
      }
      text = String(cString: typed)
    }
    guard let key = RegionSecret(text) else { throw Stop(.usage, RegionWords.shortSecret) }
    return key
  }
}

private enum RegionCommandWords {
  static let whereTo = Words(
    fr: "Où l'écrire ? Ajoutez --to et le fichier.", en: "Where to? Add --to and the file.")
  static let whichPeriod = Words(
    fr: "De quelle période ? Ajoutez --period 2026.", en: "Of which period? Add --period 2026.")
  static let whereSecret = Words(
    fr: "Dans quel fichier ? « jalon region secret secret-regional.txt ».",
    en: "In which file? “jalon region secret regional-secret.txt”.")
  static let oneFormat = Words(fr: "--json ou --csv : un seul.", en: "--json or --csv: one of them.")
}
