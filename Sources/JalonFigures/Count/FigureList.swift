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
  /// What a figure, or one part of it, counts: each once, by its code. Of days and money that are shared, the share.
  public func list(_ measure: Measure, by breakdown: Breakdown? = nil, part code: String?? = .none) -> [FigureLine] {
    let known = items(measure, by: breakdown, part: code).filter(\.isKnown)
    return Dictionary(grouping: known, by: \.subject).compactMap { subject, own in
      let amount = measure.amount(of: own)
      if amount == 0, measure.sum == .total, measure.kind == .count { return nil }
      return FigureLine(subject: subject, amount: amount, day: own.map(\.days.start).min() ?? period.start)
    }
    .sorted { $0.subject < $1.subject }
  }

  private func items(_ measure: Measure, by breakdown: Breakdown?, part code: String??) -> [Item] {
    guard let breakdown, let code else { return measure.items(self) }
    return measure.items(self).flatMap { item in
      divided(item, measure, by: breakdown).filter { $0.0 == code }.map(\.1)
    }
  }
}

extension Measure {
  /// What the items of one line come to together; `nil` where being there is all that counts, or may be told.
  fileprivate func amount(of items: [Item]) -> Int? {
    switch sum {
    case .total, .topFive, .median: items.reduce(0) { $0 + $1.amount }
    case .totalOfUnits: items.map(\.amount).max()
    // One rate a line.
    case .ratio: kind == .percent ? items.reduce(0) { $0 + $1.amount } : nil
    case .distinct, .share, .change: nil
    }
  }
}
