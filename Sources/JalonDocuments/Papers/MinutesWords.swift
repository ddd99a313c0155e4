import JalonCore
import JalonWording

/// What the minutes of the selection say.
enum MinutesWords {
  static let need = Words(fr: "Besoin", en: "Need")
  static let problem = Words(fr: "Problématique", en: "Problem")
  static let expected = Words(fr: "Résultats attendus", en: "Expected results")
  static let briefAgreed = Words(fr: "Cahier des charges approuvé par", en: "Brief agreed by")
  static let nobody = Words(fr: "aucune structure à ce jour", en: "no structure so far")

  static let call = Words(fr: "Appel à propositions", en: "Call for proposals")
  static let launched = Words(fr: "Lancé", en: "Launched")
  static let deadline = Words(fr: "Réponses attendues", en: "Answers due")
  static let invited = Words(fr: "Prestataire sollicité", en: "Provider invited")
  static let why = Words(fr: "Pourquoi", en: "Why")
  static let answer = Words(fr: "Suite donnée", en: "Outcome")
  static let silent = Words(fr: "sans réponse", en: "no answer")
  static let sharedWithAll = Words(
    fr: "Questions posées, et réponses communiquées à tous les prestataires sollicités :",
    en: "Questions asked, and answers shared with every provider invited:")
  static let criteria = Words(fr: "Critères", en: "Criteria")
  static let evaluation = Words(fr: "Évaluation", en: "Evaluation")
  static let stillSealed = Words(
    fr: "L'appel a pris fin avant que les fiches soient ouvertes : les notes restent scellées.",
    en: "The call ended before the sheets were opened: the marks stay sealed.")
  static let decision = Words(fr: "Décision", en: "Decision")
  static let motive = Words(fr: "Motif du choix", en: "Motive of the choice")
  static let advice = Words(
    fr: "Le classement éclaire la décision, que prennent l'opérateur et la structure.",
    en: "The ranking informs the decision, which the operator and the structure take.")
  static let letters = Words(fr: "Information des candidats", en: "Candidates informed")

  static func on(_ day: Day) -> Words { Words(fr: "le \(day)", en: "on \(day)") }

  static func question(_ question: Words, _ answer: Words, on day: Day) -> Words {
    Words(fr: "\(question) Réponse du \(day) : \(answer)", en: "\(question) Answer of \(day): \(answer)")
  }

  static func frozen(_ day: Day) -> Words {
    Words(
      fr: "Communiqués avec le cahier des charges et figés au lancement, le \(day).",
      en: "Given with the brief and frozen at the launch, on \(day).")
  }

  static func seat(_ seat: Seat, _ names: Names) -> Words {
    let who = Words(same: "\(names.name(of: seat.evaluator)), \(names.name(of: seat.side))")
    let interest = seat.interest?.interest.words ?? Words(fr: "liens non déclarés", en: "links not declared")
    return Words(fr: "\(who) : \(interest)", en: "\(who): \(interest)")
  }

  static func revealed(_ day: Day) -> Words {
    Words(
      fr: "Chacun a noté seul. Les fiches ont été ouvertes ensemble le \(day).",
      en: "Everybody marked alone. The sheets were opened together on \(day).")
  }

  static func retained(_ provider: Words, on day: Day) -> Words {
    Words(
      fr: "Proposition retenue par concertation le \(day) : \(provider).",
      en: "Proposal retained by concertation on \(day): \(provider).")
  }

  static func decider(_ decider: DecidingPerson, party: Words, _ names: Names) -> Words {
    let who = Words { "\(names.name(of: decider.person)), \(party($0))" }
    return Words(fr: "\(who) : \(decider.position.words)", en: "\(who): \(decider.position.words)")
  }

  static func ending(_ ending: Ending, _ said: (String) -> Words) -> Words {
    switch ending {
    case .unsuccessful(let act):
      Words(
        fr: "L'appel est déclaré infructueux le \(act.on) : \(said(act.reason))",
        en: "The call is declared unsuccessful on \(act.on): \(said(act.reason))")
    case .dropped(let act):
      Words(
        fr: "L'appel est classé sans suite le \(act.on) : \(said(act.reason))",
        en: "The call is dropped on \(act.on): \(said(act.reason))")
    case .abandoned(let act):
      Words(
        fr: "La mission est interrompue le \(act.on) : \(said(act.reason.text))",
        en: "The mission is abandoned on \(act.on): \(said(act.reason.text))")
    }
  }

  static func letter(_ act: NotifyCandidate, _ names: Names) -> Words {
    Words(
      fr: "\(names.name(of: act.provider)) : \(act.how.words), le \(act.on)",
      en: "\(names.name(of: act.provider)): \(act.how.words), on \(act.on)")
  }
}
