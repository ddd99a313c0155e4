import JalonTerminal
import JalonWording

extension Binding {
  /// The keys that go through lines, the same on every screen that is made of lines.
  static func lineMoves(
    _ screen: String, _ move: @escaping @Sendable (inout State, Key, Desk) -> [Effect]
  ) -> [Binding] {
    let keys: [(String, [Key], Words)] = [
      ("up", [.up, .character("k")], LineWords.up), ("down", [.down, .character("j")], LineWords.down),
      ("pageUp", [.pageUp], LineWords.pageUp), ("pageDown", [.pageDown], LineWords.pageDown),
      ("first", [.home], LineWords.first), ("last", [.end], LineWords.last),
    ]
    return keys.map { name, keys, words in
      Binding("\(screen).\(name)", keys, words, .move) { state, desk in move(&state, keys[0], desk) }
    }
  }
}

private enum LineWords {
  static let up = Words(fr: "Ligne précédente", en: "Previous line")
  static let down = Words(fr: "Ligne suivante", en: "Next line")
  static let pageUp = Words(fr: "Un écran plus haut", en: "One screen up")
  static let pageDown = Words(fr: "Un écran plus bas", en: "One screen down")
  static let first = Words(fr: "Première ligne", en: "First line")
  static let last = Words(fr: "Dernière ligne", en: "Last line")
}
