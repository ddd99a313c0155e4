import JalonCore
import JalonTerminal
import JalonWording

// Meetings, scenarios and what the boards decide.
extension PlanLines {
  /// By day: what was held and called off, then what is to come.
  var meetings: [PlanLine] {
    let held = plan.meetings.enumerated().map { ($1.on, meeting($1, at: $0)) }
    let cancelled = plan.cancelled.enumerated().map { ($1.call.day, self.cancelled($1, at: $0)) }
    let convened = plan.convened.map { ($0.call.day, self.convened($0)) }
    return (held + cancelled + convened).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }

  private func convened(_ meeting: SupportPlan.ConvenedMeeting) -> PlanLine {
    let (call, isLate) = (meeting.call, meeting.call.day < today)
    let words = call.day.dueWords(on: today)(language)
    return PlanLine(
      id: .convened(call.meeting),
      spans: [
        Span("\(isLate ? Glyphs.late : Glyphs.milestone) ", isLate ? .late : .soon), Span(call.meeting),
        Span(place(call.after, call.before), .faint),
      ],
      note: Span("\(call.day.short) \(words)", isLate ? .late : .soon), door: .act(.holdSteering),
      topics: [.meeting(call.meeting)], details: PlanWords.convened(meeting, names))
  }

  private func meeting(_ act: HoldSteering, at place: Int) -> PlanLine {
    PlanLine(
      id: .meeting(place),
      spans: [
        Span("\(Glyphs.milestoneMet) ", .done), Span(act.meeting.map { $0 + " " } ?? ""),
        Span(act.decisions.text), Span(self.place(act.after, act.before), .faint),
      ],
      note: dated(act.on), door: fact(.steeringHeld(act)), details: PlanWords.meeting(act, names))
  }

  private func cancelled(_ meeting: SupportPlan.CancelledMeeting, at place: Int) -> PlanLine {
    PlanLine(
      id: .cancelled(place),
      spans: [Span(meeting.call.meeting, .faint), Span("  \(PlanWords.calledOff(language))", .faint)],
      note: dated(meeting.call.day), door: fact(.steeringCancelled(meeting.act)),
      details: PlanWords.cancelled(meeting))
  }

  private func place(_ after: MissionID?, _ before: MissionID?) -> String {
    let words = PlanWords.place(after, before)(language)
    return words.isEmpty ? "" : "  \(words)"
  }

  // MARK: Scenarios

  /// The scenario, then the decision of each structure: that of the plan is whole when all have taken it.
  func scenario(_ scenario: SupportPlan.Scenario) -> [PlanLine] {
    let name = scenario.study.scenario
    let missing = awaited(on: scenario).count
    let role: Role = scenario.state == .retained ? .done : scenario.state == .dropped ? .faint : .text
    let head = PlanLine(
      id: .scenario(name), spans: [Span(name, role), Span("  \(scenario.state.words(language))", .faint)],
      note: missing == 0 ? dated(scenario.study.on) : Span(PlanWords.missing(missing)(language), .caution),
      door: .act(.settleScenario), topics: [.scenario(name)],
      details: PlanWords.scenario(scenario.study) + PlanWords.verdict(plan.verdict(on: name)))
    return [head] + decisions(on: scenario)
  }

  /// No board is waited for on a scenario that was dropped.
  private func awaited(on scenario: SupportPlan.Scenario) -> [StructureID] {
    scenario.state == .dropped ? [] : plan.undecided(on: scenario.study.scenario)
  }

  private func decisions(on study: SupportPlan.Scenario) -> [PlanLine] {
    let scenario = study.study.scenario
    let taken = plan.decisions.filter { $0.scenario == scenario }.map { act in
      PlanLine(
        id: .decision(scenario, act.structure),
        spans: spans(PlanWords.decided(act, names.name(of: act.structure)), act.adopted ? .done : .alert),
        note: dated(act.on), door: fact(.boardDecided(act)),
        details: [PlanWords.decided(act, names.name(of: act.structure))] + (act.vote.map { [$0.words] } ?? []))
    }
    let awaited = awaited(on: study).map { structure in
      PlanLine(
        id: .decision(scenario, structure), spans: spans(PlanWords.undecided(names.name(of: structure))),
        door: .act(.recordBoardDecision), topics: [.party(.structure(structure)), .scenario(scenario)],
        details: [PlanWords.awaited])
    }
    return taken + awaited
  }
}
