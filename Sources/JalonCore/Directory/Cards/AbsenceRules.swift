/// An officer is away for a while, and a colleague looks after her missions: « Absence » of `people-and-rights.md` §3. Of one
/// person the last one that was recorded counts.
public struct RecordAbsence: Payload {
  public var person: PersonID
  /// Who sees what is due on her missions meanwhile, and acts under the own name.
  public var deputy: PersonID
  public var from: Day
  /// The last day, included.
  public var until: Day

  public func covers(_ day: Day) -> Bool { from <= day && day <= until }
}

extension Directory {
  func record(_ act: RecordAbsence) -> DirectoryRuling {
    var ruling = DirectoryRuling()
    ruling.require(isOfficer(act.person), .officerExpected(act.person, field: "person"))
    ruling.require(isOfficer(act.deputy), .officerExpected(act.deputy, field: "deputy"))
    ruling.require(act.deputy != act.person, .twice(act.person.text, field: "deputy"))
    ruling.require(act.until >= act.from, .endsBeforeStart(field: "until"))
    ruling.require(people[act.person]?.absence != act, .nothingChanges(field: "until"))
    return ruling.recording(.absenceRecorded(act))
  }

  /// The other officers: those of the same operator, and the others.
  func colleagues(of person: PersonID) -> (near: [PersonID], far: [PersonID]) {
    let others = officers.filter { $0 != person }
    let near = others.filter { people[$0]?.party == people[person]?.party }
    return (near, others.filter { !near.contains($0) })
  }

  /// The absence of an officer on that day.
  public func absence(of person: PersonID, on day: Day) -> RecordAbsence? {
    people[person]?.absence.flatMap { $0.covers(day) ? $0 : nil }
  }

  /// The colleagues whose missions an officer looks after on that day.
  public func absentees(with deputy: PersonID, on day: Day) -> [PersonID] {
    officers.filter { absence(of: $0, on: day)?.deputy == deputy }
  }
}

extension DirectoryRuling {
  /// An officer whose card says so no more, or who works elsewhere, leaves nothing behind that only she would look after.
  ///
  /// - Parameters:
  ///   - isOfficer: what the card would say; `nil` where that does not change.
  ///   - party: for whom she would work; `nil` where that does not change.
  mutating func mayLeave(_ person: PersonID, isOfficer: Bool?, party: Party?, _ circumstances: Circumstances) {
    guard let entry = circumstances.directory.people[person], entry.isOfficer else { return }
    if isOfficer == false {
      leaves(person, for: nil, circumstances)
    } else if let party, party != entry.party {
      leaves(person, for: party, circumstances)
    }
  }

  private mutating func leaves(_ person: PersonID, for party: Party?, _ circumstances: Circumstances) {
    let open = circumstances.missions.filter { !$0.stage.name.isEnd }
    let elsewhere = open.filter { mission in
      party.map { !mission.opening.operators.map(Party.operator).contains($0) } ?? true
    }
    let followed = elsewhere.filter { $0.officer == person }.map(\.id)
    require(followed.isEmpty, .followsMissions(person, followed))
    let lent = elsewhere.filter { $0.loan != nil && $0.formerOfficer == person }.map(\.id)
    require(lent.isEmpty, .awaitsMissions(person, lent))
    let seated = elsewhere.filter { mission in
      mission.stage.asEvaluating?.seats.contains { $0.evaluator == person && !$0.isClosed && !$0.isRecused } == true
    }
    require(seated.isEmpty, .holdsSeats(person, seated.map(\.id)))
    guard party == nil else { return }
    let absentees = circumstances.directory.officers.filter { colleague in
      circumstances.directory.people[colleague]?.absence.map {
        $0.deputy == person && $0.until >= circumstances.today
      } == true
    }
    for absentee in absentees { refuse(.standsInFor(absentee, person)) }
  }
}
