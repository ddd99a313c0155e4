/// Takes a person away for good: name, contacts, what the card was before and the code by which she was known, from the store
/// and from every copy made later. Her acts remain one person's, under a key that says nothing.
///
/// « Erasure » of `people-and-rights.md` §5: the role stays, who held it goes.
public struct ErasePerson: Payload {
  public var person: PersonID
  /// Why: at her request, or because the time is over for which her data may be kept. It names nobody.
  public var reason: String
  public var on: Day

  public init(person: PersonID, reason: String, on: Day) {
    (self.person, self.reason, self.on) = (person, reason, on)
  }
}

extension Directory {
  func erase(_ act: ErasePerson, today: Day) -> DirectoryRuling {
    guard let entry = people[act.person] else {
      let nearest = nearest(to: act.person.text, as: .person)
      return .refusing(.unknown(.person, act.person.text, field: "person", nearest: nearest))
    }
    var ruling = DirectoryRuling()
    ruling.notErased(act.person, entry)
    ruling.require(!entry.isOfficer, .stillOfficer(act.person, field: "person"))
    let others = joined(to: act.person)
    ruling.require(others.isEmpty, .hasOtherCards(act.person, others, field: "person"))
    ruling.require(!act.reason.isBlank, .blank(field: "reason"))
    ruling.require(act.on <= today, .inFuture(field: "on"))
    return ruling.recording(.personErased(act))
  }
}

extension DirectoryRuling {
  /// Nothing is said any more of somebody who was erased.
  mutating func notErased(_ person: PersonID, _ entry: PersonEntry?) {
    if let day = entry?.erasedOn { refuse(.alreadyErased(day, field: "person")) }
  }
}
