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

  func run() throws {
    let session = Session(shared.choices)
    let findings = try session.open(for: .reading).closing { store in
      try Waiting(store, session.language).during(given: CareWords.checkGivenUp) {
        try Verification(store, progress: $0).findings()
      }
    }
    for finding in findings { try session.console.print(finding(session.language) + "\n") }
    guard findings.isEmpty else {
      session.console.say(CareWords.copyFirst)
      throw ExitReason.refused
    }
    session.console.say(CareWords.checked)
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
    let (missions, plans) = try session.openForWriting().closing { store in
      try Waiting(store, session.language).during(given: CareWords.rebuildGivenUp) {
        try Verification(store, progress: $0).rebuild()
      }
    }
    session.console.say(
      Words(
        fr: "\(missions, "mission refaite", "missions refaites"), \(plans, "plan refait", "plans refaits").",
        en: "\(missions, "mission", "missions") and \(plans, "plan", "plans") made again."))
  }
}

/// `jalon backup`
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: Speech.said("Copie les données, et vérifie la copie.", "Copies the data, and checks the copy."),
      aliases: ["sauvegarder"])
  }

  @OptionGroup var shared: SharedOptions
  @Argument(help: ArgumentHelp(Speech.said("La copie.", "The copy."), valueName: Speech.said("fichier", "file")))
  var file: String

  func run() throws {
    let session = Session(shared.choices)
    try session.open(for: .reading).closing { try StoreDoor.backUp($0, to: file) }
    session.console.say(Words(fr: "Copie vérifiée : « \(file) ».", en: "Copy checked: “\(file)”."))
  }
}

/// `jalon restore`
struct Restore: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Remet une copie à la place des données, qui sont gardées à côté.",
        "Puts a copy in the place of the data, which are kept beside."),
      aliases: ["restaurer"])
  }

  @OptionGroup var shared: SharedOptions
  @Argument(help: ArgumentHelp(Speech.said("La copie.", "The copy."), valueName: Speech.said("fichier", "file")))
  var file: String

  func run() throws {
    let session = Session(shared.choices)
    guard !shared.readOnly else {
      throw Stop(
        .usage,
        Words(
          fr: "Restaurer écrit : cela ne va pas avec --read-only.",
          en: "Restoring writes: it does not go with --read-only."))
    }
    let kept = try StoreDoor(session.places.store).restore(
      from: file, as: session.holder, on: session.clock.today()
    ) { try demandSound($0, session) }
    let words =
      kept.map {
        Words(
          fr: "Données remises ; les anciennes sont dans « \($0) ».", en: "Data restored; the old ones are in “\($0)”.")
      }
      ?? Words(fr: "Données remises.", en: "Data restored.")
    session.console.say(words)
  }

  /// The copy passes what `verify` asks. Rows that do not follow from its journal are made again from it.
  private func demandSound(_ copy: any Store, _ session: Session) throws {
    let verification = Verification(copy)
    let found = try verification.findings()
    guard !found.isEmpty else { return }
    do { _ = try verification.rebuild() } catch is StoreFailure, is LedgerFailure {
      throw refused(found, session)
    }
    let left = try Verification(copy).findings()
    guard left.isEmpty else { throw refused(left, session) }
    session.console.say(
      Words(
        fr: "La liste de la copie ne suivait pas de son journal : elle a été refaite.",
        en: "The list of the copy did not follow from its journal: it was made again."))
  }

  private func refused(_ findings: [Words], _ session: Session) -> Stop {
    for finding in findings.prefix(20) { session.console.say(finding) }
    return Stop(
      .data,
      Words(
        fr:
          "« \(file) » est abîmé : il n'a pas pris la place de vos données, qui n'ont pas été touchées. Prenez une autre copie.",
        en: "“\(file)” is damaged: it did not take the place of your data, which were not touched. Take another copy."))
  }
}

private enum CareWords {
  static let checkGivenUp = Words(
    fr: "Vérification interrompue : rien n'est dit des données.", en: "Check interrupted: nothing is said of the data.")
  static let rebuildGivenUp = Words(
    fr: "Interrompu : la liste est restée comme elle était.", en: "Interrupted: the list stayed as it was.")

  static let checked = Words(
    fr:
      "Rien à signaler. Vérifié : le fichier, la suite des faits de chaque dossier, et les lignes de la liste et de l'agenda qui en découlent. Une valeur changée hors de Jalon, qui respecterait cette suite, ne se verrait pas.",
    en:
      "Nothing to report. Checked: the file, the run of facts of each file, and the rows of the list and of the agenda that follow from it. A value changed outside Jalon that keeps to this run would not be seen."
  )
  static let copyFirst = Words(
    fr:
      "Avant toute chose, copiez le fichier des données tel qu'il est (« jalon paths » dit où) : c'est la seule trace de ce qui s'est passé. « jalon rebuild » refait les lignes d'après le journal, sans dire lequel des deux a changé.",
    en:
      "Before anything else, copy the file of the data as it is (“jalon paths” says where): it is the only trace of what happened. “jalon rebuild” makes the rows again from the journal, and does not say which of the two has changed."
  )
}
