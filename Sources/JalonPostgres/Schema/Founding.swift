import JalonCore
import JalonStore

/// A store that is being made in a database: all of it, or nothing.
struct Founding {
  let origin: StoreOrigin
  let mark: StoreMark?
  var takenOver: TakenOver?
  let at: Instant

  /// Statements without parameters: what an administrator would run.
  var statements: [String] {
    Rights.owner + ["CREATE SCHEMA jalon", "SET LOCAL search_path = jalon"] + Tables.all + Tables.guards
      + Functions.all + own + Rights.policies
  }

  func make(on line: Line) throws(StoreFailure) {
    do {
      try line.transaction {
        try Standing(line).isThere
      } _: {
        for statement in statements { try line.order(statement) }
      }
    } catch let failure as StoreFailure {
      throw failure
    } catch {
      throw .server(.code("founding"))
    }
  }

  /// What the store says of itself. Nothing in it was typed by anybody but the login, which the server knows.
  private var own: [String] {
    let head = origin.firstHead(mark: mark, takenOver: takenOver)
    let source = takenOver.map { "'\\x\($0.digest.text)', \($0.format), \($0.at.seconds)" } ?? "NULL, NULL, NULL"
    let said = mark.map { "'\($0.rawValue)'" } ?? "NULL"
    return [
      "INSERT INTO store VALUES (true, '\(origin.text)', '\\x\(head.text)', \(said), \(source), 0, 0, 0)",
      """
      INSERT INTO versions VALUES (true, \(Form.number), \(Form.number), \(Form.number), \(at.seconds), session_user)
      """,
    ]
  }

  /// The same as one transaction, for `psql`.
  var script: String {
    (["BEGIN"] + statements + ["COMMIT"]).map { "\($0);" }.joined(separator: "\n\n") + "\n"
  }
}
