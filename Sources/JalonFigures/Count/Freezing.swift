import JalonCore
import JalonWording

/// What has become of a figure since its year was frozen.
public struct SinceFreezing: Hashable, Sendable {
  public let on: Day
  /// `nil` where it could not be said then.
  public let number: Int?
  /// Counted now and not then, by code.
  public let come: [String]
  public let gone: [String]
}

extension FigureCount {
  /// All figures of the period, each with what it counts, as an act keeps them. Answers of few are in none of them.
  public var kept: [FrozenFigure] {
    Indicator.allCases.flatMap { indicator in
      indicator.measures.filter { $0.unknown == nil && !$0.isMasked }.map { measure in
        FrozenFigure(
          figure: "\(indicator.rawValue).\(measure.name)", number: figure(measure, of: indicator).value.number,
          counted: list(measure).map(\.subject.code))
      }
    }
  }

  /// Where the period is a year that was frozen: what the figure was, and what it counts otherwise.
  public func sinceFreezing(_ measure: Measure, of indicator: Indicator) -> SinceFreezing? {
    guard let years = period.wholeYears, years.count == 1, let act = office.frozen[years.lowerBound],
      let kept = act.figure("\(indicator.rawValue).\(measure.name)")
    else { return nil }
    let (then, now) = (Set(kept.counted), Set(list(measure).map(\.subject.code)))
    return SinceFreezing(
      on: act.on, number: kept.number, come: now.subtracting(then).sorted(), gone: then.subtracting(now).sorted())
  }
}

extension SinceFreezing {
  /// « figé à 40 le 31/01/2027 : −1 depuis », and nothing where all is as it was.
  public func words(_ kind: Measure.Kind, now: Int?) -> Words? {
    guard number != now || !come.isEmpty || !gone.isEmpty else { return nil }
    let changes = (come.isEmpty ? [] : ["+\(come.count)"]) + (gone.isEmpty ? [] : ["−\(gone.count)"])
    let told = changes.isEmpty ? "" : " (\(changes.joined(separator: ", ")))"
    let was = Words { language in number.map { kind.written($0, language) } ?? FigureWords.nothing(language) }
    return Words(fr: "figé à \(was) le \(date: on)\(told)", en: "frozen at \(was) on \(date: on)\(told)")
  }
}
