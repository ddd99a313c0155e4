import JalonCore
import JalonDocuments
import JalonWording

// A plan for a program: money in whole cents, days in whole hundredths.
extension PlanTold {
  var json: JSON {
    [
      "plan": .text(plan.id.text), "title": .text(plan.opening.title), "openedOn": .text(plan.opening.on.iso),
      "closedOn": JSON(plan.closedOn?.iso), "version": .whole(plan.version),
      "aims": .list(plan.aims.map(aim)), "lead": .text(plan.lead.text),
      "operators": .list(plan.operators.map { .text($0.text) }), "structures": .list(plan.memberships.map(membership)),
      "missions": .list(missions.map(mission)), "meetings": .list(plan.meetings.map(meeting)),
      "convened": .list(plan.convened.map(convened)), "scenarios": .list(plan.scenarios.map(scenario)),
      "funding": .list(plan.funding.map(line)), "links": .list(plan.links.map(link)), "account": accountJSON,
    ]
  }

  private func aim(_ aim: SupportPlan.Aim) -> JSON {
    ["text": .text(aim.text.text), "on": .text(aim.on.iso), "scenario": JSON(aim.scenario)]
  }

  private func membership(_ membership: SupportPlan.Membership) -> JSON {
    var heir: StructureID?
    if case .dissolved(let into)? = membership.why { heir = into }
    return [
      "structure": .text(membership.structure.text), "role": .text(membership.role.rawValue),
      "joined": .text(membership.joined.iso), "left": JSON(membership.left?.iso), "dissolvedInto": JSON(heir?.text),
    ]
  }

  private func mission(_ mission: Mission) -> JSON {
    [
      "mission": .text(mission.id.text), "title": .text(mission.opening.title),
      "stage": .text(mission.stage.name.rawValue),
      "links": .list(
        plan.links(of: mission).map { ["kind": .text($0.kind.rawValue), "mission": .text($0.mission.text)] }),
    ]
  }

  private func meeting(_ act: HoldSteering) -> JSON {
    [
      "meeting": JSON(act.meeting), "on": .text(act.on.iso), "after": JSON(act.after?.text),
      "before": JSON(act.before?.text), "attendees": .list(act.attendees.map(JSON.text)),
      "parties": .list((act.parties ?? []).map { .text($0.text) }), "decisions": .text(act.decisions.text),
    ]
  }

  private func convened(_ meeting: SupportPlan.ConvenedMeeting) -> JSON {
    [
      "meeting": .text(meeting.name), "day": .text(meeting.call.day.iso), "left": .whole(meeting.call.day - today),
      "after": JSON(meeting.call.after?.text), "before": JSON(meeting.call.before?.text),
    ]
  }

  private func scenario(_ scenario: SupportPlan.Scenario) -> JSON {
    let name = scenario.study.scenario
    let verdict = plan.verdict(on: name)
    return [
      "scenario": .text(name), "state": .text(scenario.state.rawValue), "wholeOn": JSON(verdict.wholeOn?.iso),
      "adopted": .flag(verdict.isAdopted), "awaited": .list(verdict.awaited.map { .text($0.text) }),
      "decisions": .list(plan.decisions.filter { $0.scenario == name }.map(decision)),
    ]
  }

  private func decision(_ act: RecordBoardDecision) -> JSON {
    [
      "structure": .text(act.structure.text), "body": .text(act.body.rawValue), "adopted": .flag(act.adopted),
      "on": .text(act.on.iso),
      "vote": act.vote.map {
        [
          "inFavour": .whole($0.inFavour), "against": .whole($0.against), "abstained": .whole($0.abstained),
        ]
      } ?? .null,
    ]
  }

  private func line(_ line: FundingLine) -> JSON {
    [
      "line": .text(line.id.text), "funder": .text(line.funder.name(names)),
      "structure": JSON(line.act.structure?.text), "operator": JSON(line.act.operator?.text),
      "mission": JSON(line.act.mission?.text), "object": .text(line.act.object.rawValue),
      "state": .text(line.state.rawValue), "asked": .whole(line.asked.cents), "granted": JSON(line.granted?.cents),
      "paid": .whole(line.paid.cents), "unpaid": .whole(line.unpaid.cents),
    ]
  }

  private func link(_ act: LinkStructures) -> JSON {
    [
      "from": .text(act.from.text), "to": .text(act.to.text), "kind": .text(act.kind.rawValue),
      "dissolved": JSON(act.dissolved?.text), "on": .text(act.on.iso),
    ]
  }

  // MARK: - Days and money

  private var accountJSON: JSON {
    [
      "days": account.days.json, "cost": .whole(account.cost.cents), "engineering": account.engineering.json,
      "investment": account.investment.json, "missions": .list(account.missions.map(\.json)),
      "operators": .list(
        account.byOperator.map {
          [
            "operator": JSON($0.operator?.text), "days": $0.days.json, "cost": .whole($0.cost.cents),
            "engineering": $0.engineering.json,
          ]
        }),
      "funders": .list(
        account.byFunder.map {
          [
            "funder": .text($0.funder.name(names)), "engineering": $0.engineering.json,
            "investment": $0.investment.json,
          ]
        }), "gaps": .list(account.gaps.map { $0.json(language) }),
    ]
  }
}

extension MissionAccount {
  var json: JSON {
    ["mission": .text(mission.text), "days": days?.json ?? .null, "cost": JSON(cost?.cents), "funds": funds.json]
  }
}

extension MissionAccount.Days {
  var json: JSON { ["agreed": .whole(agreed.value), "done": .whole(done.value), "left": .whole(left.value)] }
}

extension FundingSums {
  var json: JSON {
    [
      "asked": .whole(asked.cents), "granted": .whole(granted.cents), "paid": .whole(paid.cents),
      "left": .whole(left.cents), "refused": .whole(refused.cents),
    ]
  }
}

extension AccountGap {
  func json(_ language: Language) -> JSON {
    ["gap": .text(code), "mission": .text(mission.text), "sentence": .text(words(language))]
  }
}
