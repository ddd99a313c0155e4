import JalonCore
import JalonTesting

/// Puts something of its own in every field of a filled act, wherever the rules still accept it.
struct Sower {
  let today: Day
  /// Does the act still pass, with these fields?
  let accepts: (Fields) -> Bool
  private var count = 0
  /// The fields of text that the rules want as they were: codes, names of what exists.
  private(set) var spared: [String] = []

  init(today: Day, accepts: @escaping (Fields) -> Bool) {
    self.today = today
    self.accepts = accepts
  }

  mutating func sow(_ fields: [Field], in members: Fields) -> Fields {
    let sown = sow(fields, in: .group(members), "") { $0 }
    guard case .group(let members) = sown else { return [:] }
    return members
  }

  private func passes(_ whole: Value) -> Bool {
    guard case .group(let members) = whole else { return false }
    return accepts(members.filter { $0.value != .null })
  }

  private mutating func sow(_ fields: [Field], in group: Value, _ path: String, _ whole: (Value) -> Value) -> Value {
    var group = group
    for field in fields {
      let around = group
      let value = sow(field.shape, group[field.name] ?? .null, "\(path).\(field.name)") {
        whole(around.setting(field.name, $0))
      }
      group = group.setting(field.name, value)
    }
    return group
  }

  private mutating func sow(_ shape: Shape, _ value: Value, _ path: String, _ whole: (Value) -> Value) -> Value {
    switch shape {
    case .group(let fields):
      guard value == .null else { return sow(fields, in: value, path, whole) }
      let made = Value.group(Dictionary(fields.map { ($0.name, candidates($0.shape)[0]) }) { $1 })
      return passes(whole(made)) ? made : value
    case .list(let element):
      guard !value.elements.isEmpty else {
        return candidates(shape).first { passes(whole($0)) } ?? value
      }
      var elements = value.elements
      for index in elements.indices {
        let others = elements
        elements[index] = sow(element, elements[index], path) { whole(.list(others.replacing(index, with: $0))) }
      }
      return .list(elements)
    default:
      if let own = candidates(shape).first(where: { passes(whole($0)) }) { return own }
      if shape == .line || shape == .prose { spared.append(path) }
      return value
    }
  }

  /// What nothing else holds, likeliest first.
  private mutating func candidates(_ shape: Shape) -> [Value] {
    count += 1
    let n = count
    return switch shape {
    case .line, .answer: [.text("canari\(n)x")]
    case .prose: [.text("canari\(n)x\n\nsuite\(n)x")]
    case .euros: [.whole(765_400 + n * 100 + 32), .whole(1_234 + n * 100), .whole(56_00 + n)]
    case .hundredths: [875, 625, 350, 250, 150, 50].map { .whole($0) }
    case .whole: [.whole(17 + n), 3, 2, 1]
    case .day: [today - 1, today, today + 33, today + 61, today + 97, today + 380].map { .day($0) }
    case .flag: [true, false]
    case .choice(let words): words.map { .text($0) }
    case .list(let element): [.list([candidates(element)[0]])]
    case .group(let fields):
      [.group(Dictionary(fields.map { ($0.name, candidates($0.shape)[0]) }) { $1 })]
    case .instant, .reference, .party: [.null]
    }
  }
}

extension Value {
  fileprivate func setting(_ name: String, _ value: Value) -> Value {
    guard case .group(var members) = self else { return self }
    members[name] = value
    return .group(members)
  }
}

extension [Value] {
  fileprivate func replacing(_ index: Int, with value: Value) -> [Value] {
    var elements = self
    elements[index] = value
    return elements
  }
}
