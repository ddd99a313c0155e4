import CPostgres
import JalonStore

/// Where a server is, as a person writes it: `postgresql://…`, `service=dla05`, or other settings of libpq.
public struct PostgresAddress: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// It is one, and not the path of a file.
  public static func isOne(_ text: String) -> Bool {
    ["postgresql://", "postgres://", "service=", "host=", "dbname="].contains { text.hasPrefix($0) }
  }

  /// Without the library nothing can be said of it but whether a password stands in it.
  var carriesPassword: Bool {
    if text.contains("password=") || text.contains("passwd=") { return true }
    guard let start = text.firstRange(of: "://")?.upperBound else { return false }
    let authority = text[start...].prefix { $0 != "/" && $0 != "?" }
    guard let at = authority.lastIndex(of: "@") else { return false }
    return authority[..<at].contains(":")
  }

  /// Says why it cannot be used. Opens the library.
  func demandUsable() throws(StoreFailure) {
    guard !carriesPassword else { throw .server(.passwordInAddress) }
    switch pq_load() {
    case PQ_LOADED: break
    case PQ_TOO_OLD: throw .server(.libraryTooOld)
    default: throw .server(.libraryMissing)
    }
    guard Settings.parsed(text) != nil else { throw .server(.unreadableAddress) }
  }
}

/// Settings of libpq, by name.
struct Settings {
  private var values: [String: String] = [:]

  subscript(_ name: String) -> String? { values[name] }

  /// `nil` where the text cannot be read.
  static func parsed(_ text: String) -> Settings? {
    gathering { pq_parse(text, $0, take) }
  }

  /// What a connection goes by.
  static func of(_ connection: OpaquePointer) -> Settings {
    gathering { pq_settings(connection, $0, take) } ?? Settings()
  }

  private static func gathering(_ ask: (UnsafeMutableRawPointer) -> Int32) -> Settings? {
    var settings = Settings()
    let isRead = withUnsafeMutablePointer(to: &settings) { ask(UnsafeMutableRawPointer($0)) }
    return isRead == 0 ? nil : settings
  }

  private static let take:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Void = {
      guard let context = $0, let name = $1, let value = $2 else { return }
      context.assumingMemoryBound(to: Settings.self).pointee.values[String(cString: name)] = String(cString: value)
    }

  /// The server is on this computer, so that nobody stands between.
  var isHere: Bool {
    let host = values["hostaddr"] ?? values["host"] ?? ""
    return host.isEmpty || host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1"
      || host.hasPrefix("127.")
  }

  var host: String { values["host"] ?? values["hostaddr"] ?? "localhost" }
  var login: String { values["user"] ?? "" }
  var database: String { values["dbname"] ?? login }
}
