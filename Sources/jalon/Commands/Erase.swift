import ArgumentParser
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon erase`
struct Erase: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Efface une personne pour toujours : nom, coordonnées, code, vos brouillons.",
        "Erases a person for good: name, contacts, code, your drafts."),
      discussion: Speech.said(
        "Montre ce qui partirait ; n'efface qu'avec --record, et rien ne le rend.",
        "Shows what would go; erases with --record only, and nothing brings it back."),
      aliases: ["effacer"])
  }

  @OptionGroup var shared: SharedOptions
  @Argument(
    help: ArgumentHelp(
      Speech.said("La personne, par son code.", "The person, by code."), valueName: Speech.said("personne", "person")))
  var person: String
  @Option(
    help: ArgumentHelp(
      Speech.said("Pourquoi, sans nommer personne.", "Why, without naming anybody."),
      valueName: Speech.said("motif", "reason")))
  var because: String
  @Flag(help: ArgumentHelp(Speech.said("Efface.", "Erases.")))
  var record = false

  func run() throws {
    let session = Session(shared.choices)
    let store = record ? try session.openForWriting() : try session.open(for: .reading())
    try store.closing { store in
      let ledger = Ledger(store, zone: .wall)
      let me = try session.someone(in: ledger)
      let (names, drawer) = (try Names(reading: ledger), try session.drawer(of: store, for: me))
      let erasure = Erasure(ledger, store, drawer, clock: session.clock, me: me)
      let act = ErasePerson(person: PersonID(person), reason: because, on: session.clock.today())
      if let refusal = try erasure.refusal(of: act) {
        let sentences = refusal.words(names, in: DirectoryCommand.Kind.erasePerson)
        throw Stop(.refused, Words { language in sentences.map { $0(language) }.joined(separator: "\n") })
      }
      let going = try erasure.going(act.person)
      for line in EraseWords.lines(going) { try session.console.print(line(session.language) + "\n") }
      guard record else { return session.console.say(EraseWords.nothingYet) }
      try erasure.erase(act)
      session.console.say(EraseWords.gone)
    }
  }
}

private enum EraseWords {
  static func lines(_ going: Erasure.Going) -> [Words] {
    let card = going.card.map { card in
      card.fields.filter { !$0.text.isEmpty }.map(\.text).joined(separator: ", ")
    }
    return [
      card.map { Words(fr: "Fiche : \($0)", en: "Card: \($0)") },
      going.former > 0
        ? Words(
          fr: "\(going.former, "état antérieur", "états antérieurs") de la fiche",
          en: "\(going.former, "former state", "former states") of the card") : nil,
      going.drafts > 0
        ? Words(
          fr: "\(going.drafts, "brouillon à vous qui la nomme", "brouillons à vous qui la nomment")",
          en: "\(going.drafts, "draft of yours that names her", "drafts of yours that name her")") : nil,
      Words(
        fr:
          "Restent, sous une clé qui ne dit rien : ses actes et sa part dans \(going.journals, "dossier", "dossiers").",
        en: "What stays, under a key that says nothing: her acts and her part in \(going.journals, "file", "files")."),
      Words(
        fr:
          "Restent aussi les textes saisis qui la nomment, et les copies déjà faites : supprimez-les quand leur temps est passé.",
        en: "Texts that name her stay too, and copies already made: delete them once their time is over."),
    ].compactMap(\.self)
  }

  static let nothingYet = Words(
    fr: "Rien n'est effacé. Recommencez avec --record : rien ne le rendra.",
    en: "Nothing is erased. Do it again with --record: nothing will bring it back.")
  static let gone = Words(
    fr: "Effacée. La prochaine copie n'en garde rien.", en: "Erased. The next copy keeps nothing of it.")
}
