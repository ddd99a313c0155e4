/// When a question is asked, or what its answer has to fulfil: a small part of the language of XLSForm.
///
/// `${B04} <= 2`, `selected(${B18}, 'project') or ${P14} = 'no'`, `. >= 0 and . <= 12`, `string-length(.) <= 200`,
/// `. <= today()`. A silence (no answer, « sans objet », « ne se prononce pas ») is more, less or the same as nothing.
public indirect enum Clause: Hashable, Sendable {
  case both(Clause, Clause)
  case either(Clause, Clause)
  case not(Clause)
  case compared(Term, Comparison, Term)
  /// That option is among those chosen.
  case selected(Place, String)

  /// Whose answer.
  public enum Place: Hashable, Sendable {
    /// The question that the condition belongs to: `.`
    case own
    /// Another question, or a `Fact`: `${B04}`
    case named(String)
  }

  public enum Term: Hashable, Sendable {
    case answer(Place)
    case length(of: Place)
    case count(of: Place)
    case number(Hundredths)
    case text(String)
    case day(Day)
    case today
  }

  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case different = "!="
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
  }

  /// What the register knows of the mission when the questionnaire is filled in: `${kickOffHeld} = 'yes'`.
  public enum Fact: String, Hashable, Sendable, CaseIterable {
    case kickOffHeld, reorientationProposed

    public static let yes = "yes"
    public static let no = "no"
  }
}

extension Clause {
  /// What a term comes to.
  public enum Content: Hashable, Sendable {
    case number(Hundredths)
    case text(String)
    case day(Day)
    case words([String])
    /// No answer, or one that says nothing.
    case nothing
  }

  /// Whether it holds.
  /// - Parameter content: of the answer in a place.
  public func holds(on today: Day?, _ content: (Place) -> Content) -> Bool {
    switch self {
    case .both(let left, let right): left.holds(on: today, content) && right.holds(on: today, content)
    case .either(let left, let right): left.holds(on: today, content) || right.holds(on: today, content)
    case .not(let condition): !condition.holds(on: today, content)
    case .selected(let place, let word):
      switch content(place) {
      case .words(let words): words.contains(word)
      case .text(let text): text == word
      case .number, .day, .nothing: false
      }
    case .compared(let left, let comparison, let right):
      comparison.holds(left.content(on: today, content), right.content(on: today, content))
    }
  }

  /// Every place that it reads.
  public var places: [Place] {
    switch self {
    case .both(let left, let right), .either(let left, let right): left.places + right.places
    case .not(let condition): condition.places
    case .selected(let place, _): [place]
    case .compared(let left, _, let right): [left, right].compactMap(\.place)
    }
  }

  /// Every word that the answer in a place is compared with.
  var words: [(place: Place, word: String)] {
    switch self {
    case .both(let left, let right), .either(let left, let right): left.words + right.words
    case .not(let condition): condition.words
    case .selected(let place, let word): [(place, word)]
    case .compared(.answer(let place), _, .text(let word)), .compared(.text(let word), _, .answer(let place)):
      [(place, word)]
    case .compared: []
    }
  }

  var readsToday: Bool {
    switch self {
    case .both(let left, let right), .either(let left, let right): left.readsToday || right.readsToday
    case .not(let condition): condition.readsToday
    case .selected: false
    case .compared(let left, _, let right): left == .today || right == .today
    }
  }
}

extension Clause.Term {
  fileprivate var place: Clause.Place? {
    switch self {
    case .answer(let place), .length(let place), .count(let place): place
    case .number, .text, .day, .today: nil
    }
  }

  fileprivate func content(on today: Day?, _ content: (Clause.Place) -> Clause.Content) -> Clause.Content {
    switch self {
    case .answer(let place): content(place)
    case .length(let place): if case .text(let text) = content(place) { .whole(text.count) } else { .whole(0) }
    case .count(let place): if case .words(let words) = content(place) { .whole(words.count) } else { .whole(0) }
    case .number(let number): .number(number)
    case .text(let text): text.isEmpty ? .nothing : .text(text)
    case .day(let day): .day(day)
    case .today: today.map { .day($0) } ?? .nothing
    }
  }
}

extension Clause.Content {
  fileprivate static func whole(_ number: Int) -> Clause.Content { .number(Hundredths(whole: number)) }
}

extension Clause.Comparison {
  fileprivate func holds(_ left: Clause.Content, _ right: Clause.Content) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): orders(left, right)
    case (.day(let left), .day(let right)): orders(left, right)
    case (.number(let number), .text(let text)): Hundredths(decimal: text).map { orders(number, $0) } ?? isDifferent
    case (.text(let text), .number(let number)): Hundredths(decimal: text).map { orders($0, number) } ?? isDifferent
    case (.day(let day), .text(let text)): Day(iso: text).map { orders(day, $0) } ?? isDifferent
    case (.text(let text), .day(let day)): Day(iso: text).map { orders($0, day) } ?? isDifferent
    default: self == .equal ? left == right : self == .different ? left != right : false
    }
  }

  // What cannot be compared is not the same.
  private var isDifferent: Bool { self == .different }

  private func orders<Content: Comparable>(_ left: Content, _ right: Content) -> Bool {
    switch self {
    case .equal: left == right
    case .different: left != right
    case .less: left < right
    case .atMost: left <= right
    case .more: left > right
    case .atLeast: left >= right
    }
  }
}
