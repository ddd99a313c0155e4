import Foundation
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording
import Synchronization

/// What a command works with: the clock, the settings, and the store once it is open.
struct Session {
  let options: Choices
  let places: Places
  let settings: Settings
  let console: Console
  let clock: Clock
  private let hours = PretendedHours()
  /// What is wrong in the settings: said on standard error, and again inside the screens, which hide it.
  let faults: [Words]

  /// - Parameter language: spoken whatever the options and settings say.
  init(_ options: Choices, language fixed: Language? = nil) {
    self.options = options
    places = Places(Speech.environment, store: options.store)
    let (settings, faults) = Settings.read(places)
    self.settings = settings
    let language = fixed ?? Speech.asked(CommandLine.arguments) ?? settings.language ?? Speech.language
    console = Console(language: language)
    clock = Clock.real(today: options.today.flatMap { Day(iso: $0) }, hours: hours)
    self.faults = faults
    for fault in faults { console.say(fault) }
  }

  var language: Language { console.language }

  /// The days on which the office of `person` is open: the public holidays of its département, unless the settings name a
  /// territory, and the weeks that they close.
  func calendar(of person: PersonID, in directory: Directory) -> WorkingCalendar {
    WorkingCalendar(settings.territory ?? directory.territory(of: person), closed: settings.closed)
  }

  /// Where documents go.
  var documents: String { settings.documents ?? places.documents }

  /// Where the copies stand that make themselves; `nil` where none is wanted.
  var copies: String? { settings.makesCopies ? settings.copies ?? places.copies : nil }

  /// The door through which documents leave `store`.
  func releaseDesk(
    _ ledger: Ledger, _ drawer: any Drawer, by me: PersonID, names: @escaping () throws -> Names
  ) -> ReleaseDesk {
    ReleaseDesk(
      ledger: ledger, drawer: drawer, clock: clock, me: me, language: language,
      places: ReleasePlaces(
        folder: documents, templates: places.templates, formats: settings.formats,
        environment: Speech.environment),
      names: names)
  }

  /// Others may write into the store at the same time, from elsewhere.
  var isShared: Bool { StoreDoor(places.store).isShared }

  /// Does `work` at the door of `store`, and says why what was asked for stays in.
  func atDoor(of store: any Store, _ work: (ReleaseDesk, Ledger, Names) throws -> Void) throws {
    let ledger = Ledger(store, zone: .wall)
    let me = try someone(in: ledger)
    let names = try Names(reading: ledger)
    let desk = releaseDesk(ledger, try drawer(of: store, for: me), by: me) { names }
    do {
      try work(desk, ledger, names)
    } catch let failure as ReleaseFailure {
      throw Stop(failure.exit, failure.words(names))
    }
  }

  /// What whoever is at the keyboard keeps at this computer of the store.
  func drawer(of store: any Store, for me: PersonID) throws -> any Drawer {
    try StoreDoor(places.store).drawer(of: store, for: me, in: places.drafts)
  }

  /// The command under way has asked for nothing to be recorded.
  static var hasOnlyRead: Bool { onlyReads.load(ordering: .relaxed) }
  private static let onlyReads = Atomic(false)

  /// Opens the store; for writing, where it can be written and `--read-only` was not asked for.
  func open(
    for purpose: StorePurpose, creating: StoreCreation = .nothing, marked mark: StoreMark? = nil,
    patience: Int = 0
  ) throws -> any Store {
    if case .reading = purpose { Session.onlyReads.store(true, ordering: .relaxed) }
    let opened = { (purpose: StorePurpose) in
      try tellingAbsence {
        try StoreDoor(places.store).open(
          as: holder, for: purpose, creating: creating, marked: mark, patience: patience)
      }
    }
    let store = try opened(options.readOnly ? .reading() : purpose)
    guard isOnAnotherDay else { return store }
    if try store.mark() != nil {
      hours.follow()
      return store
    }
    guard case .writable = store.access else { return store }
    try store.close()
    return try opened(.reading(because: .anotherDay))
  }

  /// `--today` gives another day than the real one.
  private var isOnAnotherDay: Bool { clock.today() != Day(of: Date()) }

  /// What is invented is entered on the day of `--today`; what is real, on the day that it is.
  func demandDay(of mark: StoreMark?) throws(StoreFailure) {
    guard isOnAnotherDay else { return }
    guard mark != nil else { throw .anotherDay }
    hours.follow()
  }

  /// Does `work` on the store; where there is none, says so and how to make one.
  func tellingAbsence<Result>(_ work: () throws -> Result) throws -> Result {
    do { return try work() } catch let failure as StoreFailure where failure.isAbsence {
      throw Stop(.store, options.store == nil ? Session.nothingYet : noStore(places.store))
    }
  }

  private static let nothingYet = Words(
    fr: "Il n'y a pas encore de données ici. « jalon demo » montre Jalon ; « jalon init » le prépare pour vous.",
    en: "There are no data here yet. “jalon demo” shows Jalon; “jalon init” prepares it for you.")

  private func noStore(_ path: String) -> Words {
    Words(
      fr:
        "« \(path) » n'existe pas : rien n'a été créé. Vérifiez le chemin ; « \(typed("init")) » en fait un, « \(typed("init --essai")) » un pour des essais.",
      en:
        "“\(path)” does not exist: nothing was made. Check the path; “\(typed("init"))” makes one, “\(typed("init --trial"))” one for trials."
    )
  }

  /// A command as it is to be typed: on the store at hand, where it is not the usual one.
  func typed(_ command: String) -> String {
    let store = options.store.map { "--store \(Session.quoted($0))" }
    return (["jalon", command] + (store.map { [$0] } ?? [])).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-:".contains($0) }
    return isPlain && !path.isEmpty ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }

  func demandWriting() throws(Stop) {
    guard options.readOnly else { return }
    throw Stop(
      .usage,
      Words(
        fr: "Cette commande écrit : elle ne va pas avec --read-only.",
        en: "This command writes: it does not go with --read-only."))
  }

  /// The store, or why it cannot be written.
  ///
  /// Another writer is waited for: most are done in a moment.
  func openForWriting(creating: StoreCreation = .nothing, marked mark: StoreMark? = nil) throws -> any Store {
    try demandWriting()
    let store = try open(for: .writing, creating: creating, marked: mark, patience: StoreDoor.patience)
    if case .readOnly(let failure) = store.access { throw failure }
    return store
  }

  var holder: Holder {
    Holder(
      user: NSUserName(), host: ProcessInfo.processInfo.hostName, pid: Int(ProcessInfo.processInfo.processIdentifier),
      since: clock.now())
  }
}

extension Clock {
  /// The machine's, with the day of the terminal's time zone.
  ///
  /// - Parameter hours: whether what is entered has the chosen day too.
  static func real(today chosen: Day?, hours: PretendedHours = PretendedHours()) -> Clock {
    Clock(
      now: {
        let now = Instant(seconds: Int(Date().timeIntervalSince1970))
        return hours.areFollowed ? chosen.map { now.moved(to: $0) } ?? now : now
      },
      today: { chosen ?? Day(of: Date()) },
      newOrder: { OrderID(UUID().uuidString.lowercased()) })
  }
}

/// In a store of demonstration or of trial an act is entered on the day that `--today` gives; elsewhere at the real hour.
final class PretendedHours: Sendable {
  private let areOn = Atomic(false)

  var areFollowed: Bool { areOn.load(ordering: .relaxed) }

  func follow() { areOn.store(true, ordering: .relaxed) }
}

extension Instant {
  /// The same hour of the wall, on another day.
  fileprivate func moved(to day: Day) -> Instant {
    let moved = Instant(seconds: seconds + (day.number - Zone.wall.day(of: self).number) * 86_400)
    // Between the two the clocks may have been set forward or back.
    let hour = Zone.wall.day(of: moved).number - day.number
    return Instant(seconds: moved.seconds - hour * 3_600)
  }
}

extension Day {
  init(of date: Date) {
    self = Zone.wall.day(of: Instant(seconds: Int(date.timeIntervalSince1970)))
  }
}

extension Zone {
  /// That of the terminal.
  static let wall = Zone { $0.zone }
}

extension Instant {
  /// Seconds that the clock on the wall is ahead of universal time.
  var zone: Int {
    var parts = tm()
    var seconds = time_t(seconds)
    return localtime_r(&seconds, &parts) == nil ? 0 : parts.tm_gmtoff
  }
}

extension StoreFailure {
  /// Nothing stands there.
  fileprivate var isAbsence: Bool {
    switch self {
    case .missingFile, .missingFolder: true
    case .readOnly, .askedToRead, .anotherDay, .diskFull, .notAFile, .brokenLink, .replaced, .tooLong, .notAStore,
      .newer, .older,
      .heldBy,
      .unreadable, .remote, .alreadyThere, .damaged,
      .damagedRow,
      .conflict, .outdated,
      .busy, .interrupted, .disk, .other, .server:
      false
    }
  }
}
