import JalonCore

/// « de » and « que » before a name.
enum Elision {
  /// `de Paul`, `d’Anne`. Whether an h is mute, a name does not say: it is taken as heard.
  static func before(_ name: String, _ word: String) -> String {
    guard let first = name.first, "aeiou".contains(Folding.fold(String(first)).prefix(1)), first.isLetter else {
      return "\(word) \(name)"
    }
    return word.dropLast() + Typography.apostrophe + name
  }
}
