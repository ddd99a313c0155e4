import JalonCore
import JalonWording

/// What a person types in a field, to and from the value that a command takes.
enum TypedText {
  static func read(_ text: String, as shape: Shape, _ desk: Desk) -> Result<Value, Words> {
    switch shape {
    case .day:
      DayReader.read(text, today: desk.today, latest: desk.latest, isPast: desk.looksBack).map { .text($0.iso) }
    case .euros: EurosReader.read(text).map { .whole($0.cents) }
    case .hundredths: HundredthsReader.read(text).map { .whole($0.value) }
    case .whole, .instant: WholeReader.read(text).map { .whole($0) }
    case .answer: .success(Int(text).map(Value.whole) ?? .text(text))
    case .line, .prose, .reference, .party, .flag, .choice, .list, .group: .success(.text(text))
    }
  }

  /// The day that stands in a field; `nil` where none can be read.
  static func day(_ text: String, _ desk: Desk) -> Day? {
    guard
      case .success(let day) = DayReader.read(text, today: desk.today, latest: desk.latest, isPast: desk.looksBack)
    else { return nil }
    return day
  }

  /// What stands beside the field while it is typed: the day in full, the amount as it will be written, another number
  /// where it was typed otherwise than it is written.
  static func echo(_ text: String, as shape: Shape, _ desk: Desk) -> Words? {
    guard !text.isBlank, case .success(let value) = read(text, as: shape, desk) else { return nil }
    switch (shape, value) {
    case (.day, .text(let iso)): return Day(iso: iso).map { $0.echo(today: desk.today, calendar: desk.calendar) }
    case (.euros, .whole(let cents)): return Words { Euros(cents: cents).written($0) }
    case (.hundredths, .whole(let number)):
      return isAsWritten(text, value, shape, desk) ? nil : Words { Hundredths(number).written($0) }
    case (.whole, .whole(let number)):
      return isAsWritten(text, value, shape, desk) ? nil : Words { Numbers.whole(number, $0) }
    default: return nil
    }
  }

  private static func isAsWritten(_ text: String, _ value: Value, _ shape: Shape, _ desk: Desk) -> Bool {
    let bare = { (text: String) in text.filter { !$0.isWhitespace } }
    return bare(text) == bare(written(value, as: shape, desk.language))
  }

  /// The echoes of a day where room lacks, the longest first: in each the day is whole, its year with it.
  static func shortEchoes(_ text: String, as shape: Shape, _ desk: Desk) -> [Words] {
    guard case .day = shape, let day = day(text, desk) else { return [] }
    return [
      Words { "\(day.long($0)), \(day.distance(from: desk.today)($0))" }, Words { day.long($0) },
      Words { "\(day.mediumWithYear($0)), \(day.distance(from: desk.today)($0))" }, Words { day.mediumWithYear($0) },
    ]
  }

  /// The value as a person would type it.
  static func written(_ value: Value?, as shape: Shape, _ language: Language) -> String {
    switch (shape, value) {
    case (.day, .text(let iso)?): Day(iso: iso)?.short ?? iso
    case (.euros, .whole(let cents)?): Hundredths(cents).written(language)
    case (.hundredths, .whole(let number)?): Hundredths(number).written(language)
    case (_, .whole(let number)?): "\(number)"
    case (_, .text(let text)?): text
    default: ""
    }
  }
}
