import JalonCore
import JalonWording

/// What keeps a file from being a calendar, and on which line.
public struct CalendarFault: Error, Hashable, Sendable {
  public let line: Int
  public let words: Words

  /// « agenda.ics, ligne 12 : … »
  public func words(in file: String) -> Words {
    Words(fr: "\(file), ligne \(String(line)) : \(words)", en: "\(file), line \(String(line)): \(words)")
  }
}

extension CalendarFile {
  /// Reads a file of any calendar (RFC 5545): tasks, alarms, zones and occurrences of a series are stepped over.
  ///
  /// - Parameters:
  ///   - isOurs: whether an event of that name is one of Jalon's: then it must be read whole. Another that cannot be read
  ///     is stepped over.
  ///   - zone: seconds that the clock on the wall is ahead of universal time at a moment.
  public init(
    reading text: String, isOurs: @escaping (String) -> Bool = { _ in true },
    zone: @escaping (Instant) -> Int = { _ in 0 }
  ) throws(CalendarFault) {
    var reading = CalendarReading(isOurs: isOurs, zone: zone)
    let lines = LineFolding.unfolded(text)
    for (number, line) in lines { try reading.take(line, at: number) }
    try reading.finish(at: lines.last?.number ?? 1)
    self.init(name: reading.name, events: reading.events, producer: reading.producer)
  }
}

/// A file on its way in, line by line.
private struct CalendarReading {
  let isOurs: (String) -> Bool
  let zone: (Instant) -> Int
  var (name, producer) = ("", "")
  var events: [CalendarEvent] = []

  /// What has begun and has not ended: `VCALENDAR`, `VEVENT`, `VALARM`.
  private var open: [String] = []
  private var hasBegun = false
  private var event: [String: (line: ContentLine, number: Int)] = [:]

  init(isOurs: @escaping (String) -> Bool, zone: @escaping (Instant) -> Int) {
    self.isOurs = isOurs
    self.zone = zone
  }

  mutating func take(_ text: String, at number: Int) throws(CalendarFault) {
    guard let line = ContentLine(text) else {
      throw CalendarFault(line: number, words: hasBegun ? ReadingWords.noValue : ReadingWords.noCalendar)
    }
    switch line.name {
    case "BEGIN": try begin(line.value.uppercased(), at: number)
    case "END": try end(line.value.uppercased(), at: number)
    default: try keep(line, at: number)
    }
  }

  func finish(at number: Int) throws(CalendarFault) {
    guard hasBegun else { throw CalendarFault(line: number, words: ReadingWords.noCalendar) }
    if let unended = open.last { throw CalendarFault(line: number, words: ReadingWords.unended(unended)) }
  }

  private mutating func begin(_ component: String, at number: Int) throws(CalendarFault) {
    guard !open.isEmpty || component == "VCALENDAR" else {
      throw CalendarFault(line: number, words: ReadingWords.noCalendar)
    }
    hasBegun = true
    open.append(component)
    if open == ["VCALENDAR", "VEVENT"] { event = [:] }
  }

  private mutating func end(_ component: String, at number: Int) throws(CalendarFault) {
    guard open.last == component else {
      throw CalendarFault(line: number, words: ReadingWords.wrongEnd(component, open.last))
    }
    if open == ["VCALENDAR", "VEVENT"] { try close() }
    open.removeLast()
  }

  private mutating func keep(_ line: ContentLine, at number: Int) throws(CalendarFault) {
    guard !open.isEmpty else { throw CalendarFault(line: number, words: ReadingWords.noCalendar) }
    switch open {
    case ["VCALENDAR"] where line.name == "PRODID": producer = CalendarText.unescaped(line.value)
    case ["VCALENDAR"] where line.name == "X-WR-CALNAME": name = CalendarText.unescaped(line.value)
    case ["VCALENDAR", "VEVENT"]: if event[line.name] == nil { event[line.name] = (line, number) }
    default: return
    }
  }

  private mutating func close() throws(CalendarFault) {
    guard let (line, number) = event["UID"], event["RECURRENCE-ID"] == nil else { return }
    let uid = CalendarText.unescaped(line.value)
    do throws(CalendarFault) {
      events.append(try read(uid, at: number))
    } catch {
      if isOurs(uid) { throw error }
    }
  }

  private func read(_ uid: String, at number: Int) throws(CalendarFault) -> CalendarEvent {
    let start = event["DTSTART"]
    guard let day = start.flatMap({ day(of: $0.line) }) else {
      throw CalendarFault(line: start?.number ?? number, words: ReadingWords.noDay(start?.line.value ?? ""))
    }
    return CalendarEvent(
      uid: uid, sequence: try sequence(), stamp: stamp, day: day,
      summary: text("SUMMARY"), description: text("DESCRIPTION"),
      categories: CalendarText.list(event["CATEGORIES"]?.line.value ?? ""),
      exportedDay: event["X-JALON-DAY"].flatMap { Day(calendarText: $0.line.value) },
      isCancelled: event["STATUS"]?.line.value.uppercased() == "CANCELLED")
  }

  private func text(_ name: String) -> String { CalendarText.unescaped(event[name]?.line.value ?? "") }

  private var stamp: Instant {
    event["DTSTAMP"].flatMap { Instant(calendarText: $0.line.value) } ?? Instant(seconds: 0)
  }

  private func sequence() throws(CalendarFault) -> Int {
    guard let (line, number) = event["SEQUENCE"] else { return 0 }
    guard let sequence = Int(line.value), sequence >= 0 else {
      throw CalendarFault(line: number, words: ReadingWords.noSequence(line.value))
    }
    return sequence
  }

  /// A moment in universal time falls on the day that the clock on the wall shows then.
  private func day(of line: ContentLine) -> Day? {
    if line.value.utf8.count == 8 { return Day(calendarText: line.value) }
    guard let moment = Instant(calendarText: line.value) else { return nil }
    let ahead = line.value.hasSuffix("Z") ? zone(moment) : 0
    return Instant(seconds: moment.seconds + ahead).universalDay
  }
}

extension Instant {
  fileprivate var universalDay: Day? { Day(calendarText: String(calendarText.prefix(8))) }
}

private enum ReadingWords {
  static let noCalendar = Words(
    fr: "ce n'est pas un calendrier : « BEGIN:VCALENDAR » manque. Exportez-le au format iCalendar (.ics).",
    en: "this is no calendar: “BEGIN:VCALENDAR” is missing. Export it as iCalendar (.ics).")
  static let noValue = Words(
    fr: "cette ligne n'a pas de valeur ; elle s'écrit NOM:valeur. Exportez de nouveau le calendrier.",
    en: "this line has no value; it is written NAME:value. Export the calendar again.")
  static func unended(_ component: String) -> Words {
    Words(
      fr: "le fichier s'arrête avant « END:\(component) ». Exportez de nouveau le calendrier.",
      en: "the file stops before “END:\(component)”. Export the calendar again.")
  }
  static func wrongEnd(_ component: String, _ expected: String?) -> Words {
    let awaited = expected.map { "END:\($0)" } ?? "BEGIN:VCALENDAR"
    return Words(
      fr: "« END:\(component) » vient là où « \(awaited) » est attendu. Exportez de nouveau le calendrier.",
      en: "“END:\(component)” comes where “\(awaited)” is expected. Export the calendar again.")
  }
  static func noDay(_ value: String) -> Words {
    Words(
      fr: "« \(value) » n'est pas un jour ; il s'écrit 20261123. Exportez de nouveau le calendrier.",
      en: "“\(value)” is no day; it is written 20261123. Export the calendar again.")
  }
  static func noSequence(_ value: String) -> Words {
    Words(
      fr: "« \(value) » n'est pas un numéro de version (SEQUENCE). Exportez de nouveau le calendrier.",
      en: "“\(value)” is no version number (SEQUENCE). Export the calendar again.")
  }
}
