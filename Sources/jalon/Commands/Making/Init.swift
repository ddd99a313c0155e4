import ArgumentParser
import Foundation
import JalonCore
import JalonRuntime
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

  @Flag(
    name: [.customLong("essai"), .customLong("trial")],
    help: ArgumentHelp(
      Speech.said(
        "Pour des essais : « ESSAI » reste écrit partout. Vide, sans les trois noms.",
        "For trials: “TRIAL” stays written everywhere. Empty, without the three names.")))
  var isTrial = false

  @Option(
    help: ArgumentHelp(
      Speech.said("Le nom de l'opérateur DLA.", "The name of the DLA operator."), valueName: Speech.said("nom", "name"))
  )
  var `operator`: String?

  @Option(help: ArgumentHelp(Speech.said("Son département.", "Its département."), valueName: "05"))
  var department: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Le nom du chargé de mission.", "The name of the officer."), valueName: "C. Roux"))
  var officer: String?

  func run() throws {
    let session = Session(shared.choices)
    try session.demandWriting()
    let founding = try founding()
    if !isTrial { try session.demandToday() }
    let place = try NewStore(
      session.places.store, as: session.holder, creating: .folders, marked: isTrial ? .trial : nil)
    if isTrial, place.isThere { throw StoreFailure.alreadyThere(path: session.places.store) }
    try place.open { try founding?.enter(into: $0, session.clock) }.closing { store in
      if place.isThere { try founding?.enter(into: store, session.clock) }
    }
    guard let founding else { return session.console.say(InitWords.empty(session.places.store)) }
    if !isTrial { try remember(founding.officer, session) }
    session.console.say(InitWords.ready(session.places.store, founding.officer, isTrial: isTrial))
  }

  /// `nil` for a trial that begins empty.
  private func founding() throws -> Founding? {
    guard let name = self.operator, let department, let officer else {
      guard isTrial, self.operator == nil, department == nil, officer == nil else {
        throw Stop(.usage, InitWords.missing)
      }
      return nil
    }
    guard let place = Department(department) else { throw Stop(.usage, InitWords.noDepartment(department)) }
    let person = PersonID(Founding.code(for: officer))
    return Founding(operatorName: name, department: place, officerName: officer, officer: person)
  }

  /// The settings name the officer, unless they exist already.
  private func remember(_ person: PersonID, _ session: Session) throws {
    let file = session.places.settings
    guard options(session), !FileManager.default.fileExists(atPath: file) else { return }
    try Places.makePrivate(URL(fileURLWithPath: file).deletingLastPathComponent().path)
    do { try WholeFile.write("officier = \"\(person.text)\"\n", to: file, replacing: false) } catch {
      throw error.stop(file)
    }
  }

  /// Another store than the usual one says nothing of the person's habits.
  private func options(_ session: Session) -> Bool { session.options.store == nil }
}

private enum InitWords {
  static let missing = Words(
    fr:
      "Il faut --operator, --department et --officer : « jalon init --operator \"DLA 05\" --department 05 --officer \"C. Roux\" ».",
    en:
      "--operator, --department and --officer are needed: “jalon init --operator \"DLA 05\" --department 05 --officer \"C. Roux\"”."
  )

  static func noDepartment(_ text: String) -> Words {
    Words(fr: "« \(text) » n'est pas un département.", en: "“\(text)” is not a département.")
  }

  static func empty(_ path: String) -> Words {
    Words(fr: "« \(path) » est prêt, vide, pour des essais.", en: "“\(path)” is ready, empty, for trials.")
  }

  static func ready(_ path: String, _ person: PersonID, isTrial: Bool) -> Words {
    guard isTrial else {
      return Words(
        fr: "« \(path) » est prêt ; votre code est « \(person.text) ». Tapez « jalon ».",
        en: "“\(path)” is ready; your code is “\(person.text)”. Type “jalon”.")
    }
    return Words(
      fr: "« \(path) » est prêt pour des essais ; votre code est « \(person.text) ».",
      en: "“\(path)” is ready for trials; your code is “\(person.text)”.")
  }
}
