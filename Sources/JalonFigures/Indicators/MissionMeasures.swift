import JalonCore
import JalonWording

// I05 to I08: missions, participations, structures.
extension Indicator {
  static let missionMeasures: [Measure] =
    [
      (MeasureWords.started, "started", { @Sendable (count: FigureCount) in count.started }),
      (MeasureWords.active, "active", { @Sendable count in count.active }),
      (MeasureWords.finished, "finished", { @Sendable count in count.finished }),
    ].flatMap { title, name, missions in
      let all = Measure(name, title, by: .ofMissions) { count in missions(count).map(\.item) }
      let kinds = MissionKind.allCases.map { kind in
        Measure("\(name).\(kind.rawValue)", title + MeasureWords.ofKind(kind), by: .ofMissions) { count in
          missions(count).filter { $0.mission.kind == kind }.map(\.item)
        }
      }
      return [all] + kinds
    } + [
      Measure("plans", MeasureWords.plans, by: .ofMissions) { count in
        count.active.map { each in
          var item = Item(each.mission, each.days, unit: each.mission.plan.text)
          item.subject = .plan(each.mission.plan)
          return item
        }
      }
    ]

  static let participationMeasures: [Measure] =
    [
      (MeasureWords.participationsStarted, "started", { @Sendable (count: FigureCount) in count.started }),
      (MeasureWords.participationsActive, "active", { @Sendable count in count.active }),
      (MeasureWords.participationsFinished, "finished", { @Sendable count in count.finished }),
    ].map { title, name, missions in
      Measure(name, title, .count, .total, by: .ofMissions) { count in count.structures(of: missions(count)) }
    }

  static let engineeredMeasures = [
    Measure("structures", MeasureWords.engineered, by: Set.ofMissions) { $0.engineered }
  ]

  static let touchedMeasures = [
    Measure("structures", MeasureWords.touched, by: .ofStructures) { $0.engineered + $0.diagnosed },
    Measure("share", MeasureWords.touchedShare, .percent, unknown: FigureWords.noWelcomes),
  ]

  static let diagnosisMeasures = [
    Measure("diagnoses", MeasureWords.diagnoses, .count, .total, by: [.operator, .year]) { count in
      count.office.plans.flatMap { plan in
        plan.diagnoses.filter { count.period.contains($0.on) }.map { diagnosis in
          Item(
            unit: plan.plan.text, subject: .plan(plan.plan), days: Period(of: diagnosis.on), operators: plan.operators,
            structures: diagnosis.structures)
        }
      }
    },
    Measure("structures", MeasureWords.diagnosed, by: .ofStructures) { $0.diagnosed },
  ]

  static let committeeMeasures = [
    Measure("passages", MeasureWords.passages, .count, .total, by: [.operator, .year, .opinion], always: .opinion) {
      count in
      count.office.plans.flatMap { plan in
        plan.opinions.filter { count.period.contains($0.on) }.map { act in
          var item = Item(
            unit: plan.plan.text, subject: .plan(plan.plan), days: Period(of: act.on), operators: plan.operators)
          item.opinion = act.opinion
          return item
        }
      }
    }
  ]

  static let returningMeasures = [
    Measure("structures", MeasureWords.returning, by: .ofMissions) { count in
      var ends: [LegalUnit: [(MissionID, Day)]] = [:]
      for mission in count.office.missions {
        guard let end = mission.finishedOn else { continue }
        for structure in mission.structures {
          ends[count.office.unit(of: structure), default: []].append((mission.mission, end))
        }
      }
      return count.structures(of: count.started).filter { item in
        ends[LegalUnit(code: item.unit)]?.contains { other, end in
          other != item.mission?.mission && end < item.days.start && item.days.start < end.adding(months: 36)
        } == true
      }
    }
  ]
}
