/// An exact fraction, for what must be compared without rounding: a mean of several totals, the end of an interval.
public struct Ratio: Hashable, Sendable, Comparable {
  /// In lowest terms, with the sign of the whole.
  public let numerator: Int
  /// Always positive.
  public let denominator: Int

  public init(_ whole: Int) { (numerator, denominator) = (whole, 1) }

  /// `nil` where the denominator is zero.
  public init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0 else { return nil }
    let divisor = Ratio.commonDivisor(numerator, denominator) * denominator.signum()
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  public static let zero = Ratio(0)
  public static let one = Ratio(1)

  public static func < (left: Ratio, right: Ratio) -> Bool {
    // On twice the width, so that no product overflows.
    let (mine, theirs) = (
      left.numerator.multipliedFullWidth(by: right.denominator),
      right.numerator.multipliedFullWidth(by: left.denominator)
    )
    return (mine.high, mine.low) < (theirs.high, theirs.low)
  }

  public static func - (left: Ratio, right: Ratio) -> Ratio {
    let over = left.denominator * right.denominator
    return Ratio(left.numerator * right.denominator - right.numerator * left.denominator, over: over) ?? .zero
  }

  /// The greatest whole number that is not above it.
  public var floor: Int {
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }

  /// The least whole number that is not under it.
  public var ceiling: Int { -Ratio(numerator: -numerator, denominator).floor }

  /// The nearest whole number; a half goes up.
  public var rounded: Int {
    let doubled = Ratio(numerator: 2 * numerator + denominator, 2 * denominator)
    return doubled.floor
  }

  public func times(_ factor: Int) -> Ratio { Ratio(numerator * factor, over: denominator) ?? .zero }

  private init(numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private static func commonDivisor(_ left: Int, _ right: Int) -> Int {
    var (larger, smaller) = (abs(left), abs(right))
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}
