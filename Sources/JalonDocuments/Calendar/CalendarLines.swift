import JalonCore
import JalonWording

/// One date of a mission as it may leave: what, and for whom where everybody may be named.
public struct CalendarLine: Hashable, Sendable {
  public let appointment: Appointment
  /// « signatures de la convention : Cabinet Lise »
  public let what: Words
}

extension PaperSource {
  /// The dates of the mission. As long as one structure may not be named, each is told by its act alone.
  public var calendarLines: [CalendarLine] {
    mission.appointments(calendar).map { appointment in
      CalendarLine(appointment: appointment, what: said(appointment))
    }
  }

  // The only structure of the mission needs no second mention.
  private func said(_ appointment: Appointment) -> Words {
    let isPlain = !release.isWhole || [appointment.who] == opening.structures.map(Party.structure)
    return isPlain ? appointment.kind.words : appointment.words(names)
  }

  /// The same as events of a calendar.
  public func events(stamp: Instant, in language: Language) -> [CalendarEvent] {
    guard let first = mission.entries.first else { return [] }
    return calendarLines.map { line in
      let appointment = line.appointment
      return CalendarEvent(
        uid: uid(AppointmentName(key: appointment.key, subject: mission.id.text, openedBy: first.order)),
        sequence: appointment.revision, stamp: stamp, day: appointment.day,
        summary: AgendaWords.summary(of: exportedNumber, structures, line.what)(language),
        description: description(of: line)(language),
        categories: AgendaWords.categories(appointment).map { $0(language) },
        exportedDay: appointment.day)
    }
  }

  /// « Journal de 05-014 jusqu'au fait 37 : k7m2p-… »: what `jalon verify --against` finds again.
  public func journal(_ anchor: Anchor) -> Words { PaperWords.anchor(anchor, of: exportedNumber) }

  /// What goes on to another program says nothing by its numbers to whoever has no part in the mission.
  private var exportedNumber: String {
    release.act.outsider == nil ? mission.id.text : pseudonym(mission.id.text)
  }

  /// Nor by the names of its events.
  private func uid(_ name: AppointmentName) -> String {
    release.act.outsider == nil ? name.uid : name.standing(as: pseudonym)
  }

  /// A table of the dates, to be read on paper.
  func calendarPaper() -> Paper {
    var table = Paper.Table(AgendaWords.columns.map { Paper.Table.Column($0) })
    table.rows = calendarLines.map { line in
      [Words { line.appointment.day.mediumWithYear($0) }, line.what, AgendaWords.state(line.appointment)]
    }
    return paper([.table(table)])
  }

  /// Nothing, where one of them may not be named.
  private var structures: Words? { release.isWhole ? names.names(of: opening.structures) : nil }

  private func description(of line: CalendarLine) -> Words {
    let facts =
      release.isWhole
      ? about(as: exportedNumber).map { Words(fr: "\($0.label) : \($0.value)", en: "\($0.label): \($0.value)") } : []
    let all = [AgendaWords.state(line.appointment)] + facts + notices
    return Words { language in all.map { $0(language) }.filter { !$0.isEmpty }.joined(separator: "\n") }
  }
}

/// The name of an event in every calendar: which date, of which mission or plan, and where that was opened. Nothing in it
/// tells of a structure.
public struct AppointmentName: Hashable, Sendable {
  public let key: String
  /// The number of the mission or of the plan.
  public let subject: String
  /// What the order that opened it comes to in sixteen figures: another store has another for the same number. Whoever
  /// writes lines for `apply` may name an order at will, so that the name itself stays here.
  private let origin: String

  public init(key: String, subject: String, openedBy order: OrderID) {
    self.init(key: key, subject: subject, origin: AppointmentName.figures(of: order.text))
  }

  private init(key: String, subject: String, origin: String) {
    self.key = key
    self.subject = subject
    self.origin = origin
  }

  /// `kickOff_04-010_a3f1c05e9b7d2840@jalon`
  public var uid: String {
    [key, subject, origin].map(AppointmentName.written).joined(separator: "_") + AppointmentName.domain
  }

  /// The same for whoever may know neither the number nor the order: it is not read back.
  func standing(as pseudonym: (String) -> String) -> String { pseudonym(uid) + AppointmentName.domain }

  /// `nil` for an event of another program.
  public init?(uid: String) {
    guard uid.hasSuffix(AppointmentName.domain) else { return nil }
    let parts = uid.dropLast(AppointmentName.domain.count).split(separator: "_", omittingEmptySubsequences: false)
    let read = parts.compactMap(AppointmentName.read)
    guard parts.count == 3, read.count == 3 else { return nil }
    self.init(key: read[0], subject: read[1], origin: read[2])
  }

  /// Whether it names a date of what that order opened.
  public func isOf(_ order: OrderID) -> Bool { origin == AppointmentName.figures(of: order.text) }

  // FNV-1a, in 64 bits.
  private static func figures(of text: String) -> String {
    let sum = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let figures = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - figures.count) + figures
  }

  private static let domain = "@jalon"

  // Letters, digits, dots and dashes stay; every other byte is %xx.
  private static func written(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = UnicodeScalar(byte)
      let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
      if isPlain || scalar == "-" || scalar == "." { return String(scalar) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  private static func read(_ written: Substring) -> String? {
    var (bytes, rest) = ([UInt8](), written.utf8[...])
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

enum AgendaWords {
  static let columns = [
    Words(fr: "Jour", en: "Day"), Words(fr: "Quoi", en: "What"), Words(fr: "État", en: "State"),
  ]

  static func state(_ appointment: Appointment) -> Words {
    appointment.isHeld ? Words(fr: "tenu ce jour-là", en: "held on that day") : Words(fr: "à faire", en: "to do")
  }

  /// « 04-010, Régie rurale : réunion de lancement »
  static func summary(of subject: String, _ structures: Words?, _ what: Words) -> Words {
    let whose = Words { language in subject + (structures.map { ", \($0(language))" } ?? "") }
    return Words(fr: "\(whose) : \(what)", en: "\(whose): \(what)")
  }

  static func categories(_ appointment: Appointment) -> [Words] {
    let kind =
      appointment.isHeld || appointment.kind.isMeeting
      ? Words(fr: "Réunion", en: "Meeting") : Words(fr: "Échéance", en: "Due date")
    return [Words(same: "DLA"), kind]
  }
}

extension Watch.Kind {
  /// People meet on that day.
  fileprivate var isMeeting: Bool { [.kickOff, .review, .restitution].contains(self) }
}
