import JalonCore
import JalonTerminal
import JalonWording

/// The lines of a plan, section by section.
struct PlanLines {
  let plan: SupportPlan
  /// In the order in which they were opened.
  let missions: [Mission]
  let names: Names
  let today: Day
  let language: Language

  init(_ plan: SupportPlan, missions: [Mission], _ desk: Desk) {
    self.plan = plan
    self.missions = missions.sorted { ($0.opening.on, $0.id) < ($1.opening.on, $1.id) }
    names = desk.names
    today = desk.today
    language = desk.language
  }

  var all: [PlanLine] { PlanLine.Section.allCases.flatMap(section) }

  private func section(_ section: PlanLine.Section) -> [PlanLine] {
    let lines = lines(of: section)
    let heading = PlanLine(
      id: .heading(section), spans: [Span(section.words(language), .heading)], note: note(of: section))
    guard lines.isEmpty else { return [heading] + lines }
    let words = PlanWords.nothing(section)
    return [
      heading,
      PlanLine(id: .nothing(section), spans: [Span(words(language), .faint)], act: section.act, details: [words]),
    ]
  }

  private func lines(of section: PlanLine.Section) -> [PlanLine] {
    switch section {
    case .structures: plan.memberships.map(structure)
    case .operators: plan.operators.map(carrier)
    case .diagnosis: plan.diagnoses.enumerated().map { diagnosis($1, at: $0) }
    case .opinion: plan.opinions.enumerated().map { opinion($1, at: $0) }
    case .missions: missions.map(mission)
    case .meetings: plan.meetings.enumerated().sorted { $0.element.on < $1.element.on }.map { meeting($1, at: $0) }
    case .scenarios: plan.scenarios.flatMap(scenario)
    case .funding: plan.funding.enumerated().map { funding($1, at: $0) }
    case .links: plan.links.enumerated().map { link($1, at: $0) }
    }
  }

  private func note(of section: PlanLine.Section) -> Span {
    switch section {
    case .funding: Span(PlanWords.sums(plan.funding)(language), .faint)
    case .missions: Span(missions.isEmpty ? "" : "\(missions.count)", .faint)
    case .structures, .operators, .diagnosis, .opinion, .meetings, .scenarios, .links: Span("")
    }
  }

  private func spans(_ words: Words, _ role: Role = .text) -> [Span] { [Span(words(language), role)] }
  private func dated(_ day: Day) -> Span { Span(day.short, .faint) }

  // MARK: Who

  private func structure(_ membership: SupportPlan.Membership) -> PlanLine {
    let name = names.name(of: membership.structure)
    var line = PlanLine(
      id: .structure(membership.structure, joined: membership.joined),
      spans: [
        Span(name, membership.left == nil ? .text : .faint), Span("  \(membership.role.words(language))", .faint),
      ],
      note: dated(membership.left ?? membership.joined), topics: [.party(.structure(membership.structure))])
    line.details = [PlanWords.membership(membership, name)]
    return line
  }

  private func carrier(_ id: OperatorID) -> PlanLine {
    let isLead = id == plan.lead
    let role = isLead ? PlanWords.lead : PlanWords.associate
    return PlanLine(
      id: .carrier(id), spans: [Span(names.name(of: id)), Span("  \(role(language))", .faint)],
      topics: [.party(.operator(id))],
      details: [Words(fr: "\(names.name(of: id)), \(role)", en: "\(names.name(of: id)), \(role)")])
  }

  // MARK: What was said

  private func diagnosis(_ act: ShareDiagnosis, at place: Int) -> PlanLine {
    PlanLine(
      id: .diagnosis(place), spans: [Span(act.summary.text)], note: dated(act.on), act: .shareDiagnosis,
      details: [Words(same: act.summary.text)])
  }

  private func opinion(_ act: RecordOpinion, at place: Int) -> PlanLine {
    let role: Role = act.opinion == .unfavourable ? .alert : act.opinion == .reserved ? .caution : .done
    let said = act.text.map { "  \($0.text)" } ?? ""
    return PlanLine(
      id: .opinion(place), spans: [Span(act.opinion.words(language), role), Span(said)], note: dated(act.on),
      act: .recordOpinion,
      details: [PlanWords.opinion(act)])
  }

  private func meeting(_ act: HoldSteering, at place: Int) -> PlanLine {
    let after = act.after.map { PlanWords.after($0)(language) + "  " } ?? ""
    return PlanLine(
      id: .meeting(place), spans: [Span(after, .faint), Span(act.decisions.text)], note: dated(act.on),
      act: .holdSteering,
      details: PlanWords.meeting(act))
  }

  private func link(_ act: LinkStructures, at place: Int) -> PlanLine {
    let words = Words { "\(names.name(of: act.from)) \(act.kind.words($0)) \(names.name(of: act.to))" }
    return PlanLine(id: .link(place), spans: spans(words), note: dated(act.on), details: [words])
  }

  // MARK: Missions

  private func mission(_ mission: Mission) -> PlanLine {
    let opening = mission.opening
    let link = opening.link.map { "  \($0.kind.words(language)) \($0.mission)" } ?? ""
    let stage = Span("  \(mission.stage.name.numbered(language))", mission.stage.name.isEnd ? .faint : .accent)
    return PlanLine(
      id: .mission(mission.id),
      spans: [Span("\(mission.id) ", .accent), Span(opening.title), stage, Span(link, .faint)],
      note: due(mission), topics: [.mission(mission.id)], details: PlanWords.mission(mission, names, today: today))
  }

  private func due(_ mission: Mission) -> Span {
    if let until = mission.suspension?.until { return Span("\(Glyphs.paused) \(until.dayAndMonth)", .paused) }
    guard let watch = mission.nextWatch() else { return Span("") }
    let words = watch.day.dueWords(on: today)(language)
    return watch.day < today ? Span("\(Glyphs.late) \(words)", .late) : Span(words, .faint)
  }

  // MARK: Scenarios and money

  /// The scenario, then the decision of each structure: that of the plan is whole when all have taken it.
  private func scenario(_ scenario: SupportPlan.Scenario) -> [PlanLine] {
    let name = scenario.study.scenario
    let missing = awaited(on: scenario).count
    let role: Role = scenario.state == .retained ? .done : scenario.state == .dropped ? .faint : .text
    let head = PlanLine(
      id: .scenario(name), spans: [Span(name, role), Span("  \(scenario.state.words(language))", .faint)],
      note: missing == 0 ? dated(scenario.study.on) : Span(PlanWords.missing(missing)(language), .caution),
      act: .settleScenario, topics: [.scenario(name)], details: PlanWords.scenario(scenario.study))
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
        note: dated(act.on), details: [PlanWords.decided(act, names.name(of: act.structure))])
    }
    let awaited = awaited(on: study).map { structure in
      PlanLine(
        id: .decision(scenario, structure), spans: spans(PlanWords.undecided(names.name(of: structure))),
        act: .recordBoardDecision, topics: [.party(.structure(structure)), .scenario(scenario)],
        details: [PlanWords.awaited])
    }
    return taken + awaited
  }

  private func funding(_ act: AddFunding, at place: Int) -> PlanLine {
    let about = act.mission.map { "  \($0)" } ?? ""
    return PlanLine(
      id: .funding(place),
      spans: [Span(act.funder), Span("  \(act.object.words(language)), \(act.state.words(language))\(about)", .faint)],
      note: Span(act.amount.brief(language), act.state == .refused ? .faint : .text), act: .addFunding,
      details: [PlanWords.funding(act, act.operator.map { names.name(of: $0) })])
  }
}
