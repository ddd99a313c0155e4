import JalonTesting
import Testing

@testable import JalonCore

@Suite("Handing a mission over to a colleague")
struct HandOverRulesTests {
  let story = Story.at(.running)

  @Test("from the day of the hand-over the colleague follows the mission, and what came before stays the predecessor's")
  func passes() throws {
    let day = story.today
    let after = try story.after(.reassign, ["until": .null])
    let mission = try #require(after.mission)
    #expect(mission.officer == World.officers[1] && mission.opening.officer == World.officers[0])
    #expect(mission.officer(on: day - 1) == World.officers[0] && mission.officer(on: day) == World.officers[1])
    #expect(mission.formerOfficer == World.officers[0])
  }

  @Test("the list, the agenda and the suggestions follow whoever has the mission now")
  func followed() throws {
    let after = try story.after(.reassign)
    let mission = try #require(after.mission)
    #expect(BoardRow(mission, in: after.directory).officer == World.officers[1])
    #expect(mission.dueRows(mission.watches(in: WorkingCalendar())).allSatisfy { $0.officer == World.officers[1] })
  }

  @Test("a mission goes to an officer of its operators, to somebody else than now, and not before the last hand-over")
  func refused() throws {
    #expect(
      try story.obstacles(to: .reassign, ["to": .name(World.officers[0])])
        == [.alreadyFollows(World.officers[0], field: "to")])
    #expect(
      try story.obstacles(to: .reassign, ["to": .name(World.leaders[0])])
        == [.officerExpected(World.leaders[0], field: "to")])
    let after = try story.after(.reassign)
    #expect(
      try after.obstacles(to: .reassign, ["to": .name(World.officers[0]), "on": .day(after.today - 1), "until": .null])
        == [.tooEarly(field: "on", notBefore: after.today, after: .handOver)])
    #expect(
      try story.obstacles(to: .reassign, ["until": .day(story.today)])
        == [.tooEarly(field: "until", notBefore: story.today + 1, after: .handOver)])
  }

  @Test("a lent mission is due back on the day that was said, and is proposed to whoever lent it")
  func lent() throws {
    let lent = try story.after(.reassign, ["until": .day(story.today + 60)])
    let mission = try #require(lent.mission)
    let due = mission.watches(in: WorkingCalendar()).filter { $0.kind == .loanEnd }
    #expect(due.map(\.day) == [story.today + 60] && due.map(\.action) == [.reassign])
    let proposed = Mission.suggestion(.reassign, by: World.officers[1], state: mission, in: lent.circumstances)
    #expect(proposed["to"]?.text == World.officers[0].text && proposed["reason"]?.text == "loanEnded")
    let back = try lent.after(.reassign, ["to": .name(World.officers[0]), "reason": "loanEnded", "until": .null])
    #expect(back.mission?.officer == World.officers[0])
    #expect(back.mission?.watches(in: WorkingCalendar()).contains { $0.kind == .loanEnd } == false)
  }

  @Test("whoever has a mission on loan may keep it for good, or for longer")
  func kept() throws {
    let lent = try story.after(.reassign, ["until": .day(story.today + 60)])
    let kept = try lent.after(.reassign, ["reason": "workload", "until": .null])
    #expect(kept.mission?.officer == World.officers[1] && kept.mission?.loan == nil)
    let longer = try lent.after(.reassign, ["until": .day(story.today + 90)])
    #expect(longer.mission?.loan?.until == story.today + 90 && longer.mission?.formerOfficer == World.officers[0])
    #expect(
      try kept.obstacles(to: .reassign) == [.alreadyFollows(World.officers[1], field: "to")])
  }

  @Test("a hand-over is undone like any other act: the former officer follows the mission again")
  func undone() throws {
    let after = try story.after(.reassign).after(.undo)
    #expect(after.mission?.officer == World.officers[0] && after.mission?.handOvers == [])
  }

  @Test("a mission that stands still is handed over too")
  func suspended() throws {
    let after = try Story.suspended.after(.reassign)
    #expect(after.mission?.officer == World.officers[1] && after.mission?.isSuspended == true)
    #expect(
      after.mission?.watches(in: WorkingCalendar()).map(\.kind).sorted { $0.rawValue < $1.rawValue } == [
        .loanEnd, .resumption,
      ])
  }

  @Test("a call launched again, and a mission that a follow-up opens, are followed by whoever has the mission now")
  func heirs() throws {
    let ended = try Story.at(.unsuccessful).after(.reassign)
    let mission = try #require(ended.mission)
    let events = try Mission.decide(
      Order(
        id: "x", by: World.officers[0], at: Instant(seconds: 0),
        command: .relaunch(Relaunch(mission: "05-020", of: mission.id, on: ended.today))),
      state: nil, in: ended.circumstances)
    let opened = events.compactMap { if case .opened(let act) = $0 { act.officer } else { nil } }
    #expect(opened == [World.officers[1]])
  }
}
