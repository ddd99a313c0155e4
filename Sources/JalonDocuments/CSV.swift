import JalonCore

/// How a table is written for another program.
public enum CSVProfile: Sendable {
  /// Commas, decimal points, `2026-11-23`.
  case rfc4180
  /// What a French Excel opens by itself: semicolons, decimal commas, `23/11/2026`, and a byte order mark, without which
  /// accents break.
  case excelFR

  var separator: String { self == .excelFR ? ";" : "," }
  var point: String { self == .excelFR ? "," : "." }
  /// Before the first row.
  public var mark: String { self == .excelFR ? "\u{FEFF}" : "" }
}

/// One cell of a table: what it is decides how each profile writes it.
public enum CSVCell: Hashable, Sendable {
  case text(String)
  /// A code of digits: a French Excel would take away its zeros, or write it with an exponent.
  case digits(String)
  case day(Day)
  case whole(Int)
  case hundredths(Int)
  case empty
}

extension CSVProfile {
  /// One row, with its end.
  public func row(_ cells: [CSVCell]) -> String {
    cells.map(write).joined(separator: separator) + "\r\n"
  }

  private func write(_ cell: CSVCell) -> String {
    switch cell {
    case .text(let text): quoted(CSVProfile.harmless(text))
    case .digits(let text): quoted(self == .excelFR && text.isPlainCode ? "=\"\(text)\"" : CSVProfile.harmless(text))
    case .day(let day): self == .excelFR ? CSVProfile.french(day) : day.iso
    case .whole(let number): String(number)
    case .hundredths(let number): decimal(number)
    case .empty: ""
    }
  }

  /// A text that a spreadsheet would take for a formula begins with an apostrophe: it is shown, and nothing is computed.
  static func harmless(_ text: String) -> String {
    let lead = text.unicodeScalars.first { !$0.properties.isWhitespace || $0 == "\t" || $0 == "\r" || $0 == "\n" }
    guard let lead, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(lead) else { return text }
    return "'" + text
  }

  private func quoted(_ text: String) -> String {
    let special = Set("\"\r\n,;\t".unicodeScalars)
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func decimal(_ hundredths: Int) -> String {
    let (units, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let digits = rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(hundredths < 0 ? "-" : "")\(units)" + (rest == 0 ? "" : point + digits)
  }

  private static func french(_ day: Day) -> String {
    let parts = day.iso.split(separator: "-")
    return parts.reversed().joined(separator: "/")
  }
}

extension String {
  /// Letters and digits alone: nothing that a spreadsheet could compute.
  fileprivate var isPlainCode: Bool { !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
}
