typealias MissionRuling = Ruling<MissionEvent>

extension Mission: Proposing {
  public func seen(proposingTo person: PersonID) -> Mission { seen(by: person) }
  public static let takingNewcomers: Set<MissionCommand.Kind> = [.invite, .seat]

  public typealias Command = MissionCommand
  public typealias Event = MissionEvent

  public static func rule(
    on order: Order<MissionCommand>, state: Mission?, in circumstances: Circumstances
  ) -> Ruling<MissionEvent> {
    var ruling: MissionRuling =
      switch (order.command, state) {
      case (.open(let act), nil): Mission.open(act, circumstances)
      case (.relaunch(let act), nil): Mission.relaunch(act, circumstances)
      case (_, nil): .refusing(.notOpened)
      case (_, let mission?): mission.rule(on: order, circumstances)
      }
    ruling.demandOfficer(order, in: circumstances.directory)
    ruling.check(order.command, circumstances)
    return ruling
  }

  private func rule(on order: Order<MissionCommand>, _ circumstances: Circumstances) -> MissionRuling {
    if let suspension, !order.command.kind.isPossibleWhileSuspended {
      return .refusing(.suspended(until: suspension.until))
    }
    return transition(order, circumstances)
  }

  /// The table of transitions: each command, and the stages from which it is possible.
  private func transition(_ order: Order<MissionCommand>, _ circumstances: Circumstances) -> MissionRuling {
    switch order.command {
    case .open, .relaunch: .refusing(.alreadyOpened(id))

    case .writeBrief(let act): at(.draft, of: stage.asDraft) { $0.write(act) }
    case .setGrid(let act): at(.draft, of: stage.asDraft) { $0.set(act) }
    case .agreeBrief(let act): at(.draft, of: stage.asDraft) { $0.agree(act) }
    case .launchCall(let act): at(.draft, of: stage.asDraft) { $0.launch(act, circumstances) }
    case .takeOver(let act): at(.draft, of: stage.asDraft) { $0.takeOver(act, circumstances) }

    case .invite(let act): at(.calling, of: stage.asCalling) { $0.invite(act, circumstances) }
    case .recordIntent(let act): at(.calling, of: stage.asCalling) { $0.record(act) }
    case .shareAnswer(let act): at(.calling, of: stage.asCalling) { $0.share(act) }
    case .extendDeadline(let act): at(.calling, of: stage.asCalling) { $0.extend(act) }
    case .receiveProposal(let act):
      at(.calling, .evaluating, of: stage.openCall) { $0.receive(act, closed: !stage.isCalling) }
    case .admitLate(let act):
      at(.calling, .evaluating, of: stage.openCall) { $0.admit(act, closedSheets: stage.closedSheets) }
    case .withdrawProposal(let act):
      at(.calling, .evaluating, .concerting, of: stage.callBeforeAward) { $0.withdraw(act) }
    case .closeCall(let act): at(.calling, of: stage.asCalling) { $0.close(act, today: circumstances.today) }
    case .declareUnsuccessful(let act):
      at(.calling, .evaluating, .concerting, of: stage.callBeforeAward) { _ in stage.declareUnsuccessful(act) }
    case .dropCall(let act):
      at(.draft, .calling, .evaluating, .concerting, of: stage.draftBeforeAward) { _ in stage.drop(act) }

    case .seat(let act):
      at(.evaluating, of: stage.asEvaluating) {
        $0.seat(act, openedOn: openings(in: circumstances.zone).first?.on, circumstances)
      }
    case .declareInterest(let act): at(.evaluating, of: stage.asEvaluating) { $0.declare(act) }
    case .setAside(let act): at(.evaluating, of: stage.asEvaluating) { $0.setAside(act) }
    case .mark(let act):
      at(.evaluating, of: stage.asEvaluating) { $0.mark(act, by: order.by, circumstances) }
    case .closeSheet(let act):
      at(.evaluating, of: stage.asEvaluating) { $0.close(act, by: order.by, circumstances) }
    case .reopenSheet(let act):
      at(.evaluating, .concerting, of: stage.evaluationBeforeAward) {
        $0.reopen(act, revealedOn: stage.asConcerting?.revealedOn)
      }
    case .readSheet(let act):
      at(.evaluating, of: stage.asEvaluating) {
        let day = act.on ?? circumstances.zone.day(of: order.at)
        let isKnown = isRead(act.evaluator, by: order.enteredBy, on: day, in: circumstances.zone)
        return $0.read(act, by: order.by, isKnown: isKnown, circumstances)
      }
    case .reveal(let act):
      at(.evaluating, of: stage.asEvaluating) {
        $0.reveal(act, entered: circumstances.zone.day(of: order.at))
      }

    case .agreeMark(let act): at(.concerting, of: stage.asConcerting) { $0.agree(act) }
    case .adoptUnanimous(let act): at(.concerting, of: stage.asConcerting) { $0.adopt(act) }
    case .award(let act): at(.concerting, of: stage.asConcerting) { $0.award(act, circumstances) }
    case .reopenEvaluation(let act): at(.concerting, of: stage.asConcerting) { $0.reopen(act) }

    case .notifyCandidate(let act): notify(act)
    case .holdKickOff(let act): at(.framing, of: stage.asFraming) { $0.hold(act) }
    case .waiveKickOff(let act): at(.framing, of: stage.asFraming) { $0.waive(act) }
    case .draftAgreement(let act): at(.framing, of: stage.asFraming) { $0.prepare(act) }
    case .sign(let act): at(.framing, of: stage.asFraming) { $0.sign(act, circumstances) }
    case .begin(let act): at(.framing, of: stage.asFraming) { $0.begin(act) }
    case .withdrawAward(let act): at(.framing, of: stage.asFraming) { $0.withdraw(act) }

    case .logDays(let act):
      at(.running, .reported, .surveying, .followingUp, of: stage.runningUntilClosing) {
        $0.log(act, reportedOn: stage.reported?.report.on)
      }
    case .review(let act): at(.running, of: stage.asRunning) { $0.review(act) }
    case .proposeReorientation(let act):
      at(.framing, .running, .reported, of: stage.framingAtWork) {
        $0.propose(act, done: stage.running?.daysDone ?? .zero)
      }
    case .answerReorientation(let act): at(.framing, .running, .reported, of: stage.framingAtWork) { $0.answer(act) }
    case .signAmendment(let act):
      at(.framing, .running, .reported, of: stage.framingAtWork) { $0.sign(act, circumstances) }
    case .withdrawReorientation(let act):
      at(.framing, .running, .reported, of: stage.framingAtWork) { $0.withdraw(act) }
    case .suspend(let act):
      at(.framing, .running, .reported, .surveying, of: stage.framingBeforeFollowUp) { _ in stage.suspend(act) }
    case .resume(let act): resume(act)
    case .abandon(let act):
      at(.framing, .running, .reported, .surveying, of: stage.framingBeforeFollowUp) { _ in stage.abandon(act) }
    case .receiveReport(let act): at(.running, of: stage.asRunning) { $0.receive(act) }
    case .holdRestitution(let act):
      at(.reported, .surveying, of: stage.reportedBeforeFollowUp) { $0.hold(act, circumstances) }

    case .issueSurvey(let act): survey(at: [.surveying, .abandoned]) { issue(act, $0, circumstances) }
    case .remindSurvey(let act): survey(at: [.surveying, .abandoned]) { $0.remind(act) }
    case .answerSurvey(let act): survey(at: [.surveying, .abandoned]) { answer(act, $0, circumstances) }
    case .reopenSurvey(let act): survey(at: [.surveying, .followingUp, .abandoned]) { $0.reopen(act) }
    case .writeOffSurvey(let act): survey(at: [.surveying, .abandoned]) { $0.writeOff(act) }

    case .scheduleFollowUp(let act): at(.followingUp, of: stage.asFollowingUp) { $0.schedule(act) }
    case .recordFollowUp(let act):
      at(.followingUp, of: stage.asFollowingUp) {
        $0.record(act, surveyFacts, circumstances)
      }
    case .waiveFollowUp(let act): at(.followingUp, of: stage.asFollowingUp) { $0.waive(act) }
    case .receiveInvoice(let act): receive(act, circumstances)
    case .certifyService(let act): certify(act)
    case .pay(let act): pay(act, circumstances)
    case .fileProof(let act): file(act, circumstances)
    case .close(let act): at(.followingUp, of: stage.asFollowingUp) { $0.close(act) }
    case .reopen(let act): reopen(act)

    case .correct(let act): correct(act, by: order.by, circumstances)
    case .layCalendar(let act): planning { _ in lay(act) }
    case .moveStep(let act): planning { move(act, $0, circumstances) }
    case .setTheme(let act): classify(act, circumstances)
    case .takeNote(let act): unlessClosed { take(act) }
    case .reassign(let act): unlessClosed { handOver(act, circumstances) }
    case .grantDisclosure(let act): grant(act, circumstances)
    case .withdrawDisclosure(let act): withdraw(act)
    case .release(let act): release(act, on: circumstances.zone.day(of: order.at), circumstances)
    case .undo(let act): undo(act, enteredBy: order.enteredBy)
    case .redo(let act): redo(act, enteredBy: order.enteredBy)
    }
  }

  /// Rules from what stands at one of `stages`, or says that the command is for another stage.
  private func at<Standing>(
    _ stages: StageName..., of standing: Standing?, rule: (Standing) -> MissionRuling
  ) -> MissionRuling {
    standing.map(rule) ?? .refusing(.notNow(stage: stage.name, possibleAt: stages))
  }

  /// From the launch of the call, or the day on which the mission was taken over, until the follow-up, whose day has its
  /// own command.
  private func planning(rule: (Day) -> MissionRuling) -> MissionRuling {
    let stages = StageName.track.filter { ![.draft, .followingUp, .closed].contains($0) }
    guard stages.contains(stage.name), let first = stage.plannedFrom else {
      return .refusing(.notNow(stage: stage.name, possibleAt: stages))
    }
    return rule(first)
  }

  private func survey(at stages: [StageName], rule: (Surveys) -> MissionRuling) -> MissionRuling {
    guard stages.contains(stage.name), let surveys = stage.surveys else {
      return .refusing(.notNow(stage: stage.name, possibleAt: stages))
    }
    return rule(surveys)
  }
}

extension MissionCommand.Kind {
  /// What may still be done while the work stands still; reorientations among it: « à tout moment de sa mission ».
  var isPossibleWhileSuspended: Bool {
    [
      .resume, .abandon, .takeNote, .reassign, .grantDisclosure, .withdrawDisclosure, .release, .correct, .undo, .redo,
      .notifyCandidate, .proposeReorientation, .answerReorientation, .signAmendment, .withdrawReorientation,
      .receiveInvoice, .certifyService, .pay, .fileProof, .setTheme,
    ].contains(self)
  }
}
