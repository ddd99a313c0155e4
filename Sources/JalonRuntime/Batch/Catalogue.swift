import JalonCore
import JalonDocuments
import JalonWording

/// What `apply` can carry out: each command with its fields, and one line that it accepts in the right state.
public enum Catalogue {
  /// The day of the examples: they are the same at each run.
  static let day = Day(number: 20_780)

  /// One object a command.
  public static func json(_ language: Language) -> [String] {
    let examples = examples
    return CommandName.all.map { json($0, example: examples[$0], language).line }
  }

  /// One command a line, with its title.
  public static func text(_ language: Language) -> [String] {
    CommandName.all.map { name in
      let space = String(repeating: " ", count: max(1, 24 - name.text.count))
      return "\(name.text)\(space)\(name.words.title(language))"
    }
  }

  private static func json(_ name: CommandName, example: JSON?, _ language: Language) -> JSON {
    let target = name.target.map(\.json) ?? .null
    return [
      "format": .whole(JSONFormat.number), "command": .text(name.text), "kind": .text(name.about),
      "title": .text(name.words.title(language)),
      "help": .text(name.words.help(language)), "target": target,
      "fields": .list(name.fields.map(\.json)), "also": .list(CommandShape.envelope.map(\.json)),
      "cautions": .list(Caution.Kind.allCases.map { .text($0.rawValue) }), "example": example ?? .null,
    ]
  }

  /// The first request of each kind in the demonstration: it was accepted there, after those before it.
  static var examples: [CommandName: JSON] {
    Dictionary(Demonstration.requests(today: day).map { ($0.command.name, $0.json) }) { first, _ in first }
  }
}

extension CommandName {
  var words: (title: Words, help: Words) {
    switch self {
    case .mission(let kind): (kind.title, kind.help)
    case .plan(let kind): (kind.title, kind.help)
    case .directory(let kind): (kind.title, kind.help)
    }
  }

  /// What the command is about.
  var about: String {
    switch self {
    case .mission: "mission"
    case .plan: "plan"
    case .directory: "directory"
    }
  }
}

extension Request {
  /// As a line of `apply` writes it.
  var json: JSON {
    json(signed: [
      JSON.Member("by", .text(by.text)), JSON.Member("at", .whole(at.seconds)), JSON.Member("id", .text(id.text)),
    ])
  }

  /// What is asked, as a line of `apply`: without its number, whose it is and when.
  var asked: String { json(signed: []).line }

  private func json(signed signature: [JSON.Member]) -> JSON {
    var members = [JSON.Member("command", .text(command.name.text))]
    switch command {
    case .mission(let id, _): members.append(JSON.Member("mission", .text(id.text)))
    case .plan(let id, _): members.append(JSON.Member("plan", .text(id.text)))
    case .directory: break
    }
    members += signature
    if !reasons.isEmpty { members.append(JSON.Member("reasons", Value.group(reasons.mapValues(Value.text)).json)) }
    return .group(members + payload(without: members.map(\.name)))
  }

  private func payload(without taken: [String]) -> [JSON.Member] {
    guard case .group(let fields) = ValueWriter.value(of: command.payload) else { return [] }
    return command.name.fields.compactMap { field in
      guard !taken.contains(field.name), let value = fields[field.name], value != .null else { return nil }
      return JSON.Member(field.name, value.json)
    }
  }
}
