import ArgumentParser
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonWording

/// `jalon consultations`
struct ConsultationsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "consultations",
      abstract: Speech.said(
        "Donne qui a ouvert ou exporté une mission ou une fiche, ces douze derniers mois.",
        "Gives who opened or exported a mission or a card, in the last twelve months."),
      discussion: Speech.said(
        "À partir de deux chargés de mission. Le journal des consultations est à côté du fichier, et dans aucune copie.",
        "From two officers on. The log of consultations stands beside the file, and in no copy."))
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "Une mission, un plan ou une fiche : 05-014, person:c-roux.",
        "A mission, a plan or a card: 05-014, person:c-roux."),
      valueName: Speech.said("quoi", "what")), completion: .mission)
  var subject: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Par qui, par son code.", "By whom, by code."), valueName: Speech.said("personne", "person")),
    completion: .officer)
  var by: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Depuis quel jour.", "Since which day."), valueName: Speech.said("AAAA-MM-JJ", "YYYY-MM-DD")))
  var since: String?

  func validate() throws {
    guard let since, Day(iso: since) == nil else { return }
    throw ValidationError(
      Speech.said("--since \(since) : un jour s'écrit 2026-03-12.", "--since \(since): a day is written 2026-03-12."))
  }

  func run() throws {
    let session = Session(shared.choices)
    guard !StoreDoor.isElsewhere(session.places.store) else { throw Stop(.refused, ConsultationsWords.onServer) }
    let scope = ConsultationScope(subject: subject, by: by.map { PersonID($0) }, since: since.flatMap { Day(iso: $0) })
    let asked = [subject, by, since].compactMap(\.self).joined(separator: " ")
    let log = try ConsultationFile(beside: session.places.store).all()
    try Reporting(session).print(as: format) { context, _ in
      try context.consultations(log, scope, format.format, asked: asked.isEmpty ? nil : asked)
    }
  }
}

private enum ConsultationsWords {
  static let onServer = Words(
    fr: "Sur une base partagée, le journal des consultations est celui du serveur : son administrateur le tient.",
    en: "On a shared base, the log of consultations is that of the server: its administrator keeps it.")
}

extension Session {
  /// What is opened is noted there: of somebody's own work, which several officers follow, on the real day.
  func consulting(_ store: any Store, _ ledger: Ledger, _ me: PersonID) -> Consulting? {
    guard !options.readOnly, options.today == nil, !StoreDoor.isElsewhere(places.store) else { return nil }
    do {
      guard try store.mark() == nil else { return nil }
      return try Consulting(ConsultationFile(beside: places.store), of: ledger, store, clock: clock, me: me)
    } catch { return nil }
  }
}
