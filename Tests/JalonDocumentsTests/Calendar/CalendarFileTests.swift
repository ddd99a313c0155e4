import Foundation
import JalonCore
import JalonTesting
import JalonWording
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
      (event("DTSTART:20261123\nDESCRIPTION:ligne un\nligne deux"), 6, "NOM:valeur"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n", 3, "END:VEVENT"),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261123\nEND:VCALENDAR\n", 5, "END:VEVENT"),
      (event("DTSTART:20261340"), 4, "20261340"), (event("SUMMARY:sans jour"), 2, "DTSTART"),
    ])
  func faults(text: String, line: Int, part: String) {
    let fault = #expect(throws: CalendarFaults.self) { try CalendarFile(reading: text) }?.faults.first
    #expect(fault?.line == line && fault?.words.fr.contains(part) == true, "\(fault?.words.fr ?? "")")
    #expect(fault?.words(in: "agenda.ics").en.hasPrefix("agenda.ics, line \(line): ") == true)
  }

  @Test("an event of another program that cannot be read keeps nothing else out")
  func foreign() throws {
    let text = Self.event("DTSTART:18000101")
    #expect(try CalendarFile(reading: text, isOurs: { _ in false }).events.isEmpty)
    #expect(throws: CalendarFaults.self) { try CalendarFile(reading: text) }
  }

  @Test(
    "whatever is wrong in somebody else's event, ours is read, and theirs is counted",
    arguments: [
      "BEGIN:VEVENT\nUID:z@z\nDTSTART:20261230\nDESCRIPTION:un\ndeux\nEND:VEVENT",
      "BEGIN:VEVENT\nUID:z@z\nDTSTART:jeudi\nEND:VEVENT", "BEGIN:VEVENT\nUID:z@z\nSUMMARY:sans fin",
      "BEGIN:VEVENT\nBEGIN:VALARM\nTRIGGER:-PT15M\nEND:VEVENT", "BEGIN:VTIMEZONE\nrien\nEND:VTIMEZONE", "rien",
      "END:VTODO", "BEGIN:VEVENT\nDTSTART:20261230\nEND:VALARM\nEND:VEVENT",
    ])
  func others(_ lines: String) throws {
    let ours = "BEGIN:VEVENT\nUID:a@b\nDTSTART:20261123\nEND:VEVENT"
    for inside in ["\(lines)\n\(ours)", "\(ours)\n\(lines)"] {
      let text = "BEGIN:VCALENDAR\n\(inside)\nEND:VCALENDAR\n"
      let read = try CalendarFile(reading: text, isOurs: { $0 == "a@b" })
      #expect(read.events.contains { $0.uid == "a@b" && $0.day == "2026-11-23" })
      let theirs = read.events.count { $0.uid != "a@b" } + read.aside.unreadable
      #expect(theirs == (lines.contains("VEVENT") ? 1 : 0))
    }
  }

  @Test(
    "blanks around a value, a version left blank, and days written otherwise are read",
    arguments: [
      "DTSTART;VALUE=DATE:20261123 ", "dtstart;value=\"DATE\" : 20261123", "DTSTART:2026-11-23",
      "DTSTART;TZID=\"America/Martinique\":20261123T235959", "DTSTART:2026-11-23T08:00:00+01:00",
      "DTSTART:20261123\nSEQUENCE:", "DTSTART:20261123\nSEQUENCE:x", "DTSTART:20261123\nSEQUENCE:-4",
      "DTSTART:20261123\nX_AUTRE.nom:1",
    ])
  func loose(_ lines: String) throws {
    let read = try CalendarFile(reading: Self.event(lines).replacing("BEGIN:VEVENT", with: "BEGIN:VEVENT "))
    #expect(read.events.map(\.day) == ["2026-11-23"] && read.events.map(\.sequence) == [0])
  }

  @Test("a file that strikes out its events (METHOD:CANCEL) strikes out all of them, and those of the next file stand")
  func method() throws {
    let struck = Self.event("DTSTART:20261123").replacing("BEGIN:VEVENT", with: "METHOD:cancel\nBEGIN:VEVENT")
    let read = try CalendarFile(reading: struck + Self.event("DTSTART:20261124"))
    #expect(read.events.map(\.isCancelled) == [true, false])
  }

  @Test("one occurrence of a series that was made of a date of ours is counted, not taken for the date")
  func occurrence() throws {
    let read = try CalendarFile(reading: Self.event("RECURRENCE-ID:20261201\nDTSTART:20261202"))
    #expect(read.events.isEmpty && read.aside.occurrences == 1)
  }

  @Test(
    "letters are whole, in whatever alphabet the file is and wherever it was folded",
    arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windowsCP1252])
  func alphabets(_ encoding: String.Encoding) throws {
    let text = Self.event("DTSTART:20261123\nSUMMARY:Le Café d’été")
    let bytes = [UInt8](try #require(text.data(using: encoding)))
    let read = try CalendarFile(reading: GivenFile(bytes))
    #expect(read.events.map(\.summary) == ["Le Café d’été"])
    #expect(read.aside.notices == (encoding == .windowsCP1252 ? [.windows1252] : []))
  }

  @Test("a letter cut in two by a folded line is put together again")
  func cutLetter() throws {
    let bytes = Array(Self.event("DTSTART:20261123\nSUMMARY:Café").utf8)
    let place = try #require(bytes.lastIndex(of: 0xA9))
    let cut = Array(bytes[..<place]) + [0x0D, 0x0A, 0x20] + Array(bytes[place...])
    let read = try CalendarFile(reading: GivenFile(cut))
    #expect(read.events.map(\.summary) == ["Café"] && read.aside.notices.isEmpty)
  }

  @Test("a million folded lines are read as fast as they come")
  func long() throws {
    let text = Self.event("DTSTART:20261123\nDESCRIPTION:a" + String(repeating: "\r\n b", count: 300_000))
    let clock = ContinuousClock()
    let taken = try clock.measure { _ = try CalendarFile(reading: text) }
    #expect(taken < .seconds(5))
  }

  @Test("no text makes the reader stop: it reads, or says on which line it cannot")
  func hostile() {
    for var dice in Dice.cast(2_000) {
      var bytes = Array(CalendarFile.random(&dice).written.utf8)
      for _ in 0..<dice.throwing(1...8) {
        bytes[dice.throwing(0...(bytes.count - 1))] = UInt8(dice.throwing(0...127))
      }
      let text = String(decoding: bytes, as: UTF8.self)
      do { _ = try CalendarFile(reading: text) } catch { #expect(error.faults.allSatisfy { $0.line >= 1 }) }
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
