import ArgumentParser
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon verify`
struct Verify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Vérifie le journal, les missions et la liste.", "Checks the journal, the missions and the list."),
      aliases: ["vérifier", "verifier"])
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var format: FormatOptions

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "La dernière ligne d'une page imprimée : dit jusqu'où l'histoire est la même.",
        "The last line of a printed page: says how far the history is the same."),
      valueName: Speech.said("ligne", "line")))
  var against: String?
  @Flag(
    help: ArgumentHelp(
      Speech.said(
        "Relit aussi tous les documents joints : absents, changés, en place.",
        "Reads all attached documents again too: absent, changed, in place.")))
  var documents = false

  func run() throws {
    let session = Session(shared.choices)
    let (found, source, unsealed, printed, examined) = try session.open(for: .reading()).closing { store in
      try Waiting(store, session.language).during(given: CareWords.checkGivenUp) {
        let verdict = try Verification(store, progress: $0).verdict()
        // What does not fit by itself proves nothing beside a page.
        let printed = verdict.isJournalSound ? against.map(PrintedAnchor.init) : nil
        return (
          verdict, try store.takenOver(), verdict.isJournalSound ? try store.unsealedCards() : 0,
          try printed?.compared(with: Ledger(store, zone: .wall), in: store),
          try documents && verdict.isJournalSound
            ? ExaminedDocument.all(of: store, by: FileDesk(home: session.places.home, documents: session.documents))
            : nil
        )
      }
    }
    if format.json {
      try session.console.print(
        VerifyAnswer.json(found, unsealed, printed, documents: examined, session.language) + "\n")
      guard found.findings.isEmpty, printed?.isSame != false, examined?.contains(where: \.state.isFault) != true else {
        throw ExitReason.refused
      }
      return
    }
    for finding in found.findings { try session.console.print(finding(session.language) + "\n") }
    guard found.findings.isEmpty else {
      session.console.say(found.isJournalSound ? CareWords.copyFirst : CareWords.journalBroken)
      throw ExitReason.refused
    }
    session.console.say(CareWords.checked)
    if let source { session.console.say(CareWords.takenOver(source)) }
    if unsealed > 0 { session.console.say(CareWords.unsealed(unsealed)) }
    if let printed {
      try session.console.print(printed.words(session.language) + "\n")
      if !printed.isSame { throw ExitReason.refused }
    }
    if let examined { try tell(examined, session) }
  }
}

extension Verify {
  /// Each document with what it has come to; status other than 0 where one is lost or changed.
  fileprivate func tell(_ documents: [ExaminedDocument], _ session: Session) throws {
    for document in documents { try session.console.print(document.words(session.language) + "\n") }
    let faults = documents.count { $0.state.isFault }
    session.console.say(CareWords.documents(documents.count, faults: faults))
    if faults > 0 { throw ExitReason.refused }
  }
}

/// `jalon rebuild`
struct Rebuild: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said("Refait la liste à partir du journal.", "Makes the list again from the journal."),
      aliases: ["reconstruire"])
  }

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = Session(shared.choices)
    let (missions, plans): (Int, Int)
    do {
      (missions, plans) = try session.openForWriting().closing { store in
        try Waiting(store, session.language).during(given: CareWords.rebuildGivenUp) {
          try Verification(store, progress: $0).rebuild()
        }
      }
    } catch let broken as BrokenJournal {
      for finding in broken.findings { session.console.say(finding) }
      session.console.say(CareWords.notRebuilt)
      throw Stop(.data, CareWords.journalBroken)
    }
    session.console.say(
      Words(
        fr: "\(missions, "mission refaite", "missions refaites"), \(plans, "plan refait", "plans refaits").",
        en: "\(missions, "mission", "missions") and \(plans, "plan", "plans") made again."))
  }
}

private enum CareWords {
  static let checkGivenUp = Words(
    fr: "Vérification interrompue : rien n'est dit des données.", en: "Check interrupted: nothing is said of the data.")
  static let rebuildGivenUp = Words(
    fr: "Interrompu : la liste est restée comme elle était.", en: "Interrupted: the list stayed as it was.")

  static let checked = Words(
    fr:
      "Rien à signaler. Vérifié : le fichier, l'empreinte de chaque fait et de la suite des actes, les textes et les fiches des personnes, les gardes des tables, et les lignes de la liste et de l'agenda qui en découlent. Qui aurait refait toute la suite d'un bout à l'autre ne se verrait pas ici.",
    en:
      "Nothing to report. Checked: the file, the digest of each fact and of the run of acts, the texts and the cards of persons, the guards of the tables, and the rows of the list and of the agenda that follow from them. Whoever had made the whole run again from end to end would not be seen here."
  )
  static func unsealed(_ count: Int) -> Words {
    Words(
      fr:
        "\(count, "fiche de personne date", "fiches de personnes datent") d'avant que les faits en gardent l'empreinte : ce qu'elles disent n'est comparé à rien, jusqu'à ce qu'un acte les change.",
      en:
        "\(count, "card of a person dates", "cards of persons date") from before facts kept their digest: what they say is compared with nothing, until an act changes them."
    )
  }

  static func takenOver(_ source: TakenOver) -> Words {
    let day = Zone.wall.day(of: source.at)
    return Words(
      fr:
        "Avant le \(day.short), repris de la forme \(source.format) : ces empreintes disent que c'est le contenu du fichier d'alors (SHA-256 \(source.digest.text)), et rien de ce qui lui était arrivé avant.",
      en:
        "Before \(day.short), taken over from form \(source.format): these digests say that it is the content of the file of that day (SHA-256 \(source.digest.text)), and nothing of what had become of it before."
    )
  }

  static func documents(_ count: Int, faults: Int) -> Words {
    Words(
      fr: "\(count, "document joint", "documents joints") ; absents ou changés : \(faults).",
      en: "\(count, "attached document", "attached documents"); absent or changed: \(faults).")
  }

  static let journalBroken = Words(
    fr:
      "Le journal lui-même a été changé ou abîmé hors de Jalon. Copiez le fichier tel qu'il est (« jalon paths » dit où) : c'est la seule trace. Puis « jalon restore » remet la dernière sauvegarde.",
    en:
      "The journal itself was changed or damaged outside Jalon. Copy the file as it is (“jalon paths” says where): it is the only trace. Then “jalon restore” puts the last backup back."
  )

  static let notRebuilt = Words(
    fr: "La liste est restée comme elle était : elle peut montrer ce que le journal ne dit plus.",
    en: "The list stayed as it was: it may show what the journal no longer says.")

  static let copyFirst = Words(
    fr:
      "Avant toute chose, copiez le fichier des données tel qu'il est (« jalon paths » dit où) : c'est la seule trace de ce qui s'est passé. « jalon rebuild » refait les lignes d'après le journal, sans dire lequel des deux a changé.",
    en:
      "Before anything else, copy the file of the data as it is (“jalon paths” says where): it is the only trace of what happened. “jalon rebuild” makes the rows again from the journal, and does not say which of the two has changed."
  )
}
