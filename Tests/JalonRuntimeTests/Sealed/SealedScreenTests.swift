import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime
@testable import JalonScreens

@Suite("Sealed sheets, on every screen")
struct SealedScreenTests {
  private static let size = Size(columns: 80, rows: 24)

  /// Begins a walk: one place in four on other terminals too, each of them in the long form.
  private static var begun: Walk { Walk(rhythm: LongForm.isAsked ? 1 : 4) }

  private static func tellSkipped() {
    LongForm.tell(
      "SealedScreenTests: one place in four on terminals of other sizes, each action once, by the officer alone; the others open every form"
    )
  }

  /// From the sheet of the sealed mission, then from the list.
  private static func walk(
    _ world: SealedWorld, as reader: PersonID, times: Int = 1, in begun: Walk = begun
  ) throws -> Walk {
    var walk = begun
    let list = try Stroll(in: world, as: reader, size: size, language: .fr)
    var sheet = list
    sheet.open(MissionSheetScreen(SealedWorld.mission), called: SealedWorld.mission.text)
    walk.go(from: sheet, times: times)
    walk.go(from: list, times: 1)
    return walk
  }

  /// How often each action is tried.
  private static let times = LongForm.isAsked ? 2 : 1

  /// Where the keys lead the officer while nothing stands in the sheets of others: walked once, and only read from then on.
  nonisolated(unsafe) private static let officersWalk = Result {
    try walk(SealedWorld(.none, of: SealedWorld.leader), as: SealedWorld.officer, times: times)
  }

  /// The screens that a sealed mission has no door to.
  private static let doors: [any Screen] = [
    InvitationsScreen("05-018"), ComparisonScreen("04-013"), FormDoor(.mission(.answerSurvey), mission: "05-008"),
    FormDoor(.mission(.recordFollowUp), mission: "05-007"), SeveralChoiceScreen([SealedWorld.mission, "05-014"]),
  ]

  /// The keyboard handed to a respondent: a code, typed twice.
  private static func respondent(_ world: SealedWorld) throws -> Stroll {
    var place = try Stroll(in: world, as: SealedWorld.officer, size: size, language: .fr)
    place.open(FormDoor(.mission(.answerSurvey), mission: "05-008"), called: "05-008")
    place.run("survey.handOver")
    for _ in 1...2 {
      place.type("noisette")
      place.press(.enter)
    }
    return place
  }

  /// The form of every command, and what it answers when it is sent as it stands; about nobody, then about each seat.
  private static func forms(_ world: SealedWorld, as reader: PersonID, _ language: Language) throws -> Walk {
    var walk = begun
    var sheet = try Stroll(in: world, as: reader, size: size, language: language)
    sheet.open(MissionSheetScreen(SealedWorld.mission), called: SealedWorld.mission.text)
    for name in CommandName.all {
      let seats = name.fields.contains { $0.name == "evaluator" } ? SealedWorld.seats : []
      for topics in [[]] + seats.map({ [Topic.person($0)] }) {
        var form = sheet
        form.open(
          Forms.screen(for: name, mission: SealedWorld.mission, about: topics), called: "\(name.text) \(topics)")
        walk.look(at: form)
        form.press(.control("s"))
        walk.look(at: form)
      }
    }
    return walk
  }

  private static let walks: [(change: SealedWorld.Change, seat: PersonID, reader: PersonID)] = [
    (.moreMarks, SealedWorld.leader, SealedWorld.officer), (.otherMarks, SealedWorld.officer, SealedWorld.leader),
    (.otherMarks, SealedWorld.leader, SealedWorld.other),
  ]

  @Test("no picture that keys lead to tells one seat anything of another's sheet", arguments: walks.indices)
  func pictures(index: Int) throws {
    let (change, seat, reader) = Self.walks[index]
    let (plain, other) = (try SealedWorld(.none, of: seat), try SealedWorld(change, of: seat))
    if index == 0 {
      Self.tellSkipped()
      try compare(Self.officersWalk.get(), Self.walk(other, as: reader, times: Self.times), reader)
    } else if LongForm.isAsked {
      try compare(Self.walk(plain, as: reader), Self.walk(other, as: reader), reader)
    }
    try compare(Self.forms(plain, as: reader, .fr), Self.forms(other, as: reader, .fr), reader)
  }

  @Test("no form tells how much of another's sheet is filled", arguments: [SealedWorld.officer, SealedWorld.other])
  func lacking(reader: PersonID) throws {
    let (plain, other) = (
      try SealedWorld(.none, of: SealedWorld.leader), try SealedWorld(.fewerMarks, of: SealedWorld.leader)
    )
    try compare(Self.forms(plain, as: reader, .fr), Self.forms(other, as: reader, .fr), reader)
  }

  /// Each fact of the sealed mission, opened whole.
  private static func facts(_ world: SealedWorld, as reader: PersonID) throws -> Walk {
    var walk = begun
    let sheet = try Stroll(in: world, as: reader, size: size, language: .fr)
    for position in 1...80 {
      var fact = sheet
      fact.open(FactScreen(.mission(SealedWorld.mission, reader: reader), at: position), called: "fact \(position)")
      walk.look(at: fact)
      fact.press(.end)
      walk.look(at: fact)
    }
    return walk
  }

  @Test("no fact that is opened whole tells one seat anything of another's sheet", arguments: walks.indices)
  func openedFacts(index: Int) throws {
    let (change, seat, reader) = Self.walks[index]
    let (plain, other) = (try SealedWorld(.none, of: seat), try SealedWorld(change, of: seat))
    let (first, second) = (try Self.facts(plain, as: reader), try Self.facts(other, as: reader))
    compare(first, second, reader)
    #expect(first.sights.contains { $0.told.contains("Contexte") })
  }

  private func compare(_ plain: Walk, _ other: Walk, _ reader: PersonID) {
    #expect(plain.sights.count == other.sights.count && plain.asked == other.asked, "\(reader)")
    for (first, second) in zip(plain.sights, other.sights) where first != second {
      Issue.record("\(reader) sees two things at \(first.way):\n\(first.told)\n\(second.told)")
      return
    }
    #expect(!other.sights.contains { $0.told.contains(SealedWorld.secret) && !$0.way.contains(SealedWorld.secret) })
  }

  private static func dossiers(_ world: SealedWorld, _ missions: [MissionID]) throws -> [Dossier] {
    let performer = Performer(
      store: world.store, ledger: Ledger(world.store), drawer: MemoryDrawer(), clock: Ground.clock,
      me: SealedWorld.officer)
    guard case .dossiers(let dossiers)? = performer.perform(.dossiers(missions)) else {
      throw SealedWorld.Unexpected(refusal: .obstacles([]))
    }
    return dossiers
  }

  /// What others did since a form was drawn.
  private static func overtaken(_ world: SealedWorld) throws -> Stroll {
    let dossier = try dossiers(world, [SealedWorld.mission])[0]
    var stroll = try Stroll(in: world, as: SealedWorld.officer, size: size, language: .fr)
    let news = dossier.mission.facts(since: 0, butBy: "personne")
    stroll.open(OvertakenScreen(news, in: dossier, stroll.app.desk), called: "overtaken")
    return stroll
  }

  /// What a note on two missions would do.
  private static func several(_ world: SealedWorld) throws -> Stroll {
    let dossiers = try dossiers(world, [SealedWorld.mission, "05-014"])
    let note = try MissionCommand(.takeNote, from: .group(["text": "Point.", "on": .text(Ground.today.iso)]))
    var stroll = try Stroll(in: world, as: SealedWorld.officer, size: size, language: .fr)
    stroll.open(SeveralScreen(Words(same: "Note"), SeveralActs(dossiers) { _ in note }), called: "several")
    return stroll
  }

  @Test("the walk goes to every screen and tries every action that there is")
  func whole() throws {
    let world = try SealedWorld(.none, of: SealedWorld.leader)
    var walk = try Self.officersWalk.get().going(sizes: [])
    for door in Self.doors {
      var place = try Stroll(in: world, as: SealedWorld.officer, size: Self.size, language: .fr)
      place.open(door, called: "\(door)")
      walk.go(from: place, times: 1)
    }
    walk.go(from: try Self.respondent(world), times: 1)
    var meeting = try Stroll(in: world, as: SealedWorld.officer, size: Self.size, language: .fr)
    meeting.open(ComparisonScreen(SealedWorld.mission), called: SealedWorld.mission.text)
    meeting.run("comparison.meeting")
    walk.go(from: meeting, times: 1)
    walk.go(from: try Self.several(world), times: 1)
    var filter = try Stroll(in: world, as: SealedWorld.officer, size: Self.size, language: .fr)
    filter.run("list.filter")
    filter.press(.function(1))
    walk.go(from: filter, times: 1)
    var figures = try Stroll(in: world, as: SealedWorld.officer, size: Self.size, language: .fr)
    figures.run("figures")
    figures.run("figures.period")
    figures.type("2020..2030")
    figures.press(.enter)
    figures.run("figures.open")
    walk.go(from: figures, times: 1)
    var money = try Stroll(in: world, as: SealedWorld.officer, size: Self.size, language: .fr)
    money.run("money")
    walk.go(from: money, times: 1)
    walk.go(from: try Self.overtaken(world), times: 1)
    let screens = Keymaps.all.map(\.screen).filter { $0 != Everywhere.name }
    #expect(Set(screens).subtracting(walk.screens).sorted() == [])
    let actions = Set(Keymaps.all.flatMap(\.rows).map(\.id)).subtracting([Walk.takesAnotherSeat])
    #expect(actions.subtracting(walk.tried).sorted() == [])
  }
}

extension Walk.Sight {
  fileprivate var told: String { rows.joined(separator: "\n") }
}
