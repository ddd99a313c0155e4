import JalonTesting
import Testing

@testable import JalonCore

@Suite("Opening a mission")
struct OpeningRulesTests {
  let before = Story.before

  @Test("a mission is opened for the structures and operators of a plan")
  func opens() throws {
    #expect(try before.obstacles(to: .open) == [])
    #expect(try before.after(.open).mission?.opening.lead == "dla-05")
  }

  @Test("nothing can be asked of a mission that nobody opened")
  func notOpened() throws {
    for kind in MissionCommand.Kind.allCases where ![.open, .relaunch].contains(kind) {
      #expect(try before.obstacles(to: kind).contains(.notOpened))
    }
  }

  @Test("a number is opened once")
  func once() throws {
    for kind in [MissionCommand.Kind.open, .relaunch] {
      #expect(try Story.at(.draft).obstacles(to: kind) == [.alreadyOpened("05-014")])
    }
  }

  @Test("a mission has at least one structure and one operator, and a refusal names all that is missing at once")
  func noneGiven() throws {
    let obstacles = try before.obstacles(to: .open, ["structures": [], "operators": [], "title": " "])
    #expect(
      Set(obstacles) == [
        .noneGiven(field: "structures"), .noneGiven(field: "operators"), .leadNotAmongOperators(field: "lead"),
        .collectiveNeedsTwoStructures(field: "structures"), .blank(field: "title"),
      ])
  }

  @Test("the lead is one of the mission's operators")
  func lead() throws {
    #expect(
      try before.obstacles(to: .open, ["operators": ["dla-04"], "officer": "marc-04"])
        == [.leadNotAmongOperators(field: "lead")])
  }

  @Test("a collective mission needs two structures, an individual one has exactly one")
  func kinds() throws {
    #expect(
      try before.obstacles(to: .open, ["structures": ["ateliers-buech"]]) == [
        .collectiveNeedsTwoStructures(field: "structures")
      ])
    #expect(
      try before.obstacles(to: .open, ["kind": "individual"]) == [.individualNeedsOneStructure(field: "structures")])
    #expect(try before.obstacles(to: .open, ["kind": "individual", "structures": ["ateliers-buech"]]) == [])
    #expect(
      try before.obstacles(to: .open, ["kind": "individual", "structures": []]) == [.noneGiven(field: "structures")])
  }

  @Test("the same structure or operator is not named twice")
  func twice() throws {
    #expect(
      try before.obstacles(to: .open, ["structures": ["ateliers-buech", "ateliers-buech"]])
        == [.twice("ateliers-buech", field: "structures")])
    #expect(
      try before.obstacles(to: .open, ["operators": ["dla-05", "dla-05"]]) == [.twice("dla-05", field: "operators")])
  }

  @Test("the structures and operators of a mission belong to its plan")
  func plan() throws {
    #expect(
      try before.obstacles(to: .open, ["structures": ["ateliers-buech", "jardins-ubaye"]])
        == [.notInPlan(.structure("jardins-ubaye"), field: "structures")])
    var story = before
    try story.register(.registerOperator, ["operator": "dla-06", "name": "DLA 06", "department": "06"])
    #expect(
      try story.obstacles(to: .open, ["operators": ["dla-05", "dla-06"]])
        == [.notInPlan(.operator("dla-06"), field: "operators")])
  }

  @Test("a structure that left the plan takes no mission in it")
  func left() throws {
    var story = before
    try story.enter(.leaveStructure, ["structure": "chantiers-durance", "reason": "liquidation", "on": "2026-01-12"])
    #expect(try story.obstacles(to: .open) == [.notInPlan(.structure("chantiers-durance"), field: "structures")])
  }

  @Test("a mission needs a plan that exists and is not closed, and is not opened before it")
  func openPlan() throws {
    var story = before
    #expect(
      try story.obstacles(to: .open, ["on": "2026-01-04"])
        == [.tooEarly(field: "on", notBefore: "2026-01-05", after: .planOpening)])
    try story.enter(.closePlan, ["on": "2026-01-12"])
    #expect(try story.obstacles(to: .open) == [.planClosed("alpes-iae")])
    story.plan = nil
    #expect(try story.obstacles(to: .open) == [.unknownPlan("alpes-iae", field: "plan")])
  }

  @Test("a mission is followed by an officer")
  func officer() throws {
    #expect(
      try before.obstacles(to: .open, ["officer": "luc-buech"]) == [.officerExpected("luc-buech", field: "officer")])
    #expect(
      try before.obstacles(to: .open, ["operators": ["dla-05"], "lead": "dla-05", "officer": "marc-04"])
        == [.notInMission(.operator("dla-04"), field: "officer")])
  }

  @Test("a name that nobody knows is refused, with the nearest that exists")
  func unknown() throws {
    #expect(
      try before.obstacles(to: .open, ["officer": "claire-0"]).contains(
        .unknown(.person, "claire-0", field: "officer", nearest: "claire-05")))
    #expect(
      try before.obstacles(to: .open, ["structures": ["ateliers-buech", "atelier-buech"]]).contains(
        .unknown(.structure, "atelier-buech", field: "structures[1]", nearest: "ateliers-buech")))
  }

  @Test("a mission is linked only to one that exists")
  func link() throws {
    #expect(
      try before.obstacles(to: .open, ["link": ["kind": "phaseOf", "mission": "05-001"]])
        == [.unknownMission("05-001", field: "link.mission")])
    let second = Story.at(.draft).besides()
    #expect(
      try second.obstacles(to: .open, ["mission": "05-015", "link": ["kind": "phaseOf", "mission": "05-014"]]) == [])
  }

  @Test("only an officer enters acts", arguments: MissionCommand.Kind.allCases)
  func officers(kind: MissionCommand.Kind) throws {
    var story = Story.at(.draft)
    story.by = "luc-buech"
    #expect(try story.obstacles(to: kind).contains(.notAnOfficer("luc-buech")))
  }
}

@Suite("Preparing a mission: brief, grid, agreement of the structures")
struct DraftRulesTests {
  let draft = Story.at(.draft)

  @Test("each writing of the brief is a new version, and all are kept")
  func versions() throws {
    let story = try draft.after(.writeBrief).after(.writeBrief, ["days": 1_000])
    #expect(story.mission?.stage.draft.briefs.map(\.version) == [1, 2])
    #expect(story.mission?.stage.draft.briefs.map(\.text.days) == [Hundredths(1_200), Hundredths(1_000)])
  }

  @Test("a brief foresees some days, and a ceiling above zero where it sets one")
  func positive() throws {
    #expect(
      try draft.obstacles(to: .writeBrief, ["days": 0, "ceiling": 0])
        == [.notPositive(field: "days"), .notPositive(field: "ceiling")])
    #expect(try draft.obstacles(to: .writeBrief, ["ceiling": .null]) == [])
  }

  @Test("a brief says context, problem and expected results")
  func blank() throws {
    #expect(
      try draft.obstacles(
        to: .writeBrief, ["context": "", "problem": " ", "expectedResults": "\n", "constraints": " "])
        == [.blank(field: "context"), .blank(field: "problem"), .blank(field: "expectedResults")])
  }

  @Test("a structure agrees once to each version of the brief")
  func agree() throws {
    #expect(try draft.obstacles(to: .agreeBrief) == [.briefMissing])
    let agreed = try draft.after(.writeBrief).after(.agreeBrief)
    #expect(agreed.mission?.stage.draft.disagreeing == ["chantiers-durance"])
    #expect(
      try agreed.obstacles(to: .agreeBrief, ["structure": "ateliers-buech"])
        == [.briefAlreadyAgreed("ateliers-buech", field: "structure")])
    #expect(try agreed.after(.writeBrief).mission?.stage.draft.disagreeing == ["ateliers-buech", "chantiers-durance"])
  }

  @Test("only a structure of the mission agrees to its brief, and not before the mission was opened")
  func agreeing() throws {
    let story = try draft.after(.writeBrief)
    #expect(
      try story.obstacles(to: .agreeBrief, ["structure": "jardins-ubaye"])
        == [.notInMission(.structure("jardins-ubaye"), field: "structure")])
    #expect(
      try story.obstacles(to: .agreeBrief, ["on": "2026-01-11"])
        == [.tooEarly(field: "on", notBefore: "2026-01-12", after: .opening)])
  }

  @Test("brief and grid are frozen once the call is sent")
  func frozen() throws {
    for kind in [MissionCommand.Kind.writeBrief, .setGrid, .agreeBrief, .launchCall] {
      #expect(try Story.at(.calling).obstacles(to: kind) == [.notNow(stage: .calling, possibleAt: [.draft])])
    }
  }

  @Test("a mission that never went to call can be dropped")
  func drop() throws {
    #expect(try draft.after(.dropCall).stage == .dropped)
    #expect(try draft.obstacles(to: .dropCall, ["reason": " "]) == [.blank(field: "reason")])
    #expect(
      try draft.obstacles(to: .declareUnsuccessful)
        == [.notNow(stage: .draft, possibleAt: [.calling, .evaluating, .concerting])])
  }
}

@Suite("The evaluation grid")
struct GridRulesTests {
  let draft = Story.at(.draft)

  private func criteria(
    _ weights: [Int], named names: [String] = EvaluationGrid.seedCriteria.map(\.text), threshold: Int? = nil
  ) -> Value {
    .list(
      zip(names, weights).map { name, weight in
        let line: Fields = ["id": .text(name), "label": .text(name), "weight": .whole(weight)]
        return .group(threshold.map { line.merging(["threshold": .whole($0)]) { $1 } } ?? line)
      })
  }

  @Test("the six criteria of the document, weighted to 100 %, are a grid")
  func seed() throws {
    #expect(try draft.obstacles(to: .setGrid) == [])
    #expect(try draft.cautions(of: .setGrid) == [])
  }

  @Test("a criterion of the document that is left out needs a reason")
  func missing() throws {
    let fields: Fields = ["criteria": criteria([50, 50], named: ["method", "results"])]
    #expect(
      try draft.cautions(of: .setGrid, fields) == [
        .seedCriteriaMissing(["understanding", "profile", "duration", "budget"])
      ])
    #expect(throws: Refusal.unconfirmed([.seedCriteriaMissing(["understanding", "profile", "duration", "budget"])])) {
      try draft.after(.setGrid, fields)
    }
    let story = try draft.after(.setGrid, fields, because: "mission courte")
    #expect(story.journal.last?.reasons == ["seedCriteriaMissing": "mission courte"])
  }

  @Test("weights are positive and sum to 100")
  func weights() throws {
    #expect(
      try draft.obstacles(to: .setGrid, ["criteria": criteria([20, 20, 20, 20, 20, 20])])
        == [.weightsDoNotSum(to: 120, field: "criteria")])
    #expect(
      try draft.obstacles(to: .setGrid, ["criteria": criteria([0, -10, 50, 20, 20, 20])])
        == [.weightOutsidePercent(field: "criteria[0].weight"), .weightOutsidePercent(field: "criteria[1].weight")])
  }

  @Test("a grid has criteria, each once")
  func criteriaGiven() throws {
    #expect(try draft.obstacles(to: .setGrid, ["criteria": []]) == [.noneGiven(field: "criteria")])
    #expect(
      try draft.obstacles(to: .setGrid, ["criteria": criteria([50, 50], named: ["method", "method"])])
        == [.twice("method", field: "criteria")])
  }

  @Test("thresholds lie inside the scale")
  func thresholds() throws {
    #expect(
      try draft.obstacles(
        to: .setGrid, ["criteria": criteria([100], named: ["method"], threshold: 501), "totalThreshold": -1])
        == [.thresholdOutsideScale(field: "criteria[0].threshold"), .thresholdOutsideScale(field: "totalThreshold")])
    #expect(
      try draft.obstacles(
        to: .setGrid, ["criteria": criteria([100], named: ["method"], threshold: 500), "totalThreshold": 0]) == [])
  }

  @Test("the scale goes from 1 to 100, and a step divides it")
  func scale() throws {
    #expect(try draft.obstacles(to: .setGrid, ["scale": 0]).contains(.scaleOutside(field: "scale")))
    #expect(try draft.obstacles(to: .setGrid, ["scale": 101]).contains(.scaleOutside(field: "scale")))
    for step in [0, -50, 75] as [Int] {
      #expect(try draft.obstacles(to: .setGrid, ["step": .whole(step)]) == [.stepDoesNotDivide(field: "step")])
    }
    #expect(try draft.obstacles(to: .setGrid, ["scale": 20, "step": 100]) == [])
  }

  @Test("in points, each criterion brings from 1 to 100, whatever they make in all up to a thousand")
  func points() throws {
    let asked: Fields = ["counting": "points", "scale": .null]
    func obstacles(_ maxima: [Int]) throws -> [Obstacle] {
      try draft.obstacles(to: .setGrid, asked.merging(["criteria": criteria(maxima)]) { $1 })
    }
    #expect(try obstacles([20, 15, 15, 10, 10, 5]) == [])
    #expect(try obstacles([0, 101, 15, 10, 10, 5]).map(\.code) == ["pointsOutside", "pointsOutside"])
    let names = (1...11).map { "c\($0)" }
    let many = asked.merging(["criteria": criteria(names.map { _ in 100 }, named: names)]) { $1 }
    #expect(try draft.obstacles(to: .setGrid, many) == [.pointsExceed(1_100, field: "criteria")])
  }

  @Test("in percents the scale is asked for, in points each criterion has its own")
  func scaleOfAll() throws {
    #expect(try draft.obstacles(to: .setGrid, ["scale": .null]).contains(.scaleOutside(field: "scale")))
    #expect(try draft.obstacles(to: .setGrid, ["scale": .null, "counting": "points"]) == [])
    let stored = try draft.after(.setGrid, ["scale": 5, "counting": "points"]).mission?.stage.draft.grid
    #expect(stored?.scale == nil && stored?.counting == .points)
    #expect(try draft.after(.setGrid).mission?.stage.draft.grid?.counting == .percents)
  }

  @Test("in points, the step leads to the maximum of each criterion, and thresholds lie on the scale of their own")
  func stepOfPoints() throws {
    let asked: Fields = [
      "counting": "points", "criteria": criteria([20, 5], named: ["method", "results"], threshold: 500),
    ]
    #expect(try draft.obstacles(to: .setGrid, asked) == [])
    let wide = asked.merging(["step": 200]) { $1 }
    #expect(try draft.obstacles(to: .setGrid, wide) == [.stepDoesNotDivide(field: "step")])
    let high = asked.merging(["criteria": criteria([20, 5], named: ["method", "results"], threshold: 550)]) { $1 }
    #expect(try draft.obstacles(to: .setGrid, high) == [.thresholdOutsideScale(field: "criteria[1].threshold")])
    #expect(try draft.obstacles(to: .setGrid, asked.merging(["totalThreshold": 25_00]) { $1 }) == [])
    let over = asked.merging(["totalThreshold": 25_50]) { $1 }
    #expect(try draft.obstacles(to: .setGrid, over) == [.thresholdOutsideScale(field: "totalThreshold")])
  }

  @Test("a price formula needs the criterion that it computes")
  func formula() throws {
    let fields: Fields = ["criteria": criteria([100], named: ["method"]), "priceFormula": "proportional"]
    #expect(try draft.obstacles(to: .setGrid, fields) == [.formulaWithoutBudget(field: "criteria")])
    #expect(try draft.obstacles(to: .setGrid, ["priceFormula": "proportional"]) == [])
  }
}

@Suite("Sending the call")
struct LaunchRulesTests {
  let prepared = Story.atEndOf(.draft)

  private func inviting(_ providers: some Sequence<ProviderID>) -> Fields {
    ["invitations": .list(providers.map { ["provider": .name($0), "why": "références"] })]
  }

  @Test("a call waits for the brief and the grid")
  func missing() throws {
    #expect(try Story.at(.draft).obstacles(to: .launchCall) == [.briefMissing, .gridMissing])
    #expect(Story.at(.draft).standing(.launchCall) == [.briefMissing, .gridMissing])
    #expect(try prepared.obstacles(to: .launchCall) == [])
    #expect(try prepared.cautions(of: .launchCall) == [])
  }

  @Test("a call goes to at least one provider, each once, with a reason for each")
  func invitations() throws {
    #expect(try prepared.obstacles(to: .launchCall, ["invitations": []]) == [.noneGiven(field: "invitations")])
    #expect(
      try prepared.obstacles(to: .launchCall, inviting(["arpent", "arpent"])) == [
        .twice("arpent", field: "invitations")
      ])
    #expect(
      try prepared.obstacles(to: .launchCall, ["invitations": [["provider": "arpent", "why": " "]]])
        == [.blank(field: "invitations[0].why")])
  }

  @Test("« de 2 à 4 en général »: one provider, or more than four, needs a reason")
  func count() throws {
    #expect(try prepared.cautions(of: .launchCall, inviting(World.providers.prefix(1))) == [.fewInvited(1)])
    #expect(try prepared.cautions(of: .launchCall, inviting(World.providers.prefix(2))) == [])
    #expect(try prepared.cautions(of: .launchCall, inviting(World.providers.prefix(4))) == [])
    #expect(try prepared.cautions(of: .launchCall, inviting(World.providers.prefix(5))) == [.manyInvited(5)])
  }

  @Test("calling before each structure has agreed to the brief needs a reason")
  func agreed() throws {
    let story = try Story.at(.draft).after(.setGrid).after(.writeBrief).after(.agreeBrief)
    #expect(try story.cautions(of: .launchCall) == [.briefNotAgreed(["chantiers-durance"])])
  }

  @Test("a deadline less than 14 days away needs a reason")
  func shortDeadline() throws {
    let (soon, later) = (prepared.today + 13, prepared.today + 14)
    #expect(try prepared.cautions(of: .launchCall, ["deadline": .day(soon)]) == [.shortDeadline(days: 13)])
    #expect(try prepared.cautions(of: .launchCall, ["deadline": .day(later)]) == [])
  }

  @Test("inviting a provider who has stopped needs a reason")
  func inactive() throws {
    let story = try prepared.deactivating("arpent")
    #expect(try story.cautions(of: .launchCall) == [.inactiveProvider("arpent")])
    #expect(try Story.at(.calling).deactivating("sillage").cautions(of: .invite) == [.inactiveProvider("sillage")])
  }

  @Test("inviting a provider to a fourth call in a row of the same operator needs a reason")
  func always() throws {
    var story = prepared
    story.recentCalls = [["arpent"], ["arpent", "sillage"], ["cap-social", "arpent"], []]
    #expect(try story.cautions(of: .launchCall) == [.alwaysInvited("arpent")])
    story.recentCalls = [["arpent"], ["arpent"], []]
    #expect(try story.cautions(of: .launchCall) == [])
    story.recentCalls = [["arpent"], ["arpent"]]
    #expect(try story.cautions(of: .launchCall) == [])
  }

  @Test("a call is launched with the calendar that its lead operator set, and those launched before keep theirs")
  func usualCalendar() throws {
    let rules = [
      CalendarRule(.proposals, after: nil, workingDays: 20), CalendarRule(.choice, after: .evaluation, workingDays: 4),
    ]
    func setting(_ kind: Value, in story: Story) throws -> Story {
      var story = story
      try story.register(
        .setUsualCalendar,
        ["operator": "dla-05", "kind": kind, "rules": .list(rules.map(ValueWriter.value))])
      return story
    }
    let launched = try setting("collective", in: prepared).after(.launchCall)
    #expect(launched.mission?.calendarRules == rules)
    #expect(try setting("individual", in: prepared).after(.launchCall).mission?.calendarRules == .usual)
    #expect(try setting(.null, in: Story.at(.calling)).mission?.calendarRules == .usual)
    let story = try setting(.null, in: prepared)
    let suggested = Mission.suggestion(.launchCall, by: story.by, state: story.mission, in: story.circumstances)
    #expect(suggested["deadline"]?.text == WorkingCalendar().adding(workingDays: 20, to: story.today).iso)
  }

  @Test("the deadline comes after the launch, and the day for a first word between the two")
  func days() throws {
    let today = prepared.today
    #expect(
      try prepared.obstacles(to: .launchCall, ["deadline": .day(today), "intentDay": .day(today)])
        == [.tooEarly(field: "deadline", notBefore: today + 1, after: .launch)])
    #expect(
      try prepared.obstacles(to: .launchCall, ["intentDay": .day(today - 1)])
        == [.tooEarly(field: "intentDay", notBefore: today, after: .launch)])
    #expect(
      try prepared.obstacles(to: .launchCall, ["intentDay": .day(today + 22)])
        == [.tooLate(field: "intentDay", notAfter: today + 21, because: .deadline)])
  }

  @Test("a call is not sent before the mission was opened, nor tomorrow")
  func world() throws {
    #expect(
      try prepared.obstacles(to: .launchCall, ["on": "2026-01-11"])
        == [.tooEarly(field: "on", notBefore: "2026-01-12", after: .opening)])
    #expect(try prepared.obstacles(to: .launchCall, ["on": .day(prepared.today + 1)]) == [.inFuture(field: "on")])
  }
}
