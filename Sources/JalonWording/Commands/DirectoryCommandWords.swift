import JalonCore

extension DirectoryCommand.Kind {
  public var title: Words {
    switch self {
    case .registerStructure: Words(fr: "Enregistrer une structure", en: "Register a structure")
    case .amendStructure: Words(fr: "Modifier la fiche d'une structure", en: "Amend the card of a structure")
    case .registerOperator: Words(fr: "Enregistrer un opérateur DLA", en: "Register a DLA operator")
    case .amendOperator: Words(fr: "Modifier la fiche d'un opérateur", en: "Amend the card of an operator")
    case .registerProvider: Words(fr: "Enregistrer un prestataire", en: "Register a provider")
    case .amendProvider: Words(fr: "Modifier la fiche d'un prestataire", en: "Amend the card of a provider")
    case .deactivateProvider: Words(fr: "Mettre un prestataire en sommeil", en: "Deactivate a provider")
    case .reactivateProvider: Words(fr: "Réactiver un prestataire", en: "Reactivate a provider")
    case .registerPerson: Words(fr: "Enregistrer une personne", en: "Register a person")
    case .amendPerson: Words(fr: "Modifier la fiche d'une personne", en: "Amend the card of a person")
    case .recordAbsence: Words(fr: "Noter une absence et qui remplace", en: "Record an absence and who stands in")
    case .erasePerson: Words(fr: "Effacer une personne", en: "Erase a person")
    case .redactText: Words(fr: "Effacer un texte qui nomme une personne", en: "Erase a text that names a person")
    case .adoptQuestionnaire: Words(fr: "Adopter un questionnaire", en: "Adopt a questionnaire")
    case .registerGrant: Words(fr: "Enregistrer une convention de financement", en: "Register a funding agreement")
    case .amendGrant: Words(fr: "Modifier une convention de financement", en: "Amend a funding agreement")
    case .allocateGrant: Words(fr: "Affecter une part à une mission", en: "Allocate a part to a mission")
    case .registerRecipient: Words(fr: "Enregistrer un destinataire", en: "Register a recipient")
    case .amendRecipient: Words(fr: "Modifier la fiche d'un destinataire", en: "Amend the card of a recipient")
    case .freezeYear: Words(fr: "Figer les chiffres d'une année", en: "Freeze the figures of a year")
    case .setUsualCalendar: Words(fr: "Fixer le calendrier type", en: "Set the usual calendar")
    case .undoInDirectory: Words(fr: "Annuler un acte sur l'annuaire", en: "Undo an act on the directory")
    case .redoInDirectory:
      Words(fr: "Rétablir l'acte annulé sur l'annuaire", en: "Redo the undone act on the directory")
    }
  }

  public var short: Words {
    switch self {
    case .registerStructure: Words(fr: "Structure", en: "Structure")
    case .registerGrant: Words(fr: "Convention", en: "Agreement")
    case .allocateGrant: Words(fr: "Affecter", en: "Allocate")
    case .registerRecipient: Words(fr: "Destinataire", en: "Recipient")
    case .freezeYear: Words(fr: "Figer", en: "Freeze")
    case .amendStructure, .amendOperator, .amendProvider, .amendPerson, .amendGrant, .amendRecipient:
      Words(fr: "Modifier", en: "Amend")
    case .registerOperator: Words(fr: "Opérateur", en: "Operator")
    case .registerProvider: Words(fr: "Prestataire", en: "Provider")
    case .deactivateProvider: Words(fr: "En sommeil", en: "Deactivate")
    case .reactivateProvider: Words(fr: "Réactiver", en: "Reactivate")
    case .registerPerson: Words(fr: "Personne", en: "Person")
    case .recordAbsence: Words(fr: "Absence", en: "Absence")
    case .erasePerson: Words(fr: "Effacer", en: "Erase")
    case .redactText: Words(fr: "Caviarder", en: "Redact")
    case .adoptQuestionnaire: Words(fr: "Adopter", en: "Adopt")
    case .setUsualCalendar: Words(fr: "Calendrier", en: "Calendar")
    case .undoInDirectory: Words(fr: "Annuler", en: "Undo")
    case .redoInDirectory: Words(fr: "Rétablir", en: "Redo")
    }
  }

  public var help: Words {
    switch self {
    case .registerStructure:
      Words(
        fr: "Nom, département, commune, SIRET ou RNA s'ils existent, effectif.",
        en: "Name, département, town, SIRET or RNA if any, number of employees.")
    case .registerOperator:
      Words(
        fr: "La structure qui porte le DLA dans un département.",
        en: "The organisation that carries the DLA in a département.")
    case .registerProvider:
      Words(
        fr: "Un cabinet ou un indépendant, ses compétences et ses départements.",
        en: "A firm or a sole trader, its skills and its départements.")
    case .amendStructure, .amendOperator, .amendProvider:
      Words(
        fr: "Change ce qui est dit, et rien d'autre ; documents et journal gardent le nom de leur jour.",
        en: "Changes what is said, nothing else; documents and journal keep the name of their day.")
    case .deactivateProvider:
      Words(
        fr: "Il n'est plus proposé dans les appels ; ses missions passées restent.",
        en: "It is no longer offered in calls; its past missions stay.")
    case .reactivateProvider:
      Words(
        fr: "Il peut de nouveau être sollicité.",
        en: "It can be invited again.")
    case .registerPerson:
      Words(
        fr: "Le nom et les coordonnées restent à part du journal et peuvent être effacés.",
        en: "Name and contacts stand apart from the journal and can be erased.")
    case .amendPerson:
      Words(
        fr: "Change ce qui est dit ; les anciennes coordonnées restent à part du journal, avec leur jour.",
        en: "Changes what is said; former contacts stay apart from the journal, with their day.")
    case .recordAbsence:
      Words(
        fr: "Qui remplace voit aussi son agenda ; les missions restent les siennes.",
        en: "Whoever stands in sees her agenda too; the missions remain hers.")
    case .erasePerson:
      Words(
        fr:
          "Nom, coordonnées et code, pour toujours : rien ne les rend. Ses actes restent, sous une clé qui ne dit rien.",
        en: "Name, contacts and code, for good: nothing brings them back. Her acts stay, under a key that says nothing."
      )
    case .redactText:
      Words(
        fr: "Le texte s'en va pour toujours ; le fait garde sa place, son jour et son empreinte.",
        en: "The text goes for good; the fact keeps its place, its day and its digest.")
    case .adoptQuestionnaire:
      Words(
        fr: "Les prochaines enquêtes sont adressées avec lui. Une version adoptée ne change plus.",
        en: "The next surveys are sent with it. An adopted version never changes.")
    case .registerGrant:
      Words(
        fr: "Ce qu'un financeur a notifié à l'opérateur, pour quelles années et pour quoi.",
        en: "What a funder has notified to the operator, for which years and what for.")
    case .amendGrant:
      Words(
        fr: "Change ce qui est dit, et rien d'autre : un avenant, une année de plus.",
        en: "Changes what is said, nothing else: an amendment, one more year.")
    case .allocateGrant:
      Words(
        fr: "Ce que la convention apporte à une mission dans l'année ; remplace ce qui était dit.",
        en: "What the agreement brings to a mission in the year; replaces what was said.")
    case .registerRecipient:
      Words(
        fr: "Financeur, partenaire, réseau, presse : nommé une fois, dans les accords et le registre des sorties.",
        en: "Funder, partner, network, press: named once, in consents and in the register of exports.")
    case .amendRecipient:
      Words(
        fr: "Change ce qui est dit, et rien d'autre ; les accords donnés à ce destinataire restent.",
        en: "Changes what is said, nothing else; the consents given for this recipient stay.")
    case .freezeYear:
      Words(
        fr: "« jalon freeze 2026 » le fait : les chiffres d'alors sont gardés avec ce qu'ils comptaient.",
        en: "“jalon freeze 2026” does it: the figures of then are kept with what they counted.")
    case .setUsualCalendar:
      Words(
        fr: "Les prochains appels sont lancés avec lui ; les missions en cours gardent le leur.",
        en: "The next calls are launched with it; missions under way keep their own.")
    case .undoInDirectory:
      Words(
        fr: "Une fiche ou une modification, tant que rien ne s'appuie dessus. Le journal garde les deux.",
        en: "A card or a change, as long as nothing rests on it. The journal keeps both.")
    case .redoInDirectory:
      Words(
        fr: "Rétablit ce qui vient d'être annulé, tant que rien d'autre n'a été fait.",
        en: "Brings back what was just undone, as long as nothing else was done.")
    }
  }

  public var source: Words? {
    switch self {
    case .registerStructure, .registerOperator, .registerProvider, .deactivateProvider, .reactivateProvider,
      .registerPerson, .adoptQuestionnaire, .setUsualCalendar, .amendStructure, .amendOperator, .amendProvider,
      .amendPerson, .recordAbsence, .erasePerson, .redactText, .registerGrant, .amendGrant, .allocateGrant,
      .registerRecipient, .amendRecipient, .freezeYear, .undoInDirectory, .redoInDirectory:
      nil
    }
  }
}
