import JalonCore
import JalonIntake
import JalonTables
import JalonWording

/// The plan of a table as a person reads it: what stands above its columns, what would become of each row, what was put
/// right, and what is left to settle.
public struct IntakeReport {
  private let plan: IntakePlan
  private let names: Names

  public init(_ plan: IntakePlan, _ names: Names) { (self.plan, self.names) = (plan, names) }

  /// One text a line.
  public var lines: [Words] {
    columns + plan.lines.flatMap(lines) + repairs + [tally]
  }

  // MARK: - Columns

  var columns: [Words] {
    let heads = plan.heads
    let known = heads.columns.filter { $0.target != nil }.map { Words(same: "  ") + heads.told($0) }
    let aside = heads.aside.map(\.head)
    let doubles = heads.doubles.map(\.head)
    let isDerived = plan.kind == .structures && !heads.columns.contains { $0.target == .field("department") }
    return [IntakeWords.heads(heads.row)] + known + (isDerived ? [IntakeWords.derivedDepartment] : [])
      + (aside.isEmpty ? [] : [IntakeWords.aside(aside)])
      + (doubles.isEmpty ? [] : [IntakeWords.doubles(doubles)])
  }

  // MARK: - Rows

  private func lines(_ line: IntakePlan.Line) -> [Words] {
    let head = Words(fr: "Ligne \(String(line.row.number)) : ", en: "Line \(String(line.row.number)): ")
    guard let verdict = verdict(line) else {
      return notes(line).isEmpty ? [] : [head + IntakeWords.same(line.name)] + notes(line)
    }
    return [head + verdict] + changes(line) + notes(line)
  }

  /// All there is to say of one line, its verdict first.
  func texts(of line: IntakePlan.Line) -> [Words] {
    [verdict(line) ?? IntakeWords.same(line.name)] + changes(line) + notes(line)
  }

  /// `nil` for one that is the same as its card: it is counted.
  private func verdict(_ line: IntakePlan.Line) -> Words? {
    switch line.verdict {
    case .create(let code): IntakeWords.create(line.name, code)
    case .change(let code): IntakeWords.change(line.name, code)
    case .same: nil
    case .doubt(let candidates): IntakeWords.doubt(line.name, candidates, line.row.number)
    case .refused: IntakeWords.refused(line.name)
    case .skipped: IntakeWords.skipped(line.name)
    }
  }

  private func changes(_ line: IntakePlan.Line) -> [Words] {
    let fields = line.changes.map { change in
      let (before, after) = (told(change.before, change.field), told(change.after, change.field))
      return Words(same: "    ")
        + Words.label(plan.heads.label(of: .field(change.field.name)), before + Words(same: " → ") + after)
    }
    guard !line.newPeople.isEmpty else { return fields }
    return fields + [Words(same: "    ") + IntakeWords.people(line.newPeople)]
  }

  private func told(_ value: Value, _ field: Field) -> Words { FieldValue(field, names).told(value) }

  private func notes(_ line: IntakePlan.Line) -> [Words] {
    let cells = (line.row.faults + line.row.asides).map { note in
      Words(
        fr: "    \(note.place.description) « \(note.head) » : \(note.words)",
        en: "    \(note.place.description) “\(note.head)”: \(note.words)")
    }
    let rules = line.obstacles.map { Words(same: "    ") + $0.0.words(names, in: $0.1) }
    return cells + rules + line.cautions.map { Words(same: "    ") + $0.words(names) }
  }

  // MARK: - Repairs

  /// By column and kind, with the cells: a column of four hundred postcodes is one line.
  private var repairs: [Words] {
    let all = plan.lines.filter(\.isTold).flatMap(\.row.repairs)
    guard !all.isEmpty else { return [] }
    let groups = Dictionary(grouping: all) { RepairGroup(column: $0.place.column, kind: $0.kind) }
    let told = groups.sorted { $0.key < $1.key }.map { group, repairs in
      IntakeWords.repaired(head(of: group.column), group.kind.words, repairs)
    }
    return [IntakeWords.repairs(all.count)] + told
  }

  private struct RepairGroup: Hashable, Comparable {
    let column: Int
    let kind: Repair.Kind

    static func < (left: RepairGroup, right: RepairGroup) -> Bool {
      (left.column, left.kind.rawValue) < (right.column, right.kind.rawValue)
    }
  }

  private func head(of column: Int) -> String { plan.heads.columns.first { $0.column == column }?.head ?? "" }

  // MARK: - In all

  /// What would become of the lines.
  public var tally: Words { tally(of: IntakeWords.planned) }

  /// What became of them.
  public var record: Words { tally(of: IntakeWords.done) }

  private func tally(of words: (IntakeCount, Int) -> Words) -> Words {
    let counts: [(IntakeCount, Int)] = [
      (.created, plan.created), (.changed, plan.changed), (.same, plan.same), (.doubts, plan.doubts.count),
      (.refused, plan.refused.count), (.skipped, plan.skipped),
    ]
    let told = counts.filter { $0.1 > 0 }.map(words)
    return told.isEmpty ? IntakeWords.nothing : Lists.and(told) + Words(same: ".")
  }
}

extension IntakePlan.Line {
  /// Something of it is to be decided or done.
  fileprivate var isTold: Bool {
    switch verdict {
    case .create, .change, .doubt, .refused: true
    case .same, .skipped: false
    }
  }
}

/// What the lines of a table are counted by.
enum IntakeCount { case created, changed, same, doubts, refused, skipped }
