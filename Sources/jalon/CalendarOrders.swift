import JalonCore
import JalonDocuments
import JalonRuntime
import JalonStore
import JalonWording

/// Lets dates out as a calendar, and reads back what moved there.
struct CalendarOrders {
  private let session: Session
  private let format: FormatOptions

  init(_ shared: SharedOptions, _ format: FormatOptions) {
    session = Session(shared.choices)
    self.format = format
  }

  /// Which missions, and for whom.
  struct Choice {
    let filter: String
    let plan: SupportPlanID?
    let recipient: String?
    let because: String?

    var reasons: [String: String] { because.map { [Caution.Kind.consentInWords.rawValue: $0] } ?? [:] }
  }

  /// An open store, and what is needed around it.
  private struct Around {
    let desk: CalendarDesk
    let report: ReportContext
    let names: Names
  }

  // MARK: Out

  /// Says what would leave. Nothing does.
  func show(_ choice: Choice) throws {
    try reading(session.open(for: .reading())) { around in
      let leaving = try leaving(choice, around)
      try session.console.print(around.report.calendar(leaving, format.format))
      session.console.say(OrderWords.wouldLeave(leaving))
    }
  }

  func write(_ choice: Choice, to path: String) throws {
    try reading(session.openForWriting()) { around in
      let leaving = try leaving(choice, around)
      try around.desk.release(leaving, to: path, reasons: choice.reasons)
      session.console.say(OrderWords.left(leaving))
      try session.console.print(path + "\n")
    }
  }

  private func leaving(_ choice: Choice, _ around: Around) throws -> CalendarLeaving {
    let reading = FilterReader.read(
      choice.filter, people: around.names.people.officers, today: session.clock.today())
    if let problem = reading.problems.first { throw Stop(.usage, problem) }
    let missions = try around.report.missions(reading.filter, of: choice.plan)
    let leaving = try around.desk.leaving(missions, for: choice.recipient, reasons: choice.reasons)
    if !leaving.aside.isEmpty { session.console.say(OrderWords.stayIn(leaving.aside.count)) }
    return leaving
  }

  // MARK: In

  /// Says what moved. Writes nothing.
  func compare(_ path: String, because reason: String?) throws {
    try reading(session.open(for: .reading())) { around in
      let moves = try recordable(path, reason, around)
      if !moves.isEmpty { session.console.say(ImportWords.canBeRecorded(moves.count)) }
    }
  }

  /// Records every move; where one is impossible, none.
  func record(_ path: String, because reason: String?) throws {
    try reading(session.openForWriting()) { around in
      let moves = try recordable(path, reason, around)
      guard !moves.isEmpty else { return }
      try around.desk.record(moves, because: reason)
      session.console.say(ImportWords.recorded(moves.count))
    }
  }

  /// Tells all that the file holds, and stops where not everything that moved in it can be recorded.
  private func recordable(_ path: String, _ reason: String?, _ around: Around) throws -> [CalendarMoves.Move] {
    let found = try told(path, reason, around)
    if let hindrance = ImportWords.hindrance(found) { throw Stop(.refused, hindrance) }
    if found.isQuiet { session.console.say(ImportWords.nothingMoved) }
    return found.moves
  }

  private func told(_ path: String, _ reason: String?, _ around: Around) throws -> CalendarMoves {
    let bytes = try TextFile.bytes(path, limit: CalendarOrders.limit)
    let file: CalendarFile
    do {
      file = try CalendarFile(reading: bytes, isOurs: { AppointmentName(uid: $0) != nil }, zone: { $0.zone })
    } catch {
      let sentences = error.faults.map { $0.words(in: path) } + [ImportWords.unchanged]
      throw Stop(.refused, Words { language in sentences.map { $0(language) }.joined(separator: "\n") })
    }
    for notice in file.aside.notices { session.console.say(notice.words(in: path)) }
    let moves = try around.desk.moves(in: file, because: reason)
    if format.json || !moves.moves.isEmpty {
      try session.console.print(try around.report.moves(moves, format.format))
    }
    for words in ImportWords.besides(moves) { session.console.say(words) }
    return moves
  }

  /// More bytes than this are no calendar of a person.
  private static let limit = 16 << 20

  // MARK: Around

  private func reading(_ store: any Store, _ work: (Around) throws -> Void) throws {
    try store.closing { store in
      let ledger = Ledger(store, zone: .wall)
      let me = try session.someone(in: ledger)
      let names = try Names(reading: ledger)
      let calendar = session.calendar(of: me, in: names.directory)
      let desk = CalendarDesk(
        ledger: ledger, clock: session.clock, me: me, language: session.language, names: names)
      let report = ReportContext(
        store, ledger: ledger, today: session.clock.today(), reader: me, language: session.language,
        calendar: calendar, width: Console.width, mark: try store.mark())
      do { try work(Around(desk: desk, report: report, names: names)) } catch let failure as CalendarFailure {
        throw Stop(failure.exit, failure.words(names))
      } catch let failure as CalendarMoveFailure {
        throw Stop(.refused, failure.words(names))
      }
    }
  }
}

extension CalendarFailure {
  fileprivate var exit: ExitReason {
    switch self {
    case .held, .othersOnly, .nothing: .refused
    case .folder, .diskFull, .notOurs, .notPlaced: .store
    }
  }
}

extension CalendarMoveFailure {
  fileprivate func words(_ names: Names) -> Words {
    switch self {
    case .notMovable: ImportWords.notAll
    case .refused(let mission, let kind, let refusal):
      Words { language in
        let sentences = refusal.words(names, in: kind).map { $0(language) }
        return ([mission.text] + sentences + [ImportWords.unchanged(language)]).joined(separator: "\n")
      }
    }
  }
}

private enum OrderWords {
  static func wouldLeave(_ leaving: CalendarLeaving) -> Words {
    let (dates, missions) = (leaving.file.events.count, leaving.parts.count)
    return Words(
      fr:
        "Rien n'est sorti. « --to agenda.ics » écrirait \(dates, "date", "dates") de \(missions, "mission", "missions").",
      en: "Nothing left. “--to agenda.ics” would write \(dates, "date", "dates") of \(missions, "mission", "missions")."
    )
  }

  static func stayIn(_ count: Int) -> Words {
    Words(
      fr: "\(count, "mission d'un autre opérateur reste", "missions d'autres opérateurs restent") dedans.",
      en: "\(count, "mission of another operator stays", "missions of other operators stay") in.")
  }

  static func left(_ leaving: CalendarLeaving) -> Words {
    let (dates, missions) = (leaving.file.events.count, leaving.parts.count)
    return Words(
      fr:
        "\(dates, "date", "dates") de \(missions, "mission", "missions") ; le registre le garde (« jalon releases »).",
      en: "\(dates, "date", "dates") of \(missions, "mission", "missions"); the register keeps it (“jalon releases”).")
  }
}
