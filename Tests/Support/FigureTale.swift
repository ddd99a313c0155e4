import JalonCore

/// The journal of one mission as far as figures read it, told act by act without the rules: days and parties as a test likes.
public struct FigureTale: Sendable {
  public let mission: MissionID
  public private(set) var journal: [Recorded<MissionEvent>] = []
  private let structures: [StructureID]
  private let operators: [OperatorID]

  public init(
    _ mission: MissionID, plan: SupportPlanID = "p-1", structures: [StructureID] = ["s-1"],
    operators: [OperatorID] = ["dla-05"], officer: PersonID = "roux", on day: Day = "2026-01-05"
  ) throws {
    (self.mission, self.structures, self.operators) = (mission, structures, operators)
    try add(
      .opened,
      [
        "mission": .name(mission), "plan": .name(plan), "title": "Accompagnement",
        "kind": structures.count > 1 ? "collective" : "individual", "structures": .list(structures.map { .name($0) }),
        "operators": .list(operators.map { .name($0) }), "lead": .name(operators[0]), "officer": .name(officer),
        "on": .day(day),
      ])
  }

  /// - Parameter entered: the day on which it is entered; that of the act where nothing is said.
  public mutating func add(
    _ kind: MissionEvent.Kind, _ fields: Fields, order: OrderID? = nil, entered: Day? = nil
  ) throws {
    let event = try MissionEvent(kind, from: .group(fields))
    let day = entered ?? event.payload.dayTold ?? "2026-01-05"
    let position = journal.count + 1
    journal.append(
      Recorded(
        position: position, order: order ?? OrderID("\(mission)-\(position)"), by: "roux",
        at: Instant(seconds: day.number * 86_400), reasons: [:], event: event))
  }

  // MARK: - The usual course

  public mutating func call(_ providers: [ProviderID] = ["c-1", "c-2"], on day: Day) throws {
    try add(
      .callLaunched,
      [
        "invitations": .list(providers.map { ["provider": .name($0), "why": "compétence"] }),
        "intentDay": .day(day + 5),
        "deadline": .day(day + 15), "on": .day(day),
      ])
  }

  public mutating func award(_ provider: ProviderID = "c-1", on day: Day) throws {
    try add(.awarded, ["provider": .name(provider), "deciders": .list([]), "motive": "projet", "on": .day(day)])
  }

  /// Drafted and signed by the structures first, then by the others.
  public mutating func sign(
    _ provider: ProviderID = "c-1", days: Int = 400, amount: Int = 400_000, on day: Day
  ) throws {
    try add(
      .agreementDrafted,
      [
        "start": .day(day), "end": .day(day + 90), "days": .whole(days), "amount": .whole(amount),
        "commitments": .list([]), "on": .day(day),
      ])
    let parties =
      structures.map(Party.structure) + [.provider(provider)] + operators.map(Party.operator)
    for party in parties {
      try add(.signed, ["party": .text(party.text), "signatory": "quelqu-un", "on": .day(day)])
    }
  }

  public mutating func work(_ days: Int, on day: Day) throws {
    try add(.daysLogged, ["days": .whole(days), "on": .day(day)])
  }

  public mutating func restitution(_ covered: [StructureID]? = nil, on day: Day) throws {
    try add(
      .restitutionHeld,
      [
        "act": ["attendees": .list([]), "synthesis": "rendu", "on": .day(day)],
        "covered": .list((covered ?? structures).map { .name($0) }),
      ])
  }

  public mutating func stop(days: Int, due: Int, on day: Day) throws {
    try add(
      .abandoned, ["reason": "départ", "daysDone": .whole(days), "amountDue": .whole(due), "on": .day(day)])
  }

  /// Invoiced without VAT, certified the day after, paid a month later by the operator that leads.
  public mutating func settle(_ amount: Int, paid: Int, grant: GrantID?, on day: Day) throws {
    try add(
      .invoiceReceived,
      [
        "number": .text("F-\(journal.count)"), "untaxed": .whole(amount), "vatExempt": true, "total": .whole(amount),
        "on": .day(day),
      ])
    try add(.serviceCertified, ["days": 400, "amount": .whole(amount), "on": .day(day + 1)])
    try add(
      .paid,
      [
        "amount": .whole(paid), "payer": .name(operators[0]), "grant": grant.map { .name($0) } ?? .null,
        "on": .day(day + 30),
      ])
  }

  /// Sent, and answered with these marks.
  public mutating func survey(_ structure: StructureID, sent: Day, answered: Day? = nil, marks: [Int] = [4, 4, 3])
    throws
  {
    let party = Value.text(Party.structure(structure).text)
    try add(
      .surveyIssued,
      [
        "act": ["respondent": party, "how": "mail", "on": .day(sent)], "questionnaire": "beneficiary",
        "version": .whole(1),
      ])
    guard let answered else { return }
    let answers = zip(["B01", "B02", "B05", "B06"], marks).map { code, mark -> Value in
      ["question": .text(code), "answer": .whole(mark)]
    }
    try add(
      .surveyAnswered,
      ["respondent": party, "answers": .list(answers), "mode": "paper", "on": .day(answered)])
  }
}

extension RegisterStructure {
  /// A card, as an act would register it.
  public static func card(_ id: StructureID, _ fields: Fields = [:]) throws -> RegisterStructure {
    let given: Fields = ["structure": .name(id), "name": .text("Structure \(id)"), "department": "05"]
    guard
      case .registerStructure(let card) = try DirectoryCommand(
        .registerStructure, from: .group(given.merging(fields) { $1 }))
    else { preconditionFailure("a structure is registered by its own act") }
    return card
  }
}

extension RegisterProvider {
  public static func card(_ id: ProviderID, _ fields: Fields = [:]) throws -> RegisterProvider {
    let given: Fields = [
      "provider": .name(id), "name": .text("Cabinet \(id)"), "skills": .list([]), "departments": ["05"],
    ]
    guard
      case .registerProvider(let card) = try DirectoryCommand(
        .registerProvider, from: .group(given.merging(fields) { $1 }))
    else { preconditionFailure("a provider is registered by its own act") }
    return card
  }
}
