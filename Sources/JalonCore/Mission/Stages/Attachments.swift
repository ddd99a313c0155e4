// The documents that the facts of a mission name: they stay where they are, and are looked at again.

/// A document that a fact of a mission names.
public struct Attachment: Hashable, Sendable {
  public let document: DocumentReference
  /// The fact of the journal that names it.
  public let position: Int
  /// Which fact that is.
  public let kind: MissionEvent.Kind
}

/// What a document has come to since a fact named it.
public enum AttachmentState: String, CaseIterable, Sendable {
  /// It stands there, with the digest that was taken.
  case same
  /// It stands there, and nobody took its digest.
  case unchecked
  /// Something else stands there now.
  case changed
  /// Nothing stands there: moved, renamed, or on a disk that is not here.
  case absent
  /// A folder, or something that cannot be read.
  case unreadable
  /// Not a file of this computer: it is not looked at.
  case address

  /// What was named can no longer be shown to anybody.
  public var isFault: Bool { [.changed, .absent, .unreadable].contains(self) }
}

extension DocumentReference {
  /// It stands on another computer: `https://…`.
  public var isAddress: Bool { DocumentReference.isAddress(location) }

  public static func isAddress(_ location: String) -> Bool {
    ["http://", "https://", "ftp://", "mailto:"].contains { location.lowercased().hasPrefix($0) }
  }
}

extension Mission {
  /// All that the facts which count name, in the order of the journal.
  public var attachments: [Attachment] {
    effective.flatMap { entry in
      entry.event.documents.map { Attachment(document: $0, position: entry.position, kind: entry.event.kind) }
    }
  }
}

extension MissionEvent {
  /// Those of its field « documents », whatever the act.
  fileprivate var documents: [DocumentReference] {
    let named = ValueWriter.value(of: payload)["documents"]?.elements ?? []
    return named.compactMap { value in
      guard let name = value["name"]?.text, let location = value["location"]?.text else { return nil }
      return DocumentReference(name: name, location: location, sha256: value["sha256"]?.text)
    }
  }
}
