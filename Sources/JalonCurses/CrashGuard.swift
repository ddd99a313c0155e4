internal import CNcurses

/// The last words of a program that ends on an error of ours: one sentence, in the place of what the language's own runtime
/// would print of its memory.
public enum CrashGuard {
  /// - Parameter lastWords: with the end of its line.
  public static func begin(_ lastWords: String) { lastWords.withCString { jalon_last_words($0) } }
}
