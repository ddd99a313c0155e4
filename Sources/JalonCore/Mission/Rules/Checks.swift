// Small questions that the rules of several stages ask.
extension Ruling {
  mutating func positive(_ days: Hundredths, field: String) { require(days > .zero, .notPositive(field: field)) }
  mutating func positive(_ amount: Euros, field: String) { require(amount > .zero, .notPositive(field: field)) }

  mutating func notBefore(_ day: Day, _ earliest: Day, _ milestone: Milestone, field: String = "on") {
    require(day >= earliest, .tooEarly(field: field, notBefore: earliest, after: milestone))
  }

  mutating func requireDistinct<T: Hashable & CustomStringConvertible>(_ names: [T], field: String) {
    var seen: Set<T> = []
    for name in names where !seen.insert(name).inserted { refuse(.twice("\(name)", field: field)) }
  }

  /// The signatory speaks for the party.
  mutating func speaks(_ person: PersonID, for party: Party, _ circumstances: Circumstances, field: String) {
    guard let entry = circumstances.directory.people[person] else { return }
    require(entry.party == party, .notOf(person, party, field: field))
  }
}
