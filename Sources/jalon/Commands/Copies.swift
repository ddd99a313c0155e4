import ArgumentParser
import Foundation
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon backup`
struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup",
      abstract: Speech.said("Copie les données, et vérifie la copie.", "Copies the data, and checks the copy."),
      discussion: Speech.said(
        """
        Sous un nom en .age, la copie est chiffrée pour la clé des réglages (chiffrement = "age1…") ; « jalon restore » \
        l'ouvre avec --key, et tout outil age aussi. « jalon backup --new-key jalon-cle.txt » fait une clé.
        """,
        """
        Under a name in .age the copy is encrypted to the key of the settings (chiffrement = "age1…"); “jalon restore” \
        opens it with --key, and so does any age tool. “jalon backup --new-key jalon-key.txt” makes a key.
        """),
      aliases: ["sauvegarder"])
  }

  @OptionGroup var shared: SharedOptions
  @Argument(
    help: ArgumentHelp(Speech.said("La copie.", "The copy."), valueName: Speech.said("fichier", "file")),
    completion: .anyFile)
  var file: String?

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Sans copier : fait une clé dans ce fichier, et dit ce que les réglages en prennent.",
        "Without copying: makes a key in this file, and says what of it goes into the settings."),
      valueName: Speech.said("fichier", "file")), completion: .anyFile)
  var newKey: String?

  func run() throws {
    let session = Session(shared.choices)
    if let newKey { return try makeKey(newKey, session) }
    guard let file else { throw Stop(.usage, CopyWords.whichFile) }
    let recipients = file.hasSuffix(AgeFile.ending) ? try recipients(session) : nil
    let code = try session.open(for: .reading()).closing { store in
      if let recipients {
        try CopyWords.telling(file) {
          try StoreDoor.backUp(store, to: file, for: recipients, by: session.places.scratch, as: session.holder)
        }
      } else {
        try StoreDoor.backUp(store, to: file, as: session.holder)
      }
      return try store.head().anchor
    }
    session.console.say(
      Words(
        fr: "Copie vérifiée : « \(file) ». Son journal : \(code), à noter ailleurs.",
        en: "Copy checked: “\(file)”. Its journal: \(code), to be noted elsewhere."))
  }

  /// A name in .age asks for an encrypted copy: without a key there is none, rather than one in clear.
  private func recipients(_ session: Session) throws -> [AgeRecipient] {
    guard case .to(let recipients) = session.settings.copyKeys else { throw Stop(.usage, CopyWords.noKey) }
    return recipients
  }

  private func makeKey(_ path: String, _ session: Session) throws {
    guard file == nil else { throw Stop(.usage, CopyWords.keyAlone) }
    let identity = AgeIdentity.drawn()
    try CopyWords.telling(path) {
      try WholeFile.write("# \(identity.recipient.text)\n\(identity.text)\n", to: path, replacing: false)
    }
    session.console.say(CopyWords.made(path))
    try session.console.print("chiffrement = \"\(identity.recipient.text)\"\n")
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
  @Argument(
    help: ArgumentHelp(Speech.said("La copie.", "The copy."), valueName: Speech.said("fichier", "file")),
    completion: .anyFile)
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.said("D'une copie chiffrée : le fichier de sa clé.", "Of an encrypted copy: the file of its key."),
      valueName: Speech.said("fichier", "file")), completion: .anyFile)
  var key: String?

  func run() throws {
    let session = Session(shared.choices)
    guard !shared.readOnly else {
      throw Stop(
        .usage,
        Words(
          fr: "Restaurer écrit : cela ne va pas avec --read-only.",
          en: "Restoring writes: it does not go with --read-only."))
    }
    let kept = try opening(session) { clear in
      try StoreDoor(session.places.store).restore(from: clear, as: session.holder, on: session.clock.today()) {
        try demandSound($0, session)
      }
    }
    let words =
      kept.map {
        Words(
          fr: "Données remises ; les anciennes sont dans « \($0) ».", en: "Data restored; the old ones are in “\($0)”.")
      }
      ?? Words(fr: "Données remises.", en: "Data restored.")
    session.console.say(words)
  }

  /// - Parameter body: is given the copy in clear, which is gone afterwards where it was encrypted.
  private func opening(_ session: Session, _ body: (String) throws -> String?) throws -> String? {
    guard key != nil || file.hasSuffix(AgeFile.ending) else { return try body(file) }
    guard let key else { throw Stop(.usage, CopyWords.whichKey(file)) }
    let text = try? String(contentsOfFile: key, encoding: .utf8)
    guard let identity = text.flatMap(AgeIdentity.init(file:)) else { throw Stop(.usage, CopyWords.noIdentity(key)) }
    let clear = HiddenPlace.beside(session.places.scratch + AgeFile.ending)
    defer { unlink(clear) }
    try CopyWords.telling(file) { try EncryptedCopy.decrypt(file, to: clear, as: identity) }
    return try body(clear)
  }

  /// The copy passes what `verify` asks. Rows that do not follow from its journal are made again from it.
  private func demandSound(_ copy: any Store, _ session: Session) throws {
    let verification = Verification(copy)
    let found = try verification.findings()
    guard !found.isEmpty else { return }
    do { _ = try verification.rebuild() } catch is StoreFailure, is LedgerFailure, is BrokenJournal {
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

private enum CopyWords {
  static let whichFile = Words(
    fr: "Où mettre la copie ? « jalon backup dossier.sauvegarde ».",
    en: "Where does the copy go? “jalon backup folder.backup”.")
  static let keyAlone = Words(
    fr: "--new-key fait une clé et ne copie rien : demandez la copie ensuite.",
    en: "--new-key makes a key and copies nothing: ask for the copy afterwards.")
  static let noKey = Words(
    fr:
      "Pour une copie chiffrée il faut une clé : « jalon backup --new-key jalon-cle.txt », puis la ligne qu'il donne dans reglages.toml.",
    en:
      "An encrypted copy needs a key: “jalon backup --new-key jalon-key.txt”, then the line that it gives into reglages.toml."
  )

  static func made(_ path: String) -> Words {
    Words(
      fr:
        "Clé faite dans « \(path) » : gardez-la ailleurs qu'avec les copies, sans elle aucune ne s'ouvre. Dans reglages.toml :",
      en:
        "Key made in “\(path)”: keep it elsewhere than with the copies, none opens without it. In reglages.toml:")
  }

  static func whichKey(_ file: String) -> Words {
    Words(
      fr: "« \(file) » est chiffré. Ajoutez --key et le fichier de sa clé.",
      en: "“\(file)” is encrypted. Add --key and the file of its key.")
  }

  static func noIdentity(_ file: String) -> Words {
    Words(
      fr: "« \(file) » ne contient pas de clé (AGE-SECRET-KEY-1…), ou ne peut pas être lu.",
      en: "“\(file)” holds no key (AGE-SECRET-KEY-1…), or cannot be read.")
  }

  static func telling(_ file: String, _ body: () throws -> Void) throws {
    do { try body() } catch let fault as AgeFault {
      throw Stop(fault.reason, fault.words(in: file))
    } catch let failure as WholeFile.Failure {
      throw failure.stop(file)
    }
  }
}

extension AgeFault {
  fileprivate var reason: ExitReason {
    switch self {
    case .notReadable: .store
    case .damaged: .data
    case .notEncrypted, .notForThisKey: .usage
    }
  }
}
