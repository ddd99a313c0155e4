import JalonCore
import JalonWording

extension ReportContext {
  /// The providers of the directory with what is known of their work, those invited longest ago first.
  ///
  /// For a file, which may go anywhere, no mean that rests on few structures: it would tell what one said.
  public func providers(_ format: ReportFormat) throws -> String {
    let names = try names()
    let cards = InvitationCard.all(
      try store.records(), in: Circumstances(today: today, directory: names.directory))
    var table = table(
      format == .text ? ReportContext.shortProviderColumns : ReportContext.providerColumns, ReportAbout("providers"))
    for card in cards.sorted(by: InvitationOrder.leastInvited.precedes) {
      table.add(format == .text ? shortCells(card) : cells(card))
    }
    return table.written(format)
  }

  private static let shortProviderColumns = [
    ReportColumn("name", "Prestataire", "Provider", most: 32),
    ReportColumn("skills", "Compétences, secteurs", "Skills, sectors", most: 40),
    ReportColumn("departments", "Dép.", "Dép.", most: 14),
    ReportColumn("lastInvited", "Invité le", "Invited", most: 10),
    ReportColumn("lastRetained", "Retenu le", "Retained", most: 10),
    ReportColumn("results", "Enquêtes", "Surveys", most: 16),
    ReportColumn("surveyed", "Répondues du", "Answered on", most: 23), ReportColumn("load", "Charge", "Load", most: 12),
    ReportColumn("state", "À noter", "To note", most: 24),
  ]

  private func shortCells(_ card: InvitationCard) -> [ReportCell] {
    let record = card.record
    return [
      .text(card.entry.name),
      .text((card.entry.act.skills + (card.entry.act.details.sectors ?? [])).distinct.joined(separator: ", ")),
      .text(card.entry.act.departments.joined(separator: " ")), record.lastInvited.map { .day($0) } ?? .empty,
      record.lastRetained.map { .day($0) } ?? .empty, .text(self(record.results)), .text(self(record.surveyDates)),
      .text(self(record.load)),
      .text(state(card)),
    ]
  }

  private func state(_ card: InvitationCard) -> String {
    let inactive = card.entry.isActive ? [] : [Words(fr: "en sommeil", en: "inactive")]
    let linked = card.record.interests.isEmpty ? [] : [Words(fr: "lien déclaré", en: "declared link")]
    return (inactive + linked).map { self($0) }.joined(separator: ", ")
  }

  private func mean(_ part: KeyPath<SurveyMarks, MarkSum>, _ record: TrackRecord) -> ReportCell {
    record.meanOutside(of: part).map { .days($0) } ?? .empty
  }

  static let providerColumns = [
    ReportColumn("provider", "Code", "Code", is: .code), ReportColumn("name", "Prestataire", "Provider"),
    ReportColumn("skills", "Compétences", "Skills", is: .list(.text)),
    ReportColumn("sectors", "Secteurs", "Sectors", is: .list(.text)),
    ReportColumn("departments", "Départements", "Départements", is: .list(.code)),
    ReportColumn("active", "Actif", "Active", is: .flag),
    ReportColumn("invitations", "Invitations", "Invitations", is: .whole),
    ReportColumn("lastInvited", "Dernière invitation", "Last invited", is: .optional(.day)),
    ReportColumn("declined", "Refus", "Declined", is: .whole),
    ReportColumn("silent", "Sans réponse", "Silent", is: .whole),
    ReportColumn("retained", "Retenu", "Retained", is: .whole),
    ReportColumn("lastRetained", "Dernière fois retenu", "Last retained", is: .optional(.day)),
    ReportColumn("skillsMean", "Moyenne compétences sur 4", "Skills mean out of 4", is: .optional(.hundredths)),
    ReportColumn("overallMean", "Moyenne d'ensemble sur 4", "Overall mean out of 4", is: .optional(.hundredths)),
    ReportColumn("surveys", "Enquêtes répondues", "Surveys answered", is: .whole),
    ReportColumn("firstSurvey", "Première enquête", "First survey", is: .optional(.day)),
    ReportColumn("lastSurvey", "Dernière enquête", "Last survey", is: .optional(.day)),
    ReportColumn("missionsUnderWay", "Missions en cours", "Missions under way", is: .whole),
    ReportColumn("daysLeft", "Jours à faire", "Days left", is: .hundredths),
    ReportColumn("reports", "Rapports", "Reports", is: .whole),
    ReportColumn("lateReports", "Rapports en retard", "Late reports", is: .whole),
    ReportColumn("mostDaysLate", "Plus long retard", "Longest delay", is: .optional(.whole)),
    ReportColumn("reorientations", "Réorientations", "Reorientations", is: .whole),
    ReportColumn("interests", "Liens déclarés", "Declared links", is: .whole),
  ]

  private func cells(_ card: InvitationCard) -> [ReportCell] {
    let (act, record) = (card.entry.act, card.record)
    return [
      .text(card.provider.text), .text(act.name), .codes(act.skills), .codes(act.details.sectors ?? []),
      .departments(act.departments),
      .flag(card.entry.isActive), .whole(record.invitations), record.lastInvited.map { .day($0) } ?? .empty,
      .whole(record.count(.declined)), .whole(record.count(.silent)), .whole(record.retained),
      record.lastRetained.map { .day($0) } ?? .empty, mean(\.skills, record),
      mean(\.all, record), .whole(record.surveyCount), record.firstSurvey.map { .day($0) } ?? .empty,
      record.lastSurvey.map { .day($0) } ?? .empty, .whole(record.missionsUnderWay),
      .days(record.daysLeft), .whole(record.reports), .whole(record.lateReports),
      record.reports > 0 ? .whole(record.mostDaysLate) : .empty, .whole(record.reorientations),
      .whole(record.interests.count),
    ]
  }
}
