import JalonCore
import JalonDocuments
import JalonRuntime
import JalonSQLite
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
    try reading(session.open(for: .reading)) { around in
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
    let reading = FilterReader.read(choice.filter, people: around.names.people)
    if let problem = reading.problems.first { throw Stop(.usage, problem) }
    let missions = try around.report.missions(reading.filter, of: choice.plan)
    return try around.desk.leaving(missions, for: choice.recipient, reasons: choice.reasons)
  }

  // MARK: In

  /// Says what moved. Writes nothing.
  func compare(_ path: String, because reason: String?) throws {
    try reading(session.open(for: .reading)) { around in
      let moves = try told(path, reason, around)
      guard !moves.moves.isEmpty else { return sayNothingMoved(moves) }
      guard moves.moves.allSatisfy(\.isPossible) else { throw Stop(.refused, OrderWords.notAll) }
      session.console.say(OrderWords.canBeRecorded(moves.moves.count))
    }
  }

  /// Records every move; where one is impossible, none.
  func record(_ path: String, because reason: String?) throws {
    try reading(session.openForWriting()) { around in
      let moves = try told(path, reason, around)
      guard !moves.moves.isEmpty else { return sayNothingMoved(moves) }
      guard moves.moves.allSatisfy(\.isPossible) else { throw Stop(.refused, OrderWords.notAll) }
      try around.desk.record(moves.moves, because: reason)
      session.console.say(OrderWords.recorded(moves.moves.count))
    }
  }

  // Of a meeting that moved it was told what to do.
  private func sayNothingMoved(_ moves: CalendarMoves) {
    if moves.movedMeetings == 0 { session.console.say(OrderWords.nothingMoved) }
  }

  private func told(_ path: String, _ reason: String?, _ around: Around) throws -> CalendarMoves {
    let text = try TextFile.read(path, limit: CalendarOrders.limit)
    let file: CalendarFile
    do {
      file = try CalendarFile(reading: text, isOurs: { AppointmentName(uid: $0) != nil }, zone: { $0.zone })
    } catch {
      throw Stop(.refused, Words { "\(error.words(in: path)($0))\n\(OrderWords.unchanged($0))" })
    }
    let moves = try around.desk.moves(in: file, because: reason)
    if format.json || !moves.moves.isEmpty {
      try session.console.print(try around.report.moves(moves, format.format))
    }
    for words in OrderWords.besides(moves) { session.console.say(words) }
    return moves
  }

  /// More bytes than this are no calendar of a person.
  private static let limit = 16 << 20

  // MARK: Around

  private func reading(_ store: SQLiteStore, _ work: (Around) throws -> Void) throws {
    try store.closing { store in
      let ledger = Ledger(store)
      let me = try session.someone(in: ledger)
      let names = Names(directory: try ledger.directory(), people: try store.peopleByName())
      let calendar = session.calendar(of: me, in: names.directory)
      let desk = CalendarDesk(
        ledger: ledger, clock: session.clock, me: me, language: session.language, names: names)
      let report = ReportContext(
        store, ledger: ledger, today: session.clock.today(), reader: me, language: session.language,
        calendar: calendar, width: Console.width)
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
    case .refused, .nothing: .refused
    case .folder, .notOurs, .notPlaced: .store
    }
  }
}

extension CalendarMoveFailure {
  fileprivate func words(_ names: Names) -> Words {
    switch self {
    case .notMovable: OrderWords.notAll
    case .refused(let mission, let kind, let refusal):
      Words { language in
        let sentences = refusal.words(names, in: kind).map { $0(language) }
        return ([mission.text] + sentences + [OrderWords.unchanged(language)]).joined(separator: "\n")
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

  static func left(_ leaving: CalendarLeaving) -> Words {
    let (dates, missions) = (leaving.file.events.count, leaving.parts.count)
    return Words(
      fr:
        "\(dates, "date", "dates") de \(missions, "mission", "missions") ; le registre le garde (« jalon releases »).",
      en: "\(dates, "date", "dates") of \(missions, "mission", "missions"); the register keeps it (“jalon releases”).")
  }

  static let nothingMoved = Words(
    fr: "Aucun jour n'a changé dans ce fichier.", en: "No day has changed in this file.")
  static let notAll = Words(
    fr: "Tous les changements ne peuvent pas être enregistrés. Rien n'a été enregistré : remettez ceux-là à leur jour.",
    en: "Not every change can be recorded. Nothing was recorded: put those back on their day.")
  static let unchanged = Words(fr: "Rien n'a été changé.", en: "Nothing was changed.")

  static func canBeRecorded(_ count: Int) -> Words {
    Words(
      fr: "\(count, "changement peut être enregistré", "changements peuvent être enregistrés") avec --record.",
      en: "\(count, "change", "changes") can be recorded with --record.")
  }

  static func recorded(_ count: Int) -> Words {
    Words(
      fr: "\(count, "changement enregistré", "changements enregistrés").",
      en: "\(count, "change", "changes") recorded.")
  }

  /// What else the file holds, each told only where there is some.
  static func besides(_ moves: CalendarMoves) -> [Words] {
    let told: [(Int, Words)] = [
      (
        moves.foreign,
        Words(
          fr: "D'un autre agenda ou d'une autre base, laissés de côté : \(moves.foreign).",
          en: "Of another calendar or another store, left aside: \(moves.foreign).")
      ),
      (
        moves.doubled,
        Words(
          fr: "En double, la dernière version compte : \(moves.doubled).",
          en: "Doubled, the latest version counts: \(moves.doubled).")
      ),
      (
        moves.settled,
        Words(fr: "Réglées depuis l'export : \(moves.settled).", en: "Settled since the export: \(moves.settled).")
      ),
      (
        moves.cancelled,
        Words(
          fr: "Annulées dans l'autre agenda, toujours dues ici : \(moves.cancelled).",
          en: "Cancelled in the other calendar, still due here: \(moves.cancelled).")
      ),
      (
        moves.movedMeetings,
        Words(
          fr:
            "Réunions de plans déplacées là-bas, laissées à leur jour ici : \(moves.movedMeetings). L'échéancier du plan les déplace (g e, puis Maj+→).",
          en:
            "Meetings of plans moved there, left on their day here: \(moves.movedMeetings). The timeline of the plan moves them (g e, then Shift+→)."
        )
      ),
      (
        moves.older,
        Words(
          fr: "Déplacées ici depuis l'export, exportez de nouveau : \(moves.older).",
          en: "Moved here since the export, export again: \(moves.older).")
      ),
    ]
    return told.filter { $0.0 > 0 }.map(\.1)
  }
}
