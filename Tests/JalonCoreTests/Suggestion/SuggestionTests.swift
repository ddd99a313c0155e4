import JalonTesting
import Testing

@testable import JalonCore

@Suite("What is proposed before anybody types")
struct SuggestionTests {
  private func suggestion(_ kind: MissionCommand.Kind, _ story: Story, about topics: [Topic] = []) -> Value {
    Mission.suggestion(kind, by: story.by, state: story.mission, in: story.circumstances, about: topics)
  }

  private func choices(_ path: String, _ kind: MissionCommand.Kind, _ story: Story, _ filled: Value = .null)
    -> [String]?
  {
    Mission.choices(for: path, in: kind, filled: filled, by: story.by, state: story.mission, in: story.circumstances)
  }

  @Test("every proposal fits the fields of its act", arguments: MissionCommand.Kind.allCases)
  func fits(_ kind: MissionCommand.Kind) {
    for stage in StageName.allCases {
      let misfits = Shape.group(kind.fields).misfits(suggestion(kind, .atEndOf(stage)))
      #expect(misfits.allSatisfy { $0.reason == .missing }, "\(stage) \(misfits)")
    }
  }

  @Test("an act is proposed for today, whenever it has a day", arguments: MissionCommand.Kind.allCases)
  func today(_ kind: MissionCommand.Kind) {
    let story = Story.at(.running)
    let hasDay = kind.fields.contains { $0.name == "on" }
    #expect(suggestion(kind, story)["on"] == (hasDay ? .text(story.today.iso) : nil))
  }

  @Test("once a deadline that somebody kept is past, whoever extends it says on which day before it that was agreed")
  func extensionAgreedBefore() throws {
    let kept = try Story.at(.calling).after(.receiveProposal)
    #expect(suggestion(.extendDeadline, kept)["on"] == .text(kept.today.iso))
    #expect(suggestion(.extendDeadline, kept.on(kept.today + 30))["on"] == nil)
  }

  @Test("one's own sheet is proposed to be closed once it is filled; another's never is")
  func sheetToClose() throws {
    var story = try Story.at(.evaluating).seated()
    #expect(suggestion(.closeSheet, story)["evaluator"] == nil)
    story = Story.atEndOf(.evaluating)
    story.by = "marc-04"
    #expect(suggestion(.closeSheet, story)["evaluator"] == nil)
  }

  @Test("those who are expected at the kick-off are those whom the retained proposal names")
  func kickOff() throws {
    let story = Story.at(.framing)
    let attendees = suggestion(.holdKickOff, story)["attendees"]?.elements.compactMap(\.text) ?? []
    let named = try #require(story.mission?.stage.framing?.retained?.members.map(\.person.text))
    let provider = try #require(story.mission?.stage.framing?.award?.provider)
    let consultants = attendees.filter { story.directory.people[PersonID($0)]?.party == .provider(provider) }
    #expect(!named.isEmpty && consultants == named)
  }

  @Test("a call leaves a week for intents and three for proposals, on working days")
  func call() {
    let story = Story.atEndOf(.draft).on("2026-04-24")
    let proposed = suggestion(.launchCall, story)
    #expect(proposed["intentDay"] == "2026-05-04", "1 May is a holiday, then a week-end")
    #expect(proposed["deadline"] == "2026-05-15")
  }

  @Test("the grid that is proposed first is the one of the document")
  func grid() throws {
    let story = Story.at(.draft)
    let command = try MissionCommand(.setGrid, from: suggestion(.setGrid, story))
    var grid = EvaluationGrid.seed.asCommand
    grid.on = story.today
    #expect(command == .setGrid(grid))
  }

  @Test("a new version of the brief begins from the last one")
  func brief() throws {
    let story = Story.atEndOf(.draft)
    var text = try #require(story.mission?.stage.draft.brief?.text)
    text.on = story.today
    #expect(try MissionCommand(.writeBrief, from: suggestion(.writeBrief, story)) == .writeBrief(text))
  }

  @Test("the agreement begins from the retained proposal, and would pass as it is")
  func agreement() throws {
    let story = Story.at(.framing)
    var proposed = suggestion(.draftAgreement, story)
    if case .group(var members) = proposed {
      members["commitments"] = .list([["party": "operator:dla-05", "text": "Suivre la mission."]])
      proposed = .group(members)
    }
    let ruling = Mission.rule(
      on: story.order(try MissionCommand(.draftAgreement, from: proposed)), state: story.mission,
      in: story.circumstances)
    #expect(ruling.obstacles.isEmpty)
    #expect(ruling.cautions.isEmpty)
  }

  @Test("signatures are asked in turn, from whoever speaks for the party")
  func signatures() throws {
    var story = try Story.at(.framing).after(.draftAgreement)
    var asked: [Party] = []
    while let party = story.mission?.stage.framing?.unsigned.first {
      let proposed = suggestion(.sign, story)
      asked.append(party)
      #expect(proposed["party"] == .text(party.text))
      try story.enter(try MissionCommand(.sign, from: proposed))
    }
    #expect(asked == story.mission?.stage.framing?.parties)
  }

  @Test("the first of the ranking is proposed, with an officer and a voice of each structure")
  func award() throws {
    let story = Story.atEndOf(.concerting)
    let proposed = suggestion(.award, story)
    #expect(proposed["provider"] == "cabinet-lise")
    #expect(
      proposed["deciders"]?.elements.compactMap { $0["person"]?.text } == ["claire-05", "nadia-buech", "paul-durance"])
  }

  @Test("a restitution is proposed with people whose presence covers every structure")
  func restitution() {
    let proposed = suggestion(.holdRestitution, .at(.reported))
    let names = proposed["attendees"]?.elements.compactMap(\.text) ?? []
    #expect(names.starts(with: ["claire-05", "nadia-buech", "paul-durance"]))
  }

  @Test("the follow-up has one row for each action of the report, none of them judged")
  func followUp() {
    let rows = suggestion(.recordFollowUp, .at(.followingUp))["actions"]?.elements ?? []
    #expect(rows.compactMap { $0["action"]?.text } == ["Créer le groupement", "Former les encadrants"])
    #expect(rows.allSatisfy { $0["state"] == nil })
  }

  @Test("reorientations are numbered, and the next number is free")
  func reorientations() throws {
    var story = Story.at(.running)
    #expect(suggestion(.proposeReorientation, story)["reorientation"] == "r1")
    try story.enter(.proposeReorientation)
    #expect(suggestion(.proposeReorientation, story)["reorientation"] == "r2")
  }

  @Test("whoever leads the mission is proposed to mark for the operator, before whoever directs it")
  func seats() throws {
    var story = Story.at(.evaluating)
    try story.register(
      .registerPerson,
      ["person": "anne-05", "party": .party(.operator("dla-05")), "name": "Anne", "isLeader": true, "isOfficer": false])
    #expect(story.directory.speakers(of: .operator("dla-05")).first == "anne-05")
    #expect(suggestion(.seat, story)["evaluator"] == "claire-05")
    let structure = suggestion(.seat, story, about: [.party(.structure("ateliers-buech"))])
    #expect(structure["evaluator"] == "nadia-buech")
  }

  @Test("a report that cites a need has not to say that there is one")
  func needs() throws {
    var story = Story.at(.running)
    try story.enter(.logDays)
    guard case .group(var report) = suggestion(.receiveReport, story) else { return }
    report["summary"] = "Un groupement est viable."
    report["actions"] = .list([["title": "Créer le groupement"]])
    report["documents"] = .list([])
    report["newNeeds"] = .list(["Former les administrateurs"])
    let act = try MissionCommand(.receiveReport, from: .group(report))
    #expect(Mission.rule(on: story.order(act), state: story.mission, in: story.circumstances).obstacles == [])
    report["newNeeds"] = .list([])
    let silent = try MissionCommand(.receiveReport, from: .group(report))
    #expect(Mission.rule(on: story.order(silent), state: story.mission, in: story.circumstances).obstacles != [])
  }

  @Test("only the own sheet is looked into: no cell of another seat is ever proposed")
  func sealed() throws {
    let story = try Story.at(.evaluating).seated()
    let mine = suggestion(.mark, story)
    #expect(mine["evaluator"] == .text(story.by.text))
    #expect(mine["criterion"] != nil)
    let other = suggestion(.mark, story, about: [.person("nadia-buech")])
    #expect(other["evaluator"] == "nadia-buech")
    #expect(other["criterion"] == nil && other["provider"] == nil)
  }

  @Test("what a person has to judge is never proposed")
  func judgements() throws {
    let story = Story.at(.running)
    #expect(suggestion(.answerReorientation, try story.after(.proposeReorientation))["accepted"] == nil)
    #expect(suggestion(.award, .atEndOf(.concerting))["motive"] == nil)
    #expect(suggestion(.mark, try Story.at(.evaluating).seated())["mark"] == nil)
    #expect(suggestion(.close, .atEndOf(.followingUp))["invoicePaid"] == nil)
  }

  @Test("what the person was looking at comes first")
  func topics() {
    let proposed = suggestion(.notifyCandidate, .at(.framing), about: [.party(.provider("arpent"))])
    #expect(proposed["provider"] == "arpent")
  }

  @Test("an intent is asked of those who were invited, the silent ones first")
  func intents() throws {
    let story = try Story.at(.calling).after(
      .recordIntent, ["provider": "cabinet-lise", "intent": "declined", "reason": "complet"])
    #expect(choices("provider", .recordIntent, story) == ["cap-social", "arpent", "cabinet-lise"])
  }

  @Test("nobody is invited twice, and whoever sleeps is not proposed")
  func inviting() throws {
    let story = try Story.at(.calling).deactivating("boussole")
    #expect(choices("provider", .invite, story) == ["sillage", "trait-union"])
  }

  @Test("who may sign follows from the party")
  func signatories() {
    let story = Story.at(.framing)
    #expect(choices("signatory", .sign, story, ["party": "structure:ateliers-buech"]) == ["nadia-buech", "luc-buech"])
    #expect(choices("signatory", .sign, story, ["party": "operator:dla-04"]) == ["marc-04"])
  }

  @Test("a mission of a plan is proposed with its structures, its operators and its lead")
  func opening() {
    let proposed = suggestion(.open, .before)
    #expect(proposed["plan"] == "alpes-iae")
    #expect(proposed["kind"] == "collective")
    #expect(proposed["structures"]?.elements.compactMap(\.text) == ["ateliers-buech", "chantiers-durance"])
    #expect(proposed["lead"] == "dla-05")
    #expect(proposed["officer"] == "claire-05")
  }

  @Test("undo and redo name the act that they can move", arguments: [MissionCommand.Kind.undo, .redo])
  func history(_ kind: MissionCommand.Kind) throws {
    let story = try Story.at(.running).after(.takeNote)
    let moment = kind == .undo ? story : try story.after(.undo)
    let act = kind == .undo ? moment.mission?.undoable : moment.mission?.redoable
    #expect(suggestion(kind, moment)["act"] == act.map { .text($0.text) })
  }

  @Test("an identifier is made of the letters of the name, and is free")
  func identifiers() {
    #expect(Directory.identifier(for: "Nadia Faure-Béal") { _ in false } == "nadia-faure-beal")
    #expect(Directory.identifier(for: "Cabinet Lise") { $0 == "cabinet-lise" } == "cabinet-lise-2")
    #expect(Directory.identifier(for: "作者") { _ in false } == "x")
  }
}
