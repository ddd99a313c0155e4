extension DocumentReleased {
  /// Whose answers its pages may count, among those of respondents who see the mission alike.
  ///
  /// Enough of them hide what each one said. Fewer are counted only for readers who know it already: operators, who
  /// collected the answers, each party for its own, and somebody from outside for the structures that agreed to be named.
  public func countable(among respondents: [Party]) -> [Party] {
    guard !SmallNumbers.mayShow(respondents.count) else { return respondents }
    let outside = act.outsider == nil ? [] : [agreeing]
    return (act.parties.map { known(to: $0, among: respondents) } + outside).reduce(respondents) { counted, known in
      counted.filter(known.contains)
    }
  }

  private func known(to reader: Party, among respondents: [Party]) -> [Party] {
    if case .operator = reader { respondents } else { [reader] }
  }

  private var agreeing: [Party] { shown.filter { $0.showing == .named }.map { .structure($0.structure) } }
}

extension SurveyReading.Row {
  /// What the given respondents marked, all together.
  public func counts(of respondents: [Party]) -> ScaleCounts? {
    topic.scale.map { scale in
      marks.filter { respondents.contains($0.respondent) }.reduce(ScaleCounts(scale)) { $0 + $1.counts }
    }
  }
}
