import JalonCore
import JalonTables
import JalonWording

/// One row of a table, read as what its columns say: no rule was asked, and nobody looked for.
public struct GivenRow: Sendable {
  /// Something to say of one cell.
  public struct Note: Hashable, Sendable {
    public let place: CellPlace
    public let head: String
    public let words: Words
  }

  /// Somebody whom the row of an organisation names.
  struct Somebody: Hashable, Sendable {
    let name: String
    let role: ColumnTarget.Role
    let place: CellPlace
  }

  public let number: Int
  /// What names the card, where the file says it.
  let code: String?
  /// By field, as its form would fill it.
  var said: [String: Value]
  /// The département that its postcode or its commune says, where no column does.
  var derived: String?
  private(set) var people: [Somebody] = []
  /// Whether a provider may still be invited.
  private(set) var isActive: Bool?
  public private(set) var repairs: [Repair] = []
  /// What is not taken of it.
  public private(set) var asides: [Note] = []
  /// Why it is refused.
  public private(set) var faults: [Note] = []

  var name: String { said["name"]?.text ?? "" }

  init(_ row: TableRow, _ heads: Heads, _ reader: CellReader) {
    number = row.number
    said = [:]
    code = heads.column(.code).flatMap { row[$0.column] }.map { CellText($0.value).text }.flatMap {
      $0.isEmpty ? nil : $0
    }
    for column in heads.columns {
      guard let target = column.target, let cell = row[column.column] else { continue }
      take(cell, CellPlace(row: row.number, column: column.column), column, target, reader)
    }
    joinFirstName(row, heads)
  }

  private mutating func take(
    _ cell: TableCell, _ place: CellPlace, _ column: Heads.Column, _ target: ColumnTarget,
    _ reader: CellReader
  ) {
    switch target {
    case .code, .firstName: break
    case .field:
      guard let field = column.field else { return }
      take(reader.read(cell.value, field, year: column.year), cell, place, column)
    case .people(let role): takePeople(cell, role, place, column)
    case .accreditation(let name):
      guard TextCells.yesNo(CellText(cell.value)) == true else { return }
      said["accreditations"] = .list((said["accreditations"]?.elements ?? []) + [.text(name)])
    case .active:
      isActive = TextCells.yesNo(CellText(cell.value))
      if isActive == nil { note(&asides, place, column, CellWords.neitherYesNorNo) }
    }
  }

  private mutating func take(_ reading: CellReading, _ cell: TableCell, _ place: CellPlace, _ column: Heads.Column) {
    if let fault = reading.fault { note(&faults, place, column, fault) }
    if let aside = reading.aside { note(&asides, place, column, aside) }
    // A column of its own says better what another one says besides.
    for (field, value) in reading.values where said[field] == nil || column.target == .field(field) {
      if field == "accreditations" {
        said[field] = .list((said[field]?.elements ?? []) + value.elements)
      } else {
        said[field] = value
      }
    }
    for repair in reading.repairs {
      repairs.append(Repair(place: place, kind: repair.kind, before: cell.value.text.onOneLine, after: repair.after))
    }
  }

  // MARK: - People

  private mutating func takePeople(
    _ cell: TableCell, _ role: ColumnTarget.Role, _ place: CellPlace, _ column: Heads.Column
  ) {
    let text = CellText(cell.value)
    guard !text.saysNothing else { return }
    for text in PersonName.parted(text.text) {
      guard let found = PersonName.plain(text) else {
        note(&asides, place, column, CellWords.noName(text))
        continue
      }
      people.append(Somebody(name: found.name, role: role, place: place))
      if found.hadTitle {
        repairs.append(Repair(place: place, kind: .title, before: text, after: found.name))
      }
    }
  }

  private mutating func joinFirstName(_ row: TableRow, _ heads: Heads) {
    guard let column = heads.column(.firstName), let cell = row[column.column] else { return }
    let names = [CellText(cell.value).text, name].filter { !$0.isEmpty }
    said["name"] = .text(names.joined(separator: " "))
  }

  private func note(_ notes: inout [Note], _ place: CellPlace, _ column: Heads.Column, _ words: Words) {
    notes.append(Note(place: place, head: column.head, words: words))
  }

  mutating func refuse(_ words: Words, at place: CellPlace, _ head: String) {
    faults.append(Note(place: place, head: head, words: words))
  }

  /// What is said of it besides: it is taken all the same.
  mutating func remark(_ words: Words, at place: CellPlace, _ head: String) {
    asides.append(Note(place: place, head: head, words: words))
  }

  /// Another line of the same mission has faults: they are its own.
  mutating func take(faultsOf other: GivenRow) {
    faults += other.faults
    asides += other.asides
    repairs += other.repairs
  }

  mutating func repaired(_ kind: Repair.Kind, at place: CellPlace, from before: String, to after: String) {
    repairs.append(Repair(place: place, kind: kind, before: before, after: after))
  }
}

extension Heads {
  func column(_ target: ColumnTarget) -> Column? { columns.first { $0.target == target } }
}

/// The name of a person as a cell has it.
enum PersonName {
  /// Several people in one cell: commas, slashes, lines and « et » part them.
  static func parted(_ text: String) -> [String] {
    text.replacing(" et ", with: ";").replacing(" & ", with: ";").split { ",;/|".contains($0) || $0.isNewline }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The name alone; `nil` where the text says more than a name, or less.
  static func plain(_ text: String) -> (name: String, hadTitle: Bool)? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let hadTitle = words.first.map { titles.contains($0.folded.filter { $0.isLetter }) } ?? false
    if hadTitle { words.removeFirst() }
    let isName = words.allSatisfy { word in word.allSatisfy { $0.isLetter || "-'’.".contains($0) } }
    // « à pourvoir », « non renseigné » : letters, and no name.
    let isCapital = words.allSatisfy { $0.contains(where: \.isUppercase) || particles.contains($0.folded) }
    guard isName, isCapital, (2...5).contains(words.count), words.contains(where: { $0.count > 1 }) else { return nil }
    return (words.joined(separator: " "), hadTitle)
  }

  private static let particles: Set = [
    "de", "du", "des", "d", "la", "le", "van", "von", "el", "al", "ben", "da", "dos", "di", "y",
  ]

  /// Whether both are one name, whatever the order and the accents.
  static func isSame(_ left: String, _ right: String) -> Bool { key(left) == key(right) }

  static func key(_ name: String) -> [String] {
    name.folded.split { !$0.isLetter }.map(String.init).filter { !titles.contains($0) }.sorted()
  }

  private static let titles: Set = ["m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr", "me"]
}

extension CellWords {
  static let neitherYesNorNo = Words(fr: "ni oui ni non : laissé de côté.", en: "neither yes nor no: left aside.")

  static func noName(_ text: String) -> Words {
    Words(
      fr: "« \(text) » n'est pas un nom et un prénom : personne n'en est enregistré.",
      en: "“\(text)” is no first and last name: nobody is registered of it.")
  }
}
