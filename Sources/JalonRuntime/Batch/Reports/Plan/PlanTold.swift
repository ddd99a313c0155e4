import JalonCore
import JalonTerminal
import JalonWording

/// A plan with all that its report tells.
struct PlanTold {
  let plan: SupportPlan
  let missions: [Mission]
  let names: Names
  let language: Language
  let today: Day
  let zone: Zone
  let account: PlanAccount

  init(plan: SupportPlan, missions: [Mission], names: Names, language: Language, today: Day, zone: Zone) {
    self.plan = plan
    self.missions = missions
    self.names = names
    self.language = language
    self.today = today
    self.zone = zone
    account = PlanAccount(plan, missions: missions)
  }

  func callAsFunction(_ words: Words) -> String { words(language) }

  // MARK: - For people

  var text: String {
    let head = [SafeText.visible("\(plan.id)  \(plan.opening.title)"), ""] + facts.map(fact)
    let facts = PlanTelling(names, journal: plan.entries)
    return
      (head + section(Words(fr: "Missions", en: "Missions"), missions.map(line))
      + section(Words(fr: "À tenir", en: "To be held"), plan.convened.map(line))
      + section(Words(fr: "Scénarios", en: "Scenarios"), plan.scenarios.map(line))
      + section(Words(fr: "Jours et montants", en: "Days and amounts"), sums)
      + section(Words(fr: "Écarts", en: "Gaps"), account.gaps.map { self($0.words) })
      + section(
        Words(fr: "Faits", en: "Facts"), plan.effective.map { "\($0.day(in: zone).short)  \(self($0.told(facts)))" }))
      .map { $0 + "\n" }.joined()
  }

  private func fact(_ label: Words, _ value: String) -> String {
    let label = self(label)
    let space = String(repeating: " ", count: max(1, 14 - GlyphWidth.columns(of: label)))
    return label + space + SafeText.visible(value)
  }

  private func section(_ title: Words, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", self(title)] + lines.map { "  " + SafeText.visible($0) }
  }

  private var facts: [(Words, String)] {
    var facts: [(Words, String)] = plan.aims.reversed().enumerated().map { index, aim in
      (index == 0 ? Words(fr: "But", en: "Aim") : Words(fr: "Auparavant", en: "Formerly"), aim.text.text)
    }
    facts += [
      (Words(fr: "Structures", en: "Structures"), self(names.names(of: plan.structures))),
      (Words(fr: "Opérateurs", en: "Operators"), self(names.names(of: plan.operators))),
      (Words(fr: "Chef de file", en: "Lead"), names.name(of: plan.lead)),
      (Words(fr: "Ouvert le", en: "Opened on"), plan.opening.on.short),
    ]
    if let closed = plan.closedOn { facts.append((Words(fr: "Clos le", en: "Closed on"), closed.short)) }
    return facts
  }

  private func line(_ mission: Mission) -> String {
    let links = plan.links(of: mission).map { ", \(self($0.kind.words)) \($0.mission)" }.joined()
    return "\(mission.id)  \(mission.opening.title), \(self(mission.stage.name.numbered))\(links)"
  }

  private func line(_ meeting: SupportPlan.ConvenedMeeting) -> String {
    "\(meeting.call.day.short)  \(meeting.name), \(self(meeting.call.day.dueWords(on: today)))"
  }

  private func line(_ scenario: SupportPlan.Scenario) -> String {
    let awaited = plan.undecided(on: scenario.study.scenario)
    let missing = scenario.state == .dropped || awaited.isEmpty ? "" : ", " + self(waiting(awaited))
    return "\(scenario.study.scenario), \(self(scenario.state.words))\(missing)"
  }

  private func waiting(_ structures: [StructureID]) -> Words {
    Words(
      fr: "délibération attendue \(de: names.names(of: structures))",
      en: "decision awaited from \(names.names(of: structures))")
  }

  private var sums: [String] {
    let funders = account.byFunder.flatMap { part in
      [(FundingObject.engineering, part.engineering), (.investment, part.investment)].filter {
        $0.1 != FundingSums([])
      }.map { "\(part.funder.name(names)), \(self($0.0.words))\(colon)\(self($0.1.words))" }
    }
    let operators = account.byOperator.map { part in
      let name = part.operator.map { names.name(of: $0) } ?? self(PlanRowWords.noOperator)
      return "\(name)\(colon)\(self(part.days.words)) ; \(engineering(part.cost, part.engineering))"
    }
    return [
      self(account.days.words),
      "\(self(FundingObject.engineering.words))\(colon)\(engineering(account.cost, account.engineering))",
      "\(self(FundingObject.investment.words))\(colon)\(self(account.investment.words))",
    ] + operators + funders
  }

  /// What was agreed, where something was, then who brings it.
  private func engineering(_ cost: Euros, _ sums: FundingSums) -> String {
    ((cost == .zero ? [] : [self(cost.agreedWords)]) + [self(sums.words)])
      .joined(separator: self(Words(fr: " ; ", en: "; ")))
  }

  private var colon: String { self(Words(fr: " : ", en: ": ")) }
}
