import FoundationEssentials
import JalonCore

/// Events to and from the journal: the kind in its own column, the payload as JSON.
enum EventCodec {
  static func write<Event: Act>(_ event: Event) -> NewEvent {
    NewEvent(kind: event.kind.rawValue, payload: text(of: event.payload))
  }

  static func text(of payload: any Payload) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(payload), as: UTF8.self)
    } catch {
      preconditionFailure("\(type(of: payload)) cannot be written: \(error)")
    }
  }

  static func read<Event: Act>(_ stored: StoredEvent, as type: Event.Type) throws(LedgerFailure) -> Recorded<Event> {
    guard stored.version == 1, let kind = Event.Kind(rawValue: stored.kind) else {
      throw .unknownEvent(kind: stored.kind, version: stored.version, stream: stored.stream)
    }
    do {
      let value = try JSONReader.read(Array(stored.payload.utf8))
      return Recorded(
        position: stored.position, order: stored.order, by: stored.by, enteredBy: stored.enteredBy, at: stored.at,
        reasons: stored.reasons,
        event: try Event(kind, from: value))
    } catch {
      throw .unreadableEvent(stream: stored.stream, position: stored.position)
    }
  }
}
