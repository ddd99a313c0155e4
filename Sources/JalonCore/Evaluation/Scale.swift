/// The marks that may be given: from 0 to `top`, by `step`.
public struct Scale: Hashable, Sendable {
  /// The highest mark, as a whole number.
  public let top: Int
  /// The smallest difference between two marks.
  public let step: Hundredths

  public init(top: Int, step: Hundredths) {
    self.top = top
    self.step = step
  }

  /// From 0 to 5 by halves, the scale of the grid that is offered first.
  public static let seed = Scale(top: 5, step: Hundredths(50))

  public var highest: Hundredths { Hundredths(whole: top) }
  public var lowest: Hundredths { .zero }
  /// The mark that says « très insuffisant » on 0–5: the first whole mark above the lowest, or the first step where
  /// the step is larger.
  public var nextLowest: Hundredths { max(step, Hundredths(whole: 1)) }

  /// A scale on which marks can be given: a top from 1 to 100, reached by whole steps.
  public var isSound: Bool {
    (1...100).contains(top) && step > .zero && highest.value % step.value == 0
  }

  /// Inside the scale, whatever the step: a computed mark and a threshold need no more.
  public func contains(_ mark: Hundredths) -> Bool { mark >= lowest && mark <= highest }

  /// A mark that a person may give.
  public func accepts(_ mark: Hundredths) -> Bool {
    step > .zero && contains(mark) && mark.value % step.value == 0
  }

  /// A mark that has to be explained: the lowest, the next-lowest and the highest (domain: comment for 0, 1 and 5).
  /// What lies between two of the low marks (a half) is explained too.
  public func wantsComment(_ mark: Hundredths) -> Bool { mark <= nextLowest || mark >= highest }

  /// Every mark that a person may give, upwards. Empty on a scale that is not sound.
  public var marks: [Hundredths] {
    isSound ? stride(from: 0, through: highest.value, by: step.value).map { Hundredths($0) } : []
  }

  /// Marks so far apart that agreeing on one needs a reason: 2 points on 0–5, else 40 % of the scale.
  public func isWide(_ difference: Hundredths) -> Bool { difference.value * 5 >= highest.value * 2 }
}
