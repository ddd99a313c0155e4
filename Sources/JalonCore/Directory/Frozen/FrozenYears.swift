/// One figure of a year as it was when the year was frozen: its number, and what it counted.
public struct FrozenFigure: Payload {
  /// `I05.started`.
  public var figure: String
  /// In the unit of the figure; nothing where it could not be said.
  public var number: Int?
  /// What it counted, by code: missions, structures, providers.
  public var counted: [String]

  public init(figure: String, number: Int?, counted: [String]) {
    (self.figure, self.number, self.counted) = (figure, number, counted)
  }
}

/// The figures of a year are told to somebody outside, and kept as they stand: what is corrected later is told apart.
public struct FreezeYear: Dated {
  public var year: Int
  public var figures: [FrozenFigure]
  public var on: Day

  public init(year: Int, figures: [FrozenFigure], on: Day) { (self.year, self.figures, self.on) = (year, figures, on) }

  /// What was kept of a figure.
  public func figure(_ id: String) -> FrozenFigure? { figures.first { $0.figure == id } }
}

extension Directory {
  /// A year that has begun, and once: to freeze it anew the act is undone first.
  func freeze(_ act: FreezeYear, today: Day) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    let years = 1990...today.parts.year
    ruling.require(
      years.contains(act.year), .yearOutside(from: years.lowerBound, to: years.upperBound, field: "year"))
    ruling.require(!act.figures.isEmpty, .noneGiven(field: "figures"))
    ruling.requireDistinct(act.figures.map(\.figure), field: "figures")
    if let frozen = frozenYears[act.year] { ruling.refuse(.alreadyFrozen(act.year, frozen.on, field: "year")) }
    return ruling.recording(.yearFrozen(act))
  }
}
