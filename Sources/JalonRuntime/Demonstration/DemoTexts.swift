import JalonCore

/// Sentences that several missions of the demonstration share.
enum DemoTexts {
  static func why(_ provider: ProviderID) -> String {
    guard let card = DemoPeople.provider(provider), let skill = card.skills.first else { return "connaît le secteur" }
    return "compétence reconnue : \(skill)"
  }

  struct Proposal {
    let understanding: String
    let results: String
    let method: String
    let profile: String
    let references: String
  }

  static func proposal(_ offer: Offer) -> Proposal {
    let skills = DemoPeople.provider(offer.provider)?.skills.joined(separator: " et ") ?? "conseil"
    let strong = offer.strength >= 3
    return Proposal(
      understanding: strong
        ? "Le besoin est lu à partir du diagnostic partagé, avec les mots de la structure."
        : "La demande est reprise du cahier des charges, sans reformulation.",
      results: strong
        ? "Un plan d’action à deux ans, chiffré et partagé avec le conseil d’administration."
        : "Un rapport de préconisations.",
      method: strong
        ? "Entretiens, deux ateliers avec les bénévoles et les salariés, puis une restitution : faire avec, et non à la place."
        : "Analyse documentaire, trois entretiens et une présentation.",
      profile: "Consultant(e), \(skills)", references: "Quatre missions DLA dans les Alpes du Sud depuis trois ans.")
  }

  /// Why a mark at the end of the scale.
  static func comment(_ mark: Hundredths) -> String? {
    if mark >= Hundredths(whole: 5) { return "Rien à ajouter : la réponse va au-delà de la demande." }
    return mark <= Hundredths(whole: 1) ? "Le point n’est pas traité." : nil
  }

  static let actions = [
    "Réunir un conseil d’administration élargi sur le projet", "Tenir un tableau de bord de trésorerie",
    "Former deux bénévoles à la fonction employeur",
  ]

  /// What the questionnaire of the follow-up asks beside what the fields of the act keep.
  static var furtherAnswers: [Value] {
    [
      ("F01b", .text("visit"), nil), ("F01c", .text("la présidente et la trésorière"), nil),
      ("F02b:2", nil, "la trésorière s’en charge seule"), ("F03", .text("sometimes"), nil),
      ("F03b", .text("le tableau de bord ; le rétroplanning a été laissé de côté"), nil),
    ].map { (question: String, answer: JalonCore.Answer?, comment: String?) in
      Value.form(["question": question, "answer": answer, "comment": comment])
    }
  }

  /// Answers to every question that such a mission calls for.
  ///
  /// - Parameter testimony: what worked best, where something particular was said of it.
  static func answers(_ questionnaire: Questionnaire, content: Int, _ testimony: String? = nil) -> [Value] {
    questionnaire.relevant([:], facts: [.kickOffHeld]).enumerated().compactMap { index, question in
      let usual = answer(to: question, content - (index % 4 == 3 ? 1 : 0))
      let said = question.code == "B24a" ? testimony.map(JalonCore.Answer.text) : nil
      return (said ?? usual).map {
        Value.form(["question": question.code, "answer": $0])
      }
    }
  }

  private static func answer(to question: Question, _ content: Int) -> JalonCore.Answer? {
    if question.code == QuoteConsent.question { return consent(content) }
    return switch question.kind {
    case .agreement4: .number(max(1, min(4, content)))
    case .scale0to10: .number(max(0, min(10, content * 2 + 1)))
    case .number: .number(content)
    case .choice: question.options.last.map { .text($0.code) }
    case .several: .several(question.options.filter { !$0.exclusive }.prefix(2).map(\.code))
    case .decimal, .day: nil
    case .text: testimonies[question.code].map { .text($0) }
    }
  }

  /// The more content, the more may be quoted.
  private static func consent(_ content: Int) -> JalonCore.Answer {
    .text([QuoteConsent.no, .no, .anonymous, .named][max(0, min(3, content - 1))].rawValue)
  }

  private static let testimonies = [
    "B24a": "Une écoute utile, et des suites claires.", "B24b": "Des rendez-vous plus rapprochés au début.",
    "P15": "Prévoir une journée de plus pour la restitution.",
  ]
}
