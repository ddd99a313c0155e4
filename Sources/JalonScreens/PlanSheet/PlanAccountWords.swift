import JalonCore
import JalonWording

// Days and money, in words.
extension PlanWords {
  static let days = Words(fr: "Jours", en: "Days")
  static let noOperator = Words(fr: "Sans opérateur", en: "No operator")
  static let partlyPaid = Words(fr: "versé en partie", en: "paid in part")
  static let investmentIsForThePlan = Words(
    fr: "L'aide à l'investissement va au plan, jamais aux jours d'une mission.",
    en: "Investment aid goes to the plan, never to the days of a mission.")

  static func gaps(_ count: Int) -> Words {
    Words(fr: "\(count, "écart", "écarts")", en: "\(count, "gap", "gaps")")
  }

  /// « 9 600 € convenus »
  static func agreed(_ cost: Euros) -> Words {
    cost.agreedWords
  }

  static func agreedCost(_ cost: Euros) -> Words {
    Words(fr: "Conventions : \(cost)", en: "Agreements: \(cost)")
  }

  static func days(_ account: MissionAccount) -> Words? {
    account.days.map {
      Words(fr: "\(account.mission.text) : \($0.words)", en: "\(account.mission.text): \($0.words)")
    }
  }

  static func byOperator(_ part: PlanAccount.ByOperator) -> [Words] {
    [
      Words(
        fr: "Missions dont il est chef de file : \(part.cost) convenus",
        en: "Missions that it leads: \(part.cost) agreed"),
      Words(fr: "Financements : \(part.engineering.words)", en: "Funding: \(part.engineering.words)"),
    ]
  }

  /// By object: « ingénierie : 9 600 € accordés · investissement : 15 000 € demandés ».
  static func sums(_ part: PlanAccount.ByFunder) -> Words {
    let parts = [(FundingObject.engineering, part.engineering), (.investment, part.investment)]
      .filter { $0.1 != FundingSums([]) }
      .map { Words(fr: "\($0.0.words) : \($0.1.words)", en: "\($0.0.words): \($0.1.words)") }
    return Words { language in parts.map { $0(language) }.joined(separator: " · ") }
  }

  static func account(_ account: MissionAccount) -> [Words] {
    let days = account.days.map { [Words(fr: "Jours : \($0.words)", en: "Days: \($0.words)")] } ?? []
    let cost = account.cost.map { [Words(fr: "Convention : \($0)", en: "Agreement: \($0)")] } ?? []
    let isFunded = account.funds != FundingSums([])
    let funds = Words(fr: "Financements : \(account.funds.words)", en: "Funding: \(account.funds.words)")
    return days + cost + (isFunded ? [funds] : [])
  }

  /// The line, then each step.
  static func funding(_ line: FundingLine, _ names: Names) -> [Words] {
    let act = line.act
    let by =
      act.operator.map {
        Words(fr: ", part \(de: names.name(of: $0))", en: ", share of \(names.name(of: $0))")
      } ?? .nothing
    let about = act.mission.map { Words(fr: ", mission \($0.text)", en: ", mission \($0.text)") } ?? .nothing
    let first = Words(
      fr:
        "\(line.funder.name(names)) : \(act.amount) pour l'\(act.object.words)\(about)\(by), \(act.state.words) le \(act.on).",
      en:
        "\(line.funder.name(names)): \(act.amount) for \(act.object.words)\(about)\(by), \(act.state.words) on \(act.on)."
    )
    let left =
      line.state == .granted
      ? [Words(fr: "Reste à verser : \(line.unpaid)", en: "Left to pay: \(line.unpaid)")] : []
    return [first] + line.steps.map(step) + left
  }

  private static func step(_ act: AdvanceFunding) -> Words {
    let amount = act.amount.map { Words(fr: " : \($0)", en: ": \($0)") } ?? .nothing
    return Words(
      fr: "\(act.state.words.capitalised) le \(act.on)\(amount)",
      en: "\(act.state.words.capitalised) on \(act.on)\(amount)")
  }
}
