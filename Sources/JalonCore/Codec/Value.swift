/// The neutral tree between the outside and a command: what a form holds, what a line of `apply` says.
public enum Value: Hashable, Sendable {
  case null
  case flag(Bool)
  case whole(Int)
  /// A number that is not whole. No field takes one: it is kept so that the refusal can show it.
  case fraction(Double)
  case text(String)
  case list([Value])
  case group([String: Value])

  public subscript(_ key: String) -> Value? {
    guard case .group(let members) = self else { return nil }
    return members[key]
  }

  public var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  public var elements: [Value] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }
}

extension Value: Encodable {
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .group(let members):
      var keyed = encoder.container(keyedBy: AnyKey.self)
      for (key, member) in members.sorted(by: { $0.key < $1.key }) { try keyed.encode(member, forKey: AnyKey(key)) }
    case .list(let elements):
      var unkeyed = encoder.unkeyedContainer()
      for element in elements { try unkeyed.encode(element) }
    case .null, .flag, .whole, .fraction, .text:
      var single = encoder.singleValueContainer()
      try encodeScalar(into: &single)
    }
  }

  private func encodeScalar(into single: inout any SingleValueEncodingContainer) throws {
    switch self {
    case .flag(let flag): try single.encode(flag)
    case .whole(let whole): try single.encode(whole)
    case .fraction(let fraction): try single.encode(fraction)
    case .text(let text): try single.encode(text)
    case .null, .list, .group: try single.encodeNil()
    }
  }
}

/// A key made of any text.
public struct AnyKey: CodingKey {
  public let stringValue: String
  public init(_ text: String) { stringValue = text }
  public init(stringValue: String) { self.stringValue = stringValue }
  public var intValue: Int? { nil }
  public init?(intValue: Int) { nil }
}
