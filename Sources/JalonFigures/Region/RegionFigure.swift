import JalonCore

/// What one operator tells its region of one figure: its number and its parts, none of them of so few that somebody would be
/// known by it.
public struct RegionFigure: Hashable, Sendable {
  /// `I05.started`
  public let id: String
  /// `nil` where it is masked, or where Jalon cannot know it.
  public let value: Int?
  /// What it counts, each once, for whoever puts operators together; `nil` where it adds amounts up, or is masked.
  public let units: Set<String>?
  public let breakdowns: [Part]

  /// Its parts by one thing.
  public struct Part: Hashable, Sendable {
    public let by: Breakdown
    /// Those that may be told.
    public let cells: [Cell]
    /// Others are there, and are not told.
    public let isMasked: Bool

    public init(by: Breakdown, cells: [Cell], isMasked: Bool) {
      (self.by, self.cells, self.isMasked) = (by, cells, isMasked)
    }
  }

  public struct Cell: Hashable, Sendable, Comparable {
    /// `nil` for those of whom it is not known.
    public let code: String?
    public let value: Int

    public init(code: String?, value: Int) { (self.code, self.value) = (code, value) }

    public static func < (left: Cell, right: Cell) -> Bool {
      (left.code ?? "~", left.value) < (right.code ?? "~", right.value)
    }
  }

  public init(id: String, value: Int?, units: Set<String>?, breakdowns: [Part]) {
    (self.id, self.value, self.units, self.breakdowns) = (id, value, units, breakdowns)
  }

  /// The same, with something else in place of each unit: no code leaves as it is.
  public func naming(_ token: (String) -> String) -> RegionFigure {
    RegionFigure(id: id, value: value, units: units.map { Set($0.map(token)) }, breakdowns: breakdowns)
  }
}

/// The figures that a region puts together, and how each of them is counted once.
public struct RegionMeasure: Sendable {
  public let indicator: Indicator
  public let measure: Measure
  let unit: Unit

  /// What is counted once across operators.
  enum Unit: String, Sendable { case mission, participation, structure, provider, none }

  public var id: String { "\(indicator.rawValue).\(measure.name)" }
  /// Operators add up: nothing of it is counted with two of them.
  public var addsUp: Bool { unit == .none && measure.isShared }
  public var isCountedOnce: Bool { unit != .none }

  /// No two of them are parts of a third: what is masked in one cannot be had from others by subtraction.
  public static let all: [RegionMeasure] =
    [
      (Indicator.diagnoses, ["structures"], Unit.structure), (.missions, ["started", "active", "finished"], .mission),
      (.participations, ["started", "active", "finished"], .participation), (.engineered, ["structures"], .structure),
      (.touched, ["structures"], .structure), (.days, ["agreed", "done"], .none),
      (.money, ["engaged", "carriedOut", "paid"], .none),
      (.providers, ["providers"], .provider), (.consultation, ["calls", "unsuccessful"], .mission),
      (.jobs, ["headcount", "fullTime"], .none), (.followUps, ["due", "done"], .mission),
    ].flatMap { indicator, names, unit in
      names.compactMap { name in
        indicator.measures.first { $0.name == name }.map {
          RegionMeasure(indicator: indicator, measure: $0, unit: unit)
        }
      }
    }

  /// By what it leaves: by nothing that is one person, one structure or one provider, and by no two things of which one is
  /// a part of the other. Individual missions are as many as their participations: by kind, one would tell the other.
  var breakdowns: [Breakdown] {
    let told: [Breakdown] = [.kind, .theme, .sector, .size, .legalForm, .department, .qpv, .year]
    return told.filter { measure.breakdowns.contains($0) && ($0 != .kind || unit != .participation) }
  }

  func code(of item: Item) -> String {
    switch unit {
    case .participation: "\(unit.rawValue):\(item.mission?.mission.text ?? "") \(item.unit)"
    case .mission, .structure, .provider: "\(unit.rawValue):\(item.unit)"
    case .none: item.unit
    }
  }
}
