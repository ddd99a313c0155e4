import JalonCore
import JalonWording

/// `show --json`.
enum MissionSchema {
  static let members: [OutputMember] = [
    OutputMember("mission", .code), OutputMember("title", .text), OutputMember("plan", .code),
    OutputMember("kind", .oneOf(MissionKind.self)), OutputMember("stage", .oneOf(StageName.self)),
    OutputMember("suspendedUntil", .optional(.day)), OutputMember("structures", .list(.code)),
    OutputMember("operators", .list(.code)), OutputMember("lead", .code), OutputMember("officer", .code),
    OutputMember("handOvers", .list(handOver)),
    OutputMember("openedOn", .day),
    OutputMember("version", .whole, Words(fr: "Faits au journal.", en: "Facts in the journal.")),
    OutputMember("links", .list(link)), OutputMember("account", .group(AccountSchema.mission)),
    OutputMember("money", .group(MoneySchema.mission)),
    OutputMember("link", .optional(link)), OutputMember("grid", .optional(grid)), OutputMember("ranking", .list(rank)),
    OutputMember("call", .optional(call)), OutputMember("award", .optional(award)),
    OutputMember(
      "takenOver", .optional(takenOver),
      Words(fr: "Reprise d'avant Jalon ; null sinon.", en: "Taken over from before Jalon; null otherwise.")),
    OutputMember("obligations", .list(obligation)), OutputMember("watches", .list(watch)),
    OutputMember(
      "advance", .optional(.code),
      Words(fr: "La commande qui mène à l'étape suivante.", en: "The command that leads to the next stage.")),
    OutputMember("facts", .list(FactSchema.missions.any)),
  ]

  private static let handOver = OutputType.group([
    OutputMember("to", .code), OutputMember("on", .day), OutputMember("reason", .oneOf(HandOverReason.self)),
    OutputMember("until", .optional(.day)),
  ])

  static let link = OutputType.group([
    OutputMember("kind", .oneOf(MissionLinkKind.self)), OutputMember("mission", .code),
  ])

  private static let grid = OutputType.group([
    OutputMember("counting", .oneOf(JalonCore.Counting.self)), OutputMember("outOf", .whole),
    OutputMember("step", .hundredths),
    OutputMember("priceFormula", .oneOf(PriceFormula.self)), OutputMember("totalThreshold", .optional(.hundredths)),
    OutputMember(
      "criteria",
      .list(
        .group([
          OutputMember("id", .code), OutputMember("label", .text), OutputMember("weight", .weight),
          OutputMember("highest", .hundredths), OutputMember("threshold", .optional(.hundredths)),
        ]))),
  ])

  private static let rank = OutputType.group([
    OutputMember("provider", .code),
    OutputMember(
      "rank", .optional(.whole),
      Words(fr: "null tant qu'une note manque.", en: "null while a mark is missing.")),
    OutputMember("score", .hundredths), OutputMember("percent", .hundredths), OutputMember("missing", .list(.code)),
  ])

  private static let call = OutputType.group([
    OutputMember("launchedOn", .day), OutputMember("deadline", .day),
    OutputMember("deadlines", .list(.group([OutputMember("day", .day), OutputMember("reason", .optional(.text))]))),
    OutputMember("invitations", .list(invitation)),
    OutputMember(
      "answers",
      .list(.group([OutputMember("on", .day), OutputMember("question", .text), OutputMember("answer", .text)]))),
  ])

  private static let invitation = OutputType.group([
    OutputMember("provider", .code), OutputMember("on", .day), OutputMember("why", .text),
    OutputMember("intent", .optional(.oneOf(Intent.self))), OutputMember("intentOn", .optional(.day)),
    OutputMember("intentReason", .optional(.text)), OutputMember("amount", .optional(.cents)),
    OutputMember("days", .optional(.hundredths)),
    OutputMember(
      "unanswered", .flag,
      Words(fr: "La date limite est passée sans sa réponse.", en: "The deadline has passed without its answer.")),
    OutputMember("proposals", .list(proposal)),
    OutputMember(
      "setAside",
      .optional(.group([OutputMember("cause", .oneOf(SetAsideCause.self)), OutputMember("reason", .text)]))),
  ])

  private static let proposal = OutputType.group([
    OutputMember("on", .day), OutputMember("amount", .cents), OutputMember("days", .hundredths),
    OutputMember("late", .flag), OutputMember("admission", .optional(.text)),
    OutputMember("withdrawnOn", .optional(.day)), OutputMember("withdrawal", .optional(.text)),
  ])

  private static let award = OutputType.group([
    OutputMember("provider", .code), OutputMember("on", .optional(.day)), OutputMember("amount", .optional(.cents)),
    OutputMember("days", .optional(.hundredths)), OutputMember("start", .optional(.day)),
    OutputMember("end", .optional(.day)), OutputMember("unsigned", .list(.code)),
  ])

  private static let takenOver = OutputType.group([
    OutputMember("entry", .oneOf(TakeOverEntry.allCases.map(\.rawValue))), OutputMember("on", .day),
    OutputMember("source", .text),
  ])

  private static let obligation = OutputType.group([
    OutputMember("sentence", .sentence), OutputMember("met", .flag), OutputMember("advised", .flag),
    OutputMember("action", .code),
  ])

  private static let watch = OutputType.group([
    OutputMember("day", .day), OutputMember("left", .daysLeft),
    OutputMember("watch", .oneOf(Watch.Kind.self)), OutputMember("who", .code), OutputMember("action", .code),
    OutputMember("also", .list(other)),
  ])

  static let other = OutputType.group([OutputMember("day", .day), OutputMember("watch", .oneOf(Watch.Kind.self))])
}

/// Days and money, of a mission and of a plan.
enum AccountSchema {
  static let mission: [OutputMember] = [
    OutputMember("mission", .code), OutputMember("days", .optional(days)), OutputMember("cost", .optional(.cents)),
    OutputMember("funds", sums),
  ]

  static let plan = OutputType.group([
    OutputMember("days", days), OutputMember("cost", .cents), OutputMember("engineering", sums),
    OutputMember("investment", sums), OutputMember("missions", .list(.group(mission))),
    OutputMember(
      "operators",
      .list(
        .group([
          OutputMember("operator", .optional(.code)), OutputMember("days", days), OutputMember("cost", .cents),
          OutputMember("engineering", sums),
        ]))),
    OutputMember(
      "funders",
      .list(
        .group([OutputMember("funder", .text), OutputMember("engineering", sums), OutputMember("investment", sums)]))),
    OutputMember(
      "gaps",
      .list(
        .group([OutputMember("gap", .code), OutputMember("mission", .code), OutputMember("sentence", .sentence)]))),
  ])

  private static let days = OutputType.group(["agreed", "done", "left"].map { OutputMember($0, .hundredths) })

  private static let sums = OutputType.group(
    ["asked", "granted", "paid", "left", "refused"].map { OutputMember($0, .cents) })
}
