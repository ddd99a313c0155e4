import JalonCore

/// The fields of a form, for what the rules say of each to be told beside it, and only once it can be true.
struct FormPlaces: Sendable {
  /// By their paths.
  let all: Set<String>
  private let optional: Set<String>
  /// A yes or no, or a choice, that the command cannot do without has not been made.
  private let awaitsChoice: Bool

  init(_ content: FormContent) {
    let rows = content.rows
    all = Set(rows.map(\.path.description))
    optional = Set(rows.filter { !$0.isRequired }.map(\.path.description))
    awaitsChoice = rows.contains { $0.isRequired && content[$0.path]?.isUndecided == true }
  }

  /// A field that may stay empty is asked for because of a choice: not before that choice is made.
  func waitsForChoice(_ obstacle: Obstacle) -> Bool {
    guard awaitsChoice, case .blank(let field) = obstacle else { return false }
    return optional.contains(field)
  }
}

extension FormContent {
  fileprivate var isUndecided: Bool {
    switch self {
    case .flag(nil), .choice(nil, _): true
    case .flag, .choice, .typed, .prose, .name, .list, .group, .absent: false
    }
  }
}
