/// Two cards that are probably one, and why.
public struct LikelyDouble: Hashable, Sendable {
  public enum Sign: String, CaseIterable, Hashable, Sendable {
    case siret, siren, rna
    /// The same name in the same commune; of persons, the same name.
    case name
  }

  /// By code, the first one first.
  public let first: DirectoryEntry.Key
  public let second: DirectoryEntry.Key
  public let sign: Sign

  public init(_ one: DirectoryEntry.Key, _ other: DirectoryEntry.Key, _ sign: Sign) {
    (first, second) = one.code <= other.code ? (one, other) : (other, one)
    self.sign = sign
  }
}

/// Finds the cards of one kind that are probably doubles: each is looked at once.
public struct DoublesSeeking {
  private var seen: [String: DirectoryEntry.Key] = [:]
  private var pairs: Set<[String]> = []
  public private(set) var found: [LikelyDouble] = []

  public init() {}

  /// - Parameter name: of a person, which stands apart.
  public mutating func take(_ entry: DirectoryEntry, name: String? = nil) {
    guard entry.joinedTo == nil else { return }
    for (sign, mark) in DoublesSeeking.signs(of: entry, name: name) {
      let mark = "\(entry.key.kind.rawValue) \(sign.rawValue) \(mark)"
      guard let other = seen[mark] else {
        seen[mark] = entry.key
        continue
      }
      // The strongest sign alone is told.
      if pairs.insert([other.code, entry.key.code].sorted()).inserted {
        found.append(LikelyDouble(other, entry.key, sign))
      }
    }
  }

  /// By what a card is known, the strongest sign first.
  public static func signs(of entry: DirectoryEntry, name: String? = nil) -> [(LikelyDouble.Sign, String)] {
    switch entry {
    case .structure(let card, _): return signs(card.act.details.registration, card.act.details.place, card.name)
    case .provider(let card, _): return signs(card.act.details.registration, card.act.details.place, card.name)
    case .person(_, let card):
      guard card.erasedOn == nil, let mark = mark(name ?? "") else { return [] }
      return [(LikelyDouble.Sign.name, mark)]
    case .carrier, .questionnaire, .calendar, .grant, .recipient, .year: return []
    }
  }

  private static func signs(
    _ registration: Registration, _ place: Locality, _ name: String
  ) -> [(LikelyDouble.Sign, String)] {
    var signs: [(LikelyDouble.Sign, String)] = []
    let numbers = registration.canonical
    if let siret = numbers.siret?.filled { signs.append((.siret, siret)) }
    // Antennas of one organisation share its SIREN, in other communes.
    let town = place.commune ?? place.town.map(RegisterQuestion.commune) ?? ""
    if let siren = numbers.siren?.filled ?? numbers.siret?.filled.map({ String($0.prefix(9)) }), !town.isEmpty {
      signs.append((.siren, "\(siren) \(town)"))
    }
    if let rna = numbers.rna?.filled { signs.append((.rna, rna)) }
    if let name = mark(name) { signs.append((.name, "\(name) \(place.town.map(RegisterQuestion.commune) ?? "")")) }
    return signs
  }

  /// The words of a name, in any order.
  private static func mark(_ name: String) -> String? {
    let words = RegisterQuestion.words(of: name)
    return words.isEmpty ? nil : words.sorted().joined(separator: " ")
  }
}
