import JalonCore

/// What a line of `apply` may hold for one command: the payload's fields beside those of every request.
///
/// ```
/// {"command": "award", "mission": "05-014", "by": "c-roux", "reasons": {"notFirst": "…"}, "provider": …}
/// ```
struct CommandShape: Sendable {
  let name: CommandName
  /// The payload, then `target` where the payload does not hold it already.
  let fields: [Field]
  /// `by`, `at`, `id` and `reasons`, which every command takes.
  static let envelope: [Field] = [
    Field("by", .reference(.person), required: false), Field("at", .instant, required: false),
    Field("id", .line, required: false),
    Field(
      "reasons", .group(Caution.Kind.allCases.map { Field($0.rawValue, .prose, required: false) }), required: false),
  ]

  /// Sketched once: to learn the fields of a command is slower than to read a line.
  private static let all: [CommandName: CommandShape] = Dictionary(
    uniqueKeysWithValues: CommandName.all.map { ($0, CommandShape($0)) })

  static func of(_ name: CommandName) -> CommandShape { all[name] ?? CommandShape(name) }

  private let payload: [Field]
  private let target: Field?

  private init(_ name: CommandName) {
    self.name = name
    payload = name.fields
    let isNamedInside = payload.contains { $0.name == name.target?.name }
    target = name.target
    fields = isNamedInside ? payload : (name.target.map { [$0] } ?? []) + payload
  }

  /// All that keeps a line from filling the command.
  func misfits(_ members: [String: Value]) -> [Misfit] {
    var rest = members
    rest["command"] = nil
    return Shape.group(fields + CommandShape.envelope).misfits(.group(rest))
  }

  /// The command that `members` fill. Ask for their misfits first.
  func command(_ members: [String: Value]) throws -> AnyCommand {
    let held = members.filter { member in payload.contains { $0.name == member.key } }
    let subject = target.flatMap { members[$0.name]?.text } ?? ""
    return try name.command(for: subject, from: .group(held))
  }
}
