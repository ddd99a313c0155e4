import JalonCore
import JalonWording

/// What is said of a row as a whole.
enum PlanWords {
  static let noName = Words(
    fr: "sans nom : rien ne dit de qui parle cette ligne.", en: "no name: nothing says whom this row is about.")
  static let noDepartment = Words(
    fr: "département inconnu : remplissez le département ou le code postal, ou ajoutez --department 05.",
    en: "département unknown: fill the département or the postcode, or add --department 05.")
  static let noParty = Words(
    fr: "rien ne dit pour qui cette personne travaille.", en: "nothing says for whom this person works.")

  static func unknownParty(_ text: String) -> Words {
    Words(
      fr: "« \(text) » n'est ni une structure, ni un prestataire, ni un opérateur de l'annuaire. Apportez-les d'abord.",
      en: "“\(text)” is neither a structure, nor a provider, nor an operator of the directory. Bring those in first.")
  }

  static func severalParties(_ text: String, _ parties: [Party]) -> Words {
    Words(
      fr: "« \(text) » peut être \(Lists.or(parties.map(\.text))) : mettez le code à la place du nom.",
      en: "“\(text)” may be \(Lists.or(parties.map(\.text))): put the code in place of the name.")
  }

  /// What was erased is compared with nothing.
  static func erasedBefore(_ day: Day) -> Words {
    Words(
      fr:
        "nouvelle personne ; quelqu'un de cette organisation a été effacé le \(day.short), rien ne dit que c'est elle.",
      en: "a new person; somebody of this organisation was erased on \(day.short), nothing tells whether it is her.")
  }

  static let inactive = Words(
    fr: "Dit inactif dans un fichier apporté.", en: "Said to be inactive in a file that was brought in.")
}
