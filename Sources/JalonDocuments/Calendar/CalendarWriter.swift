import JalonCore

extension CalendarFile {
  /// The text of the file (RFC 5545).
  public var written: String { lines.map { LineFolding.folded($0.written) }.joined() }

  private var lines: [ContentLine] {
    let head = [
      ContentLine("BEGIN", "VCALENDAR"), ContentLine("VERSION", "2.0"),
      ContentLine("PRODID", CalendarText.escaped(producer)),
      ContentLine("CALSCALE", "GREGORIAN"), ContentLine("METHOD", "PUBLISH"),
      ContentLine("X-WR-CALNAME", CalendarText.escaped(name)),
    ]
    let note = note.isEmpty ? [] : [ContentLine("X-WR-CALDESC", CalendarText.escaped(note))]
    return head + note + events.flatMap(\.lines) + [ContentLine("END", "VCALENDAR")]
  }
}

extension CalendarEvent {
  /// A whole day takes no time of anybody (`TRANSP`), and needs no end: it is one day long.
  fileprivate var lines: [ContentLine] {
    let dated = ["VALUE": "DATE"]
    var lines = [
      ContentLine("BEGIN", "VEVENT"), ContentLine("UID", CalendarText.escaped(uid)),
      ContentLine("SEQUENCE", "\(sequence)"),
      ContentLine("DTSTAMP", stamp.calendarText), ContentLine("DTSTART", day.calendarText, dated),
      ContentLine("SUMMARY", CalendarText.escaped(summary)),
    ]
    if !description.isEmpty { lines.append(ContentLine("DESCRIPTION", CalendarText.escaped(description))) }
    if !categories.isEmpty {
      lines.append(ContentLine("CATEGORIES", categories.map(CalendarText.escaped).joined(separator: ",")))
    }
    if isCancelled { lines.append(ContentLine("STATUS", "CANCELLED")) }
    lines.append(ContentLine("TRANSP", "TRANSPARENT"))
    if let exportedDay { lines.append(ContentLine("X-JALON-DAY", exportedDay.calendarText)) }
    return lines + [ContentLine("END", "VEVENT")]
  }
}

extension Day {
  /// `20261123`
  var calendarText: String { iso.filter { $0 != "-" } }

  init?(calendarText text: String) {
    guard text.utf8.count == 8 else { return nil }
    let (year, rest) = (text.prefix(4), text.dropFirst(4))
    self.init(iso: "\(year)-\(rest.prefix(2))-\(rest.dropFirst(2))")
  }
}

extension Instant {
  /// `20261123T081500Z`
  var calendarText: String {
    let (days, second) = (seconds.floored(by: 86_400), seconds - seconds.floored(by: 86_400) * 86_400)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return "\(Day(number: days).calendarText)T\(clock)Z"
  }

  /// A moment in universal time, or on a clock whose zone is not told: it is read as universal then.
  init?(calendarText text: String) {
    let bare = text.hasSuffix("Z") ? text.dropLast() : Substring(text)
    let clock = bare.dropFirst(9)
    guard bare.utf8.count == 15, bare.dropFirst(8).first == "T", let day = Day(calendarText: String(bare.prefix(8))),
      clock.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let digits = Int(clock), digits / 10_000 < 24,
      digits / 100 % 100 < 60, digits % 100 <= 60
    else { return nil }
    self.init(seconds: day.number * 86_400 + digits / 10_000 * 3600 + digits / 100 % 100 * 60 + digits % 100)
  }
}

extension Int {
  fileprivate func floored(by divisor: Int) -> Int { (self - ((self % divisor) + divisor) % divisor) / divisor }
}
