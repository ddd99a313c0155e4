import JalonCore

/// All that a menu, a footer or a page of help says of an act.
public struct ActWords: Sendable {
  /// An action: « Lancer l’appel à propositions ».
  let title: Words
  /// Twelve letters at most, for the line of keys.
  let short: Words
  /// One line: what it does, and what it needs.
  let help: Words
  /// The sentence of « Rôle du prestataire dans le dispositif » that it rests on, where there is one.
  let source: Words?

  init(title: Words, short: Words, help: Words, source: Words? = nil) {
    (self.title, self.short, self.help, self.source) = (title, short, help, source)
  }
}

/// The word of a command: what is said of it stands in one row.
public protocol CommandKind: ActKind {
  var words: ActWords { get }
}

extension CommandKind {
  public var title: Words { words.title }
  public var short: Words { words.short }
  public var help: Words { words.help }
  public var source: Words? { words.source }
}
