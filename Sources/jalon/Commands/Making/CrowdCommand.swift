import ArgumentParser
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

/// `jalon crowd`: a file with a whole region at work, or with a long list, to measure and to try with.
struct CrowdCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "crowd",
      abstract: Speech.said(
        "Crée un fichier plein de données inventées, pour mesurer et pour essayer.",
        "Makes a file full of invented data, to measure and to try with."),
      discussion: Speech.said(
        """
        20 opérateurs, 80 chargés de mission, 3 000 structures, 400 prestataires, 2 000 plans et 4 000 missions à tous \
        les stades, avec toute leur vie. La même graine donne le même fichier.
        """,
        """
        20 operators, 80 officers, 3,000 structures, 400 providers, 2,000 plans and 4,000 missions at every stage, with \
        their whole lives. The same seed gives the same file.
        """),
      shouldDisplay: false)
  }

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      Speech.said("Le fichier à créer.", "The file to make."), valueName: Speech.said("fichier", "file")),
    completion: .anyFile)
  var file: String

  @Option(help: ArgumentHelp(Speech.said("Tant de fois plus grand.", "So many times as large."), valueName: "10"))
  var times = 1

  @Option(help: ArgumentHelp(Speech.said("Tant de structures.", "So many structures."), valueName: "3000"))
  var structures: Int?

  @Option(help: ArgumentHelp(Speech.said("Tant de missions.", "So many missions."), valueName: "4000"))
  var missions: Int?

  @Option(help: ArgumentHelp(Speech.said("La graine.", "The seed."), valueName: "1"))
  var seed = 1

  @Flag(
    help: ArgumentHelp(
      Speech.said(
        "Une longue liste seulement : des missions à peine commencées.",
        "A long list only: missions that have just begun.")))
  var list = false

  func validate() throws {
    let sizes = [times, structures ?? 1, missions ?? 1]
    guard sizes.allSatisfy({ (1...10_000_000).contains($0) }) else {
      throw ValidationError(Speech.said("Les nombres vont de 1 à 10 000 000.", "Numbers go from 1 to 10,000,000."))
    }
  }

  func run() throws {
    let session = Session(shared.choices)
    try session.demandWriting()
    let place = try NewStore(Places.absolute(file), as: session.holder, creating: .file, marked: .demonstration)
    guard !place.isThere else { throw StoreFailure.alreadyThere(path: file) }
    let today = session.clock.today()
    let store = try place.open { store in
      try Waiting(store, session.language).during(given: CrowdCommand.givenUp) { progress in
        if list {
          try Crowd(missions: size.missions, today: today).fill(store)
        } else {
          try fillOffice(store, today, progress)
        }
      }
    }
    try store.close()
  }

  private var size: Office.Size {
    var size = Office.Size().times(times)
    if let missions { (size.missions, size.plans) = (missions, (missions + 1) / 2) }
    size.structures = structures ?? size.structures
    return size
  }

  private func fillOffice(_ store: any Store, _ today: Day, _ progress: Headway) throws {
    try Office(size, seed: seed, today: today).fill(store) { done, all in
      progress.tell(.office, done, all)
      try store.demandGoingOn()
    }
  }

  private static let givenUp = Words(fr: "Interrompu : rien n'a été créé.", en: "Interrupted: nothing was made.")
}
