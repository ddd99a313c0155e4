import JalonCore

/// One row an act on the directory.
extension DirectoryCommand.Kind: CommandKind {
  public var words: ActWords {
    switch self {
    case .registerStructure:
      ActWords(
        title: Words(fr: "Enregistrer une structure", en: "Register a structure"),
        short: Words(fr: "Structure", en: "Structure"),
        help: Words(
          fr: "Nom, département, commune, SIRET ou RNA s'ils existent, effectif.",
          en: "Name, département, town, SIRET or RNA if any, number of employees."))
    case .amendStructure:
      ActWords(
        title: Words(fr: "Modifier la fiche d'une structure", en: "Amend the card of a structure"),
        short: Words(fr: "Modifier", en: "Amend"),
        help: Words(
          fr: "Change ce qui est dit, et rien d'autre ; documents et journal gardent le nom de leur jour.",
          en: "Changes what is said, nothing else; documents and journal keep the name of their day."))
    case .registerOperator:
      ActWords(
        title: Words(fr: "Enregistrer un opérateur DLA", en: "Register a DLA operator"),
        short: Words(fr: "Opérateur", en: "Operator"),
        help: Words(
          fr: "La structure qui porte le DLA dans un département.",
          en: "The organisation that carries the DLA in a département."))
    case .amendOperator:
      ActWords(
        title: Words(fr: "Modifier la fiche d'un opérateur", en: "Amend the card of an operator"),
        short: Words(fr: "Modifier", en: "Amend"),
        help: Words(
          fr: "Change ce qui est dit, et rien d'autre ; documents et journal gardent le nom de leur jour.",
          en: "Changes what is said, nothing else; documents and journal keep the name of their day."))
    case .registerProvider:
      ActWords(
        title: Words(fr: "Enregistrer un prestataire", en: "Register a provider"),
        short: Words(fr: "Prestataire", en: "Provider"),
        help: Words(
          fr: "Un cabinet ou un indépendant, ses compétences et ses départements.",
          en: "A firm or a sole trader, its skills and its départements."))
    case .amendProvider:
      ActWords(
        title: Words(fr: "Modifier la fiche d'un prestataire", en: "Amend the card of a provider"),
        short: Words(fr: "Modifier", en: "Amend"),
        help: Words(
          fr: "Change ce qui est dit, et rien d'autre ; documents et journal gardent le nom de leur jour.",
          en: "Changes what is said, nothing else; documents and journal keep the name of their day."))
    case .deactivateProvider:
      ActWords(
        title: Words(fr: "Mettre un prestataire en sommeil", en: "Deactivate a provider"),
        short: Words(fr: "En sommeil", en: "Deactivate"),
        help: Words(
          fr: "Il n'est plus proposé dans les appels ; ses missions passées restent.",
          en: "It is no longer offered in calls; its past missions stay."))
    case .reactivateProvider:
      ActWords(
        title: Words(fr: "Réactiver un prestataire", en: "Reactivate a provider"),
        short: Words(fr: "Réactiver", en: "Reactivate"),
        help: Words(
          fr: "Il peut de nouveau être sollicité.",
          en: "It can be invited again."))
    case .registerPerson:
      ActWords(
        title: Words(fr: "Enregistrer une personne", en: "Register a person"),
        short: Words(fr: "Personne", en: "Person"),
        help: Words(
          fr: "Le nom et les coordonnées restent à part du journal et peuvent être effacés.",
          en: "Name and contacts stand apart from the journal and can be erased."))
    case .amendPerson:
      ActWords(
        title: Words(fr: "Modifier la fiche d'une personne", en: "Amend the card of a person"),
        short: Words(fr: "Modifier", en: "Amend"),
        help: Words(
          fr: "Change ce qui est dit ; les anciennes coordonnées restent à part du journal, avec leur jour.",
          en: "Changes what is said; former contacts stay apart from the journal, with their day."))
    case .recordAbsence:
      ActWords(
        title: Words(fr: "Noter une absence et qui remplace", en: "Record an absence and who stands in"),
        short: Words(fr: "Absence", en: "Absence"),
        help: Words(
          fr: "Qui remplace voit aussi son agenda ; les missions restent les siennes.",
          en: "Whoever stands in sees her agenda too; the missions remain hers."))
    case .erasePerson:
      ActWords(
        title: Words(fr: "Effacer une personne", en: "Erase a person"),
        short: Words(fr: "Effacer", en: "Erase"),
        help: Words(
          fr:
            "Nom, coordonnées et code, pour toujours : rien ne les rend. Ses actes restent, sous une clé qui ne dit rien.",
          en:
            "Name, contacts and code, for good: nothing brings them back. Her acts stay, under a key that says nothing."
        ))
    case .redactText:
      ActWords(
        title: Words(fr: "Effacer un texte qui nomme une personne", en: "Erase a text that names a person"),
        short: Words(fr: "Caviarder", en: "Redact"),
        help: Words(
          fr: "Le texte s'en va pour toujours ; le fait garde sa place, son jour et son empreinte.",
          en: "The text goes for good; the fact keeps its place, its day and its digest."))
    case .adoptQuestionnaire:
      ActWords(
        title: Words(fr: "Adopter un questionnaire", en: "Adopt a questionnaire"),
        short: Words(fr: "Adopter", en: "Adopt"),
        help: Words(
          fr: "Les prochaines enquêtes sont adressées avec lui. Une version adoptée ne change plus.",
          en: "The next surveys are sent with it. An adopted version never changes."))
    case .registerGrant:
      ActWords(
        title: Words(fr: "Enregistrer une convention de financement", en: "Register a funding agreement"),
        short: Words(fr: "Convention", en: "Agreement"),
        help: Words(
          fr: "Ce qu'un financeur a notifié à l'opérateur, pour quelles années et pour quoi.",
          en: "What a funder has notified to the operator, for which years and what for."))
    case .amendGrant:
      ActWords(
        title: Words(fr: "Modifier une convention de financement", en: "Amend a funding agreement"),
        short: Words(fr: "Modifier", en: "Amend"),
        help: Words(
          fr: "Change ce qui est dit, et rien d'autre : un avenant, une année de plus.",
          en: "Changes what is said, nothing else: an amendment, one more year."))
    case .allocateGrant:
      ActWords(
        title: Words(fr: "Affecter une part à une mission", en: "Allocate a part to a mission"),
        short: Words(fr: "Affecter", en: "Allocate"),
        help: Words(
          fr: "Ce que la convention apporte à une mission dans l'année ; remplace ce qui était dit.",
          en: "What the agreement brings to a mission in the year; replaces what was said."))
    case .setObjective:
      ActWords(
        title: Words(fr: "Fixer un objectif", en: "Set an objective"),
        short: Words(fr: "Objectif", en: "Objective"),
        help: Words(
          fr: "Ce que la convention demande dans l'année, ou que l'opérateur vise ; remplace ce qui était dit.",
          en: "What the agreement asks for in the year, or the operator aims at; replaces what was said."))
    case .registerRecipient:
      ActWords(
        title: Words(fr: "Enregistrer un destinataire", en: "Register a recipient"),
        short: Words(fr: "Destinataire", en: "Recipient"),
        help: Words(
          fr: "Financeur, partenaire, réseau, presse : nommé une fois, dans les accords et le registre des sorties.",
          en: "Funder, partner, network, press: named once, in consents and in the register of exports."))
    case .amendRecipient:
      ActWords(
        title: Words(fr: "Modifier la fiche d'un destinataire", en: "Amend the card of a recipient"),
        short: Words(fr: "Modifier", en: "Amend"),
        help: Words(
          fr: "Change ce qui est dit, et rien d'autre ; les accords donnés à ce destinataire restent.",
          en: "Changes what is said, nothing else; the consents given for this recipient stay."))
    case .joinCards:
      ActWords(
        title: Words(fr: "Réunir deux fiches de l'annuaire", en: "Join two cards of the directory"),
        short: Words(fr: "Réunir", en: "Join"),
        help: Words(
          fr: "Les deux histoires sont gardées ; listes, fiches et chiffres n'en montrent plus qu'une.",
          en: "Both histories are kept; lists, cards and figures show one from then on."))
    case .joinPersons:
      ActWords(
        title: Words(fr: "Réunir deux fiches d'une personne", en: "Join two cards of one person"),
        short: Words(fr: "Réunir", en: "Join"),
        help: Words(
          fr: "Une seule personne, avec les rôles des deux fiches ; chaque fiche garde son histoire.",
          en: "One person, with the roles of both cards; each card keeps its history."))
    case .freezeYear:
      ActWords(
        title: Words(fr: "Figer les chiffres d'une année", en: "Freeze the figures of a year"),
        short: Words(fr: "Figer", en: "Freeze"),
        help: Words(
          fr: "« jalon freeze 2026 » le fait : les chiffres d'alors sont gardés avec ce qu'ils comptaient.",
          en: "“jalon freeze 2026” does it: the figures of then are kept with what they counted."))
    case .setUsualCalendar:
      ActWords(
        title: Words(fr: "Fixer le calendrier type", en: "Set the usual calendar"),
        short: Words(fr: "Calendrier", en: "Calendar"),
        help: Words(
          fr: "Les prochains appels sont lancés avec lui ; les missions en cours gardent le leur.",
          en: "The next calls are launched with it; missions under way keep their own."))
    case .undoInDirectory:
      ActWords(
        title: Words(fr: "Annuler un acte sur l'annuaire", en: "Undo an act on the directory"),
        short: Words(fr: "Annuler", en: "Undo"),
        help: Words(
          fr: "Une fiche ou une modification, tant que rien ne s'appuie dessus. Le journal garde les deux.",
          en: "A card or a change, as long as nothing rests on it. The journal keeps both."))
    case .redoInDirectory:
      ActWords(
        title: Words(fr: "Rétablir l'acte annulé sur l'annuaire", en: "Redo the undone act on the directory"),
        short: Words(fr: "Rétablir", en: "Redo"),
        help: Words(
          fr: "Rétablit ce qui vient d'être annulé, tant que rien d'autre n'a été fait.",
          en: "Brings back what was just undone, as long as nothing else was done."))
    }
  }
}
