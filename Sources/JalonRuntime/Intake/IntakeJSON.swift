import JalonCore
import JalonIntake
import JalonTables
import JalonWording

// The plan for a program: one object, whose lines are those of the file.
extension IntakePlan {
  public func json(file: String, sheet: String?, _ names: Names, _ language: Language) -> String {
    let all: JSON = [
      "format": .whole(JSONFormat.number), "kind": .text(kind.rawValue), "file": .text(file), "sheet": JSON(sheet),
      "heads": .whole(heads.row), "columns": .list(heads.columns.map { column(language, $0) }),
      "lines": .list(lines.map { $0.json(names, language) }), "create": .whole(created), "change": .whole(changed),
      "same": .whole(same), "doubt": .whole(doubts.count), "refuse": .whole(refused.count), "skip": .whole(skipped),
    ]
    return all.line
  }

  private func column(_ language: Language, _ column: Heads.Column) -> JSON {
    [
      "column": .text(CellPlace.letters(of: column.column)), "head": .text(column.head),
      "means": JSON(column.target.map { heads.label(of: $0)(language) }), "field": JSON(column.target?.code),
    ]
  }
}

extension ColumnTarget {
  /// Of a field, its name in commands.
  var code: String {
    switch self {
    case .code: "code"
    case .field(let name): name
    case .firstName: "firstName"
    case .people(let role): role.rawValue
    case .accreditation: "accreditations"
    case .active: "active"
    }
  }
}

extension IntakePlan.Line {
  fileprivate func json(_ names: Names, _ language: Language) -> JSON {
    [
      "line": .whole(row.number), "name": .text(name), "verdict": .text(verdict.word), "code": JSON(verdict.code),
      "changes": .list(changes.map { $0.json(names, language) }), "people": .list(newPeople.map(JSON.text)),
      "candidates": .list(verdict.candidates.map { $0.json(language) }),
      "repairs": .list(row.repairs.map { $0.json(language) }), "notes": .list(row.asides.map { $0.json(language) }),
      "faults": .list(
        row.faults.map { $0.json(language) }
          + obstacles.map { obstacle, kind in
            ["cell": .null, "head": .null, "sentence": .text(obstacle.words(names, in: kind)(language))]
          }),
      "cautions": .list(cautions.map { $0.json(names, language) }),
    ]
  }
}

extension IntakePlan.Verdict {
  fileprivate var word: String {
    switch self {
    case .create: "create"
    case .change: "change"
    case .same: "same"
    case .doubt: "doubt"
    case .refused: "refuse"
    case .skipped: "skip"
    }
  }

  fileprivate var code: String? {
    switch self {
    case .create(let code), .change(let code), .same(let code): code
    case .doubt, .refused, .skipped: nil
    }
  }

  fileprivate var candidates: [IntakePlan.Candidate] {
    if case .doubt(let candidates) = self { candidates } else { [] }
  }
}

extension IntakePlan.Change {
  fileprivate func json(_ names: Names, _ language: Language) -> JSON {
    [
      "cell": JSON(place?.description), "field": .text(field.name),
      "before": .text(FieldValue(field, names).whole(before)(language)),
      "after": .text(FieldValue(field, names).whole(after)(language)),
    ]
  }
}

extension IntakePlan.Candidate {
  fileprivate func json(_ language: Language) -> JSON {
    ["code": JSON(code), "name": .text(name), "sentence": .text(words(language))]
  }
}

extension Repair {
  fileprivate func json(_ language: Language) -> JSON {
    [
      "cell": .text(place.description), "before": .text(before), "after": .text(after),
      "sentence": .text(kind.words(language)),
    ]
  }
}

extension GivenRow.Note {
  fileprivate func json(_ language: Language) -> JSON {
    ["cell": .text(place.description), "head": .text(head), "sentence": .text(words(language))]
  }
}
