extension Evaluating {
  /// - Parameter openedOn: the day on which the sheets were opened before, where they were.
  func seat(_ act: TakeSeat, openedOn: Day?, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(seat(of: act.evaluator) == nil, .alreadySeated(act.evaluator, field: "evaluator"))
    let sides = call.opening.structures.map(Party.structure) + call.opening.operators.map(Party.operator)
    ruling.require(sides.contains(act.side), .notInMission(act.side, field: "side"))
    ruling.speaks(act.evaluator, for: act.side, circumstances, field: "evaluator")
    ruling.notBefore(act.on, closedOn, .closingOfCall)
    if let openedOn { ruling.mind(true, .seatedAfterOpening(openedOn)) }
    return ruling.recording(.seatTaken(act))
  }

  func declare(_ act: DeclareInterest) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(seat(of: act.evaluator) != nil, .notSeated(act.evaluator, field: "evaluator"))
    ruling.require(act.interest != .declared || !(act.text ?? "").isBlank, .blank(field: "text"))
    ruling.notBefore(act.on, closedOn, .closingOfCall)
    return ruling.recording(.interestDeclared(act))
  }

  func setAside(_ act: SetAside) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.requireAdmitted(act.provider, self)
    ruling.notBefore(act.on, closedOn, .closingOfCall)
    return ruling.recording(.proposalSetAside(act))
  }

  /// A sheet that an officer holds opens for that officer alone; those of others are dictated.
  func mark(_ act: GiveMark, by person: PersonID, _ circumstances: Circumstances) -> MissionRuling {
    guard mayOpen(act.evaluator, person, circumstances) else {
      return .refusing(.anothersSheet(act.evaluator, field: "evaluator"))
    }
    var ruling = MissionRuling()
    ruling.requireOpenSheet(act.evaluator, self)
    ruling.requireAdmitted(act.provider, self)
    ruling.requireMark(act.mark, of: act.criterion, self)
    let isExtreme = grid.scale(of: act.criterion)?.wantsComment(act.mark) ?? false
    ruling.mind(isExtreme && (act.comment ?? "").isBlank, .extremeMarkWithoutComment(act.mark))
    ruling.notBefore(act.on, closedOn, .closingOfCall)
    return ruling.recording(.markGiven(act))
  }

  /// What a sheet lacks is told to whoever holds it, and to nobody else: it is sealed.
  func close(_ act: CloseSheet, by person: PersonID, _ circumstances: Circumstances) -> MissionRuling {
    guard mayOpen(act.evaluator, person, circumstances) else {
      return .refusing(.anothersSheet(act.evaluator, field: "evaluator"))
    }
    var ruling = MissionRuling()
    ruling.requireOpenSheet(act.evaluator, self)
    if let seat = seat(of: act.evaluator) {
      let missing = unmarked(seat)
      if act.evaluator == person {
        for cell in missing { ruling.refuse(.unmarked(cell, evaluator: person)) }
      } else {
        ruling.require(missing.isEmpty, .sheetUnfinished(act.evaluator))
      }
    }
    ruling.notBefore(act.on, closedOn, .closingOfCall)
    return ruling.recording(.sheetClosed(act))
  }

  /// - Parameter isKnown: the same person opened that sheet on the same day: once a sitting is enough.
  func read(
    _ act: ReadSheet, by person: PersonID, isKnown: Bool, _ circumstances: Circumstances
  ) -> MissionRuling {
    guard mayOpen(act.evaluator, person, circumstances) else {
      return .refusing(.anothersSheet(act.evaluator, field: "evaluator"))
    }
    var ruling = MissionRuling()
    ruling.require(seat(of: act.evaluator) != nil, .notSeated(act.evaluator, field: "evaluator"))
    ruling.notBefore(act.on, closedOn, .closingOfCall)
    return act.evaluator == person || isKnown ? ruling : ruling.recording(.sheetRead(act))
  }

  /// - Parameter revealedOn: the day on which the sheets were opened, where they are.
  func reopen(_ act: ReopenSheet, revealedOn: Day?) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(seat(of: act.evaluator)?.isClosed == true, .sheetNotClosed(act.evaluator, field: "evaluator"))
    ruling.notBefore(act.on, seat(of: act.evaluator)?.closedOn ?? closedOn, .closingOfSheet)
    ruling.notBefore(act.on, revealedOn, .openingOfSheets)
    return ruling.recording(.sheetReopened(act))
  }

  /// - Parameter entered: the day of its entry, which is that of the act where it tells none.
  func reveal(_ act: Reveal, entered: Day) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.require(!admitted.isEmpty, .noAdmissibleProposal)
    ruling.require(!markingSeats.isEmpty, .nobodySeated)
    for seat in markingSeats where !seat.isClosed { ruling.refuse(.sheetOpen(seat.evaluator)) }
    for seat in markingSeats where seat.isClosed && !unmarked(seat).isEmpty {
      ruling.refuse(.sheetIncomplete(seat.evaluator))
    }
    ruling.mind(!markingSeats.contains(where: \.speaksForStructure), .noStructureSheet)
    ruling.notBefore(act.on, closedOn, .closingOfCall)
    ruling.notBefore(act.on, markingSeats.compactMap(\.closedOn).max(), .closingOfSheet)
    return ruling.recording(.sheetsRevealed(SheetsRevealed(on: act.on ?? entered)))
  }
}

extension Evaluating {
  /// Of somebody who has no seat it is told that there is no sheet.
  fileprivate func mayOpen(_ evaluator: PersonID, _ person: PersonID, _ circumstances: Circumstances) -> Bool {
    seat(of: evaluator) == nil || person.mayEnter(the: evaluator, in: circumstances.directory)
  }
}

extension PersonID {
  /// An officer fills the own sheet, and those that others dictate; what another officer fills is that officer's.
  func mayEnter(the seat: PersonID, in directory: Directory) -> Bool { seat == self || !directory.isOfficer(seat) }
}

extension MissionRuling {
  mutating func requireAdmitted(_ provider: ProviderID, _ evaluation: Evaluating) {
    require(
      evaluation.admitted.contains { $0.provider == provider }, .noProposal(from: provider, field: "provider"))
  }

  fileprivate mutating func requireOpenSheet(_ evaluator: PersonID, _ evaluation: Evaluating) {
    guard let seat = evaluation.seat(of: evaluator) else { return refuse(.notSeated(evaluator, field: "evaluator")) }
    require(seat.interest != nil, .interestNotDeclared(evaluator))
    require(!seat.isRecused, .recused(evaluator))
    require(!seat.isClosed, .sheetAlreadyClosed(evaluator))
  }

  /// On the scale of the criterion, at a step of it, on a criterion that people mark.
  mutating func requireMark(_ mark: Hundredths, of criterion: CriterionID, _ evaluation: Evaluating) {
    guard let scale = evaluation.grid.scale(of: criterion) else {
      return refuse(.notInGrid(criterion, field: "criterion"))
    }
    require(evaluation.judgedCriteria.contains(criterion), .markIsComputed(criterion, field: "criterion"))
    require(scale.accepts(mark), .offScale(top: scale.top, step: scale.step, field: "mark"))
  }
}
