import JalonCore
import JalonWording

extension PaperSource {
  /// « Feuille d’émargement »: a line for each half-day that was agreed, to be signed as it ends.
  func attendancePaper(_ framing: Framing) -> Paper {
    var sheet = paper(
      [.table(halfDays(framing)), .facts([fact(AttendanceWords.total, nil)])]
        + [
          .text(AttendanceWords.certified), .signatures(opening.structures.map { place(attestingFor: .structure($0)) }),
        ],
      heading: known(framing))
    sheet.isWide = true
    return sheet
  }

  private func known(_ framing: Framing) -> [Paper.Fact] {
    let people = opening.structures.flatMap { names.directory.speakers(of: .structure($0)) }
    let team = framing.retained?.members.map(\.person) ?? []
    return [
      fact(HandOverWords.provider, name(of: framing.provider)),
      fact(AgreementWords.team, team.isEmpty ? nil : MinutesWords.inARow(team.map { person($0) })),
      fact(AttendanceWords.participants, people.isEmpty ? nil : MinutesWords.inARow(people.map { person($0) })),
      fact(GridWords.days, framing.terms?.days.map { PaperWords.days($0) }),
    ]
  }

  private func halfDays(_ framing: Framing) -> Paper.Table {
    var table = Paper.Table(AttendanceWords.heads.map { Paper.Table.Column($0) })
    let agreed = framing.terms?.days.map { ($0.value + 49) / 50 } ?? 8
    table.rows = Array(repeating: AttendanceWords.heads.map { _ in .nothing }, count: min(max(agreed, 6), 40))
    (table.isToBeFilled, table.widths) = (true, [9, 9, 9, 14, 22, 20, 13, 13])
    return table
  }
}

private enum AttendanceWords {
  static let participants = Words(fr: "Participants connus", en: "Participants known")
  static let total = Words(fr: "Total des demi-journées", en: "Half-days in all")
  static let certified = Words(
    fr: "Certifié conforme aux interventions qui ont eu lieu. Les lignes restées vides sont barrées.",
    en: "Certified true to the work that took place. Lines left empty are struck through.")

  static let heads = [
    Words(fr: "Date", en: "Date"), Words(fr: "Matin ou après-midi", en: "Morning or afternoon"),
    Words(fr: "Heures (de, à)", en: "Hours (from, to)"),
    Words(fr: "Lieu, ou outil à distance", en: "Place, or remote tool"),
    Words(fr: "Travail réalisé", en: "Work done"),
    Words(fr: "Participant, fonction, structure", en: "Participant, function, structure"),
    Words(fr: "Signature", en: "Signature"), Words(fr: "Intervenant, signature", en: "Consultant, signature"),
  ]
}
