import JalonCore

/// Who there is in the demonstration. Every name is invented; the towns are not.
enum DemoPeople {
  struct Structure {
    let id: StructureID
    let name: String
    let department: String
    let town: String
    let employees: Int
    let leader: String
    let function: String
  }

  struct Provider {
    let id: ProviderID
    let name: String
    let skills: [String]
    let departments: [String]
    var sectors: [String] = []
    let consultant: String
  }

  static let operators: [(id: OperatorID, name: String, department: String, director: String)] = [
    ("dla-05", "DLA des Hautes-Alpes", "05", "Hélène Faure"),
    ("dla-04", "DLA des Alpes-de-Haute-Provence", "04", "Gérard Isnard"),
  ]

  static let officers: [(id: PersonID, name: String, of: OperatorID)] = [
    ("c-roux", "Camille Roux", "dla-05"), ("n-haddad", "Nadia Haddad", "dla-05"),
    ("p-giraud", "Pascal Giraud", "dla-04"),
  ]

  /// Whoever signs and decides for a party.
  static func voice(of party: Party) -> PersonID {
    switch party {
    case .operator(let id): PersonID("dir-\(id)")
    case .structure(let id): PersonID("resp-\(id)")
    case .provider(let id): PersonID("cons-\(id)")
    }
  }

  static let structures: [Structure] =
    hautesAlpes + alpesDeHauteProvence + [
      Structure(
        id: "ges-alpes-du-sud", name: "Groupement économique solidaire Alpes du Sud", department: "05", town: "Gap",
        employees: 2, leader: "Yvon Reynaud", function: "président")
    ]

  private static let hautesAlpes: [Structure] = [
    Structure(
      id: "ateliers-buech", name: "Les Ateliers du Buëch", department: "05", town: "Laragne-Montéglin", employees: 18,
      leader: "Solange Maurel", function: "directrice"),
    Structure(
      id: "jardins-durance", name: "Les Jardins de la Haute-Durance", department: "05", town: "Embrun", employees: 12,
      leader: "Joël Bonnaffoux", function: "président"),
    Structure(
      id: "ressourcerie-gap", name: "La Ressourcerie gapençaise", department: "05", town: "Gap", employees: 22,
      leader: "Inès Carlotti", function: "directrice"),
    Structure(
      id: "creche-marmottes", name: "Crèche associative Les P’tites Marmottes", department: "05", town: "Briançon",
      employees: 9, leader: "Aurélie Chaix", function: "présidente"),
    Structure(
      id: "oeil-du-guil", name: "L’Œil du Guil, maison des images", department: "05", town: "Guillestre", employees: 5,
      leader: "Maël Imbert", function: "président"),
    Structure(
      id: "radio-ecrins", name: "Radio des Écrins", department: "05", town: "L’Argentière-la-Bessée", employees: 4,
      leader: "Denise Roubaud", function: "présidente"),
    Structure(
      id: "epicerie-champsaur", name: "L’Épicerie solidaire du Champsaur", department: "05",
      town: "Saint-Bonnet-en-Champsaur", employees: 3, leader: "Rémi Escallier", function: "président"),
    Structure(
      id: "mobil-alpes", name: "Mobil’Alpes", department: "05", town: "Gap", employees: 9, leader: "Farid Belkacem",
      function: "directeur"),
    Structure(
      id: "domicile-queyras", name: "Aide à domicile du Queyras", department: "05", town: "Aiguilles", employees: 31,
      leader: "Thérèse Antoine", function: "présidente"),
    Structure(
      id: "cafe-des-rails", name: "Le Café des Rails", department: "05", town: "Veynes", employees: 2,
      leader: "Lucas Barthélémy", function: "trésorier"),
    Structure(
      id: "cirque-vallees", name: "École de cirque des Hautes Vallées", department: "05", town: "Briançon",
      employees: 6,
      leader: "Clémence Faure-Brac", function: "présidente"),
    Structure(
      id: "services-serre-poncon", name: "Association pour le maintien des services en pays de Serre-Ponçon",
      department: "05",
      town: "Chorges", employees: 14, leader: "Jean-Noël d’Aspres", function: "président"),
    Structure(
      id: "regie-haut-gap", name: "Régie de quartier du Haut-Gap", department: "05", town: "Gap", employees: 27,
      leader: "Zohra Meziane", function: "directrice"),
  ]

  private static let alpesDeHauteProvence: [Structure] = [
    Structure(
      id: "chantiers-durance", name: "Chantiers de la Moyenne-Durance", department: "04", town: "Sisteron",
      employees: 24,
      leader: "Yvon Reynaud", function: "président"),
    Structure(
      id: "terres-de-lavande", name: "Terres de lavande", department: "04", town: "Banon", employees: 7,
      leader: "Élodie Magnan", function: "directrice"),
    Structure(
      id: "bibliobus-ubaye", name: "Le Bibliobus de l’Ubaye", department: "04", town: "Barcelonnette", employees: 3,
      leader: "Henri Signoret", function: "président"),
    Structure(
      id: "tremplin-dignois", name: "Tremplin dignois", department: "04", town: "Digne-les-Bains", employees: 19,
      leader: "Salima Ould-Ali", function: "directrice"),
    Structure(
      id: "laine-dici", name: "Coopérative La Laine d’ici", department: "04", town: "Saint-André-les-Alpes",
      employees: 6, leader: "Marius Feraud", function: "gérant"),
    Structure(
      id: "theatre-cour", name: "Théâtre de la Cour carrée", department: "04", town: "Forcalquier", employees: 8,
      leader: "Ludivine Sauvan", function: "administratrice"),
    Structure(
      id: "familles-oraison", name: "Maison des familles d’Oraison", department: "04", town: "Oraison", employees: 11,
      leader: "Odile Garcin", function: "présidente"),
    Structure(
      id: "ecolieu-jabron", name: "Écolieu du Jabron", department: "04", town: "Noyers-sur-Jabron", employees: 2,
      leader: "Théo Lagarde", function: "coprésident"),
    Structure(
      id: "sport-sante-04", name: "Sport santé Haute-Provence", department: "04", town: "Digne-les-Bains", employees: 5,
      leader: "Noémie Arnaud", function: "présidente"),
    Structure(
      id: "gites-verdon", name: "Gîtes solidaires du Verdon", department: "04", town: "Castellane", employees: 4,
      leader: "Bernard Cotte", function: "président"),
    Structure(
      id: "recyclerie-manosque", name: "La Recyclerie manosquine", department: "04", town: "Manosque", employees: 16,
      leader: "Sabine Cœurdroy", function: "directrice"),
    Structure(
      id: "paysans-relais", name: "Paysans relais", department: "04", town: "Les Mées", employees: 3,
      leader: "Étienne Pellegrin", function: "président"),
  ]

  static let providers: [Provider] = [
    Provider(
      id: "cabinet-lise", name: "Cabinet Lise Arnoux Conseil", skills: ["stratégie", "gouvernance"],
      departments: ["04", "05", "13"], sectors: ["insertion"], consultant: "Lise Arnoux"),
    Provider(
      id: "trait-union", name: "Scop Trait d’union", skills: ["rapprochements", "modèle économique"],
      departments: ["04", "05", "38"], sectors: ["insertion", "médico-social"], consultant: "Franck Delmas"),
    Provider(
      id: "adret-etudes", name: "Adret Études", skills: ["insertion", "étude de marché"], departments: ["05", "38"],
      sectors: ["insertion", "mobilité"], consultant: "Mireille Combe"),
    Provider(
      id: "ubac-formation", name: "Ubac Formation et conseil", skills: ["fonction employeur", "organisation"],
      departments: ["05"], consultant: "Didier Rostan"),
    Provider(
      id: "besson", name: "Mathilde Besson, consultante", skills: ["culture", "projet associatif"],
      departments: ["04", "05", "84"], sectors: ["culture"], consultant: "Mathilde Besson"),
    Provider(
      id: "durance-expertise", name: "Durance Expertise", skills: ["gestion", "analyse financière"],
      departments: ["04", "05", "83"], consultant: "Sylvain Blanc"),
    Provider(
      id: "oeuvrer", name: "Œuvrer ensemble", skills: ["gouvernance", "médiation"], departments: ["04", "05", "06"],
      sectors: ["petite enfance", "médico-social"], consultant: "Anaïs Leclercq"),
    Provider(
      id: "strateges-ess", name: "Stratèges de l’ESS", skills: ["modèle économique", "stratégie"],
      departments: ["13", "04"], consultant: "Karim Zerouali"),
    Provider(
      id: "numerique-alpes", name: "Numérique et Alpes", skills: ["outils numériques", "communication"],
      departments: ["05", "04"], sectors: ["culture", "médias"], consultant: "Julie Pons"),
    Provider(
      id: "gestion-asso", name: "Gestion’asso", skills: ["comptabilité", "tarification"], departments: ["04", "84"],
      consultant: "Paul-Henri Vial"),
    Provider(
      id: "collectif-rh", name: "Collectif RH Provence", skills: ["ressources humaines", "dialogue social"],
      departments: ["04", "05", "13"], sectors: ["aide à domicile"], consultant: "Gaëlle Rippert"),
    Provider(
      id: "mutations", name: "Mutations, conseil aux territoires", skills: ["mutualisation", "coopération"],
      departments: ["04", "05", "26"], sectors: ["insertion", "agriculture"], consultant: "Vincent Aubert"),
    Provider(
      id: "ancien-bureau", name: "Le Bureau des associations", skills: ["comptabilité"], departments: ["05"],
      consultant: "Roger Meyssonnier"),
  ]

  static func provider(_ id: ProviderID) -> Provider? { providers.first { $0.id == id } }
}
