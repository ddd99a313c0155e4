import JalonCore
import JalonTesting
import Testing

@Suite("Days and money of a plan")
struct PlanAccountTests {
  private func share(_ line: String, _ carrier: String, _ cents: Int, _ state: String = "granted") -> Fields {
    [
      "line": .text(line), "funder": .text("Fonds \(carrier)"), "operator": .text(carrier),
      "mission": .name(World.mission), "object": "engineering", "amount": .whole(cents), "state": .text(state),
    ]
  }

  private func account(_ story: Story) throws -> PlanAccount {
    PlanAccount(try #require(story.plan), missions: story.circumstances.missions)
  }

  @Test("days are agreed, done and left; none is left once the report is in, and fewer days are said")
  func days() throws {
    let running = try Story.at(.running).on("2026-05-20").after(.logDays, ["days": 450])
    let agreed = try #require(running.framing?.terms?.days)
    let days = try #require(try account(running).missions.first?.days)
    #expect(days.agreed == agreed && days.done == Hundredths(450) && days.left == agreed - Hundredths(450))
    let reported = try running.on("2026-10-05").after(.receiveReport, because: "moins de jours")
    #expect(try account(reported).days.left == .zero)
    #expect(try account(reported).gaps == [.daysBelow(World.mission, Hundredths(450), agreed)])
    let more = try running.after(.logDays, ["days": .whole(agreed.value)], because: "imprévu")
    #expect(try account(more).gaps == [.daysAbove(World.mission, agreed + Hundredths(450), agreed)])
  }

  @Test("of a mission that was broken off, what was done and what is due count")
  func abandoned() throws {
    let story = Story.at(.abandoned)
    #expect(try account(story).missions.first?.cost == Euros(cents: 180_000))
    #expect(try account(story).days.done == Hundredths(200) && account(story).days.left == .zero)
  }

  @Test("shares are summed by operator and by funder, and what does not add up is said, less as well as more")
  func sums() throws {
    var story = Story.at(.running)
    let cost = try #require(story.mission?.cost)
    #expect(try account(story).gaps == [], "a plan that keeps no funding says nothing of it")
    try story.act(.addFunding, share("F1", "dla-05", 600_000))
    #expect(try account(story).gaps == [.fundedBelow(World.mission, Euros(cents: 600_000), cost)])
    try story.act(.addFunding, share("F2", "dla-04", cost.cents - 600_000, "paid"))
    let whole = try account(story)
    #expect(whole.gaps == [] && whole.engineering.counts == cost && whole.cost == cost)
    #expect(whole.engineering.left == Euros(cents: 600_000))
    #expect(whole.byOperator.map(\.operator) == ["dla-05", "dla-04"])
    #expect(whole.byOperator.map(\.engineering.granted.cents) == [600_000, cost.cents - 600_000])
    #expect(whole.byOperator.map(\.cost) == [cost, .zero], "the lead carries the agreement")
    #expect(whole.byFunder.map(\.funder) == [.named("Fonds dla-05"), .named("Fonds dla-04")])
    try story.act(.addFunding, share("F3", "dla-05", 1), because: "arrondi")
    #expect(try account(story).gaps == [.fundedAbove(World.mission, Euros(cents: cost.cents + 1), cost)])
  }

  @Test("investment is summed apart, and never taken for the cost of a mission")
  func investment() throws {
    var story = Story.at(.running)
    try story.act(
      .addFunding,
      ["structure": "ateliers-buech", "object": "investment", "amount": 400_000, "state": "asked"])
    let sums = try account(story)
    #expect(sums.investment.asked == Euros(cents: 400_000) && sums.engineering == FundingSums([]))
    #expect(sums.gaps == [] && sums.byFunder.map(\.funder) == [.structure("ateliers-buech")])
  }
}
