import JalonCore
import JalonStore

/// As many missions as one likes, to see how Jalon bears them: plausible, spread over the first stages, the same for
/// the same number.
public struct Crowd: Sequence {
  private let missions: Int
  private let today: Day

  public init(missions: Int, today: Day) {
    self.missions = missions
    self.today = today
  }

  public static let officer: PersonID = "c-roux"

  /// Enters all of it into an empty store, in one transaction.
  public func fill(_ store: any Store) throws {
    try Ledger(store).transaction(today: today) { perform in
      for request in self {
        if case .refused(let refusal) = try perform(request) {
          throw Demonstration.Refused(request: request, refusal: refusal)
        }
      }
    }
  }

  public func makeIterator() -> AnyIterator<Request> {
    var pending = Crowd.directory(today)[...]
    var next = 0
    return AnyIterator {
      if pending.isEmpty, next < missions {
        pending = Crowd.mission(next, today)[...]
        next += 1
      }
      return pending.popFirst()
    }
  }

  private static let towns = [
    "Gap", "Digne", "Briançon", "Manosque", "Embrun", "Sisteron", "Veynes", "Forcalquier", "Barcelonnette", "Serres",
  ]
  private static let trades = [
    "Régie rurale", "Ressourcerie", "Épicerie solidaire", "Jardins partagés", "Crèche parentale", "Cinéma associatif",
    "Compagnie", "Tiers-lieu", "Foyer rural", "Atelier vélo", "Union sportive", "Écomusée",
  ]

  private static func directory(_ today: Day) -> [Request] {
    var requests = [
      request("o", .directory, "registerOperator", ["operator": "dla-05", "name": "DLA 05", "department": "05"]),
      request(
        "p", .directory, "registerPerson",
        [
          "person": .text(officer.text), "party": "operator:dla-05", "name": "C. Roux", "isLeader": false,
          "isOfficer": true,
        ]),
      request(
        "pl", .plan("P05-001"), "openPlan",
        ["plan": "P05-001", "title": "Plan de l’année", "lead": "dla-05", "on": .text((today - 400).iso)]),
    ]
    for trade in trades.indices {
      for town in towns.indices {
        let id = "s-\(trade)-\(town)"
        requests.append(
          request(
            id, .directory, "registerStructure",
            ["structure": .text(id), "name": .text("\(trades[trade]) de \(towns[town])"), "department": "05"]))
        requests.append(
          request(
            "in-\(id)", .plan("P05-001"), "addStructure",
            ["structure": .text(id), "role": "associate", "on": .text((today - 400).iso)]))
      }
    }
    for index in 0..<12 {
      let id = "c-\(index)"
      requests.append(
        request(
          id, .directory, "registerProvider",
          [
            "provider": .text(id), "name": .text("Cabinet \(towns[index % 10])"), "skills": .list([]),
            "departments": ["05"],
          ]))
    }
    return requests
  }

  private static func mission(_ index: Int, _ today: Day) -> [Request] {
    let number = String(index + 1)
    let id = MissionID("05-\(String(repeating: "0", count: Swift.max(0, 6 - number.count)))\(number)")
    let opened = today - (index * 7919) % 380
    let structure = "s-\(index % 12)-\((index / 12) % 10)"
    let open = request(
      "\(id)-1", .mission(id), "open",
      [
        "mission": .text(id.text), "plan": "P05-001", "title": .text("Accompagnement \(number)"), "kind": "individual",
        "structures": [.text(structure)], "operators": ["dla-05"], "lead": "dla-05", "officer": .text(officer.text),
        "on": .text(opened.iso),
      ])
    guard index % 3 != 0 else { return [open] }
    let brief = request(
      "\(id)-2", .mission(id), "writeBrief",
      [
        "context": "Diagnostic partagé.", "problem": "Consolider le modèle économique.",
        "expectedResults": "Un plan d’action à trois ans.", "days": .whole(400 + index % 9 * 50),
        "ceiling": .whole(400_000 + index % 13 * 50_000),
      ])
    return [open, brief]
  }

  private enum Target {
    case directory
    case plan(String)
    case mission(MissionID)

    var name: String {
      switch self {
      case .directory: ""
      case .plan(let id): id
      case .mission(let id): id.text
      }
    }
  }

  private static func request(_ id: String, _ target: Target, _ command: String, _ fields: [String: Value]) -> Request {
    guard let name = CommandName(command) else { preconditionFailure("no command is called \(command)") }
    do {
      let command = try name.command(for: target.name, from: .group(fields))
      return Request(id: OrderID(id), by: officer, at: Instant(seconds: 1_700_000_000), command: command)
    } catch {
      preconditionFailure("\(command) of the crowd does not fit: \(error)")
    }
  }
}
