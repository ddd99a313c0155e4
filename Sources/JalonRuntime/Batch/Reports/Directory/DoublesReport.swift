import JalonCore
import JalonStore
import JalonWording

extension ReportContext {
  /// The cards that are probably one, and why: by the same SIRET, SIREN and commune, RNA, or name and commune; of persons, by
  /// their names.
  public func doubles(_ format: ReportFormat) throws -> String {
    let names = try names()
    var table = table(ReportContext.doubleColumns, ReportAbout("directory", of: "doubles"))
    for kind in [DirectoryEntry.Kind.structure, .provider, .person] {
      for double in try doubles(of: kind) {
        table.add([
          .text(double.first.text), .text(names.name(of: double.first)), .text(double.second.text),
          .text(names.name(of: double.second)), .text(self(double.sign.words)),
        ])
      }
    }
    return table.written(format)
  }

  private func doubles(of kind: DirectoryEntry.Kind) throws -> [LikelyDouble] {
    var seeking = DoublesSeeking()
    for entry in try store.entries(kind) {
      seeking.take(entry, name: kind == .person ? try store.details(of: PersonID(entry.key.code))?.name : nil)
    }
    return seeking.found
  }

  static let doubleColumns = [
    ReportColumn("card", "Fiche", "Card", is: .code), ReportColumn("name", "Nom", "Name"),
    ReportColumn("other", "L'autre", "The other", is: .code), ReportColumn("otherName", "Son nom", "Its name"),
    ReportColumn("sign", "Pourquoi", "Why", is: .sentence),
  ]
}
