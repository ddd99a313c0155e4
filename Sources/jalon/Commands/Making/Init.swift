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

  @Flag(
    help: ArgumentHelp(
      Speech.said(
        "Écrit seulement ce qu'un administrateur lance dans la base partagée (psql).",
        "Only writes what an administrator runs in the shared base (psql).")))
  var sql = false

  func run() throws {
    let session = Session(shared.choices)
    if sql {
      return try session.console.print(
        StoreDoor.founding(marked: isTrial ? .trial : nil, at: session.clock.now()))
    }
    try session.demandWriting()
    let founding = try founding()
    let place = try NewStore(
      session.places.store, as: session.holder, creating: .folders, marked: isTrial ? .trial : nil)
    if isTrial, place.isThere { throw StoreFailure.alreadyThere(path: session.places.store) }
    try place.open { try enter(founding, $0, session) }.closing { store in
      if place.isThere { try enter(founding, store, session) }
    }
    guard let founding else { return session.console.say(InitWords.empty(session)) }
    if !isTrial { try remember(founding.officer, session) }
    session.console.say(InitWords.ready(session, founding.officer, isTrial: isTrial))
  }

  private func enter(_ founding: Founding?, _ store: any Store, _ session: Session) throws {
    try session.demandDay(of: store.mark())
    try founding?.enter(into: store, session.clock)
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

  /// Whoever acts in it comes with the first operator.
  static func empty(_ session: Session) -> Words {
    let (path, next) = (session.places.store, session.typed("init --operator … --department 05 --officer …"))
    return Words(
      fr: "« \(path) » est prêt, vide, pour des essais. « \(next) » y met un opérateur et vous.",
      en: "“\(path)” is ready, empty, for trials. “\(next)” puts an operator and you in it.")
  }

  static func ready(_ session: Session, _ person: PersonID, isTrial: Bool) -> Words {
    let (path, next) = (session.places.store, session.typed(""))
    guard isTrial else {
      return Words(
        fr: "« \(path) » est prêt ; votre code est « \(person.text) ». Tapez « \(next) ».",
        en: "“\(path)” is ready; your code is “\(person.text)”. Type “\(next)”.")
    }
    return Words(
      fr: "« \(path) » est prêt pour des essais ; votre code est « \(person.text) ». Tapez « \(next) ».",
      en: "“\(path)” is ready for trials; your code is “\(person.text)”. Type “\(next)”.")
  }
}
