extension Obstacle {
  /// Stable: what the batch interface answers.
  public var code: String {
    switch self {
    case .blank: "blank"
    case .unknown: "unknown"
    case .unknownParty: "unknownParty"
    case .unknownMission: "unknownMission"
    case .unknownPlan: "unknownPlan"
    case .missionExists: "missionExists"
    case .inFuture: "inFuture"
    case .tooEarly: "tooEarly"
    case .tooLate: "tooLate"
    case .notPositive: "notPositive"
    case .negative: "negative"
    case .endsBeforeStart: "endsBeforeStart"
    case .noneGiven: "noneGiven"
    case .twice: "twice"
    case .nothingChanges: "nothingChanges"
    case .nothingToChoose: "nothingToChoose"
    case .notOf: "notOf"
    case .officerExpected: "officerExpected"
    case .notAnOfficer: "notAnOfficer"
    case .notOpened: "notOpened"
    case .alreadyOpened: "alreadyOpened"
    case .idAlreadyUsed: "idAlreadyUsed"
    case .notNow: "notNow"
    case .suspended: "suspended"
    case .notSuspended: "notSuspended"
    case .notInMission: "notInMission"
    case .callNotEnded: "callNotEnded"
    case .takeOverLacks: "takeOverLacks"
    case .endedWithoutProvider: "endedWithoutProvider"
    case .choiceTakenOver: "choiceTakenOver"
    case .takenOverEnded: "takenOverEnded"
    case .surveyTakenOver: "surveyTakenOver"
    case .leadNotAmongOperators: "leadNotAmongOperators"
    case .individualNeedsOneStructure: "individualNeedsOneStructure"
    case .collectiveNeedsTwoStructures: "collectiveNeedsTwoStructures"
    case .notInPlan: "notInPlan"
    case .planClosed: "planClosed"
    case .briefMissing: "briefMissing"
    case .briefAlreadyAgreed: "briefAlreadyAgreed"
    case .gridMissing: "gridMissing"
    case .weightOutsidePercent: "weightOutsidePercent"
    case .weightsDoNotSum: "weightsDoNotSum"
    case .pointsOutside: "pointsOutside"
    case .pointsExceed: "pointsExceed"
    case .scaleOutside: "scaleOutside"
    case .stepDoesNotDivide: "stepDoesNotDivide"
    case .thresholdOutsideScale: "thresholdOutsideScale"
    case .formulaWithoutBudget: "formulaWithoutBudget"
    case .alreadyInvited: "alreadyInvited"
    case .notInvited: "notInvited"
    case .noLateProposal: "noLateProposal"
    case .noProposal: "noProposal"
    case .stillAwaited: "stillAwaited"
    case .noAdmissibleProposal: "noAdmissibleProposal"
    case .alreadySeated: "alreadySeated"
    case .alreadyFollows: "alreadyFollows"
    case .notSeated: "notSeated"
    case .nobodySeated: "nobodySeated"
    case .interestNotDeclared: "interestNotDeclared"
    case .recused: "recused"
    case .sheetAlreadyClosed: "sheetAlreadyClosed"
    case .sheetNotClosed: "sheetNotClosed"
    case .sheetOpen: "sheetOpen"
    case .sheetIncomplete: "sheetIncomplete"
    case .unmarked: "unmarked"
    case .sheetUnfinished: "sheetUnfinished"
    case .anothersSheet: "anothersSheet"
    case .notInGrid: "notInGrid"
    case .markIsComputed: "markIsComputed"
    case .offScale: "offScale"
    case .gapNeedsReason: "gapNeedsReason"
    case .beforeOpeningOfSheets: "beforeOpeningOfSheets"
    case .nothingUnanimous: "nothingUnanimous"
    case .noOperatorDecider: "noOperatorDecider"
    case .positionMissing: "positionMissing"
    case .alreadyNotified: "alreadyNotified"
    case .notNotified: "notNotified"
    case .kickOffSettled: "kickOffSettled"
    case .kickOffMissing: "kickOffMissing"
    case .agreementMissing: "agreementMissing"
    case .alreadySigned: "alreadySigned"
    case .unsigned: "unsigned"
    case .reorientationExists: "reorientationExists"
    case .noOpenReorientation: "noOpenReorientation"
    case .reorientationNotOpen: "reorientationNotOpen"
    case .reorientationNotAccepted: "reorientationNotAccepted"
    case .doesNotDecide: "doesNotDecide"
    case .alreadyAnswered: "alreadyAnswered"
    case .noConcreteAction: "noConcreteAction"
    case .newNeedsUnsaid: "newNeedsUnsaid"
    case .noLeaderAttended: "noLeaderAttended"
    case .notSaidLeader: "notSaidLeader"
    case .noOfficerAttended: "noOfficerAttended"
    case .noSurveyOwed: "noSurveyOwed"
    case .surveyAlreadyIssued: "surveyAlreadyIssued"
    case .noSurveyOpen: "noSurveyOpen"
    case .surveyNotIssued: "surveyNotIssued"
    case .surveySettled: "surveySettled"
    case .enoughReminders: "enoughReminders"
    case .noSurveySettled: "noSurveySettled"
    case .surveyNotSettled: "surveyNotSettled"
    case .unknownQuestion: "unknownQuestion"
    case .answerOutside: "answerOutside"
    case .answerUnfulfilling: "answerUnfulfilling"
    case .keyQuestionUnanswered: "keyQuestionUnanswered"
    case .answerNeeded: "answerNeeded"
    case .keptElsewhere: "keptElsewhere"
    case .unknownQuestionnaire: "unknownQuestionnaire"
    case .followUpSettled: "followUpSettled"
    case .followUpUnsettled: "followUpUnsettled"
    case .actionNotFollowed: "actionNotFollowed"
    case .appropriationOutside: "appropriationOutside"
    case .stepHeld: "stepHeld"
    case .datedElsewhere: "datedElsewhere"
    case .followsLaterStep: "followsLaterStep"
    case .delayOutside: "delayOutside"
    case .noConsentStands: "noConsentStands"
    case .noSuchConsent: "noSuchConsent"
    case .nothingToWrite: "nothingToWrite"
    case .showsOtherProposals: "showsOtherProposals"
    case .namesCandidate: "namesCandidate"
    case .noConsent: "noConsent"
    case .daysWouldTell: "daysWouldTell"
    case .onlyForOutsiders: "onlyForOutsiders"
    case .letterGoesToItsCandidate: "letterGoesToItsCandidate"
    case .staysInside: "staysInside"
    case .goesToOne: "goesToOne"
    case .invitedApart: "invitedApart"
    case .nothingToUndo: "nothingToUndo"
    case .nothingToRedo: "nothingToRedo"
    case .notTheLastAct: "notTheLastAct"
    case .leftTheBuilding: "leftTheBuilding"
    case .leftSince: "leftSince"
    case .neverCorrected: "neverCorrected"
    case .noSuchEvent: "noSuchEvent"
    case .notCorrectable: "notCorrectable"
    case .wouldStop: "wouldStop"
    case .sealedMarksMayRest: "sealedMarksMayRest"
    case .wouldNotFollow: "wouldNotFollow"
    case .planNotOpened: "planNotOpened"
    case .planAlreadyOpened: "planAlreadyOpened"
    case .alreadyInPlan: "alreadyInPlan"
    case .unknownScenario: "unknownScenario"
    case .scenarioExists: "scenarioExists"
    case .alreadyDecided: "alreadyDecided"
    case .linkedToItself: "linkedToItself"
    case .noScenario: "noScenario"
    case .onlyOneOperator: "onlyOneOperator"
    case .noMeetingConvened: "noMeetingConvened"
    case .noFundingOpen: "noFundingOpen"
    case .alreadyLead: "alreadyLead"
    case .notAdopted: "notAdopted"
    case .voteContradicts: "voteContradicts"
    case .unknownMeeting: "unknownMeeting"
    case .meetingSettled: "meetingSettled"
    case .unknownFunding: "unknownFunding"
    case .fundingExists: "fundingExists"
    case .fundingCannotBecome: "fundingCannotBecome"
    case .paysTooMuch: "paysTooMuch"
    case .vatUnsaid: "vatUnsaid"
    case .vatOutside: "vatOutside"
    case .exemptAndTaxed: "exemptAndTaxed"
    case .invoiceDoesNotAddUp: "invoiceDoesNotAddUp"
    case .instalmentsDoNotAddUp: "instalmentsDoNotAddUp"
    case .invoiceTwice: "invoiceTwice"
    case .unknownInvoice: "unknownInvoice"
    case .paysAboveInvoice: "paysAboveInvoice"
    case .overAllocated: "overAllocated"
    case .allocatedOutside: "allocatedOutside"
    case .objectiveOutside: "objectiveOutside"
    case .alreadyFrozen: "alreadyFrozen"
    case .twoFunders: "twoFunders"
    case .investmentOnMission: "investmentOnMission"
    case .missionOfAnotherPlan: "missionOfAnotherPlan"
    case .notDissolved: "notDissolved"
    case .groupDissolvesNobody: "groupDissolvesNobody"
    case .alreadyLinked: "alreadyLinked"
    case .circularLink: "circularLink"
    case .noSuchAct: "noSuchAct"
    case .actRestedUpon: "actRestedUpon"
    case .missionsRestOnIt: "missionsRestOnIt"
    case .planIsKnown: "planIsKnown"
    case .alreadyRegistered: "alreadyRegistered"
    case .laterOnSameCard: "laterOnSameCard"
    case .cardInUse: "cardInUse"
    case .unusableName: "unusableName"
    case .notARecipientCode: "notARecipientCode"
    case .notOfOneKind: "notOfOneKind"
    case .alreadyOne: "alreadyOne"
    case .hasOtherCards: "hasOtherCards"
    case .alreadyInactive: "alreadyInactive"
    case .alreadyActive: "alreadyActive"
    case .badDepartment: "badDepartment"
    case .badPostcode: "badPostcode"
    case .badCommune: "badCommune"
    case .badMail: "badMail"
    case .yearOutside: "yearOutside"
    case .aloneWithout: "aloneWithout"
    case .lastOfficer: "lastOfficer"
    case .stillOfficer: "stillOfficer"
    case .noSuchText: "noSuchText"
    case .alreadyErased: "alreadyErased"
    case .erasedForGood: "erasedForGood"
    case .followsMissions: "followsMissions"
    case .awaitsMissions: "awaitsMissions"
    case .holdsSeats: "holdsSeats"
    case .standsInFor: "standsInFor"
    case .unsoundQuestionnaire: "unsoundQuestionnaire"
    case .versionTaken: "versionTaken"
    case .alreadyInUse: "alreadyInUse"
    }
  }

  /// The field of the command that it is about: `deciders[1].person`. `nil` when the state itself stands in the way.
  public var field: String? {
    switch self {
    case .blank(let field): field
    case .unknown(_, _, let field, _): field
    case .unknownParty(_, let field): field
    case .unknownMission(_, let field): field
    case .unknownPlan(_, let field): field
    case .missionExists(_, let field): field
    case .inFuture(let field): field
    case .tooEarly(let field, _, _): field
    case .tooLate(let field, _, _): field
    case .notPositive(let field): field
    case .negative(let field): field
    case .endsBeforeStart(let field): field
    case .noneGiven(let field): field
    case .twice(_, let field): field
    case .nothingChanges(let field): field
    case .nothingToChoose(let field): field
    case .notOf(_, _, let field): field
    case .officerExpected(_, let field): field
    case .notInMission(_, let field): field
    case .leadNotAmongOperators(let field): field
    case .individualNeedsOneStructure(let field): field
    case .collectiveNeedsTwoStructures(let field): field
    case .notInPlan(_, let field): field
    case .briefAlreadyAgreed(_, let field): field
    case .weightOutsidePercent(let field): field
    case .weightsDoNotSum(_, let field): field
    case .pointsOutside(let field): field
    case .pointsExceed(_, let field): field
    case .scaleOutside(let field): field
    case .stepDoesNotDivide(let field): field
    case .thresholdOutsideScale(let field): field
    case .formulaWithoutBudget(let field): field
    case .alreadyInvited(_, let field): field
    case .notInvited(_, let field): field
    case .noLateProposal(_, let field): field
    case .noProposal(_, let field): field
    case .alreadySeated(_, let field): field
    case .alreadyFollows(_, let field): field
    case .notSeated(_, let field): field
    case .sheetNotClosed(_, let field): field
    case .notInGrid(_, let field): field
    case .markIsComputed(_, let field): field
    case .offScale(_, _, let field): field
    case .gapNeedsReason(_, let field): field
    case .beforeOpeningOfSheets(_, _, let field): field
    case .noOperatorDecider(let field): field
    case .positionMissing(_, let field): field
    case .alreadyNotified(_, let field): field
    case .reorientationExists(_, let field): field
    case .reorientationNotOpen(_, let field): field
    case .doesNotDecide(_, let field): field
    case .alreadyAnswered(_, let field): field
    case .noConcreteAction(let field): field
    case .newNeedsUnsaid(let field): field
    case .noLeaderAttended(_, let field): field
    case .notSaidLeader(_, _, let field): field
    case .noOfficerAttended(let field): field
    case .noSurveyOwed(_, let field): field
    case .surveyAlreadyIssued(_, let field): field
    case .surveyNotIssued(_, let field): field
    case .surveySettled(_, let field): field
    case .takeOverLacks(_, let field): field
    case .endedWithoutProvider(let field): field
    case .surveyTakenOver(_, let field): field
    case .enoughReminders(_, _, let field): field
    case .surveyNotSettled(_, let field): field
    case .unknownQuestion(_, let field): field
    case .answerOutside(_, let field): field
    case .answerUnfulfilling(_, _, let field): field
    case .keyQuestionUnanswered(_, let field): field
    case .answerNeeded(_, let field): field
    case .keptElsewhere(_, let field): field
    case .unknownQuestionnaire(_, let field): field
    case .actionNotFollowed(_, let field): field
    case .appropriationOutside(let field): field
    case .stepHeld(_, _, let field): field
    case .datedElsewhere(_, _, let field): field
    case .followsLaterStep(_, _, let field): field
    case .delayOutside(_, let field): field
    case .noSuchConsent(let field): field
    case .showsOtherProposals(_, let field): field
    case .letterGoesToItsCandidate(let field): field
    case .staysInside(_, let field): field
    case .goesToOne(_, let field): field
    case .invitedApart(_, let field): field
    case .notTheLastAct(let field): field
    case .noSuchEvent(_, let field): field
    case .notCorrectable(let field, _): field
    case .namesCandidate(_, _, let field): field
    case .noConsent(_, _, _, _, let field): field
    case .daysWouldTell(_, let field), .onlyForOutsiders(let field): field
    case .neverCorrected(_, let field): field
    case .wouldNotFollow(_, let field): field
    case .sealedMarksMayRest(let field): field
    case .alreadyInPlan(_, let field): field
    case .unknownScenario(_, let field): field
    case .scenarioExists(_, let field): field
    case .alreadyDecided(_, let field): field
    case .linkedToItself(let field): field
    case .alreadyLead(_, let field): field
    case .notAdopted(_, let field): field
    case .voteContradicts(let field): field
    case .unknownMeeting(_, let field): field
    case .meetingSettled(_, let field): field
    case .unknownFunding(_, let field): field
    case .fundingExists(_, let field): field
    case .fundingCannotBecome(_, _, let field): field
    case .paysTooMuch(_, let field): field
    case .vatUnsaid(let field): field
    case .vatOutside(let field): field
    case .exemptAndTaxed(let field): field
    case .invoiceDoesNotAddUp(_, _, let field): field
    case .instalmentsDoNotAddUp(_, _, let field): field
    case .invoiceTwice(_, _, let field): field
    case .unknownInvoice(_, let field): field
    case .paysAboveInvoice(_, let field): field
    case .overAllocated(_, _, let field): field
    case .allocatedOutside(_, let field): field
    case .objectiveOutside(_, let field): field
    case .alreadyFrozen(_, _, let field): field
    case .twoFunders(let field): field
    case .investmentOnMission(let field): field
    case .missionOfAnotherPlan(_, let field): field
    case .notDissolved(_, let field): field
    case .groupDissolvesNobody(let field): field
    case .alreadyLinked(let field): field
    case .circularLink(let field): field
    case .noSuchAct(let field): field
    case .actRestedUpon(let field): field
    case .missionsRestOnIt(_, let field): field
    case .planIsKnown(let field): field
    case .alreadyRegistered(_, _, let field): field
    case .laterOnSameCard(let field): field
    case .cardInUse(_, _, _, let field): field
    case .unusableName(_, let field), .notARecipientCode(_, let field): field
    case .notOfOneKind(_, _, let field), .alreadyOne(_, _, let field), .hasOtherCards(_, _, let field): field
    case .alreadyInactive(_, let field): field
    case .alreadyActive(_, let field): field
    case .badDepartment(_, let field): field
    case .badPostcode(_, let field): field
    case .badCommune(_, let field): field
    case .badMail(_, let field): field
    case .yearOutside(_, _, let field): field
    case .aloneWithout(_, let field): field
    case .lastOfficer(_, let field), .stillOfficer(_, let field): field
    case .alreadyErased(_, let field), .erasedForGood(let field), .noSuchText(let field): field
    case .unsoundQuestionnaire(_, let field): field
    case .versionTaken(_, _, let field): field
    case .alreadyInUse(_, let field): field
    case .alreadySigned(_, let field): field
    case .anothersSheet(_, let field): field
    case .stillAwaited(_, _, let field): field
    case .followsMissions, .awaitsMissions, .holdsSeats, .standsInFor, .notAnOfficer, .notOpened, .alreadyOpened,
      .idAlreadyUsed,
      .notNow, .suspended, .notSuspended, .callNotEnded, .choiceTakenOver, .takenOverEnded, .planClosed,
      .briefMissing, .gridMissing, .noAdmissibleProposal, .nobodySeated, .interestNotDeclared,
      .recused, .sheetAlreadyClosed, .sheetOpen, .sheetIncomplete, .unmarked, .sheetUnfinished, .nothingUnanimous,
      .notNotified,
      .kickOffSettled, .kickOffMissing, .agreementMissing, .unsigned, .noOpenReorientation,
      .reorientationNotAccepted, .noSurveyOpen, .noSurveySettled, .followUpSettled, .followUpUnsettled,
      .noConsentStands, .nothingToWrite, .nothingToUndo, .nothingToRedo, .leftTheBuilding, .leftSince, .wouldStop,
      .planNotOpened,
      .planAlreadyOpened, .noScenario, .onlyOneOperator, .noMeetingConvened, .noFundingOpen:
      nil
    }
  }
}

extension Obstacle {
  /// The question of a survey that it is about, by its code.
  public var question: String? {
    switch self {
    case .keyQuestionUnanswered(let code, _), .answerUnfulfilling(let code, _, _), .answerOutside(let code, _),
      .answerNeeded(let code, _):
      code
    default: nil
    }
  }
}
