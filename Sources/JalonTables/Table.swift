import JalonCore
import JalonWording

/// One table that somebody gives, whatever program wrote it: its rows that say something, and what should be known of how it
/// was read. It knows nothing of what its columns mean.
public struct Table: Hashable, Sendable {
  /// The name of the sheet; `nil` for a file that has no sheets.
  public let sheet: String?
  /// In order; blank rows are left out.
  public let rows: [TableRow]
  /// Cells that are written as one, in the order of the file.
  public let merged: [CellBlock]
  public let notices: [TableNotice]

  public init(sheet: String? = nil, rows: [TableRow], merged: [CellBlock] = [], notices: [TableNotice] = []) {
    self.sheet = sheet
    self.rows = rows
    self.merged = merged
    self.notices = notices
  }
}

/// A row that says something.
public struct TableRow: Hashable, Sendable {
  /// As a spreadsheet numbers it, from 1.
  public let number: Int
  /// Those that say something, from left to right.
  public let cells: [TableCell]

  public init(number: Int, cells: [TableCell]) {
    self.number = number
    self.cells = cells
  }

  /// - Parameter column: from 0.
  public subscript(_ column: Int) -> TableCell? { cells.first { $0.column == column } }
}

/// A cell that says something.
public struct TableCell: Hashable, Sendable {
  /// From 0.
  public let column: Int
  public let value: CellValue
  /// It was worked out: what is read is what the program kept of it.
  public let isFormula: Bool

  public init(column: Int, value: CellValue, isFormula: Bool = false) {
    self.column = column
    self.value = value
    self.isFormula = isFormula
  }
}

/// What a cell holds, as the program that wrote it kept it.
public enum CellValue: Hashable, Sendable {
  case text(String)
  /// Its digits with a decimal point, and the zeros before them that its format shows: `7.5`, `05000`.
  case number(String)
  /// The hour beside it, if there is one, is left out.
  case day(Day)
  case flag(Bool)
  /// What could not be worked out: `#REF!`.
  case fault(String)

  /// As a text would say it: a day is `2026-11-23`, a flag `true`.
  public var text: String {
    switch self {
    case .text(let text), .number(let text), .fault(let text): text
    case .day(let day): day.iso
    case .flag(let isTrue): isTrue ? "true" : "false"
    }
  }
}

/// Where a cell stands: `B12`.
public struct CellPlace: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// From 1.
  public let row: Int
  /// From 0.
  public let column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `B12`; `nil` where that is none.
  public init?(_ text: some StringProtocol) {
    var (column, row, sawDigit) = (0, 0, false)
    for byte in text.utf8 where byte != 0x24 {
      switch byte {
      case 0x41...0x5A where !sawDigit: column = column * 26 + Int(byte) - 0x40
      case 0x61...0x7A where !sawDigit: column = column * 26 + Int(byte) - 0x60
      case 0x30...0x39: (row, sawDigit) = (row * 10 + Int(byte) - 0x30, true)
      default: return nil
      }
      guard column <= 1 << 20, row <= 1 << 30 else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(row: row, column: column - 1)
  }

  public var description: String { CellPlace.letters(of: column) + String(row) }

  /// `B` for 1, `AA` for 26.
  public static func letters(of column: Int) -> String {
    var (rest, letters) = (column, "")
    while rest >= 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest = rest / 26 - 1
    }
    return letters
  }

  public static func < (left: CellPlace, right: CellPlace) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

/// Cells that are written as one: `B2:D2`.
public struct CellBlock: Hashable, Sendable, CustomStringConvertible {
  public let first: CellPlace
  public let last: CellPlace

  public init(first: CellPlace, last: CellPlace) {
    self.first = first
    self.last = last
  }

  public var description: String { "\(first):\(last)" }
}
