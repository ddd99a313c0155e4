import JalonCore
import JalonWording

// I17: the money of funding agreements, and what they ask for.
extension Indicator {
  private static let ofGrants: Set<Breakdown> = [.grant, .funder, .operator]
  private static let ofAims = ofGrants.union([.year, .objective, .origin])

  static let grantMeasures = [
    Measure("notified", MeasureWords.notified, .cents, .total, by: ofGrants) { count in
      count.grants.map { $0.item($0.grant.amount) }
    },
    Measure("allocated", MeasureWords.allocated, .cents, .total, by: ofGrants.union([.year])) { $0.allocations },
    Measure("charged", MeasureWords.charged, .cents, .total, by: Set.ofMissions.union(ofGrants)) { $0.charges },
    Measure("toGive", MeasureWords.toGive, .cents, .total, by: ofGrants) { count in
      count.grants.map { each in
        each.item(each.grant.amount.above(each.grant.allocations.reduce(.zero) { $0 + $1.amount }))
      }
    },
    Measure("objectives", MeasureWords.objectives, by: ofAims) { $0.aims },
    Measure("reached", MeasureWords.reached, by: ofAims) { count in
      count.aims.filter { $0.aim?.isReached == true }
    },
    Measure("rate", MeasureWords.rateReached, .percent, .ratio, by: ofAims, always: .objective) { $0.aims },
  ]
}

/// A funding agreement, and the days of the period on which it runs.
private struct RunningGrant {
  let grant: GrantFacts
  let days: Period

  func item(_ amount: Euros) -> Item {
    Item(
      unit: grant.grant.text, subject: .grant(grant.grant), amount: amount.cents, days: days,
      operators: [grant.carrier], grant: grant.grant)
  }
}

extension FigureCount {
  fileprivate var grants: [RunningGrant] {
    office.grants.compactMap { grant in grant.running(in: period).map { RunningGrant(grant: grant, days: $0) } }
  }

  /// Of years that the period touches, each to its mission.
  fileprivate var allocations: [Item] {
    office.grants.flatMap { grant in
      grant.allocations.compactMap { act -> Item? in
        guard (period.start.year...period.end.year).contains(act.year), let day = Day(year: act.year, month: 1, day: 1)
        else { return nil }
        return Item(
          unit: "\(grant.grant) \(act.mission)", subject: .mission(act.mission), amount: act.amount.cents,
          days: Period(of: day), operators: [grant.carrier], grant: grant.grant)
      }
    }
  }

  /// What was paid of an agreement, on its day.
  fileprivate var charges: [Item] {
    office.missions.flatMap { mission in
      mission.money.payments.filter { $0.grant != nil && period.contains($0.on) }.map { payment in
        var item = Item(mission, on: payment.on, amount: payment.amount.cents)
        (item.operators, item.grant) = ([payment.payer], payment.grant)
        return item
      }
    }
  }
}
