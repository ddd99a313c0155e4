import FoundationEssentials
import JalonCore

/// Events to and from the journal: the kind in its own column, the payload as JSON.
enum EventCodec {
  static func write<Event: Act>(_ event: Event) -> NewEvent {
    NewEvent(kind: event.kind.rawValue, content: Content(event.payload))
  }

  static func text(of payload: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(payload), as: UTF8.self)
    } catch {
      preconditionFailure("\(type(of: payload)) cannot be written: \(error)")
    }
  }

  /// - Parameter number: what names it where it is read, if that is not its own number.
  static func read<Event: Act>(
    _ stored: StoredEvent, as type: Event.Type, numbered number: Int? = nil
  ) throws(LedgerFailure) -> Recorded<Event> {
    guard stored.version == 1, let kind = Event.Kind(rawValue: stored.kind) else {
      throw .unknownEvent(kind: stored.kind, version: stored.version, stream: stored.stream)
    }
    guard case .value(let value) = stored.content else {
      throw .unreadableEvent(stream: stored.stream, position: stored.position)
    }
    do {
      return Recorded(
        position: number ?? stored.number, order: stored.order, by: stored.by, enteredBy: stored.enteredBy,
        at: stored.at, reasons: stored.reasons,
        event: try Event(kind, from: value))
    } catch {
      throw .unreadableEvent(stream: stored.stream, position: stored.position)
    }
  }
}

extension StoredEvent {
  /// `nil` of another journal than the directory's, or where this Jalon cannot read it.
  public var directoryEvent: DirectoryEvent? {
    stream.isOfDirectory ? try? EventCodec.read(self, as: DirectoryEvent.self).event : nil
  }

  /// What names it in its history: the position, or the place in a sheet.
  public var number: Int {
    guard let sheet = stream.sheet?.number else { return position }
    return SheetPlace(sheet: sheet, position: position).number
  }
}
