import JalonCore
import JalonWording

/// The facts of the journals, each kind with its own fields, read from their declarations.
enum FactSchema {
  static let missions = kinds(MissionEvent.Kind.self, of: "mission")
  static let plans = kinds(PlanEvent.Kind.self, of: "plan")
  static let directory = kinds(DirectoryEvent.Kind.self, of: "directory")

  /// One kind of fact: its name under `$defs`, and its members.
  struct Kind: Sendable {
    let name: String
    let members: [OutputMember]
  }

  private static func kinds<Name: ActKind>(_ kinds: Name.Type, of stream: String) -> [Kind] {
    kinds.allCases.map { Kind(name: "\(stream).\($0.rawValue)", members: members($0)) }
  }

  private static func members(_ kind: some ActKind) -> [OutputMember] {
    let fields = OutputType.group(kind.fields.map(\.output))
    let members = [
      OutputMember(
        "position", .whole,
        Words(
          fr:
            "Son rang au journal ; d'un fait d'une fiche, le numéro de la fiche, suivi de six chiffres : son rang dans la fiche.",
          en:
            "Its place in the journal; of a fact of a sheet, the number of the sheet, then six digits: its place there."
        )),
      OutputMember("day", .day, Words(fr: "Le jour de la saisie.", en: "The day on which it was entered.")),
      OutputMember("at", .instant), OutputMember("by", .code, Words(fr: "De qui est l'acte.", en: "Whose act it is.")),
      OutputMember(
        "enteredBy", .code, Words(fr: "Qui était au clavier.", en: "Whose session entered it.")),
      OutputMember("kind", .fixed(kind.rawValue)), OutputMember("sentence", .sentence),
      OutputMember("order", .code, Words(fr: "L'ordre qui l'a produit.", en: "The order that made it.")),
      OutputMember(
        "fields", fields,
        Words(
          fr: "Comme saisi ; null là où rien n'est dit.", en: "As it was entered; null where nothing is said.")),
      OutputMember(
        "standing", .optional(fields),
        Words(
          fr: "Les mêmes, tels que corrigés depuis ; null sans correction.",
          en: "The same, as they were corrected since; null where they were not.")),
      OutputMember("undone", .flag, Words(fr: "Il ne compte plus.", en: "It no longer counts.")),
      OutputMember(
        "reasons", .map(.text), Words(fr: "Ce qui a été répondu à chaque alerte.", en: "What was said to each caution.")
      ),
    ]
    return kind.rawValue == DirectoryEvent.Kind.personRegistered.rawValue ? members + [card, formerCards] : members
  }

  private static let card = OutputMember(
    "card", .map(.text),
    Words(
      fr: "La fiche telle qu'elle est maintenant, hors du journal.",
      en: "The card as it stands now, apart from the journal."),
    isAlwaysThere: false)

  private static let formerCards = OutputMember(
    "formerCards", .list(.group([OutputMember("until", .instant), OutputMember("card", .map(.text))])),
    Words(
      fr: "Ce qu'était la fiche, la plus ancienne d'abord, et quand elle a changé.",
      en: "What the card was, the oldest first, and when it changed."),
    isAlwaysThere: false)
}

extension [FactSchema.Kind] {
  /// One of them, as a member of a list of facts.
  var any: OutputType { .either(map { .defined($0.name) }) }
}
