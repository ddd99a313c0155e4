import JalonCore

/// Gives the facts of the directory of an older Jalon, which all stand in one journal, to the journals of its entries.
public struct FormerEntries {
  /// In which all that happened to the directory stood.
  public static let stream = StreamName("directory")
  private var ends: [StreamName: Int] = [:]
  /// The entries that acts were about.
  private var acts: [OrderID: StreamName] = [:]

  public init() {}

  /// The parts of an order as they are written today. Orders come as they were entered, the oldest first.
  ///
  /// A fact that cannot be read stays in the one journal, which `verify` names as strange.
  public mutating func sort(_ parts: [Batch.Part], of order: OrderID) -> [Batch.Part] {
    parts.flatMap { part in part.stream == FormerEntries.stream ? sorted(part, of: order) : [part] }
  }

  private mutating func sorted(_ part: Batch.Part, of order: OrderID) -> [Batch.Part] {
    var parts: [Batch.Part] = []
    for event in part.events {
      let stream = stream(of: event)
      if let place = parts.firstIndex(where: { $0.stream == stream }) {
        parts[place].events.append(event)
      } else {
        parts.append(Batch.Part(stream, expected: ends[stream, default: 0], events: [event]))
      }
      acts[order] = stream
    }
    for part in parts { ends[part.stream] = part.expected + part.events.count }
    return parts
  }

  private func stream(of event: NewEvent) -> StreamName {
    let found: StreamName? =
      switch event.ofDirectory {
      case .directoryActUndone(let act)?: acts[act.act]
      case .directoryActRedone(let act)?: acts[act.act]
      case let other: other?.subject.map { .entry($0.key) }
      }
    return found ?? FormerEntries.stream
  }
}

extension NewEvent {
  /// `nil` where it cannot be read.
  fileprivate var ofDirectory: DirectoryEvent? {
    guard version == 1, let kind = DirectoryEvent.Kind(rawValue: kind), case .value(let value) = content.withoutMarks
    else { return nil }
    do { return try DirectoryEvent(kind, from: value) } catch { return nil }
  }
}
