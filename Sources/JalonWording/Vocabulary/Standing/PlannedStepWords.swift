import JalonCore

extension PlannedStep: WordedChoice {
  /// What is planned, for a line of the calendar.
  public var words: Words {
    switch self {
    case .intent: Words(fr: "intentions de répondre", en: "intents to answer")
    case .proposals: Words(fr: "date limite des propositions", en: "deadline of the proposals")
    case .evaluation: Words(fr: "ouverture des fiches", en: "opening of the sheets")
    case .choice: Words(fr: "choix du prestataire", en: "choice of the provider")
    case .letters: Words(fr: "réponses aux candidats", en: "answers to the candidates")
    case .kickOff: Words(fr: "réunion de lancement", en: "kick-off meeting")
    case .signatures: Words(fr: "signatures de la convention", en: "signatures of the agreement")
    case .beginning: Words(fr: "début de l'intervention", en: "beginning of the work")
    case .review: Words(fr: "point d'étape", en: "progress review")
    case .report: Words(fr: "rapport final", en: "final report")
    case .restitution: Words(fr: "restitution", en: "restitution")
    case .surveys: Words(fr: "envoi des enquêtes", en: "sending of the surveys")
    case .followUp: Words(fr: "diagnostic de suivi", en: "follow-up diagnosis")
    }
  }
}

extension CalendarShift {
  /// « restitution 12/03 → 19/03 », with the year where it is not that of `today`
  public func words(on today: Day) -> Words {
    let (from, to) = (from.dayAndMonth(on: today), to.dayAndMonth(on: today))
    return Words(fr: "\(step.words) \(from) → \(to)", en: "\(step.words) \(from) → \(to)")
  }
}

extension [CalendarShift] {
  /// How much a change moved, the first by name; `nil` where it moved nothing.
  public func summary(on today: Day) -> Words? {
    guard let first else { return nil }
    guard count > 1 else {
      return Words(
        fr: "Une date suit : \(first.words(on: today)).", en: "One date follows: \(first.words(on: today)).")
    }
    return Words(
      fr: "\(count) dates suivent : \(first.words(on: today))…",
      en: "\(count) dates follow: \(first.words(on: today))…")
  }
}
