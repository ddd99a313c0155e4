/// What stands at the shell when Tab is pressed.
struct TypedLine {
  /// Without what quotes them. The first is the program, the second its command.
  let words: [String]
  /// What is there of the word to be completed.
  let begun: String

  /// - Parameter words: as a shell hands them, quotes included.
  init(_ words: [String], at index: Int) {
    self.words = words.map(TypedLine.unquoted)
    begun = self.words.indices.contains(index) ? self.words[index] : ""
  }

  /// What the shared options that are typed already say: whose store, which language.
  var choices: Choices {
    var choices = Choices()
    for (word, value) in zip(words, words.dropFirst()) {
      if let path = Choices.valued[word] { choices[keyPath: path] = value }
    }
    if choices.fault != nil { (choices.today, choices.lang) = (nil, nil) }
    choices.store = choices.store.map { $0.hasPrefix("~/") ? (Speech.environment["HOME"] ?? "~") + $0.dropFirst() : $0 }
    return choices
  }

  /// As the shell would have handed it over, had Enter been pressed.
  private static func unquoted(_ word: String) -> String {
    var (text, open, isEscaped) = ("", Character?.none, false)
    for character in word {
      switch character {
      case _ where isEscaped:
        text.append(character)
        isEscaped = false
      case "\\" where open != "'": isEscaped = true
      case "'", "\"":
        if open == nil { open = character } else if open == character { open = nil } else { text.append(character) }
      default: text.append(character)
      }
    }
    return text
  }
}
