import JalonWording

/// Why a file is no table that can be read. Nothing of it is kept.
public enum TableFault: Error, Hashable, Sendable {
  case empty
  /// A quotation mark is not closed; the line on which it stands.
  case openQuote(line: Int)
  /// It opens with a password only.
  case password
  /// Of the spreadsheets of before 2007 (`.xls`), or a binary one (`.xlsb`).
  case olderForm
  /// A page of the web, or another text that is no table.
  case markup
  /// An archive that holds no spreadsheet: a text document, a folder.
  case notASpreadsheet
  /// Its bytes are no file of any of these forms.
  case binary
  /// It is not whole, or something else has changed it.
  case damaged
  /// It grows beyond what any table holds.
  case swollen
  /// More cells, or longer texts, than are taken at once.
  case tooLarge
  /// No sheet of that name; the names that there are.
  case noSheet(String, known: [String])

  /// « annuaire.xlsx : … »
  public func words(in file: String) -> Words { Words(fr: "\(file) : \(reason)", en: "\(file): \(reason)") }

  /// Without the name of the file.
  public var reason: Words {
    switch self {
    case .empty:
      Words(
        fr: "aucune cellule remplie. Vérifiez que c'est le bon fichier.",
        en: "no cell is filled. Check that it is the right file.")
    case .openQuote(let line):
      Words(
        fr:
          "un guillemet s'ouvre ligne \(String(line)) et ne se ferme pas. Fermez-le, ou enregistrez de nouveau en CSV.",
        en: "a quotation mark opens on line \(String(line)) and is not closed. Close it, or save as CSV again.")
    case .password:
      Words(
        fr: "protégé par un mot de passe. Ouvrez-le, ôtez le mot de passe et enregistrez-le.",
        en: "protected by a password. Open it, take the password away and save it.")
    case .olderForm:
      Words(
        fr: "un classeur d'une forme ancienne ou binaire (.xls, .xlsb). Enregistrez-le en .xlsx, .ods ou CSV.",
        en: "a workbook of an old or binary form (.xls, .xlsb). Save it as .xlsx, .ods or CSV.")
    case .markup:
      Words(
        fr:
          "une page web ou un document XML, non un tableau, quel que soit son nom. Ouvrez-le dans un tableur et enregistrez-le en .xlsx, .ods ou CSV.",
        en:
          "a page of the web or an XML document, no table, whatever its name. Open it in a spreadsheet and save it as .xlsx, .ods or CSV."
      )
    case .notASpreadsheet:
      Words(
        fr: "une archive ou un document, non un classeur. Donnez un fichier .xlsx, .ods ou CSV.",
        en: "an archive or a document, no workbook. Give a file .xlsx, .ods or CSV.")
    case .binary:
      Words(
        fr: "ce n'est ni un classeur ni un texte. Donnez un fichier .xlsx, .ods ou CSV.",
        en: "it is neither a workbook nor a text. Give a file .xlsx, .ods or CSV.")
    case .damaged:
      Words(
        fr: "le classeur est incomplet ou abîmé. Ouvrez-le dans un tableur et enregistrez-le de nouveau.",
        en: "the workbook is incomplete or damaged. Open it in a spreadsheet and save it again.")
    case .swollen:
      Words(
        fr:
          "le classeur enfle au-delà de ce qu'un tableau contient : lecture arrêtée. Copiez ses lignes dans un classeur neuf.",
        en: "the workbook swells beyond what a table holds: reading was stopped. Copy its rows into a new workbook.")
    case .tooLarge:
      Words(
        fr: "plus de cellules ou de texte qu'on n'en reprend à la fois. Donnez-le en plusieurs fichiers.",
        en: "more cells or text than is taken at once. Give it as several files.")
    case .noSheet(let name, let known):
      Words(
        fr: "aucune feuille « \(name) ». Ce classeur a \(Lists.and(known)).",
        en: "no sheet “\(name)”. This workbook has \(Lists.and(known)).")
    }
  }
}
