import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

extension ReportContext {
  /// Persons whose time is over, or is over within so many days, with why: what a purge would take away.
  public func retention(_ rows: [RetentionReading.Row], _ format: ReportFormat) throws -> String {
    let names = try names()
    var table = table(ReportContext.retentionColumns, ReportAbout("retention"))
    for row in rows {
      let retention = row.retention
      table.add([
        .text(row.person.text), .text(names.name(of: row.person)),
        .told(names.name(of: row.entry.party), .text(row.entry.party.text)),
        .told(self(row.standing.words), .text(row.standing.rawValue)),
        .day(retention.over), retention.erasable.map(ReportCell.day) ?? .empty, .text(self(retention.told)),
      ])
    }
    return table.written(format)
  }

  public func retention(
    _ periods: RetentionPeriods, within days: Int, besides kept: [PersonID] = []
  ) throws -> [RetentionReading.Row] {
    let rows = try RetentionReading(store, ledger, periods, today: today).rows(within: days)
    return rows.filter { !kept.contains($0.person) }
  }

  static let retentionColumns = [
    ReportColumn("person", "Code", "Code", most: 24, is: .code), ReportColumn("name", "Nom", "Name", most: 28),
    ReportColumn("party", "Organisation", "Organisation", most: 28, is: .code),
    ReportColumn("state", "État", "State", most: 12, is: .oneOf(Retention.Standing.self)),
    ReportColumn("over", "Temps passé le", "Time over on", most: 14, is: .day),
    ReportColumn("erasable", "À effacer dès le", "To be erased from", most: 16, is: .optional(.day)),
    ReportColumn("why", "Pourquoi", "Why", most: 90, is: .sentence),
  ]
}
