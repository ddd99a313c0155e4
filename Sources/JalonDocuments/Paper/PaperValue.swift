import JalonWording

/// What a tag of a template stands for.
enum PaperValue: Sendable {
  case text(Words)
  case flag(Bool)
  case list([Words])
  /// Each with its members.
  case rows([[String: Words]])

  func mapTexts(_ change: (String) -> String) -> PaperValue {
    switch self {
    case .text(let words): .text(words.map(change))
    case .flag: self
    case .list(let all): .list(all.map { $0.map(change) })
    case .rows(let rows): .rows(rows.map { $0.mapValues { $0.map(change) } })
    }
  }

  /// As a template reads it.
  ///
  /// - Parameter say: the text as the page may hold it.
  func said(_ say: (Words) -> String) -> Any {
    switch self {
    case .text(let words): say(words)
    case .flag(let flag): flag
    case .list(let all): all.map(say)
    case .rows(let rows): rows.map { $0.mapValues(say) }
    }
  }
}
