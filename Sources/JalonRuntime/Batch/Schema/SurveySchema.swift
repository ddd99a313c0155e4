import JalonCore
import JalonWording

/// `surveys MISSION --json`.
enum SurveySchema {
  static let members: [OutputMember] = [
    OutputMember("mission", .code), OutputMember("respondents", .list(respondent)),
    OutputMember("topics", .list(topic)), OutputMember("followUp", .optional(followUp)),
    OutputMember("extracts", .list(extract)), OutputMember("textsNotQuoted", .whole),
    OutputMember("followUpAnswers", .list(answer)),
  ]

  private static let respondent = OutputType.group([
    OutputMember("respondent", .code), OutputMember("sent", .optional(.day)), OutputMember("answered", .optional(.day)),
    OutputMember("reminders", .whole), OutputMember("writtenOff", .flag),
  ])

  private static let topic = OutputType.group([
    OutputMember("voice", .oneOf(["structures", "provider"])), OutputMember("dimension", .sentence),
    OutputMember("about", .optional(.code)),
    OutputMember("outOf", .optional(.whole), Words(fr: "La plus haute note.", en: "The highest mark.")),
    OutputMember("all", .optional(counts)),
    OutputMember(
      "respondents", .list(.group([OutputMember("respondent", .code), OutputMember("marks", counts)]))),
    OutputMember("others", others),
  ])

  private static let counts = OutputType.group([
    OutputMember("n", .whole), OutputMember("meanHundredths", .optional(.hundredths)),
    OutputMember("satisfiedHundredths", .optional(.hundredths)),
    OutputMember(
      "distribution", .list(.whole),
      Words(fr: "Réponses, de la note la plus basse à la plus haute.", en: "Answers, from the lowest mark up.")),
  ])

  /// The same topic in the other missions, or why it is not shown.
  private static let others = OutputType.either([
    .group([OutputMember("state", .fixed("hidden")), OutputMember("until", .list(.code))]),
    .group([OutputMember("state", .fixed("none"))]),
    .group([OutputMember("state", .fixed("withheld")), OutputMember("respondents", .whole)]),
    .group([
      OutputMember("state", .fixed("shown")), OutputMember("respondents", .whole), OutputMember("missions", .whole),
      OutputMember("marks", counts),
    ]),
  ])

  private static let followUp = OutputType.group([
    OutputMember("on", .day),
    OutputMember("appropriation", .group(AppropriationAxis.allCases.map { OutputMember($0.rawValue, .whole) })),
    OutputMember("meanAppropriationHundredths", .optional(.hundredths)),
    OutputMember("jobsBefore", .optional(.hundredths)), OutputMember("jobsAfter", .optional(.hundredths)),
    OutputMember("budgetBefore", .optional(.cents)), OutputMember("budgetAfter", .optional(.cents)),
    OutputMember("actions", .group(ActionState.allCases.map { OutputMember($0.rawValue, .whole) })),
  ])

  private static let extract = OutputType.group([
    OutputMember("text", .text), OutputMember("respondent", .optional(.code)),
    OutputMember("function", .optional(.text)),
  ])

  private static let answer = OutputType.group([
    OutputMember("question", .code), OutputMember("wording", .sentence), OutputMember("answer", .optional(.sentence)),
  ])
}
