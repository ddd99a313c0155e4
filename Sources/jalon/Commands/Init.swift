import ArgumentParser
import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonWording

/// `jalon init`
struct Init: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Crée le fichier des données, l'opérateur et son premier chargé de mission.",
        "Makes the data file, the operator and its first officer."),
      aliases: ["débuter", "debuter"])
  }

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp(
      Speech.said("Le nom de l'opérateur DLA.", "The name of the DLA operator."), valueName: Speech.said("nom", "name"))
  )
  var `operator`: String

  @Option(help: ArgumentHelp(Speech.said("Son département.", "Its département."), valueName: "05"))
  var department: String

  @Option(
    help: ArgumentHelp(
      Speech.said("Le nom du chargé de mission.", "The name of the officer."), valueName: "C. Roux"))
  var officer: String

  func run() throws {
    let session = Session(shared.choices)
    guard let place = Department(department) else {
      throw Stop(
        .usage, Words(fr: "« \(department) » n'est pas un département.", en: "“\(department)” is not a département."))
    }
    let person = PersonID(Founding.code(for: officer))
    let founding = Founding(operatorName: self.operator, department: place, officerName: officer, officer: person)
    try session.openForWriting(creating: .folders).closing { try founding.enter(into: $0, session.clock) }
    try remember(person, session)
    session.console.say(
      Words(
        fr: "« \(session.places.store) » est prêt ; votre code est « \(person.text) ». Tapez « jalon ».",
        en: "“\(session.places.store)” is ready; your code is “\(person.text)”. Type “jalon”."))
  }

  /// The settings name the officer, unless they exist already.
  private func remember(_ person: PersonID, _ session: Session) throws {
    let file = session.places.settings
    guard options(session), !FileManager.default.fileExists(atPath: file) else { return }
    try Places.makePrivate(URL(fileURLWithPath: file).deletingLastPathComponent().path)
    do { try WholeFile.write("officier = \"\(person.text)\"\n", to: file, replacing: false) } catch {
      throw StoreFailure.readOnly(path: file)
    }
  }

  /// Another store than the usual one says nothing of the person's habits.
  private func options(_ session: Session) -> Bool { session.options.store == nil }
}
