extension Obstacle {
  /// The command of a mission that clears it, where there is one: what a key opens from the refusal.
  public var clearing: MissionCommand.Kind? {
    switch self {
    case .notOpened: .open
    case .suspended: .resume
    case .briefMissing: .writeBrief
    case .gridMissing: .setGrid
    case .stillAwaited, .noAdmissibleProposal: .receiveProposal
    case .notInvited: .invite
    case .notSeated, .nobodySeated: .seat
    case .interestNotDeclared: .declareInterest
    case .sheetAlreadyClosed, .sheetIncomplete: .reopenSheet
    case .sheetOpen: .closeSheet
    case .unmarked: .mark
    case .notNotified: .notifyCandidate
    case .kickOffMissing: .holdKickOff
    case .agreementMissing: .draftAgreement
    case .unsigned: .sign
    case .noOpenReorientation: .proposeReorientation
    case .reorientationNotAccepted: .answerReorientation
    case .noSurveyOpen, .surveyNotIssued: .issueSurvey
    case .surveySettled: .reopenSurvey
    case .enoughReminders: .writeOffSurvey
    case .followUpUnsettled: .recordFollowUp
    case .noConsentStands, .noConsent, .daysWouldTell: .grantDisclosure
    case .leftSince(let kind, _, _, _), .neverCorrected(let kind, _): kind.putRight
    case .leftTheBuilding, .wouldStop: .correct
    case .callNotEnded: .declareUnsuccessful
    case .datedElsewhere(_, let command, _): command
    case .blank, .unknown, .unknownParty, .unknownMission, .unknownPlan, .missionExists, .inFuture, .tooEarly, .tooLate,
      .notPositive, .negative, .endsBeforeStart, .noneGiven, .twice, .nothingChanges, .nothingToChoose, .notOf,
      .officerExpected,
      .takeOverLacks, .endedWithoutProvider, .choiceTakenOver, .takenOverEnded, .surveyTakenOver,
      .notAnOfficer, .alreadyOpened, .idAlreadyUsed, .notNow, .notSuspended, .notInMission, .leadNotAmongOperators,
      .individualNeedsOneStructure, .collectiveNeedsTwoStructures, .notInPlan, .planClosed, .briefAlreadyAgreed,
      .weightOutsidePercent, .weightsDoNotSum, .pointsOutside, .pointsExceed, .scaleOutside, .stepDoesNotDivide,
      .thresholdOutsideScale,
      .formulaWithoutBudget, .alreadyInvited, .noLateProposal, .noProposal, .alreadySeated, .alreadyFollows, .recused,
      .sheetNotClosed, .sheetUnfinished, .anothersSheet,
      .notInGrid, .markIsComputed, .offScale, .gapNeedsReason, .beforeOpeningOfSheets, .nothingUnanimous,
      .noOperatorDecider, .positionMissing,
      .alreadyNotified, .kickOffSettled, .alreadySigned, .reorientationExists, .reorientationNotOpen, .doesNotDecide,
      .alreadyAnswered, .noConcreteAction, .newNeedsUnsaid, .noLeaderAttended, .notSaidLeader,
      .noOfficerAttended, .noSurveyOwed,
      .surveyAlreadyIssued, .noSurveySettled, .surveyNotSettled, .unknownQuestion, .answerOutside,
      .keyQuestionUnanswered, .followUpSettled, .actionNotFollowed, .appropriationOutside, .noSuchConsent,
      .stepHeld, .followsLaterStep, .delayOutside, .nothingToWrite, .showsOtherProposals, .letterGoesToItsCandidate,
      .staysInside, .goesToOne, .invitedApart, .namesCandidate, .onlyForOutsiders,
      .nothingToUndo, .nothingToRedo, .notTheLastAct, .noSuchEvent, .notCorrectable, .wouldNotFollow,
      .sealedMarksMayRest, .planNotOpened,
      .planAlreadyOpened, .alreadyInPlan, .unknownScenario, .scenarioExists, .alreadyDecided,
      .linkedToItself, .noScenario, .onlyOneOperator, .noMeetingConvened, .noFundingOpen, .alreadyLead, .notAdopted,
      .voteContradicts, .unknownMeeting, .meetingSettled, .unknownFunding, .fundingExists, .fundingCannotBecome,
      .vatUnsaid, .vatOutside, .exemptAndTaxed, .invoiceDoesNotAddUp, .instalmentsDoNotAddUp,
      .invoiceTwice, .unknownInvoice, .paysAboveInvoice,
      .overAllocated, .allocatedOutside, .objectiveOutside, .alreadyFrozen,
      .paysTooMuch, .twoFunders, .investmentOnMission, .missionOfAnotherPlan, .notDissolved, .groupDissolvesNobody,
      .alreadyLinked, .circularLink, .noSuchAct, .actRestedUpon, .missionsRestOnIt, .planIsKnown, .alreadyRegistered,
      .laterOnSameCard,
      .cardInUse, .unusableName, .notARecipientCode, .notOfOneKind, .alreadyOne, .hasOtherCards,
      .alreadyInactive,
      .alreadyActive, .badDepartment, .badPostcode, .badCommune, .badMail, .yearOutside, .aloneWithout,
      .answerNeeded, .keptElsewhere, .unknownQuestionnaire,
      .lastOfficer, .stillOfficer, .alreadyErased, .noSuchText, .erasedForGood, .followsMissions, .awaitsMissions,
      .holdsSeats, .standsInFor, .unsoundQuestionnaire, .versionTaken,
      .alreadyInUse, .answerUnfulfilling:
      nil
    }
  }

  /// The command that clears it, of whatever kind: of a mission, of its plan, or of the directory.
  public var remedy: CommandName? {
    switch self {
    case .alreadyRegistered(let reference, _, _): reference.amending.map(CommandName.directory)
    case .notSaidLeader, .stillOfficer: .directory(.amendPerson)
    case .notInPlan(.structure, _): .plan(.addStructure)
    case .notInPlan(.operator, _): .plan(.addOperator)
    default: clearing.map(CommandName.mission)
    }
  }
}

extension Reference {
  /// The command that amends a card.
  public var amending: DirectoryCommand.Kind? {
    switch self {
    case .structure: .amendStructure
    case .operator: .amendOperator
    case .provider: .amendProvider
    case .person: .amendPerson
    case .grant: .amendGrant
    case .recipient: .amendRecipient
    case .mission, .plan, .criterion, .reorientation: nil
    }
  }
}

extension MissionEvent.Kind {
  /// What is recorded anew in place of what is never corrected.
  fileprivate var putRight: MissionCommand.Kind? {
    switch self {
    case .disclosureGranted: .withdrawDisclosure
    case .disclosureWithdrawn: .grantDisclosure
    case .documentReleased: .release
    default: nil
    }
  }
}
