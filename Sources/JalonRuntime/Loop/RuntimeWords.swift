import JalonCore
import JalonWording

/// What the loop itself says.
enum RuntimeWords {
  static let interruptAgain = Words(
    fr: "Encore Ctrl-C pour quitter Jalon (les brouillons sont gardés)",
    en: "Ctrl-C again to leave Jalon (drafts are kept)")

  static func copied(_ text: String) -> Words {
    let shown = RuntimeWords.shown(text)
    return Words(fr: "Copié : \(shown)", en: "Copied: \(shown)")
  }

  /// A text of several lines is told by its first one.
  private static func shown(_ text: String) -> Words {
    let lines = text.split(whereSeparator: \.isNewline)
    let first = Prose(String(lines.first ?? "")).oneLine
    guard lines.count > 1 else { return Words(same: first) }
    return Words(
      fr: "\(first)… (\(lines.count, "ligne", "lignes"))", en: "\(first)… (\(lines.count, "line", "lines"))")
  }

  /// - Parameter isOff: the settings say so.
  static func notCopied(_ text: String, isOff: Bool) -> Words {
    let text = shown(text)
    return isOff
      ? Words(fr: "La copie est coupée dans vos réglages : \(text)", en: "Copying is off in your settings: \(text)")
      : Words(fr: "Ce terminal ne copie pas : \(text)", en: "This terminal does not copy: \(text)")
  }
}
