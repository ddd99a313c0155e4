extension Directory {
  /// The themes that an operator gives to its missions: its own, or those that are usual in the network.
  public func themes(of carrier: OperatorID?) -> [String] {
    let own = carrier.flatMap { operators[$0]?.act.details.themes } ?? []
    return own.isEmpty ? Directory.usualThemes : own
  }

  /// As the reports of the network name them.
  public static let usualThemes = [
    "Projet et stratégie", "Gouvernance et vie associative", "Modèle économique", "Gestion et outils financiers",
    "Organisation et ressources humaines", "Fonction employeur", "Communication et commercialisation",
    "Mutualisation et regroupement", "Changement d’échelle", "Utilité sociale et impact", "Transition écologique",
    "Numérique",
  ]
}
