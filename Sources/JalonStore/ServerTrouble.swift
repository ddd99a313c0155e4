import JalonCore

/// What keeps a store on a server from doing what was asked.
public enum ServerTrouble: Hashable, Sendable {
  /// libpq is not on this computer.
  case libraryMissing
  case libraryTooOld
  /// Neither `postgresql://…` nor settings of libpq that can be read.
  case unreadableAddress
  case passwordInAddress
  case passwordNeeded(login: String)
  case refused(login: String)
  /// The login may connect, and has no account in the store.
  case noAccount(login: String)
  /// The server has no database of that name.
  case unknownDatabase(String)
  /// The server knows no login of that name.
  case noLogin(String)
  case unreachable(host: String)
  case certificate(host: String)
  /// The address asks for less than that the server proves who it is.
  case unproved(host: String)
  /// The server, as it numbers itself.
  case tooOld(version: Int)
  /// The database holds no store.
  case nothingThere(database: String)
  /// The database holds a store already, where none was to be.
  case occupied(database: String)
  /// A setting of the server by which it may lose what it acknowledged.
  case unsafe(setting: String)
  /// A second server that follows the first one.
  case standby
  /// The connection ended, or nothing came.
  case lost
  /// The same as something was being recorded: nobody knows whether it was.
  case uncertain
  /// The account may not do this.
  case forbidden
  /// Something else was recorded under that number.
  case otherContent
  /// The store is not as it was when it was opened: it was brought to another form meanwhile.
  case changed
  /// A newer Jalon has brought it to another form: which, and on which day by whom.
  case newer(found: Int, known: Int, at: Instant, by: String)
  case older(found: Int, known: Int)
  /// Any other error, by the five letters that the server gives it.
  case code(String)
}
