import JalonCore
import JalonStore

/// Who may open a store on a server: a login that the server knows, the person whose acts it enters, and the operator whose
/// missions it reads.
public struct Account: Hashable, Sendable {
  public let login: String
  public let person: PersonID
  public let `operator`: OperatorID
  public let writes: Bool
  /// The first day on which it opens nothing any more.
  public let until: Day?

  public init(login: String, person: PersonID, operator: OperatorID, writes: Bool, until: Day? = nil) {
    (self.login, self.person, self.operator, self.writes, self.until) = (login, person, `operator`, writes, until)
  }
}

extension PostgresDoor {
  /// By login. Only for whoever owns the store.
  public func accounts() throws(StoreFailure) -> [Account] {
    try visiting { line throws(StoreFailure) in
      try line.order("SELECT jalon.demand_owner()")
      return try line.ask(
        """
        SELECT login, person, operator, writes, (until AT TIME ZONE 'UTC')::date - date '1970-01-01'
        FROM jalon.accounts ORDER BY login
        """, of: "accounts"
      ).map { row throws(StoreFailure) in
        Account(
          login: try row.code(0), person: try row.id(1), operator: try row.id(2), writes: try row.flag(3),
          until: try row.dayIfAny(4))
      }
    }
  }

  /// Makes an account, or puts another one in its place. The server knows the login already.
  public func put(_ account: Account) throws(StoreFailure) {
    try visiting { line throws(StoreFailure) in
      do throws(StoreFailure) {
        _ = try line.order(
          "SELECT jalon.put_account(?, ?, ?, ?, date '1970-01-01' + ?::int)",
          [account.login, account.person.text, account.operator.text, account.writes, account.until?.number])
      } catch {
        // « undefined_object »: of that name there is no login.
        guard error == .server(.code("42704")) else { throw error }
        throw .server(.noLogin(account.login))
      }
    }
  }

  /// Whoever had it opens the store no more. The login stays.
  public func remove(_ login: String) throws(StoreFailure) {
    try visiting { line throws(StoreFailure) in
      try line.order("SELECT jalon.demand_owner()")
      let gone = try line.ask("DELETE FROM jalon.accounts WHERE login = ? RETURNING login", [login])
      guard !gone.rows.isEmpty else { throw .server(.noAccount(login: login)) }
    }
  }
}
