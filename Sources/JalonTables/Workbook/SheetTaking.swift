import JalonCore
import JalonWording

/// Reads one sheet of a workbook as it comes.
final class SheetTaking: XMLTaking {
  private let strings: [String]
  private let styles: CellStyles
  private let isSince1904: Bool
  private var gathering = TableGathering()
  private(set) var merged: [CellBlock] = []
  private var hidden: [Int] = []

  private var row = 0
  private var rowIsHidden = false
  private var column = -1
  private var (kind, style) = ("", 0)
  private var isFormula = false
  private var text: [UInt8] = []
  private var isInText = false
  private var isSound = false

  init(strings: [String], styles: CellStyles, isSince1904: Bool) {
    (self.strings, self.styles, self.isSince1904) = (strings, styles, isSince1904)
  }

  var rows: [TableRow] { gathering.rows }

  var notices: [TableNotice] {
    gathering.notices(hidden: hidden) + (merged.first.map { [.merged(merged.count, first: $0)] } ?? [])
  }

  func opens(_ name: String, _ attributes: XMLAttributes) throws {
    switch name {
    case "row": try openRow(attributes)
    case "c": openCell(attributes)
    case "f": isFormula = true
    case "rPh": isSound = true
    case "v", "t": isInText = !isSound
    case "col": hide(attributes)
    case "mergeCell": try merge(attributes)
    default: break
    }
  }

  func closes(_ name: String) throws {
    switch name {
    case "row": gathering.endRow(row, isHidden: rowIsHidden)
    case "c": try closeCell()
    case "rPh": isSound = false
    case "v", "t": isInText = false
    default: break
    }
  }

  func takes(_ piece: UnsafeBufferPointer<UInt8>) { if isInText { text.append(contentsOf: piece) } }

  // MARK: - Rows and columns

  private func openRow(_ attributes: XMLAttributes) throws(TableFault) {
    let own = attributes["r"].flatMap { Int($0) } ?? row + 1
    guard own > row, own < 1 << 30 else { throw .damaged }
    (row, column, rowIsHidden) = (own, -1, attributes["hidden"].map { ["1", "true"].contains($0) } ?? false)
  }

  private func hide(_ attributes: XMLAttributes) {
    guard ["1", "true"].contains(attributes["hidden"] ?? ""), let first = attributes["min"].flatMap({ Int($0) }),
      let last = attributes["max"].flatMap({ Int($0) }), first > 0, last >= first, last <= 16_384
    else { return }
    hidden += Array((first - 1)...(last - 1))
  }

  private func merge(_ attributes: XMLAttributes) throws(TableFault) {
    let ends = (attributes["ref"] ?? "").split(separator: ":").compactMap { CellPlace($0) }
    guard ends.count == 2, merged.count < 100_000 else { return }
    merged.append(CellBlock(first: ends[0], last: ends[1]))
  }

  // MARK: - Cells

  private func openCell(_ attributes: XMLAttributes) {
    column = attributes["r"].flatMap { CellPlace($0) }?.column ?? column + 1
    (kind, style) = (attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
    (isFormula, isInText) = (false, false)
    text.removeAll(keepingCapacity: true)
  }

  private func closeCell() throws(TableFault) {
    guard !text.isEmpty, let value else { return }
    try gathering.add(value, isFormula: isFormula, at: CellPlace(row: row, column: column))
  }

  private var value: CellValue? {
    let raw = String(decoding: text, as: UTF8.self)
    switch kind {
    case "s": return Int(raw.trimmed).flatMap { strings.indices.contains($0) ? .text(strings[$0]) : nil }
    case "str", "inlineStr": return .text(raw.withoutEscapes)
    case "b": return .flag(raw.trimmed == "1" || raw.trimmed == "true")
    case "e": return .fault(raw.trimmed)
    case "d": return Day(iso: String(raw.trimmed.prefix(10))).map { .day($0) } ?? .text(raw)
    default: return number(raw.trimmed)
    }
  }

  private func number(_ raw: String) -> CellValue {
    guard let number = Double(raw) else { return .text(raw) }
    switch styles[style] {
    case .plain: return .number(Serial.digits(number))
    case .padded(let least): return .number(Serial.digits(number, least: least))
    case .day: return Serial.day(number, since1904: isSince1904).map { .day($0) } ?? .number(Serial.digits(number))
    case .hour: return Serial.hour(number).map { .text($0) } ?? .number(Serial.digits(number))
    }
  }
}
