import JalonWording

/// What is wrong with a calendar, and on which line.
public struct CalendarFault: Error, Hashable, Sendable {
  public let line: Int
  public let words: Words

  /// « agenda.ics, ligne 12 : … »
  public func words(in file: String) -> Words {
    Words(fr: "\(file), ligne \(String(line)) : \(words)", en: "\(file), line \(String(line)): \(words)")
  }
}

/// All that keeps a file from being read: it is no calendar, or an event of Jalon's is not whole in it.
public struct CalendarFaults: Error, Hashable, Sendable {
  public let faults: [CalendarFault]

  init(_ faults: [CalendarFault]) { self.faults = faults.sorted { $0.line < $1.line } }
}

enum ReadingWords {
  static let noCalendar = Words(
    fr: "ce n'est pas un calendrier : « BEGIN:VCALENDAR » manque. Exportez-le au format iCalendar (.ics).",
    en: "this is no calendar: “BEGIN:VCALENDAR” is missing. Export it as iCalendar (.ics).")
  static let noValue = Words(
    fr:
      "cette ligne d'un événement de Jalon n'a pas de valeur ; elle s'écrit NOM:valeur. Exportez de nouveau le calendrier.",
    en: "this line of an event of Jalon's has no value; it is written NAME:value. Export the calendar again.")

  static func unended(_ component: String) -> Words {
    Words(
      fr: "le fichier s'arrête avant « END:\(component) ». Exportez de nouveau le calendrier.",
      en: "the file stops before “END:\(component)”. Export the calendar again.")
  }

  static func wrongEnd(_ line: String, _ expected: String) -> Words {
    Words(
      fr: "« \(line) » vient là où « END:\(expected) » est attendu. Exportez de nouveau le calendrier.",
      en: "“\(line)” comes where “END:\(expected)” is expected. Export the calendar again.")
  }

  static func noDay(_ value: String) -> Words {
    Words(
      fr: "« \(value) » n'est pas un jour ; il s'écrit 20261123. Exportez de nouveau le calendrier.",
      en: "“\(value)” is no day; it is written 20261123. Export the calendar again.")
  }

  static let noStart = Words(
    fr: "cet événement de Jalon n'a pas de jour : « DTSTART » manque. Exportez de nouveau le calendrier.",
    en: "this event of Jalon's has no day: “DTSTART” is missing. Export the calendar again.")
}
