import JalonCore
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("The demonstration")
struct DemonstrationTests {
  private static let world = Result { try DemoWorld(today: Ground.today) }
  private var missions: [Mission] {
    get throws { try Self.world.get().missions.values.sorted { $0.id < $1.id } }
  }

  @Test("holds missions at every stage, and at every end")
  func everyStage() throws {
    let stages = Set(try missions.map(\.stage.name))
    #expect(StageName.allCases.filter { !stages.contains($0) } == [])
    #expect(try missions.contains(where: \.isSuspended))
  }

  @Test("holds something late, something for today and something soon")
  func watches() throws {
    let days = try missions.filter { !$0.stage.name.isEnd }.compactMap { $0.nextWatch()?.daysLeft(on: Ground.today) }
    #expect(days.contains { $0 < 0 } && days.contains(0) && days.contains { (1...7).contains($0) })
    let followUps = try missions.compactMap { mission in
      mission.stage.followingUp.flatMap { $0.outcome == nil ? $0.due : nil }
    }
    #expect(followUps.contains { $0 < Ground.today } && followUps.contains { $0 >= Ground.today })
  }

  @Test("tells the case of the two structures: four missions, two decisions, one group")
  func theCase() throws {
    let plan = try #require(try Self.world.get().plans["ges-04-05"])
    #expect(try missions.filter { $0.opening.plan == plan.id }.count == 4)
    #expect(
      plan.decisions.map(\.on.year) == [2012, 2012] && plan.decisions.allSatisfy { $0.on.month == 10 && $0.adopted })
    #expect(plan.meetings.first?.after == "05-002")
    #expect(try missions.first { $0.id == "05-003" }?.opening.link?.kind == .phaseOf)
    #expect(plan.funding.contains { $0.act.object == .investment })
    #expect(plan.links.allSatisfy { $0.kind == .groupMember })
  }

  @Test("leaves an evaluation with one sheet closed and another one half filled")
  func halfFilled() throws {
    let seats = try missions.compactMap { mission -> [Seat]? in
      guard case .evaluating(let evaluation) = mission.stage else { return nil }
      return evaluation.seats
    }
    #expect(seats.contains { $0.contains(where: \.isClosed) && $0.contains { !$0.isClosed && !$0.marks.isEmpty } })
  }

  @Test("leaves a concertation with cells to agree on, and a framing with signatures missing")
  func unfinished() throws {
    #expect(
      try missions.contains {
        $0.stage.name == .concerting && $0.stage.concertation?.withoutAgreedMark.isEmpty == false
      })
    #expect(
      try missions.contains { mission in
        guard case .framing(let framing) = mission.stage, framing.agreement != nil else { return false }
        return !framing.signatures.isEmpty && !framing.unsigned.isEmpty
      })
  }

  @Test("holds accents, an apostrophe, a ligature and a name of sixty letters")
  func names() {
    let names = DemoPeople.structures.map(\.name)
    #expect(names.contains { $0.count >= 60 })
    #expect(
      names.contains { $0.contains("’") } && names.contains { $0.contains("Œ") } && names.contains { $0.contains("ë") })
  }

  @Test("enters a store that then verifies")
  func verifies() throws {
    #expect(try Verification(try Ground(demo: true).store).findings().map(\.fr) == [])
  }

  @Test("holds together on each day of four years: holidays, a leap day, the ends of years")
  func anyDay() {
    let days = (0..<1_461).map { Ground.today + $0 }
    let (awkward, others) = (days.filter(Self.isAwkward), days.filter { !Self.isAwkward($0) })
    #expect(awkward.count > 40)
    let told = awkward + LongForm.some(60, of: others, "ordinary days", in: "DemonstrationTests")
    #expect(told.compactMap(Self.trouble) == [])
  }

  /// A holiday, a leap day, the last of a year.
  private static func isAwkward(_ day: Day) -> Bool {
    WorkingCalendar().holiday(on: day) != nil || day.month == 2 && day.day == 29 || day.month == 12 && day.day == 31
  }

  private static func trouble(on today: Day) -> String? {
    do {
      _ = try DemoWorld(of: Demonstration.requests(today: today, tellsCase: false), today: today)
      return nil
    } catch {
      return "\(today): \(error)"
    }
  }
}
