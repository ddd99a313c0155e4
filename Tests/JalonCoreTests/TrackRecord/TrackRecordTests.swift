import JalonTesting
import Testing

@testable import JalonCore

@Suite("What is known of a provider across missions")
struct TrackRecordTests {
  private func record(
    _ day: Day, _ reply: InvitationRecord.Reply = .willing, _ proposal: InvitationRecord.Proposal? = .received,
    work: RetainedWork? = nil
  ) -> InvitationRecord {
    InvitationRecord(
      provider: "arpent", mission: "05-001", lead: "dla-05", on: day, why: "références", reply: reply,
      proposal: proposal, work: work)
  }

  private func marks(_ skills: Int, of count: Int) -> SurveyMarks {
    SurveyMarks(
      structure: "ateliers-buech", on: "2025-06-02", skills: MarkSum(skills, of: count), all: MarkSum(skills, of: count)
    )
  }

  @Test("without a mission there is no mark, not even a default one")
  func untried() {
    let track = TrackRecord()
    #expect(track.isUntried && track.skillsMean == nil && track.overallMean == nil && track.surveyCount == 0)
    #expect(track.lastInvited == nil && track.lastRetained == nil)
  }

  @Test("the mean of several surveys weighs every answer alike, beside the number of structures that answered")
  func means() {
    let first = RetainedWork(on: "2025-01-06", agreed: Hundredths(900), surveys: [marks(4, of: 1), marks(9, of: 3)])
    let second = RetainedWork(on: "2025-03-03", agreed: Hundredths(900), surveys: [marks(0, of: 0)])
    let track = TrackRecord([record("2024-12-02", work: first), record("2025-02-03", work: second)])
    #expect(track.skillsMean == Hundredths(325))
    #expect(track.surveyCount == 3)
  }

  @Test("a mean leaves the tool from five structures on, however often one of them answered")
  func leaving() {
    func track(_ structures: [StructureID]) -> TrackRecord {
      let surveys = structures.map {
        SurveyMarks(structure: $0, on: "2025-06-02", skills: MarkSum(4, of: 1), all: MarkSum(4, of: 1))
      }
      return TrackRecord([record("2025-01-06", work: RetainedWork(on: "2025-01-06", agreed: .zero, surveys: surveys))])
    }
    #expect(track(["a", "b", "c", "d", "a", "b"]).meanOutside(of: \.all) == nil)
    #expect(track(["a", "b", "c", "d", "e"]).meanOutside(of: \.all) == Hundredths(400))
  }

  @Test("a mean leaves by the structures that gave marks to it, and not by those that answered something else")
  func leavingByPart() {
    let surveys = ["a", "b", "c", "d", "e"].map { (structure: StructureID) in
      SurveyMarks(
        structure: structure, on: "2025-06-02", skills: MarkSum(structure == "a" ? 1 : 0, of: structure == "a" ? 1 : 0),
        all: MarkSum(4, of: 1))
    }
    let track = TrackRecord([
      record("2025-01-06", work: RetainedWork(on: "2025-01-06", agreed: .zero, surveys: surveys))
    ])
    #expect(track.skillsMean == Hundredths(100) && track.meanOutside(of: \.skills) == nil)
    #expect(track.meanOutside(of: \.all) == Hundredths(400))
  }

  @Test("beside the mean stand the first and the last day on which a structure answered")
  func dates() {
    let surveys = ["2025-06-02", "2024-03-12", "2025-01-20"].map { (day: Day) in
      SurveyMarks(structure: "a", on: day, skills: MarkSum(4, of: 1), all: MarkSum(4, of: 1))
    }
    let track = TrackRecord([
      record("2025-01-06", work: RetainedWork(on: "2025-01-06", agreed: .zero, surveys: surveys))
    ])
    #expect(track.firstSurvey == "2024-03-12" && track.lastSurvey == "2025-06-02")
    #expect(TrackRecord().firstSurvey == nil && TrackRecord().lastSurvey == nil)
  }

  @Test("what structures said of a provider changes neither its total nor its rank in another call")
  func neverInTheScores() throws {
    let before = try Story.atEndOf(.evaluating).after(.reveal)
    let told = try Story.at(.surveying).surveyed([
      (.structure("ateliers-buech"), ["B10": .number(1), "B11": .number(1), "B12": .number(1), "B13": .number(1)])
    ]).theMission
    let known = Story.atEndOf(.evaluating).knowing([told.recast("05-001")])
    #expect(TrackRecord.all(told.invitationRecords(in: Directory()))["cabinet-lise"]?.skillsMean == Hundredths(100))
    let after = try known.after(.reveal)
    #expect(after.theMission.stage.concertation?.selection == before.theMission.stage.concertation?.selection)
    #expect(try after.cautions(of: .award) == before.cautions(of: .award))
  }

  @Test("the load is what is agreed and not yet done, over the missions under way")
  func load() {
    let busy = RetainedWork(on: "2026-01-05", agreed: Hundredths(1_200), done: Hundredths(450), isUnderWay: true)
    let over = RetainedWork(on: "2025-01-06", agreed: Hundredths(900), done: Hundredths(300), daysLate: 12)
    let beyond = RetainedWork(on: "2026-02-02", agreed: Hundredths(300), done: Hundredths(400), isUnderWay: true)
    let track = TrackRecord([busy, over, beyond].map { record($0.on, work: $0) })
    #expect(track.daysLeft == Hundredths(750) && track.missionsUnderWay == 2)
    #expect(track.reports == 1 && track.lateReports == 1 && track.mostDaysLate == 12)
    #expect(track.lastRetained == "2026-02-02")
  }

  @Test("invitations are counted by what came of them, the latest first")
  func counts() {
    let track = TrackRecord([
      record("2024-01-08", .declined, nil), record("2026-01-12"), record("2025-01-06", .silent, nil),
      record("2025-05-05", .willing, .late),
    ])
    #expect(track.records.map(\.on) == ["2026-01-12", "2025-05-05", "2025-01-06", "2024-01-08"])
    #expect(track.lastInvited == "2026-01-12")
    #expect(track.count(.declined) == 1 && track.count(.silent) == 1 && track.count(.late) == 1)
  }
}

@Suite("A provider looked at before it is invited")
struct InvitationCardTests {
  private func cards(_ story: Story, _ records: [InvitationRecord] = []) -> [ProviderID: InvitationCard] {
    let cards = InvitationCard.all(records, for: story.mission, in: story.circumstances)
    return Dictionary(cards.map { ($0.provider, $0) }) { first, _ in first }
  }

  private func registering(_ story: Story, skills: Value, sectors: Value = [], departments: Value = ["05"]) throws
    -> Story
  {
    var story = story
    try story.register(
      .registerProvider,
      ["provider": "mistral", "name": "Mistral", "skills": skills, "sectors": sectors, "departments": departments])
    return story
  }

  @Test("the skills and sectors of which the brief speaks are found, whatever their accents and endings")
  func matches() throws {
    let story = try registering(
      .atEndOf(.draft), skills: ["Groupements", "comptabilité", "mode"], sectors: ["insertion"])
    #expect(cards(story)["mistral"]?.matches == ["Groupements", "mode", "insertion"])
    #expect(cards(story)["arpent"]?.matches == [])
  }

  @Test("whoever works in the département of a structure is near")
  func near() throws {
    #expect(try cards(registering(.at(.draft), skills: [], departments: ["04", "13"]))["mistral"]?.isNear == true)
    #expect(try cards(registering(.at(.draft), skills: [], departments: ["13"]))["mistral"]?.isNear == false)
  }

  @Test("what the rules mind about a provider stands on its card, and on no other")
  func cautions() throws {
    var story = try Story.atEndOf(.draft).deactivating("arpent")
    story.recentCalls = [["cap-social"], ["cap-social", "sillage"], ["cap-social"]]
    let cards = cards(story)
    #expect(cards["arpent"]?.cautions == [.inactiveProvider("arpent")])
    #expect(cards["cap-social"]?.cautions == [.alwaysInvited("cap-social")])
    #expect(cards["sillage"]?.cautions == [])
    #expect(try self.cards(Story.at(.calling).deactivating("sillage"))["sillage"]?.cautions.isEmpty == false)
  }

  @Test("whoever the call has asked is known to be invited")
  func invited() {
    let cards = cards(.at(.calling))
    #expect(cards["arpent"]?.isInvited == true && cards["sillage"]?.isInvited == false)
  }

  @Test("each order has its own first, and the name settles the rest")
  func orders() throws {
    let work = RetainedWork(
      on: "2025-01-06", agreed: Hundredths(900), isUnderWay: true,
      surveys: [
        SurveyMarks(structure: "ateliers-buech", on: "2025-06-02", skills: MarkSum(7, of: 2), all: MarkSum(7, of: 2))
      ])
    let records = [
      InvitationRecord(
        provider: "trait-union", mission: "05-001", lead: "dla-05", on: "2024-12-02", why: "", reply: .willing,
        work: work),
      InvitationRecord(
        provider: "arpent", mission: "05-001", lead: "dla-05", on: "2025-12-01", why: "", reply: .declined),
    ]
    let story = try registering(.atEndOf(.draft), skills: ["insertion"])
    let all = Array(cards(story, records).values)
    func sorted(_ order: InvitationOrder) -> [ProviderID] { all.sorted(by: order.precedes).map(\.provider) }
    #expect(sorted(.fit).first == "mistral")
    #expect(sorted(.name).prefix(2) == ["arpent", "boussole"])
    #expect(sorted(.leastInvited).suffix(2) == ["trait-union", "arpent"])
    #expect(sorted(.results).first == "trait-union")
    #expect(sorted(.load).last == "trait-union")
    #expect(InvitationOrder.allCases.map(\.next).count == Set(InvitationOrder.allCases.map(\.next)).count)
  }

  @Test("a provider registered before sectors were asked for is read as it was")
  func oldCard() throws {
    let old: Value = ["provider": "arpent", "name": "Arpent", "skills": ["stratégie"], "departments": ["05"]]
    let act: RegisterProvider = try old.read()
    #expect(act.details.sectors == nil && act.skills == ["stratégie"])
  }
}
