import JalonWording

/// What a tape that cannot be read, or is not as told, is answered.
enum TapeWords {
  static let expectedRow = Words(
    fr: "Une ligne d’écran attendue commence par « | » ; « end » finit l’écran.",
    en: "An expected line of screen begins with “|”; “end” finishes the screen.")
  static let withoutEnd = Words(fr: "« expect » sans « end ».", en: "“expect” without “end”.")
  static let size = Words(fr: "Taille attendue : 80x24.", en: "A size is expected: 80x24.")
  static let day = Words(fr: "Jour attendu : 2026-11-23.", en: "A day is expected: 2026-11-23.")
  static let language = Words(fr: "Langue attendue : fr ou en.", en: "A language is expected: fr or en.")
  static let data = Words(
    fr: "Données attendues : demo, empty ou des fichiers .jsonl.", en: "Data are expected: demo, empty or .jsonl files."
  )

  static func unknownWord(_ word: String) -> Words {
    Words(
      fr:
        "« \(word) » n’est pas un mot de bande : size, day, lang, theme, data, as, after, read-only, keys, type, paste, resize, screen, see, hide, picture ou expect.",
      en:
        "“\(word)” is not a word of a tape: size, day, lang, theme, data, as, after, read-only, keys, type, paste, resize, screen, see, hide, picture or expect."
    )
  }

  static func unknownKey(_ name: String) -> Words {
    Words(fr: "Touche inconnue : « \(name) ».", en: "Unknown key: “\(name)”.")
  }

  static func circle(_ name: String) -> Words {
    Words(fr: "« \(name) » ne peut pas se suivre elle-même.", en: "“\(name)” cannot go on from itself.")
  }

  static func notSeen(_ text: String) -> Words {
    Words(fr: "« \(text) » n’est pas à l’écran.", en: "“\(text)” is not on the screen.")
  }

  static func seen(_ text: String) -> Words {
    Words(fr: "« \(text) » est à l’écran et ne devrait pas.", en: "“\(text)” is on the screen and should not be.")
  }

  static func differs(at row: Int) -> Words {
    Words(fr: "L’écran diffère à la ligne \(row).", en: "The screen differs on line \(row).")
  }
}
