import JalonCore
import JalonTesting
import Testing

@testable import JalonDocuments

@Suite("A calendar as a file")
struct CalendarFileTests {
  @Test("what is written is read back, whatever people typed")
  func identity() throws {
    for var dice in Dice.cast(500) {
      let file = CalendarFile.random(&dice)
      let read = try CalendarFile(reading: file.written)
      #expect(read == file, "\(dice)")
      #expect(zip(read.events, file.events).allSatisfy { $0.summary.utf8.elementsEqual($1.summary.utf8) }, "\(dice)")
    }
  }

  @Test("a file whose lines end in another way, or are folded elsewhere, says the same")
  func otherEnds() throws {
    for var dice in Dice.cast(100) {
      let file = CalendarFile.random(&dice)
      let whole = file.written.replacing("\r\n ", with: "")
      for text in [whole, whole.replacing("\r\n", with: "\n"), "\u{FEFF}" + file.written.replacing("\r\n", with: "\n")]
      {
        #expect(try CalendarFile(reading: text) == file, "\(dice)")
      }
    }
  }

  @Test("a line has 75 octets at most, ends by CR LF, and no character is cut")
  func folding() throws {
    for var dice in Dice.cast(300) {
      let text = CalendarFile.random(&dice).written
      #expect(text.hasSuffix("END:VCALENDAR\r\n"))
      let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for line in lines.dropLast() {
        #expect(line.last == UInt8(ascii: "\r") && line.count <= 76)
        #expect(String(line) != nil, "cut within a character: \(dice)")
      }
    }
    let family = "👨‍👩‍👧‍👦"
    let folded = LineFolding.folded(String(repeating: family, count: 20))
    #expect(folded.components(separatedBy: family).count == 21)
  }

  @Test("commas, semicolons, backslashes and new lines are written as the standard asks")
  func escaping() {
    #expect(CalendarText.escaped("a,b;c\\d\ne:\"f\"") == #"a\,b\;c\\d\ne:"f""#)
    #expect(CalendarText.unescaped(#"a\,b\;c\\n\Ne\"#) == "a,b;c\\n\ne")
    #expect(CalendarText.list(#"DLA,a\,b,,c\\,d"#) == ["DLA", "a,b", "c\\", "d"])
    #expect(CalendarText.plain("a\r\nb\rc\u{7}\td\u{7F}") == "a\nb\nc\td")
  }

  @Test("zones, alarms, tasks and occurrences of a series are stepped over")
  func noise() throws {
    let read = try CalendarFile(reading: Self.noisy)
    #expect(read.events.map(\.uid) == ["a@b", "c@d", "e@f"])
    #expect(read.events.map(\.day.iso) == ["2026-11-23", "2026-11-24", "2026-11-25"])
    #expect(read.events[0].summary == "Réunion, tôt" && read.events[1].sequence == 3 && read.events[2].isCancelled)
    #expect(read.events[0].description == "l'événement, non l'alarme" && read.producer == "-//X//Y//EN")
  }

  @Test("a moment falls on the day that the clock on the wall shows")
  func zone() throws {
    let text = Self.event("DTSTART:20261123T230500Z")
    #expect(try CalendarFile(reading: text).events[0].day.iso == "2026-11-23")
    #expect(try CalendarFile(reading: text, zone: { _ in 3600 }).events[0].day.iso == "2026-11-24")
  }

  @Test(
    "what is no calendar, or only half of one, is told with its line",
    arguments: [
      ("", 1, "BEGIN:VCALENDAR"), ("bonjour", 1, "BEGIN:VCALENDAR"), ("BEGIN:VEVENT\n", 1, "BEGIN:VCALENDAR"),
      ("BEGIN:VCALENDAR\nsans deux-points\nEND:VCALENDAR", 2, "NOM:valeur"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n", 3, "END:VEVENT"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", 3, "END:VEVENT"),
      ("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n", 3, "BEGIN:VCALENDAR"),
      (event("DTSTART:20261340"), 4, "20261340"), (event("DTSTART;VALUE=DATE:20261123\nSEQUENCE:x"), 5, "SEQUENCE"),
      (event("SUMMARY:sans jour"), 3, "n’est pas un jour"),
    ])
  func faults(text: String, line: Int, part: String) {
    let fault = #expect(throws: CalendarFault.self) { try CalendarFile(reading: text) }
    #expect(fault?.line == line && fault?.words.fr.contains(part) == true, "\(fault?.words.fr ?? "")")
    #expect(fault?.words(in: "agenda.ics").en.hasPrefix("agenda.ics, line \(line): ") == true)
  }

  @Test("an event of another program that cannot be read keeps nothing else out")
  func foreign() throws {
    let text = Self.event("DTSTART:18000101")
    #expect(try CalendarFile(reading: text, isOurs: { _ in false }).events.isEmpty)
    #expect(throws: CalendarFault.self) { try CalendarFile(reading: text) }
  }

  @Test("no text makes the reader stop: it reads, or says on which line it cannot")
  func hostile() {
    for var dice in Dice.cast(2_000) {
      var bytes = Array(CalendarFile.random(&dice).written.utf8)
      for _ in 0..<dice.throwing(1...8) {
        bytes[dice.throwing(0...(bytes.count - 1))] = UInt8(dice.throwing(0...127))
      }
      let text = String(decoding: bytes, as: UTF8.self)
      do { _ = try CalendarFile(reading: text) } catch { #expect(error.line >= 1) }
    }
  }

  private static func event(_ lines: String) -> String {
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a@b\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
  }

  private static let noisy = """
    BEGIN:VCALENDAR
    prodid:-//X//Y//EN
    BEGIN:VTIMEZONE
    TZID:Europe/Paris
    BEGIN:STANDARD
    DTSTART:19701025T030000
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VTODO
    UID:todo@x
    END:VTODO
    BEGIN:VEVENT
    UID:a@b
    DTSTART;TZID="Europe/Paris; été":20261123T090000
    DTEND;TZID=Europe/Paris:20261123T100000
    SUMMARY;LANGUAGE=fr:Réunion\\, t
     ôt
    DESCRIPTION:l'événement\\, non l'alarme
    BEGIN:VALARM
    DESCRIPTION:alarme
    TRIGGER:-PT15M
    END:VALARM
    END:VEVENT
    Begin:VEVENT
    UID:c@d
    DTSTART;VALUE=DATE:20261124
    SEQUENCE:3
    END:VEVENT
    BEGIN:VEVENT
    UID:c@d
    RECURRENCE-ID;VALUE=DATE:20261201
    DTSTART;VALUE=DATE:20261202
    END:VEVENT
    BEGIN:VEVENT
    UID:e@f
    DTSTART:20261125
    STATUS:cancelled
    END:VEVENT
    END:VCALENDAR
    """
}

@Suite("The name of an event in every calendar")
struct AppointmentNameTests {
  @Test("a name is read back, whatever the number of the mission")
  func identity() {
    for var dice in Dice.cast(500) {
      let name = AppointmentName(
        key: "silence.p\(dice.throwing(1...9)).1", subject: dice.line(1...20), openedBy: OrderID("regie-du-haut-gap"))
      #expect(AppointmentName(uid: name.uid) == name && name.isOf("regie-du-haut-gap"), "\(dice)")
      #expect(!name.isOf("regie-du-bas-gap") && !name.uid.contains("regie"))
      #expect(name.uid.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "\(dice)")
    }
  }

  @Test(
    "the name of another program's event is none of ours",
    arguments: [
      "", "@jalon", "a_b@jalon", "a_b_c", "a_b_c@example.org", "a_%_c@jalon", "a_%C3_c@jalon", "a_b_c_d@jalon",
    ])
  func foreign(uid: String) {
    #expect(AppointmentName(uid: uid) == nil)
  }
}
