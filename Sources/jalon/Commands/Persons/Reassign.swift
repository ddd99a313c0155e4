import ArgumentParser
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon reassign`
struct ReassignCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reassign",
      abstract: Speech.said(
        "Confie des missions à un autre chargé de mission.", "Hands missions over to another officer."),
      discussion: Speech.said(
        "Nommez les missions, ou prenez celles d'un collègue (--from) ou d'un filtre (--filter) : seules celles qui ne sont pas terminées. Ce que l'une refuse est dit ; les autres passent ensemble.",
        "Name the missions, or take those of a colleague (--from) or of a filter (--filter): only those that go on. What one refuses is told; the others pass together."
      ),
      aliases: ["confier"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: FormatOptions

  @Argument(
    help: ArgumentHelp(Speech.said("Leurs numéros.", "Their numbers."), valueName: Speech.said("numéro", "number")),
    completion: .mission)
  var missions: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.said("À qui, par son code.", "To whom, by code."), valueName: Speech.said("personne", "person")),
    completion: .officer)
  var to: String

  @Option(
    help: ArgumentHelp(
      Speech.said("Toutes celles que suit cette personne.", "All those that this person follows."),
      valueName: Speech.said("personne", "person")), completion: .officer)
  var from: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Celles que garde ce filtre, comme à l'écran.", "Those that this filter takes, as on the screen."),
      valueName: Speech.said("filtre", "filter")), completion: .filter)
  var filter: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Pourquoi : \(ReassignCommand.reasons).", "Why: \(ReassignCommand.reasons)."),
      valueName: Speech.said("motif", "reason")), completion: .reason)
  var reason: String

  @Option(
    help: ArgumentHelp(
      Speech.said("Ce qu'il y a à en dire.", "What there is to say."), valueName: Speech.said("texte", "text")))
  var details: String?

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Depuis quel jour, aujourd'hui ou avant ; aujourd'hui sinon.", "Since which day, today or before; today else."),
      valueName: Speech.said("AAAA-MM-JJ", "YYYY-MM-DD")))
  var on: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Le jour où elles sont à rendre.", "The day on which they are to be given back."),
      valueName: Speech.said("AAAA-MM-JJ", "YYYY-MM-DD")))
  var until: String?

  @Flag(
    help: ArgumentHelp(
      Speech.said("Dit ce qui se passerait, et n'écrit rien.", "Says what would happen, and writes nothing.")))
  var dryRun = false

  private static var reasons: String {
    Speech.language == .fr
      ? HandOverReason.allCases.map(\.words.fr).joined(separator: ", ")
      : HandOverReason.allCases.map { "\($0.rawValue) (\($0.words.en))" }.joined(separator: ", ")
  }

  /// By its word in either language, or by its code.
  private var why: HandOverReason? {
    HandOverReason.allCases.first {
      [$0.rawValue.folded, $0.words.fr.folded, $0.words.en.folded].contains(reason.folded)
    }
  }

  func validate() throws {
    guard [!missions.isEmpty, from != nil, filter != nil].count(where: { $0 }) == 1 else {
      throw ValidationError(
        Speech.said(
          "Donnez des numéros de mission, --from ou --filter : un seul des trois.",
          "Give numbers of missions, --from or --filter: one of the three."))
    }
    for (name, text) in [("on", on), ("until", until)] {
      guard let text, Day(iso: text) == nil else { continue }
      throw ValidationError(
        Speech.said(
          "--\(name) \(text) : un jour s'écrit 2026-03-12.", "--\(name) \(text): a day is written 2026-03-12."))
    }
    guard why != nil else {
      throw ValidationError(
        Speech.said(
          "--reason \(reason) : le motif est l'un de \(Self.reasons).",
          "--reason \(reason): the reason is one of \(Self.reasons)."))
    }
  }

  func run() throws {
    let session = Session(shared.choices)
    let store = dryRun ? try session.open(for: .reading()) : try session.openForWriting()
    let refused = try store.closing { store in
      let ledger = Ledger(store, zone: .wall)
      let me = try session.someone(in: ledger)
      let handOver = HandOver(store, ledger: ledger, clock: session.clock, me: me)
      try demandKnown([to] + (from.map { [$0] } ?? []), in: ledger)
      let act = act(on: session.clock.today())
      let missions = try taken(handOver, ledger, on: session.clock.today())
      guard !missions.isEmpty else { throw Stop(.refused, ReassignCommand.none) }
      let lines = try dryRun ? handOver.weigh(act, on: missions) : handOver.perform(act, on: missions)
      let names = try Names(reading: ledger)
      for line in lines { try session.console.print(told(line, names, session.language) + "\n") }
      session.console.say(tally(lines))
      return lines.contains { !$0.isPossible }
    }
    if refused { throw ExitReason.refused }
  }

  private func act(on today: Day) -> Reassign {
    Reassign(
      to: PersonID(to), reason: why ?? .workload, details: details,
      until: until.flatMap(Day.init(iso:)), on: on.flatMap(Day.init(iso:)) ?? today)
  }

  private func demandKnown(_ people: [String], in ledger: Ledger) throws {
    let directory = try ledger.directory()
    for person in people where directory.people[PersonID(person)] == nil {
      let officers = directory.officers.map(\.text)
      let meant = Nearest.match(to: person, among: officers).map { [$0] } ?? officers
      throw Stop(
        .usage,
        Words(
          fr: "« \(person) » n'est le code de personne dans l'annuaire. Écrivez \(Lists.or(meant)).",
          en: "“\(person)” is nobody's code in the directory. Write \(Lists.or(meant))."))
    }
  }

  private static let none = Words(
    fr: "Aucune mission ouverte ne répond à cela : rien n'a changé.",
    en: "No open mission answers that: nothing has changed.")

  private func taken(_ handOver: HandOver, _ ledger: Ledger, on today: Day) throws -> [MissionID] {
    if let from { return try handOver.missions(.officer(PersonID(from))) }
    guard let filter else {
      let named = missions.map { MissionID($0) }
      for id in named where try ledger.mission(id) == nil {
        throw Stop(
          .refused,
          Words(
            fr: "Aucune mission « \(id.text) » : rien n'a changé.", en: "No mission “\(id.text)”: nothing has changed.")
        )
      }
      return named
    }
    let reading = FilterReader.read(
      filter, people: try ledger.shelf().namesOfOfficers(), today: today)
    if let problem = reading.problems.first { throw Stop(.usage, problem) }
    return try handOver.missions(reading.filter)
  }

  private func told(_ line: HandOver.Line, _ names: Names, _ language: Language) -> String {
    let officer = PersonID(to)
    return format.json ? line.json(to: officer, names, language) : line.words(to: officer, names)(language)
  }

  private func tally(_ lines: [HandOver.Line]) -> Words {
    let done = lines.count(where: \.isPossible)
    let head =
      dryRun
      ? Words(
        fr: "Rien n'est écrit : \(done, "passerait", "passeraient")", en: "Nothing is written: \(done) would pass")
      : Words(
        fr: "\(done, "mission confiée", "missions confiées")", en: "\(done, "mission", "missions") handed over")
    return head + Words(fr: ", \(lines.count - done, "refusée", "refusées").", en: ", \(lines.count - done) refused.")
  }
}
