import JalonCore

// What the indicators have in common: which missions started, went on or finished in the period.
extension FigureCount {
  func isIn(_ day: Day?) -> Bool { day.map(period.contains) ?? false }

  var started: [Stretch] { dated(\.startedOn) }
  var finished: [Stretch] { dated(\.finishedOn) }

  private func dated(_ day: (MissionFacts) -> Day?) -> [Stretch] {
    office.missions.compactMap { mission in
      day(mission).flatMap { period.contains($0) ? Stretch(mission, Period(of: $0)) : nil }
    }
  }

  var active: [Stretch] {
    office.missions.compactMap { mission in mission.active(in: period).map { Stretch(mission, $0) } }
  }

  /// One item for each structure of each of these missions.
  func structures(of missions: [Stretch]) -> [Item] {
    missions.flatMap { each in each.mission.structures.map { Item($0, of: each.mission, each.days, in: office) } }
  }

  /// Days of work of the period, each on its day.
  var daysDone: [Item] {
    office.missions.flatMap { mission in
      mission.daysDone.filter { period.contains($0.on) }.map {
        Stretch(mission, Period(of: $0.on)).item($0.days.value)
      }
    }
  }

  /// The structures with engineering: those of the missions that went on in the period.
  var engineered: [Item] { structures(of: active) }

  /// The structures of shared diagnoses of the period.
  var diagnosed: [Item] {
    office.plans.flatMap { plan in
      plan.diagnoses.filter { period.contains($0.on) }.flatMap { diagnosis in
        diagnosis.structures.map { structure in
          Item(
            unit: office.unit(of: structure).code, subject: .structure(office.face(of: structure)),
            days: Period(of: diagnosis.on),
            operators: plan.operators, structures: [structure])
        }
      }
    }
  }

  /// Once each, of the missions that went on, with what the card says; a group whose members stand in the same mission is
  /// left out, or the jobs of its members would count twice.
  func jobs(_ said: (Jobs) -> Int?) -> [Item] {
    active.flatMap { each in
      let (mission, days) = (each.mission, each.days)
      let heads = Set(
        (office.groups[mission.plan] ?? []).filter { mission.structures.contains($0.member) && $0.since <= days.end }
          .map { office.unit(of: $0.head) })
      return mission.structures.filter { !heads.contains(office.unit(of: $0)) }.map { structure in
        var item = Item(structure, of: mission, days, in: office)
        let value = office.structures[structure].flatMap { said($0.jobs) }
        (item.amount, item.isKnown) = (value ?? 0, value != nil)
        return item
      }
    }
  }
}

/// A mission, and the days on which it counts.
struct Stretch {
  let mission: MissionFacts
  let days: Period

  init(_ mission: MissionFacts, _ days: Period) { (self.mission, self.days) = (mission, days) }

  var item: Item { Item(mission, days) }

  /// Of an amount that may not be known, in so many parts.
  func item(_ amount: Int?, of parts: Int = 1) -> Item {
    var item = item
    (item.amount, item.of, item.isKnown) = (amount ?? 0, parts, amount != nil)
    return item
  }
}

extension Set<Breakdown> {
  /// Of whatever belongs to a mission.
  static let ofMissions: Set<Breakdown> = [
    .operator, .officer, .provider, .structure, .theme, .sector, .size, .kind, .commune, .department, .qpv, .legalForm,
    .year, .skill, .seat,
  ]
  static let ofStructures: Set<Breakdown> = [
    .operator, .structure, .sector, .size, .commune, .department, .qpv, .legalForm, .year,
  ]
}
