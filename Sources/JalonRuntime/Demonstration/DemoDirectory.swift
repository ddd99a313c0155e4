import JalonCore

extension DemoPeople {
  /// Registers everybody: the operators and the officers first, because somebody has to enter the others.
  static func register(in diary: Diary, on founding: Day, others: Day) {
    let scribe = officers[0].id
    for carrier in operators {
      diary.enter(
        .directory(.registerOperator),
        ["operator": carrier.id, "name": carrier.name, "department": carrier.department], on: founding, by: scribe)
    }
    for officer in officers {
      person(
        officer.id, officer.name, "chargé(e) de mission", of: .operator(officer.of), officer: true, diary, founding)
    }
    for carrier in operators {
      person(
        voice(of: .operator(carrier.id)), carrier.director, "direction", of: .operator(carrier.id), diary, founding)
    }
    for structure in structures {
      register(structure, diary, SeedCase.structures.contains(structure.id) ? founding : others)
    }
    for provider in providers { register(provider, diary, founding) }
    sleep(diary, others)
  }

  private static func register(_ structure: Structure, _ diary: Diary, _ day: Day) {
    diary.enter(
      .directory(.registerStructure),
      [
        "structure": structure.id, "name": structure.name, "department": structure.department, "town": structure.town,
        "employees": structure.employees, "legalForm": legalForm(of: structure.id), "sector": sector(of: structure.id),
        "phone": phone(of: structure.id), "mail": "contact@\(structure.id).example",
      ], on: day, by: officers[0].id)
    person(
      voice(of: .structure(structure.id)), structure.leader, structure.function, of: .structure(structure.id),
      leader: true, diary, day)
  }

  private static func legalForm(of structure: StructureID) -> LegalForm {
    structure == "laine-dici" ? .scic : .association
  }

  /// Out of those that are kept for invented people.
  private static func phone(of structure: StructureID) -> String {
    let place = structures.firstIndex { $0.id == structure } ?? 0
    return "04 65 71 \(structures[place].department) \(place + 10)"
  }

  private static func sector(of structure: StructureID) -> String {
    switch structure.text {
    case "ateliers-buech", "jardins-durance", "chantiers-durance", "tremplin-dignois", "regie-haut-gap": "insertion"
    case "ressourcerie-gap", "recyclerie-manosque", "ecolieu-jabron": "environnement"
    case "creche-marmottes", "familles-oraison": "petite enfance"
    case "oeil-du-guil", "radio-ecrins", "cirque-vallees", "theatre-cour", "bibliobus-ubaye", "cafe-des-rails":
      "culture"
    case "epicerie-champsaur", "domicile-queyras", "services-serre-poncon": "action sociale"
    case "mobil-alpes": "mobilité"
    case "sport-sante-04": "sport"
    case "gites-verdon": "tourisme social"
    default: "agriculture"
    }
  }

  private static func register(_ provider: Provider, _ diary: Diary, _ day: Day) {
    diary.enter(
      .directory(.registerProvider),
      [
        "provider": provider.id, "name": provider.name, "skills": provider.skills, "departments": provider.departments,
        "sectors": provider.sectors,
      ], on: day, by: officers[0].id)
    person(
      voice(of: .provider(provider.id)), provider.consultant, "consultant(e)", of: .provider(provider.id), diary, day)
  }

  private static func person(
    _ id: PersonID, _ name: String, _ function: String, of party: Party, leader: Bool = false, officer: Bool = false,
    _ diary: Diary, _ day: Day
  ) {
    diary.enter(
      .directory(.registerPerson),
      [
        "person": id, "party": party, "name": name, "function": function, "mail": "\(id)@exemple.fr",
        "isLeader": leader, "isOfficer": officer,
      ], on: day, by: officers[0].id)
  }

  /// One provider has stopped, and another one has come back from a year away.
  private static func sleep(_ diary: Diary, _ day: Day) {
    for provider: ProviderID in ["ancien-bureau", "besson"] {
      diary.enter(
        .directory(.deactivateProvider), ["provider": provider, "reason": "ne prend plus de missions cette année"],
        on: day, by: officers[0].id)
    }
    diary.enter(.directory(.reactivateProvider), ["provider": ProviderID("besson")], on: day + 20, by: officers[0].id)
  }

  /// Some cards are amended; one by mistake, which is taken back.
  static func amend(in diary: Diary, on day: Day) {
    let scribe = officers[0].id
    let amend = { (kind: DirectoryCommand.Kind, fields: Diary.Fields) in
      diary.enter(.directory(kind), fields, on: day, by: scribe)
    }
    if let structure = structures.first {
      _ = amend(.amendStructure, ["structure": structure.id, "rna": "W051001234"])
    }
    if let provider = providers.first {
      _ = amend(.amendProvider, ["provider": provider.id, "siret": "73282932000074"])
      let phone = amend(
        .amendPerson, ["person": voice(of: .provider(provider.id)), "phone": "04 92 00 00 00"])
      _ = amend(.undoInDirectory, ["act": phone])
      _ = amend(.redoInDirectory, ["act": phone])
    }
    if let carrier = operators.last {
      let slip = amend(.amendOperator, ["operator": carrier.id, "name": "DLA de Vaucluse"])
      _ = amend(.undoInDirectory, ["act": slip])
    }
  }
}
