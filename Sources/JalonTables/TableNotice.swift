import JalonWording

/// What somebody should know of how a table was read. It was read all the same.
public enum TableNotice: Hashable, Sendable {
  /// Of its bytes.
  case given(GivenNotice)
  /// This sheet was read; the others, by name.
  case sheet(String, others: [String])
  /// Sheets that are not shown, by name.
  case hiddenSheets([String])
  /// Rows that are not shown, and are read.
  case hiddenRows(Int, first: Int)
  /// Columns that are not shown, and are read; from 0.
  case hiddenColumns([Int])
  /// Cells that were worked out: what the program kept of them is read.
  case formulas(Int, first: CellPlace)
  /// Cells written as one: only the first one says something.
  case merged(Int, first: CellBlock)
  /// Days are counted from 1904.
  case since1904
  /// Characters that steer or hide, left out.
  case unseen(Int, first: CellPlace)

  /// « annuaire.xlsx : feuille « 2026 » lue… »
  public func words(in file: String) -> Words {
    if case .given(let notice) = self { return notice.words(in: file) }
    return Words(fr: "\(file) : \(sentence)", en: "\(file): \(sentence)")
  }

  private var sentence: Words {
    switch self {
    case .given: .nothing
    case .sheet(let name, let others): TableNotice.sheet(name, others)
    case .hiddenSheets(let names):
      Words(
        fr:
          "\(names.count, "feuille masquée", "feuilles masquées"), non \(names.count == 1 ? "lue" : "lues") : \(TableNotice.some(names)).",
        en: "\(names.count, "hidden sheet", "hidden sheets"), not read: \(TableNotice.some(names)).")
    case .hiddenRows(let count, let first):
      Words(
        fr: "\(count, "ligne masquée lue", "lignes masquées lues") aussi, à partir de la ligne \(String(first)).",
        en: "\(count, "hidden row", "hidden rows") read too, from row \(String(first)).")
    case .hiddenColumns(let columns):
      Words(
        fr:
          "\(columns.count, "colonne masquée lue", "colonnes masquées lues") aussi : \(TableNotice.some(columns.map(CellPlace.letters))).",
        en:
          "\(columns.count, "hidden column", "hidden columns") read too: \(TableNotice.some(columns.map(CellPlace.letters)))."
      )
    case .formulas(let count, let first):
      Words(
        fr:
          "\(count, "formule lue", "formules lues") par la valeur enregistrée avec le fichier, à partir de \(first.description).",
        en: "\(count, "formula", "formulas") read by the value saved in the file, from \(first.description) on.")
    case .merged(let count, let first):
      Words(
        fr:
          "\(count, "groupe de cellules fusionnées", "groupes de cellules fusionnées") : seule la première de chaque groupe compte (\(first.description)).",
        en:
          "\(count, "group of merged cells", "groups of merged cells"): only the first cell of each counts (\(first.description))."
      )
    case .since1904:
      Words(
        fr: "ses dates sont comptées depuis 1904, comme sur d'anciens Mac : lues ainsi.",
        en: "its dates are counted from 1904, as on old Macs: read so.")
    case .unseen(let count, let first):
      Words(
        fr:
          "\(count, "caractère invisible ou de contrôle laissé", "caractères invisibles ou de contrôle laissés") de côté, à partir de \(first.description).",
        en:
          "\(count, "invisible or control character", "invisible or control characters") left out, from \(first.description) on."
      )
    }
  }

  private static func sheet(_ name: String, _ others: [String]) -> Words {
    guard !others.isEmpty else { return Words(fr: "feuille « \(name) » lue.", en: "sheet “\(name)” read.") }
    return Words(
      fr:
        "feuille « \(name) » lue. Pour une autre (\(some(others))), donnez son nom avec --sheet.",
      en: "sheet “\(name)” read. For another one (\(some(others))), give its name with --sheet.")
  }

  /// A workbook may have hundreds.
  private static func some(_ names: [String]) -> Words {
    guard names.count > 8 else { return Lists.and(names) }
    return Words(
      fr: "\(names.prefix(7).joined(separator: ", ")) et \(names.count - 7) autres",
      en: "\(names.prefix(7).joined(separator: ", ")) and \(names.count - 7) others")
  }
}
