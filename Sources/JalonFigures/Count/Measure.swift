import JalonCore
import JalonWording

/// One number of an indicator: « started », « finished ».
public struct Measure: Sendable {
  /// In which unit it is said.
  public enum Kind: String, CaseIterable, Sendable {
    case count
    /// Hundredths of a day of work.
    case days
    case cents
    /// Cents for one day of work.
    case centsPerDay
    /// Hundredths of a percent.
    case percent
    /// Hundredths of a mark.
    case mark
    /// Hundredths of a day of the calendar.
    case elapsed
    /// Hundredths of a full-time equivalent.
    case hundredths
  }

  /// How its items become one number.
  enum Sum: Sendable {
    /// How many different units.
    case distinct
    /// All amounts.
    case total
    /// The amount of each unit once.
    case totalOfUnits
    /// Amounts over what they are a part of, a hundred times.
    case ratio
    /// Amounts over what they are a part of, ten thousand times.
    case share
    /// Amounts as they are compared with what they were before, ten thousand times.
    case change
    /// The middle one, a hundred times.
    case median
    /// What the first five units have of all, ten thousand times.
    case topFive

    /// Its parts are looked at together with it as one adds them up.
    var isSum: Bool {
      switch self {
      case .distinct, .total, .totalOfUnits: true
      case .ratio, .share, .change, .median, .topFive: false
      }
    }
  }

  public let name: String
  public let title: Words
  public let kind: Kind
  let sum: Sum
  /// By what it is always shown, with the share of each class.
  public var always: Breakdown?
  public var breakdowns: Set<Breakdown> = []
  /// Fewer respondents than may be shown keep it hidden.
  var isMasked = false
  /// Why Jalon cannot know it; then nothing is counted.
  public var unknown: Words?
  let items: @Sendable (FigureCount) -> [Item]

  init(
    _ name: String, _ title: Words, _ kind: Kind = .count, _ sum: Sum = .distinct, by breakdowns: Set<Breakdown> = [],
    always: Breakdown? = nil, isMasked: Bool = false, items: @escaping @Sendable (FigureCount) -> [Item]
  ) {
    (self.name, self.title, self.kind, self.sum, self.items) = (name, title, kind, sum, items)
    (self.breakdowns, self.always, self.isMasked) = (breakdowns, always, isMasked)
  }

  /// What Jalon does not keep.
  init(_ name: String, _ title: Words, _ kind: Kind = .count, unknown reason: Words) {
    self.init(name, title, kind) { _ in [] }
    unknown = reason
  }
}

/// The facts of an office, and the period for which they are counted.
public struct FigureCount: Sendable {
  public let office: OfficeFacts
  public let period: Period
  /// Up to which day is known: that of the reader, or that on which the figures were frozen.
  public let asOf: Day

  /// Something was left out, or the day is not one at which figures are usually frozen: answers are not told then.
  let isPartial: Bool

  public init(_ office: OfficeFacts, _ period: Period, asOf: Day, isPartial: Bool = false) {
    (self.office, self.period, self.asOf, self.isPartial) = (office, period, asOf, isPartial)
  }
}
