internal import CNcurses

/// The last words of a program that ends on an error of ours: one sentence, in the place of what the language's own runtime
/// would print of its memory.
public enum CrashGuard {
  /// - Parameter lastWords: with the end of its line.
  public static func begin(_ lastWords: String) {
    keepMemoryPrivate()
    lastWords.withCString { jalon_last_words($0) }
  }

  /// Names, marks and texts stand in the memory: no core file holds them, and no other program of the same user reads them.
  ///
  /// Returns whether the system does so.
  @discardableResult
  public static func keepMemoryPrivate() -> Bool { jalon_keep_private() }
}
