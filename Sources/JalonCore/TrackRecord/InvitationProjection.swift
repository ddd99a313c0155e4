extension Mission {
  /// One record for each provider that the call invited, in the order of the invitations; none before the call.
  ///
  /// - Parameter directory: which has the questionnaires that were answered.
  public func invitationRecords(in directory: Directory) -> [InvitationRecord] {
    stage.call.map { call in call.invitations.map { record($0, of: call, in: directory) } }
      ?? takenOver.flatMap { record($0, in: directory) }.map { [$0] } ?? []
  }

  /// Nobody knows here whom the call had asked, nor what was answered: only that this one had the work.
  private func record(_ known: TakeOver, in directory: Directory) -> InvitationRecord? {
    guard let provider = known.provider else { return nil }
    let day = known.chosenOn ?? known.start ?? known.ending
    return InvitationRecord(
      provider: provider, mission: id, lead: opening.lead, on: day, why: known.source, reply: .takenOver,
      work: work(of: provider, in: directory)
        ?? RetainedWork(on: day, agreed: known.days ?? .zero, done: known.daysDone ?? .zero))
  }

  private func record(_ invitation: Invitation, of call: Calling, in directory: Directory) -> InvitationRecord {
    InvitationRecord(
      provider: invitation.provider, mission: id, lead: opening.lead, on: invitation.on, why: invitation.why,
      reply: reply(to: invitation), proposal: proposal(of: invitation),
      interests: interests(in: invitation.provider), work: work(of: invitation.provider, in: directory))
  }

  /// Nobody is silent while a proposal may still come in time.
  private func reply(to invitation: Invitation) -> InvitationRecord.Reply {
    switch invitation.intent?.intent {
    case .willing: .willing
    case .declined: .declined
    case .unreachable: .unreachable
    case nil: invitation.receipts.isEmpty ? (stage.isCalling ? .awaited : .silent) : .willing
    }
  }

  private func proposal(of invitation: Invitation) -> InvitationRecord.Proposal? {
    if stage.evaluation?.setAside(of: invitation.provider) != nil { return .setAside }
    if invitation.standing != nil { return .received }
    if invitation.waitsOutside { return .late }
    return invitation.receipts.isEmpty ? nil : .withdrawn
  }

  private func interests(in provider: ProviderID) -> [DeclaredInterest] {
    (stage.evaluation?.seats ?? []).compactMap { seat in
      guard let act = seat.interest, act.interest != .none, act.provider ?? provider == provider else { return nil }
      return DeclaredInterest(evaluator: seat.evaluator, isNamed: act.provider != nil)
    }
  }

  private func work(of provider: ProviderID, in directory: Directory) -> RetainedWork? {
    guard let framing = stage.framing, framing.provider == provider else { return nil }
    return RetainedWork(
      on: framing.framedOn, agreed: framing.days ?? .zero,
      done: stage.running?.daysDone ?? .zero, isUnderWay: stage.reported == nil && !stage.name.isEnd,
      daysLate: stage.reported.flatMap(\.daysLate), reorientations: framing.reorientations.count,
      surveys: surveyMarks(in: directory))
  }

  private func surveyMarks(in directory: Directory) -> [SurveyMarks] {
    guard let surveys = stage.surveys else { return [] }
    return opening.structures.compactMap { surveys.issued[.structure($0)]?.marks(of: $0, in: directory) }
  }
}

extension Reported {
  /// How many days after the agreed end the report came; 0 when it was in time.
  fileprivate var daysLate: Int? {
    running.framing.terms?.end.map { max(0, report.on - $0) }
  }
}
