import JalonCore
import JalonFigures
import JalonTerminal
import JalonWording

// The figures for people: under each indicator its numbers, and how they are counted.
extension ReportContext {
  func text(_ told: ToldFigures, _ names: Names) -> String {
    let groups = Dictionary(grouping: told.figures, by: \.figure.indicator).sorted { $0.key < $1.key }
    let body = groups.map { indicator, pairs in
      let head = "\(indicator.rawValue)  \(self(indicator.title))"
      let figures = pairs.flatMap { lines($0, beside: told.request.beside, names) }
      return ([head] + figures + definition(indicator)).joined(separator: "\n") + "\n"
    }
    return ([self(head(told.request)) + "\n"] + body).joined(separator: "\n")
  }

  private func head(_ request: FigureRequest) -> Words {
    let state =
      request.frozen.map { Words(fr: "figés au \(date: $0)", en: "frozen on \(date: $0)") }
      ?? Words(fr: "au \(date: today)", en: "as of \(date: today)")
    let beside =
      request.beside.map { Words(fr: ", à côté de \($0.figureText)", en: ", beside \($0.figureText)") } ?? .nothing
    let without =
      request.without.map { Words(fr: ", sans structure:\($0.text)", en: ", without structure:\($0.text)") } ?? .nothing
    let by = reader.text.isEmpty ? Words.nothing : Words(fr: ", pour \(reader.text)", en: ", for \(reader.text)")
    return Words(
      fr: "Chiffres de \(request.period.figureText)\(beside), \(state)\(without)\(by).",
      en: "Figures of \(request.period.figureText)\(beside), \(state)\(without)\(by).")
  }

  /// - Parameter other: the period whose numbers stand beside.
  func lines(_ pair: ToldFigures.Pair, beside other: Period?, _ names: Names) -> [String] {
    let figure = pair.figure
    let beside = [
      self.beside(pair, nil, other),
      figure.known.flatMap { $0.known < $0.all ? self(FigureWords.known($0)) : nil },
      figure.respondents.map { self(FigureWords.respondents($0)) },
      since(pair).map { self($0) },
      pair.since.flatMap { $0.words(figure.measure.kind, now: figure.value.number) }.map { self($0) },
    ].compactMap(\.self)
    let notes = beside.isEmpty ? "" : "  (\(beside.joined(separator: ", ")))"
    let whole = row(self(figure.measure.title), self(figure.value.words(figure.measure.kind)) + notes, indent: 2)
    guard let breakdown = figure.breakdown else { return [whole] }
    let parts = pair.parts.map { part in
      let share = part.share.map { "  \(Measure.Kind.percent.written($0, language))" } ?? ""
      let beside = self.beside(pair, part, other).map { "  (\($0))" } ?? ""
      return row(
        self(breakdown.words(part.code, names)), told(part, figure.measure.kind) + share + beside, indent: 6)
    }
    let sum = figure.sumNote.map { ["      \(self($0))"] } ?? []
    return [whole] + parts + sum
  }

  /// « 2024 : 34 »
  private func beside(_ pair: ToldFigures.Pair, _ part: Figure.Part?, _ other: Period?) -> String? {
    guard let other, let value = pair.beside?.value(of: part) else { return nil }
    let told = value.words(pair.figure.measure.kind)
    return self(Words(fr: "\(other.figureText) : \(told)", en: "\(other.figureText): \(told)"))
  }

  /// « 85 % », and of an objective « 34 sur 40, 85 % ».
  func told(_ part: Figure.Part, _ kind: Measure.Kind) -> String {
    [part.aim.map { self($0.words) }, self(part.value.words(kind))].compactMap(\.self).joined(separator: ", ")
  }

  private func since(_ pair: ToldFigures.Pair) -> Words? {
    guard let before = pair.figure.value.number, let now = pair.now?.value.number, now != before else { return nil }
    let change = (now > before ? "+" : "−") + pair.figure.measure.kind.written(abs(now - before), language)
    return Words(fr: "\(change) depuis", en: "\(change) since")
  }

  /// What it is called, and what it comes to, in one column under each other.
  private func row(_ title: String, _ value: String, indent: Int) -> String {
    let name = SafeText.visible(title)
    let left = String(repeating: " ", count: indent) + name
    let gap = max(2, 44 - indent - GlyphWidth.columns(of: name))
    return left + String(repeating: " ", count: gap) + SafeText.visible(value)
  }

  private func definition(_ indicator: Indicator) -> [String] {
    WordWrap.lines(of: self(indicator.definition), columns: 76).map { "  | \($0)" }
  }
}
