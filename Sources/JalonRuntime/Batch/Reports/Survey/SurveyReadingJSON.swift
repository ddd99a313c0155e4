import JalonCore
import JalonDocuments
import JalonWording

extension ReportContext {
  /// One object: who answered, each topic, the follow-up, and what may be quoted.
  func json(_ reading: SurveyReading, _ benchmark: SurveyBenchmark) -> JSON {
    let extracts = reading.extracts
    return [
      "mission": .text(reading.mission.text), "respondents": .list(reading.respondents.map(json)),
      "topics": .list(reading.rows.map { json($0, benchmark.figure($0.topic, among: .operators)) }),
      "followUp": reading.followUp?.recorded.map(json) ?? .null, "extracts": .list(extracts.map(json)),
      "textsNotQuoted": .whole(reading.textsNotQuoted),
    ]
  }

  private func json(_ respondent: SurveyReading.Respondent) -> JSON {
    [
      "respondent": .text(respondent.party.text), "sent": JSON(respondent.survey?.issue.act.on.iso),
      "answered": JSON(respondent.survey?.response?.on.iso),
      "reminders": .whole(respondent.survey?.reminders.count ?? 0),
      "writtenOff": .flag(respondent.survey?.writeOff != nil),
    ]
  }

  private func json(_ row: SurveyReading.Row, _ others: SurveyBenchmark.Figure) -> JSON {
    [
      "voice": .text(row.topic.voice == .structures ? "structures" : "provider"),
      "dimension": .text(self(Words(row.topic.dimension.wording))), "about": JSON(row.topic.about?.text),
      "outOf": JSON(row.topic.scale?.marks.upperBound), "all": row.counts.map(json) ?? .null,
      "respondents": .list(
        row.marks.map { ["respondent": .text($0.respondent.text), "marks": json($0.counts)] }),
      "others": json(others),
    ]
  }

  private func json(_ counts: ScaleCounts) -> JSON {
    [
      "n": .whole(counts.answered), "meanHundredths": JSON(counts.mean?.value),
      "satisfiedHundredths": JSON(counts.satisfied?.value),
      "distribution": .list(counts.distribution.map { .whole($0.count) }),
    ]
  }

  private func json(_ figure: SurveyBenchmark.Figure) -> JSON {
    switch figure {
    case .hidden(let parties): ["state": "hidden", "until": .list(parties.map { .text($0.text) })]
    case .none: ["state": "none"]
    case .withheld(let respondents): ["state": "withheld", "respondents": .whole(respondents)]
    case .shown(let counts, let respondents, let missions):
      [
        "state": "shown", "respondents": .whole(respondents), "missions": .whole(missions), "marks": json(counts),
      ]
    }
  }

  private func json(_ act: RecordFollowUp) -> JSON {
    [
      "on": .text(act.on.iso),
      "appropriation": .group(
        AppropriationAxis.allCases.map { JSON.Member($0.rawValue, .whole(act.appropriation($0))) }),
      "meanAppropriationHundredths": JSON(act.meanAppropriation?.value), "jobsBefore": JSON(act.jobsBefore?.value),
      "jobsAfter": JSON(act.jobsAfter?.value),
      "budgetBefore": JSON(act.budgetBefore?.cents), "budgetAfter": JSON(act.budgetAfter?.cents),
      "actions": .group(ActionState.allCases.map { JSON.Member($0.rawValue, .whole(act.actions($0))) }),
    ]
  }

  private func json(_ extract: Extract) -> JSON {
    [
      "text": .text(extract.text), "respondent": JSON(extract.author?.respondent.text),
      "function": JSON(extract.author?.function),
    ]
  }
}
