import JalonCore
import JalonDocuments
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

/// Which plan was probably meant, where none has this code.
public struct NoSuchPlan: Error, Sendable {
  public let plan: SupportPlanID
  public let nearest: SupportPlanID?

  public var words: Words {
    guard let nearest else {
      return Words(fr: "Aucun plan « \(plan.text) ». Vérifiez le code.", en: "No plan “\(plan.text)”. Check the code.")
    }
    return Words(
      fr: "Aucun plan « \(plan.text) ». Peut-être « \(nearest.text) » ?",
      en: "No plan “\(plan.text)”. Perhaps “\(nearest.text)”?")
  }
}

extension ReportContext {
  /// One plan: who takes part, what was decided, its missions, its days and its money.
  public func plan(_ id: SupportPlanID, _ format: ReportFormat) throws -> String {
    guard let plan = try ledger.plan(id) else { throw try noSuchPlan(id) }
    let told = PlanTold(
      plan: plan, missions: try ledger.missions(of: plan).map { $0.seen(by: reader) }, names: try names(),
      language: language, today: today, zone: zone)
    return switch format {
    case .text: told.text
    case .json: line(ReportAbout("plan", of: id.text), json(told))
    case .csv, .rfc, .xlsx: table(told.account, told.names, ReportAbout("plan", of: id.text)).written(format)
    }
  }

  private func json(_ told: PlanTold) -> JSON {
    guard case .group(let members) = told.json else { return .null }
    let facts = facts(of: told.plan, PlanTelling(told.names, journal: told.plan.entries))
    return .group(members + [JSON.Member("facts", .list(facts.map(JSON.group)))])
  }

  private func noSuchPlan(_ id: SupportPlanID) throws -> NoSuchPlan {
    let plans = try store.streams(prefix: StreamName.plan("").text).compactMap { $0.stream.plan?.text }
    return NoSuchPlan(plan: id, nearest: Nearest.match(to: id.text, among: plans).map { SupportPlanID($0) })
  }

  // MARK: - For a spreadsheet

  private static let accountColumns = [
    ReportColumn("of", "Pour", "Of"), ReportColumn("name", "Nom", "Name"),
    ReportColumn("daysAgreed", "Jours convenus", "Days agreed", .right),
    ReportColumn("daysDone", "Jours réalisés", "Days done", .right),
    ReportColumn("daysLeft", "Jours restants", "Days left", .right),
    ReportColumn("cost", "Montant convenu", "Amount agreed", .right),
    ReportColumn("object", "Objet", "Object"), ReportColumn("asked", "Demandé", "Asked for", .right),
    ReportColumn("granted", "Accordé", "Granted", .right), ReportColumn("paid", "Versé", "Paid", .right),
    ReportColumn("refused", "Refusé", "Refused", .right),
  ]

  /// Missions, operators, funders and the whole: each a row, money with its object.
  private func table(_ account: PlanAccount, _ names: Names, _ about: ReportAbout) -> ReportTable {
    var table = table(Self.accountColumns, about)
    for own in account.missions {
      let name = "\(own.mission) \(own.title)"
      table.add(row(PlanRowWords.mission, name, own.days, own.cost, .engineering, own.funds))
    }
    for part in account.byOperator {
      let name = part.operator.map { names.name(of: $0) } ?? self(PlanRowWords.noOperator)
      table.add(row(PlanRowWords.operator, name, part.days, part.cost, .engineering, part.engineering))
    }
    for part in account.byFunder {
      let sums = [(FundingObject.engineering, part.engineering), (.investment, part.investment)]
      for (object, sums) in sums where sums != FundingSums([]) {
        table.add(row(PlanRowWords.funder, part.funder.name(names), nil, nil, object, sums))
      }
    }
    table.add(row(PlanRowWords.whole, "", account.days, account.cost, .engineering, account.engineering))
    table.add(row(PlanRowWords.whole, "", nil, nil, .investment, account.investment))
    return table
  }

  private func row(
    _ kind: Words, _ name: String, _ days: MissionAccount.Days?, _ cost: Euros?, _ object: FundingObject,
    _ sums: FundingSums
  ) -> [ReportCell] {
    let counted: [ReportCell] =
      days.map { [.days($0.agreed), .days($0.done), .days($0.left)] } ?? [.empty, .empty, .empty]
    return [.text(self(kind)), .text(name)] + counted + [
      cost.map(ReportCell.euros) ?? .empty, .text(self(object.words)), .euros(sums.asked), .euros(sums.granted),
      .euros(sums.paid), .euros(sums.refused),
    ]
  }
}

/// What the rows of the account are about.
enum PlanRowWords {
  static let mission = Words(fr: "mission", en: "mission")
  static let `operator` = Words(fr: "opérateur", en: "operator")
  static let funder = Words(fr: "financeur", en: "funder")
  static let whole = Words(fr: "plan", en: "plan")
  static let noOperator = Words(fr: "sans opérateur", en: "no operator")
}
