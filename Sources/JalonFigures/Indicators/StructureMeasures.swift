import JalonCore
import JalonWording

// I13 to I16 and I21: jobs, sizes, what structures are and where.
extension Indicator {
  static let jobMeasures = [
    Measure("headcount", MeasureWords.headcount, .count, .totalOfUnits, by: .ofMissions) { $0.jobs(\.employees) },
    Measure("fullTime", MeasureWords.fullTime, .hundredths, .totalOfUnits, by: .ofMissions) {
      $0.jobs { $0.fullTimeEquivalents?.value }
    },
    Measure("permanent", MeasureWords.permanent, .count, .totalOfUnits, by: .ofMissions) { $0.jobs(\.permanent) },
    Measure("fixedTerm", MeasureWords.fixedTerm, .count, .totalOfUnits, by: .ofMissions) { $0.jobs(\.fixedTerm) },
  ]

  static let sizeMeasures = [parted("sizes", MeasureWords.sizes, by: .size)]

  static let identityMeasures = [
    parted("legalForms", MeasureWords.legalForms, by: .legalForm), parted("sectors", MeasureWords.sectors, by: .sector),
    Measure("themes", MeasureWords.themes, by: .ofMissions, always: .theme) { $0.active.map(\.item) },
  ]

  static let territoryMeasures = [
    parted("departments", MeasureWords.departments, by: .department),
    parted("communes", MeasureWords.communes, by: .commune), parted("qpv", MeasureWords.qpv, by: .qpv),
    Measure("zones", MeasureWords.zones, unknown: FigureWords.noZones),
  ]

  static let entityMeasures = [parted("entities", MeasureWords.entities, by: .enterprise)]

  /// The structures with engineering, shown by what they are.
  private static func parted(_ name: String, _ title: Words, by breakdown: Breakdown) -> Measure {
    Measure(name, title, by: .ofMissions, always: breakdown) { $0.engineered }
  }
}
