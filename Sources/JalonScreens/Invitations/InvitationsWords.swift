import JalonCore
import JalonWording

/// What the choice of providers says.
enum InvitationsWords {
  static let title = Words(fr: "Qui inviter", en: "Whom to invite")
  static let reading = Words(fr: "Lecture des antécédents…", en: "Reading the track records…")
  static let mark = Words(fr: "Retenir pour l'invitation, avec sa raison", en: "Mark for the invitation, with a reason")
  static let markShort = Words(fr: "Marquer", en: "Mark")
  static let invite = Words(
    fr: "Inviter les prestataires marqués, ou donner celui-ci au formulaire",
    en: "Invite the marked providers, or give this one to the form")
  static let inviteShort = Words(fr: "Inviter", en: "Invite")
  static let filter = Words(
    fr: "Filtrer par nom, compétence, secteur ou département", en: "Filter by name, skill, sector or département")
  static let sort = Words(fr: "Trier autrement", en: "Sort another way")
  static let back = Words(fr: "Revenir à la mission", en: "Back to the mission")
  static let nobody = Words(fr: "Aucun prestataire n'est choisi", en: "No provider is chosen")
  static let noMark = Words(
    fr: "Marquez d'abord qui vous invitez (Espace)", en: "First mark whom you invite (Space)")
  static let chooseOne = Words(
    fr: "Le formulaire en attend un seul : Entrée le choisit", en: "The form waits for one: Enter chooses it")
  static let tooLate = Words(
    fr: "L'appel est clos : plus personne ne peut être invité", en: "The call is closed: nobody can be invited any more"
  )
  static let alreadyInvited = Words(fr: "Déjà invité à cet appel", en: "Already invited to this call")
  static let sayWhy = Words(
    fr: "Dites pourquoi : la raison reste au registre de l'appel",
    en: "Say why: the reason stays in the register of the call")
  static let keepReason = Words(fr: "Marquer avec cette raison", en: "Mark with this reason")
  static let keepReasonShort = Words(fr: "Marquer", en: "Mark")
  static let dropReason = Words(fr: "Ne pas marquer", en: "Do not mark")
  static let dropReasonShort = Words(fr: "Renoncer", en: "Give up")
  static let reasonTitle = Words(fr: "Raison d'une invitation", en: "Reason for an invitation")
  static let whyHint = Words(
    fr: "compétences, secteur, qualité des missions passées…", en: "skills, sector, quality of past missions…")
  static let none = Words(fr: "Aucun prestataire ne répond au filtre.", en: "No provider matches the filter.")
  static let empty = Words(
    fr: "L'annuaire n'a pas de prestataire : « Enregistrer un prestataire » (:) en ajoute.",
    en: "The directory has no provider: “Register a provider” (:) adds one.")

  static let name = Words(fr: "Prestataire", en: "Provider")
  static let matches = Words(fr: "En lien", en: "Matching")
  static let sectors = Words(fr: "Secteurs", en: "Sectors")
  static let departments = Words(fr: "Dép.", en: "Dép.")
  static let lastInvited = Words(fr: "Invité le", en: "Invited on")
  static let lastRetained = Words(fr: "Retenu le", en: "Retained on")
  static let results = Words(fr: "Enquêtes", en: "Surveys")
  static let load = Words(fr: "Charge", en: "Load")
  static let state = Words(fr: "À noter", en: "To note")

  static let invited = Words(fr: "invité", en: "invited")
  static let inactive = Words(fr: "sommeil", en: "inactive")
  static let always = Words(fr: "3 appels", en: "3 calls")
  static let link = Words(fr: "lien", en: "link")
  static let linkDoubtful = Words(fr: "lien ?", en: "link?")

  static let resultsLabel = Words(fr: "Résultats", en: "Results")
  static let invitationsLabel = Words(fr: "Invité", en: "Invited")
  static let workLabel = Words(fr: "Travail", en: "Work")
  static let skillsLabel = Words(fr: "Savoir-faire", en: "Skills")
  static let whyLabel = Words(fr: "Pourquoi", en: "Why")

  static func why(_ name: String) -> Words { Words(fr: "Pourquoi \(name) ?", en: "Why \(name)?") }
  static func matching(_ themes: [String]) -> Words {
    Words(
      fr: "en lien avec la mission : \(themes.joined(separator: ", "))",
      en: "matching the mission: \(themes.joined(separator: ", "))")
  }
  static func sorted(_ order: InvitationOrder) -> Words {
    Words(fr: "tri : \(order.words)", en: "sort: \(order.words)")
  }
  static func count(_ shown: Int, of all: Int) -> Words {
    shown == all
      ? Words(fr: "\(all, "prestataire", "prestataires")", en: "\(all, "provider", "providers")")
      : Words(
        fr: "\(shown) sur \(all, "prestataire", "prestataires")", en: "\(shown) of \(all, "provider", "providers")")
  }
  static func marked(_ count: Int) -> Words { Words(fr: "\(count, "marqué", "marqués")", en: "\(count) marked") }
}
