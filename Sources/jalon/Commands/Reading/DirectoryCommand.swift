import ArgumentParser
import JalonCore
import JalonRuntime
import JalonScreens
import JalonWording

/// `jalon directory`
struct DirectoryLists: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "directory",
      abstract: Speech.said(
        "Donne une liste de l'annuaire : structures, prestataires, personnes, opérateurs, destinataires.",
        "Gives a list of the directory: structures, providers, persons, operators, recipients."),
      discussion: Speech.said(
        "Avec --csv ou --json, tous les champs des fiches, comme « apply » les prend. « doubles » donne les fiches qui en sont sans doute une seule.",
        "With --csv or --json, all the fields of the cards, as “apply” takes them. “doubles” gives the cards that are probably one."
      ),
      aliases: ["annuaire"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Ce qu'on garde, comme à l'écran : « gap dép:05 ».", "What is kept, as on the screen: “gap dep:05”."),
      valueName: Speech.said("filtre", "filter")))
  var filter = ""

  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "structures, prestataires, personnes, opérateurs, conventions, destinataires, doublons.",
        "structures, providers, persons, operators, grants, recipients, doubles."), valueName: Speech.said("liste", "list")),
    completion: .kindOfList)
  var list: String

  func run() throws {
    if Self.doubles.contains(list.folded) {
      return try Reporting(shared).print(as: format) { context, _ in try context.doubles(format.format) }
    }
    guard let kind = Self.kinds.first(where: { $0.value.contains(list.folded) })?.key else {
      throw Stop(.usage, DirectoryCommandLine.noSuchList(list))
    }
    let query = DirectoryQuery(filter)
    if let problem = query.problems.first { throw Stop(.usage, problem) }
    try Reporting(shared).print(as: format) { context, _ in
      try context.directory(kind, query, format.format, asked: filter)
    }
  }

  private static let doubles: Set = ["doubles", "double", "doublons", "doublon"]
  private static let kinds: [DirectoryEntry.Kind: [String]] = [
    .structure: ["structures", "structure"], .provider: ["providers", "provider", "prestataires", "prestataire"],
    .person: ["persons", "person", "people", "personnes", "personne"],
    .operator: ["operators", "operator", "operateurs", "operateur"],
    .grant: ["grants", "grant", "conventions", "convention"],
    .recipient: ["recipients", "recipient", "destinataires", "destinataire"],
  ]
}

/// `jalon card`
struct CardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "card",
      abstract: Speech.said(
        "Montre tout d'une structure, d'un prestataire, d'un opérateur, d'une personne ou d'un destinataire.",
        "Shows everything about one structure, provider, operator, person or recipient."),
      discussion: Speech.said(
        "Avec --export, écrit tout ce qui nomme ou désigne une personne : ce qu'elle peut demander à lire.",
        "With --export, writes all that names or designates a person: what she may ask to read."),
      aliases: ["fiche"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "D'une personne : le fichier à écrire, qui n'existe pas encore.",
        "Of a person: the file to be written, which is not there yet."),
      valueName: Speech.said("fichier", "file")), completion: .anyFile)
  var export: String?

  @Argument(
    help: ArgumentHelp(
      Speech.said(
        "structure:radio-ecrins, provider:…, operator:…, person:…, recipient:dest-…",
        "structure:radio-ecrins, provider:…, operator:…, person:…, recipient:dest-…"),
      valueName: Speech.said("fiche", "card")), completion: .card)
  var card: String

  private func told(_ work: () throws -> String) throws -> String {
    do { return try work() } catch let missing as NoSuchCard { throw Stop(.refused, missing.words) }
  }

  func run() throws {
    guard let key = DirectoryEntry.Key(card) else { throw Stop(.usage, DirectoryCommandLine.notACard(card)) }
    guard let export else {
      return try Reporting(shared).print(as: format.format, noting: { $0.opened(key) }) { context, _ in
        try told { try context.card(key, format.format) }
      }
    }
    guard key.kind == .person, !format.json else { throw Stop(.usage, DirectoryCommandLine.onlyPersons) }
    let session = Session(shared.choices)
    let reporting = Reporting(session)
    let text = try session.open(for: .reading()).closing { store in
      let context = try reporting.context(on: store)
      let text = try told { try context.accessFile(of: key) }
      try context.demandRead()
      try reporting.note(on: store, context, nil) { $0.exported(key) }
      return text
    }
    try NewFile(export).write(text)
    session.console.say(DirectoryCommandLine.written(export))
  }
}

private enum DirectoryCommandLine {
  static func noSuchList(_ name: String) -> Words {
    Words(
      fr:
        "« \(name) » n'est pas une liste de l'annuaire : structures, prestataires, personnes, opérateurs, conventions, destinataires ou doublons.",
      en: "“\(name)” is no list of the directory: structures, providers, persons, operators, grants, recipients or doubles.")
  }
  static func notACard(_ text: String) -> Words {
    Words(
      fr:
        "« \(text) » ne dit pas de quoi est la fiche. Écrivez structure:, provider:, operator:, person: ou recipient:, puis le code.",
      en:
        "“\(text)” does not say what the card is of. Write structure:, provider:, operator:, person: or recipient:, then the code."
    )
  }
  static let onlyPersons = Words(
    fr: "--export écrit le fichier d'une personne, en texte. Pour le reste : --json.",
    en: "--export writes the file of a person, as text. For the rest: --json.")
  static func written(_ path: String) -> Words {
    Words(
      fr: "Écrit : \(path). Relisez les textes avant de le remettre : d'autres personnes peuvent y être nommées.",
      en: "Written: \(path). Read the texts again before you hand it over: they may name other people.")
  }
}
