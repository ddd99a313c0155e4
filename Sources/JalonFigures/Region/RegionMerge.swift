import JalonCore

/// The packets of a region together: the same in whatever order they are given.
public struct RegionMerge: Hashable, Sendable {
  public let period: Period
  /// Whose packets are there.
  public let carriers: [Carrier]
  /// Those that are expected, or that carry missions with those that are there, and whose packets are not.
  public let missing: [OperatorID]
  public let mark: String?
  public let figures: [Figure]

  public struct Carrier: Hashable, Sendable {
    public let carrier: OperatorID
    /// Up to which day its packet knows.
    public let asOf: Day
  }

  /// One line of the region.
  public struct Figure: Hashable, Sendable {
    public let measure: String
    public let by: Breakdown?
    public let code: String?
    /// What operators tell, added up.
    public let sum: Int
    /// The same with each counted once; `nil` where that cannot be known.
    public let once: Int?
    /// At least so many: some operator masks its number, or its part.
    public let isLeast: Bool
    /// How many operators tell it.
    public let tellers: Int
  }

  /// - Parameter expected: operators of the region.
  public init(_ packets: [RegionPacket], expecting expected: [OperatorID] = []) throws(RegionRefusal) {
    let own = try RegionMerge.together(packets)
    guard let first = own.first else { throw .nothing }
    (period, mark) = (first.period, first.mark)
    carriers = own.map { Carrier(carrier: $0.carrier, asOf: $0.asOf) }
    let known = Set(own.map(\.carrier))
    missing = Set(expected + own.flatMap(\.partners)).subtracting(known).sorted()
    figures = RegionMeasure.all.flatMap { RegionMerge.lines($0, own) }
  }

  /// One of each operator, in their order.
  private static func together(_ packets: [RegionPacket]) throws(RegionRefusal) -> [RegionPacket] {
    let own = Set(packets).sorted { ($0.carrier, $0.asOf) < ($1.carrier, $1.asOf) }
    for (one, next) in zip(own, own.dropFirst()) where one.carrier == next.carrier { throw .twice(one.carrier) }
    let periods = Set(own.map(\.period)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    if periods.count > 1 { throw .periods(periods) }
    if Set(own.map(\.definitions)).count > 1 { throw .definitions(own.map(\.carrier)) }
    if Set(own.map(\.secretMark)).count > 1 { throw .secrets(own.map(\.carrier)) }
    if Set(own.map(\.mark)).count > 1 { throw .marks(own.map(\.carrier)) }
    return own
  }

  private static func lines(_ measure: RegionMeasure, _ packets: [RegionPacket]) -> [Figure] {
    let told = packets.compactMap { packet in packet.figures.first { $0.id == measure.id } }
    let values = told.compactMap(\.value)
    guard !values.isEmpty else { return [] }
    let isLeast = values.count < packets.count
    let sum = values.reduce(0, +)
    let once = measure.isCountedOnce ? Set(told.flatMap { $0.units ?? [] }).count : measure.addsUp ? sum : nil
    let whole = Figure(
      measure: measure.id, by: nil, code: nil, sum: sum, once: once, isLeast: isLeast, tellers: values.count)
    return [whole] + measure.breakdowns.flatMap { parts(measure, $0, told, of: packets.count) }
  }

  private static func parts(
    _ measure: RegionMeasure, _ by: Breakdown, _ told: [RegionFigure], of count: Int
  ) -> [Figure] {
    let parts = told.compactMap { figure in figure.breakdowns.first { $0.by == by } }
    let isLeast = parts.count < count || parts.contains(where: \.isMasked)
    let cells = Dictionary(grouping: parts.flatMap(\.cells), by: \.code)
    return cells.map { code, own in
      let sum = own.reduce(0) { $0 + $1.value }
      return Figure(
        measure: measure.id, by: by, code: code, sum: sum, once: measure.addsUp ? sum : nil, isLeast: isLeast,
        tellers: own.count)
    }
    .sorted { ($0.code ?? "~") < ($1.code ?? "~") }
  }
}
