import Crypto
import JalonCore

/// The secret that the operators of one region share: by it, two of them name the same legal person alike, and nobody who
/// does not hold it can find who that is. A plain digest would not do: of SIREN there are few enough to try them all.
public struct RegionSecret: Sendable {
  private let key: SymmetricKey

  /// Fewer letters than this could be tried one after the other.
  public static let least = 20

  /// `nil` where it is too short. Blanks around it do not count.
  public init?(_ text: String) {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard text.count >= RegionSecret.least else { return nil }
    key = SymmetricKey(data: Array(text.utf8))
  }

  /// Sixteen bytes in hexadecimal that stand for one unit: no two of a region meet in one.
  public func token(of unit: String) -> String {
    let sum = HMAC<SHA256>.authenticationCode(for: Array(unit.utf8), using: key)
    return sum.prefix(16).map { $0 < 16 ? "0\(String($0, radix: 16))" : String($0, radix: 16) }.joined()
  }

  /// Tells whether two packets were made with the same secret.
  public var mark: String { token(of: "jalon region") }

  /// One that nobody has thought of: seven groups of five letters.
  public static func drawn() -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    var system = SystemRandomNumberGenerator()
    let groups = (0..<7).map { _ in String((0..<5).map { _ in letters.randomElement(using: &system) ?? "a" }) }
    return groups.joined(separator: "-")
  }
}
