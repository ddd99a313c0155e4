import JalonCore
import JalonWording

/// `plan --json`.
enum PlanSchema {
  static let members: [OutputMember] = [
    OutputMember("plan", .code), OutputMember("title", .text), OutputMember("openedOn", .day),
    OutputMember("closedOn", .optional(.day)),
    OutputMember("version", .whole, Words(fr: "Faits au journal.", en: "Facts in the journal.")),
    OutputMember("aims", .list(aim)), OutputMember("lead", .code), OutputMember("operators", .list(.code)),
    OutputMember("structures", .list(membership)), OutputMember("missions", .list(mission)),
    OutputMember("meetings", .list(meeting)), OutputMember("convened", .list(convened)),
    OutputMember("scenarios", .list(scenario)), OutputMember("funding", .list(funding)),
    OutputMember("links", .list(link)), OutputMember("account", AccountSchema.plan),
    OutputMember("facts", .list(FactSchema.plans.any)),
  ]

  private static let aim = OutputType.group([
    OutputMember("text", .text), OutputMember("on", .day), OutputMember("scenario", .optional(.text)),
  ])

  private static let membership = OutputType.group([
    OutputMember("structure", .code), OutputMember("role", .oneOf(StructureRole.self)), OutputMember("joined", .day),
    OutputMember("left", .optional(.day)), OutputMember("dissolvedInto", .optional(.code)),
  ])

  private static let mission = OutputType.group([
    OutputMember("mission", .code), OutputMember("title", .text), OutputMember("stage", .oneOf(StageName.self)),
    OutputMember("links", .list(MissionSchema.link)),
  ])

  private static let meeting = OutputType.group([
    OutputMember("meeting", .optional(.text)), OutputMember("on", .day), OutputMember("after", .optional(.code)),
    OutputMember("before", .optional(.code)), OutputMember("attendees", .list(.text)),
    OutputMember("parties", .list(.code)), OutputMember("decisions", .text),
  ])

  private static let convened = OutputType.group([
    OutputMember("meeting", .text), OutputMember("day", .day),
    OutputMember("left", .daysLeft),
    OutputMember("after", .optional(.code)), OutputMember("before", .optional(.code)),
  ])

  private static let scenario = OutputType.group([
    OutputMember("scenario", .text), OutputMember("state", .oneOf(ScenarioState.self)),
    OutputMember("wholeOn", .optional(.day)), OutputMember("adopted", .flag), OutputMember("awaited", .list(.code)),
    OutputMember("decisions", .list(decision)),
  ])

  private static let decision = OutputType.group([
    OutputMember("structure", .code), OutputMember("body", .oneOf(BoardBody.self)), OutputMember("adopted", .flag),
    OutputMember("on", .day),
    OutputMember(
      "vote", .optional(.group(["inFavour", "against", "abstained"].map { OutputMember($0, .whole) }))),
  ])

  private static let funding = OutputType.group([
    OutputMember("line", .code), OutputMember("funder", .text), OutputMember("structure", .optional(.code)),
    OutputMember("operator", .optional(.code)), OutputMember("mission", .optional(.code)),
    OutputMember("object", .oneOf(FundingObject.self)), OutputMember("state", .oneOf(FundingState.self)),
    OutputMember("asked", .cents), OutputMember("granted", .optional(.cents)), OutputMember("paid", .cents),
    OutputMember("unpaid", .cents),
  ])

  private static let link = OutputType.group([
    OutputMember("from", .code), OutputMember("to", .code), OutputMember("kind", .oneOf(StructureLinkKind.self)),
    OutputMember("dissolved", .optional(.code)), OutputMember("on", .day),
  ])
}
