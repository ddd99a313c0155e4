/// Where a fact of a sheet stands: the sheets of a mission have journals of their own, so that nothing of the mission's
/// counts what is marked under seal.
public struct SheetPlace: Hashable, Sendable {
  /// From 1, in the order in which people first took a seat.
  public let sheet: Int
  /// In its own journal, from 1.
  public let position: Int

  public init(sheet: Int, position: Int) {
    self.sheet = sheet
    self.position = position
  }

  /// Above every position of a mission's own journal, and unlike those of the other sheets: a number that names the fact
  /// wherever one position of the mission is asked for.
  public var number: Int { sheet * SheetPlace.base + position }

  /// `nil` for a position in the mission's own journal.
  public init?(number: Int) {
    guard number > SheetPlace.base else { return nil }
    self.init(sheet: number / SheetPlace.base, position: number % SheetPlace.base)
  }

  private static let base = 1_000_000
}

extension Recorded<MissionEvent> {
  /// Its place in a sheet; `nil` for what stands in the mission's own journal.
  public var sheetPlace: SheetPlace? { SheetPlace(number: position) }
}

extension Mission {
  /// Everybody who ever took a seat, each once, in the order of the first time: a sheet keeps its number for good.
  public var seated: [PersonID] {
    var seated: [PersonID] = []
    for case .seatTaken(let act) in entries.map(\.event) where !seated.contains(act.evaluator) {
      seated.append(act.evaluator)
    }
    return seated
  }

  /// The sheet in whose journal an event belongs: a mark, who read it, and what mends a mark or goes back over it. `nil` for the mission's
  /// own.
  public func sheet(for event: MissionEvent) -> Int? {
    switch event {
    case .markGiven(let act): seated.firstIndex(of: act.evaluator).map { $0 + 1 }
    case .sheetRead(let act): seated.firstIndex(of: act.evaluator).map { $0 + 1 }
    case .corrected(let act): SheetPlace(number: act.event)?.sheet
    case .actUndone(let act): sheet(of: act.act)
    case .actRedone(let act): sheet(of: act.act)
    default: nil
    }
  }

  private func sheet(of order: OrderID) -> Int? { entries.first { $0.order == order }?.sheetPlace?.sheet }

  /// How far the journal of a sheet has come; 0 where nothing stands in it.
  public func version(ofSheet sheet: Int) -> Int {
    entries.last { $0.sheetPlace?.sheet == sheet }?.sheetPlace?.position ?? 0
  }

  /// The position that an event gets which follows next, in the journal where it belongs.
  public func position(of event: MissionEvent) -> Int { nextPosition(in: sheet(for: event)) }

  /// What follows next in the journal of a sheet, or in the mission's own.
  func nextPosition(in sheet: Int?) -> Int {
    guard let sheet else { return version + 1 }
    return SheetPlace(sheet: sheet, position: version(ofSheet: sheet) + 1).number
  }
}

extension [Recorded<MissionEvent>] {
  /// With one more fact: in its own journal it is the last, and between two facts of the mission itself those of sheets
  /// stand sheet by sheet, whichever was entered first.
  func with(_ entry: Recorded<MissionEvent>) -> [Recorded<MissionEvent>] {
    var entries = self
    let isSheet = entry.sheetPlace != nil
    let place = entries.lastIndex { !isSheet || $0.sheetPlace == nil || $0.position < entry.position }
    entries.insert(entry, at: place.map { $0 + 1 } ?? 0)
    return entries
  }
}
