extension Concerting {
  func agree(_ act: AgreeMark) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireAdmitted(act.provider, evaluation)
    ruling.requireMark(act.mark, of: act.criterion, evaluation)
    ruling.require(evaluation.grid.consensus == .agreedMark, .markIsComputed(act.criterion, field: "criterion"))
    let gap = gap(in: GridCell(act.provider, act.criterion))
    let isWide = evaluation.grid.scale(of: act.criterion)?.isWide(gap) ?? false
    ruling.require(!isWide || !(act.reason ?? "").isBlank, .gapNeedsReason(gap, field: "reason"))
    ruling.mindOutside(act, given(in: GridCell(act.provider, act.criterion)))
    ruling.follows(act.on, revealedOn)
    return ruling.recording(.markAgreed(act))
  }

  func adopt(_ act: AdoptUnanimous) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(!unanimous.isEmpty, .nothingUnanimous)
    ruling.follows(act.on, revealedOn)
    return ruling.recording(.unanimousMarksAdopted(act))
  }

  func award(_ act: AwardMission, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireAdmitted(act.provider, evaluation)
    ruling.follows(act.on, revealedOn)
    ruling.requireDistinct(act.deciders.map(\.person), field: "deciders")
    requireEachSide(act, circumstances, &ruling)
    ruling.mind(evaluation.admitted.count == 1, .onlyOneProposal)
    ruling.mind(!withoutAgreedMark.isEmpty, .agreedMarksIncomplete(withoutAgreedMark.count))
    let isShutOut = selection.isShutOut(act.provider)
    ruling.mind(isShutOut, .belowThreshold(act.provider))
    ruling.mind(!isShutOut && !isFirst(act.provider), .notFirst(act.provider))
    return ruling.recording(.awarded(act))
  }

  /// One decider of an operator, and the position of every structure.
  private func requireEachSide(_ act: AwardMission, _ circumstances: Circumstances, _ ruling: inout MissionRuling) {
    let sides = act.deciders.compactMap { circumstances.directory.people[$0.person]?.party }
    let opening = evaluation.call.opening
    ruling.require(
      opening.operators.contains { sides.contains(.operator($0)) }, .noOperatorDecider(field: "deciders"))
    for structure in opening.structures where !sides.contains(.structure(structure)) {
      ruling.refuse(.positionMissing(structure, field: "deciders"))
    }
    let parties = opening.structures.map(Party.structure) + opening.operators.map(Party.operator)
    for side in sides where !parties.contains(side) { ruling.refuse(.notInMission(side, field: "deciders")) }
  }

  func reopen(_ act: ReopenEvaluation) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.follows(act.on, revealedOn)
    return ruling.recording(.evaluationReopened(act))
  }
}

extension MissionRuling {
  /// What the two sides do together comes once the sheets are open.
  fileprivate mutating func follows(_ day: Day?, _ opened: Day) {
    guard let day else { return }
    require(day >= opened, .beforeOpeningOfSheets(day, opened: opened, field: "on"))
  }

  /// A mark on which the two sides agree lies among those that were given, or it is said why not.
  fileprivate mutating func mindOutside(_ act: AgreeMark, _ given: ClosedRange<Hundredths>?) {
    guard let given, (act.reason ?? "").isBlank else { return }
    mind(!given.contains(act.mark), .outsideGivenMarks(act.mark, given.lowerBound, given.upperBound))
  }
}
