import JalonCore
import JalonTerminal
import JalonWording

/// The card of the provider in focus: what to mind first, then what is known of it.
struct InvitationDetails {
  let card: InvitationCard
  let why: String?
  let names: Names
  let desk: Desk

  var lines: [[Span]] { chosen + warnings + [results, invitations, load] + work + skills + history }

  private var chosen: [[Span]] { why.map { [line(InvitationsWords.whyLabel, $0)] } ?? [] }

  /// The rules' own words, then the links that evaluators declared.
  private var warnings: [[Span]] {
    let told =
      card.cautions.map { $0.words(names) } + card.record.interests.map { $0.interest.told(in: $0.mission, names) }
    return told.map { [Span("\(Glyphs.late) \(desk($0))", .caution)] }
  }

  private var results: [Span] { line(InvitationsWords.resultsLabel, desk(card.record.resultsTold)) }
  private var invitations: [Span] { line(InvitationsWords.invitationsLabel, desk(card.record.invitationsTold)) }
  private var load: [Span] { line(InvitationsWords.load, desk(card.record.loadTold)) }
  private var work: [[Span]] { card.record.workTold.map { [line(InvitationsWords.workLabel, desk($0))] } ?? [] }

  private var skills: [[Span]] {
    let act = card.entry.act
    let known = [act.skills, act.details.sectors ?? [], act.departments].filter { !$0.isEmpty }
      .map { $0.joined(separator: ", ") }
    let own = line(InvitationsWords.skillsLabel, known.joined(separator: " \(Glyphs.quiet) "))
    return [own]
      + (card.matches.isEmpty ? [] : [[Span(indent + desk(InvitationsWords.matching(card.matches)), .match)]])
  }

  private var history: [[Span]] {
    card.record.records.prefix(8).map { [Span(indent + desk($0.told), .faint)] }
  }

  private var indent: String { String(repeating: " ", count: 13) }

  private func line(_ label: Words, _ text: String) -> [Span] {
    [Span(desk(label).padded(13), .heading), Span(text)]
  }
}
