import JalonCore
import JalonTerminal
import JalonWording

extension SheetLines {
  // The proposals, and what became of each.

  var proposals: [SheetLine] {
    guard let call = mission.stage.call else {
      return [.heading(desk(SheetWords.tab(.proposals))), empty(SheetWords.noCall)]
    }
    let widest = widest(call.invitations.map { names.name(of: .provider($0.provider)) })
    let title = desk(SheetWords.call(launched: call.launchedOn, deadline: call.deadline))
    return [.heading(title)] + call.extensionsTold().map(fact) + call.invitations.flatMap { lines($0, call, widest) }
      + ranking
      + questions(call)
  }

  private func lines(_ invitation: Invitation, _ call: Calling, _ nameColumns: Int) -> [SheetLine] {
    let awaited = dossier.obligations.first {
      if case .answer(invitation.provider, _) = $0.what { !$0.isMet } else { false }
    }
    let name = names.name(of: invitation.provider)
    let action = act(on: invitation) ?? awaited?.action
    let facts = register(of: invitation, call)
    let head = SheetLine(
      "invitation:\(invitation.provider)", [Span(name.fitted(nameColumns) + " "), state(of: invitation, call)],
      note: terms(of: invitation), action: action, about: [.party(.provider(invitation.provider))],
      fact: action == nil ? mission.factMeeting(.answer(invitation.provider, nil)) : nil,
      whole: whole([name] + facts.map(\.whole)), contact: contact(of: .provider(invitation.provider)))
    return [head] + facts
  }

  /// The longest of the names, as far as that leaves half of the line: what is said of each is aligned.
  private func widest(_ names: [String]) -> Int {
    min(names.map { GlyphWidth.columns(of: $0) }.max() ?? 0, desk.size.columns / 2)
  }

  /// A proposal that came late and waits outside may be admitted, as long as the rules let it in.
  private func act(on invitation: Invitation) -> MissionCommand.Kind? {
    invitation.waitsOutside && dossier.standing(.admitLate).isEmpty ? .admitLate : nil
  }

  private func terms(of invitation: Invitation) -> Span {
    guard let proposal = invitation.receipts.last?.proposal else { return Span("") }
    return Span("\(proposal.amount.brief(desk.language)) \(Glyphs.quiet) \(proposal.days.asDays(desk.language))")
  }

  private func state(of invitation: Invitation, _ call: Calling) -> Span {
    let aside = mission.stage.evaluation?.setAside(of: invitation.provider)
    if mission.stage.framing?.provider == invitation.provider { return Span(desk(SheetWords.retained), .done) }
    if invitation.receipts.last?.lostAward != nil { return Span(desk(SheetWords.lostAward), .faint) }
    if invitation.receipts.last?.withdrawal != nil { return Span(desk(SheetWords.withdrawn), .faint) }
    if let aside { return Span(desk(SheetWords.setAside(aside.cause.words)), .caution) }
    if invitation.waitsOutside { return Span(desk(SheetWords.late), .caution) }
    if let receipt = invitation.receipts.last { return Span(desk(SheetWords.received(receipt.proposal.on))) }
    if call.unanswered(on: desk.today).contains(invitation.provider) {
      return Span(desk(invitation.toldSilent), .faint)
    }
    guard let intent = invitation.intent else { return Span(desk(SheetWords.silent), .soon) }
    return Span(desk(intent.intent.words))
  }

  /// Agreed totals, once the sheets are open to all. The order is the rules' own.
  var ranking: [SheetLine] {
    guard let concertation = mission.stage.concertation else { return [] }
    let selection = concertation.selection
    let ranking = selection.ranking
    guard ranking.isComplete else {
      return [.heading(desk(SheetWords.incompleteRanking)), empty(SheetWords.toAgree(ranking.missing))]
        + ranking.lines.map { unranked($0, of: selection.grid.criteria.count) }
    }
    return [.heading(desk(SheetWords.ranking))] + ranking.lines.map { ranked($0, outOf: selection.grid.outOf) }
  }

  /// No total, no bar and no rank before every proposal has all its marks.
  private func unranked(_ line: Ranking.Line, of criteria: Int) -> SheetLine {
    SheetLine(
      "rank:\(line.provider)",
      [Span(Glyphs.quiet.padded(4)), Span(names.name(of: line.provider))],
      note: Span(desk(SheetWords.agreed(criteria - line.missing.count, of: criteria)), .faint))
  }

  private func ranked(_ line: Ranking.Line, outOf whole: Int) -> SheetLine {
    let rank = line.rank.map { Numbers.rank($0, desk.language) } ?? Glyphs.quiet
    let bar = BarChart.blocks(share: Double(line.percent.value) / 10_000, columns: 10)
    return SheetLine(
      "rank:\(line.provider)",
      [Span(rank.padded(4)), Span(bar.padded(10), .bar), Span(" " + names.name(of: line.provider))],
      note: Span("\(line.score.written(desk.language))/\(whole)"))
  }
}

extension SheetLines {
  // Satisfaction surveys.

  var surveys: [SheetLine] {
    let heading = SheetLine.heading(desk(SheetWords.tab(.surveys)))
    guard let surveys = mission.stage.surveys else { return [heading, empty(SheetWords.noSurvey)] }
    let columns = widest(surveys.respondents.map { names.name(of: $0) })
    return [heading]
      + surveys.respondents.map { respondent in
        let owed = dossier.obligations.first {
          if case .survey(respondent, _) = $0.what { !$0.isMet } else { false }
        }
        let contact = contact(of: respondent)
        return SheetLine(
          "survey:\(respondent.text)",
          [Span(names.name(of: respondent).fitted(columns) + " "), state(of: surveys.issued[respondent])]
            + told(contact),
          note: owed.map { Span("\(Glyphs.crumb) " + desk($0.action.short), .key) } ?? Span(""), action: owed?.action,
          about: [.party(respondent)],
          fact: owed == nil ? mission.factMeeting(.survey(respondent, reminders: 0)) : nil,
          whole: contact.map(names.told) ?? "", contact: contact)
      }
  }

  private func state(of survey: Survey?) -> Span {
    guard let survey else { return Span(desk(SheetWords.notIssued), .caution) }
    if let response = survey.response { return Span(desk(SheetWords.answered(response.on)), .done) }
    if survey.writeOff != nil { return Span(desk(SheetWords.writtenOff), .faint) }
    return Span(desk(SheetWords.issued(survey.issue.act.on, reminders: survey.reminders.count)))
  }
}
