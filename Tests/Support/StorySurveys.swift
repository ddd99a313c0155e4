import JalonCore

extension Story {
  /// Every survey sent, then answered by those who are given: the usual answers, but for the questions that are named.
  public func surveyed(_ given: [(Party, [String: Answer])]) throws -> Story {
    var story = self
    while story.mission?.stage.surveys?.unissued.isEmpty == false { try story.enter(.issueSurvey) }
    for (party, answers) in given {
      try story.enter(
        .answerSurvey, ["respondent": .party(party), "answers": story.answers(of: party, with: answers)])
    }
    return story
  }

  /// With other missions that the rules may look up.
  public func knowing(_ missions: [Mission]) -> Story {
    var story = self
    for mission in missions { story.others[mission.id] = mission }
    return story
  }

  /// The mission at hand, once it is opened.
  public var theMission: Mission {
    guard let mission else { preconditionFailure("no mission in the story") }
    return mission
  }

  private func answers(of respondent: Party, with named: [String: Answer]) -> Value {
    let usual = answers(of: respondent).elements.filter { named[$0["question"]?.text ?? ""] == nil }
    let own = named.sorted { $0.key < $1.key }.map { code, answer in
      Value.group(["question": .text(code), "answer": ValueWriter.value(of: answer)])
    }
    return .list(usual + own)
  }
}

extension Mission {
  /// The same life under another number and of other parties: `["ateliers-buech": "jardins-ubaye"]`.
  public func recast(_ id: MissionID, _ names: [String: String] = [:]) -> Mission {
    let names = names.merging([self.id.text: id.text]) { given, _ in given }
    do {
      return try Mission.fold(
        entries.map { entry in
          let value = ValueWriter.value(of: entry.event.payload).recast(names)
          return Recorded(
            position: entry.position, order: entry.order, by: entry.by, at: entry.at, reasons: entry.reasons,
            event: try MissionEvent(entry.event.kind, from: value))
        })
    } catch {
      preconditionFailure("the story does not hold: \(error)")
    }
  }
}

extension Value {
  /// A name by itself, a party, a question about a structure.
  fileprivate func recast(_ names: [String: String]) -> Value {
    switch self {
    case .text(let text):
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      return .text(parts.map { names[$0] ?? $0 }.joined(separator: ":"))
    case .list(let elements): return .list(elements.map { $0.recast(names) })
    case .group(let members): return .group(members.mapValues { $0.recast(names) })
    case .null, .flag, .whole, .fraction: return self
    }
  }
}
