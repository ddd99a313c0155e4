import JalonCore
import JalonTerminal
import JalonWording

/// The names of keys as a reader of each language finds them on the keyboard: `Entrée`, `Maj-→`, `PgSuiv`.
///
/// `Key.name` is another thing: how tapes write a key, whatever the language.
extension Key {
  public var words: Words { KeyWords.of(self) }

  /// « Entrée : Désigner un évaluateur »
  func does(_ title: Words) -> Words { Words(fr: "\(words) : \(title)", en: "\(words): \(title)") }
}

private enum KeyWords {
  /// One name, and one only, for each key that has no sign of its own.
  static let named: [(key: Key, words: Words)] = [
    (.enter, Words(fr: "Entrée", en: "Enter")), (.escape, Words(fr: "Échap", en: "Esc")),
    (.tab, Words(same: "Tab")), (.backTab, Words(fr: "Maj-Tab", en: "Shift-Tab")),
    (.character(" "), Words(fr: "Espace", en: "Space")), (.backspace, Words(fr: "Retour", en: "Backspace")),
    (.delete, Words(fr: "Suppr", en: "Delete")), (.insert, Words(fr: "Inser", en: "Insert")),
    (.home, Words(fr: "Début", en: "Home")), (.end, Words(fr: "Fin", en: "End")),
    (.pageUp, Words(fr: "PgPréc", en: "PageUp")), (.pageDown, Words(fr: "PgSuiv", en: "PageDown")),
    (.shiftLeft, Words(fr: "Maj-←", en: "Shift-←")), (.shiftRight, Words(fr: "Maj-→", en: "Shift-→")),
    (.control(" "), Words(fr: "Ctrl-Espace", en: "Ctrl-Space")), (.alt(" "), Words(fr: "Alt-Espace", en: "Alt-Space")),
  ]

  fileprivate static func of(_ key: Key) -> Words { named.first { $0.key == key }?.words ?? Words(same: key.name) }
}

extension Key {
  /// A key as somebody writes it, in either language: `Ctrl-S`, `Maj-Tab`, `Espace`, `PageUp`.
  public init?(told name: String) {
    let told = KeyWords.named.first { [$0.words.fr.folded, $0.words.en.folded].contains(name.folded) }
    guard let key = told?.key ?? Key(name: name) else { return nil }
    self = key
  }
}

extension Sequence<Key> {
  /// `g d`, as help and sentences write a sequence.
  public var words: Words { Words { language in map { $0.words(language) }.joined(separator: " ") } }
}
