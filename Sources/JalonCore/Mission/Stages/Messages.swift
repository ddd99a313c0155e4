// What is written to those who take part in a mission. A message is prepared, never sent: a person sends it.

/// What a message is about.
public enum MessageKind: String, CaseIterable, Sendable {
  /// To each provider invited: the letter of consultation and the brief.
  case call
  /// To each of them that has sent nothing yet.
  case callReminder
  /// To each candidate, retained or not.
  case letter
  /// To each party that has not signed the agreement.
  case signature
  /// To each of those who answer a satisfaction survey.
  case survey
  /// To each of them that has not answered the one that it received.
  case surveyReminder
}

/// One message: on which mission, about what, to whom alone.
public struct MessageOrder: Hashable, Sendable {
  public let mission: MissionID
  public let kind: MessageKind
  public let party: Party

  public init(_ mission: MissionID, _ kind: MessageKind, to party: Party) {
    (self.mission, self.kind, self.party) = (mission, kind, party)
  }
}

extension MessageKind {
  /// The papers that go with it, the one that it tells of first: each leaves by the door, for that reader alone.
  public var papers: [DocumentKind] {
    switch self {
    case .call: [.consultation, .brief]
    case .callReminder: [.consultation]
    case .letter: [.letter]
    case .signature: [.agreement]
    case .survey, .surveyReminder: [.webSurvey]
    }
  }

  /// What is written about a thing that is due; `nil` for what is not written.
  public init?(_ kind: Watch.Kind) {
    switch kind {
    case .intent, .proposals, .silence, .closing: self = .callReminder
    case .letters: self = .letter
    case .signatures: self = .signature
    case .surveyIssue: self = .survey
    case .surveyAnswer: self = .surveyReminder
    case .preparation, .evaluation, .choice, .kickOff, .agreement, .beginning, .review, .reorientation, .report,
      .restitution, .followUp, .followUpEnd, .closure, .resumption, .loanEnd, .service, .payment, .vigilance,
      .renewal, .instalment:
      return nil
    }
  }
}

extension MessageOrder {
  /// How its papers are let out: to its reader, and to nobody else.
  public func releases(on day: Day) -> [ReleaseDocument] {
    kind.papers.map { ReleaseDocument(document: $0, parties: [party], on: day) }
  }
}

extension Mission {
  /// To whom such a message may be written now.
  public func recipients(of kind: MessageKind) -> [Party] {
    switch kind {
    case .call: call.map { $0.invitations.map { .provider($0.provider) } } ?? []
    case .callReminder: call.map { $0.silent.map(Party.provider) } ?? []
    case .letter: mayPrint(.letter) ? (stage.call?.candidates ?? []).map(Party.provider) : []
    case .signature: stage.framing.map { $0.agreement == nil ? [] : $0.unsigned.filter { !$0.isOperator } } ?? []
    case .survey: mayPrint(.webSurvey) ? stage.surveys?.unsettled ?? stage.framing?.respondents ?? [] : []
    case .surveyReminder: stage.surveys.map { surveys in surveys.unsettled.filter { surveys.issued[$0] != nil } } ?? []
    }
  }

  /// While it lasts.
  private var call: Calling? { if case .calling(let call) = stage { call } else { nil } }

  /// All that may be written now, in the order of the stages.
  public var messages: [MessageOrder] {
    MessageKind.allCases.flatMap { kind in recipients(of: kind).map { MessageOrder(id, kind, to: $0) } }
  }
}

extension Party {
  fileprivate var isOperator: Bool { if case .operator = self { true } else { false } }
}
