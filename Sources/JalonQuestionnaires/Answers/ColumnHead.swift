import JalonCore

/// What stands above a column of answers.
struct ColumnHead: Hashable, Sendable {
  /// As the file writes it, without the blanks around it.
  let text: String
  /// The name of the question that takes several columns, this one perhaps among them: Webform writes it one row above.
  let group: String?

  /// What a column says of a response, besides its answers.
  enum Role: Hashable, Sendable, CaseIterable {
    case mission, respondent
    /// Mission and respondent in one: `05-008/ateliers-buech`.
    case token
    /// The day on which the response was sent; blank as long as it is not.
    case day
    /// The day on which it was first kept, if only as a draft.
    case begun
    /// Whether it was kept without being sent.
    case draft
    /// Nothing that Jalon keeps: numbers, addresses, durations.
    case aside
  }

  /// One head a column, from the rows of heads: the last has the names, the one above it the groups.
  static func all(_ rows: [[String]]) -> [ColumnHead] {
    guard let names = rows.last else { return [] }
    let above = rows.count > 1 ? rows[rows.count - 2].map(\.trimmed) : []
    var group: String?
    return names.indices.map { index in
      if above.indices.contains(index), !above[index].isEmpty { group = above[index] }
      return ColumnHead(text: names[index].trimmed, group: group)
    }
  }

  /// By the names that the two tools give to these columns; « id. Numéro » is the code and the text of one.
  var role: Role? {
    let name = text.folded
    return Self.roles[name] ?? name.split(separator: ".").first.flatMap { Self.roles[String($0)] }
  }

  private static let names: [Role: [String]] = [
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
    ] + Clause.Fact.allCases.map(\.rawValue.folded),
  ]

  private static let roles = Dictionary(
    names.flatMap { role, names in names.map { ($0, role) } }, uniquingKeysWith: { first, _ in first })
}
