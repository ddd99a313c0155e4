import JalonCore
import JalonStore

/// A page of the list in one question: the rows that have a value in the column, then those that have none.
struct PageSQL {
  let request: PageRequest

  var question: Question {
    let conditions = [request.filter.condition(today: request.today), beyond].compactMap(\.self)
    var question = conditions.joined ?? Question("true")
    let presence = mayMiss ? "(\(column) IS NULL) \(isBackwards ? "DESC" : "ASC"), " : ""
    let own = column == "board.number_key" ? "" : "\(column) \(direction), "
    question.sql = """
      SELECT \(BoardColumns.selected) FROM jalon.board WHERE \(question.sql)
      ORDER BY \(presence)\(own)board.number_key \(direction) LIMIT ?
      """
    question.arguments.append(request.limit)
    return question
  }

  var isBackwards: Bool {
    switch request.place {
    case .first, .after: false
    case .last, .before: true
    }
  }

  /// Only the rows behind the one where the page lies, in the direction of the page.
  private var beyond: Question? {
    guard let start else { return nil }
    let (key, sign) = (start.numberKey, upwards ? ">" : "<")
    switch start.sortKey(request.order.column, on: request.today) {
    case .missing:
      let near = Question("(\(column) IS NULL AND board.number_key \(sign) ?)", [key])
      return isBackwards ? Question("(\(column) IS NOT NULL OR \(near.sql))", near.arguments) : near
    case .text where column == "board.number_key": return Question("board.number_key \(sign) ?", [key])
    case .whole(let value): return behind(Question("(\(column), board.number_key) \(sign) (?, ?)", [value, key]))
    case .text(let value): return behind(Question("(\(column), board.number_key) \(sign) (?, ?)", [value, key]))
    }
  }

  private func behind(_ near: Question) -> Question {
    guard mayMiss else { return near }
    return isBackwards
      ? Question("(\(column) IS NOT NULL AND \(near.sql))", near.arguments)
      : Question("(\(column) IS NULL OR \(near.sql))", near.arguments)
  }

  private var start: BoardRow? {
    switch request.place {
    case .first, .last: nil
    case .after(let row), .before(let row): row
    }
  }

  private var upwards: Bool { request.order.ascending != isBackwards }
  private var direction: String { upwards ? "ASC" : "DESC" }
  private var mayMiss: Bool { request.order.column == .due || request.order.column == .amount }

  private var column: String {
    switch request.order.column {
    // What took the place of a date that has lapsed.
    case .due: "(CASE WHEN lapse_after < \(request.today.number) THEN lapse_after ELSE due END)"
    case .number: "board.number_key"
    case .structure: "structure_key"
    case .stage: "stage_rank"
    case .officer: "board.officer"
    case .amount: "amount"
    case .opened: "opened"
    }
  }
}
