import JalonCore
import JalonStore
import JalonWording

/// Missions that pass from one officer to another at the command line: what each allows is recorded in one transaction,
/// and what one refuses is told.
public struct HandOver {
  /// What comes of one mission.
  public struct Line: Sendable {
    public let mission: MissionID
    public let title: String
    public let from: PersonID?
    public let refusals: [Obstacle]

    public var isPossible: Bool { refusals.isEmpty }
  }

  private let store: any Store
  private let ledger: Ledger
  private let clock: Clock
  private let me: PersonID

  public init(_ store: any Store, ledger: Ledger, clock: Clock, me: PersonID) {
    (self.store, self.ledger, self.clock, self.me) = (store, ledger, clock, me)
  }

  /// The open missions that a filter takes, by number.
  public func missions(_ filter: Filter) throws -> [MissionID] {
    var request = PageRequest(.first, filter: .all([filter, .open]), today: clock.today(), limit: 500)
    var found: [MissionID] = []
    while true {
      let rows = try store.page(request)
      found += rows.map(\.mission)
      guard let last = rows.last, rows.count == request.limit else { return found.sorted() }
      request.place = .after(last)
    }
  }

  /// What would come of each; nothing is recorded.
  public func weigh(_ act: Reassign, on missions: [MissionID]) throws -> [Line] {
    try missions.map { id in
      let (command, state) = (MissionCommand.reassign(act), try ledger.mission(id))
      let around = try ledger.circumstances(around: .mission(id, command), today: clock.today())
      let order = Order(id: "", by: me, at: clock.now(), command: command)
      return line(id, state, Mission.obstacles(order, state: state, in: around))
    }
  }

  /// Records it on all that allow it, in one transaction, and says what came of each.
  public func perform(_ act: Reassign, on missions: [MissionID]) throws -> [Line] {
    let known = try missions.map { try ledger.mission($0) }
    let (first, today) = (clock.newOrder(), clock.today())
    return try ledger.transaction(today: today) { perform in
      var (lines, done): ([Line], Int) = ([], 0)
      for (id, state) in zip(missions, known) {
        let request = Request(
          id: first.inGesture(done), by: me, at: clock.now(), command: AnyCommand.mission(id, .reassign(act)).composed)
        let refusals = try perform(request).refusals
        if refusals.isEmpty { done += 1 }
        lines.append(line(id, state, refusals))
      }
      return lines
    }
  }

  private func line(_ id: MissionID, _ state: Mission?, _ refusals: [Obstacle]) -> Line {
    Line(mission: id, title: state?.opening.title ?? "", from: state?.officer, refusals: refusals)
  }
}

extension Outcome {
  fileprivate var refusals: [Obstacle] {
    switch self {
    case .done: []
    case .refused(.obstacles(let obstacles)): obstacles
    case .refused(.unconfirmed(let cautions)): preconditionFailure("a hand-over asks for no reason: \(cautions)")
    }
  }
}

extension HandOver.Line {
  public func json(to officer: PersonID, _ names: Names, _ language: Language) -> String {
    let told = refusals.map { JSON.text($0.words(names, in: MissionCommand.Kind.reassign)(language)) }
    let line: JSON = [
      "format": .whole(JSONFormat.number), "mission": .text(mission.text), "title": .text(title),
      "from": JSON(from?.text), "to": .text(officer.text), "ok": .flag(isPossible), "refusals": .list(told),
    ]
    return line.line
  }

  /// « 05-014  Mise en place du groupement : de N. Haddad à T. Leroy »
  public func words(to officer: PersonID, _ names: Names) -> Words {
    guard let refusal = refusals.first else {
      let (from, to) = (from.map { names.name(of: $0) } ?? "", names.name(of: officer))
      return Words(
        fr: "\(mission.text)  \(title) : \(de: from) à \(to)", en: "\(mission.text)  \(title): from \(from) to \(to)")
    }
    let told = refusal.words(names, in: MissionCommand.Kind.reassign)
    return Words(fr: "\(mission.text)  \(title) : refusée. \(told)", en: "\(mission.text)  \(title): refused. \(told)")
  }
}
