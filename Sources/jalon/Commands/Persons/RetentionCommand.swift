import ArgumentParser
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon retention`
struct RetentionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retention",
      abstract: Speech.said(
        "Donne les personnes dont la durée de conservation est passée, et les efface avec --record.",
        "Gives the persons whose time of retention is over, and erases them with --record."),
      discussion: Speech.said(
        """
        Trois ans après la fin de la dernière mission ou du dernier plan, deux pour qui n'a été que candidat, cinq ans après \
        le dernier paiement européen : les réglages en disent d'autres ([conservation]). Rien n'est effacé sans --record ; \
        alors toutes partent, ou aucune, et rien ne les rend.
        """,
        """
        Three years after the end of the last mission or plan, two for whoever was only a candidate, five years after the \
        last European payment: the settings tell others ([conservation]). Nothing is erased without --record; then all of \
        them go or none, and nothing brings them back.
        """),
      aliases: ["conservation"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: TableOptions

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Celles dont la durée passe sous tant de jours aussi.", "Those too whose time is over within so many days."),
      valueName: Speech.said("jours", "days")))
  var within = 30

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Une personne à garder, par son code ; à répéter.", "A person to be kept, by code; may be repeated."),
      valueName: Speech.said("personne", "person")), completion: .person)
  var keep: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Les textes qui les nomment : tous pour les effacer avec elles, aucun pour les laisser.",
        "The texts that name them: all to erase them too, none to leave them."),
      valueName: Speech.said("textes", "texts")))
  var texts: String?

  @Flag(
    help: ArgumentHelp(
      Speech.said("Efface celles dont la durée est passée.", "Erases those whose time is over.")))
  var record = false

  func run() throws {
    let session = Session(shared.choices)
    let reporting = Reporting(session)
    // A period or a dispute that could not be read would let somebody go who is to stay.
    guard !record || session.faults.isEmpty else { throw Stop(.usage, RetentionWords.settingsFirst) }
    let store = record ? try session.openForWriting() : try session.open(for: .reading())
    let due = try store.closing { store in
      let context = try reporting.context(on: store)
      if let stranger = try keep.first(where: { try store.entry(DirectoryEntry.Key(.person, $0)) == nil }) {
        throw Stop(.usage, RetentionWords.stranger(stranger))
      }
      let rows = try context.retention(
        session.settings.retention, within: max(0, min(within, 36_500)), besides: keep.map { PersonID($0) })
      let text = try context.retention(rows, format.format)
      try context.demandRead()
      let due = rows.filter { $0.standing == .due }
      // Handed over before anybody goes: where it cannot be written, nobody does.
      try reporting.hand(text, of: context, as: format.format, to: format.workbook)
      if record, !due.isEmpty { try erase(due, session, store) }
      return due.count
    }
    session.console.say(
      due == 0 ? RetentionWords.nobody : record ? RetentionWords.gone(due) : RetentionWords.nothingYet(due))
  }

  private func erase(_ rows: [RetentionReading.Row], _ session: Session, _ store: any Store) throws {
    let ledger = Ledger(store, zone: .wall)
    let me = try session.someone(in: ledger)
    let drawer = try session.drawer(of: store, for: me)
    let purge = Purge(Erasure(ledger, store, drawer, clock: session.clock, me: me), today: session.clock.today())
    let going = try purge.going(rows, in: session.language)
    let takesTexts = try takesTexts(going.reduce(0) { $0 + $1.texts.count })
    do { try purge.erase(going, withTexts: takesTexts) } catch let refusal as Refusal {
      let sentences = refusal.words(try Names(reading: ledger), in: DirectoryCommand.Kind.erasePerson)
      throw Stop(.refused, Words { language in sentences.map { $0(language) }.joined(separator: "\n") })
    }
  }

  /// Nothing that somebody typed goes by itself.
  private func takesTexts(_ count: Int) throws -> Bool {
    guard let texts else {
      if count > 0 { throw Stop(.usage, RetentionWords.whichTexts(count)) }
      return false
    }
    let word = texts.folded
    if ["toutes", "tous", "tout", "all"].contains(word) { return true }
    if ["aucun", "aucune", "none"].contains(word) { return false }
    throw Stop(.usage, RetentionWords.allOrNone(texts))
  }
}

private enum RetentionWords {
  static let settingsFirst = Words(
    fr: "Les réglages n'ont pas pu être lus en entier : personne n'est effacé. Corrigez-les d'abord.",
    en: "The settings could not be read in full: nobody is erased. Mend them first.")
  static let nobody = Words(
    fr: "Personne n'est à effacer aujourd'hui.", en: "Nobody is to be erased today.")

  /// Whoever is to be kept is named as the directory has her, or nobody goes.
  static func stranger(_ code: String) -> Words {
    Words(
      fr:
        "--keep \(code) : personne n'a ce code, rien n'est effacé. « jalon directory personnes » donne les codes.",
      en: "--keep \(code): nobody has that code, nothing is erased. “jalon directory persons” gives the codes.")
  }

  static func nothingYet(_ count: Int) -> Words {
    Words(
      fr:
        "Rien n'est effacé : \(count, "personne", "personnes") à effacer. Recommencez avec --record, et --keep pour qui doit rester.",
      en:
        "Nothing is erased: \(count, "person", "persons") to be erased. Do it again with --record, and --keep for whoever is to stay."
    )
  }

  static func gone(_ count: Int) -> Words {
    Words(
      fr:
        "\(count, "personne effacée", "personnes effacées"). Les copies déjà faites les gardent : supprimez-les quand leur temps est passé.",
      en:
        "\(count, "person", "persons") erased. Copies already made still hold them: delete those once their time is over."
    )
  }

  static func whichTexts(_ count: Int) -> Words {
    Words(
      fr:
        "\(count, "texte les nomme", "textes les nomment") : dites --texts tous ou --texts aucun. « jalon erase » les montre, personne par personne.",
      en:
        "\(count, "text names", "texts name") them: say --texts all or --texts none. “jalon erase” shows them, person by person."
    )
  }

  static func allOrNone(_ text: String) -> Words {
    Words(
      fr: "--texts \(text) : écrivez tous ou aucun ; « jalon erase » efface aussi texte par texte.",
      en: "--texts \(text): write all or none; “jalon erase” erases text by text too.")
  }
}
