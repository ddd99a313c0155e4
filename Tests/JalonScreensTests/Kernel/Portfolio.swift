import JalonCore
import JalonTesting

@testable import JalonScreens

/// A year of missions, one at each stage and each end, as a chargé de mission has them side by side.
enum Portfolio {
  static let missions: [Mission] = [
    at(.draft, "05-021", "Projet associatif", ["ateliers-buech"]),
    at(.calling, "05-009", "Modèle économique", ["jardins-ubaye"]),
    at(.evaluating, "05-003", "Diversification des chantiers"),
    at(.concerting, "05-014", "Mise en place du groupement"),
    at(.framing, "05-018", "Gouvernance du groupement"),
    at(.running, "05-011", "Organisation du travail", ["chantiers-durance"]),
    mission(.suspended, "05-013", "Rapprochement des services"),
    at(.reported, "04-107", "Comptabilité analytique"),
    at(.surveying, "05-006", "Communication"),
    at(.followingUp, "04-112", "Ressources humaines"),
    at(.closed, "04-101", "Bilan organisationnel"),
    at(.unsuccessful, "05-016", "Étude de marché"),
    at(.dropped, "05-019", "Recherche de locaux"),
    at(.abandoned, "04-115", "Plan de formation"),
  ]

  static func at(_ stage: StageName, _ id: MissionID, _ title: String, _ structures: [StructureID]? = nil) -> Mission {
    mission(.at(stage), id, title, structures)
  }

  private static func mission(_ story: Story, _ id: MissionID, _ title: String, _ structures: [StructureID]? = nil)
    -> Mission
  {
    guard let mission = story.mission else { preconditionFailure("no mission in the story") }
    return mission.renamed(id, title)
  }

  /// As many missions as wanted, for what a long list does.
  static func many(_ count: Int) -> [Mission] {
    let kinds = StageName.allCases.compactMap { Story.at($0).mission }
    return (1...count).map { number in
      let id = MissionID("05-" + String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)")
      return kinds[number % kinds.count].renamed(id, "Mission \(number)")
    }
  }
}
