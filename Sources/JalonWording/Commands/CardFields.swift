import JalonCore

// What cards of organisations call the fields that they share. An amendment asks for them in the same words.
extension FieldTables {
  static let details: [String: FieldWording] = [
    (DirectoryCommand.Kind.registerStructure, StructureDetails.names), (.registerOperator, OperatorDetails.names),
    (.registerProvider, ProviderDetails.names),
  ].reduce(into: [:]) { table, card in
    for name in card.1 { table["\(card.0.rawValue).\(name)"] = cards[name] }
  }

  /// By name.
  static let cards: [String: FieldWording] = registered.merging(kept) { first, _ in first }

  private static let registered: [String: FieldWording] = [
    "acronym": FieldWording("Sigle", "Acronym"),
    "legalForm": FieldWording("Forme juridique", "Legal form"),
    "siren": FieldWording(
      "SIREN", "SIREN", hint: Words(fr: "9 chiffres ; le SIRET suffit.", en: "9 digits; the SIRET is enough.")),
    "siret": FieldWording("SIRET", "SIRET", hint: Words(fr: "14 chiffres.", en: "14 digits.")),
    "rna": FieldWording(
      "RNA", "RNA",
      hint: Words(
        fr: "W et 9 caractères, ou le registre du tribunal.", en: "W and 9 characters, or the court register.")),
    "address": FieldWording("Adresse", "Address", hint: Words(fr: "Numéro et rue.", en: "Number and street.")),
    "postcode": FieldWording("Code postal", "Postcode"),
    "town": FieldWording("Commune", "Town"),
    "commune": FieldWording(
      "Code INSEE", "INSEE code", hint: Words(fr: "De la commune : 05061, 2A004.", en: "Of the commune: 05061, 2A004.")),
    "qpv": FieldWording("En QPV", "Priority neighbourhood"),
    "phone": FieldWording("Téléphone", "Phone"),
    "mail": FieldWording("Courriel", "E-mail"),
    "site": FieldWording("Site", "Web site"),
  ]

  private static let kept: [String: FieldWording] = [
    "sector": FieldWording(
      "Secteur principal", "Main field", hint: Words(fr: "Insertion, culture, sport…", en: "Insertion, culture, sport…")
    ),
    "otherSectors": FieldWording(
      "Autres secteurs", "Other fields", each: Words(fr: "un secteur", en: "a field")),
    "networks": FieldWording("Réseaux", "Networks", each: Words(fr: "un réseau", en: "a network")),
    "accreditations": FieldWording(
      "Agréments", "Accreditations", hint: Words(fr: "ESUS, ACI, EI, AI, EA, JEP…", en: "ESUS, ACI, EI, AI, EA, JEP…"),
      each: Words(fr: "un agrément", en: "an accreditation")),
    "founded": FieldWording("Année de création", "Year of creation"),
    "employees": FieldWording("Nombre de salariés", "Number of employees"),
    "employeesOn": FieldWording("Salariés comptés le", "Employees counted on"),
    "fullTimeEquivalents": FieldWording("Équivalents temps plein", "Full-time equivalents"),
    "fullTimeEquivalentsOn": FieldWording("ETP comptés le", "FTE counted on"),
    "permanent": FieldWording("Dont CDI", "Of which permanent"),
    "fixedTerm": FieldWording("Dont CDD", "Of which fixed-term"),
    "volunteers": FieldWording("Bénévoles", "Volunteers"),
    "budget": FieldWording("Budget", "Budget", hint: Words(fr: "Charges d'une année.", en: "Expenses of one year.")),
    "budgetYear": FieldWording("Année du budget", "Year of the budget"),
    "territory": FieldWording(
      "Territoire", "Territory",
      hint: Words(fr: "Deux opérateurs peuvent le partager.", en: "Two operators may share it.")),
    "departments": FieldWording(
      "Départements", "Départements", each: Words(fr: "un département", en: "a département")),
    "sectors": FieldWording("Secteurs d'activité", "Fields of activity", each: Words(fr: "un secteur", en: "a field")),
    "themes": FieldWording(
      "Thèmes des missions", "Themes of the missions",
      hint: Words(fr: "Rien : les thèmes usuels.", en: "Nothing: the usual ones."),
      each: Words(fr: "un thème", en: "a theme")),
    "dayRate": FieldWording("Tarif jour HT", "Day rate, tax excluded"),
    "vat": FieldWording("Facture la TVA", "Charges VAT"),
    "references": FieldWording("Références", "References"),
    "listedOn": FieldWording("Référencé le", "Listed on"),
    "charterSignedOn": FieldWording("Charte signée le", "Charter signed on"),
  ]
}
