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
      Speech.said("La personne, par son code.", "The person, by code."), valueName: Speech.said("personne", "person")),
    completion: .person)
  var person: String
  @Option(
    help: ArgumentHelp(
      Speech.said("Pourquoi, sans nommer personne.", "Why, without naming anybody."),
      valueName: Speech.said("motif", "reason")))
  var because: String
  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Les textes qui la nomment à effacer avec elle : tous, aucun, ou leurs numéros, comme 1,3.",
        "The texts that name her to be erased with her: all, none, or their numbers, as 1,3."),
      valueName: Speech.said("textes", "texts")))
  var texts: String?
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
      let chosen = try chosen(of: going.texts.map(\.text))
      guard record else { return session.console.say(EraseWords.nothingYet) }
      try erasure.erase(act, with: chosen)
      session.console.say(EraseWords.gone)
    }
  }
}

extension Erase {
  /// Somebody says of each text whether it goes: nothing that a person typed goes by itself.
  private func chosen(of found: [TypedText]) throws -> [TypedText] {
    guard let texts else {
      if record, !found.isEmpty { throw Stop(.usage, EraseWords.whichTexts(found.count)) }
      return []
    }
    let word = texts.folded
    if ["toutes", "tous", "tout", "all"].contains(word) { return found }
    if ["aucun", "aucune", "none"].contains(word) { return [] }
    return try texts.split(separator: ",").map { part in
      guard let number = Int(part.trimmed), found.indices.contains(number - 1) else {
        throw Stop(.usage, EraseWords.noText(String(part), of: found.count))
      }
      return found[number - 1]
    }
  }
}

private enum EraseWords {
  static func whichTexts(_ count: Int) -> Words {
    Words(
      fr:
        "\(count, "texte la nomme", "textes la nomment"). Dites lesquels partent avec elle : --texts tous, --texts 1,3 ou --texts aucun.",
      en: "\(count, "text names", "texts name") her. Say which go with her: --texts all, --texts 1,3 or --texts none.")
  }

  static func noText(_ part: String, of count: Int) -> Words {
    Words(
      fr: "--texts \(part) : écrivez tous, aucun, ou des numéros de 1 à \(count).",
      en: "--texts \(part): write all, none, or numbers from 1 to \(count).")
  }

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
        fr: "Restent aussi les copies déjà faites : supprimez-les quand leur temps est passé.",
        en: "Copies already made stay too: delete them once their time is over."),
    ].compactMap(\.self) + textLines(going.texts)
  }

  private static func textLines(_ texts: [TextsNaming.Found]) -> [Words] {
    guard !texts.isEmpty else { return [] }
    let head = Words(fr: "Textes où son nom se lit :", en: "Texts in which her name stands:")
    return [head]
      + texts.enumerated().map { place, found in
        Words(fr: "  \(String(place + 1)). ", en: "  \(String(place + 1)). ") + found.words
      }
  }

  static let nothingYet = Words(
    fr: "Rien n'est effacé. Recommencez avec --record : rien ne le rendra.",
    en: "Nothing is erased. Do it again with --record: nothing will bring it back.")
  static let gone = Words(
    fr: "Effacée. La prochaine copie n'en garde rien.", en: "Erased. The next copy keeps nothing of it.")
}
