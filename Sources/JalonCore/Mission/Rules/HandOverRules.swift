extension Mission {
  /// Who follows it now.
  public var officer: PersonID { handOvers.last?.to ?? opening.officer }

  /// Who followed it on that day: what a colleague did before the hand-over stays the colleague's.
  public func officer(on day: Day) -> PersonID {
    handOvers.last { $0.on <= day }?.to ?? opening.officer
  }

  /// Who followed it before it was handed over last; `nil` where it never was.
  public var formerOfficer: PersonID? {
    let all = [opening.officer] + handOvers.map(\.to)
    return handOvers.isEmpty ? nil : all.last { $0 != officer }
  }

  /// The hand-over that lends it until a day; `nil` once it came back, or was handed on for good.
  public var loan: Reassign? { handOvers.last.flatMap { $0.until == nil ? nil : $0 } }

  func handOver(_ act: Reassign, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(circumstances.directory.isOfficer(act.to), .officerExpected(act.to, field: "to"))
    ruling.serves(act.to, opening.operators, circumstances.directory, field: "to")
    // Whoever has it on loan may keep it, or for longer.
    ruling.require(act.to != officer || loan != nil, .alreadyFollows(act.to, field: "to"))
    ruling.notBefore(act.on, opening.on, .opening)
    ruling.notBefore(act.on, handOvers.last?.on, .handOver)
    if let until = act.until {
      ruling.require(until > act.on, .tooEarly(field: "until", notBefore: act.on + 1, after: .handOver))
    }
    return ruling.recording(.reassigned(act))
  }
}

extension MissionRuling {
  /// The officer follows missions for one of the operators that carry this one.
  mutating func serves(_ officer: PersonID, _ operators: [OperatorID], _ directory: Directory, field: String) {
    guard directory.isOfficer(officer), let party = directory.people[officer]?.party, !operators.isEmpty else { return }
    require(operators.map(Party.operator).contains(party), .notInMission(party, field: field))
  }
}
