import CPostgres
import JalonStore

/// The one place where an error of the server becomes a failure that the rest of the program knows. Its sentences are not
/// told: they may hold what somebody typed.
enum Trouble {
  static func failure(_ result: OpaquePointer) -> StoreFailure {
    guard let code = pq_result_code(result) else { return .server(.lost) }
    return failure(code: String(cString: code))
  }

  static func failure(code: String) -> StoreFailure {
    switch code {
    case "53100": .diskFull
    case "57014": .interrupted
    case "40001", "40P01", "55P03": .busy
    case "25006": .server(.standby)
    case "42501", "28000": .server(.forbidden)
    case "54000", "54001", "54023": .tooLong
    case "XX001", "XX002": .damaged(detail: code)
    // The function by which this Jalon writes is not there, or not any more.
    case "42883", "3F000", "42P01": .server(.changed)
    // Ours: « you may not ».
    case "JA001": .server(.forbidden)
    case "JA002": .server(.otherContent)
    default: code.hasPrefix("57P") || code.hasPrefix("08") ? .server(.lost) : .server(.code(code))
    }
  }
}
