/// The lines of a TOML file: its parser gives those of its own faults only.
struct TOMLPlaces {
  struct Section {
    let line: Int
    var keys: [String: Int] = [:]
  }

  private(set) var top: [String: Int] = [:]
  private var dimensions: [Section] = []
  private var questions: [Section] = []

  private enum Kind { case top, dimension, question, other }

  init(_ text: String) {
    var (kind, option) = (Kind.top, 0)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, raw) in lines.enumerated() {
      let line = raw.drop(while: \.isWhitespace)
      if line.hasPrefix("[") {
        kind = TOMLPlaces.kind(of: line)
        begin(kind, TOMLPlaces.name(of: line), at: index + 1)
      } else if line.hasPrefix("{") {
        // The options of a question stand on lines of their own.
        note("options[\(option)]", kind, at: index + 1)
        option += 1
      } else if let key = TOMLPlaces.key(of: line) {
        note(key, kind, at: index + 1)
        option = 0
      }
    }
  }

  func dimension(_ index: Int) -> Section? { dimensions.indices.contains(index) ? dimensions[index] : nil }
  func question(_ index: Int) -> Section? { questions.indices.contains(index) ? questions[index] : nil }

  private mutating func begin(_ kind: Kind, _ name: String, at line: Int) {
    switch kind {
    case .dimension: dimensions.append(Section(line: line))
    case .question: questions.append(Section(line: line))
    case .other: top[name] = top[name] ?? line
    case .top: break
    }
  }

  private mutating func note(_ key: String, _ kind: Kind, at line: Int) {
    switch kind {
    case .top: top[key] = top[key] ?? line
    case .dimension: dimensions[dimensions.count - 1].keys[key] = line
    case .question: questions[questions.count - 1].keys[key] = line
    case .other: break
    }
  }

  private static func kind(of header: Substring) -> Kind {
    guard header.filter({ !$0.isWhitespace }).hasPrefix("[[") else { return .other }
    return switch name(of: header) {
    case "dimension": .dimension
    case "dimension.question": .question
    default: .other
    }
  }

  private static func name(of header: Substring) -> String {
    String(header.filter { !$0.isWhitespace }.drop { $0 == "[" }.prefix { $0 != "]" })
  }

  private static func key(of line: Substring) -> String? {
    let key = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    guard !key.isEmpty, line.dropFirst(key.count).drop(while: \.isWhitespace).first == "=" else { return nil }
    return String(key)
  }
}
