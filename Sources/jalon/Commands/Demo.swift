import ArgumentParser
import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonTerminal
import JalonWording

/// `jalon demo`
struct Demo: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Ouvre Jalon sur des données inventées, jetées en sortant.",
        "Opens Jalon on invented data, thrown away on leaving."),
      discussion: Speech.said(
        "Sans terminal, joue quelques touches et écrit les écrans.",
        "Without a terminal, plays a few keys and prints the screens."),
      aliases: ["démo"])
  }

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp(
      Speech.said("Garde les données dans ce fichier.", "Keeps the data in this file."),
      valueName: Speech.said("chemin", "path")))
  var keep: String?

  func run() throws {
    let session = Session(shared.choices)
    if let keep { return try play(on: keep, session) }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try Places.makePrivate(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try play(on: "\(folder)/demo.db", session)
  }

  private func play(on path: String, _ session: Session) throws {
    let isNew = !FileManager.default.fileExists(atPath: path)
    let me = shared.person.map { PersonID($0) } ?? Demonstration.officer
    let status = try SQLiteStore.open(path, as: session.holder, creating: .file).closing { store in
      if isNew { try Demonstration.fill(store, today: session.clock.today()) }
      return try show(
        Composition(session: session, store: store, ledger: Ledger(store, zone: .wall), me: me, isDemo: true))
    }
    if status != 0 { throw ExitCode(status) }
  }

  private func show(_ composition: Composition) throws -> Int32 {
    guard isatty(0) == 1, isatty(1) == 1 else {
      var screens: [String] = []
      try composition.showAround { screens.append($0) }
      try composition.session.console.print(screens.joined(separator: "\n"))
      return 0
    }
    return try composition.run()
  }
}
