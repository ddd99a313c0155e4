import JalonCore
import JalonWording

extension PaperSource {
  /// What the tags of articles and templates stand for. What the journal does not know yet is a line to be filled by
  /// hand.
  var articleValues: [String: PaperValue] {
    let texts = callValues.merging(agreementValues) { first, _ in first }.merging(partyValues) { first, _ in first }
    var values: [String: PaperValue] = texts.mapValues { .text($0 ?? PaperWords.blank) }
    values["plusieurs_structures"] = .flag(opening.structures.count > 1)
    values["plusieurs_operateurs"] = .flag(opening.operators.count > 1)
    values["collective"] = .flag(opening.kind == .collective)
    values["criteres"] = .list(criteria)
    values["parties"] = .rows(parties)
    return values
  }

  /// Whoever signs, or will: each with what identifies it, where its name may be told.
  private var parties: [[String: Words]] {
    (mission.stage.framing?.parties ?? opening.seatParties).map { party in
      let known = isNamed(party) ? identity(of: party) : [fact(PaperWords.organisation, name(of: party))]
      var told = Dictionary(uniqueKeysWithValues: PaperSource.partyMembers.map { ($0, PaperWords.blank) })
      for (member, fact) in zip(PaperSource.partyMembers, known) { told[member] = fact.value }
      return told.merging(["role": party.role]) { first, _ in first }
    }
  }

  /// In the order in which a party is identified.
  static let partyMembers = ["nom", "forme", "numero", "siege", "representant"]

  private var partyValues: [String: Words?] {
    let framing = mission.stage.framing
    return [
      "mission": Words(same: code(opening.mission.text)), "titre": said(opening.title),
      "operateur": Words(same: names.name(of: opening.lead)), "operateurs": names.names(of: opening.operators),
      "structures": names.names(of: opening.structures), "charge_de_mission": name(of: mission.officer),
      "contact": contact(of: mission.officer), "prestataire": framing.map { name(of: $0.provider) },
      "originaux": framing.map { Words(same: "\($0.parties.count)") },
    ]
  }

  private var callValues: [String: Words?] {
    let (call, brief) = (mission.stage.call, currentBrief)
    return [
      "version": brief.map { Words(same: "\($0.version)") },
      "jours_prevus": brief.map { PaperWords.days($0.text.days) },
      "plafond": brief?.text.ceiling.map { ceiling in Words { ceiling.written($0) } },
      "jour_intention": call.map { PaperWords.day($0.intentDay) },
      "date_limite": call.map { PaperWords.day($0.deadline) },
      "lancement": call.map { PaperWords.day($0.launchedOn) },
    ]
  }

  private var agreementValues: [String: Words?] {
    let (framing, agreement) = (mission.stage.framing, mission.stage.framing?.agreement)
    return [
      "debut": agreement.map { PaperWords.day($0.start) }, "fin": agreement.map { PaperWords.day($0.end) },
      "jours": agreement.map { PaperWords.days($0.days) },
      "montant": agreement.map { act in Words { act.amount.written($0) } },
      "proposition": framing?.retained.map { PaperWords.day($0.on) },
      "intervenants": framing?.retained.flatMap { proposal in
        proposal.members.isEmpty ? nil : Lists.and(proposal.members.map { name(of: $0.person) })
      },
    ]
  }

  /// « Compréhension de la problématique (20 %) »
  private var criteria: [Words] {
    guard let set = mission.stage.draft.grid else { return [] }
    let grid = EvaluationGrid(set)
    return grid.criteria.map { criterion in
      Words { "\(names.name(of: criterion.id)($0)) (\(GridWords.weight(of: criterion, on: grid)($0)))" }
    }
  }
}
