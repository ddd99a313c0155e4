import JalonCore
import JalonIntake
import JalonStore

/// Whom a store knows, as the planning of a table asks it: looked up for all its rows at once.
final class StoreAcquaintance: Acquaintance {
  private let store: any Store
  private let ledger: Ledger
  private let me: PersonID
  private let today: Day
  private let instant: Instant

  private var cards: [DirectoryEntry.Key: Value?] = [:]
  private var codes: [CardKind: [CardSign: [String]]] = [:]
  private var namedParties: [String: [Party]] = [:]
  /// When somebody of an organisation was last erased, once that was asked.
  private var erased: [Party: Day]?
  private var staff: [Party: [(person: PersonID, details: PersonDetails)]] = [:]

  init(_ store: any Store, _ ledger: Ledger, by me: PersonID, at instant: Instant, on today: Day) {
    (self.store, self.ledger, self.me, self.instant, self.today) = (store, ledger, me, instant, today)
  }

  // MARK: - Looked up for all rows at once

  /// Finds the cards that rows may be about: by SIRET first, along an index; by the rest for those that it left.
  func look(for rows: [GivenRow], _ kind: CardKind) throws {
    guard kind != .persons else { return try look(forParties: Set(rows.compactMap(\.employer))) }
    let sirets = EntrySigns(sirets: Set(rows.compactMap(\.sign.siret)))
    var found: [CardSign: [String]] = [:]
    try take(store.entries(kind.entries, bearing: sirets), into: &found)
    let rest = rows.map(\.sign).filter { sign in sign.siret.map { found[.siret($0)]?.count != 1 } ?? true }
    let others = EntrySigns(
      sirens: Set(rest.compactMap(\.siren)), rnas: Set(rest.compactMap(\.rna)), names: Set(rest.map(\.name)))
    try take(store.entries(kind.entries, bearing: others), into: &found)
    codes[kind] = found
  }

  private func take(_ entries: [DirectoryEntry], into found: inout [CardSign: [String]]) throws {
    for entry in entries {
      // A card that another one stands for is amended there.
      let own = entry.joinedTo == nil ? entry.key : try store.cards(with: entry.key).first ?? entry.key
      let (code, sign) = (own.code, EntrySigns(of: entry))
      let all =
        sign.sirets.map(CardSign.siret) + sign.sirens.map(CardSign.siren) + sign.rnas.map(CardSign.rna)
        + sign.names.map(CardSign.name)
      for sign in all where found[sign]?.contains(code) != true { found[sign, default: []].append(code) }
    }
  }

  /// Finds the organisations that texts name, by their SIRET or by their name.
  func look(forParties texts: Set<String>) throws {
    let signs = EntrySigns(sirets: Set(texts.map { SIRET($0).text }), names: Set(texts.map(\.folded)))
    for kind in [DirectoryEntry.Kind.structure, .provider, .operator] {
      for entry in try store.entries(kind, bearing: signs) {
        let first = entry.joinedTo == nil ? entry.key : try store.cards(with: entry.key).first ?? entry.key
        guard let party = first.party else { continue }
        let own = EntrySigns(of: entry)
        for sign in own.names.union(own.sirets) where namedParties[sign]?.contains(party) != true {
          namedParties[sign, default: []].append(party)
        }
      }
    }
  }

  // MARK: - Asked for one row

  func card(_ code: String, of kind: CardKind) throws -> Value? {
    let key = DirectoryEntry.Key(kind.entries, code)
    if let known = cards[key] { return known }
    let directory = try ledger.directory()
    let details = kind == .persons ? try store.details(of: PersonID(code)) : nil
    let around = Circumstances(today: today, directory: directory, details: { _ in details })
    let card = Directory.standingCard(kind.amend, code, around)
    cards[key] = .some(card)
    return card
  }

  func codes(_ sign: CardSign, of kind: CardKind) throws -> [String] { codes[kind]?[sign] ?? [] }

  func isTaken(_ code: String, of kind: CardKind) throws -> Bool {
    try store.entry(DirectoryEntry.Key(kind.entries, code)) != nil
  }

  func isActive(_ code: String) throws -> Bool {
    try ledger.directory().providers[ProviderID(code)]?.isActive ?? true
  }

  func people(of party: Party) throws -> [(person: PersonID, details: PersonDetails)] {
    if let known = staff[party] { return known }
    var found: [(person: PersonID, details: PersonDetails)] = []
    for person in try store.people(of: party) {
      if let details = try store.details(of: person) { found.append((person, details)) }
    }
    staff[party] = found
    return found
  }

  func lastErased(of party: Party) throws -> Day? {
    if erased == nil {
      var days: [Party: Day] = [:]
      for case .person(_, let person) in try store.entries(.person) {
        if let day = person.erasedOn { days[person.party] = max(day, days[person.party] ?? day) }
      }
      erased = days
    }
    return erased?[party]
  }

  func parties(named text: String) throws -> [Party] {
    let directory = try ledger.directory()
    if let party = Party(text), directory.knows(party) { return [party] }
    let word = text.lowercased()
    let coded: [Party] = [
      .structure(StructureID(word)), .provider(ProviderID(word)), .operator(OperatorID(word)),
    ].filter(directory.knows)
    return coded.isEmpty ? namedParties[text.folded] ?? namedParties[SIRET(text).text] ?? [] : coded
  }

  // MARK: - The rules

  func weigh(
    _ command: DirectoryCommand, after before: [DirectoryCommand]
  ) throws -> (obstacles: [Obstacle], cautions: [Caution]) {
    let around = try ledger.circumstances(around: .directory(command), today: today)
    var state = around.directory
    for command in before { state = try following(command, on: state, around) }
    let ruling = Directory.rule(on: order(command), state: state, in: around)
    return (ruling.obstacles, ruling.cautions)
  }

  private func following(_ command: DirectoryCommand, on state: Directory, _ around: Circumstances) throws -> Directory
  {
    var directory = state
    for event in Directory.rule(on: order(command), state: state, in: around).events {
      let entry = Recorded(position: directory.version + 1, order: "", by: me, at: instant, reasons: [:], event: event)
      directory = try Directory.evolve(directory, with: entry)
    }
    return directory
  }

  private func order(_ command: DirectoryCommand) -> Order<DirectoryCommand> {
    Order(id: "", by: me, at: instant, command: command)
  }
}

extension CardKind {
  var entries: DirectoryEntry.Kind {
    switch self {
    case .structures: .structure
    case .providers: .provider
    case .persons: .person
    }
  }
}
