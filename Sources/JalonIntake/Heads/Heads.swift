import JalonCore
import JalonTables
import JalonWording

/// Which column of a table says what: recognised by what stands above it, or told.
public struct Heads: Sendable {
  public struct Column: Hashable, Sendable {
    /// From 0.
    public let column: Int
    /// As the file writes it; of two lines of heads, both.
    public let head: String
    /// `nil` where it is left aside.
    public let target: ColumnTarget?
    /// The field of the card that it fills, where it fills one.
    let field: Field?
    /// The year that its head names.
    let year: Int?
    /// The column before that says the same.
    public let double: Int?
  }

  public let kind: IntakeKind
  /// The row of the heads; the last of them where there are two.
  public let row: Int
  public let columns: [Column]
  private let words: HeadWords

  /// What a column says, as somebody tells it: `Raison sociale=nom`, `B=SIRET`, `Remarques=` for one that is left aside.
  public struct Given: Hashable, Sendable {
    public let head: String
    public let target: String

    public init?(_ text: String) {
      guard let sign = text.lastIndex(of: "=") else { return nil }
      (head, target) = (text[..<sign].trimmed, text[text.index(after: sign)...].trimmed)
      if head.isEmpty { return nil }
    }

    public init(head: String, target: String) { (self.head, self.target) = (head, target) }

    /// Those that a table has a column for: what was told of another one is kept for it.
    public static func standing(_ given: [Given], in table: Table) -> [Given] {
      let heads = Set(table.rows.prefix(12).flatMap(\.cells).map { HeadWords.key($0.value.text.trimmed) })
      return given.filter { heads.contains(HeadWords.key($0.head)) }
    }
  }

  public init(_ table: Table, _ kind: IntakeKind, given: [Given] = []) throws(IntakeFault) {
    let words = HeadWords(kind)
    let found = try Heads.line(of: table, words, given)
    let columns = try Heads.columns(found.row, under: found.above, table, words, given)
    let targets = Set(columns.compactMap(\.target))
    let names = targets.contains(.field("name")) || targets.contains(.code) && targets.count > 1
    guard kind == .missions ? targets.contains(.field("structures")) : names else {
      throw .noName(kind, seen: columns.map(\.head))
    }
    (self.kind, row, self.columns, self.words) = (kind, found.row.number, columns, words)
  }

  /// « A « Raison sociale » → Nom »
  public func told(_ column: Column) -> Words {
    let letters = CellPlace.letters(of: column.column)
    let place = Words(fr: "\(letters) « \(column.head) »", en: "\(letters) “\(column.head)”")
    return column.target.map { place + Words(same: " → ") + words.words(of: $0) } ?? place
  }

  public func label(of target: ColumnTarget) -> Words { words.words(of: target) }

  /// Those that say nothing that a card holds.
  public var aside: [Column] { columns.filter { $0.target == nil && $0.double == nil } }
  public var doubles: [Column] { columns.filter { $0.double != nil } }

  // MARK: - Which row

  /// The row of the first ones that names the most columns: titles and notes may stand above it.
  private static func line(
    of table: Table, _ words: HeadWords, _ given: [Given]
  ) throws(IntakeFault) -> (row: TableRow, above: TableRow?) {
    let rows = Array(table.rows.prefix(12))
    let named = rows.map { row in
      row.cells.count { cell in
        let head = cell.value.text.trimmed
        return words.target(head) != nil || given.contains { HeadWords.key($0.head) == HeadWords.key(head) }
      }
    }
    guard let most = named.max(), most > 0, let best = named.firstIndex(of: most) else {
      throw .noHeads(seen: rows.first?.cells.map(\.value.text) ?? [])
    }
    // Below groups stand the heads of their columns.
    let next = best + 1
    let isAbove = next < rows.count && named[next] > 1 && named[next] * 2 > rows[next].cells.count
    let place = isAbove ? next : best
    let above = place > 0 && rows[place - 1].cells.count > 1 ? rows[place - 1] : nil
    return (rows[place], above)
  }

  // MARK: - Which columns

  private static func columns(
    _ row: TableRow, under above: TableRow?, _ table: Table, _ words: HeadWords, _ given: [Given]
  ) throws(IntakeFault) -> [Column] {
    let places = Set(table.rows.flatMap { $0.number >= row.number ? $0.cells.map(\.column) : [] }).sorted()
    let fields = Dictionary(uniqueKeysWithValues: words.fields.map { ($0.name, $0) })
    let heads = places.map {
      (column: $0, own: row[$0]?.value.text.trimmed ?? "", above: above.map { group($0, of: table) }?($0))
    }
    try demandKnown(given, heads.map { ($0.column, $0.own) }, words)
    var (known, columns): ([ColumnTarget: Int], [Column]) = ([:], [])
    for head in heads {
      let whole = [head.above ?? "", head.own].filter { !$0.isEmpty }.joined(separator: " ")
      let said = told(head.column, head.own, given, words) ?? recognised(head.own, under: head.above, whole, words)
      let double = said.0.flatMap { known[$0] }
      if let target = said.0, double == nil { known[target] = head.column }
      let target = double == nil ? said.0 : nil
      let field: Field? = if case .field(let name)? = target { fields[name] } else { nil }
      columns.append(
        Column(
          column: head.column, head: whole.isEmpty ? "—" : whole, target: target, field: field, year: said.1,
          double: double))
    }
    return columns
  }

  /// By both lines together, else by its own; under somebody's name are that person's name and contacts.
  private static func recognised(
    _ own: String, under above: String?, _ whole: String, _ words: HeadWords
  ) -> (ColumnTarget?, Int?) {
    if let both = words.target(whole) { return (both.target, both.year) }
    let found = words.target(own)
    guard case .people(let role)? = above.flatMap({ words.target($0)?.target }) else {
      return (found?.target, found?.year)
    }
    return (found?.target == .field("name") ? .people(role) : nil, nil)
  }

  /// What stands over a column in the line above: a cell that is written over several counts for each of them.
  private static func group(_ above: TableRow, of table: Table) -> (Int) -> String? {
    let blocks = table.merged.filter {
      ($0.first.row...$0.last.row).contains(above.number) && $0.last.column > $0.first.column
    }
    return { column in
      if let own = above[column] { return own.value.text.trimmed }
      let block = blocks.first { ($0.first.column...$0.last.column).contains(column) }
      return block.flatMap { above[$0.first.column]?.value.text.trimmed }
    }
  }

  private static func told(
    _ column: Int, _ head: String, _ given: [Given], _ words: HeadWords
  ) -> (ColumnTarget?, Int?)? {
    guard let said = given.last(where: { $0.isOf(column, head) }) else { return nil }
    guard !said.isAside else { return (nil, nil) }
    return (words.target(named: said.target), nil)
  }

  private static func demandKnown(
    _ given: [Given], _ heads: [(Int, String)], _ words: HeadWords
  ) throws(IntakeFault) {
    for said in given {
      guard heads.contains(where: { said.isOf($0.0, $0.1) }) else { throw .noColumn(said.head, known: heads.map(\.1)) }
      guard said.isAside || words.target(named: said.target) != nil else {
        throw .noField(said.target, nearest: words.nearest(to: said.target))
      }
    }
  }
}

extension Heads.Given {
  fileprivate var isAside: Bool { target.isEmpty || target == "-" }

  fileprivate func isOf(_ column: Int, _ head: String) -> Bool {
    HeadWords.key(head) == HeadWords.key(self.head) && !head.isEmpty
      || CellPlace.letters(of: column) == self.head.uppercased()
  }
}
