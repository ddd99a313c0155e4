import JalonCore
import JalonStore

extension Asking {
  /// What is due and the meetings, each read as the page holds it, then merged by day.
  func agenda(_ request: AgendaRequest) throws(StoreFailure) -> [AgendaLine] {
    var request = request
    request.scope.filter = try settled(request.scope.filter)
    return request.page(of: try meetings(request) + dues(request))
  }

  func dueDays(_ scope: AgendaScope) throws(StoreFailure) -> [Day: Int] {
    var scope = scope
    scope.filter = try settled(scope.filter)
    var days: [Day: Int] = [:]
    for (table, condition) in [("dues", scope.dues), ("meetings", scope.meetings)] {
      let told = try line.ask(
        "SELECT day, count(*) FROM jalon.\(table) WHERE \(condition.sql) GROUP BY day", condition.arguments, of: table
      ).map { row throws(StoreFailure) in (try row.day(0), try row.whole(1)) }
      for (day, count) in told { days[day, default: 0] += count }
    }
    return days
  }

  private func dues(_ request: AgendaRequest) throws(StoreFailure) -> [AgendaLine] {
    let question = request.question(
      "SELECT \(DueColumns.selected), \(BoardColumns.selected) FROM jalon.dues JOIN jalon.board USING (number_key)",
      on: request.scope.dues, of: "dues", meetings: false)
    return try line.ask(question, of: "dues", key: [1, 0]).map { row throws(StoreFailure) in
      let due = try DueColumns.due(row)
      return .mission(due, try BoardColumns.row(row.after(10)))
    }
  }

  private func meetings(_ request: AgendaRequest) throws(StoreFailure) -> [AgendaLine] {
    let question = request.question(
      "SELECT \(PlanColumns.selected), \(MeetingColumns.selected) FROM jalon.meetings JOIN jalon.plans USING (number_key)",
      on: request.scope.meetings, of: "meetings", meetings: true)
    return try line.ask(question, of: "meetings").map { row throws(StoreFailure) in
      .plan(try MeetingColumns.meeting(row, from: PlanColumns.count), try PlanColumns.row(row))
    }
  }
}

extension Columns {
  /// The columns behind the first ones.
  fileprivate func after(_ count: Int) -> Columns {
    Columns(
      values: Array(values.dropFirst(count)),
      reply: Reply(names: Array(reply.names.dropFirst(count)), rows: [], table: "board", key: [0]))
  }
}

extension AgendaScope {
  /// Of one officer and of those for whom she stands in, or of everybody; only what is due on that day.
  fileprivate var dues: Question {
    let officers = officer.map { JSON.list(([$0] + absentees).map { .text($0.text) }) }
    let whose = officers.map { Question("dues.officer IN (SELECT jsonb_array_elements_text(?::jsonb))", [$0]) }
    let standing = Question(
      "coalesce(dues.since <= ?, true) AND coalesce(dues.until >= ?, true)", [today.number, today.number])
    return [whose, missions(where: "board.number_key = dues.number_key"), standing].compactMap(\.self).joined
      ?? standing
  }

  // An officer who works for no operator has no meetings.
  fileprivate var meetings: Question {
    let whose = officer == nil ? nil : Question("meetings.lead = ?", [lead?.text ?? ""])
    return [whose, missions(where: "board.plan = meetings.plan")].compactMap(\.self).joined ?? Question("true")
  }

  /// That a mission tied to the line answers the filter; `nil` where every one does.
  private func missions(where tie: String) -> Question? {
    guard filter != .everything else { return nil }
    let condition = filter.condition(today: today)
    return Question(
      "EXISTS (SELECT 1 FROM jalon.board WHERE \(tie) AND \(condition.sql))", condition.arguments)
  }
}

extension AgendaRequest {
  fileprivate func question(_ select: String, on scope: Question, of table: String, meetings: Bool) -> Question {
    var question = [scope, bounds(of: table, meetings: meetings)].compactMap(\.self).joined ?? scope
    let direction = isBackwards ? "DESC" : "ASC"
    let order = ["day", "number_key", "place"].map { "\(table).\($0) \(direction)" }.joined(separator: ", ")
    question.sql = "\(select) WHERE \(question.sql) ORDER BY \(order) LIMIT ?"
    question.arguments.append(limit)
    return question
  }

  /// What keeps a walk along `table` to the page, the limit aside.
  private func bounds(of table: String, meetings: Bool) -> Question? {
    let last = through.map { Question("\(table).day <= ?", [$0.number]) }
    let (sign, key): (String, DueKey)
    switch place {
    case .first, .last: return last
    case .from(let start): (sign, key) = (">=", start.among(meetings: meetings))
    case .after(let start): (sign, key) = (">", start.among(meetings: meetings))
    case .before(let end): (sign, key) = ("<", end.among(meetings: meetings))
    }
    let bound = Question(
      "(\(table).day, \(table).number_key, \(table).place) \(sign) (?, ?, ?)",
      [key.day.number, key.numberKey, key.place])
    return [last, bound].compactMap(\.self).joined
  }
}
