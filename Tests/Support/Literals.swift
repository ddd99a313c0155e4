import JalonCore

// Short ways to write what a form holds: `["provider": "cabinet-lise", "amount": 960_000]`.

public typealias Fields = [String: Value]

extension Value {
  public static func name<Subject>(_ id: ID<Subject>?) -> Value { .text(id?.text ?? "") }
  public static func party(_ party: Party?) -> Value { .text(party?.text ?? "structure:none") }
  public static func day(_ day: Day) -> Value { .text(day.iso) }
  public static func names<Subject>(_ ids: [ID<Subject>]) -> Value { .list(ids.map { .text($0.text) }) }
}

extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("not a day: \(text)") }
    self = day
  }
}
