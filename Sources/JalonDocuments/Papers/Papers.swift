import JalonCore
import JalonWording

extension PaperSource {
  /// The document itself; `nil` where the mission has nothing to write it from: the rules refuse such a release.
  public var paper: Paper? {
    guard let replacement else { return sheet }
    return sheet?.noticing(replacement.words)
  }

  /// The same, without a word of the documents that were let out before.
  var sheet: Paper? {
    let stage = mission.stage
    return switch document {
    case .blankGrid: blankGrid()
    case .comparison: stage.concertation.map(comparison)
    case .minutes: stage.call.map(minutes)
    case .surveySummary: SurveyReading(mission, in: names.directory).map(surveySummary)
    case .calendar: calendarPaper()
    case .handOver: handOver()
    case .letter: addressee.flatMap { provider in stage.call.map { letter($0, to: provider) } }
    case .brief: currentBrief.map(briefPaper)
    case .consultation: addressee.flatMap { provider in stage.call.map { consultation($0, to: provider) } }
    case .providerGuide: providerGuide()
    case .noConflict: stage.evaluation.map(noConflictPaper)
    case .agreement, .amendment, .kickOffMinutes, .attendanceSheet, .reportOutline: stage.framing.flatMap(course)
    case .restitutionMinutes, .paperSurvey, .webSurvey, .serviceDone, .supportEnded, .providerReference, .participation,
      .followUpSheet, .lessons:
      after
    }
  }

  private func course(_ framing: Framing) -> Paper? {
    switch document {
    case .agreement: framing.agreement.map { agreementPaper($0, framing) }
    case .amendment: framing.amendment.map { amendmentPaper($0, framing) }
    case .kickOffMinutes: framing.heldKickOff.map(kickOffPaper)
    case .attendanceSheet: framing.agreement.map { _ in attendancePaper(framing) }
    case .reportOutline: framing.agreement.map { _ in reportOutlinePaper(framing) }
    default: nil
    }
  }

  private var after: Paper? {
    let stage = mission.stage
    return switch document {
    case .restitutionMinutes: stage.reported.map(restitutionPaper)
    case .paperSurvey: release.act.parties.first.flatMap(paperSurvey)
    case .webSurvey: release.act.parties.first.flatMap(webSurvey)
    case .serviceDone: stage.running.map(serviceDonePaper)
    case .supportEnded: stage.reported.map(supportEndedPaper)
    case .providerReference: stage.reported.map(referencePaper)
    case .participation: participationPaper()
    case .followUpSheet: stage.followingUp?.recorded.map(followUpPaper)
    case .lessons: stage.followingUp.map(lessonsPaper)
    default: nil
    }
  }

  private var addressee: ProviderID? {
    release.act.providers.first
  }
}
