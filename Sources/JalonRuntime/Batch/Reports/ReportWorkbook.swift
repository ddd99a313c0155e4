import JalonCore
import JalonTables
import JalonWording

extension ReportContext {
  /// The report that was written, as a workbook: what it is, then its data.
  public func workbook() -> [UInt8] {
    let name = about?.report ?? "jalon"
    return WorkbookWriter("jalon \(name)", [described] + kept.map(\.sheet)).bytes
  }

  /// What was asked, by whom and when, then what each column holds: a file that is found later tells it.
  private var described: WorkbookWriter.Sheet {
    let asked: [(Words, WorkbookWriter.Cell)] = [
      (WorkbookWords.command, .text("jalon " + (about?.report ?? ""))),
      (WorkbookWords.subject, about?.subject.map { .text($0) } ?? .empty),
      (WorkbookWords.filter, about?.filter.map { .text($0) } ?? .text(self(WorkbookWords.everything))),
      (WorkbookWords.day, .day(today)),
      (WorkbookWords.author, .text(reader.text.isEmpty ? "" : (try? names().name(of: reader)) ?? reader.text)),
      (WorkbookWords.use, .text(self(mark?.warning ?? WorkbookWords.own))),
    ]
    let facts = asked.filter { $0.1 != .empty && $0.1 != .text("") }.map { [.text(self($0.0)), $0.1] }
    return WorkbookWriter.Sheet(self(WorkbookWords.about), rows: facts + [[]] + definitions)
  }

  private var definitions: [[WorkbookWriter.Cell]] {
    let heads = [WorkbookWords.column, WorkbookWords.code, WorkbookWords.holds].map {
      WorkbookWriter.Cell.text(self($0))
    }
    // Tables that are alike are told once.
    var told: Set<String> = []
    let columns = kept.flatMap(\.columns).filter { told.insert("\($0.name) \($0.title(language))").inserted }
    return columns.isEmpty
      ? [] : [heads] + columns.map { [.text($0.title(language)), .text($0.name), .text(self($0.type.told))] }
  }
}

enum WorkbookWords {
  static let about = Words(fr: "À propos", en: "About")
  static let data = Words(fr: "Données", en: "Data")
  static let command = Words(fr: "Commande", en: "Command")
  static let subject = Words(fr: "Sur", en: "Of")
  static let filter = Words(fr: "Filtre", en: "Filter")
  static let everything = Words(fr: "aucun", en: "none")
  static let day = Words(fr: "Jour", en: "Day")
  static let author = Words(fr: "Auteur", en: "Author")
  static let use = Words(fr: "Usage", en: "Use")
  /// In the name of a file.
  static let internalUse = Words(fr: "interne", en: "internal")
  static let own = Words(
    fr: "INTERNE : à ne remettre à personne sans l'accord des structures",
    en: "INTERNAL: to be handed to nobody without the structures' consent")
  static let column = Words(fr: "Colonne", en: "Column")
  static let code = Words(fr: "Nom pour un programme", en: "Name for a program")
  static let holds = Words(fr: "Ce qu'elle contient", en: "What it holds")
}

extension OutputType {
  /// For a person.
  fileprivate var told: Words {
    switch self {
    case .day: Words(fr: "un jour", en: "a day")
    case .instant, .seconds: Words(fr: "un moment", en: "a moment")
    case .cents: Words(fr: "un montant, en euros TTC", en: "an amount, in euros with tax")
    case .hundredths: Words(fr: "un nombre, à deux décimales", en: "a number, with two decimals")
    case .whole: Words(fr: "un nombre entier", en: "a whole number")
    case .counted(let words): Words(fr: "un nombre. \(words)", en: "a number. \(words)")
    case .number: Words(fr: "un nombre", en: "a number")
    case .flag: Words(fr: "oui ou non", en: "yes or no")
    case .code: Words(fr: "un code", en: "a code")
    case .list: Words(fr: "plusieurs valeurs, séparées par des virgules", en: "several values, parted by commas")
    case .optional(let type): type.told + Words(fr: ", ou rien", en: ", or nothing")
    case .oneOf: Words(fr: "un mot d'une liste", en: "a word of a list")
    case .text, .sentence, .fixed, .group, .map, .either, .defined: Words(fr: "un texte", en: "a text")
    }
  }
}
