import JalonCore

extension NewEvent {
  /// An event of an older journal, out of its payload: as an event of today, its texts without what steers or hides.
  ///
  /// One that cannot be read stays as it was, and `verify` names it.
  public static func taken(
    _ kind: String, version: Int, payload: String, in stream: StreamName
  ) -> (event: NewEvent, isCleaned: Bool) {
    let found = NewEvent(kind: kind, version: version, payload: payload)
    let event =
      if stream.mission != nil {
        found.again(as: MissionEvent.self)
      } else if stream.plan != nil { found.again(as: PlanEvent.self) } else { found.again(as: DirectoryEvent.self) }
    guard let event else { return (found, false) }
    return (event, !payload.isClean && event.content.withoutMarks != found.content)
  }

  private func again<Event: Act>(as type: Event.Type) -> NewEvent? {
    guard version == 1, let kind = Event.Kind(rawValue: kind), case .value(let value) = content else { return nil }
    do { return EventCodec.write(try Event(kind, from: value)) } catch { return nil }
  }
}

extension String {
  /// Most payloads: nothing in them that may need leaving out, neither as it is nor behind an escape.
  fileprivate var isClean: Bool { !hidesCharacters && admitted == self }

  /// JSON that spells a character by its number, or ends a line in an old way.
  fileprivate var hidesCharacters: Bool {
    var isEscaped = false
    for byte in utf8 {
      if isEscaped {
        // What stands for itself: a line end, a tab, a quote, a backslash, a slash.
        guard [0x6E, 0x74, 0x22, 0x5C, 0x2F].contains(byte) else { return true }
        isEscaped = false
      } else {
        isEscaped = byte == 0x5C
      }
    }
    return false
  }
}
