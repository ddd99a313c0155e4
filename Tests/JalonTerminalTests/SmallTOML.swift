import JalonTerminal

/// Reads the little TOML that the built-in themes use, so that this suite needs no parser from elsewhere.
enum SmallTOML {
  static func read(_ toml: String, name: String) -> ThemeSource {
    var sections: [String: [ThemeSource.Entry]] = [:]
    var section = ""
    for (index, raw) in toml.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = raw.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("[") {
        section = String(line.dropFirst().dropLast())
        continue
      }
      let (key, value) = pair(line)
      sections[section, default: []].append(.init(key: key, value: value, line: index + 1))
    }
    return ThemeSource(
      name: name, reference: sections["reference"] ?? [], palette: sections["palette"] ?? [],
      roles: sections["roles"] ?? [])
  }

  private static func pair(_ line: Substring) -> (String, ThemeSource.Value) {
    let parts = line.split(separator: "=", maxSplits: 1)
    return (String(parts[0].trimmed), value(parts[1].trimmed))
  }

  private static func value(_ text: Substring) -> ThemeSource.Value {
    if text.hasPrefix("\"") { return .text(String(text.dropFirst().dropLast())) }
    if text.hasPrefix("[") { return .list(items(text).map(value)) }
    if text.hasPrefix("{") { return .table(Dictionary(uniqueKeysWithValues: items(text).map(pair))) }
    return Int(text).map { .number($0) } ?? .text(String(text))
  }

  /// The items of a list or a table, cut at the commas that are in no list inside.
  private static func items(_ text: Substring) -> [Substring] {
    let inside = text.dropFirst().dropLast()
    var items: [Substring] = []
    var depth = 0
    var start = inside.startIndex
    for index in inside.indices {
      if inside[index] == "[" { depth += 1 }
      if inside[index] == "]" { depth -= 1 }
      if inside[index] == "," && depth == 0 {
        items.append(inside[start..<index])
        start = inside.index(after: index)
      }
    }
    return (items + [inside[start...]]).map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
