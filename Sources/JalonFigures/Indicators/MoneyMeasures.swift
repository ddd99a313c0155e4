import JalonCore
import JalonWording

// I10: what was engaged, invoiced, carried out and paid; each at its own day, and never added up.
extension Indicator {
  static let moneyMeasures = [
    Measure("engaged", MeasureWords.engaged, .cents, .total, by: .ofMissions) { count in
      count.started.map { $0.item($0.mission.engaged?.cents) }
    },
    Measure("finished", MeasureWords.costFinished, .cents, .total, by: .ofMissions) { count in
      count.finished.map { $0.item($0.mission.cost?.cents) }
    },
    Measure("invoiced", MeasureWords.invoiced, .cents, .total, by: .ofMissions) { count in
      count.money { mission in mission.money.invoices.map { ($0.on, $0.total, nil) } }
        + count.unsaid { $0.money.invoices.isEmpty }
    },
    Measure("carriedOut", MeasureWords.carriedOut, .cents, .total, by: .ofMissions) { count in
      count.money { mission in mission.money.services.map { ($0.on, $0.amount, nil) } }
        + count.unsaid { $0.money.services.isEmpty }
    },
    Measure("paid", MeasureWords.paid, .cents, .total, by: .ofMissions) { count in
      count.money { mission in mission.money.payments.map { ($0.on, $0.amount, $0.payer) } }
        + count.unsaid(\.money.isEmpty)
    },
    Measure("toPay", MeasureWords.toPay, .cents, .total, by: .ofMissions) { count in
      count.office.missions.compactMap { mission in
        let due = mission.money.due(on: count.period.end)
        return due > .zero ? Item(mission, on: count.period.end, amount: due.cents) : nil
      }
    },
    Measure("perDay", MeasureWords.perDay, .centsPerDay, .ratio, by: .ofMissions) { count in
      count.started.map { $0.item($0.mission.engaged?.cents, of: $0.mission.daysAgreed?.value ?? 0) }
    },
  ]
}

extension FigureCount {
  /// One item for each sum of the period, of the operator that paid it where one did: else it is shared.
  fileprivate func money(
    _ sums: (MissionFacts) -> [(on: Day, amount: Euros, payer: OperatorID?)]
  ) -> [Item] {
    office.missions.flatMap { mission in
      sums(mission).filter { period.contains($0.on) }.map { sum in
        var item = Item(mission, on: sum.on, amount: sum.amount.cents)
        if let payer = sum.payer { item.operators = [payer] }
        return item
      }
    }
  }

  /// The missions finished in the period of which nobody has recorded any: what they came to is not known.
  fileprivate func unsaid(_ isUnsaid: (MissionFacts) -> Bool) -> [Item] {
    finished.filter { isUnsaid($0.mission) }.map { $0.item(nil) }
  }
}

extension MissionMoney {
  /// Certified and not yet paid on the evening of a day.
  fileprivate func due(on day: Day) -> Euros {
    let certified = services.filter { $0.on <= day }.reduce(Euros.zero) { $0 + $1.amount }
    return certified.above(payments.filter { $0.on <= day }.reduce(Euros.zero) { $0 + $1.amount })
  }
}
