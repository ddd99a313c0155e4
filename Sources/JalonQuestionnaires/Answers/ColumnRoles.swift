import JalonCore

extension ColumnHead.Role {
  /// By the names that belong to a tool, or to Jalon; « id. Numéro » is the code and the text of one.
  static func named(_ head: String) -> Self? {
    if let role = firm[head.wordingKey] { return role }
    guard let code = head.split(separator: ".").first, code.count < head.count else { return nil }
    return firm[code.wordingKey]
  }

  /// By a word that a question may have too, or by what it speaks of: a draft, a thing of the tool's own (`_uuid`), mission
  /// and respondent in a group of questions.
  static func guessed(_ head: String, among all: Set<String>) -> Self? {
    let name = head.wordingKey
    if let role = loose[name] { return role }
    if name.contains("brouillon") || name.contains("draft") { return .draft }
    if head.hasPrefix("_") || prefixes.contains(where: name.hasPrefix) { return .aside }
    return ColumnHead.withoutGroups(head).lazy.compactMap { inside -> Self? in
      // An option of a question has the question beside it, not a group before it.
      guard !all.contains(String(head.dropLast(inside.count + 1))) else { return nil }
      let name = inside.wordingKey
      guard let role = firm[name] ?? loose[name] else { return nil }
      return grouped.contains(role) || facts.contains(name) ? role : nil
    }.first
  }

  private static let grouped: Set<Self> = [.mission, .respondent, .token]
  private static let facts = Set(Clause.Fact.allCases.map(\.rawValue.wordingKey))
  private static let prefixes = [
    "soumispar", "submittedby", "submittedto", "metainstance", "metaroot", "metadeprecated", "metaaudit", "formhub",
  ]

  private static func byKey(_ names: [Self: [String]]) -> [String: Self] {
    Dictionary(names.flatMap { role, names in names.map { ($0.wordingKey, role) } }) { first, _ in first }
  }

  private static let firm = byKey([
    .mission: ["mission"],
    .respondent: ["structure", "repondant", "respondent", "prestataire", "provider"],
    .token: ["token", "jeton"],
    .day: [
      "submitdate", "date de soumission", "date submitted", "termine a", "completed time", "webform_completed_time",
    ],
    .begun: ["soumis a", "submitted time", "webform_time", "heure", "time"],
    .draft: ["brouillon", "draft", "webform_draft"],
    .aside: [
      "id", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr", "refurl", "firstname", "lastname",
      "email", "interviewtime", "id de la reponse", "derniere page", "langue de depart", "numero de serie", "serial",
      "webform_serial", "sid", "webform_sid", "modifie a", "modified time", "webform_modified_time", "adresse ip",
      "ip address", "webform_ip_address", "uid", "webform_uid", "nom d'utilisateur", "username", "webform_username",
    ] + Clause.Fact.allCases.map(\.rawValue),
  ])

  private static let loose = byKey([
    .mission: [
      "numero de mission", "numero de la mission", "n° de mission", "n° mission", "mission number",
      "number of the mission",
    ],
    .respondent: [
      "nom de la structure", "votre structure", "code de la structure", "code de votre structure",
      "code du prestataire",
      "votre code de prestataire", "name of the organisation", "your organisation", "code of your organisation",
      "your code as a provider",
    ],
    .day: [
      "complete", "completed", "horodateur", "horodatage", "timestamp", "heure de fin", "completion time", "end", "fin",
      "date de fin", "end date", "_submission_time", "submission time", "submissiondate", "submission date",
      "submitted on", "date d'envoi", "envoye le", "soumis le", "date de reponse",
      // Kept by hand in a spreadsheet
      "date", "jour", "day", "date de la reponse", "recu le", "recue le", "date de reception", "received on",
      "repondu le", "answered on",
    ],
    .begun: ["cree", "created", "date de debut", "start date", "date de creation", "date created"],
    .draft: ["en brouillon", "is draft", "in draft"],
    .state: ["etat", "state", "status", "statut", "etat de la soumission", "submission state", "_status"],
    .aside: [
      // LimeSurvey
      "tete de serie",
      // Webform 8
      "serial number", "submission id", "uuid", "uri de la soumission", "submission uri", "modifie", "changed",
      "page actuelle", "current page", "adresse ip distante", "remote ip address", "langue", "language", "verrouille",
      "is locked", "locked", "epingle", "sticky", "flagged", "notes", "notes administratives",
      // KoboToolbox and ODK
      "start", "today", "deviceid", "device id", "subscriberid", "simserial", "phonenumber", "audit", "key",
      "instanceid",
      "instancename", "submitterid", "submittername", "attachmentspresent", "attachmentsexpected", "reviewstate",
      "edits",
      "formversion",
      // SurveyMonkey
      "respondent id", "identifiant du repondant", "collector id", "identifiant du collecteur", "date modified",
      "date de modification", "prenom", "first name", "last name", "nom de famille", "custom data 1",
      "donnees personnalisees 1",
      // Google and Microsoft
      "heure de debut", "start time", "adresse de messagerie", "adresse e-mail", "adresse mail", "email address", "nom",
      "name", "heure de la derniere modification", "last modified time", "score", "total points", "points",
    ],
  ])
}
