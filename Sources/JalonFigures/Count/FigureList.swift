import JalonCore

/// One line of the list behind a figure.
public struct FigureLine: Hashable, Sendable {
  public let subject: FigureSubject
  /// What it adds to the figure, where that is more than to be counted, and may be shown.
  public let amount: Int?
  /// When it first counts.
  public let day: Day
}

extension FigureCount {
  /// What a figure, or one part of it, counts: each once, by its code.
  public func list(_ measure: Measure, by breakdown: Breakdown? = nil, part code: String?? = .none) -> [FigureLine] {
    let items = measure.items(self).filter { item in
      guard let breakdown, let code else { return true }
      return office.classes(of: item, by: breakdown).contains(code)
    }
    return Dictionary(grouping: items.filter(\.isKnown), by: \.subject).map { subject, own in
      FigureLine(
        subject: subject, amount: measure.tellsAmounts ? own.reduce(0) { $0 + $1.amount } : nil,
        day: own.map(\.days.start).min() ?? period.start)
    }
    .sorted { $0.subject < $1.subject }
  }
}

extension Measure {
  fileprivate var tellsAmounts: Bool {
    switch sum {
    case .total, .totalOfUnits: kind != .count
    case .topFive, .median: true
    // One rate a line.
    case .ratio: kind == .percent
    case .distinct, .share, .change: false
    }
  }
}
