import JalonCore

extension NewEvent {
  /// The fact with its texts as they are read today, without what steers or hides; `nil` where it was clean, or cannot be
  /// read: then it stays as it is, and `verify` names it.
  public func cleaned(in stream: StreamName) -> NewEvent? {
    guard !isClean else { return nil }
    let clean =
      if stream.mission != nil {
        again(as: MissionEvent.self)
      } else if stream.plan != nil { again(as: PlanEvent.self) } else { again(as: DirectoryEvent.self) }
    return clean == self ? nil : clean
  }

  private func again<Event: Act>(as type: Event.Type) -> NewEvent? {
    guard let kind = Event.Kind(rawValue: kind) else { return nil }
    do {
      return EventCodec.write(try Event(kind, from: try JSONReader.read(Array(payload.utf8))))
    } catch {
      return nil
    }
  }

  /// Most facts: nothing in them that may need leaving out, neither as it is nor behind an escape.
  private var isClean: Bool { !payload.hidesCharacters && payload.admitted == payload }
}

extension String {
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
