import JalonCore
import JalonTesting

@testable import JalonScreens

/// A moment at which an act is usual, and what a person would type in its form beyond what is proposed.
struct Moment {
  var story: Story
  var typing: [String: String] = [:]
  var adding: [String: Int] = [:]
  var topics: [Topic] = []

  var robot: Robot { Robot(typing: typing, adding: adding) }
}

enum Moments {
  static func of(_ kind: MissionCommand.Kind) throws -> Moment {
    switch kind {
    case .open: Moment(story: .before, typing: ["mission": "05-014"])
    case .relaunch: Moment(story: .at(.unsuccessful), typing: ["mission": "05-020"])
    case .writeBrief, .setGrid, .dropCall: Moment(story: .at(.draft))
    case .takeOver: Moment(story: .at(.draft), topics: [.party(.provider(World.providers[0]))])
    case .agreeBrief: Moment(story: try Story.at(.draft).on("2026-01-19").after(.writeBrief))
    case .launchCall: Moment(story: .atEndOf(.draft), adding: ["invitations": 2])
    case .invite, .recordIntent, .shareAnswer, .extendDeadline: Moment(story: .at(.calling))
    case .receiveProposal:
      Moment(
        story: Story.at(.calling).on("2026-02-09"), typing: ["start": "+60", "end": "+240"], adding: ["members": 1])
    case .admitLate:
      Moment(story: try Story.at(.calling).on("2026-02-18").after(.receiveProposal))
    case .withdrawProposal, .declareUnsuccessful: Moment(story: .atEndOf(.calling))
    case .closeCall: Moment(story: Story.atEndOf(.calling).on("2026-02-17"))
    case .seat, .setAside: Moment(story: .at(.evaluating))
    case .declareInterest: Moment(story: try Story.at(.evaluating).after(.seat))
    case .mark: Moment(story: try Story.at(.evaluating).seated(), typing: ["mark": "3"])
    case .readSheet: Moment(story: try Story.at(.evaluating).seated())
    case .closeSheet: Moment(story: try Story.at(.evaluating).seated().markedByMe())
    case .reopenSheet, .reveal: Moment(story: .atEndOf(.evaluating))
    case .agreeMark: Moment(story: .at(.concerting), typing: ["mark": "3"])
    case .adoptUnanimous: Moment(story: .at(.concerting))
    case .award, .reopenEvaluation: Moment(story: .atEndOf(.concerting))
    case .notifyCandidate, .holdKickOff, .waiveKickOff, .draftAgreement, .withdrawAward: Moment(story: .at(.framing))
    case .sign: Moment(story: try Story.at(.framing).after(.draftAgreement))
    case .begin: Moment(story: Story.atEndOf(.framing).on("2026-04-10"))
    case .logDays, .review, .suspend, .abandon: Moment(story: Story.at(.running).on("2026-05-20"))
    case .proposeReorientation: Moment(story: .at(.running), typing: ["days": "14"])
    case .answerReorientation, .withdrawReorientation:
      Moment(story: try Story.at(.running).after(.proposeReorientation))
    case .signAmendment:
      Moment(story: try Story.at(.running).after(.proposeReorientation).accepted())
    case .resume: Moment(story: .suspended)
    case .receiveReport: Moment(story: .atEndOf(.running), adding: ["actions": 2, "newNeeds": 1])
    case .holdRestitution: Moment(story: .at(.reported))
    case .issueSurvey: Moment(story: .at(.surveying))
    case .remindSurvey, .answerSurvey, .writeOffSurvey: Moment(story: .atEndOf(.surveying))
    case .reopenSurvey, .scheduleFollowUp, .waiveFollowUp: Moment(story: .at(.followingUp))
    case .recordFollowUp: Moment(story: .at(.followingUp), typing: ["actions.cause": "faute de temps"])
    case .close: Moment(story: .atEndOf(.followingUp))
    case .reopen: Moment(story: .closed)
    case .correct:
      Moment(story: .at(.draft), typing: ["title": "Création du groupement"], topics: [.entry(1)])
    case .layCalendar: Moment(story: .at(.running))
    case .moveStep: Moment(story: .at(.running), typing: ["day": "+100"])
    case .setTheme: Moment(story: .at(.running), typing: ["theme": "Gouvernance"])
    case .receiveInvoice:
      Moment(
        story: .at(.running), typing: ["number": "F-12", "untaxed": "4000", "vatRate": "20", "total": "4800"])
    case .certifyService, .pay: Moment(story: try Story.at(.running).after(.receiveInvoice))
    case .fileProof: Moment(story: .at(.running), typing: ["reference": "AX-7", "until": "+300"])
    case .takeNote, .reassign: Moment(story: .at(.running))
    case .grantDisclosure: Moment(story: .at(.running))
    case .withdrawDisclosure: Moment(story: try Story.at(.running).after(.grantDisclosure))
    case .release: Moment(story: .at(.concerting))
    case .undo: Moment(story: try Story.at(.running).after(.takeNote))
    case .redo: Moment(story: try Story.at(.running).after(.takeNote).after(.undo))
    }
  }

  static func of(_ kind: PlanCommand.Kind) throws -> Moment {
    var story = Story.before
    switch kind {
    case .openPlan:
      return Moment(story: story.withoutPlan(), typing: ["plan": "plan-neuf"])
    case .settleScenario, .recordBoardDecision:
      try story.enter(.studyScenario, ["scenario": "groupement", "on": .day(story.today)])
      return Moment(story: story)
    case .addOperator:
      try story.register(.registerOperator, ["operator": "dla-84", "name": "DLA de Vaucluse", "department": "84"])
      return Moment(story: story)
    case .holdSteering: return Moment(story: story, adding: ["attendees": 1])
    case .linkStructures: return Moment(story: story, typing: ["from": "Ateliers", "to": "Durance"])
    case .linkMissions:
      return Moment(story: try Story.at(.draft).twoMissions(), typing: ["mission": "05-001", "to": "05-014"])
    case .changeAim:
      try story.adopt("groupement")
      return Moment(story: story)
    case .conveneSteering: return Moment(story: story, typing: ["meeting": "COPIL", "day": "+20"])
    case .cancelSteering:
      try story.convene("COPIL")
      return Moment(story: story)
    case .addFunding: return Moment(story: story, typing: ["funder": "Région"])
    case .advanceFunding:
      try story.enter(
        .addFunding,
        [
          "funder": "Région", "object": "investment", "amount": 400_000, "state": "asked", "on": .day(story.today),
        ])
      return Moment(story: story)
    case .correctInPlan:
      return Moment(story: story, typing: ["title": "Vers un groupement"], topics: [.entry(1)])
    case .redoInPlan:
      try story.enter(.undoInPlan, ["act": .text(story.plan?.undoable?.text ?? "")])
      return Moment(story: story)
    case .addStructure, .leaveStructure, .changeLead, .shareDiagnosis, .recordOpinion, .studyScenario, .closePlan,
      .undoInPlan:
      return Moment(story: story)
    }
  }

  static func of(_ kind: DirectoryCommand.Kind) throws -> Moment {
    switch kind {
    case .registerStructure:
      Moment(story: .before, typing: ["structure": "epicerie-veynes", "name": "Épicerie de Veynes"])
    case .registerOperator:
      Moment(story: .before, typing: ["operator": "dla-84", "name": "DLA de Vaucluse", "department": "84"])
    case .registerProvider: Moment(story: .before, typing: ["provider": "atelier-sud", "name": "Atelier Sud"])
    case .registerPerson:
      Moment(story: .before, typing: ["person": "anne-petit", "name": "Anne Petit", "party": "Ateliers"])
    case .amendStructure:
      Moment(
        story: .before, typing: ["name": "Les Ateliers"], topics: [.party(.structure("ateliers-buech"))])
    case .amendOperator:
      Moment(story: .before, typing: ["name": "DLA 04"], topics: [.party(.operator("dla-04"))])
    case .amendProvider:
      Moment(story: .before, typing: ["name": "Arpent et Cie"], topics: [.party(.provider("arpent"))])
    case .amendPerson: Moment(story: .before, typing: ["phone": "04 92 00 00 00"], topics: [.person("luc-buech")])
    case .undoInDirectory: Moment(story: try Story.before.deactivating("cap-social"))
    case .redoInDirectory: Moment(story: try Story.before.deactivating("cap-social").undoingInDirectory())
    case .recordAbsence: Moment(story: .before, typing: ["until": "+10"])
    case .erasePerson, .redactText: Moment(story: .before, topics: [.person(World.employee)])
    case .freezeYear:
      Moment(
        story: .before, typing: ["figures.figure": "I05.started", "figures.number": "4"], adding: ["figures": 1])
    case .registerGrant:
      Moment(
        story: .before,
        typing: ["grant": "region-26", "funder": "Région", "reference": "2026-014", "amount": "40000"])
    case .amendGrant:
      Moment(story: try Story.before.granted(), typing: ["amount": "50000"], topics: [.grant("region-26")])
    case .allocateGrant:
      Moment(
        story: try Story.at(.running).granted(), typing: ["mission": "05-014", "amount": "5000"],
        topics: [.grant("region-26")])
    case .setObjective:
      Moment(
        story: try Story.before.granted(), typing: ["figure": "structures en ing", "target": "40"],
        topics: [.grant("region-26")])
    case .joinCards:
      Moment(
        story: try Story.before.directing(
          .registerStructure, ["structure": "buech-2", "name": "Buëch 2", "department": "05"]),
        typing: ["same": "Buëch 2"], topics: [.party(.structure("ateliers-buech"))])
    case .joinPersons:
      Moment(
        story: try Story.before.directing(
          .registerPerson,
          [
            "person": "luc-2", "party": "structure:ateliers-buech", "name": "Luc Deux", "isLeader": false,
            "isOfficer": false,
          ]), typing: ["same": "luc-2"], topics: [.person("luc-buech")])
    case .registerRecipient:
      Moment(story: .before, typing: ["recipient": "dest-region", "name": "Région Sud"])
    case .amendRecipient:
      Moment(
        story: try Story.before.knowing("dest-region", "Région Sud"), typing: ["phone": "04 91 57 50 57"],
        topics: [.recipient("dest-region")])
    case .deactivateProvider, .adoptQuestionnaire, .setUsualCalendar: Moment(story: .before)
    case .reactivateProvider: Moment(story: try Story.before.deactivating("cap-social"))
    }
  }
}

extension Story {
  /// Every structure of the plan adopts a scenario.
  fileprivate mutating func adopt(_ scenario: String) throws {
    try enter(.studyScenario, ["scenario": .text(scenario), "on": .day(today)])
    for structure in plan?.structures ?? [] {
      try enter(
        .recordBoardDecision,
        [
          "structure": .name(structure), "body": "board", "scenario": .text(scenario), "adopted": true,
          "on": .day(today),
        ])
    }
  }

  fileprivate func undoingInDirectory() throws -> Story {
    var story = self
    try story.register(.undoInDirectory, ["act": .text(directory.undoable.first?.text ?? "")])
    return story
  }

  fileprivate mutating func convene(_ meeting: String) throws {
    try enter(.conveneSteering, ["meeting": .text(meeting), "day": .day(today + 10), "on": .day(today)])
  }

  /// One more mission of the plan beside the one at hand.
  fileprivate func twoMissions() throws -> Story {
    var story = besides()
    try story.enter(.open, ["mission": "05-001"])
    return story
  }

  fileprivate func accepted() throws -> Story {
    var story = self
    for _ in story.mission?.stage.framing?.reorientationDeciders ?? [] { try story.enter(.answerReorientation) }
    return story
  }
}
