/// One condition that is not met. A refusal lists them all; each is a fact, and names what clears it.
///
/// Those with a `field` are about what was filled in and stand beside it; the others are about the state.
public enum Obstacle: Error, Hashable, Sendable {
  // What was filled in
  case blank(field: String)
  case unknown(Reference, String, field: String, nearest: String?)
  case unknownParty(Party, field: String)
  case unknownMission(MissionID, field: String)
  case unknownPlan(SupportPlanID, field: String)
  case missionExists(MissionID, field: String)
  case inFuture(field: String)
  case tooEarly(field: String, notBefore: Day, after: Milestone)
  case tooLate(field: String, notAfter: Day, because: Milestone)
  case notPositive(field: String)
  case negative(field: String)
  case endsBeforeStart(field: String)
  case noneGiven(field: String)
  case twice(String, field: String)
  case nothingChanges(field: String)
  /// No name that the field takes makes sense now.
  case nothingToChoose(field: String)
  case notOf(PersonID, Party, field: String)
  case officerExpected(PersonID, field: String)

  // Whoever asks, and the life of the mission
  case notAnOfficer(PersonID)
  case notOpened
  case alreadyOpened(MissionID)
  /// The number of the act is that of another one, which stands in the journal.
  case idAlreadyUsed(OrderID)
  case notNow(stage: StageName, possibleAt: [StageName])
  case suspended(until: Day)
  case notSuspended
  case notInMission(Party, field: String)
  case callNotEnded(MissionID)

  // A mission that began before Jalon
  case takeOverLacks(TakeOverEntry, field: String)
  case endedWithoutProvider(field: String)
  case choiceTakenOver
  case takenOverEnded
  case surveyTakenOver(Party, field: String)

  // Money
  case vatUnsaid(field: String)
  case vatOutside(field: String)
  case exemptAndTaxed(field: String)
  /// What the parts come to, and what the invoice says.
  case invoiceDoesNotAddUp(Euros, Euros, field: String)
  /// What instalments come to together, and the amount of their agreement.
  case instalmentsDoNotAddUp(Euros, Euros, field: String)
  /// Its provider sent the same number for that mission.
  case invoiceTwice(String, MissionID, field: String)
  case unknownInvoice(String, field: String)
  case paysAboveInvoice(left: Euros, field: String)
  /// What would be allocated of an agreement, and what was notified.
  case overAllocated(Euros, Euros, field: String)
  /// Something is allocated in a year that the agreement would not cover any more.
  case allocatedOutside(Int, field: String)
  /// An objective is set for a year that the agreement would not cover any more.
  case objectiveOutside(Int, field: String)
  case alreadyFrozen(Int, Day, field: String)

  // Opening, brief and grid
  case leadNotAmongOperators(field: String)
  case individualNeedsOneStructure(field: String)
  case collectiveNeedsTwoStructures(field: String)
  case notInPlan(Party, field: String)
  case planClosed(SupportPlanID)
  case briefMissing
  case briefAlreadyAgreed(StructureID, field: String)
  case gridMissing
  case weightOutsidePercent(field: String)
  case weightsDoNotSum(to: Int, field: String)
  case pointsOutside(field: String)
  case pointsExceed(Int, field: String)
  case scaleOutside(field: String)
  case stepDoesNotDivide(field: String)
  case thresholdOutsideScale(field: String)
  case formulaWithoutBudget(field: String)

  // The call
  case alreadyInvited(ProviderID, field: String)
  case notInvited(ProviderID, field: String)
  case noLateProposal(from: ProviderID, field: String)
  case noProposal(from: ProviderID, field: String)
  /// - field: the day of the act, where another one would do.
  case stillAwaited(ProviderID, until: Day, field: String?)
  case noAdmissibleProposal

  // The evaluation
  case alreadySeated(PersonID, field: String)
  case alreadyFollows(PersonID, field: String)
  case notSeated(PersonID, field: String)
  case nobodySeated
  case interestNotDeclared(PersonID)
  case recused(PersonID)
  case sheetAlreadyClosed(PersonID)
  case sheetNotClosed(PersonID, field: String)
  case sheetOpen(PersonID)
  case sheetIncomplete(PersonID)
  case unmarked(GridCell, evaluator: PersonID)
  /// Of a sheet that is sealed to whoever asks: what is missing is not said.
  case sheetUnfinished(PersonID)
  /// Another officer holds the sheet.
  case anothersSheet(PersonID, field: String)
  case notInGrid(CriterionID, field: String)
  case markIsComputed(CriterionID, field: String)
  case offScale(top: Int, step: Hundredths, field: String)

  // The choice
  case gapNeedsReason(Hundredths, field: String)
  /// What the two sides do together, on a day before that on which the sheets were opened.
  case beforeOpeningOfSheets(Day, opened: Day, field: String)
  case nothingUnanimous
  case noOperatorDecider(field: String)
  case positionMissing(StructureID, field: String)

  // The framing
  case alreadyNotified(ProviderID, field: String)
  case notNotified(ProviderID)
  case kickOffSettled
  case kickOffMissing
  case agreementMissing
  case alreadySigned(Party, field: String?)
  case unsigned(Party)

  // The work
  case reorientationExists(ReorientationID, field: String)
  case noOpenReorientation
  case reorientationNotOpen(ReorientationID, field: String)
  case reorientationNotAccepted(ReorientationID)
  case doesNotDecide(Party, field: String)
  case alreadyAnswered(Party, field: String)
  case noConcreteAction(field: String)
  case newNeedsUnsaid(field: String)
  case noLeaderAttended([StructureID], field: String)
  /// Somebody of a structure is there, whose card does not say that they lead it.
  case notSaidLeader(PersonID, of: StructureID, field: String)
  case noOfficerAttended(field: String)

  // Surveys and follow-up
  case noSurveyOwed(Party, field: String)
  case surveyAlreadyIssued(Party, field: String)
  case noSurveyOpen
  case surveyNotIssued(Party, field: String)
  case surveySettled(Party, field: String)
  /// So many reminders were sent: one more would be badgering.
  case enoughReminders(Party, Int, field: String)
  case noSurveySettled
  case surveyNotSettled(Party, field: String)
  case unknownQuestion(String, field: String)
  case answerOutside(String, field: String)
  /// The constraint of the question, with its own words if it has some.
  case answerUnfulfilling(String, message: Bilingual?, field: String)
  case keyQuestionUnanswered(String, field: String)
  /// A silence is no answer to it.
  case answerNeeded(String, field: String)
  /// A field of the act keeps the answer to it.
  case keptElsewhere(String, field: String)
  case unknownQuestionnaire(Questionnaire.Edition, field: String)
  case followUpSettled
  case followUpUnsettled
  case actionNotFollowed(String, field: String)
  case appropriationOutside(field: String)

  // The calendar
  case stepHeld(PlannedStep, Day, field: String)
  /// Another command says its day: one that tells whoever was told.
  case datedElsewhere(PlannedStep, by: MissionCommand.Kind, field: String)
  case followsLaterStep(PlannedStep, PlannedStep, field: String)
  case delayOutside(most: Int, field: String)

  // Beside the stages
  case noConsentStands
  case noSuchConsent(field: String)
  case nothingToWrite(DocumentKind)
  case showsOtherProposals(DocumentKind, field: String)
  /// Somebody is named in words who is a candidate, or one of its people.
  case namesCandidate(ProviderID, DocumentKind, field: String)
  /// A structure has not agreed, or agrees no more, that the document goes to somebody who has no part in the mission.
  case noConsent(StructureID, DocumentKind, to: String, ConsentLack, field: String)
  /// A calendar tells days, and a structure agreed only to be told of without its name.
  case daysWouldTell(StructureID, field: String)
  /// The law owes a document to somebody else than the parties, who have it anyway.
  case onlyForOutsiders(field: String)
  case letterGoesToItsCandidate(field: String)
  /// A document for those who follow the mission, and nobody else.
  case staysInside(DocumentKind, field: String)
  /// It goes to one reader alone: a provider invited, or whoever answers.
  case goesToOne(DocumentKind, field: String)
  /// Providers read it without the names that a structure keeps back, the sides with all of them.
  case invitedApart(DocumentKind, field: String)
  case nothingToUndo
  case nothingToRedo
  case notTheLastAct(field: String)
  case leftTheBuilding(MissionEvent.Kind)
  /// A document left under a consent, or after its withdrawal.
  case leftSince(MissionEvent.Kind, DocumentKind, to: String, on: Day)
  /// A consent, its withdrawal, a line of the register.
  case neverCorrected(MissionEvent.Kind, field: String)
  case noSuchEvent(Int, field: String)
  case notCorrectable(field: String, among: [String])
  case wouldNotFollow(Milestone, field: String)
  /// Marks under seal may rest on what would change: whether any do is told to nobody.
  case sealedMarksMayRest(field: String)
  /// A later fact of the journal, by its position, that would not have been possible, and why.
  indirect case wouldStop(Int, Obstacle)

  // Plans and directory
  case planNotOpened
  case planAlreadyOpened(SupportPlanID)
  case alreadyInPlan(Party, field: String)
  case unknownScenario(String, field: String)
  case scenarioExists(String, field: String)
  case alreadyDecided(StructureID, field: String)
  case linkedToItself(field: String)
  case noScenario
  case onlyOneOperator
  case noMeetingConvened
  case noFundingOpen
  case alreadyLead(OperatorID, field: String)
  case notAdopted([StructureID], field: String)
  case voteContradicts(field: String)
  case unknownMeeting(String, field: String)
  case meetingSettled(String, field: String)
  case unknownFunding(FundingID, field: String)
  case fundingExists(FundingID, field: String)
  case fundingCannotBecome(FundingState, from: FundingState, field: String)
  case paysTooMuch(left: Euros, field: String)
  case twoFunders(field: String)
  case investmentOnMission(field: String)
  case missionOfAnotherPlan(MissionID, field: String)
  case notDissolved(StructureID, field: String)
  case groupDissolvesNobody(field: String)
  case alreadyLinked(field: String)
  case circularLink(field: String)
  case noSuchAct(field: String)
  case actRestedUpon(field: String)
  case missionsRestOnIt([MissionID], field: String)
  /// Somebody outside has met, decided, paid or given an opinion on it.
  case planIsKnown(field: String)
  case alreadyRegistered(Reference, String, field: String)
  /// A later act is about the same card: it goes first.
  case laterOnSameCard(field: String)
  case cardInUse(missions: [MissionID], plans: [SupportPlanID], people: [PersonID], field: String)
  case unusableName(String, field: String)
  /// The code of a recipient says that it is one.
  case notARecipientCode(String, field: String)
  /// Two cards that cannot be one: of two kinds, or of operators.
  case notOfOneKind(Party, Party, field: String)
  /// Somebody said so already: their codes.
  case alreadyOne(String, String, field: String)
  /// Cards that were said to be the same as that of a person.
  case hasOtherCards(PersonID, [PersonID], field: String)
  case alreadyInactive(ProviderID, field: String)
  case alreadyActive(ProviderID, field: String)
  case badDepartment(String, field: String)
  case badPostcode(String, field: String)
  case badCommune(String, field: String)
  case badMail(String, field: String)
  case yearOutside(from: Int, to: Int, field: String)
  /// The day or the year of a number that the card does not say, by its field.
  case aloneWithout(String, field: String)
  case lastOfficer(PersonID, field: String)
  /// An officer leaves first: what she follows goes to somebody else.
  case stillOfficer(PersonID, field: String)
  case noSuchText(field: String)
  case alreadyErased(Day, field: String)
  /// What was erased is nowhere any more.
  case erasedForGood(field: String)
  /// Missions that an officer who leaves still follows.
  case followsMissions(PersonID, [MissionID])
  /// Missions that she lent, and that are to come back to her.
  case awaitsMissions(PersonID, [MissionID])
  /// Missions at whose evaluation she has a sheet that is not closed.
  case holdsSeats(PersonID, [MissionID])
  /// She stands in for a colleague who is away.
  case standsInFor(PersonID, PersonID)
  case unsoundQuestionnaire(QuestionnaireFlaw, field: String)
  /// This version says something else, for ever.
  case versionTaken(Questionnaire.Edition, next: Int, field: String)
  case alreadyInUse(Questionnaire.Edition, field: String)
}

/// What has to have happened before an act, or closes the time for it.
public enum Milestone: String, Sendable, CaseIterable {
  case planOpening, joining, leaving, leadership, convening, boardDecision, funding, opening, brief, grid, launch,
    deadline, invitation, proposal, closingOfCall, closingOfSheet, openingOfSheets, award, beginning, suspension
  case reorientation, report, restitution, surveyIssue, settledSurvey, followUp, consent, handOver, end
}
