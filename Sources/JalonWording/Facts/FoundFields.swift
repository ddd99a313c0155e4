extension FieldTables {
  /// What no form asks for: the rules found it on the way, and a fact that is opened tells it.
  static let found: [String: FieldWording] = [
    "holdRestitution.covered": FieldWording("Structures représentées", "Structures represented"),
    "issueSurvey.questionnaire": FieldWording("Questionnaire", "Questionnaire"),
    "issueSurvey.version": FieldWording("Version du questionnaire", "Questionnaire version"),
    "release.shown": FieldWording("Ce que les pages montrent", "What the pages show"),
    "release.shown.showing": FieldWording("La structure y est", "The structure is"),
    "release.shown.consentTo": FieldWording("Accord donné pour", "Consent given for"),
    "release.shown.consentedOn": FieldWording("Accord du", "Consent of"),
    "release.shown.object": FieldWording("Ce que dit l'accord", "What the consent says"),
    "release.shown.namesDocument": FieldWording("L'accord nomme ce document", "The consent names this document"),
  ]
}
