import JalonCore

/// The questionnaire of structures as this DLA changed it: one question more, and what follows from it.
enum DemoQuestionnaire {
  static func adopt(in diary: Diary, on day: Day) {
    diary.enter(
      .directory(.adoptQuestionnaire), ["questionnaire": changed], on: day, by: Demonstration.officer)
  }

  private static var changed: Questionnaire {
    var changed = Questionnaire.beneficiary
    changed.version = 2
    changed.questions += [
      Question(
        "B26", "overall", .choice, "Souhaitez-vous un point avec le DLA avant le diagnostic de suivi\u{202F}?",
        "Would you like to meet the DLA before the follow-up diagnosis?",
        options: [.init("no", "Non", "No"), .init("yes", "Oui", "Yes")], required: .soft),
      Question(
        "B26b", "overall", .day, "À partir de quel jour\u{202F}?", "From which day on?",
        hint: Bilingual(
          "Un trimestre après la restitution laisse le temps d’agir.",
          "A quarter after the restitution leaves time to act."),
        relevant: "${B26} = 'yes'",
        constraint: .init(
          ". > today()",
          Bilingual("Ce jour est passé\u{202F}: choisissez-en un à venir.", "This day is past: choose one to come."))),
    ]
    return changed
  }
}
