extension FollowingUp {
  /// The questionnaire of its follow-up as it is asked now: about each action of the report, and about each need that
  /// was named so far and one more.
  public func asked(_ questionnaire: Questionnaire, _ response: Questionnaire.Response = [:]) -> Questionnaire {
    questionnaire.asked(
      actions: surveying.report.actions.count,
      needs: max(surveying.report.newNeeds.count, questionnaire.lastNeed(in: response)) + 1)
  }

  /// What the register knows of the answers before anybody is asked.
  ///
  /// - Parameter questionnaire: as it is asked.
  public func prefilled(_ questionnaire: Questionnaire, in directory: Directory, on today: Day)
    -> Questionnaire.Response
  {
    questionnaire.questions.reduce(into: [:]) { response, question in
      guard let known = question.prefill.flatMap({ content(of: $0, for: question, directory, today) }) else { return }
      if question.accepts(known) { response[question.code] = known }
    }
  }

  private func content(
    of prefill: Question.Prefill, for question: Question, _ directory: Directory, _ today: Day
  ) -> Answer? {
    let turn = (question.turn ?? 1) - 1
    switch prefill {
    case .restitutionDay: return .text(surveying.lastRestitution.iso)
    case .monthsSinceRestitution: return monthsSinceRestitution(on: today, asked: question)
    case .actionTitle:
      return surveying.report.actions.indices.contains(turn) ? .text(surveying.report.actions[turn].title) : nil
    case .actionDay:
      return surveying.report.actions.indices.contains(turn)
        ? surveying.report.actions[turn].by.map { .text($0.iso) } : nil
    case .newNeed:
      return surveying.report.newNeeds.indices.contains(turn) ? .text(surveying.report.newNeeds[turn]) : nil
    // A head is no full-time equivalent: three people may make one and a half.
    case .employees where question.records?.countsJobs == true: return nil
    case .employees: return employees(directory).map { question.answer(Hundredths(whole: $0)) }
    // Nobody knows of a number before the need is for a mission.
    case .newMission: return nil
    }
  }

  /// What is answered to the question of the months since the restitution, where the interview is held that day.
  public func monthsSinceRestitution(on day: Day, asked question: Question) -> Answer? {
    question.answer(Hundredths(whole: day.wholeMonths(since: surveying.lastRestitution)))
  }

  /// Of all structures together; `nil` where that of one of them is not known.
  private func employees(_ directory: Directory) -> Int? {
    let staff = surveying.opening.structures.map { directory.structures[$0]?.act.details.jobs.employees }
    let known = staff.compactMap(\.self)
    return known.isEmpty || known.count < staff.count ? nil : known.reduce(0, +)
  }
}

extension Questionnaire {
  /// The last turn in which something was said of a need; 0 where nothing was.
  fileprivate func lastNeed(in response: Response) -> Int {
    let codes = Set(questions.filter { self[$0.dimension]?.repeats == .need }.map(\.code))
    return response.keys.compactMap { code in
      let parts = code.split(separator: ":", maxSplits: 1)
      return parts.count == 2 && codes.contains(String(parts[0])) ? Int(parts[1]) : nil
    }.max() ?? 0
  }
}

extension Day {
  /// Months that have gone by in full.
  func wholeMonths(since start: Day) -> Int {
    let (from, to) = (start.parts, parts)
    let months = (to.year - from.year) * 12 + to.month - from.month
    return max(0, start.adding(months: months) <= self ? months : months - 1)
  }
}
