/// What is read where a text or a person was taken away for good.
public enum ErasedText {
  /// Alike in both languages: it stands in fields, and in what other programs read.
  public static func mark(_ day: Day) -> String { "[effacé le \(day.iso)]" }
}
