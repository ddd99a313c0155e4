import ArgumentParser
import JalonCore
import JalonRuntime
import JalonSQLite
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
    let findings = try session.open(for: .reading).closing { try Verification($0).findings() }
    for finding in findings { try session.console.print(finding(session.language) + "\n") }
    guard findings.isEmpty else { throw ExitReason.refused }
    session.console.say(Words(fr: "Tout est en ordre.", en: "All is well."))
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
    let (missions, plans) = try session.openForWriting().closing { try Verification($0).rebuild() }
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
    try session.open(for: .reading).closing { try $0.backUp(to: file) }
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
    let kept = try Backup.restore(
      from: file, to: session.places.store, as: session.holder, on: session.clock.today())
    let words =
      kept.map {
        Words(
          fr: "Données remises ; les anciennes sont dans « \($0) ».", en: "Data restored; the old ones are in “\($0)”.")
      }
      ?? Words(fr: "Données remises.", en: "Data restored.")
    session.console.say(words)
  }
}
