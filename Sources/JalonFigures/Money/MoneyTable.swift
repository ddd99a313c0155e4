import JalonCore
import JalonWording

/// The money of a period, class by class: amounts stand beside one another, each on its own day, and are never added up.
public struct MoneyTable: Sendable {
  /// By what it is told.
  public enum View: String, CaseIterable, Sendable {
    case mission, `operator`, year, funder, grant

    /// Told from the funding agreements, and not from the missions.
    public var isOfGrants: Bool { self == .funder || self == .grant }

    var breakdown: Breakdown? {
      switch self {
      case .mission: nil
      case .operator: .operator
      case .year: .year
      case .funder: .funder
      case .grant: .grant
      }
    }
  }

  public struct Row: Hashable, Sendable {
    /// `nil` for what nobody has said of whom it is.
    public let code: String?
    /// In cents, in the order of the columns; `nil` where nobody has recorded it.
    public let amounts: [Int?]
  }

  public let view: View
  /// The figures that stand in the columns.
  public let columns: [Measure]
  public let rows: [Row]
  public let total: Row

  public init(_ count: FigureCount, by view: View) {
    self.view = view
    columns = MoneyTable.columns(of: view)
    let amounts = columns.map { count.amounts($0, view) }
    let codes = Set(amounts.flatMap(\.keys)).sorted { ($0 == nil ? 1 : 0, $0 ?? "") < ($1 == nil ? 1 : 0, $1 ?? "") }
    rows = codes.map { code in Row(code: code, amounts: amounts.map { $0[code] ?? 0 }) }
    total = Row(code: nil, amounts: columns.map { count.figure($0, of: view.indicator).value.number })
  }

  /// Of such a view, in their order.
  public static func columns(of view: View) -> [Measure] {
    let names =
      view.isOfGrants
      ? ["notified", "allocated", "charged", "toGive"] : ["engaged", "invoiced", "carriedOut", "paid", "toPay"]
    return names.compactMap { name in view.indicator.measures.first { $0.name == name } }
  }
}

extension MoneyTable.View {
  var indicator: Indicator { isOfGrants ? .objectives : .money }
}

extension FigureCount {
  /// What each class has of it, in cents; nothing for a class of which nobody has recorded it.
  fileprivate func amounts(_ measure: Measure, _ view: MoneyTable.View) -> [String?: Int?] {
    guard let breakdown = view.breakdown else {
      let missions = Dictionary(grouping: measure.items(self)) { item -> String? in item.subject.code }
      return missions.mapValues { measure.value(of: $0).number }
    }
    let parts = figure(measure, of: view.indicator, by: breakdown).parts.map { ($0.code, $0.value.number) }
    return Dictionary(uniqueKeysWithValues: parts)
  }

  /// What stands behind one row of a table, by mission: whatever any of its columns counts.
  public func missions(behind row: MoneyTable.Row, of table: MoneyTable) -> [FigureLine] {
    let lines = table.columns.flatMap { measure in
      table.view.breakdown.map { list(measure, by: $0, part: .some(row.code)) }
        ?? list(measure).filter { $0.subject.code == row.code }
    }
    let missions = lines.filter { if case .mission = $0.subject { true } else { false } }
    return Dictionary(grouping: missions, by: \.subject).compactMap { $1.min { $0.day < $1.day } }
      .sorted { $0.subject < $1.subject }
  }
}
