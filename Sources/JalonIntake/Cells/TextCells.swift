import JalonCore
import JalonWording

/// Words that stand for one of a few things, and lists of them.
enum TextCells {
  static func flag(_ cell: CellText, _ field: String) -> CellReading {
    guard let isTrue = yesNo(cell) else {
      return .refused(CellWords.unread(cell.text, Words(fr: "Écrivez oui ou non.", en: "Write yes or no.")))
    }
    return .said(field, .flag(isTrue))
  }

  /// `oui`, `X`, `1`, `✓`; what says neither is none.
  static func yesNo(_ cell: CellText) -> Bool? {
    if case .flag(let isTrue) = cell.value { return isTrue }
    let word = cell.text.withoutIdlePoint.folded
    if ["✓", "✔", "☑", "✅", "v", "ok", "assujetti", "assujettie"].contains(word) { return true }
    if ["☐", "✗", "✘", "non assujetti", "non assujettie", "franchise", "exonere", "-"].contains(word) { return false }
    if case .success(let isTrue) = YesNoReader.read(word) { return isTrue }
    return nil
  }

  static func neighbourhood(_ cell: CellText) -> CellReading {
    if let isTrue = yesNo(cell) { return .said("qpv", .text(isTrue ? "yes" : "no")) }
    let word = cell.text.folded
    let isUnknown = ["?", "nsp", "ne sait pas", "inconnu", "a verifier"].contains(word)
    let isIn = word.hasPrefix("qpv") || word.hasPrefix("en qpv") || word.hasPrefix("qp") || word.hasPrefix("qn")
    if isUnknown { return .said("qpv", .text("unknown")) }
    if isIn { return .said("qpv", .text("yes")) }
    return .refused(
      CellWords.unread(
        cell.text, Words(fr: "Écrivez oui, non, ou « ne sait pas ».", en: "Write yes, no, or “not known”.")))
  }

  // MARK: - Lists

  /// Commas, semicolons, bars and lines part what is listed; slashes where blanks stand around them.
  static func list(_ text: String) -> [String] {
    var known: Set<String> = []
    return text.replacing(" / ", with: ";").split { ",;|•".contains($0) || $0.isNewline }
      .map { String($0).trimmed.drop { "-–".contains($0) }.trimmed }
      .filter { !$0.isEmpty && known.insert($0.folded).inserted }
  }

  static func department(_ cell: CellText) -> CellReading {
    guard let found = departmentCode(cell.text) else {
      return .refused(
        CellWords.unread(
          cell.text,
          Words(fr: "Un département est attendu, comme 05 ou 2A.", en: "A département is expected, such as 05 or 2A.")))
    }
    let isRepaired = cell.text.count == 1 || cell.text.hasSuffix(".0")
    return CellReading.said("department", .text(found)).repaired(isRepaired ? .zero : nil, found)
  }

  static func departments(_ cell: CellText) -> CellReading {
    let names = list(cell.text.replacing("/", with: ";"))
    // « 04 05 13 », « 04-05-13 », « 04 et 05 »
    let parts = names.flatMap { name -> [String] in
      let pieces = name.replacing(" et ", with: " ").split { $0 == " " || $0 == "-" || $0 == "." }.map(String.init)
      return pieces.allSatisfy { Department($0) != nil } ? pieces : [name]
    }
    let found = parts.map { ($0, departmentCode($0)) }
    if let stranger = found.first(where: { $0.1 == nil })?.0 {
      return .refused(
        CellWords.unread(
          stranger,
          Words(
            fr: "Des départements sont attendus, par leur numéro ou leur nom : 04, 05.",
            en: "Départements are expected, by number or by name: 04, 05.")))
    }
    var known: Set<String> = []
    return .said("departments", .list(found.compactMap(\.1).filter { known.insert($0).inserted }.map(Value.text)))
  }

  /// « 5 », « 05 », « Hautes-Alpes », « 05 - Hautes-Alpes ».
  private static func departmentCode(_ text: String) -> String? {
    let plain = text.withoutIdlePoint
    if let found = Department(plain) { return found.code }
    let key = HeadWords.key(plain)
    return Department.all.first {
      [HeadWords.key($0.name), HeadWords.key($0.code + $0.name), HeadWords.key($0.name + $0.code)].contains(key)
    }?.code
  }

  // MARK: - Choices

  static func choice(_ cell: CellText, _ field: String, _ offered: [String]) -> CellReading {
    let key = HeadWords.key(cell.text)
    let found = offered.first { raw in
      let words = ChoiceWords.of(raw, among: offered)
      return [raw, words.fr, words.en].map(HeadWords.key).contains(key)
    }
    guard let found else {
      return .refused(
        CellWords.unread(
          cell.text,
          Words(
            fr: "L'un de ceux-ci est attendu : \(Lists.or(offered.map { ChoiceWords.of($0, among: offered) })).",
            en: "One of these is expected: \(Lists.or(offered.map { ChoiceWords.of($0, among: offered) })).")))
    }
    return .said(field, .text(found))
  }

  static func legalForm(_ cell: CellText) -> CellReading {
    let key = HeadWords.key(cell.text)
    let offered = LegalForm.allCases.map(\.rawValue)
    if let known = forms.first(where: { $0.1.contains { key == HeadWords.key($0) } }) {
      return .said("legalForm", .text(known.0.rawValue))
    }
    if let known = forms.first(where: { $0.1.contains { key.hasPrefix(HeadWords.key($0)) && $0.count > 3 } }) {
      return .said("legalForm", .text(known.0.rawValue))
    }
    return choice(cell, "legalForm", offered)
  }

  private static let forms: [(LegalForm, [String])] = [
    (
      .publicUtility,
      [
        "association reconnue d'utilité publique", "ARUP", "RUP", "association RUP", "association d'utilité publique",
        "9230",
      ]
    ),
    (
      .association,
      [
        "association", "asso", "association loi 1901", "loi 1901", "loi 1908", "association déclarée", "9220", "9221",
        "9222", "9223", "9260", "9210", "GEIQ",
      ]
    ),
    (.scic, ["SCIC", "société coopérative d'intérêt collectif"]),
    (
      .scop,
      [
        "SCOP", "société coopérative et participative", "société coopérative ouvrière de production", "5458", "5558",
        "CAE",
      ]
    ),
    (.cooperative, ["coopérative", "autre coopérative", "union de coopératives", "CUMA", "5460", "5560"]),
    (.mutual, ["mutuelle", "union de mutuelles"]),
    (.foundation, ["fondation", "9300"]),
    (.endowment, ["fonds de dotation"]),
    (
      .company,
      [
        "SARL", "EURL", "SAS", "SASU", "SA", "société commerciale", "société", "SNC", "société à mission",
        "ESUS commerciale",
      ]
    ),
    (
      .soleTrader,
      [
        "entreprise individuelle", "EI", "EIRL", "auto-entrepreneur", "autoentrepreneur", "auto-entreprise",
        "micro-entrepreneur", "micro-entreprise", "indépendant", "travailleur indépendant", "profession libérale",
        "1000",
      ]
    ),
    (.publicBody, ["organisme public", "établissement public", "collectivité", "commune", "CCAS", "GIP", "EPCI"]),
  ]

  // MARK: - Addresses

  /// « Nadia Faure <n.faure@ecrins.fr> », « mailto:… », several one after the other: the first counts.
  static func mail(_ cell: CellText) -> CellReading {
    let pieces = cell.text.split { ",;|<>()/ ".contains($0) || $0.isNewline }.map { String($0) }
    let found = pieces.map { $0.folded.hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 }.filter { $0.contains("@") }
    guard let first = found.first else {
      return .refused(
        CellWords.unread(
          cell.text,
          Words(
            fr: "Une adresse est attendue, comme nom@exemple.fr.",
            en: "An address is expected, such as name@example.fr.")))
    }
    var reading = CellReading.said("mail", .text(first)).repaired(first == cell.text ? nil : .mail, first)
    let others = found.dropFirst()
    if !others.isEmpty {
      reading.aside = Words(
        fr: "une seule adresse est gardée : \(Lists.and(Array(others))) de côté.",
        en: "one address alone is kept: \(Lists.and(Array(others))) left aside.")
    }
    return reading
  }
}
