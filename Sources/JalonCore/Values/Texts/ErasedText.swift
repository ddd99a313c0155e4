/// What is read where a text or a person was taken away for good.
public enum ErasedText {
  /// Alike in both languages: it stands in fields, and in what other programs read.
  public static func mark(_ day: Day) -> String { "\(before)\(day.iso)]" }

  private static let before = "[effacé le "

  /// Nothing is left there.
  public static func isMark(_ text: String) -> Bool {
    text.hasPrefix(before) && Day(iso: String(text.dropFirst(before.count).dropLast())).map(mark) == text
  }
}
