import JalonCore
import JalonWording

/// What the card of an entry of the directory says.
enum CardWords {
  static let reading = Words(fr: "Lecture de la fiche…", en: "Reading the card…")
  static let details = Words(fr: "En entier", en: "In full")
  static let missing = Words(fr: "Non renseigné", en: "Not filled in")
  static let asleep = Words(fr: "En sommeil", en: "Inactive")
  static let worksFor = Words(fr: "Travaille pour", en: "Works for")
  static let over = Words(fr: ", clos", en: ", closed")
  static let invited = Words(fr: "Invitations", en: "Invitations")
  static let results = Words(fr: "Enquêtes", en: "Surveys")
  static let load = Words(fr: "Charge", en: "Load")
  static let awaited = Words(fr: "sans réponse encore", en: "no answer yet")
  static let title = Words(fr: "Fiche de l'annuaire", en: "Card of the directory")

  static let open = Words(fr: "Ouvrir ce qui est choisi", en: "Open what is chosen")
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let openMission = Words(fr: "Ouvrir la fiche de la mission", en: "Open the mission")
  static let openPlan = Words(fr: "Ouvrir le plan", en: "Open the plan")
  static let openCard = Words(fr: "Ouvrir la fiche", en: "Open the card")
  static let newPerson = Words(
    fr: "Enregistrer une personne de l'organisation", en: "Register a person of the organisation")
  static let newPersonShort = Words(fr: "Personne", en: "Person")
  static let noPersonHere = Words(
    fr: "Une personne n'a pas de personnes à elle", en: "A person has no persons of its own")
  static let noPersonOfGrant = Words(
    fr: "Une convention n'a pas de personnes", en: "An agreement has no persons")
  static let noPersonOfRecipient = Words(
    fr: "Un destinataire n'a pas de personnes : il n'a part à aucune mission",
    en: "A recipient has no persons: it has no part in missions")
  static let nothingHere = Words(fr: "Rien ne s'ouvre d'ici", en: "Nothing opens from here")
  static let sleep = Words(fr: "Mettre en sommeil, ou réactiver", en: "Deactivate, or reactivate")
  static let notProvider = Words(fr: "Seul un prestataire se met en sommeil", en: "Only a provider is deactivated")
  static let join = Words(
    fr: "C'est la même qu'une autre fiche : les réunir", en: "It is the same as another card: join them")
  static let joinShort = Words(fr: "La même", en: "The same")
  static let neverJoined = Words(
    fr: "Se réunissent des structures, des prestataires, des personnes",
    en: "What is joined are structures, providers, persons")
  static let sameAs = Words(fr: "C'est la même que", en: "The same as")
  static let alsoCard = Words(fr: "Réunie avec", en: "Joined with")
  static let alsoRole = Words(fr: "Tient aussi ce rôle", en: "Also holds this role")
  static let perhaps = Words(fr: "Peut-être la même", en: "Perhaps the same")
  static let journal = Words(fr: "Journal de la fiche", en: "Journal of the card")
  static let journalShort = Words(fr: "Journal", en: "Journal")
  static let nextSection = Words(fr: "Rubrique suivante", en: "Next section")
  static let previousSection = Words(fr: "Rubrique précédente", en: "Previous section")
  static let sectionShort = Words(fr: "Rubrique", en: "Section")

  static func unknown(_ key: DirectoryEntry.Key) -> Words {
    Words(fr: "L'annuaire n'a pas de fiche « \(key.text) »", en: "The directory has no card “\(key.text)”")
  }
  static func decided(_ day: Day) -> Words { Words(fr: "décidé le \(date: day)", en: "decided on \(date: day)") }
  static func until(_ day: Day) -> Words { Words(fr: "jusqu'au \(date: day)", en: "until \(date: day)") }
  static func withdrawn(_ day: Day) -> Words { Words(fr: "retiré le \(date: day)", en: "withdrawn on \(date: day)") }
  static func to(_ recipient: String) -> Words { Words(fr: "pour \(recipient)", en: "for \(recipient)") }
  static func signedBy(_ name: String, _ day: Day) -> Words {
    Words(fr: "signé par \(name) le \(date: day)", en: "signed by \(name) on \(date: day)")
  }
  static func sent(_ day: Day) -> Words { Words(fr: "adressée le \(date: day)", en: "sent on \(date: day)") }
  static func answered(_ day: Day) -> Words { Words(fr: "répondue le \(date: day)", en: "answered on \(date: day)") }
  static func writtenOff(_ day: Day) -> Words {
    Words(fr: "classée le \(date: day)", en: "written off on \(date: day)")
  }
  static func retained(_ invitations: Int, _ retained: Int) -> Words {
    Words(
      fr: "\(invitations, "invitation", "invitations"), retenu \(retained) fois",
      en: "\(invitations, "invitation", "invitations"), retained \(retained, "time", "times")")
  }
}
