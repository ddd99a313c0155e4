import JalonCore
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

/// All that a tape is played with, but its store: the clock, the data to begin with, the desk, the terminal in memory.
public struct TapeStage {
  /// A line of the data that could not be carried out, as `jalon apply` answers it.
  public struct BadData: Error, Sendable {
    public let answers: [String]
  }

  private let tape: Tape
  private let time: TapeClock
  private let me: PersonID

  /// - Parameter today: where the tape does not say.
  public init(_ tape: Tape, today: Day) {
    self.tape = tape
    time = TapeClock(tape.day ?? today)
    me = tape.person ?? Demonstration.officer
  }

  public var clock: Clock { time.clock }

  /// Enters the data that the tape begins with.
  ///
  /// - Parameter read: the bytes of a file that stands beside the tape.
  public func fill(_ store: any Store, read: (String) throws -> [UInt8]) throws {
    switch tape.data {
    case .empty: break
    case .demo: try Demonstration.fill(store, today: clock.today())
    case .lines(let files): for file in files { try carryOut(try read(file), in: store) }
    }
  }

  private func carryOut(_ lines: [UInt8], in store: any Store) throws {
    var rest = lines
    var answers: [String] = []
    let apply = Apply(
      store, ledger: Ledger(store), clock: clock, me: me, isReal: false, language: tape.language)
    let tally = try apply.run(.atomic) {
      defer { rest = [] }
      return rest
    } write: {
      answers.append($0)
    }
    if tally.refused > 0 { throw BadData(answers: answers) }
  }

  /// - Parameter documents: the folder where documents go; without one, none leaves.
  public func player(
    on store: any Store, documents: String? = nil, print: @escaping (String) -> Void = { _ in },
    picture: @escaping (String, Surface) throws -> Void = { _, _ in }
  ) -> TapePlayer {
    let ledger = Ledger(store)
    return TapePlayer(
      me, open: { place(of: $0, over: store, ledger, documents) }, turn: time.turn(to:), print: print, picture: picture)
  }

  /// The desk of one person.
  private func place(
    of person: PersonID, over store: any Store, _ ledger: Ledger, _ documents: String?
  ) -> TapePlayer.Place {
    let terminal = MemoryTerminal(size: tape.size)
    let drawer = MemoryDrawer()
    let releases = documents.map { releaseDesk(of: person, ledger, drawer, $0) }
    let performer = Performer(
      store: store, ledger: ledger, drawer: drawer, clock: clock, me: person, releases: releases)
    let desk = Desk(
      today: clock.today(), language: tape.language, me: person, names: performer.names() ?? Names(),
      access: store.access.shown, mark: tape.data == .demo ? .demonstration : nil, size: tape.size)
    let runtime = Runtime(
      app: App(desk: desk, first: CaseListScreen()), terminal: terminal, performer: performer, clock: clock, scan: nil,
      environment: [:])
    return TapePlayer.Place(runtime: runtime, terminal: terminal)
  }

  /// In lines of text, by Jalon's own template: the same wherever the tape is played.
  private func releaseDesk(
    of person: PersonID, _ ledger: Ledger, _ drawer: any Drawer, _ folder: String
  ) -> ReleaseDesk {
    let places = ReleasePlaces(folder: folder, templates: "\(folder)/modeles", formats: [.text], environment: [:])
    return ReleaseDesk(
      ledger: ledger, drawer: drawer, clock: clock, me: person, language: tape.language, places: places
    ) {
      try Names(reading: ledger)
    }
  }
}

extension StoreAccess {
  /// What the desk shows of it.
  public var shown: Desk.Access {
    switch self {
    case .writable: .writable
    case .readOnly(let failure): .readOnly(failure.words)
    }
  }
}
