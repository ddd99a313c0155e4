import JalonCore

/// Who there is in every test: two operators, three structures, six providers, and their people.
public enum World {
  public static let operators: [OperatorID] = ["dla-05", "dla-04"]
  public static let structures: [StructureID] = ["ateliers-buech", "chantiers-durance", "jardins-ubaye"]
  public static let providers: [ProviderID] = [
    "cabinet-lise", "cap-social", "arpent", "sillage", "trait-union", "boussole",
  ]
  /// One officer for each operator, in their order.
  public static let officers: [PersonID] = ["claire-05", "marc-04"]
  /// One leader for each structure, in their order.
  public static let leaders: [PersonID] = ["nadia-buech", "paul-durance", "rose-ubaye"]
  /// Works for the first structure, and does not lead it.
  public static let employee: PersonID = "luc-buech"
  public static let plan: SupportPlanID = "alpes-iae"
  public static let mission: MissionID = "05-014"
  public static let opening: Day = "2026-01-05"

  /// Whoever speaks for a party.
  public static func voice(of party: Party) -> PersonID {
    switch party {
    case .operator(let id): operators.firstIndex(of: id).map { officers[$0] } ?? "nobody"
    case .structure(let id): structures.firstIndex(of: id).map { leaders[$0] } ?? "nobody"
    case .provider(let id): member(of: id)
    }
  }

  public static func member(of provider: ProviderID) -> PersonID { ID("consultant-\(provider)") }

  public static var people: [PersonID] { officers + leaders + [employee] + providers.map(member) }
  public static var parties: [Party] {
    operators.map(Party.operator) + structures.map(Party.structure) + providers.map(Party.provider)
  }
}

extension World {
  static var registrations: [(DirectoryCommand.Kind, Fields)] {
    operatorCards + structureCards + providerCards + peopleCards
  }

  private static var operatorCards: [(DirectoryCommand.Kind, Fields)] {
    [
      (.registerOperator, ["operator": "dla-05", "name": "DLA des Hautes-Alpes", "department": "05"]),
      (.registerOperator, ["operator": "dla-04", "name": "DLA des Alpes de Haute-Provence", "department": "04"]),
    ]
  }

  private static var structureCards: [(DirectoryCommand.Kind, Fields)] {
    [
      (
        .registerStructure,
        [
          "structure": "ateliers-buech", "name": "Les Ateliers du Buëch", "department": "05",
          "town": "Laragne-Montéglin",
        ]
      ),
      (
        .registerStructure,
        ["structure": "chantiers-durance", "name": "Chantiers de Durance", "department": "04", "town": "Sisteron"]
      ),
      (
        .registerStructure,
        ["structure": "jardins-ubaye", "name": "Les Jardins de l’Ubaye", "department": "04", "town": "Barcelonnette"]
      ),
    ]
  }

  private static var providerCards: [(DirectoryCommand.Kind, Fields)] {
    let names = ["Cabinet Lise", "Cap social", "Arpent", "Sillage", "Trait d’union", "Boussole"]
    return zip(providers, names).map { provider, name in
      (
        .registerProvider,
        ["provider": .name(provider), "name": .text(name), "skills": ["stratégie"], "departments": ["05", "04"]]
      )
    }
  }

  private static var peopleCards: [(DirectoryCommand.Kind, Fields)] {
    let members = providers.map { card(member(of: $0), of: .provider($0)) }
    return zip(officers, operators).map { card($0, of: .operator($1), officer: true) }
      + zip(leaders, structures).map { card($0, of: .structure($1), leader: true) }
      + [card(employee, of: .structure(structures[0]))] + members
  }

  private static func card(_ person: PersonID, of party: Party, leader: Bool = false, officer: Bool = false)
    -> (DirectoryCommand.Kind, Fields)
  {
    (
      .registerPerson,
      [
        "person": .name(person), "party": .party(party), "name": .text(person.text), "isLeader": .flag(leader),
        "isOfficer": .flag(officer),
      ]
    )
  }
}
