import CPostgres
import JalonStore

/// One try to connect.
struct Connecting {
  private let address: PostgresAddress

  init(_ address: PostgresAddress) { self.address = address }

  func connection() throws(StoreFailure) -> OpaquePointer {
    try address.demandUsable()
    var connection = try start([:])
    var settings = Settings.of(connection)
    if !settings.isHere, settings["sslmode"] != Connecting.proved {
      pq_finish(connection)
      // Nothing was asked for: then nothing less than that.
      guard settings["sslmode"] == Connecting.usual else { throw .server(.unproved(host: settings.host)) }
      connection = try start(["sslmode": Connecting.proved])
      settings = Settings.of(connection)
    }
    guard pq_await_connection(connection, Connecting.patience) == Int32(PQ_IS_OK) else {
      defer { pq_finish(connection) }
      throw trouble(connection, settings)
    }
    let version = Int(pq_server_version(connection))
    guard version >= Connecting.oldest(of: version / 10_000) else {
      pq_finish(connection)
      throw .server(.tooOld(version: version))
    }
    return connection
  }

  private func start(_ more: [String: String]) throws(StoreFailure) -> OpaquePointer {
    let own = ["fallback_application_name": "jalon", "client_encoding": "UTF8"].merging(more) { $1 }
    // The address first: what follows counts more.
    let names = ["dbname"] + own.keys.sorted()
    let values = [address.text] + own.keys.sorted().map { own[$0] }
    let started = withTexts(names + [nil]) { names in withTexts(values + [nil]) { pq_start(names, $0) } }
    guard let started else { throw .server(.lost) }
    return started
  }

  private func trouble(_ connection: OpaquePointer, _ settings: Settings) -> StoreFailure {
    if pq_needs_password(connection) != 0 { return .server(.passwordNeeded(login: settings.login)) }
    let said = String(cString: pq_error(connection))
    switch Connecting.code(in: said) {
    case "3D000": return .server(.unknownDatabase(settings.database))
    // It is starting, stopping, or full.
    case "57P01", "57P02", "57P03", "53300": return .server(.unreachable(host: settings.host))
    case .some: return .server(.refused(login: settings.login))
    case nil: break
    }
    // The words of libpq are those of the machine's language; what they have in common is told.
    if said.lowercased().contains("certificat") { return .server(.certificate(host: settings.host)) }
    return .server(.unreachable(host: settings.host))
  }

  /// The five letters of an error of the server, behind the words of libpq.
  private static func code(in said: String) -> String? {
    let words: [Substring] = said.split(whereSeparator: \.isWhitespace)
    for (place, word) in words.enumerated().dropFirst() where words[place - 1].hasSuffix(":") {
      if word.count == 5, word.utf8.allSatisfy(isOfCode) { return String(word) }
    }
    return nil
  }

  private static func isOfCode(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static let usual = "prefer"
  private static let proved = "verify-full"
  /// Before, statistics told of rows that a login may not read.
  private static func oldest(of major: Int) -> Int {
    [15: 15_00_14, 16: 16_00_10, 17: 17_00_06][major] ?? 15_00_14
  }
  /// Milliseconds.
  private static let patience: Int32 = 15_000
}
