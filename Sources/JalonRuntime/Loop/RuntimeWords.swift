import JalonWording

/// What the loop itself says.
enum RuntimeWords {
  static let interruptAgain = Words(
    fr: "Encore Ctrl-C pour quitter Jalon (les brouillons sont gardés)",
    en: "Ctrl-C again to leave Jalon (drafts are kept)")

  static func copied(_ text: String) -> Words { Words(fr: "Copié : \(text)", en: "Copied: \(text)") }

  /// - Parameter isOff: the settings say so.
  static func notCopied(_ text: String, isOff: Bool) -> Words {
    isOff
      ? Words(fr: "La copie est coupée dans vos réglages : \(text)", en: "Copying is off in your settings: \(text)")
      : Words(fr: "Ce terminal ne copie pas : \(text)", en: "This terminal does not copy: \(text)")
  }
}
