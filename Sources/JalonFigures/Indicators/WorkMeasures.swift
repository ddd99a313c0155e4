import JalonCore
import JalonWording

// I09 to I12: days, money, providers, consultation.
extension Indicator {
  static let dayMeasures = [
    Measure("agreed", MeasureWords.daysAgreed, .days, .total, by: .ofMissions) { count in
      count.started.map { $0.item($0.mission.daysAgreed?.value) }
    },
    Measure("done", MeasureWords.daysDone, .days, .total, by: .ofMissions) { $0.daysDone },
    Measure("left", MeasureWords.daysLeft, .days, .total, by: .ofMissions) { count in
      count.active.filter { $0.mission.endedOn.map { $0 > count.period.end } ?? true }.map { each in
        let done = each.mission.daysDone.filter { $0.on <= count.period.end }.reduce(0) { $0 + $1.days.value }
        let left = Stretch(each.mission, Period(of: count.period.end))
        return left.item(each.mission.daysAgreed.map { max(0, $0.value - done) })
      }
    },
    Measure("mean", MeasureWords.daysMean, .days, .ratio, by: .ofMissions) { count in
      count.finished.map { $0.item($0.mission.allDaysDone.value, of: 100) }
    },
    Measure("median", MeasureWords.daysMedian, .days, .median, by: .ofMissions) { count in
      count.finished.map { $0.item($0.mission.allDaysDone.value) }
    },
  ]

  static let providerMeasures = [
    Measure("providers", MeasureWords.providers, by: Set.ofMissions.subtracting([.provider])) { count in
      count.active.compactMap { each in each.mission.provider.map { each.item.of($0, in: count.office) } }
    },
    Measure("topFive", MeasureWords.topFive, .percent, .topFive, by: Set.ofMissions.subtracting([.provider])) { count in
      count.daysDone.compactMap { work in work.mission?.provider.map { work.of($0, in: count.office) } }
    },
  ]

  static let consultationMeasures: [Measure] =
    [
      Measure("calls", MeasureWords.calls, by: .ofMissions) { $0.calls.map(\.item) },
      Measure("invited", MeasureWords.invited, .count, .total, by: .ofMissions) { $0.invitations { _, _ in true } },
      Measure("willing", MeasureWords.willing, .count, .total, by: .ofMissions) {
        $0.invitations { invited, _ in invited.intent == .willing || (invited.intent == nil && invited.hasProposed) }
      },
      Measure("declined", MeasureWords.declined, .count, .total, by: .ofMissions) {
        $0.invitations { invited, _ in invited.intent == .declined }
      },
      Measure("unreachable", MeasureWords.unreachable, .count, .total, by: .ofMissions) {
        $0.invitations { invited, _ in invited.intent == .unreachable }
      },
      Measure("silent", MeasureWords.silent, .count, .total, by: .ofMissions) {
        $0.invitations { invited, isOver in isOver && invited.intent == nil && !invited.hasProposed }
      },
      Measure("proposals", MeasureWords.proposals, .count, .total, by: .ofMissions) {
        $0.invitations { invited, _ in invited.hasProposed }
      },
      Measure("singleOffer", MeasureWords.singleOffer, .percent, .share, by: .ofMissions) { count in
        count.calls.filter { $0.call.isClosed }.compactMap { each in
          let offers = each.call.invited.count { $0.hasProposed }
          guard offers > 0 else { return nil }
          return each.item.with(offers == 1 ? 1 : 0)
        }
      },
      Measure("unsuccessful", MeasureWords.unsuccessful, by: .ofMissions) {
        $0.calls.filter(\.call.isUnsuccessful).map(\.item)
      },
      Measure("toChoice", MeasureWords.toChoice, .elapsed, .median, by: .ofMissions) { count in
        count.calls.compactMap { each in
          each.mission.award.map { each.item.with($0.on - each.call.launchedOn) }
        }
      },
      Measure("toSignature", MeasureWords.toSignature, .elapsed, .median, by: .ofMissions) { count in
        count.calls.compactMap { each in
          guard let award = each.mission.award, let signed = each.mission.signedOn else { return nil }
          return each.item.with(signed - award.on)
        }
      },
    ]
}

/// A call of the period.
private struct Call {
  let mission: MissionFacts
  let call: CallFacts

  var item: Item { Item(mission, Period(of: call.launchedOn)) }
}

extension FigureCount {
  fileprivate var calls: [Call] {
    office.missions.compactMap { mission in
      mission.call.flatMap { period.contains($0.launchedOn) ? Call(mission: mission, call: $0) : nil }
    }
  }

  fileprivate func invitations(_ takes: (CallFacts.Invited, _ isOver: Bool) -> Bool) -> [Item] {
    calls.flatMap { each in
      each.call.invited.filter { takes($0, each.call.isClosed || each.mission.isCallEnded) }.map { _ in each.item }
    }
  }
}

extension Item {
  fileprivate func with(_ amount: Int) -> Item {
    var item = self
    item.amount = amount
    return item
  }

  /// The same, counted once for each provider.
  fileprivate func of(_ provider: ProviderID, in office: OfficeFacts) -> Item {
    var item = self
    item.unit = office.unit(of: provider).code
    item.subject = .provider(office.face(of: provider))
    return item
  }
}
