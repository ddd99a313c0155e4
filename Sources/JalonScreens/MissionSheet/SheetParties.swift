import JalonCore
import JalonTerminal
import JalonWording

extension SheetLines {
  // Who is who, and who has signed.

  var parties: [SheetLine] {
    let opening = mission.opening
    let structures = opening.structures.map { line(.structure($0), SheetWords.structure) }
    let operators = opening.operators.map { carrier in
      line(.operator(carrier), carrier == opening.lead ? SheetWords.lead : SheetWords.partner)
    }
    return [.heading(desk(SheetWords.parties))] + structures + operators + [provider] + takenOver + links + account
  }

  /// The missions that it comes after.
  private var links: [SheetLine] {
    dossier.links.map { link in
      SheetLine(
        "link:\(link.kind.rawValue):\(link.mission)",
        [label(SheetWords.link), Span("\(desk(link.kind.words)) \(link.mission)")])
    }
  }

  /// Days and money, once an agreement or a funding makes them known; what does not add up is said.
  private var account: [SheetLine] {
    let account = dossier.account
    let days = account.days.map { SheetLine("days", [label(SheetWords.days), Span(desk($0.words))]) }
    let isFunded = account.funds != FundingSums([])
    let funds = SheetLine("funding", [label(SheetWords.funding), Span(desk(account.funds.words))])
    let gaps = dossier.gaps.map { SheetLine("gap:\($0.code)", [label(.nothing), Span(desk($0.words), .caution)]) }
    return (days.map { [$0] } ?? []) + (isFunded ? [funds] : []) + gaps
  }

  /// Whence a mission that began before Jalon was copied.
  private var takenOver: [SheetLine] {
    mission.takenOver.map { [SheetLine("takenOver", [label(SheetWords.takenOver), Span(desk($0.whenTold), .faint)])] }
      ?? []
  }

  private var provider: SheetLine {
    if let provider = mission.stage.provider { return line(.provider(provider), SheetWords.provider) }
    let compared = mission.stage.evaluation?.admitted.map(\.provider)
    let running = (compared ?? mission.stage.call?.inTheRunning(on: desk.today) ?? []).map { names.name(of: $0) }
    let text = desk(SheetWords.toChoose) + (running.isEmpty ? "" : " (\(running.joined(separator: ", ")))")
    return SheetLine("party:provider", [label(SheetWords.provider), Span(text, .faint)])
  }

  private func line(_ party: Party, _ role: Words) -> SheetLine {
    let contact = contact(of: party)
    return SheetLine(
      "party:\(party.text)", [label(role), Span(names.name(of: party)), Span(people(of: party), .faint)],
      note: signature(of: party), about: [.party(party)], fact: mission.factMeeting(.signature(party)),
      whole: contact.map(names.told) ?? "", contact: contact)
  }

  /// The one to call, and how: of its operator, the officer of the mission; `nil` where no number nor address is known.
  func contact(of party: Party) -> Contact? { speaker(of: party).flatMap { $0.isReachable ? $0 : nil } }

  private func speaker(of party: Party) -> Contact? {
    names.contact(of: party, preferring: [mission.officer] + mission.named(of: party))
  }

  /// ` · N. Faure · 04 92 00 00 00`, after what a line says of somebody.
  func told(_ contact: Contact?) -> [Span] {
    contact.map { [Span(" \(Glyphs.quiet) \(names.told($0))", .faint)] } ?? []
  }

  private func label(_ words: Words) -> Span { Span(desk(words).padded(12) + " ", .faint) }

  /// The one to call and how, then the other leaders of a structure.
  private func people(of party: Party) -> String {
    let contact = speaker(of: party)
    let others = desk.directory.people(of: party).filter { person in
      person != contact?.person && (desk.directory.people[person]?.isLeader == true || person == mission.officer)
    }
    let told = (contact.map { [names.told($0)] } ?? []) + others.prefix(1).map { names.name(of: $0) }
    return told.map { " \(Glyphs.quiet) \($0)" }.joined()
  }

  private func signature(of party: Party) -> Span {
    guard let framing = mission.stage.framing, framing.agreement != nil else { return Span("") }
    guard let signed = framing.signatures[party] else { return Span(desk(SheetWords.unsigned), .caution) }
    return Span(desk(SheetWords.signed(signed.on)), .done)
  }
}
