import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// The support plans: which there are, and the acts that are possible on one.
struct LinearPlans {
  let talk: LinearTalk

  func run() throws(LinearEnd) {
    guard case .plans(let plans)? = talk.perform(.plans(matching: "")) else { return }
    let told = plans.map { "\($0.plan) \($0.title), \($0.structures)" }
    guard let index = try talk.choose(LinearWords.whichPlan, [talk(CommandName.plan(.openPlan).title)] + told) else {
      return
    }
    guard index > 0 else {
      try talk.run(Forms.screen(for: .plan(.openPlan), desk: talk.desk))
      return
    }
    try open(plans[index - 1].plan)
  }

  func open(_ id: SupportPlanID) throws(LinearEnd) {
    while true {
      guard case .plan(let plan?, let missions)? = talk.perform(.plan(id)) else {
        return talk.tell(FormWords.noSuchPlan)
      }
      talk.tell("\(plan.id) \(plan.opening.title)")
      for mission in missions { talk.tell("\(mission.id) \(mission.opening.title)") }
      for line in PlanJournalLines(plan, talk.desk.names).newest(in: talk.desk.zone) {
        talk.tell("\(line.day.short), \(talk(line.sentence))")
      }
      guard try act(plan, missions) else { return }
    }
  }

  private func act(_ plan: SupportPlan, _ missions: [Mission]) throws(LinearEnd) -> Bool {
    let around = talk.desk.circumstances(of: plan, missions)
    let possible = PlanCommand.Kind.allCases.filter { kind in
      ![.openPlan, .undoInPlan, .redoInPlan].contains(kind)
        && SupportPlan.standing(kind, by: talk.desk.me, state: plan, in: around).isEmpty
    }
    guard let index = try talk.chooseAgainst(LinearWords.whichAct, possible.map(\.title)) else { return false }
    let kind = possible[index]
    let name = CommandName.plan(kind)
    try talk.run(Forms.screen(for: name, plan: plan, missions: missions, desk: talk.desk))
    return true
  }
}
