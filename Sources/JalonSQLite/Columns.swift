import GRDB
import JalonCore
import JalonStore

/// One row as it is read: a value is what its column should hold, or nothing of the row is told.
///
/// The only way in which rows are read: GRDB's own subscripts end the program on a value of another kind, which a damaged
/// disk or another tool may have left, and print the row.
struct Columns {
  private let row: Row
  private let table: String
  private let key: [Int]

  /// - Parameter key: the columns that name the row, for whoever has to find it.
  init(_ row: Row, of table: String, key: [Int] = [0]) {
    self.row = row
    self.table = table
    self.key = key
  }

  func raw(_ index: Int) -> DatabaseValue { row[index] }

  /// What somebody wrote, without what has no place in a text: an older Jalon took anything.
  func text(_ index: Int) throws(StoreFailure) -> String { try code(index).admitted }
  func textIfAny(_ index: Int) throws(StoreFailure) -> String? { try optional(index, text) }

  /// A name by which other rows are found, or a text of ours: as it stands.
  func code(_ index: Int) throws(StoreFailure) -> String {
    guard case .string(let text) = raw(index).storage else { throw fault(index) }
    return text
  }
  func codeIfAny(_ index: Int) throws(StoreFailure) -> String? { try optional(index, code) }

  func id<Subject>(_ index: Int) throws(StoreFailure) -> ID<Subject> { ID(try code(index)) }
  func idIfAny<Subject>(_ index: Int) throws(StoreFailure) -> ID<Subject>? { try codeIfAny(index).map { ID($0) } }

  func whole(_ index: Int) throws(StoreFailure) -> Int {
    guard case .int64(let number) = raw(index).storage, number.magnitude < Columns.limit else { throw fault(index) }
    return Int(number)
  }
  func wholeIfAny(_ index: Int) throws(StoreFailure) -> Int? { try optional(index, whole) }

  func flag(_ index: Int) throws(StoreFailure) -> Bool {
    switch try whole(index) {
    case 0: false
    case 1: true
    default: throw fault(index)
    }
  }

  func day(_ index: Int) throws(StoreFailure) -> Day {
    let number = try whole(index)
    guard Columns.days.contains(number) else { throw fault(index) }
    return Day(number: number)
  }
  func dayIfAny(_ index: Int) throws(StoreFailure) -> Day? { try optional(index, day) }

  /// A day inside a text.
  static func day(_ text: String) -> Day? {
    Int(text).flatMap { days.contains($0) ? Day(number: $0) : nil }
  }

  func instant(_ index: Int) throws(StoreFailure) -> Instant { Instant(seconds: try whole(index)) }

  func digest(_ index: Int) throws(StoreFailure) -> Digest {
    guard case .blob(let data) = raw(index).storage, let digest = Digest(bytes: Array(data)) else { throw fault(index) }
    return digest
  }

  /// One of a closed list of words.
  func word<Word: RawRepresentable<String>>(_ index: Int) throws(StoreFailure) -> Word {
    guard let word = Word(rawValue: try code(index)) else { throw fault(index) }
    return word
  }

  func lines(_ index: Int) throws(StoreFailure) -> [String] {
    try code(index).split(separator: "\n").map(String.init)
  }

  /// The failure of a value that is of the right kind, and still cannot be.
  func fault(_ index: Int) -> StoreFailure {
    let name =
      index < row.count ? row.columnNames[row.columnNames.index(row.columnNames.startIndex, offsetBy: index)] : ""
    return .damagedRow(DamagedRow(table: table, column: name, place: place(of: index)))
  }

  /// What names the row, the damaged value aside.
  private func place(of index: Int) -> String {
    key.map { $0 == index ? "?" : shown($0) }.joined(separator: ", ")
  }

  /// What names a row, whatever it is.
  func shown(_ index: Int) -> String {
    switch raw(index).storage {
    case .string(let text): String(text.prefix(Columns.longestPlace))
    case .int64(let number): "\(number)"
    case .null, .double, .blob: "?"
    }
  }

  /// What a damaged row still says; nothing where that cannot be read either.
  func left(_ index: Int) -> String {
    do { return try text(index) } catch { return "" }
  }

  /// The number of a mission or of a plan, or else what its key tells of it.
  func number(_ index: Int, key: Int) -> String {
    let number = left(index)
    return number.isEmpty ? left(key).split(separator: "\u{1}").last.map(String.init) ?? "?" : number
  }

  private func optional<Value>(
    _ index: Int, _ read: (Int) throws(StoreFailure) -> Value
  ) throws(StoreFailure) -> Value? { raw(index).isNull ? nil : try read(index) }

  /// Sums of what the field writes stay far below; reckoning with more would overflow.
  static let limit: UInt64 = 1_000_000_000_000_000
  /// From the year 0 to the year 9999.
  static let days = -719_528...2_932_896
  private static let longestPlace = 80
}

extension Database {
  /// Runs a statement that is prepared once and kept.
  func perform(_ sql: String, _ arguments: StatementArguments = []) throws {
    let statement = try cachedStatement(sql: sql)
    statement.setUncheckedArguments(arguments)
    try statement.execute()
  }

  /// Rows of a statement that is prepared once and kept. Read them with `Columns`.
  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> RowCursor {
    let statement = try cachedStatement(sql: sql)
    return try Row.fetchCursor(statement, arguments: arguments)
  }

  func first(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
    try Row.fetchOne(try cachedStatement(sql: sql), arguments: arguments)
  }

  /// The only value of the first row; `nil` where there is no row, or nothing in it.
  func number(_ sql: String, _ arguments: StatementArguments = [], of table: String) throws -> Int? {
    try first(sql, arguments).flatMap { try Columns($0, of: table, key: []).wholeIfAny(0) }
  }
}
