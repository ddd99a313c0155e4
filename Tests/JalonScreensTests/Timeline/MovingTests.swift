import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Dates moved on the timeline")
struct MovingTests {
  @Test func `a date that is moved shows its effect, and nothing is written before Enter`() throws {
    var play = try Self.concertation()
    let (mission, before) = (play.story.mission, play.surface)
    play.press("Shift-→")
    #expect(play.shows("choix du prestataire : "))
    #expect(play.shows("+1 jour ouvré"))
    #expect(play.shows("Suivent : "))
    #expect(play.shows("Rien n’est écrit"))
    play.press("Shift-→ Alt-→ Shift-← Alt-← Shift-←")
    #expect(play.shows("sans changement"))
    #expect(play.story.mission == mission)
    play.press("Esc")
    #expect(play.surface == before)
  }

  @Test func `Enter asks why, then the date is moved and what follows with it`() throws {
    var play = try Self.concertation()
    let before = try #require(play.story.mission?.calendar())
    play.press("Alt-→ Enter")
    #expect(play.app.top is FormScreen)
    play.type("conseil reporté")
    play.press("Ctrl-S")
    let after = try #require(play.story.mission?.calendar())
    let moved = try #require(after[.choice])
    #expect(moved.source == .moved(reason: "conseil reporté"))
    #expect(moved.day == WorkingCalendar().workingDay(onOrAfter: try #require(before.day(of: .choice)) + 7))
    #expect(after.shifts(since: before).count > 4)
    #expect(play.said.last?.contains("dates suivent : réponses aux candidats") == true)
    #expect(play.app.top is TimelineScreen)
  }

  @Test func `Tab takes another date of the same line`() throws {
    var play = Play(Story.at(.framing), TimelineScreen(.plan(World.plan)))
    play.press("Down Down Down Down Down Shift-→")
    #expect(play.shows("réponses aux candidats : "))
    play.press("Tab Shift-→")
    #expect(play.shows("réunion de lancement : "))
    play.press("Tab Shift-→")
    #expect(play.shows("signatures de la convention : "))
  }

  @Test func `what was signed is not moved: Enter tells which act changes it`() throws {
    let signed = try Story.at(.framing).after(.draftAgreement).after(.sign)
    var play = Play(signed, TimelineScreen(.plan(World.plan)))
    play.press("End Up Up Up Shift-→ Shift-→")
    #expect(play.shows("rapport final : ") || play.shows("point d’étape : "))
    play.press("Tab Shift-→")
    #expect(play.shows("Proposer une réorientation"))
    play.press("Enter")
    #expect(play.app.top is RefusalScreen)
    play.press("Enter")
    #expect(play.app.top is FormScreen)
    #expect(play.shows("Proposer une réorientation"))
  }

  @Test func `a line without a date to come has nothing to move`() throws {
    var play = Play(Story.at(.closed), TimelineScreen(.plan(World.plan)))
    play.press("Shift-→")
    #expect(play.said.last == "Rien n’est prévu sur cette ligne : il n’y a pas de date à déplacer.")
  }

  @Test func `an extension of the call tells which dates it moved`() throws {
    let story = Story.at(.calling)
    let deadline = try #require(story.call?.deadline)
    let act = try story.command(.extendDeadline, ["deadline": .day(deadline + 7)])
    let known = Dossier(
      try #require(story.mission), reader: story.by, circumstances: story.circumstances, names: Play.names(story))
    #expect(known.shifts(by: act).map(\.step).prefix(3) == [.proposals, .evaluation, .choice])
  }

  /// A mission whose provider is being chosen, its own line in focus.
  private static func concertation() throws -> Play {
    var play = Play(Story.at(.concerting), TimelineScreen(.plan(World.plan)))
    play.press("Down Down Down Down")
    return play
  }
}

@Suite("The timeline of the list")
struct PortfolioTimelineTests {
  @Test func `it shows the missions of the list in its order, and reads those in sight`() throws {
    let rig = Self.timeline(of: Portfolio.many(60))
    let screen = try #require(rig.app.top as? TimelineScreen)
    #expect(screen.board.missions.count == 60)
    #expect(screen.board.schedules.count == 60)
    #expect(rig.text.contains("Échéancier (60)"))
  }

  @Test func `a long list is read page after page, and missions by handfuls`() throws {
    let rig = Self.timeline(of: Portfolio.many(700))
    let screen = try #require(rig.app.top as? TimelineScreen)
    #expect(screen.board.missions.count == 700 && Set(screen.board.missions).count == 700)
    let reads = rig.asked.compactMap { effect -> Int? in
      if case .whenIdle(.missions(let ids)) = effect { ids.count } else { nil }
    }
    #expect(reads.allSatisfy { $0 <= TimelineScreen.handful })
  }

  @Test func `page after page goes on without waiting for a calm moment`() throws {
    var rig = Self.timeline(of: Portfolio.many(700), isBusy: true)
    let page = TimelineLayout(Size(columns: 120, rows: 40)).lines - 1
    for count in 1...24 {
      rig.press(.pageDown)
      #expect((rig.app.top as? TimelineScreen)?.place == count * page)
    }
  }

  @Test func `the end asked for while the list is being read is its last mission`() throws {
    var rig = Self.timeline(of: Portfolio.many(700), isBusy: true)
    rig.press(.end)
    rig.isBusy = false
    let screen = try #require(rig.app.top as? TimelineScreen)
    #expect(screen.board.missions.count == 700 && screen.place == screen.board.lines.count - 1)
  }

  @Test func `a mission that is not there any more is not read over and over`() throws {
    let mission = try #require(Portfolio.missions.first)
    let rig = Self.timeline(of: [mission])
    var screen = TimelineScreen(.list(filter: "", order: BoardOrder(.due)))
    let request = PageRequest(
      filter: .everything, order: BoardOrder(.due), today: rig.desk.today, limit: TimelineScreen.page)
    #expect(screen.receive(.page([BoardRow(mission, in: Rig.directory)], of: request), rig.desk).count == 1)
    #expect(screen.receive(.missions([]), rig.desk).isEmpty)
  }

  @Test func `filtered and sorted here, the list is so too on the way back`() throws {
    var rig = Self.timeline(of: Portfolio.missions)
    rig.press(.character("/"))
    rig.type("étape:calling")
    rig.press(.enter)
    #expect((rig.app.top as? TimelineScreen)?.board.missions == ["05-009"])
    rig.press(.character("t"), .end, .enter, .escape)
    let list = try #require(rig.app.top as? CaseListScreen)
    #expect(list.line.editor.text == "étape:calling")
    #expect(list.order == SortScreen.orders.last)
    #expect(list.window.rows.map(\.mission) == ["05-009"])
  }

  @Test func `a filter that nothing answers says so, and is taken back`() throws {
    var rig = Self.timeline(of: Portfolio.missions)
    rig.press(.character("/"))
    rig.type("introuvable")
    #expect(rig.text.contains("Aucune mission ne répond au filtre."))
    rig.press(.escape)
    #expect((rig.app.top as? TimelineScreen)?.board.missions.count == Portfolio.missions.count)
  }

  @Test func `the load of a week is the number of dates to hold in it, and too many are flagged`() throws {
    let missions = Portfolio.many(60)
    let rig = Self.timeline(of: missions)
    let screen = try #require(rig.app.top as? TimelineScreen)
    let dates = missions.filter { $0.opening.officer == rig.desk.me }.flatMap { $0.calendar().dates.map(\.day.monday) }
    let counted = Dictionary(dates.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(screen.board.loads[rig.desk.me]?.filter { $0.value > 0 } == counted)
    let (monday, most) = try #require(counted.max { $0.value < $1.value })
    let scale = TimeScale(.quarter, from: monday, columns: 3)
    let load = TimelineLoad(weeks: counted, capacity: most - 1, scale: scale)
    var surface = Surface(size: Size(columns: 3, rows: 2))
    load.draw(on: &surface, in: surface.area)
    #expect(surface[0, 0].text == Glyphs.late)
    #expect(load.count(in: 0)?.dates == most)
  }

  @Test func `ends that were agreed and amended are told in words beside their signs`() throws {
    let story = try Story.at(.calling).after(
      .extendDeadline, ["deadline": .day(try #require(Story.at(.calling).call?.deadline) + 7)])
    let mission = try #require(story.mission)
    let period = try #require(MissionSchedule(mission, on: World.opening, in: WorkingCalendar()).period(of: .calling))
    let deadlines = try #require(story.call?.deadlines.map(\.day))
    #expect(period.agreedEnds == deadlines && period.last == deadlines.last)
    let row = TimelineRow(period, of: mission.id, today: story.today)
    #expect(row.marks.contains(.init(day: deadlines[0], kind: .agreed)))
    #expect(row.marks.contains(.init(day: deadlines[1], kind: .amended)))
    var play = Play(story, TimelineScreen(.plan(World.plan)))
    play.press("Down Down")
    #expect(play.shows("┆ annoncé au \(deadlines[0].short) ┇ reporté au \(deadlines[1].short)"))
  }

  @Test func `plans told at random: bars stand in the columns of their days, at every zoom`() throws {
    for var dice in Dice.cast(40) {
      var story = try Wandering(&dice, length: 25).start
      story.today = story.today + dice.throwing(0...90)
      guard let mission = story.mission else { continue }
      let schedule = MissionSchedule(mission, on: World.opening, in: WorkingCalendar())
      for period in schedule.periods {
        let row = TimelineRow(period, of: mission.id, today: story.today)
        let days = row.bars.flatMap { [$0.first, $0.last] } + row.marks.map(\.day)
        let (first, last) = (try #require(days.min()), try #require(days.max()))
        for zoom in TimeScale.Zoom.allCases {
          let scale = TimeScale(zoom, from: first - dice.throwing(0...40), columns: last - first + 80)
          let drawn = row.signs(on: scale).enumerated().filter { $0.element != nil }.map(\.offset)
          #expect(drawn.first == scale.column(of: first), "\(dice) \(zoom)")
          #expect(drawn.last == scale.column(of: last), "\(dice) \(zoom)")
        }
      }
    }
  }

  private static func timeline(of missions: [Mission], isBusy: Bool = false) -> Rig {
    var rig = Rig(missions, first: CaseListScreen(), size: Size(columns: 120, rows: 40))
    rig.isBusy = isBusy
    rig.press(.character("g"), .character("e"))
    return rig
  }
}
