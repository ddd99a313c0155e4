import ArgumentParser
import JalonCore
import JalonRuntime
import JalonWording

/// `jalon reference`
struct ReferenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reference",
      abstract: Speech.said(
        "Charge des registres publics (SIRENE, RNA, communes, EPCI, QPV, zonages), et y compare les fiches.",
        "Loads public registers (SIRENE, RNA, communes, EPCI, QPV, zonings), and compares cards with them."),
      discussion: Speech.said(
        """
        « load » lit des fichiers tels qu'ils sont publiés, décompressés : Jalon reconnaît chacun à ses colonnes. « list » dit \
        ce qui est chargé, avec la source et le jour. « check » donne les fiches qui ne s'accordent plus. Rien ne passe par \
        le réseau, et rien n'entre dans vos données : les registres ont leur propre fichier.
        """,
        """
        “load” reads files as they are published, unpacked: Jalon knows each by its columns. “list” tells what was loaded, \
        with its source and its day. “check” gives the cards that no longer agree. Nothing goes through the network, and \
        nothing enters your data: the registers have a file of their own.
        """),
      aliases: ["registre", "registres"])
  }

  enum Action: String, ExpressibleByArgument, CaseIterable { case load, check, list }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @Argument(help: ArgumentHelp("load, check, list", valueName: "action")) var action: Action

  @Argument(
    help: ArgumentHelp(
      Speech.said("Avec load : les fichiers.", "With load: the files."), valueName: Speech.said("fichier", "file")),
    completion: .anyFile)
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Avec load : les départements qu'on garde de SIRENE et du RNA, comme 05,04 ; tous sinon.",
        "With load: the départements that are kept of SIRENE and the RNA, as 05,04; else all of them."),
      valueName: Speech.said("départements", "departments")))
  var department: String?

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Avec load : le jour que le fichier décrit, si son nom ne le dit pas.",
        "With load: the day that the file describes, where its name does not say it."),
      valueName: Speech.said("AAAA-MM-JJ", "YYYY-MM-DD")))
  var on: String?

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Avec load, d'une liste de communes : le zonage dont elle est, comme FRR.",
        "With load, of a list of communes: the zoning that it is of, as FRR."),
      valueName: Speech.said("zonage", "zoning")))
  var scheme: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Avec --scheme : en vigueur depuis ce jour.", "With --scheme: in force from this day on."),
      valueName: Speech.said("AAAA-MM-JJ", "YYYY-MM-DD")))
  var from: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Avec --scheme : jusqu'à ce jour.", "With --scheme: up to this day."),
      valueName: Speech.said("AAAA-MM-JJ", "YYYY-MM-DD")))
  var to: String?

  func run() throws {
    let session = Session(shared.choices)
    switch action {
    case .load: try load(ReferenceOrders(session))
    case .check:
      let book = try ReferenceOrders(session).loadedBook()
      try Reporting(shared).print(as: format) { context, _ in try context.registerCheck(in: book, format.format) }
    case .list:
      let book = StoreDoor.registers(in: session.places.registers)
      try Reporting(shared).print(as: format) { context, _ in try context.registers(in: book, format.format) }
    }
  }

  private func load(_ orders: ReferenceOrders) throws {
    guard !files.isEmpty else { throw Stop(.usage, ReferenceWords.whichFile) }
    var order = ReferenceOrders.Order(departments: try departments(), day: try day(on))
    if let scheme { order.zone = ZoneRow(commune: "", scheme: scheme, since: try day(from), until: try day(to)) }
    for file in files { try orders.load(file, order) }
  }

  private func departments() throws -> [String] {
    try (department ?? "").split { ", ;".contains($0) }.map { typed in
      guard let known = Department(String(typed)) else {
        throw Stop(.usage, ReferenceWords.noDepartment(String(typed)))
      }
      return known.code
    }
  }

  private func day(_ text: String?) throws -> Day? {
    try text.map { text in
      guard let day = Day(iso: text) else { throw Stop(.usage, ReferenceWords.noDay(text)) }
      return day
    }
  }
}

enum ReferenceWords {
  static let whichFile = Words(
    fr: "Quels fichiers ? « jalon reference load StockEtablissement_utf8.csv --department 05 ».",
    en: "Which files? “jalon reference load StockEtablissement_utf8.csv --department 05”.")
  static let nothingLoaded = Words(
    fr: "Aucun registre n'est chargé : « jalon reference load », puis les fichiers de SIRENE ou du RNA.",
    en: "No register is loaded: “jalon reference load”, then the files of SIRENE or the RNA.")
  static let givenUp = Words(
    fr: "Abandonné : ce fichier n'est pas chargé, et ce qui l'était reste.",
    en: "Given up: this file is not loaded, and what was loaded stays.")

  static func noDepartment(_ typed: String) -> Words {
    Words(fr: "« \(typed) » n'est pas un département.", en: "“\(typed)” is no département.")
  }
  static func noDay(_ text: String) -> Words {
    Words(fr: "« \(text) » n'est pas un jour (AAAA-MM-JJ).", en: "“\(text)” is no day (YYYY-MM-DD).")
  }
  static func unreadable(_ file: String) -> Words {
    Words(
      fr: "« \(file) » ne se lit pas. Vérifiez le chemin et les droits.",
      en: "“\(file)” cannot be read. Check the path and the rights.")
  }
  static func loaded(_ register: LoadedRegister) -> Words {
    let places =
      register.departments.isEmpty ? Words.nothing : Words(same: " (\(register.departments.joined(separator: ", ")))")
    return Words(
      fr: "\(register.kind.words) : \(register.rows, "ligne", "lignes") du \(date: register.day)\(places).",
      en: "\(register.kind.words): \(register.rows, "line", "lines") of \(date: register.day)\(places).")
  }
  static func of(_ file: String, _ fault: Words) -> Words { Words(fr: "\(file) : \(fault)", en: "\(file): \(fault)") }
}
