// Small questions that the rules of several stages ask.
extension Ruling {
  mutating func positive(_ days: Hundredths, field: String) { require(days > .zero, .notPositive(field: field)) }
  mutating func positive(_ amount: Euros, field: String) { require(amount > .zero, .notPositive(field: field)) }

  /// Of one mission: far beyond what one takes, a reason is asked.
  mutating func mindSize(days: Hundredths? = nil, amount: Euros? = nil) {
    if let days { mind(days > Usual.mostDays, .outsizedDays(days)) }
    if let amount { mind(amount > Usual.mostMoney, .outsizedAmount(amount)) }
  }

  mutating func notBefore(_ day: Day, _ earliest: Day, _ milestone: Milestone, field: String = "on") {
    require(day >= earliest, .tooEarly(field: field, notBefore: earliest, after: milestone))
  }

  /// The same of an act that may tell no day: it was entered after whatever stands in the journal.
  mutating func notBefore(_ day: Day?, _ earliest: Day?, _ milestone: Milestone) {
    guard let day, let earliest else { return }
    notBefore(day, earliest, milestone, field: "on")
  }

  mutating func requireDistinct<T: Hashable & CustomStringConvertible>(_ names: [T], field: String) {
    var seen: Set<T> = []
    for name in names where !seen.insert(name).inserted { refuse(.twice("\(name)", field: field)) }
  }

  /// The signatory speaks for the party; nothing is said of one that is not named yet.
  mutating func speaks(_ person: PersonID, for party: Party, _ circumstances: Circumstances, field: String) {
    let directory = circumstances.directory
    guard party != .blank, directory.people[person] != nil else { return }
    require(directory.holds(person, for: party), .notOf(person, party, field: field))
  }
}

/// What the work of one mission never goes beyond in practice.
private enum Usual {
  static let mostDays = Hundredths(whole: 100)
  static let mostMoney = Euros(cents: 100_000_00)
}
