import CPostgres
import JalonCore
import JalonStore

/// What the server answered to one question.
struct Reply: Sendable {
  let names: [String]
  let rows: [[String?]]
  let table: String
  let key: [Int]

  var first: Columns? { rows.first.map { Columns(values: $0, reply: self) } }

  func map<Element>(
    _ read: (Columns) throws(StoreFailure) -> Element
  ) throws(StoreFailure) -> [Element] {
    var elements: [Element] = []
    elements.reserveCapacity(rows.count)
    for row in rows { elements.append(try read(Columns(values: row, reply: self))) }
    return elements
  }
}

extension Reply {
  init(_ result: OpaquePointer, of table: String, key: [Int]) {
    let (count, width) = (pq_rows(result), pq_columns(result))
    names = (0..<width).map { String(cString: pq_column(result, $0)) }
    rows = (0..<count).map { row in
      (0..<width).map { column in
        pq_is_null(result, row, column) != 0 ? nil : String(cString: pq_value(result, row, column))
      }
    }
    self.table = table
    self.key = key
  }
}

/// One row as it is read: a value is what its column should hold, or nothing of the row is told.
struct Columns {
  let values: [String?]
  let reply: Reply

  func isNull(_ index: Int) -> Bool { values[index] == nil }

  /// What somebody wrote, without what has no place in a text.
  func text(_ index: Int) throws(StoreFailure) -> String { try code(index).admitted }
  func textIfAny(_ index: Int) throws(StoreFailure) -> String? { values[index].map(\.admitted) }

  /// A name by which other rows are found, or a text of ours: as it stands.
  func code(_ index: Int) throws(StoreFailure) -> String {
    guard let text = values[index] else { throw fault(index) }
    return text
  }
  func codeIfAny(_ index: Int) throws(StoreFailure) -> String? { values[index] }

  func id<Subject>(_ index: Int) throws(StoreFailure) -> ID<Subject> { ID(try code(index)) }
  func idIfAny<Subject>(_ index: Int) throws(StoreFailure) -> ID<Subject>? { values[index].map { ID($0) } }

  func whole(_ index: Int) throws(StoreFailure) -> Int {
    guard let number = Int(try code(index)), number.magnitude < Columns.limit else { throw fault(index) }
    return number
  }
  func wholeIfAny(_ index: Int) throws(StoreFailure) -> Int? { isNull(index) ? nil : try whole(index) }

  func flag(_ index: Int) throws(StoreFailure) -> Bool {
    switch try code(index) {
    case "t": true
    case "f": false
    default: throw fault(index)
    }
  }
  func flagIfAny(_ index: Int) throws(StoreFailure) -> Bool? { isNull(index) ? nil : try flag(index) }

  func day(_ index: Int) throws(StoreFailure) -> Day {
    let number = try whole(index)
    guard Columns.days.contains(number) else { throw fault(index) }
    return Day(number: number)
  }
  func dayIfAny(_ index: Int) throws(StoreFailure) -> Day? { isNull(index) ? nil : try day(index) }

  /// A day inside a text.
  static func day(_ text: String) -> Day? {
    Int(text).flatMap { days.contains($0) ? Day(number: $0) : nil }
  }

  func instant(_ index: Int) throws(StoreFailure) -> Instant { Instant(seconds: try whole(index)) }

  /// As the server writes them: `\x`, then hexadecimal.
  func bytes(_ index: Int) throws(StoreFailure) -> [UInt8] {
    let text = try code(index).utf8
    guard text.starts(with: "\\x".utf8), text.count.isMultiple(of: 2) else { throw fault(index) }
    let digits = text.dropFirst(2).map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard !digits.contains(nil) else { throw fault(index) }
    let values = digits.compactMap(\.self)
    return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
  }

  func digest(_ index: Int) throws(StoreFailure) -> Digest {
    guard let digest = Digest(bytes: try bytes(index)) else { throw fault(index) }
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
    let name = index < reply.names.count ? reply.names[index] : ""
    let place = reply.key.map { $0 == index ? "?" : String((values[$0] ?? "?").prefix(Columns.longestPlace)) }
    return .damagedRow(DamagedRow(table: reply.table, column: name, place: place.joined(separator: ", ")))
  }

  /// Sums of what the field writes stay far below; reckoning with more would overflow.
  static let limit: UInt = 1_000_000_000_000_000
  /// From the year 0 to the year 9999.
  private static let days = -719_528...2_932_896
  private static let longestPlace = 80
}
