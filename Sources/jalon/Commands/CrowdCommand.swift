import ArgumentParser
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonWording

/// `jalon crowd`: a store with as many missions as one likes, to measure with.
struct CrowdCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "crowd",
      abstract: Speech.said(
        "Crée un fichier de tant de missions, pour mesurer.", "Makes a file with so many missions, to measure with."),
      shouldDisplay: false)
  }

  @Argument var missions: Int
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = Session(shared.choices)
    let today = session.clock.today()
    let store = try session.openForWriting(creating: .folders, marked: .trial)
    try Ledger(store).transaction(today: today) { perform in
      for request in Crowd(missions: missions, today: today) {
        if case .refused(let refusal) = try perform(request) { preconditionFailure("the crowd is refused: \(refusal)") }
      }
    }
    try store.close()
  }
}
