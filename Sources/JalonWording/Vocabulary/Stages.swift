import JalonCore

extension StageName {
  /// The full name, for titles and sentences.
  public var words: Words {
    switch self {
    case .draft: Words(fr: "Préparation", en: "Preparation")
    case .calling: Words(fr: "Appel à propositions", en: "Call for proposals")
    case .evaluating: Words(fr: "Évaluation", en: "Evaluation")
    case .concerting: Words(fr: "Concertation", en: "Concertation")
    case .framing: Words(fr: "Cadrage", en: "Framing")
    case .running: Words(fr: "Intervention", en: "Work in progress")
    case .reported: Words(fr: "Rapport remis", en: "Report received")
    case .surveying: Words(fr: "Enquêtes", en: "Surveys")
    case .followingUp: Words(fr: "Suivi", en: "Follow-up")
    case .closed: Words(fr: "Clôturée", en: "Closed")
    case .unsuccessful: Words(fr: "Appel infructueux", en: "Unsuccessful call")
    case .dropped: Words(fr: "Sans suite", en: "Call dropped")
    case .abandoned: Words(fr: "Interrompue", en: "Abandoned")
    }
  }

  /// Eight letters at most, for columns and for the track.
  public var short: Words {
    switch self {
    case .draft: Words(fr: "Prép.", en: "Prep.")
    case .calling: Words(fr: "Appel", en: "Call")
    case .evaluating: Words(fr: "Éval.", en: "Eval.")
    case .concerting: Words(fr: "Concert.", en: "Concert.")
    case .framing: Words(fr: "Cadrage", en: "Framing")
    case .running: Words(fr: "Interv.", en: "Work")
    case .reported: Words(fr: "Rapport", en: "Report")
    case .surveying: Words(fr: "Enquêtes", en: "Surveys")
    case .followingUp: Words(fr: "Suivi", en: "Follow-up")
    case .closed: Words(fr: "Clôture", en: "Closed")
    case .unsuccessful: Words(fr: "Infruct.", en: "Unsucc.")
    case .dropped: Words(fr: "Sans s.", en: "Dropped")
    case .abandoned: Words(fr: "Interr.", en: "Abandon.")
    }
  }

  /// `5/10 Cadrage`; an end before term has no number.
  public var numbered: Words {
    rank.map { StageName.numberedTrack[$0 - 1] } ?? words
  }

  /// Each row of a list says one.
  private static let numberedTrack = track.enumerated().map { place, stage in
    Words { "\(place + 1)/\(track.count) \(stage.short($0))" }
  }
}
