import JalonTesting
import Testing

@testable import JalonCore

@Suite("Restitution")
struct RestitutionRulesTests {
  let reported = Story.at(.reported)

  private func attended(_ people: [PersonID]) -> Fields { ["attendees": .names(people)] }

  @Test("a restitution gathers a leader of a structure and an officer, after the report")
  func attendees() throws {
    #expect(try reported.obstacles(to: .holdRestitution) == [])
    #expect(
      try reported.obstacles(to: .holdRestitution, attended([]))
        == [
          .noLeaderAttended(["ateliers-buech", "chantiers-durance"], field: "attendees"),
          .noOfficerAttended(field: "attendees"),
        ])
    #expect(
      try reported.obstacles(to: .holdRestitution, attended(["claire-05", "luc-buech"]))
        == [.notSaidLeader("luc-buech", of: "ateliers-buech", field: "attendees")])
    #expect(
      try reported.obstacles(to: .holdRestitution, attended(["claire-05", "claire-05", "nadia-buech"]))
        == [.twice("claire-05", field: "attendees")])
    #expect(
      try reported.obstacles(to: .holdRestitution, ["on": .day(reported.today - 1)])
        == [.tooEarly(field: "on", notBefore: reported.today, after: .report)])
  }

  @Test("several restitutions may be held: the mission moves on when each structure was represented")
  func several() throws {
    let first = try reported.after(.holdRestitution, attended(["claire-05", "nadia-buech"]))
    #expect(first.stage == .reported)
    #expect(first.mission?.stage.reported?.awaitingRestitution == ["chantiers-durance"])
    let second = try first.after(.holdRestitution, attended(["marc-04", "paul-durance"]))
    #expect(second.stage == .surveying)
    #expect(try second.after(.holdRestitution).stage == .surveying)
  }

  @Test("the officer is one of the operators that carry the mission")
  func officer() throws {
    var story = reported
    try story.register(.registerOperator, ["operator": "dla-06", "name": "DLA 06", "department": "06"])
    try story.register(
      .registerPerson,
      ["person": "ines-06", "party": "operator:dla-06", "name": "Inès", "isLeader": false, "isOfficer": true])
    #expect(
      try story.obstacles(to: .holdRestitution, attended(["ines-06", "nadia-buech"]))
        == [.noOfficerAttended(field: "attendees")])
  }
}

@Suite("Satisfaction surveys")
struct SurveyRulesTests {
  let due = Story.at(.surveying)

  private func issued() throws -> Story { try due.after(.issueSurvey) }

  @Test("one survey is owed by each structure, and one by the provider")
  func owed() throws {
    #expect(
      due.mission?.stage.surveys?.respondents == [
        .structure("ateliers-buech"), .structure("chantiers-durance"), .provider("cabinet-lise"),
      ])
    for party in ["operator:dla-05", "provider:arpent"] as [Value] {
      #expect(try due.obstacles(to: .issueSurvey, ["respondent": party]).map(\.code) == ["noSurveyOwed"])
    }
  }

  @Test("a survey is sent once, not before the restitution, and names the version of its questionnaire")
  func issue() throws {
    #expect(
      try issued().obstacles(to: .issueSurvey, ["respondent": "structure:ateliers-buech"])
        == [.surveyAlreadyIssued(.structure("ateliers-buech"), field: "respondent")])
    #expect(
      try due.obstacles(to: .issueSurvey, ["on": .day(due.today - 1)])
        == [.tooEarly(field: "on", notBefore: due.today, after: .restitution)])
    #expect(try issued().mission?.stage.surveys?.issued[.structure("ateliers-buech")]?.issue.version == 1)
  }

  @Test("nobody is reminded of a survey, answers it or is written off before it was sent")
  func notIssued() throws {
    for kind in [MissionCommand.Kind.remindSurvey, .answerSurvey, .writeOffSurvey] {
      #expect(
        try due.obstacles(to: kind)
          == [.noSurveyOpen, .surveyNotIssued(.structure("ateliers-buech"), field: "respondent")])
    }
    for kind in [MissionCommand.Kind.remindSurvey, .answerSurvey] {
      #expect(
        try issued().obstacles(to: kind, ["on": .day(due.today - 1)])
          == [.tooEarly(field: "on", notBefore: due.today, after: .surveyIssue)])
    }
  }

  @Test("an answered survey is not answered, reminded or written off again")
  func settled() throws {
    let story = try due.surveyed()
    for kind in [MissionCommand.Kind.remindSurvey, .answerSurvey, .writeOffSurvey] {
      #expect(
        try story.obstacles(
          to: kind,
          ["respondent": "structure:ateliers-buech", "answers": .null].filter {
            $0.key != "answers" || kind != .answerSurvey
          }
        )
        .contains(.surveySettled(.structure("ateliers-buech"), field: "respondent")))
    }
  }

  @Test("answers fit the questions, and the key questions are answered")
  func answers() throws {
    let story = try issued()
    let missing = try story.obstacles(to: .answerSurvey, ["answers": []])
    #expect(!missing.isEmpty && missing.allSatisfy { $0.code == "keyQuestionUnanswered" })
    let extra: Value = ["question": "B99", "answer": 3]
    #expect(
      try story.obstacles(
        to: .answerSurvey, ["answers": .list(story.answers(of: .structure("ateliers-buech")).elements + [extra])])
        == [.unknownQuestion("B99", field: "answers")])
    let asked = story.answers(of: .structure("ateliers-buech")).elements
    #expect(
      try story.obstacles(to: .answerSurvey, ["answers": .list(asked + asked.prefix(1))])
        == [.twice(asked.first?["question"]?.text ?? "", field: "answers")])
    let first = try #require(story.answers(of: .structure("ateliers-buech")).elements.first?["question"])
    let outside: Value = ["question": first, "answer": 99]
    let rest = story.answers(of: .structure("ateliers-buech")).elements.dropFirst()
    #expect(
      try story.obstacles(to: .answerSurvey, ["answers": .list([outside] + rest)])
        == [.answerOutside(first.text ?? "", field: "answers")])
  }

  @Test("an answer whose question is not asked, given the others, is neither held against the act nor recorded")
  func irrelevant() throws {
    let ateliers = Party.structure("ateliers-buech")
    let given: [String: Answer] = [
      "B21": .number(4), "B21b": .text("Trop long."), "B04": .number(1), "B04b": .number(99),
    ]
    let story = try due.surveyed([(ateliers, given.filter { $0.key != "B04" && $0.key != "B04b" })])
    let kept = try #require(story.mission?.stage.surveys?.issued[ateliers]?.response).answers.map(\.question)
    #expect(kept.contains("B21") && !kept.contains("B21b"))
    let unfit = try due.surveyed([(ateliers, ["B04": .number(4), "B04b": .number(99)])])
    #expect(unfit.mission?.stage.surveys?.issued[ateliers]?.isSettled == true)
    let asked = #expect(throws: Refusal.self) { try due.surveyed([(ateliers, given)]) }
    #expect(asked == .obstacles([.answerOutside("B04b", field: "answers")]))
  }

  @Test("whatever a question may hang on comes to be known of some mission")
  func facts() throws {
    let turned = try Story.at(.running).after(.proposeReorientation).theMission
    #expect(due.theMission.surveyFacts.union(turned.surveyFacts) == Set(Clause.Fact.allCases))
    #expect(Questionnaire.provider.relevant([:], facts: []).map(\.code).contains("P08"))
  }

  @Test("writing off before two reminders needs a reason")
  func writeOff() throws {
    let story = try issued()
    #expect(try story.cautions(of: .writeOffSurvey) == [.fewReminders(0)])
    #expect(try story.after(.remindSurvey).cautions(of: .writeOffSurvey) == [.fewReminders(1)])
    let twice = try story.after(.remindSurvey).after(.remindSurvey)
    #expect(try twice.cautions(of: .writeOffSurvey) == [])
    #expect(try twice.obstacles(to: .writeOffSurvey, ["reason": ""]) == [.blank(field: "reason")])
  }

  @Test("after three reminders a survey is answered or written off, and reminded no more")
  func reminders() throws {
    let thrice = try issued().after(.remindSurvey).after(.remindSurvey).after(.remindSurvey)
    let refusal = Obstacle.enoughReminders(.structure("ateliers-buech"), 3, field: "respondent")
    #expect(try thrice.obstacles(to: .remindSurvey) == [refusal])
    #expect(refusal.clearing == .writeOffSurvey)
    #expect(
      try thrice.after(.answerSurvey).mission?.stage.surveys?.issued[.structure("ateliers-buech")]?.isSettled == true)
  }

  @Test("the mission moves on when each survey is answered or written off")
  func moves() throws {
    let story = Story.atEndOf(.surveying)
    #expect(try story.after(.answerSurvey).stage == .followingUp)
    #expect(try story.after(.writeOffSurvey, because: "structure dissoute").stage == .followingUp)
  }

  @Test("a settled survey is opened again with a reason, and the mission waits for it")
  func reopen() throws {
    #expect(
      try due.obstacles(to: .reopenSurvey)
        == [.noSurveySettled, .surveyNotSettled(.structure("ateliers-buech"), field: "respondent")])
    let story = try Story.at(.followingUp).after(.reopenSurvey)
    #expect(story.stage == .surveying)
    #expect(story.mission?.stage.surveys?.unsettled == [.structure("ateliers-buech")])
    #expect(
      try story.obstacles(to: .reopenSurvey, ["reason": "", "respondent": "provider:cabinet-lise"]) == [
        .blank(field: "reason")
      ])
    #expect(try story.after(.answerSurvey).stage == .followingUp)
  }

  @Test("what had been answered is there however often a survey is opened again")
  func reopenedTwice() throws {
    let once = try Story.at(.followingUp).after(.reopenSurvey)
    let answered = try #require(once.mission?.stage.surveys?.issued[.structure("ateliers-buech")]?.reopened)
    var story = once
    try story.enter(
      .writeOffSurvey, ["respondent": "structure:ateliers-buech", "reason": "sans réponse"],
      because: "relancée au téléphone")
    let again = try story.after(.reopenSurvey, ["respondent": "structure:ateliers-buech"])
    #expect(again.mission?.stage.surveys?.issued[.structure("ateliers-buech")]?.reopened == answered)
  }

  @Test("a follow-up that was recorded is still there when a survey was opened again and answered")
  func followUpKept() throws {
    let story = try Story.atEndOf(.followingUp).after(.reopenSurvey).after(.answerSurvey)
    #expect(story.stage == .followingUp)
    #expect(
      story.mission?.stage.followingUp?.outcome == Story.atEndOf(.followingUp).mission?.stage.followingUp?.outcome)
  }
}

@Suite("Follow-up a year later, and closing")
struct FollowUpRulesTests {
  let followingUp = Story.at(.followingUp)
  let done = Story.atEndOf(.followingUp)
  let restitution: Day = "2026-10-20"

  @Test("a follow-up is due twelve months after the restitution, unless another day is chosen")
  func due() throws {
    #expect(followingUp.mission?.stage.followingUp?.due == "2027-10-20")
    #expect(
      try followingUp.after(.scheduleFollowUp, ["due": "2027-06-01"]).mission?.stage.followingUp?.due == "2027-06-01")
    #expect(
      try followingUp.obstacles(to: .scheduleFollowUp, ["due": "2026-10-19"])
        == [.tooEarly(field: "due", notBefore: restitution, after: .restitution)])
  }

  @Test("the diagnosis follows each action of the report")
  func actions() throws {
    #expect(
      try followingUp.obstacles(
        to: .recordFollowUp, ["actions": [["action": "Former les encadrants", "state": "givenUp", "cause": "départs"]]])
        == [.actionNotFollowed("Créer le groupement", field: "actions")])
  }

  @Test("an action that was given up or not begun has a cause")
  func cause() throws {
    let states = ["notBegun", "underWay", "done", "givenUp"]
    let actions = states.map { state in Value.group(["action": "Former les encadrants", "state": .text(state)]) }
    #expect(
      try followingUp.obstacles(to: .recordFollowUp, ["actions": .list(actions)])
        == [
          .actionNotFollowed("Créer le groupement", field: "actions"), .blank(field: "actions[0].cause"),
          .blank(field: "actions[3].cause"),
        ])
  }

  @Test("appropriation goes from 0 to 3 on each of the four axes")
  func axes() throws {
    #expect(
      try followingUp.obstacles(to: .recordFollowUp, ["board": -1, "direction": 4, "team": 0, "management": 3])
        == [.appropriationOutside(field: "board"), .appropriationOutside(field: "direction")])
  }

  @Test("a follow-up is not older than the restitution")
  func order() throws {
    for kind in [MissionCommand.Kind.recordFollowUp, .close] {
      let story = kind == .close ? try followingUp.after(.waiveFollowUp) : followingUp
      #expect(
        try story.obstacles(to: kind, ["on": "2026-10-19"])
          == [.tooEarly(field: "on", notBefore: restitution, after: .restitution)])
    }
  }

  @Test("a new need that a new mission answers names the draft to open, whose number is free")
  func newMission() throws {
    func need(_ mission: Value) -> Fields {
      ["needs": [["need": "Un emprunt", "answer": "newMission", "mission": mission]]]
    }
    #expect(try followingUp.obstacles(to: .recordFollowUp, need(" ")) == [.blank(field: "needs[0].mission")])
    #expect(
      try followingUp.obstacles(to: .recordFollowUp, need("05-014")) == [
        .missionExists("05-014", field: "needs[0].mission")
      ])
    let same: Value = ["need": "Un local", "answer": "newMission", "mission": "05-020"]
    #expect(
      try followingUp.obstacles(to: .recordFollowUp, ["needs": [same, same]]) == [.twice("05-020", field: "needs")])
    let story = try followingUp.after(.recordFollowUp, need("05-020"))
    let mission = try #require(story.mission)
    let reactions = story.lastEvents.flatMap { Policy.reactions(to: $0, of: mission) }
    #expect(reactions.count == 1)
    var draft = story.besides()
    for reaction in reactions { try draft.enter(reaction) }
    #expect(draft.mission?.id == "05-020")
    #expect(draft.mission?.opening.link == MissionLink(kind: .follows, mission: "05-014"))
  }

  @Test("a new need with another answer opens nothing")
  func otherNeed() throws {
    let story = try followingUp.after(.recordFollowUp, ["needs": [["need": "Un emprunt", "answer": "referral"]]])
    let mission = try #require(story.mission)
    #expect(story.lastEvents.flatMap { Policy.reactions(to: $0, of: mission) } == [])
  }

  @Test("a follow-up is recorded or waived, once")
  func once() throws {
    #expect(try followingUp.obstacles(to: .waiveFollowUp, ["reason": ""]) == [.blank(field: "reason")])
    for story in [done, try followingUp.after(.waiveFollowUp)] {
      for kind in [MissionCommand.Kind.recordFollowUp, .waiveFollowUp, .scheduleFollowUp] {
        #expect(try story.obstacles(to: kind) == [.followUpSettled])
      }
    }
  }

  @Test("a mission is closed once its follow-up is recorded or waived")
  func close() throws {
    #expect(try followingUp.obstacles(to: .close) == [.followUpUnsettled])
    #expect(try followingUp.after(.waiveFollowUp).after(.close).stage == .closed)
    #expect(try Story.at(.surveying).obstacles(to: .close) == [.notNow(stage: .surveying, possibleAt: [.followingUp])])
  }

  @Test("a mission is not closed on a day before its follow-up was recorded")
  func closeInOrder() throws {
    #expect(try done.obstacles(to: .close, ["on": .day(done.today - 1)]).map(\.code) == ["tooEarly"])
  }

  @Test("closing with an unpaid invoice or a missing proof needs a reason")
  func cautions() throws {
    #expect(try done.cautions(of: .close) == [])
    #expect(
      try done.cautions(of: .close, ["invoicePaid": false, "proofsFiled": false]) == [.invoiceUnpaid, .proofsMissing])
  }
}
