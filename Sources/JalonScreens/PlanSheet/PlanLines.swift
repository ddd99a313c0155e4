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
  let account: PlanAccount
  private let facts: [PlanEvent: Int]

  init(_ plan: SupportPlan, missions: [Mission], _ desk: Desk) {
    self.plan = plan
    self.missions = missions.sorted { ($0.opening.on, $0.id) < ($1.opening.on, $1.id) }
    names = desk.names
    today = desk.today
    language = desk.language
    account = PlanAccount(plan, missions: missions)
    facts = Dictionary(plan.effective.map { ($0.event, $0.position) }) { _, last in last }
  }

  var all: [PlanLine] { PlanLine.Section.allCases.flatMap(section) }

  private func section(_ section: PlanLine.Section) -> [PlanLine] {
    let lines = lines(of: section)
    let heading = PlanLine(
      id: .heading(section), spans: [Span(section.words(language), .heading)], note: note(of: section))
    guard lines.isEmpty else { return [heading] + lines }
    // Nothing to say, and no act of theirs to do from here.
    guard section != .aim, section != .account else { return [] }
    let words = PlanWords.nothing(section)
    return [
      heading,
      PlanLine(
        id: .nothing(section), spans: [Span(words(language), .faint)], door: section.act.map(PlanLine.Door.act),
        details: [words]),
    ]
  }

  private func lines(of section: PlanLine.Section) -> [PlanLine] {
    switch section {
    case .aim: plan.aims.enumerated().reversed().map { aim($1, at: $0) }
    case .structures: plan.memberships.map(structure)
    case .operators: plan.operators.map(carrier)
    case .diagnosis: plan.diagnoses.enumerated().map { diagnosis($1, at: $0) }
    case .opinion: plan.opinions.enumerated().map { opinion($1, at: $0) }
    case .missions: missions.map(mission)
    case .meetings: meetings
    case .scenarios: plan.scenarios.flatMap(scenario)
    case .account: accounts
    case .funding: plan.funding.map(funding)
    case .links: plan.links.enumerated().map { link($1, at: $0) }
    }
  }

  private func note(of section: PlanLine.Section) -> Span {
    switch section {
    case .account:
      account.gaps.isEmpty ? Span("") : Span(PlanWords.gaps(account.gaps.count)(language), .caution)
    case .missions: Span(missions.isEmpty ? "" : "\(missions.count)", .faint)
    case .structures: closing
    case .aim, .operators, .diagnosis, .opinion, .meetings, .scenarios, .funding, .links: Span("")
    }
  }

  /// Told beside the structures: the header has no room for it where names are long.
  private var closing: Span {
    guard let day = plan.closedOn else { return Span("") }
    return Span(PlanWords.closed(day)(language), .paused)
  }

  func spans(_ words: Words, _ role: Role = .text) -> [Span] { [Span(words(language), role)] }
  func dated(_ day: Day) -> Span { Span(day.short, .faint) }

  /// The place in the journal of what a line tells.
  func fact(_ event: PlanEvent) -> PlanLine.Door? { facts[event].map(PlanLine.Door.fact) }

  // MARK: Who

  private func aim(_ aim: SupportPlan.Aim, at place: Int) -> PlanLine {
    let isLast = place == plan.aims.count - 1
    let fact = plan.effective.last { entry in
      if case .aimChanged(let act) = entry.event { act.aim == aim.text && act.on == aim.on } else { false }
    }
    return PlanLine(
      id: .aim(place), spans: [Span(isLast ? "" : PlanWords.formerly(language), .faint), Span(aim.text.text)],
      note: dated(aim.on), door: .fact(fact?.position ?? 1), details: PlanWords.aim(aim))
  }

  private func structure(_ membership: SupportPlan.Membership) -> PlanLine {
    let name = names.name(of: membership.structure)
    var line = PlanLine(
      id: .structure(membership.structure, joined: membership.joined),
      spans: [
        Span(name, membership.left == nil ? .text : .faint),
        Span("  \(PlanWords.standing(membership, names)(language))", .faint),
      ],
      note: dated(membership.left ?? membership.joined), topics: [.party(.structure(membership.structure))])
    line.door = door(of: membership)
    line.details = PlanWords.membership(membership, name, names)
    return line
  }

  private func door(of membership: SupportPlan.Membership) -> PlanLine.Door? {
    plan.effective.last { entry in
      switch entry.event {
      case .structureAdded(let act): act.structure == membership.structure && act.on == membership.joined
      case .structuresLinked(let act):
        act.dissolved != nil && act.on == membership.joined && [act.from, act.to].contains(membership.structure)
      default: false
      }
    }.map { .fact($0.position) }
  }

  private func carrier(_ id: OperatorID) -> PlanLine {
    let isLead = id == plan.lead
    let role = isLead ? PlanWords.lead : PlanWords.associate
    let event = plan.effective.last { entry in
      switch entry.event {
      case .leadChanged(let act): act.operator == id
      case .operatorAdded(let act): act.operator == id
      case .planOpened(let act): act.lead == id
      default: false
      }
    }
    return PlanLine(
      id: .carrier(id), spans: [Span(names.name(of: id)), Span("  \(role(language))", .faint)],
      door: event.map { .fact($0.position) }, topics: [.party(.operator(id))],
      details: PlanWords.carrier(id, role, plan, names))
  }

  // MARK: What was said

  private func diagnosis(_ act: ShareDiagnosis, at place: Int) -> PlanLine {
    PlanLine(
      id: .diagnosis(place), spans: [Span(act.summary.text)], note: dated(act.on), door: fact(.diagnosisShared(act)),
      details: [Words(same: act.summary.text)])
  }

  private func opinion(_ act: RecordOpinion, at place: Int) -> PlanLine {
    let role: Role = act.opinion == .unfavourable ? .alert : act.opinion == .reserved ? .caution : .done
    let said = act.text.map { "  \($0.text)" } ?? ""
    return PlanLine(
      id: .opinion(place), spans: [Span(act.opinion.words(language), role), Span(said)], note: dated(act.on),
      door: fact(.opinionRecorded(act)), details: [PlanWords.opinion(act)])
  }

  private func link(_ act: LinkStructures, at place: Int) -> PlanLine {
    let words = Words { "\(names.name(of: act.from)) \(act.kind.words($0)) \(names.name(of: act.to))" }
    return PlanLine(
      id: .link(place), spans: spans(words), note: dated(act.on), door: fact(.structuresLinked(act)),
      details: [words] + PlanWords.dissolution(act, names))
  }

  // MARK: Missions

  private func mission(_ mission: Mission) -> PlanLine {
    let links = plan.links(of: mission).map { "\($0.kind.words(language)) \($0.mission)" }
    let after = links.isEmpty ? "" : "(\(links.joined(separator: ", "))) "
    let stage = Span("  \(mission.stage.name.numbered(language))", mission.stage.name.isEnd ? .faint : .accent)
    return PlanLine(
      id: .mission(mission.id),
      spans: [Span("\(mission.id) ", .accent), Span(after, .faint), Span(mission.opening.title), stage],
      note: due(mission), door: .mission(mission.id), topics: [.mission(mission.id)],
      details: PlanWords.mission(mission, names, today: today) + PlanWords.links(of: mission, in: plan, missions)
        + accountDetails(of: mission.id))
  }

  private func due(_ mission: Mission) -> Span {
    if let until = mission.suspension?.until {
      return Span("\(Glyphs.paused) \(until.dayAndMonth(on: today))", .paused)
    }
    let working = names.directory.calendar(of: mission.opening.lead)
    guard let watch = mission.nextWatch(on: today, in: working) else { return Span("") }
    let words = watch.day.dueWords(on: today)(language)
    return watch.day < today ? Span("\(Glyphs.late) \(words)", .late) : Span(words, .faint)
  }
}
