/// Marks given on one scale, counted mark by mark: they add up exactly, and every figure is drawn from them.
public struct ScaleCounts: Hashable, Sendable {
  public let scale: MarkScale
  private var counts: [Int: Int]

  public init(_ scale: MarkScale, _ marks: [Int] = []) {
    self.scale = scale
    counts = Dictionary(marks.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// Answers that count: neither « sans objet », nor « ne se prononce pas », nor silence.
  public var answered: Int { counts.values.reduce(0, +) }
  public func count(_ mark: Int) -> Int { counts[mark] ?? 0 }
  /// Every mark of the scale, from the lowest, with those that nobody gave.
  public var distribution: [Tally] { scale.marks.map { Tally(answer: String($0), count: count($0)) } }

  /// In hundredths of a mark, rounded half up; `nil` without answers.
  public var mean: Hundredths? { MarkSum(counts.reduce(0) { $0 + $1.key * $1.value }, of: answered).mean }

  /// Those who agree (3 and 4), in hundredths of a percent, rounded half up; `nil` without answers and on any other scale.
  public var satisfied: Hundredths? {
    guard scale == .agreement4 else { return nil }
    return .share(counts.reduce(0) { $0 + ($1.key >= Agreement4.satisfied ? $1.value : 0) }, of: answered)
  }

  public static func + (left: ScaleCounts, right: ScaleCounts) -> ScaleCounts {
    var both = left
    both.counts.merge(right.counts, uniquingKeysWith: +)
    return both
  }
}

/// The scales on which marks are given.
public enum MarkScale: Hashable, Sendable {
  case agreement4, scale0to10

  public var marks: ClosedRange<Int> {
    switch self {
    case .agreement4: 1...4
    case .scale0to10: 0...10
    }
  }
}

extension Question {
  /// `nil` for what is not answered by a mark.
  public var markScale: MarkScale? {
    if kind == .agreement4 { return .agreement4 }
    return kind == .scale0to10 ? .scale0to10 : nil
  }

  /// The mark that `answer` gives; `nil` for a silence, and for what is not a mark.
  func mark(_ answer: Answer) -> Int? {
    guard markScale != nil, silence(answer) == nil, case .number(let mark) = answer else { return nil }
    return mark
  }
}

extension Hundredths {
  /// `part` of `whole` in hundredths of a percent, rounded half up; `nil` where there is nothing to take a part of.
  public static func share(_ part: Int, of whole: Int) -> Hundredths? {
    Ratio(part * 10_000, over: whole).map { Hundredths($0.rounded) }
  }
}
