import JalonCore

extension AttachmentState {
  /// What is said of a document that was looked at again.
  public var words: Words {
    switch self {
    case .same: Words(fr: "en place, inchangé", en: "in place, unchanged")
    case .unchecked: Words(fr: "en place, sans empreinte", en: "in place, no digest")
    case .changed: Words(fr: "changé depuis", en: "changed since")
    case .absent: Words(fr: "absent, ou déplacé", en: "absent, or moved")
    case .unreadable: Words(fr: "illisible", en: "unreadable")
    case .address: Words(fr: "adresse, non vérifiée", en: "address, not checked")
    }
  }
}
