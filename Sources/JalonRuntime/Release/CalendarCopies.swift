import JalonCore
import JalonDocuments

extension CalendarMoves {
  /// Of several copies of one event the latest version, and what is to be told of the others: the highest number counts; of
  /// those, the one made last; of those, the one changed last.
  ///
  /// Where nothing tells which of two is the later, and they stand on two days, neither is taken.
  mutating func latest(_ events: [CalendarEvent]) -> [(AppointmentName, CalendarEvent)] {
    Dictionary(grouping: events, by: \.uid).sorted { $0.key < $1.key }.compactMap { uid, copies in
      guard let name = AppointmentName(uid: uid), let event = latest(of: copies) else { return nil }
      return (name, event)
    }
  }

  private mutating func latest(of copies: [CalendarEvent]) -> CalendarEvent? {
    let sorted = copies.sorted { $0.isBefore($1) }
    guard let last = sorted.last else { return nil }
    if let rival = sorted.dropLast().last(where: { !$0.isBefore(last) && !$0.says(last) }) {
      disagreeing.append(Told(summary: last.summary.composed, from: rival.day, to: last.day))
      return nil
    }
    doubled += copies.count - 1
    if let overruled = sorted.dropLast().last(where: { $0.day != last.day && $0.exportedDay != $0.day }) {
      self.overruled.append(Told(summary: last.summary.composed, from: overruled.day, to: last.day))
    }
    return last
  }
}

extension CalendarEvent {
  fileprivate func isBefore(_ other: CalendarEvent) -> Bool {
    (sequence, stamp, modified ?? stamp) < (other.sequence, other.stamp, other.modified ?? other.stamp)
  }

  fileprivate func says(_ other: CalendarEvent) -> Bool { day == other.day && isCancelled == other.isCancelled }
}
