extension Question {
  /// The words and numbers that `answer` may be, whatever the constraint says.
  public func accepts(_ answer: Answer) -> Bool {
    switch (kind, answer) {
    case (.agreement4, .number(let mark)): (-1...4).contains(mark)
    case (.scale0to10, .number(let mark)): (-1...10).contains(mark)
    case (.number, .number(let number)): number >= -1
    case (.choice, .notApplicable), (.choice, .noOpinion), (.several, .notApplicable), (.several, .noOpinion): true
    case (.decimal, .noOpinion), (.day, .noOpinion): true
    case (.choice, .text(let word)): options.contains { $0.code == word }
    case (.several, .several(let words)): fits(words)
    case (.text, .text): true
    case (.decimal, .text(let text)): Hundredths(decimal: text) != nil
    case (.day, .text(let text)): Day(iso: text) != nil
    case (.agreement4, _), (.scale0to10, _), (.number, _), (.choice, _), (.several, _), (.text, _), (.decimal, _),
      (.day, _):
      false
    }
  }

  // Known words, each once, at least one; an exclusive one stands alone.
  private func fits(_ words: [String]) -> Bool {
    let chosen = options.filter { words.contains($0.code) }
    return !words.isEmpty && chosen.count == words.count
      && (chosen.count == 1 || !chosen.contains(where: \.exclusive))
  }

  /// What kind of silence `answer` is, if it is one: it stays out of means and percentages.
  public func silence(_ answer: Answer) -> Silence? {
    switch (kind, answer) {
    case (_, .noOpinion): .noOpinion
    case (.scale0to10, .notApplicable), (.number, .notApplicable): nil
    case (_, .notApplicable): .notApplicable
    case (.text, .text(let text)) where text.isBlank: .blank
    default: nil
    }
  }

  public enum Silence: Hashable, Sendable {
    /// « sans objet »
    case notApplicable
    /// « ne se prononce pas »
    case noOpinion
    /// A text with nothing in it.
    case blank
  }
}

extension Hundredths {
  /// `-12.5`: a sign if it is negative, digits, and at most two decimals after a point.
  public init?(decimal text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : "00"
    guard (1...2).contains(parts.count), (1...9).contains(parts[0].count), (1...2).contains(decimals.count),
      (parts[0] + decimals).allSatisfy({ $0.isASCII && $0.isNumber }),
      let value = Int(parts[0] + decimals + (decimals.count == 1 ? "0" : ""))
    else { return nil }
    self.init(isNegative ? -value : value)
  }

  /// As a questionnaire keeps it, without decimals that say nothing: `-12.5`.
  public var decimal: String {
    let (units, rest) = (value.magnitude / 100, value.magnitude % 100)
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return "\(value < 0 ? "-" : "")\(units)\(decimals)"
  }
}
