import JalonCore

/// The lines before a message: letters beyond ASCII are encoded (RFC 2047), and nothing that was typed ends a line.
enum MailHeader {
  static func line(_ name: String, _ text: String) -> String {
    let words = encoded(text)
    return "\(name): " + words.joined(separator: "\r\n ")
  }

  static func line(_ name: String, _ box: MailMessage.Mailbox) -> String {
    let shown = cleaned(box.name)
    guard !shown.isEmpty else { return "\(name): <\(cleaned(box.mail))>" }
    let words = ["\(name):"] + encodedName(shown) + ["<\(cleaned(box.mail))>"]
    let line = words.joined(separator: " ")
    return line.utf8.count <= 76 ? line : words.joined(separator: "\r\n ")
  }

  /// `Mon, 23 Nov 2026 09:05:00 +0000`
  static func date(_ instant: Instant) -> String {
    let day = Zone.universal.day(of: instant)
    let seconds = ((instant.seconds % 60) + 60) % 60
    return "\(weekdays[day.weekday - 1]), \(day.day) \(months[day.month - 1]) \(day.year) "
      + "\(Zone.universal.hour(of: instant)):\(seconds < 10 ? "0" : "")\(seconds) +0000"
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// On one line, without anything that steers.
  private static func cleaned(_ text: String) -> String {
    let kept = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(kept)).split(separator: " ").joined(separator: " ")
  }

  /// A name in quotes where it is ASCII: commas and points mean something in a list of addresses.
  private static func encodedName(_ name: String) -> [String] {
    guard isPlain(name) else { return encoded(name) }
    let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return ["\"\(escaped)\""]
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.count <= longest && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// Of one line, with room for the name of the header.
  private static let longest = 60
  /// Bytes of one encoded word: 75 letters with all that is around them.
  private static let mostBytes = 42

  private static func encoded(_ text: String) -> [String] {
    let text = cleaned(text)
    guard !isPlain(text) || text.contains("=?") else { return [text] }
    var (words, word) = ([String](), "")
    for letter in text {
      if !word.isEmpty, word.utf8.count + String(letter).utf8.count > mostBytes {
        words.append(word)
        word = ""
      }
      word.append(letter)
    }
    return (words + [word]).map { "=?UTF-8?B?\(Base64.encode($0.utf8))?=" }
  }
}
