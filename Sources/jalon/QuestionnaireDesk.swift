import FoundationEssentials
import JalonCore
import JalonQuestionnaires
import JalonRuntime
import JalonStore
import JalonWording

/// Reads the file of a questionnaire, says what it holds, and has it adopted.
struct QuestionnaireDesk {
  private let session: Session

  init(_ shared: SharedOptions) { session = Session(shared.choices) }

  /// Says what the file holds and what stands in the way of its adoption. Writes nothing.
  func check(_ path: String) throws {
    let file = try read(path)
    try session.open(for: .reading()).closing { store in
      let ledger = Ledger(store, zone: .wall)
      try preview(file, on: store, ledger)
      // Whoever checks need not be the one who adopts.
      try demandNone(try obstacles(file, ledger).filter { $0.field != nil }, of: file, at: path, ledger)
    }
    session.console.say(
      Words(
        fr: "« \(path) » peut être importé. Rien n'a été changé.", en: "“\(path)” can be imported. Nothing was changed."
      ))
  }

  /// Has the questionnaire of the file adopted.
  func take(_ path: String) throws {
    let file = try read(path)
    try session.openForWriting().closing { store in
      let ledger = Ledger(store, zone: .wall)
      let me = try session.someone(in: ledger)
      try preview(file, on: store, ledger)
      try demandNone(try obstacles(file, ledger, by: me), of: file, at: path, ledger)
      let request = Request(
        id: session.clock.newOrder(), by: me, at: session.clock.now(), command: .directory(command(file)))
      if case .refused(.obstacles(let obstacles)) = try ledger.perform(request, today: session.clock.today()) {
        try demandNone(obstacles, of: file, at: path, ledger)
      }
    }
    let named = file.questionnaire.named
    session.console.say(
      Words(
        fr: "Adopté : \(named). Les prochaines enquêtes l'emploient ; celles déjà adressées gardent leur version.",
        en: "Adopted: \(named). The next surveys use it; those already sent keep their version."))
  }

  private func command(_ file: QuestionnaireFile) -> DirectoryCommand {
    .adoptQuestionnaire(AdoptQuestionnaire(file.questionnaire))
  }

  private func obstacles(_ file: QuestionnaireFile, _ ledger: Ledger, by person: PersonID = "") throws -> [Obstacle] {
    let today = session.clock.today()
    let command = command(file)
    let order = Order(id: "", by: person, at: session.clock.now(), command: command)
    let around = try ledger.circumstances(around: .directory(command), today: today)
    return Directory.obstacles(order, state: around.directory, in: around)
  }

  private func preview(_ file: QuestionnaireFile, on store: any Store, _ ledger: Ledger) throws {
    let context = ReportContext(
      store, ledger: ledger, today: session.clock.today(), reader: "", language: session.language)
    let lines = context.told(file.questionnaire) + [""] + (try context.changes(to: file.questionnaire))
    try session.console.print(lines.map { $0 + "\n" }.joined())
  }

  /// Stops with a sentence for each obstacle, at its line.
  private func demandNone(
    _ obstacles: [Obstacle], of file: QuestionnaireFile, at path: String, _ ledger: Ledger
  ) throws {
    guard !obstacles.isEmpty else { return }
    let names = try Names(reading: ledger)
    throw stop(obstacles.map { file.fault($0, $0.words(names)) }, at: path)
  }

  private func stop(_ faults: [FileFault], at path: String) -> Stop {
    let sentences = faults.map { $0.words(in: path) } + [Words(fr: "Rien n'a été changé.", en: "Nothing was changed.")]
    return Stop(.refused, Words { language in sentences.map { $0(language) }.joined(separator: "\n") })
  }

  private func read(_ path: String) throws -> QuestionnaireFile {
    guard let format = QuestionnaireFile.Format.allCases.first(where: { path.hasSuffix(".\($0.fileExtension)") }) else {
      throw Stop(
        .usage,
        Words(
          fr:
            "« \(path) » n'est ni un .toml, ni un .xlsx, ni un .csv. D'un autre classeur, enregistrez un .xlsx.",
          en: "“\(path)” is neither a .toml, nor a .xlsx, nor a .csv. Save another workbook as .xlsx."))
    }
    let file: QuestionnaireFile
    do {
      file =
        format == .xlsx
        ? try QuestionnaireFile(workbook: BoundedFile.read(path, limit: QuestionnaireDesk.limit))
        : try QuestionnaireFile(
          reading: TextFile.read(path, limit: QuestionnaireDesk.limit, session.console), as: format)
    } catch let faults as FileFaults { throw stop(faults.faults, at: path) }
    for notice in file.notices { session.console.say(notice.words(in: path)) }
    return file
  }

  /// More bytes than this are no questionnaire.
  private static let limit = 1 << 20
}
