import ArgumentParser
import Foundation
import JalonCore
import JalonRuntime
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
      valueName: Speech.said("chemin", "path")), completion: .anyFile)
  var keep: String?

  func run() throws {
    let session = Session(shared.choices)
    if let keep { return try play(on: keep, session, keeping: true) }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
    try Places.makePrivate(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try play(on: "\(folder)/demo.db", session, keeping: false)
  }

  private func play(on path: String, _ session: Session, keeping isKept: Bool) throws {
    let me = shared.person.map { PersonID($0) } ?? Demonstration.officer
    let founding = try NewStore(path, as: session.holder, creating: .file, marked: .demonstration)
    let parting = try founding.open { try Demonstration.fill($0, today: session.clock.today()) }.closing { store in
      let drawer: any Drawer =
        try isKept
        ? StoreDoor(Places.absolute(path)).drawer(of: store, for: me, in: session.places.drafts) : MemoryDrawer()
      return try show(
        Composition(session: session, store: store, drawer: drawer, ledger: Ledger(store, zone: .wall), me: me))
    }
    if let parting { throw parting }
  }

  /// `nil` where there is no terminal, and so nothing to leave.
  private func show(_ composition: Composition) throws -> Parting? {
    guard isatty(0) == 1, isatty(1) == 1 else {
      var screens: [String] = []
      try composition.showAround { screens.append($0) }
      try composition.session.console.print(screens.joined(separator: "\n"))
      return nil
    }
    return try composition.run()
  }
}
