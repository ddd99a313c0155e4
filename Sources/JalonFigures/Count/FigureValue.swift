import JalonCore
import JalonWording

/// What a figure comes to. Nothing is ever a zero that means « unknown ».
public enum FigureValue: Hashable, Sendable {
  case number(Int)
  /// There is nothing of which it could be said: the mean of no missions.
  case nothing
  /// Jalon does not keep it, or nobody has said it.
  case unknown(Words)
  /// It would tell what few respondents said.
  case withheld(Words)

  public var number: Int? { if case .number(let number) = self { number } else { nil } }
}

/// One number of the figures, with its parts.
public struct Figure: Sendable {
  public let indicator: Indicator
  public let measure: Measure
  public let value: FigureValue
  /// Of how many units it is known, and how many there are; `nil` where nothing can be unknown.
  public let known: Known?
  /// Whose answers it rests on, where that is what may hide it.
  public let respondents: Int?
  /// By what it is broken down; `nil` where it is not.
  public let breakdown: Breakdown?
  public let parts: [Part]

  public struct Known: Hashable, Sendable {
    public let known: Int
    public let all: Int
  }

  public struct Part: Sendable {
    /// `nil` for those of whom it is not known.
    public let code: String?
    public let value: FigureValue
    /// Of all that are known, in hundredths of a percent: they add up to a hundred.
    public let share: Int?
    public let respondents: Int?
    /// Where it is one objective: what was aimed at, and what was done.
    public var aim: Aim?
  }

  /// `I05.started`.
  public var id: String { "\(indicator.rawValue).\(measure.name)" }

  /// Some are counted in several parts, or a different thing each time: the parts do not add up to the whole. A mean, a
  /// middle or a share is no sum: nobody adds one up.
  public var isAdditive: Bool {
    guard let whole = value.number, measure.sum.isSum else { return true }
    return parts.reduce(0) { $0 + ($1.value.number ?? 0) } == whole
  }
}

extension Figure {
  /// What it comes to, in all or for one class of its breakdown; `nil` where nothing is of that class.
  public func value(of part: Part?) -> FigureValue? {
    guard let part else { return value }
    return parts.first { $0.code == part.code }?.value
  }

  /// Its parts, and after them the classes that only the other period has: of those there is nothing here.
  public func parts(beside other: Figure?) -> [Part] {
    let own = Set(parts.map(\.code))
    let gone = (other?.parts ?? []).filter { !own.contains($0.code) }
    let none: FigureValue = measure.sum.isSum && value.number != nil ? .number(0) : .nothing
    return parts + gone.map { Part(code: $0.code, value: none, share: nil, respondents: nil) }
  }
}
