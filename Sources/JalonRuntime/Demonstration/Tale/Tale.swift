import JalonCore

/// One proposal of the demonstration.
struct Offer {
  let provider: ProviderID
  let euros: Int
  let days: Int
  /// From 1 (weak) to 4 (strong): where the marks lie.
  let strength: Int

  init(_ provider: ProviderID, _ euros: Int, days: Int, strength: Int) {
    self.provider = provider
    self.euros = euros
    self.days = days
    self.strength = strength
  }
}

/// The life of one invented mission, told in days after its opening. Each step enters what that step takes.
struct Tale {
  let diary: Diary
  let number: MissionID
  let title: String
  let plan: SupportPlanID
  let structures: [StructureID]
  /// The lead first.
  let operators: [OperatorID]
  let officer: PersonID
  let start: Day
  let brief: DemoBrief
  var offers: [Offer]
  /// Counted from the opening.
  var answerDays = 21
  /// The marks that seats gave, by evaluator, provider and criterion.
  var marks: [PersonID: [GridCell: Hundredths]] = [:]
  var retained: ProviderID?
  /// What the final report says.
  var summary = "Trois ateliers, un diagnostic financier, un plan d’action à deux ans adopté par le conseil."
  /// What the structures say of the support, in their own words.
  var testimony: String?

  var lead: OperatorID { operators.first ?? "" }
  var kind: MissionKind { structures.count > 1 ? .collective : .individual }
  var leaders: [PersonID] { structures.map { DemoPeople.voice(of: .structure($0)) } }

  /// So many days after the opening; a working day, but for the days around today, which must fall where they are said.
  func day(_ count: Int) -> Day {
    let day = start + count
    return day >= diary.today - 3 ? day : day.workingDayOnOrBefore
  }

  @discardableResult
  func enter(
    _ kind: MissionCommand.Kind, _ fields: Diary.Fields, on day: Day, because reasons: [String: String] = [:]
  ) -> OrderID {
    diary.enter(.mission(kind), for: number.text, fields, on: day, by: officer, because: reasons)
  }

  // MARK: - Plan, brief and grid

  /// The plan that the mission belongs to, with its diagnosis and the opinion on it.
  func openPlan(_ title: String, others: [StructureID] = []) {
    let day = self.day(-40)
    plan(.openPlan, ["plan": plan, "title": title, "lead": lead, "on": day], on: day)
    for carrier in operators.dropFirst() { plan(.addOperator, ["operator": carrier, "on": day], on: day) }
    for structure in structures + others {
      plan(.addStructure, ["structure": structure, "role": StructureRole.carrier, "on": day], on: day)
    }
    plan(.shareDiagnosis, ["summary": brief.context, "on": self.day(-25)], on: self.day(-25))
    plan(
      .recordOpinion,
      ["opinion": OpinionKind.favourable, "text": "Diagnostic partagé, besoin clair.", "on": self.day(-12)],
      on: self.day(-12))
  }

  @discardableResult
  func plan(
    _ kind: PlanCommand.Kind, _ fields: Diary.Fields, on day: Day, because reasons: [String: String] = [:]
  ) -> OrderID {
    diary.enter(.plan(kind), for: plan.text, fields, on: day, by: officer, because: reasons)
  }

  func open(link: (MissionLinkKind, MissionID)? = nil) {
    let linked = link.map { Value.form(["kind": $0.0, "mission": $0.1]) }
    enter(
      .open,
      [
        "mission": number, "plan": plan, "title": title, "kind": kind, "structures": structures, "operators": operators,
        "lead": lead, "officer": officer, "link": linked, "on": day(0),
      ], on: day(0))
  }

  func writeBrief() {
    enter(
      .writeBrief,
      [
        "context": brief.context, "problem": brief.problem, "expectedResults": brief.results,
        "constraints": "Réunions en soirée avec les bénévoles ; pas de déplacement pendant la saison.",
        "calendar": "Trois mois à partir de la signature.", "days": Hundredths(whole: brief.days),
        "ceiling": Euros(cents: brief.ceiling * 100),
      ], on: day(7))
  }

  func setGrid() {
    guard case .group(let grid) = ValueWriter.value(of: EvaluationGrid.seed.asCommand) else { return }
    enter(
      .setGrid,
      [
        "criteria": grid["criteria"] ?? .null, "scale": grid["scale"] ?? .null, "step": grid["step"] ?? .null,
        "priceFormula": PriceFormula.judged, "consensus": ConsensusRule.agreedMark,
      ], on: day(9))
  }

  func agreeBrief() {
    for structure in structures { enter(.agreeBrief, ["structure": structure, "on": day(14)], on: day(14)) }
  }

  // MARK: - Call

  /// - Parameter silent: invited as well, but they do not answer.
  func launch(silent: [ProviderID] = []) {
    let invited = offers.map(\.provider) + silent
    enter(
      .launchCall,
      [
        "invitations": invited.map { Value.form(["provider": $0, "why": DemoTexts.why($0)]) },
        "intentDay": day(16) + 7, "deadline": deadline, "on": day(16),
      ], on: day(16))
  }

  var deadline: Day { day(16) + answerDays }

  func intents() {
    for offer in offers {
      enter(.recordIntent, ["provider": offer.provider, "intent": Intent.willing, "on": day(20)], on: day(20))
    }
  }

  func receive(_ offer: Offer, on day: Day, because reasons: [String: String] = [:]) {
    let texts = DemoTexts.proposal(offer)
    enter(
      .receiveProposal,
      [
        "provider": offer.provider, "amount": Euros(cents: offer.euros * 100), "days": Hundredths(whole: offer.days),
        "start": self.day(72), "end": self.day(162),
        "members": [
          Value.form([
            "person": DemoPeople.voice(of: .provider(offer.provider)), "profile": texts.profile,
            "references": texts.references,
          ])
        ],
        "understanding": texts.understanding, "expectedResults": texts.results, "method": texts.method,
        "documents": [
          Value.form([
            "name": "Proposition \(offer.provider)", "location": "propositions/\(number)/\(offer.provider).pdf",
          ])
        ],
        "on": day,
      ], on: day, because: reasons)
  }

  func receiveAll() {
    for (index, offer) in offers.enumerated() { receive(offer, on: day(30 + index)) }
  }

  func closeCall() { enter(.closeCall, ["on": callEnd], on: callEnd) }

  private var callEnd: Day { day(39) }

  /// Where the usual calendar puts the choice, as long as nobody has moved it.
  var plannedChoice: Day {
    [CalendarRule].usual.filter { [.evaluation, .choice].contains($0.step) }.reduce(callEnd) { day, rule in
      WorkingCalendar().adding(workingDays: rule.workingDays, to: day)
    }
  }
}

/// What the *cahier des charges* of a demonstration mission says.
struct DemoBrief {
  let context: String
  let problem: String
  let results: String
  let days: Int
  let ceiling: Int
}
