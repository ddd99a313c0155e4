@testable import JalonCore

/// Something for every field, whatever its shape: enough to make every act that there is.
enum Samples {
  static func act<A: Act>(_ kind: A.Kind, variant: Int = 0, as type: A.Type = A.self) throws -> A {
    try A(kind, from: group(kind.fields, variant))
  }

  /// Every choice of every field is met over the variants; optional fields are empty in the first.
  static let variants = 0..<5

  private static func group(_ fields: [Field], _ variant: Int) -> Value {
    let filled = fields.filter { $0.required || variant > 0 }
    return .group(Dictionary(uniqueKeysWithValues: filled.map { ($0.name, value($0.shape, variant)) }))
  }

  private static func value(_ shape: Shape, _ variant: Int) -> Value {
    switch shape {
    case .line: .text("deux mots")
    case .prose: .text("Une ligne\nUne autre")
    case .flag: .flag(variant % 2 == 0)
    case .day: .text("2026-12-0\(variant + 1)")
    case .instant, .whole: .whole(variant)
    case .euros: .whole(720_000 + variant)
    case .hundredths: .whole(400 + 50 * variant)
    case .choice(let words): .text(words[variant % words.count])
    case .reference(let reference): .text("\(reference.rawValue)-\(variant)")
    case .party: .text("structure:jardins-\(variant)")
    case .list(let element): .list((0..<variant).map { value(element, $0 + 1) })
    case .group(let fields) where fields.map(\.name) == [""]: value(fields[0].shape, variant)
    case .group(let fields): group(fields, variant)
    case .answer: .whole(3)
    }
  }

  static let cell = GridCell("cabinet-lise", "method")
  static let day = Day(year: 2026, month: 12, day: 1) ?? Day(number: 0)

  static let obstacles: [Obstacle] = several + atTheDoor

  /// Apart, so that the compiler finds its way through the list.
  private static let atTheDoor: [Obstacle] =
    [ConsentLack.neverGiven, .withdrawn(day), .ended(day), .givenLater(day)].map { lack in
      Obstacle.noConsent("ateliers-buech", .minutes, to: "Région Sud", lack, field: "recipient")
    } + [.daysWouldTell("ateliers-buech", field: "recipient"), .onlyForOutsiders(field: "legalGround")]
    + [
      .takeOverLacks(.running, field: "start"), .endedWithoutProvider(field: "provider"), .choiceTakenOver,
      .takenOverEnded, .surveyTakenOver(.structure("ateliers-buech"), field: "respondent"),
    ]
    + [
      .stillOfficer("roux", field: "person"), .alreadyErased(day, field: "person"), .erasedForGood(field: "act"),
      .noSuchText(field: "field"),
    ]

  private static let several: [Obstacle] =
    [
      .blank(field: "reason"), .unknown(.provider, "lis", field: "provider", nearest: "lise"),
      .unknown(.person, "xyz", field: "person", nearest: nil), .unknownParty(.structure("jardins"), field: "party"),
      .unknownMission("05-014", field: "of"), .unknownPlan("ges", field: "plan"),
      .missionExists("05-014", field: "mission"), .inFuture(field: "on"),
      .tooEarly(field: "on", notBefore: day, after: .launch), .tooLate(field: "on", notAfter: day, because: .deadline),
      .notPositive(field: "days"), .negative(field: "daysDone"), .endsBeforeStart(field: "end"),
      .noneGiven(field: "attendees"), .twice("roux", field: "attendees"), .nothingChanges(field: "newValue"),
      .nothingToChoose(field: "provider"),
      .notOf("roux", .operator("dla-05"), field: "signatory"), .officerExpected("faure", field: "officer"),
      .notAnOfficer("faure"), .notOpened, .alreadyOpened("05-014"), .notNow(stage: .draft, possibleAt: [.calling]),
      .notNow(stage: .running, possibleAt: [.calling, .evaluating, .concerting]),
      .notNow(stage: .closed, possibleAt: StageName.allCases), .suspended(until: day), .notSuspended,
      .notInMission(.provider("lise"), field: "party"), .callNotEnded("05-014"), .leadNotAmongOperators(field: "lead"),
      .individualNeedsOneStructure(field: "structures"), .collectiveNeedsTwoStructures(field: "structures"),
      .notInPlan(.structure("jardins"), field: "structures"), .planClosed("ges"), .briefMissing,
      .briefAlreadyAgreed("jardins", field: "structure"), .gridMissing,
      .weightOutsidePercent(field: "criteria[0].weight"), .weightsDoNotSum(to: 95, field: "criteria"),
      .pointsOutside(field: "criteria[0].weight"), .pointsExceed(1_200, field: "criteria"),
      .scaleOutside(field: "scale"), .stepDoesNotDivide(field: "step"),
      .thresholdOutsideScale(field: "totalThreshold"), .formulaWithoutBudget(field: "criteria"),
      .alreadyInvited("lise", field: "provider"), .notInvited("lise", field: "provider"),
      .noLateProposal(from: "lise", field: "provider"), .noProposal(from: "lise", field: "provider"),
      .stillAwaited("lise", until: day, field: nil), .stillAwaited("lise", until: day, field: "on"),
      .noAdmissibleProposal, .alreadySeated("roux", field: "evaluator"),
      .alreadyFollows("roux", field: "to"), .followsMissions("roux", ["05-014"]),
      .awaitsMissions("roux", ["05-014", "05-015"]), .holdsSeats("roux", ["05-014"]),
      .standsInFor("aubert", "roux"),
      .notSeated("roux", field: "evaluator"), .nobodySeated, .interestNotDeclared("roux"), .recused("roux"),
      .sheetAlreadyClosed("roux"), .sheetNotClosed("roux", field: "evaluator"), .sheetOpen("roux"),
      .sheetIncomplete("roux"), .unmarked(cell, evaluator: "roux"), .sheetUnfinished("roux"),
      .anothersSheet("roux", field: "evaluator"), .notInGrid("climat", field: "criterion"),
      .markIsComputed("budget", field: "criterion"), .offScale(top: 5, step: Hundredths(50), field: "mark"),
      .beforeOpeningOfSheets(day, opened: day, field: "on"),
      .gapNeedsReason(Hundredths(200), field: "reason"), .nothingUnanimous, .noOperatorDecider(field: "deciders"),
      .positionMissing("jardins", field: "deciders"), .alreadyNotified("lise", field: "provider"), .notNotified("lise"),
      .kickOffSettled, .kickOffMissing, .agreementMissing, .alreadySigned(.structure("jardins"), field: nil),
      .unsigned(.provider("lise")), .reorientationExists("r1", field: "reorientation"), .noOpenReorientation,
      .reorientationNotOpen("r1", field: "reorientation"), .reorientationNotAccepted("r1"),
      .doesNotDecide(.provider("lise"), field: "party"), .alreadyAnswered(.structure("jardins"), field: "party"),
      .noConcreteAction(field: "actions"), .newNeedsUnsaid(field: "newNeeds"),
      .noLeaderAttended(["jardins", "ecrins"], field: "attendees"),
      .notSaidLeader("roux", of: "jardins", field: "attendees"), .noOfficerAttended(field: "attendees"),
      .noSurveyOwed(.operator("dla-05"), field: "respondent"),
      .surveyAlreadyIssued(.structure("jardins"), field: "respondent"), .noSurveyOpen,
      .surveyNotIssued(.structure("jardins"), field: "respondent"),
      .surveySettled(.structure("jardins"), field: "respondent"),
      .enoughReminders(.structure("jardins"), 3, field: "respondent"), .noSurveySettled,
      .surveyNotSettled(.structure("jardins"), field: "respondent"), .unknownQuestion("B99", field: "answers"),
      .answerUnfulfilling("F04a", message: nil, field: "answers"),
      .answerUnfulfilling("F04a", message: Bilingual("De 0 à 3.", "From 0 to 3."), field: "answers"),
      .versionTaken(.init("beneficiary", 1), next: 2, field: "questionnaire.version"),
      .alreadyInUse(.init("beneficiary", 1), field: "questionnaire.version"),
      .answerOutside("B01", field: "answers"), .keyQuestionUnanswered("P12:jardins", field: "answers"),
      .answerNeeded("F04a", field: "questionnaire.answers"), .keptElsewhere("F04a", field: "questionnaire.answers"),
      .unknownQuestionnaire(.init("followup", 9), field: "questionnaire.code"),
      .followUpSettled, .followUpUnsettled, .actionNotFollowed("Plan à trois ans", field: "actions"),
      .appropriationOutside(field: "board"), .noConsentStands, .noSuchConsent(field: "object"),
      .stepHeld(.choice, day, field: "step"), .datedElsewhere(.report, by: .proposeReorientation, field: "step"),
      .followsLaterStep(.choice, .report, field: "rules[0].after"),
      .delayOutside(most: 500, field: "rules[0].workingDays"),
      .nothingToWrite(.comparison), .nothingToWrite(.minutes),
      .nothingToWrite(.surveySummary), .staysInside(.handOver, field: "parties"),
      .staysInside(.agreement, field: "recipient"), .goesToOne(.paperSurvey, field: "parties"),
      .goesToOne(.consultation, field: "parties"), .invitedApart(.brief, field: "parties"), .nothingToWrite(.brief),
      .nothingToWrite(.noConflict), .nothingToWrite(.kickOffMinutes), .nothingToWrite(.agreement),
      .nothingToWrite(.amendment), .nothingToWrite(.restitutionMinutes), .nothingToWrite(.participation),
      .nothingToWrite(.serviceDone), .nothingToWrite(.paperSurvey), .nothingToWrite(.followUpSheet),
      .showsOtherProposals(.surveySummary, field: "parties"),
      .showsOtherProposals(.minutes, field: "parties"),
      .namesCandidate("lise", .minutes, field: "recipient"), .letterGoesToItsCandidate(field: "parties"),
      .nothingToUndo,
      .nothingToRedo, .notTheLastAct(field: "act"), .leftTheBuilding(.surveyIssued),
      .leftSince(.disclosureGranted, .minutes, to: "Région Sud", on: day),
      .leftSince(.disclosureWithdrawn, .minutes, to: "Région Sud", on: day),
      .neverCorrected(.disclosureGranted, field: "event"), .neverCorrected(.disclosureWithdrawn, field: "event"),
      .neverCorrected(.documentReleased, field: "event"), .noSuchEvent(12, field: "event"),
      .notCorrectable(field: "field", among: ["on", "reason"]), .notCorrectable(field: "field", among: []),
      .wouldNotFollow(.report, field: "newValue"),
      .sealedMarksMayRest(field: "newValue"), .wouldStop(14, .tooEarly(field: "on", notBefore: day, after: .launch)),
      .planNotOpened, .planAlreadyOpened("ges"),
      .alreadyInPlan(.structure("jardins"), field: "structure"),
      .unknownScenario("fusion", field: "scenario"), .scenarioExists("fusion", field: "scenario"),
      .alreadyDecided("jardins", field: "structure"), .linkedToItself(field: "to"), .noScenario, .onlyOneOperator,
      .noMeetingConvened, .noFundingOpen, .alreadyLead("dla-05", field: "operator"),
      .notAdopted(["jardins", "ecrins"], field: "scenario"), .voteContradicts(field: "adopted"),
      .unknownMeeting("COPIL 2", field: "meeting"), .meetingSettled("COPIL 1", field: "meeting"),
      .unknownFunding("12", field: "line"), .fundingExists("F1", field: "line"),
      .fundingCannotBecome(.asked, from: .paid, field: "state"),
      .vatUnsaid(field: "vatRate"), .vatOutside(field: "vatRate"), .exemptAndTaxed(field: "vatExempt"),
      .invoiceDoesNotAddUp(Euros(cents: 480_000), Euros(cents: 478_000), field: "total"),
      .instalmentsDoNotAddUp(Euros(cents: 400_000), Euros(cents: 480_000), field: "instalments"),
      .invoiceTwice("F-12", "05-014", field: "number"), .unknownInvoice("F-12", field: "invoice"),
      .paysAboveInvoice(left: Euros(cents: 120_000), field: "amount"),
      .overAllocated(Euros(cents: 480_000), Euros(cents: 400_000), field: "amount"),
      .allocatedOutside(2025, field: "fromYear"), .objectiveOutside(2025, field: "fromYear"),
      .alreadyFrozen(2026, day, field: "year"), .idAlreadyUsed("demo-12"),
      .paysTooMuch(left: Euros(cents: 400_000), field: "amount"), .twoFunders(field: "funder"),
      .investmentOnMission(field: "mission"), .missionOfAnotherPlan("05-014", field: "mission"),
      .notDissolved("jardins", field: "dissolved"), .groupDissolvesNobody(field: "dissolved"),
      .alreadyLinked(field: "to"), .circularLink(field: "to"), .noSuchAct(field: "act"), .actRestedUpon(field: "act"),
      .missionsRestOnIt(["05-014"], field: "act"), .planIsKnown(field: "openedByMistake"),
      .alreadyRegistered(.structure, "jardins", field: "structure"),
      .alreadyRegistered(.person, "roux", field: "person"),
      .laterOnSameCard(field: "act"), .cardInUse(missions: ["05-014"], plans: ["ges"], people: ["roux"], field: "act"),
      .cardInUse(missions: ["1", "2", "3", "4", "5", "6"], plans: [], people: [], field: "act"),
      .unusableName("Cabinet Lise", field: "provider"), .notARecipientCode("region", field: "recipient"),
      .notOfOneKind(.structure("jardins"), .provider("lise"), field: "same"),
      .alreadyOne("jardins-2", "jardins", field: "same"), .hasOtherCards("roux", ["c-roux"], field: "person"),
      .alreadyInactive("lise", field: "provider"), .alreadyActive("lise", field: "provider"),
      .badDepartment("5", field: "department"),
      .badPostcode("500", field: "postcode"), .badCommune("20004", field: "commune"),
      .badMail("pasunmail", field: "mail"), .yearOutside(from: 1000, to: 2026, field: "founded"),
      .aloneWithout("employees", field: "employeesOn"), .lastOfficer("faure", field: "isOfficer"),
    ] + flaws.map { .unsoundQuestionnaire($0, field: "questionnaire.questions[3].code") }

  static let flaws: [QuestionnaireFlaw] = [
    .unusableCode("1B"), .versionFromOne, .otherPurpose(.provider), .noDimension, .dimensionWithoutQuestion("terms"),
    .unknownDimension("term", nearest: "terms"), .unknownDimension("x", nearest: nil), .outOfOrder("B03"),
    .notRepeated(.structure), .notRepeated(.action), .notRepeated(.need), .optionsMissing("B18"),
    .optionsNotAsked("B01"), .nothingToExclude("B25"), .constraintNotAsked("B01"), .badCondition(.unfinished),
    .badCondition(.unexpected("<")), .badCondition(.unknownFunction("select", nearest: "selected")),
    .badCondition(.unknownFunction("x", nearest: nil)), .unknownName("B4", nearest: "B04"),
    .unknownName("x", nearest: nil), .ownAnswerHere, .otherAnswerHere("B04"), .todayHere, .repeatedElsewhere("P09"),
    .unknownOption("non", of: "P14", nearest: "no"), .unknownOption("x", of: "P14", nearest: nil), .nothingToPrefill,
    .nothingToRecord, .notRecorded(.board), .recordedOtherwise(.jobsBefore, [.decimal, .number]),
    .recordedElsewhere(.need, .need), .recordedElsewhere(.board, nil), .recordedAlways(.synthesis),
    .optionNotRecorded("finished", .actionState, nearest: nil),
    .optionNotRecorded("dune", .actionState, nearest: "done"),
  ]

  static let cautions: [Caution] = [
    .seedCriteriaMissing(["method", "budget"]), .fewInvited(1), .manyInvited(5),
    .briefNotAgreed(["jardins", "ecrins"]), .shortDeadline(days: 1), .shortDeadline(days: 10),
    .unreachableMayAnswer("lise", until: day),
    .inactiveProvider("lise"), .alwaysInvited("lise"), .aboveCeiling(Euros(cents: 900_000), Euros(cents: 800_000)),
    .unusuallyLow(Euros(cents: 100_000)), .extremeMarkWithoutComment(Hundredths(500)), .noStructureSheet,
    .seatedAfterOpening(day),
    .onlyOneProposal, .agreedMarksIncomplete(1), .agreedMarksIncomplete(4), .notFirst("lise"), .belowThreshold("lise"),
    .differsFromProposal,
    .startsBeforeLastSignature(day), .beginsBeforeAgreedStart(day),
    .fewerDaysThanDone(Hundredths(600), Hundredths(650)), .aboveAgreedDays(Hundredths(650), Hundredths(600)),
    .daysDiffer(Hundredths(550), Hundredths(600)), .openReorientation("r1"), .fewReminders(0), .fewReminders(1),
    .lateFollowUp(after: day),
    .aboveAgreedAmount(Euros(cents: 900_000), Euros(cents: 800_000)),
    .differsFromInstalment("acompte", Euros(cents: 240_000), Euros(cents: 300_000)),
    .certifiedAboveLogged(Hundredths(650), Hundredths(600)), .halfDaysDiffer(1, Hundredths(100)),
    .halfDaysDiffer(9, Hundredths(600)), .paidAboveService(Euros(cents: 900_000), Euros(cents: 800_000)),
    .allocatedAboveCost(Euros(cents: 900_000), Euros(cents: 800_000)),
    .paidAboveAllocated(Euros(cents: 900_000), Euros(cents: 800_000)), .unlistedTheme("Fusion"), .vigilanceMissing,
    .vigilanceUnchecked,
    .proofRanOut(day),
    .invoiceUnpaid, .proofsMissing, .consentInWords("ateliers-buech", "le rapport final"),
    .notAWorkingDay(day), .outOfOrder(.choice, .report),
    .sharesDoNotAddUp(Euros(cents: 900_000), Euros(cents: 800_000)), .missionsGoOn(["05-014", "05-015"]),
    .anothersAct("roux"), .outsizedDays(Hundredths(6_950_500)), .outsizedAmount(Euros(cents: 999_999_900)),
    .outsideGivenMarks(.zero, Hundredths(250), Hundredths(250)),
    .outsideGivenMarks(.zero, Hundredths(250), Hundredths(400)),
    .correctedAfterClosing(day),
    .scenariosUnsettled(["Fusion"]), .daysAfterReport(day), .agreementBeforeChoice(day),
    .agreementBeforeSignatures(day), .noCommitment, .doubtfulSIREN("732829321", .key),
    .doubtfulSIRET("73282932000074", .otherSIREN("552100554")),
    .doubtfulSIRET("123", .length(found: 3, expected: 14)),
    .doubtfulRNA("051000123", .shape), .siretOf(.structure("jardins")),
  ]

  static let obligations: [Obligation.What] = [
    .brief(version: 0), .brief(version: 2), .grid, .briefAgreed("jardins"), .call, .answer("lise", nil),
    .answer("lise", .willing), .admissibleProposal(0), .admissibleProposal(2), .seat(.structure("jardins")),
    .sheet("roux", marked: 17, of: 18), .revealed, .agreedMarks(3, of: 18), .award, .letter("lise"), .kickOff,
    .agreement, .signature(.provider("lise")), .beginning, .days(Hundredths(250), of: Hundredths(800)),
    .reorientation("r1"), .report, .restitution("jardins"), .survey(.provider("lise"), reminders: 0),
    .survey(.provider("lise"), reminders: 2), .followUp, .closure, .resumption(day),
  ]
}
