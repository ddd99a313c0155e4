extension Recorded where Event: Act {
  /// Whoever it names, whose it is, and who entered it.
  public var people: Set<PersonID> { event.payload.people.union([by, enteredBy]) }
}

extension Payload {
  /// Whom its fields name.
  var people: Set<PersonID> {
    var people: Set<PersonID> = []
    gather { if case .person(let id) = $0 { people.insert(id) } }
    return people
  }

  /// The organisations that its fields name.
  var parties: Set<Party> {
    var parties: Set<Party> = []
    gather { if case .party(let party) = $0 { parties.insert(party) } }
    return parties
  }

  private func gather(_ take: (DirectorySubject) -> Void) {
    Shape.group(Self.fields).gather(in: ValueWriter.value(of: self), take)
  }
}

extension Shape {
  fileprivate func gather(in value: Value, _ take: (DirectorySubject) -> Void) {
    switch (self, value) {
    case (.group(let fields), .group(let members)):
      for field in fields { if let member = members[field.name] { field.shape.gather(in: member, take) } }
    case (.list(let element), .list(let elements)):
      for one in elements { element.gather(in: one, take) }
    case (.party, .text(let text)): if let party = Party(text) { take(.party(party)) }
    case (.reference(let reference), .text(let code)): if let subject = reference.subject(code) { take(subject) }
    default: break
    }
  }
}
