import JalonCore
import JalonWording

/// The rows of a table as they come: what is blank is passed over, what is more than a table may hold stops the reading.
struct TableGathering {
  private(set) var rows: [TableRow] = []
  private var cells: [TableCell] = []
  private var (count, length) = (0, 0)
  private var formulas: (count: Int, first: CellPlace)?
  private var unseen: (count: Int, first: CellPlace)?
  private var hiddenRows: (count: Int, first: Int)?
  private var filledColumns: Set<Int> = []

  private static let mostCells = 3_000_000
  /// Bytes of text.
  private static let mostText = 256 << 20

  mutating func add(_ value: CellValue, isFormula: Bool = false, at place: CellPlace) throws(TableFault) {
    let admitted = admit(value, at: place)
    guard !admitted.text.isBlank else { return }
    (count, length) = (count + 1, length + admitted.text.utf8.count)
    guard count <= TableGathering.mostCells, length <= TableGathering.mostText else { throw .tooLarge }
    if isFormula { formulas = ((formulas?.count ?? 0) + 1, formulas?.first ?? place) }
    filledColumns.insert(place.column)
    cells.append(TableCell(column: place.column, value: admitted, isFormula: isFormula))
  }

  mutating func endRow(_ number: Int, isHidden: Bool = false) {
    guard !cells.isEmpty else { return }
    let isInOrder = zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column }
    rows.append(TableRow(number: number, cells: isInOrder ? cells : TableGathering.ordered(cells)))
    if isHidden { hiddenRows = ((hiddenRows?.count ?? 0) + 1, hiddenRows?.first ?? number) }
    cells.removeAll(keepingCapacity: true)
  }

  /// The row before stands again, so many times.
  mutating func repeatRow(_ times: Int, after number: Int, isHidden: Bool) throws(TableFault) {
    guard times > 0, let last = rows.last, last.number == number else { return }
    count += times * last.cells.count
    length += times * last.cells.reduce(0) { $0 + $1.value.text.utf8.count }
    guard count <= TableGathering.mostCells, length <= TableGathering.mostText else { throw .tooLarge }
    for step in 1...times { rows.append(TableRow(number: number + step, cells: last.cells)) }
    if isHidden { hiddenRows = ((hiddenRows?.count ?? 0) + times, hiddenRows?.first ?? number + 1) }
  }

  /// - Parameter hidden: columns that are not shown: those that say nothing are not told.
  func notices(hidden: [Int]) -> [TableNotice] {
    let columns = hidden.filter(filledColumns.contains)
    return [
      hiddenRows.map { .hiddenRows($0.count, first: $0.first) }, columns.isEmpty ? nil : .hiddenColumns(columns),
      formulas.map { .formulas($0.count, first: $0.first) }, unseen.map { .unseen($0.count, first: $0.first) },
    ].compactMap(\.self)
  }

  private mutating func admit(_ value: CellValue, at place: CellPlace) -> CellValue {
    guard case .text(let text) = value else { return value }
    let admitted = TextGate.admit(text)
    if !admitted.isWhole {
      unseen = ((unseen?.count ?? 0) + admitted.controls + admitted.invisible, unseen?.first ?? place)
    }
    return .text(admitted.text)
  }

  /// Of two that say the same place, the first one stands.
  private static func ordered(_ cells: [TableCell]) -> [TableCell] {
    var known: Set<Int> = []
    return cells.filter { known.insert($0.column).inserted }.sorted { $0.column < $1.column }
  }
}
