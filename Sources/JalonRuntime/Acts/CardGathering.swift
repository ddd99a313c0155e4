import JalonCore
import JalonScreens
import JalonStore

/// Brings together everything about one entry of the directory: for the screen, and for the command line.
struct CardGathering {
  private let store: any Store
  private let ledger: Ledger
  private let reader: PersonID

  /// Missions beyond these are the oldest ones: they are counted, and not listed.
  private static let mostListed = 300
  /// Histories are read of so many: what they say of consents, surveys and documents.
  private static let mostRead = 60

  /// - Parameter reader: marks of other seats stay sealed to this person.
  init(_ store: any Store, _ ledger: Ledger, reader: PersonID) {
    self.store = store
    self.ledger = ledger
    self.reader = reader
  }

  /// `nil` where there is no such entry.
  func card(_ key: DirectoryEntry.Key) throws -> EntryCard? {
    guard let entry = try store.entry(key) else { return nil }
    var card = EntryCard(entry)
    let cards = try store.cards(with: key)
    card.joined = try cards.filter { $0 != key }.compactMap(joined)
    card.doubles = try doubles(of: entry)
    if case .person(let id, let person) = entry {
      try add(id, person, to: &card)
      for case .person(let other, let role) in card.joined.map(\.entry) { try addMissions(of: other, role, to: &card) }
    } else if key.party != nil {
      try add(cards.compactMap(\.party), to: &card)
    } else if case .recipient(let entry) = entry {
      try add(entry.act.recipient, to: &card)
    }
    return card
  }

  private func joined(_ key: DirectoryEntry.Key) throws -> EntryCard.Joined? {
    guard let entry = try store.entry(key) else { return nil }
    return EntryCard.Joined(entry, key.kind == .person ? try store.details(of: PersonID(key.code)) : nil)
  }

  /// Those of one card, found by the signs that stores look for. Names of persons stand apart: « jalon directory doubles »
  /// compares them.
  private func doubles(of entry: DirectoryEntry) throws -> [LikelyDouble] {
    guard [.structure, .provider].contains(entry.key.kind), entry.joinedTo == nil else { return [] }
    var seeking = DoublesSeeking()
    for other in try store.entries(entry.key.kind, bearing: EntrySigns(of: entry)) { seeking.take(other) }
    return seeking.found.filter { $0.first == entry.key || $0.second == entry.key }
  }

  /// What stands under each of the cards of one organisation.
  private func add(_ parties: [Party], to card: inout EntryCard) throws {
    card.people = try parties.flatMap { try store.people(of: $0) }.compactMap { id in
      guard case .person(_, let person)? = try store.entry(.init(.person, id.text)) else { return nil }
      return EntryCard.Member(id, person, try store.details(of: id))
    }
    let ids = try parties.flatMap { try store.missions(involving: $0) }.distinct
    card.missions = try latest(ids.suffix(Self.mostListed).compactMap { try store.row($0) })
    card.unread = max(0, ids.count - Self.mostRead)
    for row in card.missions.prefix(Self.mostRead) {
      guard let mission = try ledger.mission(row.mission)?.seen(by: reader) else { continue }
      for party in parties { card.take(mission, of: party) }
    }
    for party in parties { card.plans += try plans(of: party, besides: card.missions.map(\.plan)) }
    card.plans = card.plans.distinct.sorted { ($1.openedOn, $1.plan) < ($0.openedOn, $0.plan) }
    let providers = Set(parties.compactMap { if case .provider(let id) = $0 { id } else { nil } })
    guard !providers.isEmpty else { return }
    card.record = TrackRecord(try store.records().filter { providers.contains($0.provider) })
  }

  /// Who agreed to what for a recipient, and what left for it: whether they name it by its code or in words.
  private func add(_ recipient: RecipientID, to card: inout EntryCard) throws {
    let directory = try ledger.directory()
    let latest = try ledger.missions(naming: recipient)
    card.unread = max(0, latest.count - Self.mostRead)
    for mission in latest.prefix(Self.mostRead) {
      if let told = try ledger.mission(mission)?.seen(by: reader) { card.take(told, for: recipient, in: directory) }
    }
  }

  private func add(_ id: PersonID, _ person: PersonEntry, to card: inout EntryCard) throws {
    card.details = try store.details(of: id)
    card.former = try store.formerCards(of: id)
    try addMissions(of: id, person, to: &card)
  }

  /// The missions that she follows, or those of her organisation that name her.
  private func addMissions(of id: PersonID, _ person: PersonEntry, to card: inout EntryCard) throws {
    let known = card.missions
    defer { card.missions = latest((known + card.missions).distinct) }
    guard person.isOfficer else {
      let ids = try store.missions(involving: person.party)
      card.unread += max(0, ids.count - Self.mostRead)
      let naming = try ids.suffix(Self.mostRead).filter { try ledger.mission($0)?.seen(by: reader).names(id) ?? false }
      return card.missions = try naming.compactMap { try store.row($0) }
    }
    let request = PageRequest(
      .first, filter: .officer(id), order: BoardOrder(.opened, ascending: false), today: Day(number: 0),
      limit: Self.mostListed)
    card.missions = try store.page(request)
  }

  private func latest(_ rows: [BoardRow]) -> [BoardRow] {
    rows.sorted { ($1.openedOn, $1.mission) < ($0.openedOn, $0.mission) }
  }

  /// Those of its missions, and of a structure also those that have none yet.
  private func plans(of party: Party, besides known: [SupportPlanID]) throws -> [PlanRow] {
    let directory = try ledger.directory()
    var ids = known
    if case .structure = party {
      ids += try store.plans(matching: directory.name(of: party).folded, limit: 500).map(\.plan)
    }
    let plans = try Set(ids).compactMap { try ledger.plan($0) }.filter { plan in
      known.contains(plan.id) || plan.memberships.contains { .structure($0.structure) == party }
    }
    return plans.map { PlanRow($0, in: directory) }.sorted { ($1.openedOn, $1.plan) < ($0.openedOn, $0.plan) }
  }
}
