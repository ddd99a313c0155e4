/// Where a field stands in its command: `deciders[1].person`.
struct FormPath: Hashable, Sendable, CustomStringConvertible {
  enum Step: Hashable, Sendable {
    case name(String)
    case index(Int)
  }

  var steps: [Step] = []

  /// As obstacles and misfits write it.
  var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .name(let name): text += text.isEmpty ? name : ".\(name)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }

  /// Without the indices: what wording and suggestions know a field by.
  var bare: String {
    steps.compactMap { if case .name(let name) = $0 { name } else { nil } }.joined(separator: ".")
  }

  static func + (path: FormPath, step: Step) -> FormPath { FormPath(steps: path.steps + [step]) }

  /// The innermost list element that this place is in: the path of the list, and which element.
  var element: (list: FormPath, index: Int)? {
    guard let place = steps.lastIndex(where: { if case .index = $0 { true } else { false } }),
      case .index(let index) = steps[place]
    else { return nil }
    return (FormPath(steps: Array(steps[..<place])), index)
  }

  func contains(_ other: FormPath) -> Bool { other.steps.starts(with: steps) }
}
