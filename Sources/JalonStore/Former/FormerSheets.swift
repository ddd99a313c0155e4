import JalonCore

/// Gives the marks of an older journal, which stand in the journals of missions, to sheets of their own.
///
/// What stays in a mission's journal moves up; what is corrected is named by its new number.
public struct FormerSheets {
  private var missions: [MissionID: Moved] = [:]

  public init() {}

  /// The parts of an order as they are written today. Orders come as they were entered, the oldest first.
  public mutating func sort(_ parts: [Batch.Part], of order: OrderID) -> [Batch.Part] {
    parts.map { part in
      guard let mission = part.stream.mission else { return part }
      return missions[mission, default: Moved(mission: mission)].sort(part, of: order, isAlone: parts.count == 1)
    }
  }

  /// One mission, and where its facts went.
  private struct Moved {
    let mission: MissionID
    private var seated: [String] = []
    private var version = 0
    private var sheets: [Int: Int] = [:]
    /// By the positions that the facts had.
    private var numbers: [Int: Int] = [:]
    /// The sheets in which orders wrote.
    private var orders: [OrderID: Int] = [:]

    init(mission: MissionID) { self.mission = mission }

    mutating func sort(_ part: Batch.Part, of order: OrderID, isAlone: Bool) -> Batch.Part {
      let found = Set(part.events.map(sheet))
      let sheet = isAlone && found.count == 1 ? found.first.flatMap(\.self) : nil
      orders[order] = sheet
      let expected = sheet.map { sheets[$0, default: 0] } ?? version
      for (offset, event) in part.events.enumerated() {
        let position = expected + 1 + offset
        numbers[part.expected + 1 + offset] = sheet.map { SheetPlace(sheet: $0, position: position).number } ?? position
        if event.kind == MissionEvent.Kind.seatTaken.rawValue, let evaluator = event.evaluator,
          !seated.contains(evaluator)
        {
          seated.append(evaluator)
        }
      }
      let events = part.events.map(renumbered)
      guard let sheet else {
        version += events.count
        return Batch.Part(part.stream, expected: expected, events: events)
      }
      sheets[sheet] = expected + events.count
      return Batch.Part(.sheet(sheet, of: mission), expected: expected, events: events, anchor: version)
    }

    private func sheet(for event: NewEvent) -> Int? {
      switch MissionEvent.Kind(rawValue: event.kind) {
      case .markGiven: event.evaluator.flatMap(seated.firstIndex).map { $0 + 1 }
      case .corrected: event.corrected.flatMap { numbers[$0] }.flatMap { SheetPlace(number: $0)?.sheet }
      case .actUndone, .actRedone: event.act.flatMap { orders[$0] }
      default: nil
      }
    }

    private func renumbered(_ event: NewEvent) -> NewEvent {
      guard let corrected = event.corrected, let number = numbers[corrected],
        case .value(.group(var members)) = event.content
      else { return event }
      members["event"] = .whole(number)
      return NewEvent(kind: event.kind, version: event.version, content: .value(.group(members)))
    }
  }
}

extension NewEvent {
  private func member(_ name: String) -> Value? { if case .value(let value) = content { value[name] } else { nil } }

  fileprivate var evaluator: String? { member("evaluator").flatMap(Mark.read)?.text }
  fileprivate var act: OrderID? { member("act")?.text.map { OrderID($0) } }

  /// The position of what it corrects, of a correction in the journal of a mission.
  fileprivate var corrected: Int? {
    guard kind == MissionEvent.Kind.corrected.rawValue, case .whole(let position)? = member("event") else { return nil }
    return position
  }
}
