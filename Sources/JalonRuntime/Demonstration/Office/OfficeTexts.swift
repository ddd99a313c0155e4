/// The words that the office is made of. Every name is invented; the towns are not.
enum OfficeTexts {
  static let towns = [
    "Gap", "Digne", "Briançon", "Manosque", "Embrun", "Sisteron", "Veynes", "Forcalquier", "Barcelonnette", "Serres",
    "Die", "Crest", "Nyons", "Romans", "Privas", "Aubenas", "Annonay", "Apt", "Cavaillon", "Orange", "Arles", "Salon",
  ]
  static let trades = [
    "Régie rurale", "Ressourcerie", "Épicerie solidaire", "Jardins partagés", "Crèche parentale", "Cinéma associatif",
    "Compagnie", "Tiers-lieu", "Foyer rural", "Atelier vélo", "Union sportive", "Écomusée", "Recyclerie", "Radio",
    "École de cirque", "Aide à domicile", "Chantier d’insertion", "Café associatif", "Garage solidaire", "Laverie",
  ]
  static let firms = ["Cabinet", "Scop", "Atelier", "Conseil", "Collectif", "Études"]
  static let skills = [
    "stratégie", "gouvernance", "modèle économique", "gestion", "fonction employeur", "mutualisation", "communication",
    "étude de marché", "projet associatif", "analyse financière",
  ]
  static let sectors = ["insertion", "culture", "sport", "médico-social", "petite enfance", "mobilité", "agriculture"]
  static let firstNames = [
    "Camille", "Nadia", "Pascal", "Hélène", "Gérard", "Solange", "Joël", "Inès", "Lise", "Franck", "Mireille", "Didier",
    "Mathilde", "Sylvain", "Anaïs", "Karim", "Julie", "Gaëlle", "Vincent", "Noémie", "Bernard", "Sabine", "Étienne",
  ]
  static let lastNames = [
    "Roux", "Haddad", "Giraud", "Faure", "Isnard", "Maurel", "Bonnaffoux", "Carlotti", "Arnoux", "Delmas", "Combe",
    "Rostan", "Besson", "Blanc", "Leclercq", "Zerouali", "Pons", "Rippert", "Aubert", "Arnaud", "Cotte", "Pellegrin",
  ]
  static let themes = [
    DemoBrief(
      context: "Des salariés attachés au lieu, un conseil d’administration qui se renouvelle.",
      problem: "Quelles recettes propres sans perdre l’esprit du lieu ?",
      results: "Un budget à l’équilibre, compris de tous.", days: 5, ceiling: 6_000),
    DemoBrief(
      context: "Deux sites, une seule comptable, des bénévoles à bout.",
      problem: "Que mettre en commun sans perdre la proximité ?",
      results: "Une organisation écrite et un calendrier.", days: 7, ceiling: 8_000),
    DemoBrief(
      context: "Un agrément à renouveler, des financements qui baissent.",
      problem: "Quels chantiers pour les trois ans qui viennent ?",
      results: "Un plan de développement voté.", days: 6, ceiling: 7_000),
    DemoBrief(
      context: "Une fondatrice qui part, une équipe jeune.", problem: "Quel projet sans sa fondatrice ?",
      results: "Un projet écrit avec les familles et les salariés.", days: 8, ceiling: 9_000),
  ]
  static let titles = [
    "Consolider le modèle économique", "Structurer la fonction employeur", "Refonder le projet associatif",
    "Préparer un déménagement", "Gouverner à plusieurs", "Mutualiser les fonctions support",
  ]
}
