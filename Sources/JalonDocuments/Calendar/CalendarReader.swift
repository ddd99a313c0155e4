import JalonCore
import JalonWording

extension CalendarFile {
  /// Reads a file of any calendar (RFC 5545): tasks, alarms, zones and occurrences of a series are stepped over.
  ///
  /// Only what is Jalon's must be whole: what is wrong with it is told with its line. A fault in an event of somebody else is
  /// counted, and left there.
  ///
  /// - Parameters:
  ///   - isOurs: whether an event of that name is one of Jalon's.
  ///   - zone: seconds that the clock on the wall is ahead of universal time at a moment.
  public init(
    reading file: GivenFile, isOurs: @escaping (String) -> Bool = { _ in true },
    zone: @escaping (Instant) -> Int = { _ in 0 }
  ) throws(CalendarFaults) {
    var reading = CalendarReading(isOurs: isOurs, zone: zone)
    let folded = LineFolding.unfolded(file.bytes)
    let numbers = folded.map(\.number)
    let given = GivenText(Array(folded.map(\.bytes).joined(separator: [0x0A])), after: file.notices)
      .numbered { numbers.indices.contains($0 - 1) ? numbers[$0 - 1] : $0 }
    let lines = given.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in zip(numbers, lines) { reading.take(Substring(line), at: number) }
    reading.finish(at: numbers.last ?? 1)
    guard reading.faults.isEmpty else { throw CalendarFaults(reading.faults) }
    self.init(name: reading.name, events: reading.events, producer: reading.producer)
    (aside, note) = (reading.aside, reading.note)
    aside.notices = given.notices
  }

  /// The same of a text.
  public init(
    reading text: String, isOurs: @escaping (String) -> Bool = { _ in true },
    zone: @escaping (Instant) -> Int = { _ in 0 }
  ) throws(CalendarFaults) {
    try self.init(reading: GivenFile(Array(text.utf8)), isOurs: isOurs, zone: zone)
  }
}

/// A file on its way in, line by line.
private struct CalendarReading {
  let isOurs: (String) -> Bool
  let zone: (Instant) -> Int
  var (name, producer, note) = ("", "", "")
  var events: [CalendarEvent] = []
  var aside = CalendarFile.Aside()
  var faults: [CalendarFault] = []

  /// What has begun and has not ended: `VCALENDAR`, `VEVENT`, `VALARM`.
  private var open: [String] = []
  private var hasBegun = false
  /// The event that is open.
  private var event = EventLines()
  /// The first event of the calendar that is open, and whether that strikes out all of its events.
  private var (first, isCancelling) = (0, false)

  init(isOurs: @escaping (String) -> Bool, zone: @escaping (Instant) -> Int) {
    self.isOurs = isOurs
    self.zone = zone
  }

  mutating func take(_ text: Substring, at number: Int) {
    guard let line = ContentLine(text) else {
      if isInEvent { event.blame(CalendarFault(line: number, words: ReadingWords.noValue)) }
      return
    }
    switch line.name {
    case "BEGIN": begin(line.word.uppercased(), at: number)
    case "END": end(line.word.uppercased(), at: number)
    default: keep(line, at: number)
    }
  }

  mutating func finish(at number: Int) {
    guard hasBegun else { return faults = [CalendarFault(line: 1, words: ReadingWords.noCalendar)] }
    if let unended = open.last { faults.append(CalendarFault(line: number, words: ReadingWords.unended(unended))) }
  }

  private var isInEvent: Bool { open == ["VCALENDAR", "VEVENT"] }

  private mutating func begin(_ component: String, at number: Int) {
    if component == "VCALENDAR" {
      unwind(to: 0, by: "BEGIN:VCALENDAR", at: number)
      (hasBegun, first, isCancelling) = (true, events.count, false)
    } else if component == "VEVENT" {
      unwind(to: 1, by: "BEGIN:VEVENT", at: number)
      event = EventLines(line: number)
    }
    if hasBegun { open.append(component) }
  }

  private mutating func end(_ component: String, at number: Int) {
    guard let place = open.lastIndex(of: component) else {
      let awaited = open.last ?? component
      if isInEvent {
        event.blame(CalendarFault(line: number, words: ReadingWords.wrongEnd("END:\(component)", awaited)))
      }
      return
    }
    unwind(to: place + 1, by: "END:\(component)", at: number)
    if isInEvent { close() }
    open.removeLast()
    guard component == "VCALENDAR", isCancelling else { return }
    for index in events.indices.dropFirst(first) { events[index].isCancelled = true }
  }

  /// Closes what should have ended before this line. An event that is among it is not whole.
  private mutating func unwind(to depth: Int, by line: String, at number: Int) {
    while open.count > depth {
      if isInEvent {
        event.blame(CalendarFault(line: number, words: ReadingWords.wrongEnd(line, "VEVENT")))
        close()
      }
      open.removeLast()
    }
  }

  private mutating func keep(_ line: ContentLine, at number: Int) {
    switch open {
    case ["VCALENDAR"] where line.name == "PRODID": producer = CalendarText.unescaped(line.value)
    case ["VCALENDAR"] where line.name == "X-WR-CALNAME": name = CalendarText.unescaped(line.value)
    case ["VCALENDAR"] where line.name == "X-WR-CALDESC": note = CalendarText.unescaped(line.value)
    case ["VCALENDAR"] where line.name == "METHOD": isCancelling = line.word.uppercased() == "CANCEL"
    case ["VCALENDAR", "VEVENT"]: event.keep(line, at: number)
    default: return
    }
  }

  private mutating func close() {
    let uid = event.uid
    if event["RECURRENCE-ID"] != nil {
      if isOurs(uid) { aside.occurrences += 1 }
      return
    }
    do throws(CalendarFault) {
      let read = try event.read(zone)
      if let fault = event.fault, isOurs(uid) { throw fault }
      events.append(read)
    } catch {
      if isOurs(uid) { faults.append(error) } else { aside.unreadable += 1 }
    }
  }
}

/// The lines of one event.
private struct EventLines {
  /// On which it begins.
  private(set) var line = 1
  private var lines: [String: (line: ContentLine, number: Int)] = [:]
  /// The first thing that is wrong with it.
  private(set) var fault: CalendarFault?

  init(line: Int = 1) { self.line = line }

  subscript(_ name: String) -> ContentLine? { lines[name]?.line }

  var uid: String { CalendarText.unescaped(self["UID"]?.word ?? "") }

  /// The first of several lines of one name counts.
  mutating func keep(_ line: ContentLine, at number: Int) {
    if lines[line.name] == nil { lines[line.name] = (line, number) }
  }

  mutating func blame(_ fault: CalendarFault) { self.fault = self.fault ?? fault }

  func read(_ zone: (Instant) -> Int) throws(CalendarFault) -> CalendarEvent {
    guard let (start, number) = lines["DTSTART"] else { throw CalendarFault(line: line, words: ReadingWords.noStart) }
    guard let day = EventLines.day(start.word, zone) else {
      throw CalendarFault(line: number, words: ReadingWords.noDay(start.word))
    }
    var event = CalendarEvent(
      uid: uid, sequence: sequence, stamp: instant("DTSTAMP") ?? Instant(seconds: 0), day: day,
      summary: text("SUMMARY"), description: text("DESCRIPTION"),
      categories: CalendarText.list(self["CATEGORIES"]?.value ?? ""),
      exportedDay: self["X-JALON-DAY"].flatMap { EventLines.day($0.word, zone) },
      isCancelled: self["STATUS"]?.word.uppercased() == "CANCELLED")
    event.modified = instant("LAST-MODIFIED")
    return event
  }

  private func text(_ name: String) -> String { CalendarText.unescaped(self[name]?.value ?? "") }

  private func instant(_ name: String) -> Instant? { self[name].flatMap { Instant(calendarText: $0.word) } }

  /// What a program left blank, or wrote in another way, is the first version.
  private var sequence: Int { max(0, Int((self["SEQUENCE"]?.word ?? "").prefix { $0.isNumber }) ?? 0) }

  /// A moment in universal time falls on the day that the clock on the wall shows then. Any other is a day of the clock of
  /// its own place: `20261230T090000`, `2026-12-30`.
  private static func day(_ word: String, _ zone: (Instant) -> Int) -> Day? {
    let plain = word.uppercased().filter { $0 != "-" && $0 != ":" }
    if plain.hasSuffix("Z"), let moment = Instant(calendarText: plain) {
      return Day(calendarText: String(Instant(seconds: moment.seconds + zone(moment)).calendarText.prefix(8)))
    }
    let rest = plain.dropFirst(8)
    return rest.isEmpty || rest.first == "T" ? Day(calendarText: String(plain.prefix(8))) : nil
  }
}
