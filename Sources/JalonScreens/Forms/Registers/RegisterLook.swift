import JalonCore
import JalonWording

/// What the public registers that were loaded say of what was typed on a card.
struct RegisterLook: Sendable {
  /// The last question about each field.
  var asked: [FormPath: RegisterQuestion] = [:]
  /// What is said beside each field.
  var told: [FormPath: Words] = [:]
  /// The organisations that may be meant, the likeliest first.
  var proposals: [RegisteredOrganisation] = []
  /// The field of which they were proposed.
  private var proposer: FormPath?
  /// Which one is taken next.
  var next = 0
  /// What a proposal put in the fields, as long as nobody changed it.
  var taken: [FormPath: Value] = [:]

  mutating func propose(_ organisations: [RegisteredOrganisation], by path: FormPath) {
    (proposals, next, proposer) = (organisations, 0, path)
  }

  /// What was said of a field is said of what stood there, and so is what was proposed.
  mutating func forget(_ path: FormPath) {
    (asked[path], told[path]) = (nil, nil)
    if proposer == path { (proposals, next, proposer) = ([], 0, nil) }
  }
}

/// What forms say of registers.
enum FormRegisterWords {
  static let take = Words(
    fr: "Reprendre la fiche du registre public ; encore : la suivante",
    en: "Take the card of the public register; again: the next one")
  static let takeShort = Words(fr: "Du registre", en: "Register")
  static let nothing = Words(
    fr: "Aucun registre chargé ne propose de fiche ici (« jalon reference list »)",
    en: "No register that was loaded proposes a card here (“jalon reference list”)")

  static func proposed(_ found: [RegisteredOrganisation]) -> Words? {
    guard let first = found.first else { return nil }
    let others =
      found.count > 1
      ? Words(fr: " ; \(found.count - 1, "autre", "autres")", en: "; \(found.count - 1, "other", "others")") : .nothing
    return Words(
      fr: "\(first.sourceWords) : \(first.words)\(others). Ctrl-R reprend la fiche",
      en: "\(first.sourceWords): \(first.words)\(others). Ctrl-R takes the card")
  }

  static func taken(_ card: RegisteredOrganisation, _ place: Int, of count: Int) -> Words {
    let which =
      count > 1
      ? Words(
        fr: " (\(String(place)) sur \(String(count)) ; Ctrl-R : la suivante)",
        en: " (\(String(place)) of \(String(count)); Ctrl-R: the next one)") : .nothing
    return Words(
      fr: "Repris de \(card.sourceWords) : \(card.words)\(which). Ctrl-Z revient",
      en: "Taken from \(card.sourceWords): \(card.words)\(which). Ctrl-Z goes back")
  }

  static func absent(_ source: RegisterSource) -> Words {
    Words(fr: "Absent de \(source.words)", en: "Not in \(source.words)")
  }

  static func several(_ communes: [RegisteredCommune]) -> Words {
    let names = communes.prefix(5).map { Words(same: "\($0.row.name) (\($0.code))") }
    return Words(
      fr: "Plusieurs communes de ce nom : \(names)", en: "Several communes of that name: \(names)")
  }
}
