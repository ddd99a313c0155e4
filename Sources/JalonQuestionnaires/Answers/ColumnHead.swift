import JalonCore

/// What stands above a column of answers.
struct ColumnHead: Hashable, Sendable {
  /// As the file writes it, without the blanks around it.
  let text: String
  /// The name of the question that takes several columns, this one perhaps among them: Webform writes it one row above.
  let group: String?
  /// What its name says that it is.
  let role: Role?
  /// What it seems to be, unless it answers a question of the questionnaire.
  let guess: Role?

  /// What a column says of a response, besides its answers.
  enum Role: Hashable, Sendable, CaseIterable {
    case mission, respondent
    /// Mission and respondent in one: `05-008/ateliers-buech`.
    case token
    /// The day on which the response was sent; blank as long as it is not.
    case day
    /// The day on which it was first kept, if only as a draft.
    case begun
    /// Whether it was kept without being sent.
    case draft
    /// How far it came: a word.
    case state
    /// Nothing that Jalon keeps: numbers, addresses, durations.
    case aside
  }

  init(text: String, group: String?, among all: Set<String> = []) {
    (self.text, self.group) = (text, group)
    role = Role.named(text)
    guess = role == nil ? Role.guessed(text, among: all) : nil
  }

  /// One head a column, from the rows of heads: the last has the names, the one above it the groups.
  static func all(_ rows: [[String]]) -> [ColumnHead] {
    guard let names = rows.last else { return [] }
    let above = rows.count > 1 ? rows[rows.count - 2].map(\.trimmed) : []
    let all = Set(names.map(\.trimmed))
    var group: String?
    return names.indices.map { index in
      if above.indices.contains(index), !above[index].isEmpty { group = above[index] }
      return ColumnHead(text: names[index].trimmed, group: group, among: all)
    }
  }
}

extension ColumnHead {
  /// The head without one group after the other, as KoboToolbox (`terms/B01`) and ODK (`terms-B01`) put them before it.
  static func withoutGroups(_ text: String) -> [Substring] {
    text.indices.filter { index in
      text[index] == "/" || text[index] == "-" && !text[..<index].contains(where: \.isWhitespace)
    }
    .map { text[text.index(after: $0)...] }
  }
}

extension StringProtocol {
  /// Its letters and figures alone: what two ways of writing the same words have in common.
  var wordingKey: String { String(self).folded.filter { $0.isLetter || $0.isNumber } }
}
