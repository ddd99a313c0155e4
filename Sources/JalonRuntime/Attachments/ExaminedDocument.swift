import JalonCore
import JalonStore
import JalonWording

/// A document that a mission names, looked at again.
public struct ExaminedDocument: Sendable {
  public let mission: MissionID
  public let attachment: Attachment
  public let state: AttachmentState

  /// All those of a store, by mission.
  public static func all(of store: any Store, by files: FileDesk) throws -> [ExaminedDocument] {
    let ledger = Ledger(store)
    let missions = try store.streams(prefix: "").compactMap(\.stream.mission).sorted()
    return try missions.compactMap { try ledger.mission($0) }.flatMap { mission in
      mission.attachments.map {
        ExaminedDocument(mission: mission.id, attachment: $0, state: files.state(of: $0.document))
      }
    }
  }

  /// `05-014, proposition reçue : « Offre.pdf » (/home/…/Offre.pdf) : changé depuis`
  public var words: Words {
    let document = attachment.document
    return Words(
      fr: "\(mission.text), \(attachment.kind.title) : « \(document.name) » (\(document.location)) : \(state.words)",
      en: "\(mission.text), \(attachment.kind.title): “\(document.name)” (\(document.location)): \(state.words)")
  }

  var json: JSON {
    let document = attachment.document
    return [
      "mission": .text(mission.text), "position": .whole(attachment.position), "name": .text(document.name),
      "location": .text(document.location), "sha256": document.sha256.map { .text($0) } ?? .null,
      "state": .text(state.rawValue),
    ]
  }
}
