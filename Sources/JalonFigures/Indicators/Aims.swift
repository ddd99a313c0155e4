import JalonCore
import JalonWording

/// An objective of a funding agreement, beside what was done of it.
public struct Aim: Hashable, Sendable {
  let act: SetObjective
  /// In the unit of its figure; `nil` where nobody has said it.
  public let done: Int?
  /// In which unit the figure is said.
  public let kind: Measure.Kind

  /// In the unit of the figure.
  public var target: Int { act.target * scale }
  public var isReached: Bool { done.map { $0 >= target } ?? false }

  /// What was done, in hundredths of a percent of the target.
  var rate: Int? { done.flatMap { Ratio($0 * 10_000, over: target)?.rounded } }
  var subject: FigureSubject { .objective(act.grant, act.year, act.figure) }

  // People aim at whole days and euros.
  private var scale: Int { kind == .days || kind == .cents ? 100 : 1 }

  /// « 34 sur 40 »
  public var words: Words {
    Words(
      fr: "\(done.map { kind.written($0, .fr) } ?? FigureWords.nobodySaid(.fr)) sur \(kind.written(target, .fr))",
      en: "\(done.map { kind.written($0, .en) } ?? FigureWords.nobodySaid(.en)) of \(kind.written(target, .en))")
  }
}

extension ObjectiveFigure {
  /// The figure that it names.
  var measured: (indicator: Indicator, measure: Measure)? {
    guard let indicator = Indicator(rawValue: String(rawValue.prefix(3))) else { return nil }
    return indicator.measures.first { "\(indicator.rawValue).\($0.name)" == rawValue }.map { (indicator, $0) }
  }
}

extension FigureCount {
  /// The objectives of the years that the period touches.
  var aims: [Item] {
    let wanted = office.grants.flatMap { grant in grant.objectives.map { (grant, $0) } }
      .filter { (period.start.year...period.end.year).contains($0.1.year) }
    var counted: [[String]: [String?: FigureValue]] = [:]
    return wanted.compactMap { grant, act in
      guard let day = Day(year: act.year, month: 1, day: 1), let (indicator, measure) = act.figure.measured else {
        return nil
      }
      let key = [String(act.year), act.figure.rawValue]
      let done = counted[key] ?? reached(measure, of: indicator, in: day)
      counted[key] = done
      let value = done[grant.carrier.text] ?? .number(0)
      return item(Aim(act: act, done: value.number, kind: measure.kind), of: grant, on: day)
    }
  }

  private func item(_ aim: Aim, of grant: GrantFacts, on day: Day) -> Item {
    Item(
      unit: aim.subject.code, subject: aim.subject, amount: aim.rate ?? 0, of: 100, isKnown: aim.done != nil,
      days: Period(of: day), operators: [grant.carrier], grant: grant.grant, aim: aim)
  }

  /// What each operator did of it in the year that begins then.
  private func reached(_ measure: Measure, of indicator: Indicator, in first: Day) -> [String?: FigureValue] {
    guard let year = Period(from: first, to: first.adding(months: 12) - 1) else { return [:] }
    let count = FigureCount(office, year, asOf: asOf, isPartial: isPartial)
    let parts = count.figure(measure, of: indicator, by: .operator).parts
    return Dictionary(parts.map { ($0.code, $0.value) }) { first, _ in first }
  }
}
