import JalonCore
import JalonFigures
import JalonWording

/// One line of the figures: the head of an indicator, a figure, or one part of it.
struct FigureRow: Sendable {
  struct ID: Hashable, Sendable {
    let figure: String
    let place: Int
  }

  struct Part: Hashable, Sendable {
    let code: String?
  }

  let id: ID
  let indicator: Indicator
  /// `nil` for the head of an indicator.
  let measure: Measure?
  let breakdown: Breakdown?
  let part: Part?
  let title: Words
  let value: FigureValue?
  let former: FigureValue?
  /// How long its bar is, from 0 to 1; `nil` where none tells anything.
  let bar: Double?
  /// « 12 sur 40 connus », « n = 8 », « les lignes ne s'additionnent pas »
  let notes: [Words]

  var isHeading: Bool { measure == nil }

  static func all(_ now: FigureCount, beside: FigureCount?, by breakdown: Breakdown?, names: Names) -> [FigureRow] {
    Indicator.allCases.flatMap { indicator in
      [heading(indicator)]
        + indicator.measures.flatMap { measure in
          rows(
            now.figure(measure, of: indicator, by: breakdown), beside?.figure(measure, of: indicator, by: breakdown),
            names)
        }
    }
  }

  private static func heading(_ indicator: Indicator) -> FigureRow {
    FigureRow(
      id: ID(figure: indicator.rawValue, place: 0), indicator: indicator, measure: nil, breakdown: nil, part: nil,
      title: Words(same: "\(indicator.rawValue)  ") + indicator.title, value: nil, former: nil, bar: nil, notes: [])
  }

  private static func rows(_ figure: Figure, _ former: Figure?, _ names: Names) -> [FigureRow] {
    let whole = FigureRow(
      id: ID(figure: figure.id, place: 0), indicator: figure.indicator, measure: figure.measure,
      breakdown: figure.breakdown, part: nil, title: figure.measure.title, value: figure.value, former: former?.value,
      bar: figure.measure.kind == .percent ? figure.value.number.map { Double($0) / 10_000 } : nil,
      notes: figure.notes)
    guard let breakdown = figure.breakdown else { return [whole] }
    let most = figure.parts.compactMap { $0.value.number.map(abs) }.max() ?? 0
    let parts = figure.parts(beside: former).enumerated().map { place, part in
      FigureRow(
        id: ID(figure: figure.id, place: place + 1), indicator: figure.indicator, measure: figure.measure,
        breakdown: breakdown, part: Part(code: part.code), title: breakdown.words(part.code, names), value: part.value,
        former: former?.value(of: part), bar: part.bar(most, figure.measure.kind), notes: part.notes)
    }
    return [whole] + parts
  }
}

extension Figure {
  fileprivate var notes: [Words] {
    [
      known.flatMap { $0.known < $0.all ? FigureWords.known($0) : nil },
      respondents.map { FigureWords.respondents($0) },
      sumNote,
    ].compactMap(\.self)
  }
}

extension Figure.Part {
  fileprivate var notes: [Words] {
    [
      share.map { share in Words { Measure.Kind.percent.written(share, $0) } },
      respondents.map { FigureWords.respondents($0) }, aim?.words,
    ].compactMap(\.self)
  }

  fileprivate func bar(_ most: Int, _ kind: Measure.Kind) -> Double? {
    guard let number = value.number, number > 0 else { return nil }
    if kind == .percent { return min(1, Double(number) / 10_000) }
    return most > 0 ? Double(number) / Double(most) : nil
  }
}

extension FigureValue {
  /// For a narrow column: the reason stands under the table.
  func short(_ kind: Measure.Kind) -> Words {
    switch self {
    case .number: words(kind)
    case .nothing: Words(same: "–")
    case .unknown: Words(fr: "inconnu", en: "unknown")
    case .withheld: Words(fr: "masqué", en: "hidden")
    }
  }
}
