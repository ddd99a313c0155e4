import JalonCore
import JalonTerminal
import JalonWording

extension SheetLines {
  /// The documents that the facts of the mission name, each with what it has come to; Enter opens one.
  var documents: [SheetLine] {
    let all = mission.attachments
    guard !all.isEmpty else { return [] }
    return [.heading(desk(DocumentWords.heading(all.count)))]
      + all.enumerated().map { place, attachment in
        let state = states[attachment.document]
        return SheetLine(
          "document:\(attachment.position):\(place)",
          [
            Span((state?.sign ?? Glyphs.quiet).padded(2), state?.role ?? .faint), Span(attachment.document.name),
            Span(
              " \(Glyphs.quiet) \(desk(attachment.kind.title)) \(Glyphs.quiet) \(attachment.document.location)", .faint),
          ], note: Span(desk(state?.words ?? DocumentWords.unread), state?.role ?? .faint),
          fact: attachment.position, document: attachment.document.location)
      }
  }
}

extension AttachmentState {
  var sign: String { isFault ? Glyphs.refused : Glyphs.quiet }

  var role: Role {
    switch self {
    case .same: .done
    case .unchecked, .address: .faint
    case .changed, .absent, .unreadable: .caution
    }
  }
}

/// What the sheet says of documents.
enum DocumentWords {
  static let unread = Words(fr: "…", en: "…")
  static func heading(_ count: Int) -> Words {
    Words(fr: "Documents joints (\(count))", en: "Attached documents (\(count))")
  }
}
