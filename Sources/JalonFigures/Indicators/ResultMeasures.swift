import JalonCore
import JalonWording

// I18 to I20: satisfaction, follow-up, before and after.
extension Indicator {
  private static let ofSurveys: Set<Breakdown> = [.year, .mode, .dimension]

  static let satisfactionMeasures = [
    Measure("asked", MeasureWords.asked, .count, .total, by: .ofMissions) { $0.surveys(.structure) { $0.sentOn } },
    Measure("answered", MeasureWords.answered, .count, .total, by: .ofMissions) {
      $0.surveys(.structure) { $0.answer?.on }
    },
    Measure("rate", MeasureWords.rate, .percent, .share, by: .ofMissions) { count in
      count.surveys(.structure, on: { $0.sentOn }) { $0.answer == nil ? 0 : 1 }
    },
    Measure("satisfied", MeasureWords.satisfied, .percent, .share, by: ofSurveys, isMasked: true) {
      $0.marks(\.satisfied)
    },
    Measure("mean", MeasureWords.satisfactionMean, .mark, .ratio, by: ofSurveys, isMasked: true) { $0.marks(\.sum) },
    Measure("providersAsked", MeasureWords.providersAsked, .count, .total, by: .ofMissions) {
      $0.surveys(.provider) { $0.sentOn }
    },
    Measure("providersAnswered", MeasureWords.providersAnswered, .count, .total, by: .ofMissions) {
      $0.surveys(.provider) { $0.answer?.on }
    },
  ]

  static let followUpMeasures = [
    Measure("due", MeasureWords.followUpsDue, by: .ofMissions) { count in count.missions(on: \.followUpDue) },
    Measure("done", MeasureWords.followUpsDone, by: .ofMissions) { $0.missions { $0.followUp.record?.on } },
    Measure("waived", MeasureWords.followUpsWaived, by: .ofMissions) { $0.missions { $0.followUp.waivedOn } },
    Measure("late", MeasureWords.followUpsLate, by: .ofMissions) { count in
      count.missions { mission in
        let isOpen = mission.followUp.record == nil && mission.followUp.waivedOn == nil
        return isOpen ? mission.followUpDue.flatMap { $0 < count.asOf ? $0 : nil } : nil
      }
    },
    Measure("appropriation", MeasureWords.appropriation, .mark, .ratio, by: [.year], isMasked: true) { count in
      count.recorded { ($0.appropriation, 4) }
    },
    Measure("needs", MeasureWords.needs, .count, .total, by: .ofMissions) { $0.recorded { ($0.needs, 1) } },
    Measure("newMissions", MeasureWords.newMissions, .count, .total, by: .ofMissions) {
      $0.recorded { ($0.newMissions, 1) }
    },
  ]

  static let beforeAfterMeasures: [Measure] =
    [
      (
        "jobs", MeasureWords.jobs, Measure.Kind.hundredths,
        { @Sendable (record: FollowUpFacts.RecordedFollowUp) in record.jobs }
      ), ("budget", MeasureWords.budget, .cents, { @Sendable record in record.budget }),
    ].flatMap { name, title, kind, compared in
      [
        Measure("\(name).missions", title + MeasureWords.cohort, by: .ofMissions) { $0.cohort(compared) { _ in 1 } },
        Measure("\(name).before", title + MeasureWords.before, kind, .total, by: .ofMissions) {
          $0.cohort(compared) { $0.before }
        },
        Measure("\(name).after", title + MeasureWords.after, kind, .total, by: .ofMissions) {
          $0.cohort(compared) { $0.after }
        },
        Measure("\(name).change", title + MeasureWords.change, .percent, .change, by: .ofMissions) {
          $0.cohort(compared) { $0.after }
        },
      ]
    }
}

extension FigureCount {
  /// One item for each mission for which that day falls in the period.
  fileprivate func missions(on day: (MissionFacts) -> Day?) -> [Item] {
    office.missions.compactMap { mission in
      day(mission).flatMap { period.contains($0) ? Item(mission, Period(of: $0)) : nil }
    }
  }

  /// One item for each survey sent to such a party for which that day falls in the period.
  fileprivate func surveys(
    _ purpose: Questionnaire.Purpose, on day: (SurveyFacts) -> Day?, amount: (SurveyFacts) -> Int = { _ in 1 }
  ) -> [Item] {
    office.missions.flatMap { mission in
      mission.surveys.sorted { $0.key < $1.key }.compactMap { party, survey -> Item? in
        guard Questionnaire.Purpose(party) == purpose, let day = day(survey), period.contains(day) else { return nil }
        var item = Item(mission, Period(of: day), unit: "\(mission.mission) \(party)", amount: amount(survey))
        if case .structure(let structure) = party { item.structures = [structure] }
        item.mode = survey.answer?.mode
        return item
      }
    }
  }

  /// What structures marked, one item a dimension; counted by whoever marked.
  fileprivate func marks(_ part: @escaping (MarkFacts) -> Int) -> [Item] {
    office.missions.flatMap { mission in
      mission.surveys.sorted { $0.key < $1.key }.flatMap { party, survey -> [Item] in
        guard case .structure(let structure) = party, let answer = survey.answer, period.contains(answer.on) else {
          return []
        }
        return answer.marks.sorted { $0.key < $1.key }.map { dimension, marks in
          var item = Item(structure, of: mission, Period(of: answer.on), in: office)
          (item.amount, item.of, item.dimension, item.mode) = (part(marks), marks.count, dimension, answer.mode)
          item.subject = .mission(mission.mission)
          return item
        }
      }
    }
  }

  fileprivate func recorded(_ amount: (FollowUpFacts.RecordedFollowUp) -> (Int, Int)) -> [Item] {
    office.missions.compactMap { mission in
      guard let record = mission.followUp.record, period.contains(record.on) else { return nil }
      var item = Item(mission, Period(of: record.on))
      (item.amount, item.of) = amount(record)
      return item
    }
  }

  /// The missions started in the period whose follow-up says both values.
  fileprivate func cohort(
    _ compared: (FollowUpFacts.RecordedFollowUp) -> FollowUpFacts.BeforeAndAfter?,
    _ amount: (FollowUpFacts.BeforeAndAfter) -> Int
  ) -> [Item] {
    started.compactMap { each in
      guard let both = each.mission.followUp.record.flatMap(compared) else { return nil }
      return each.item(amount(both), of: both.before)
    }
  }
}
