import JalonCore
import JalonWording

extension Question {
  /// What a cell says in answer: nothing where it is blank; else an answer, or why it is none and what would be.
  func reading(_ cell: String, today: Day) -> Result<Answer?, Words> {
    let text = cell.unmasked.trimmed
    guard !text.isEmpty else { return .success(nil) }
    if kind == .text { return .success(.text(text)) }
    if let silence = silence(said: text) { return .success(silence) }
    switch kind {
    case .agreement4: return found((Agreement4.mark(text) ?? text.rank).map { .number($0) }, in: text)
    case .scale0to10: return found(Int(text.withoutPoint.beforeWords(outOf: 10)).map { .number($0) }, in: text)
    case .choice: return found(choice(text).map { .text($0.code) }, in: text)
    case .several: return found(chosen(text).map { .several($0) }, in: text)
    case .number: return WholeReader.read(text.withoutIdleZeros).map { .number($0) }
    case .decimal: return HundredthsReader.read(text.withoutIdleZeros).map { .text($0.decimal) }
    case .day: return DayReader.read(text.withoutTime, today: today).map { .text($0.iso) }
    case .text: return .success(.text(text))
    }
  }

  /// « sans objet » and « NSP », where the question admits them and no option of its own has that name.
  private func silence(said text: String) -> Answer? {
    guard option(text) == nil, let answer = AnswerWords.silence(text), accepts(answer) else { return nil }
    return silence(answer) == nil ? nil : answer
  }

  private func found(_ answer: Answer?, in text: String) -> Result<Answer?, Words> {
    guard let answer, accepts(answer) else { return .failure(AnswerWords.noAnswer(text, to: self)) }
    return .success(answer)
  }

  /// By its code or its words; else as yes or no, where the options are those; else by its rank.
  private func choice(_ text: String) -> Option? {
    if let named = option(text.asOther) ?? option(text.withoutPoint) { return named }
    if case .success(let said) = YesNoReader.read(text), let option = option(said ? "yes" : "no") { return option }
    return text.rank.flatMap { options.indices.contains($0 - 1) ? options[$0 - 1] : nil }
  }

  /// Whether a cell gives its answer by the rank that a tool gave it: `A2`. The order there is taken to be that of Jalon.
  func isByRank(_ cell: String) -> Bool {
    let text = cell.trimmed
    switch kind {
    case .agreement4: return text.rank != nil && Agreement4.mark(text) == nil
    case .choice: return text.rank != nil && option(text) == nil
    case .scale0to10, .several, .text, .number, .decimal, .day: return false
    }
  }

  /// The options named one after the other, whatever parts them; a comma may also belong to the words of one. Their codes may
  /// be parted by blanks.
  private func chosen(_ text: String) -> [String]? {
    let listed = text.split { ",;|\n".contains($0) }.map { String($0).trimmed }
    let spaced = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return codes(listed, joined: ", ") ?? codes(spaced, joined: " ")
  }

  /// Each option of the longest run of pieces that names one.
  private func codes(_ all: [String], joined mark: String) -> [String]? {
    var (pieces, codes) = (all[...], [String]())
    while !pieces.isEmpty {
      let reach = (1...pieces.count).reversed().lazy
        .compactMap { count in self.option(pieces.prefix(count).joined(separator: mark)).map { (count, $0) } }.first
      guard let (count, option) = reach else { return nil }
      codes.append(option.code)
      pieces = pieces.dropFirst(count)
    }
    return codes.isEmpty ? nil : options.map(\.code).filter(codes.contains)
  }

  /// Whether a column of one option was ticked; `nil` where the cell says neither.
  func isTicked(_ option: Option, _ cell: String) -> Bool? {
    let word = cell.trimmed.withoutPoint
    if ["coche", "checked", "selectionne", "selected"].contains(word.folded) { return true }
    if ["non coche", "unchecked", "non selectionne", "not selected", "unselected"].contains(word.folded) {
      return false
    }
    if word.isEmpty || AnswerWords.silence(word) == .notApplicable { return false }
    if case .success(let said) = YesNoReader.read(word) { return said }
    return [option.code, option.fr, option.en].map(\.folded).contains(word.folded) ? true : nil
  }
}

extension Agreement4 {
  /// `3`, « Plutôt d’accord », `3 - Plutôt d’accord`.
  fileprivate static func mark(_ text: String) -> Int? {
    let word = text.folded
    if let index = wordings.firstIndex(where: { [$0.fr.folded, $0.en.folded].contains(word) }) { return index + 1 }
    return Int(text.withoutPoint.beforeWords(outOf: wordings.count))
  }
}

extension String {
  /// LimeSurvey puts an apostrophe before an answer that begins like a formula; others write a text as one: `="05-008"`.
  var unmasked: String {
    if hasPrefix("=\""), hasSuffix("\""), count > 2 { return String(dropFirst(2).dropLast()) }
    return hasPrefix("'=") ? String(dropFirst()) : self
  }

  /// `4` for `4.0` and `4,00`: a table of numbers knows no whole ones.
  fileprivate var withoutPoint: String {
    guard let point = lastIndex(where: { $0 == "." || $0 == "," }), point > startIndex else { return self }
    let decimals = self[index(after: point)...]
    let isIdle = !decimals.isEmpty && decimals.allSatisfy { $0 == "0" }
    return isIdle && Int(self[..<point]) != nil ? String(self[..<point]) : self
  }

  /// LimeSurvey names the answers of a list by their rank: `A2`, `AO02`.
  fileprivate var rank: Int? {
    let word = uppercased()
    let digits = word.hasPrefix("AO") ? word.dropFirst(2) : word.dropFirst()
    guard word.hasPrefix("A"), (1...2).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int(digits).flatMap { $0 > 0 ? $0 : nil }
  }

  /// LimeSurvey's word for the answer « other ».
  fileprivate var asOther: String { self == "-oth-" ? "other" : self }

  /// The number at the head of `3 - Plutôt d’accord` or of `8/10`; the whole text where no number begins it.
  fileprivate func beforeWords(outOf top: Int) -> String {
    let number = prefix { $0 == "-" || $0.isNumber }
    guard number.contains(where: \.isNumber) else { return self }
    let rest = dropFirst(number.count).trimmed
    return rest.isEmpty || ["/\(top)", "sur \(top)", "out of \(top)"].contains(rest.folded.replacing("/ ", with: "/"))
      || "-:.)–".contains(rest.prefix(1)) && !rest.dropFirst().contains(where: \.isNumber)
      ? String(number) : self
  }

  /// A data base writes 12 as `12.0000000000`.
  fileprivate var withoutIdleZeros: String {
    guard let point = lastIndex(of: "."), self[point...].count > 3 else { return self }
    let kept = self[index(after: point)...].reversed().drop { $0 == "0" }.reversed()
    return kept.isEmpty ? String(self[..<point]) : self[...point] + String(kept)
  }

  /// `2026-11-02 14:05:00`, `2026-11-02T14:05:00`, `02/11/2026 - 14:05`, « 2 novembre 2026 à 14h05 »: the day alone.
  var withoutTime: String {
    guard let mark = firstIndex(of: ":") ?? hourMark else { return self }
    let head = self[..<mark].reversed().drop { $0.isNumber }.drop { " -T,à".contains($0) }
    return String(head.reversed())
  }

  /// Where « 14h03 » parts its hour from its minutes.
  private var hourMark: Index? {
    indices.last { place in
      self[place] == "h" && place > startIndex && self[index(before: place)].isNumber
        && self[index(after: place)...].allSatisfy(\.isNumber)
    }
  }
}
