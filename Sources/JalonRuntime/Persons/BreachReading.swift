import JalonCore
import JalonStore
import JalonWording

/// Who is concerned by the loss of a file, of a copy, or of the papers of some missions.
public struct BreachReading {
  /// What was lost.
  public enum Lost: Sendable {
    /// Everything; as it stood on the evening of a day, where one is told.
    case whole(on: Day?)
    /// Papers of these missions.
    case missions([MissionID])
  }

  private let store: any Store
  private let ledger: Ledger
  private let reader: PersonID

  /// - Parameter reader: what is sealed to her is not read.
  public init(_ store: any Store, _ ledger: Ledger, reader: PersonID) {
    (self.store, self.ledger, self.reader) = (store, ledger, reader)
  }

  public func exposure(_ lost: Lost) throws -> Exposure {
    switch lost {
    case .missions(let ids):
      var exposure = Exposure()
      for id in ids { try add(id, by: nil, to: &exposure) }
      return exposure
    case .whole(let day): return try whole(day)
    }
  }

  private func whole(_ day: Day?) throws -> Exposure {
    var exposure = Exposure()
    for id in try store.streams(prefix: "mission/").compactMap(\.stream.mission) { try add(id, by: day, to: &exposure) }
    for id in try store.streams(prefix: "plan/").compactMap(\.stream.plan) {
      if let plan = try ledger.plan(id) { exposure.add(id, known(plan.effective, by: day)) }
    }
    try addCards(by: day, to: &exposure)
    return exposure
  }

  private func add(_ id: MissionID, by day: Day?, to exposure: inout Exposure) throws {
    guard let mission = try ledger.mission(id)?.seen(by: reader) else { return }
    exposure.add(id, known(mission.effective, by: day))
  }

  /// Cards as they stand now: a card of that day may be gone.
  private func addCards(by day: Day?, to exposure: inout Exposure) throws {
    let directory =
      day == nil ? try ledger.directory() : try Directory.fold(known(ledger.entriesOfDirectory(), by: day))
    for (person, entry) in directory.people.map({ ($0.key, $0.value) }) where entry.erasedOn == nil {
      exposure.add(person, try store.details(of: person))
    }
    for party in directory.organisations {
      if let entry = try store.entry(party.key) { exposure.add(party, entry) }
    }
  }

  private func known<Event>(_ facts: [Recorded<Event>], by day: Day?) -> [Recorded<Event>] {
    guard let day else { return facts }
    return facts.filter { ledger.zone.day(of: $0.at) <= day }
  }
}

extension Directory {
  fileprivate var organisations: [Party] {
    structures.map { .structure($0.key) } + providers.map { .provider($0.key) }
  }
}
