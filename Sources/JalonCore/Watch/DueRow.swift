/// One thing that is due on a mission, as the agenda keeps it: written with the events behind it, and rebuilt from them
/// at will.
///
/// The same for every reader: nothing that is due tells of a sealed mark.
public struct DueRow: Hashable, Sendable {
  public var mission: MissionID
  /// Among what is due on its mission, from 0, the most urgent first.
  public var place: Int
  /// Of the mission.
  public var officer: PersonID
  public var watch: Watch

  public init(mission: MissionID, place: Int, officer: PersonID, watch: Watch) {
    self.mission = mission
    self.place = place
    self.officer = officer
    self.watch = watch
  }

  public var key: DueKey { DueKey(day: watch.day, numberKey: mission.numberKey, place: place) }

  /// The same thing on the same day, whatever else is due on its mission now.
  public func isSame(as other: DueRow) -> Bool { mission == other.mission && watch == other.watch }
}

/// A place in the agenda: by day, the meetings of plans before what is due on missions; then by number, then by place.
public struct DueKey: Hashable, Sendable, Comparable {
  public let day: Day
  public let isMeeting: Bool
  public let numberKey: String
  public let place: Int

  public init(day: Day, isMeeting: Bool = false, numberKey: String, place: Int) {
    self.day = day
    self.isMeeting = isMeeting
    self.numberKey = numberKey
    self.place = place
  }

  /// Before everything that is due on that day.
  public init(beginning day: Day) { self.init(day: day, isMeeting: true, numberKey: "", place: 0) }

  /// Where it falls among meetings alone, or among what is due on missions alone: before all that comes after it.
  public func among(meetings: Bool) -> DueKey {
    guard isMeeting != meetings else { return self }
    return DueKey(day: isMeeting ? day : day + 1, isMeeting: meetings, numberKey: "", place: 0)
  }

  public static func < (left: DueKey, right: DueKey) -> Bool {
    if left.day != right.day { return left.day < right.day }
    if left.isMeeting != right.isMeeting { return left.isMeeting }
    if left.numberKey != right.numberKey { return left.numberKey.inByteOrder(before: right.numberKey) }
    return left.place < right.place
  }
}

extension Mission {
  /// What the agenda shows of `watches`, those of this mission; nothing once it has ended, as in the list.
  public func dueRows(_ watches: [Watch]) -> [DueRow] {
    guard !stage.name.isEnd else { return [] }
    return watches.enumerated().map {
      DueRow(mission: id, place: $0.offset, officer: officer, watch: $0.element)
    }
  }
}
