import ArgumentParser
import JalonCore
import JalonDocuments
import JalonIntake
import JalonRuntime
import JalonStore
import JalonTables
import JalonWording

/// `jalon import`
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Speech.said(
        "Apporte les structures, prestataires, personnes ou missions d'un tableau : CSV, .xlsx, .ods.",
        "Brings in the structures, providers, persons or missions of a table: CSV, .xlsx, .ods."),
      discussion: Speech.said(
        "Dit ce que deviendrait chaque ligne, et n'écrit rien. --apply fait exactement cela : tout, ou rien. Les doutes se tranchent par --same, --new ou --skip. « --undo » reprend le dernier fichier apporté.",
        "Says what would become of each line, and writes nothing. --apply does exactly that: all, or nothing. Doubts are settled by --same, --new or --skip. “--undo” takes the last file back."
      ),
      aliases: ["importer", "apporter"])
  }

  @OptionGroup var shared: SharedOptions

  @Argument(
    help: ArgumentHelp(
      Speech.said("structures, prestataires, personnes ou missions.", "structures, providers, persons or missions."),
      valueName: Speech.said("quoi", "what")), completion: .kindOfTable)
  var kind: String?

  @Argument(
    help: ArgumentHelp(Speech.said("Le fichier.", "The file."), valueName: Speech.said("fichier", "file")),
    completion: .table)
  var file: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("La feuille, où il y en a plusieurs.", "The sheet, where there are several."),
      valueName: Speech.said("nom", "name")))
  var sheet: String?

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp(
      Speech.said(
        "Ce que dit une colonne, par son titre ou sa lettre ; rien après « = » la laisse de côté.",
        "What a column says, by its head or its letter; nothing after “=” leaves it aside."),
      valueName: Speech.said("titre=champ", "head=field")))
  var columns: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Le département des structures dont la ligne ne le dit pas.",
        "The département of structures whose line does not say it."), valueName: "05"))
  var department: String?

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "L'opérateur qui mène les missions dont la ligne n'en dit pas.",
        "The operator that leads the missions whose line names none."), valueName: Speech.said("code", "code")),
    completion: .carrier)
  var lead: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Cette ligne en doute est cette fiche.", "This line in doubt is this card."),
      valueName: Speech.said("ligne=code", "line=code")))
  var same: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.said("Cette ligne en doute est une nouvelle fiche.", "This line in doubt is a new card."),
      valueName: Speech.said("ligne", "line")))
  var new: [Int] = []

  @Option(
    help: ArgumentHelp(
      Speech.said("Cette ligne est laissée de côté.", "This line is left aside."),
      valueName: Speech.said("ligne", "line")))
  var skip: [Int] = []

  @Flag(
    help: ArgumentHelp(Speech.said("Laisse de côté toutes les lignes en doute.", "Leaves all lines in doubt aside.")))
  var skipDoubts = false

  @Flag(
    help: ArgumentHelp(Speech.said("Laisse de côté toutes les lignes refusées.", "Leaves all refused lines aside.")))
  var skipRefused = false

  @Flag(help: ArgumentHelp(Speech.said("Enregistre : tout, ou rien.", "Records: all, or nothing.")))
  var apply = false

  @Option(
    help: ArgumentHelp(
      Speech.said("Le motif de ce qui en demande un.", "The reason for what asks for one."),
      valueName: Speech.said("motif", "reason")))
  var because: String?

  @Flag(help: ArgumentHelp(Speech.said("Le plan pour un programme.", "The plan for a program.")))
  var json = false

  @Flag(help: ArgumentHelp(Speech.said("Écrit un tableau modèle, à remplir.", "Writes a model table, to be filled.")))
  var template = false

  @Flag(
    help: ArgumentHelp(
      Speech.said("Reprend le dernier fichier que vous avez apporté.", "Takes back the last file that you brought in."))
  )
  var undo = false

  func run() throws {
    if undo { return try IntakeOrders(Session(shared.choices)).undo() }
    let kind = try asked()
    if template { return try IntakeOrders(Session(shared.choices)).model(of: kind) }
    guard let file else { throw Stop(.usage, ImportCommandWords.noFile) }
    let given = try columns.map(column)
    let order = IntakeOrders.Order(
      file: file, kind: kind, sheet: sheet, columns: given, settlement: try settlement(), because: because, json: json,
      lead: lead.map { OperatorID($0) })
    let orders = IntakeOrders(Session(shared.choices))
    if apply { try orders.record(order) } else { try orders.preview(order) }
  }

  private func asked() throws -> IntakeKind {
    guard let kind, let found = IntakeKind(typed: kind) else { throw Stop(.usage, ImportCommandWords.whichKind(kind)) }
    return found
  }

  private func column(_ text: String) throws -> Heads.Given {
    guard let given = Heads.Given(text) else { throw Stop(.usage, ImportCommandWords.badColumn(text)) }
    return given
  }

  private func settlement() throws -> IntakeSettlement {
    var settlement = IntakeSettlement()
    for text in same {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let line = Int(parts[0]) else { throw Stop(.usage, ImportCommandWords.badSame(text)) }
      settlement.same[line] = String(parts[1])
    }
    (settlement.new, settlement.skipped) = (Set(new), Set(skip))
    (settlement.skipsDoubts, settlement.skipsRefused) = (skipDoubts, skipRefused)
    if let department {
      guard let place = Department(department) else { throw Stop(.usage, ImportCommandWords.noDepartment(department)) }
      settlement.department = place.code
    }
    return settlement
  }
}

private enum ImportCommandWords {
  static let noFile = Words(
    fr: "Quel fichier ? Écrivez « jalon import structures annuaire.xlsx ».",
    en: "Which file? Write “jalon import structures directory.xlsx”.")

  static func whichKind(_ typed: String?) -> Words {
    guard let typed else {
      return Words(
        fr:
          "Que contient le fichier ? Écrivez « jalon import structures annuaire.xlsx » (ou prestataires, personnes, missions).",
        en: "What does the file hold? Write “jalon import structures directory.xlsx” (or providers, persons, missions)."
      )
    }
    return Words(
      fr: "« \(typed) » ne s'apporte pas. Écrivez structures, prestataires, personnes ou missions, puis le fichier.",
      en: "“\(typed)” cannot be brought in. Write structures, providers, persons or missions, then the file.")
  }

  static func badColumn(_ text: String) -> Words {
    Words(
      fr: "--column \(text) : écrivez le titre, « = », et ce qu'il dit, comme --column \"Raison sociale=nom\".",
      en: "--column \(text): write the head, “=”, and what it says, as in --column \"Company=name\".")
  }

  static func badSame(_ text: String) -> Words {
    Words(
      fr: "--same \(text) : écrivez la ligne, « = », et le code de la fiche, comme --same 6=radio-ecrins.",
      en: "--same \(text): write the line, “=”, and the code of the card, as in --same 6=radio-ecrins.")
  }

  static func noDepartment(_ text: String) -> Words {
    Words(fr: "« \(text) » n'est pas un département.", en: "“\(text)” is not a département.")
  }
}
