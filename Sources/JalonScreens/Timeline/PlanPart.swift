import JalonCore
import JalonWording

/// What a plan has beside its missions, a line of the timeline each.
enum PlanPart: Int, CaseIterable, Hashable, Sendable {
  case structures, diagnosis, meetings, decisions, funding

  /// One day that counts, and what it was.
  struct Entry {
    let day: Day
    let words: (Names) -> Words
    var isToCome = false
  }

  func entries(of plan: SupportPlan) -> [Entry] {
    let entries =
      switch self {
      case .structures: comings(plan)
      case .diagnosis: studies(plan)
      case .meetings: meetings(plan)
      case .decisions: decisions(plan)
      case .funding: funding(plan)
      }
    return entries.sorted { $0.day < $1.day }
  }

  /// The plan as a whole, on the line of those who are in it.
  func bars(of plan: SupportPlan, today: Day) -> [TimelineRow.Bar] {
    guard self == .structures else { return [] }
    guard let end = plan.closedOn else {
      return [TimelineRow.Bar(first: plan.opening.on, last: max(plan.opening.on, today), state: .underWay)]
    }
    return [TimelineRow.Bar(first: plan.opening.on, last: end, state: .done)]
  }

  private func comings(_ plan: SupportPlan) -> [Entry] {
    plan.memberships.flatMap { membership in
      let joined = Entry(day: membership.joined) {
        let name = $0.name(of: membership.structure)
        return Words(fr: "\(name) entre", en: "\(name) joins")
      }
      let left = membership.left.map { day in
        Entry(day: day) {
          let name = $0.name(of: membership.structure)
          return Words(fr: "\(name) sort", en: "\(name) leaves")
        }
      }
      return [joined] + (left.map { [$0] } ?? [])
    }
  }

  private func studies(_ plan: SupportPlan) -> [Entry] {
    let diagnoses = plan.diagnoses.map { act in
      Entry(day: act.on) { _ in Words(fr: "diagnostic partagé", en: "shared diagnosis") }
    }
    let opinions = plan.opinions.map { act in
      Entry(day: act.on) { _ in
        Words(fr: "avis du comité d'appui : \(act.opinion.words)", en: "committee's opinion: \(act.opinion.words)")
      }
    }
    let scenarios = plan.scenarios.map { scenario in
      Entry(day: scenario.study.on) { _ in
        Words(fr: "scénario « \(scenario.study.scenario) »", en: "scenario “\(scenario.study.scenario)”")
      }
    }
    return diagnoses + opinions + scenarios
  }

  private func meetings(_ plan: SupportPlan) -> [Entry] {
    let held = plan.meetings.map { act in
      Entry(day: act.on) { _ in
        Words(fr: "« \(act.decisions.excerpt) »", en: "“\(act.decisions.excerpt)”")
      }
    }
    let convened = plan.convened.map { meeting in
      Entry(day: meeting.call.day, words: { _ in Words(fr: "comité convoqué", en: "meeting convened") }, isToCome: true)
    }
    return held + convened
  }

  private func decisions(_ plan: SupportPlan) -> [Entry] {
    plan.decisions.map { act in
      Entry(day: act.on) {
        let name = $0.name(of: act.structure)
        return act.adopted
          ? Words(fr: "\(name) adopte « \(act.scenario) »", en: "\(name) adopts “\(act.scenario)”")
          : Words(fr: "\(name) rejette « \(act.scenario) »", en: "\(name) rejects “\(act.scenario)”")
      }
    }
  }

  private func funding(_ plan: SupportPlan) -> [Entry] {
    plan.funding.map { line in
      Entry(day: line.act.on) { names in
        let funder =
          switch line.funder {
          case .named(let name): name
          case .structure(let id): names.name(of: id)
          }
        return Words(fr: "\(funder) \(line.asked)", en: "\(funder) \(line.asked)")
      }
    }
  }

  var words: Words {
    switch self {
    case .structures: Words(fr: "Plan et structures", en: "Plan and structures")
    case .diagnosis: Words(fr: "Diagnostic et scénarios", en: "Diagnosis and scenarios")
    case .meetings: Words(fr: "Comités de pilotage", en: "Steering meetings")
    case .decisions: Words(fr: "Délibérations", en: "Board decisions")
    case .funding: Words(fr: "Financements", en: "Funding")
    }
  }
}

extension SupportPlan {
  /// Those that have something to show.
  var parts: [PlanPart] { PlanPart.allCases.filter { !$0.entries(of: self).isEmpty } }
  var markedDays: [Day] { parts.flatMap { $0.entries(of: self).map(\.day) } }
}
