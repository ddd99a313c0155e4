import JalonCore
import JalonStore

/// Reads a JSON Schema and holds values against it: the keywords that Jalon writes, and none that it would pass over.
struct SchemaCheck {
  struct UnknownKeyword: Error { let name: String }

  private let document: Value

  init(_ text: String) throws {
    document = try JSONReader.read(Array(text.utf8))
    try SchemaCheck.demandKnown(document)
  }

  private static let known: Set<String> = [
    "$schema", "$id", "$ref", "$defs", "title", "description", "type", "properties", "required", "additionalProperties",
    "items", "enum", "const", "anyOf", "pattern",
  ]

  private static func demandKnown(_ schema: Value) throws {
    guard case .group(let members) = schema else { return }
    for (name, member) in members {
      guard known.contains(name) else { throw UnknownKeyword(name: name) }
      switch name {
      case "properties", "$defs":
        guard case .group(let schemas) = member else { continue }
        for schema in schemas.values { try demandKnown(schema) }
      case "items", "additionalProperties": try demandKnown(member)
      case "anyOf": for schema in member.elements { try demandKnown(schema) }
      default: continue
      }
    }
  }

  /// What does not fit, with its place.
  func faults(in value: Value) -> [String] { faults(value, document, "") }

  private func faults(_ value: Value, _ schema: Value, _ path: String) -> [String] {
    guard case .group(let rules) = schema else {
      return schema == .flag(false) ? ["\(path) is not in the schema"] : []
    }
    if let name = rules["$ref"]?.text { return faults(value, definition(name), path) }
    if let choices = rules["anyOf"] { return anyOf(value, choices.elements, path) }
    if let only = rules["const"], only != value { return ["\(path) is not \(only)"] }
    if let words = rules["enum"], !words.elements.contains(value) { return ["\(path) is none of its words: \(value)"] }
    if let type = rules["type"]?.text, type != value.type { return ["\(path) is \(value.type), not \(type)"] }
    if let pattern = rules["pattern"]?.text, let text = value.text, !matches(text, pattern) {
      return ["\(path) is written otherwise: \(text)"]
    }
    return members(value, rules, path)
      + value.elements.enumerated().flatMap { index, element in
        rules["items"].map { faults(element, $0, "\(path)[]") } ?? []
      }
  }

  private func members(_ value: Value, _ rules: [String: Value], _ path: String) -> [String] {
    guard case .group(let members) = value else { return [] }
    let missing = (rules["required"]?.elements ?? []).compactMap(\.text).filter { members[$0] == nil }
    return missing.map { "\(path).\($0) is missing" }
      + members.flatMap { name, member in
        let rule = rules["properties"]?[name] ?? rules["additionalProperties"]
        return rule.map { faults(member, $0, "\(path).\(name)") } ?? []
      }
  }

  /// The choice that comes nearest tells what is wrong.
  private func anyOf(_ value: Value, _ choices: [Value], _ path: String) -> [String] {
    var nearest: [String]?
    for choice in choices where !isOfAnotherKind(value, choice) {
      let found = faults(value, choice, path)
      if found.isEmpty { return [] }
      if found.count < nearest?.count ?? .max { nearest = found }
    }
    return nearest ?? ["\(path) is of no kind that the schema knows"]
  }

  /// A member of it must be one word, and is another: the rest need not be read.
  private func isOfAnotherKind(_ value: Value, _ choice: Value) -> Bool {
    if choice["type"] == .text("null"), value != .null { return true }
    let rules = choice["$ref"]?.text.map(definition) ?? choice
    guard case .group(let members) = value, case .group(let properties)? = rules["properties"] else { return false }
    return properties.contains { name, rule in
      guard let only = rule["const"], let member = members[name] else { return false }
      return only != member
    }
  }

  private func definition(_ reference: String) -> Value {
    document["$defs"]?[String(reference.split(separator: "/").last ?? "")] ?? .flag(false)
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return text.wholeMatch(of: regex) != nil
  }
}

extension Value {
  fileprivate var type: String {
    switch self {
    case .null: "null"
    case .flag: "boolean"
    case .whole: "integer"
    case .fraction: "number"
    case .text: "string"
    case .list: "array"
    case .group: "object"
    }
  }
}
