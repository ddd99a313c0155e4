import JalonCore
import JalonTables
import JalonWording

/// One mission as a table has it: a line, or one line a structure where it is collective.
struct GivenMission {
  let rows: [GivenRow]
  /// As the file writes it; `nil` where it has no number.
  let number: String?
  private let values: [String: Value]
  /// What its lines say differently.
  let conflicts: [(field: String, lines: [Int])]

  /// - Parameter chosen: lines that speak for their mission where its lines differ.
  init(_ rows: [GivenRow], chosen: Set<Int>) {
    self.rows = rows
    number = rows.first?.code
    let voices = rows.filter { chosen.contains($0.number) }
    var values: [String: Value] = [:]
    var conflicts: [(field: String, lines: [Int])] = []
    for field in MissionColumns.fields.map(\.name) where field != "structures" {
      let said = (voices.isEmpty ? rows : voices).filter { $0.said[field]?.saysNothing == false }
      values[field] = said.first?.said[field]
      if Set(said.compactMap { $0.said[field] }).count > 1 { conflicts.append((field, said.map(\.number))) }
    }
    (self.values, self.conflicts) = (values, conflicts)
  }

  /// The rows of a table, those of one number together.
  static func all(of rows: [GivenRow], chosen: Set<Int>) -> [GivenMission] {
    var (order, groups): ([String], [String: [GivenRow]]) = ([], [:])
    for row in rows {
      let key = row.code.map { "n\($0.folded)" } ?? "l\(row.number)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    return order.compactMap { groups[$0] }.map { GivenMission($0, chosen: chosen) }
  }

  func said(_ field: String) -> Value? { values[field] }
  func day(_ field: String) -> Day? { values[field]?.text.flatMap { Day(iso: $0) } }

  /// Each structure that a line names: several may stand in one cell.
  var structures: [(text: String, line: Int)] {
    rows.flatMap { row in
      let text = row.said["structures"]?.text ?? ""
      return text.split { ";|\n".contains($0) }.map { (String($0).trimmed, row.number) }
    }.filter { !$0.0.isEmpty }
  }

  /// Where it stands in the file.
  func source(in file: String) -> Words { MissionWords.source(file, rows.map(\.number)) }

  /// The first day that is known of it.
  var firstDay: Day? {
    [
      "diagnosedOn", "committeeOn", "calledOn", "chosenOn", "signedOn", "start", "reportedOn", "restitutedOn",
      "endedOn",
    ]
    .compactMap(day).min()
  }

  var year: Int? { if case .whole(let year)? = said("year") { year } else { nil } }

  var isCollective: Bool {
    let word = said("kind")?.text?.folded ?? ""
    return word.hasPrefix("c") || Set(structures.map(\.text.folded)).count > 1
  }
}
