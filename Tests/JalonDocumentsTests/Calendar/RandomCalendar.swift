import JalonCore
import JalonTesting

@testable import JalonDocuments

extension CalendarFile {
  /// Events with all that people type: accents, emoji, marks of the format, several lines, long and empty texts.
  static func random(_ dice: inout Dice) -> CalendarFile {
    let events = (0..<dice.throwing(0...6)).map { CalendarEvent.random($0, &dice) }
    return CalendarFile(name: dice.line(0...30), events: events)
  }
}

extension CalendarEvent {
  static func random(_ number: Int, _ dice: inout Dice) -> CalendarEvent {
    let day = Day(number: dice.throwing(0...60_000))
    return CalendarEvent(
      uid: "\(number)-\(dice.throwing(0...1_000_000))@jalon", sequence: dice.throwing(0...40),
      stamp: Instant(seconds: dice.throwing(0...4_000_000_000)), day: day, summary: dice.line(0...120),
      description: dice.text(0...300), categories: (0..<dice.throwing(0...3)).map { _ in dice.line(1...12) },
      exportedDay: dice.once(in: 3) ? nil : day + dice.throwing(-3...3), isCancelled: dice.once(in: 8))
  }
}

extension Dice {
  /// A text of one line, of so many characters.
  mutating func line(_ length: ClosedRange<Int>) -> String {
    (0..<throwing(length)).map { _ in choosing(among: Self.characters) }.joined()
  }

  /// A text of several lines.
  mutating func text(_ length: ClosedRange<Int>) -> String {
    (0..<throwing(length)).map { _ in choosing(among: Self.characters + ["\n"]) }.joined()
  }

  private static let characters = [
    "a", "z", "É", "ç", "œ", "’", "«", "»", "\u{202F}", "€", "e\u{301}", "👩🏽‍💻", "👨‍👩‍👧‍👦", "🇫🇷", "中", "٣", ",", ";", ":", "\\",
    "\"", "n", "N", " ", "  ", "\t", "=", "^", "\\n", "\\,", "BEGIN:VEVENT", "\u{2028}", "\u{85}", "0", "-",
  ]
}
