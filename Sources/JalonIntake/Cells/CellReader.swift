import JalonCore
import JalonTables
import JalonWording

/// Reads a cell as the field under whose head it stands asks for it.
struct CellReader {
  let today: Day

  /// - Parameter year: that the head names.
  func read(_ value: CellValue, _ field: Field, year: Int?) -> CellReading {
    if case .fault(let fault) = value { return .refused(CellWords.fault(fault)) }
    let cell = CellText(value)
    guard !cell.text.isEmpty, field.name == "name" || field.name == "qpv" || !cell.saysNothing else {
      return CellReading()
    }
    var reading = special(cell, field) ?? read(cell, field.shape, field.name)
    if field.name == "budget", reading.values["budget"] != nil, let year { reading.values["budgetYear"] = .whole(year) }
    return reading.repaired(cell.repair, cell.text)
  }

  /// Fields that are not read by their shape alone.
  private func special(_ cell: CellText, _ field: Field) -> CellReading? {
    switch field.name {
    case "siret": NumberCells.siret(cell)
    case "siren": NumberCells.plain(cell, "siren", length: 9)
    case "postcode": NumberCells.postcode(cell)
    case "commune": NumberCells.commune(cell)
    case "rna": NumberCells.rna(cell)
    case "phone": NumberCells.phone(cell)
    case "mail": TextCells.mail(cell)
    case "department": TextCells.department(cell)
    case "departments": TextCells.departments(cell)
    case "legalForm": TextCells.legalForm(cell)
    case "qpv": TextCells.neighbourhood(cell)
    case "founded", "budgetYear", "year": NumberCells.year(cell, field.name, today)
    default: nil
    }
  }

  private func read(_ cell: CellText, _ shape: Shape, _ name: String) -> CellReading {
    switch shape {
    case .line: return .said(name, .text(cell.text.onOneLine))
    case .prose: return .said(name, .text(cell.text))
    case .flag: return TextCells.flag(cell, name)
    case .day: return DayCells.read(cell, name, today)
    case .whole: return NumberCells.whole(cell, name)
    case .hundredths: return NumberCells.hundredths(cell, name)
    case .euros: return NumberCells.euros(cell, name)
    case .list: return .said(name, .list(TextCells.list(cell.text).map(Value.text)))
    case .choice(let words): return TextCells.choice(cell, name, words)
    case .reference, .party, .instant, .group, .answer: return .said(name, .text(cell.text.onOneLine))
    }
  }
}

extension String {
  /// Lines of a cell one after the other.
  var onOneLine: String {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// What is said of a cell that cannot be read, or not wholly.
enum CellWords {
  static func fault(_ fault: String) -> Words {
    Words(
      fr: "la formule donne une erreur, \(fault). Corrigez-la, ou videz la cellule.",
      en: "the formula gives an error, \(fault). Mend it, or empty the cell.")
  }

  static func digitsLost(_ text: String) -> Words {
    Words(
      fr:
        "« \(text) » : le tableur a perdu des chiffres. Mettez la colonne au format texte, et saisissez de nouveau le numéro.",
      en: "“\(text)”: the spreadsheet has lost digits. Make the column text, and type the number again.")
  }

  static func unread(_ text: String, _ expected: Words) -> Words {
    Words(fr: "« \(text) » ne se lit pas. \(expected)", en: "“\(text)” cannot be read. \(expected)")
  }

  static let saidWithoutDay = Words(
    fr: "dit oui ou non, sans la date : laissé de côté.", en: "says yes or no, without the day: left aside.")
}
