import JalonCore
import JalonTerminal
import JalonWording

// Days and amounts: agreed, done, left; by operator and by funder; what does not add up.
extension PlanLines {
  /// Nothing to reckon with before an agreement is drafted or a funding asked for.
  var accounts: [PlanLine] {
    guard account.days.agreed > .zero || !plan.funding.isEmpty else { return [] }
    return totals + account.byOperator.map(line) + account.byFunder.map(line) + account.gaps.map(line)
  }

  private var totals: [PlanLine] {
    let days = PlanLine(
      id: .account("days"), spans: [Span(PlanWords.days.padded(language)), Span(account.days.words(language))],
      door: .timeline, details: [account.days.words] + account.missions.compactMap(PlanWords.days))
    let engineering = PlanLine(
      id: .account("engineering"),
      spans: [Span(FundingObject.engineering.label.padded(language)), Span(account.engineering.words(language))],
      note: Span(PlanWords.agreed(account.cost)(language), .faint), door: .act(.addFunding),
      details: [PlanWords.agreedCost(account.cost), account.engineering.words])
    guard account.investment != FundingSums([]) else { return [days, engineering] }
    let investment = PlanLine(
      id: .account("investment"),
      spans: [Span(FundingObject.investment.label.padded(language)), Span(account.investment.words(language))],
      door: .act(.addFunding), details: [account.investment.words, PlanWords.investmentIsForThePlan])
    return [days, engineering, investment]
  }

  private func line(_ part: PlanAccount.ByOperator) -> PlanLine {
    let name = part.operator.map { names.name(of: $0) } ?? PlanWords.noOperator(language)
    let days = part.days.agreed == .zero ? nil : part.days.words
    return PlanLine(
      id: .account("operator:\(part.operator?.text ?? "")"),
      spans: [Span(name + "  "), Span(part.engineering.words(language), .faint)],
      note: Span(part.cost == .zero ? "" : PlanWords.agreed(part.cost)(language), .faint), door: .act(.addFunding),
      topics: part.operator.map { [.party(.operator($0))] } ?? [],
      details: [Words(same: name)] + (days.map { [$0] } ?? []) + PlanWords.byOperator(part))
  }

  private func line(_ part: PlanAccount.ByFunder) -> PlanLine {
    let name = part.funder.name(names)
    let first = plan.funding.first { $0.funder == part.funder }
    return PlanLine(
      id: .account("funder:\(name)"),
      spans: [Span(name + "  "), Span(PlanWords.sums(part)(language), .faint)],
      door: first.flatMap { fact(.fundingAdded($0.act)) }, details: [Words(same: name), PlanWords.sums(part)])
  }

  private func line(_ gap: AccountGap) -> PlanLine {
    PlanLine(
      id: .account("gap:\(gap.code):\(gap.mission)"), spans: spans(gap.words, .caution), door: .mission(gap.mission),
      topics: [.mission(gap.mission)], details: [gap.words])
  }

  func funding(_ line: FundingLine) -> PlanLine {
    let about = line.act.mission.map { "  \($0)" } ?? ""
    let state = line.state == .granted && line.paid > .zero ? PlanWords.partlyPaid : line.state.words
    return PlanLine(
      id: .funding(line.id),
      spans: [
        Span(line.funder.name(names)),
        Span("  \(line.act.object.words(language)), \(state(language))\(about)", .faint),
      ],
      note: Span(
        (line.state == .refused ? line.asked : line.counts).brief(language), line.state == .refused ? .faint : .text),
      door: line.nextStates.isEmpty ? fact(.fundingAdded(line.act)) : .act(.advanceFunding),
      topics: [.funding(line.id)] + (line.act.mission.map { [.mission($0)] } ?? []),
      details: PlanWords.funding(line, names))
  }

  /// What a mission's own line says of its days and money.
  func accountDetails(of mission: MissionID) -> [Words] {
    guard let own = account.missions.first(where: { $0.mission == mission }) else { return [] }
    return PlanWords.account(own) + account.gaps.filter { $0.mission == mission }.map(\.words)
  }
}

extension Words {
  /// As the head of a line, under others of the same width.
  fileprivate func padded(_ language: Language) -> String { self(language).padded(16) + " " }
}

extension FundingObject {
  fileprivate var label: Words { words.capitalised }
}
