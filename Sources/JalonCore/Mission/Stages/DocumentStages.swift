// From when on a document can be written, and whether it has anything to say.

extension DocumentKind {
  /// When there is something to write it from.
  public var stages: [StageName] {
    let chosen = StageName.track.drop { $0 != .framing } + [.unsuccessful, .dropped, .abandoned]
    return switch self {
    case .blankGrid: StageName.allCases.filter { $0 != .draft }
    case .comparison: [.concerting] + chosen
    case .minutes, .letter: Array(chosen)
    case .surveySummary: [.surveying, .followingUp, .closed, .abandoned]
    case .calendar, .handOver, .brief, .providerGuide: StageName.allCases
    case .consultation: StageName.allCases.filter { $0 != .draft }
    case .noConflict: StageName.allCases.filter { ![.draft, .calling].contains($0) }
    case .agreement, .attendanceSheet, .reportOutline, .kickOffMinutes, .participation: DocumentKind.since(.framing)
    case .amendment, .serviceDone: DocumentKind.since(.running)
    case .restitutionMinutes, .paperSurvey, .webSurvey, .supportEnded, .providerReference: DocumentKind.since(.reported)
    case .followUpSheet, .lessons: [.followingUp, .closed]
    }
  }

  /// It goes to one reader, whom its own rule asks for.
  var isForOne: Bool { [.oneCandidate, .oneInvited, .oneRespondent].contains(readers) }

  /// From a stage to the end of the track, and where the mission was abandoned.
  private static func since(_ first: StageName) -> [StageName] {
    StageName.track.drop { $0 != first } + [.abandoned]
  }
}

extension Stage {
  // A call that ended early may have left no grid, no candidate or sheets that stay sealed.
  func has(_ document: DocumentKind) -> Bool {
    switch document {
    case .blankGrid, .minutes, .letter: call != nil
    case .comparison: concertation != nil
    case .surveySummary: surveys?.issued.values.contains { $0.response != nil } ?? false
    case .calendar, .handOver, .providerGuide: true
    case .brief: draft.brief != nil
    case .consultation: call != nil
    case .noConflict: evaluation?.seats.isEmpty == false
    case .kickOffMinutes: framing?.heldKickOff != nil
    case .agreement, .attendanceSheet, .reportOutline: framing?.agreement != nil
    case .amendment: framing?.amendment != nil
    case .participation: framing?.heldKickOff != nil || isRestituted
    case .serviceDone: running != nil
    case .restitutionMinutes, .supportEnded, .providerReference: isRestituted
    case .paperSurvey, .webSurvey: reported != nil
    case .followUpSheet: followingUp?.recorded != nil
    case .lessons: followingUp != nil
    }
  }

  private var isRestituted: Bool { reported?.restitutions.isEmpty == false }
}
