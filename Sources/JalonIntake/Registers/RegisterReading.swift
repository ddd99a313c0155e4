import JalonCore
import JalonTables
import JalonWording

/// A file of a public register, read piece by piece: several gigabytes pass through the room of one row.
public struct RegisterReading {
  public struct Order: Hashable, Sendable {
    /// Those that are kept; all of them where it is empty.
    public var departments: [String] = []
    /// What a list of communes is about that does not say it.
    public var zone: ZoneRow?

    public init(departments: [String] = [], zone: ZoneRow? = nil) {
      (self.departments, self.zone) = (departments, zone)
    }
  }

  private let order: Order
  private let columns: RegisterColumns
  private var rows: ByteRows
  /// How many rows stand before the first one that says something, that of the heads among them.
  private var before: Int
  private let prefixes: [[UInt8]]
  /// Of a workbook, which is small enough to be held.
  private let held: [ByteRow]
  private var isBegun = false

  public var kind: RegisterKind { columns.kind }
  /// A workbook: its rows are here already, and no piece of the file is wanted.
  public var isHeld: Bool { !held.isEmpty }
  /// How many lines of the file were read so far.
  public var line: Int { rows.line }

  /// - Parameter beginning: the first bytes of the file, which `take` is handed as well.
  public init(_ order: Order, beginning: [UInt8]) throws {
    if beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) || beginning.starts(with: [0x1F, 0x8B]) {
      throw RegisterFault.packed
    }
    guard !beginning.prefix(4_096).contains(0) else { throw RegisterFault.binary }
    let separator = ByteRows.separator(of: beginning)
    var (heads, seen): ([ByteRow], ByteRows) = ([], ByteRows(separator: separator))
    do {
      try seen.take(RegisterReading.unmarked(beginning)) { row in
        heads.append(row)
        if heads.count == RegisterReading.mostBefore { throw Enough() }
      }
      try seen.end { heads.append($0) }
    } catch is Enough {
    } catch RegisterFault.openQuote where !heads.isEmpty {
      // The piece ends within a cell.
    }
    try self.init(order, heads, rows: ByteRows(separator: separator), held: [])
  }

  /// Of a workbook.
  public init(_ order: Order, _ table: Table) throws {
    let rows = table.rows.map { row in
      ByteRow((0...(row.cells.last?.column ?? 0)).map { row[$0]?.value.text ?? "" })
    }
    try self.init(
      order, Array(rows.prefix(RegisterReading.mostBefore)), rows: ByteRows(separator: UInt8(ascii: ";")), held: rows)
  }

  private init(_ order: Order, _ first: [ByteRow], rows: ByteRows, held: [ByteRow]) throws {
    var found: (RegisterColumns, Int)?
    for (place, row) in first.enumerated() where found == nil {
      let heads = (0..<row.count).map { row.text($0) ?? "" }
      found = RegisterColumns(heads: heads, scheme: order.zone?.scheme).map { ($0, place + 1) }
    }
    guard let found else {
      let seen = first.max { $0.count < $1.count }
      throw RegisterFault.noHeads(seen: seen.map { row in (0..<row.count).map { row.text($0) ?? "" } } ?? [])
    }
    guard order.zone == nil || found.0.kind == .zones else { throw RegisterFault.noZoning(found.0.kind) }
    (self.order, self.rows, self.held) = (order, rows, held)
    (columns, before) = found
    prefixes = order.departments.map { Array($0.utf8) }
  }

  /// - Parameter body: is handed what is kept of this piece.
  public mutating func take(_ piece: [UInt8], _ body: (RegisterRow) throws -> Void) throws {
    guard !isHeld else { return }
    let bytes = isBegun ? piece : RegisterReading.unmarked(piece)
    isBegun = true
    var (rows, before) = (self.rows, self.before)
    defer { (self.rows, self.before) = (rows, before) }
    let (columns, zone) = (columns, order.zone)
    try rows.take(bytes) { row in
      guard before == 0 else { return before -= 1 }
      guard isKept(row) else { return }
      for made in columns.row(row, zone) { try body(made) }
    }
  }

  /// What stands behind the last line end; or all of a workbook.
  public mutating func end(_ body: (RegisterRow) throws -> Void) throws {
    let (columns, zone) = (columns, order.zone)
    for row in held.dropFirst(before) where isKept(row) { for made in columns.row(row, zone) { try body(made) } }
    var rows = self.rows
    defer { self.rows = rows }
    try rows.end { row in
      guard before == 0, isKept(row) else { return }
      for made in columns.row(row, zone) { try body(made) }
    }
  }

  /// By the code of its commune, else by its postcode. Organisations have neither: who takes them knows. Lists of communes are
  /// short, and kept whole.
  private func isKept(_ row: ByteRow) -> Bool {
    guard !prefixes.isEmpty, columns.kind == .establishments || columns.kind == .associations,
      let commune = columns.commune
    else { return true }
    if row.begins(commune, with: prefixes) { return true }
    guard row.bytes(of: commune).isEmpty, let text = row.text(columns.postcode) else { return false }
    return Department(postcode: text).map { order.departments.contains($0.code) } ?? false
  }

  private static func unmarked(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// Publishers put titles above the heads.
  private static let mostBefore = 12
}

private struct Enough: Error {}
