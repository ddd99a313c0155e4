import JalonCore

extension Caution {
  /// What is unusual, then what is asked: the reason is kept beside the act.
  public func words(_ names: Names) -> Words {
    switch self {
    case .seedCriteriaMissing(let criteria):
      Words(
        fr: "La grille se passe de critères habituels : \(names.names(of: criteria)). Pourquoi ?",
        en: "The grid does without usual criteria: \(names.names(of: criteria)). Why?")
    case .fewInvited:
      Words(
        fr: "Un seul prestataire sollicité ; de 2 à 4 en général. Pourquoi si peu ?",
        en: "A single provider invited; 2 to 4 as a rule. Why so few?")
    case .manyInvited(let count):
      Words(
        fr: "\(count, "prestataire sollicité", "prestataires sollicités") ; de 2 à 4 en général. Pourquoi tant ?",
        en: "\(count, "provider", "providers") invited; 2 to 4 as a rule. Why so many?")
    case .briefNotAgreed(let structures):
      Words(
        fr:
          "Cahier des charges sans l'accord noté de tous (\(names.names(of: structures))). Pourquoi ne pas l'attendre ?",
        en: "Brief not agreed to by all on record (\(names.names(of: structures))). Why not wait for it?")
    case .shortDeadline(let days):
      Words(
        fr: "\(days, "jour", "jours") pour répondre ; on en laisse d'ordinaire au moins 14. Pourquoi ce délai ?",
        en: "\(days, "day", "days") to answer; at least 14 are usual. Why so short?")
    case .unreachableMayAnswer(let provider, let day):
      Words(
        fr:
          "\(names.name(of: provider)) reste injoignable, mais peut répondre jusqu'au \(day). Pourquoi clore sans attendre ?",
        en: "\(names.name(of: provider)) could not be reached, but may answer until \(day). Why close without waiting?")
    case .inactiveProvider(let provider):
      Words(
        fr: "\(names.name(of: provider)) est en sommeil dans l'annuaire. Pourquoi le solliciter ?",
        en: "\(names.name(of: provider)) is inactive in the directory. Why invite it?")
    case .alwaysInvited(let provider):
      Words(
        fr: "\(names.name(of: provider)) était déjà de vos trois derniers appels. Pourquoi encore cette fois ?",
        en: "\(names.name(of: provider)) was in each of your last three calls. Why again?")
    case .aboveCeiling(let amount, let ceiling):
      Words(
        fr: "\(amount) dépasse le plafond du cahier des charges (\(ceiling)). Pourquoi l'accepter ?",
        en: "\(amount) is above the ceiling of the brief (\(ceiling)). Why accept it?")
    case .outsizedDays(let days):
      Words(
        fr: "\(days: days) pour une seule mission : un chiffre de trop ? Pourquoi autant ?",
        en: "\(days: days) for a single mission: a digit too many? Why so many?")
    case .outsizedAmount(let amount):
      Words(
        fr: "\(amount) pour une seule mission : un chiffre de trop ? Pourquoi autant ?",
        en: "\(amount) for a single mission: a digit too many? Why so much?")
    case .unusuallyLow(let amount):
      Words(
        fr: "\(amount) : moins de la moitié de la médiane des propositions. Qu'en dit le prestataire ?",
        en: "\(amount): under half of the median of the proposals. What does the provider say?")
    case .extremeMarkWithoutComment(let mark):
      Words(
        fr: "Une note de \(mark) se comprend mieux avec un commentaire. Pourquoi s'en passer ?",
        en: "A mark of \(mark) is better understood with a comment. Why do without?")
    case .noStructureSheet:
      Words(
        fr: "Aucune fiche de la structure, qui choisit pourtant avec vous. Pourquoi ?",
        en: "No sheet from the structure, which chooses with you. Why?")
    case .seatedAfterOpening(let day):
      Words(
        fr: "Les fiches ont déjà été ouvertes, le \(day) : ce siège peut connaître les notes. Pourquoi l'ajouter ?",
        en: "The sheets were opened already, on \(day): this seat may know the marks. Why add it?")
    case .outsideGivenMarks(let mark, let lowest, let highest):
      Words(
        fr:
          "\(mark) est hors des notes des fiches (\(lowest.upTo(highest))). Pourquoi ?",
        en: "\(mark) is outside the marks of the sheets (\(lowest.upTo(highest))). Why?")
    case .onlyOneProposal:
      Words(
        fr: "Une seule proposition : rien à comparer, et la note du prix ne dit rien. Pourquoi convient-elle ?",
        en: "A single proposal: nothing to compare, and the price mark means nothing. Why is it suitable?")
    case .agreedMarksIncomplete(let count):
      Words(
        fr: "Il reste \(count, "note commune", "notes communes") à convenir. Pourquoi décider sans attendre ?",
        en: "\(count, "mark is", "marks are") still to be agreed. Why decide without waiting?")
    case .notFirst(let provider):
      Words(
        fr: "\(names.name(of: provider)) n'a pas le meilleur total, ce qui est permis. Pourquoi ce choix ?",
        en: "\(names.name(of: provider)) does not have the best total, which is allowed. Why this choice?")
    case .belowThreshold(let provider):
      Words(
        fr:
          "\(names.name(of: provider)) est sous un seuil éliminatoire de la grille. Pourquoi retenir cette proposition ?",
        en:
          "\(names.name(of: provider)) is under a threshold of the grid, which shuts it out. Why retain this proposal?")
    case .differsFromProposal:
      Words(
        fr: "Dates, jours ou montant diffèrent de la proposition retenue. Pourquoi ?",
        en: "Dates, days or amount differ from the retained proposal. Why?")
    case .startsBeforeLastSignature(let day):
      Words(
        fr: "Le travail commencerait avant la dernière signature, le \(day). Pourquoi ?",
        en: "The work would begin before the last signature, on \(day). Why?")
    case .beginsBeforeAgreedStart(let day):
      Words(
        fr: "La convention fait commencer le travail le \(day). Pourquoi avant ?",
        en: "The agreement has the work begin on \(day). Why before?")
    case .aboveAgreedDays(let done, let agreed):
      Words(
        fr: "\(days: done) réalisés, pour \(days: agreed) convenus. Pourquoi ce dépassement ?",
        en: "\(days: done) done, for \(days: agreed) agreed. Why go beyond?")
    case .fewerDaysThanDone(let days, let done):
      Words(
        fr: "\(days: days) en tout, alors que \(days: done) sont déjà faits. Pourquoi moins ?",
        en: "\(days: days) in all, while \(days: done) are done already. Why fewer?")
    case .daysDiffer(let done, let agreed):
      Words(
        fr: "\(days: done) réalisés, pour \(days: agreed) convenus. D'où vient la différence ?",
        en: "\(days: done) done, for \(days: agreed) agreed. Where does the difference come from?")
    case .aboveAgreedAmount(let sum, let agreed):
      Words(
        fr: "\(sum) en tout, pour \(agreed) convenus. Pourquoi ce dépassement ?",
        en: "\(sum) in all, for \(agreed) agreed. Why go beyond?")
    case .differsFromInstalment(let name, let left, let asked):
      Words(
        fr: "\(asked) facturés, pour \(left) à l'échéancier (\(name)). D'où vient la différence ?",
        en: "\(asked) invoiced, for \(left) in the schedule (\(name)). Where does the difference come from?")
    case .certifiedAboveLogged(let certified, let logged):
      Words(
        fr: "\(days: certified) attestés en tout, pour \(days: logged) notés. D'où vient la différence ?",
        en: "\(days: certified) certified in all, for \(days: logged) logged. Where does the difference come from?")
    case .halfDaysDiffer(let signed, let logged):
      Words(
        fr:
          "\(signed, "demi-journée signée", "demi-journées signées"), pour \(days: logged) notés. D'où vient la différence ?",
        en:
          "\(signed, "half-day signed", "half-days signed"), for \(days: logged) logged. Where does the difference come from?"
      )
    case .paidAboveService(let paid, let certified):
      Words(
        fr: "\(paid) payés en tout, pour \(certified) de service fait. Pourquoi payer avant ?",
        en: "\(paid) paid in all, for \(certified) of work certified. Why pay before?")
    case .allocatedAboveCost(let sum, let cost):
      Words(
        fr: "\(sum) affectés à la mission en tout, pour un coût de \(cost). Pourquoi davantage ?",
        en: "\(sum) allocated to the mission in all, for a cost of \(cost). Why more?")
    case .paidAboveAllocated(let paid, let allocated):
      Words(
        fr: "\(paid) payés sur cette convention, pour \(allocated) affectés à la mission. Pourquoi davantage ?",
        en: "\(paid) paid of this agreement, for \(allocated) allocated to the mission. Why more?")
    case .vigilanceMissing:
      Words(
        fr:
          "À partir de \(Mission.vigilanceThreshold) HT, l'attestation de vigilance du prestataire est due ; elle n'est pas au dossier. Pourquoi payer sans elle ?",
        en:
          "From \(Mission.vigilanceThreshold) without taxes the provider owes a certificate of vigilance, and none is filed. Why pay without it?"
      )
    case .vigilanceUnchecked:
      Words(
        fr: "Sans code de sécurité, l'attestation ne se vérifie pas auprès de l'Urssaf. Pourquoi la retenir ainsi ?",
        en: "Without its security code nobody can check the certificate. Why keep it so?")
    case .proofRanOut(let day):
      Words(
        fr: "Elle ne vaut plus depuis le \(date: day). Pourquoi la verser au dossier ?",
        en: "It has not held since \(date: day). Why file it?")
    case .unlistedTheme(let theme):
      Words(
        fr: "« \(theme.excerpt) » n'est pas un thème de l'opérateur. Pourquoi celui-là ?",
        en: "“\(theme.excerpt)” is no theme of the operator. Why that one?")
    case .openReorientation(let id):
      Words(
        fr: "La réorientation « \(id.text) » attend encore une suite. Pourquoi ne pas la régler avant ?",
        en: "Reorientation “\(id.text)” is still pending. Why not settle it first?")
    case .fewReminders(let count):
      Words(
        fr: "\(count, "relance", "relances") jusqu'ici ; on en fait d'ordinaire deux. Pourquoi en rester là ?",
        en: "\(count, "reminder", "reminders") so far; two are usual. Why stop there?")
    case .lateFollowUp(let latest):
      Words(
        fr: "Un suivi se fait 12 à 18 mois après la restitution, soit le \(latest) au plus tard. Pourquoi après ?",
        en: "A follow-up takes place 12 to 18 months after the restitution, by \(latest) at the latest. Why later?")
    case .invoiceUnpaid:
      Words(
        fr: "La facture n'est pas réglée. Pourquoi clôturer quand même ?",
        en: "The invoice is not paid. Why close anyway?")
    case .proofsMissing:
      Words(
        fr: "Les pièces justificatives ne sont pas toutes classées. Pourquoi clôturer quand même ?",
        en: "Not all proofs are filed. Why close anyway?")
    case .consentInWords(let structure, let object):
      Words(
        fr: "L'accord \(de: names.name(of: structure)) porte sur « \(object) ». En quoi couvre-t-il ce document ?",
        en: "The consent of \(names.name(of: structure)) is about “\(object)”. How does it cover this document?")
    case .sharesDoNotAddUp(let shares, let cost):
      Words(
        fr: "Les financements font \(shares), pour une mission de \(cost). D'où vient la différence ?",
        en: "The funding makes \(shares), for a mission of \(cost). Where does the difference come from?")
    case .notAWorkingDay(let day):
      Words(fr: "Le \(day) n'est pas ouvré. Pourquoi ce jour ?", en: "\(day) is no working day. Why that day?")
    case .outOfOrder(let earlier, let later):
      Words(
        fr: "L'ordre s'inverse : \(later.words) avant \(earlier.words). Pourquoi ?",
        en: "The order is reversed: \(later.words) before \(earlier.words). Why?")
    case .missionsGoOn(let missions):
      Words(
        fr: "Des missions continuent : \(Lists.and(missions.map(\.text))). Pourquoi clore sans attendre ?",
        en: "Missions go on: \(Lists.and(missions.map(\.text))). Why close without waiting?")
    case .scenariosUnsettled(let scenarios):
      Words(
        fr: "Des scénarios sont encore à l'étude : \(Lists.and(scenarios)). Pourquoi ne pas les trancher ?",
        en: "Scenarios are still under study: \(Lists.and(scenarios)). Why not settle them?")
    case .correctedAfterClosing(let day):
      Words(
        fr: "La mission est clôturée depuis le \(day), et ses chiffres ont pu être transmis. À qui le dire ?",
        en: "The mission has been closed since \(day), and its figures may have been handed on. Who has to be told?")
    case .anothersAct(let person):
      Words(
        fr:
          "Cet acte est \(de: names.name(of: person)), qui peut seul l'annuler d'une touche. Pourquoi le faire à sa place ?",
        en: "This act is \(names.name(of: person))'s, who alone can undo it with a key. Why do it instead?")
    case .daysAfterReport(let day):
      Words(
        fr: "Le rapport est remis depuis le \(day). Pourquoi ces jours n'ont-ils pas été notés avant ?",
        en: "The report is in since \(day). Why were these days not logged before?")
    case .agreementBeforeChoice(let day):
      Words(
        fr: "La convention commencerait avant le choix, le \(day) : elle « est alors signée », donc après. Pourquoi ?",
        en: "The agreement would begin before the choice, on \(day): it “is then signed”, so later. Why?")
    case .agreementBeforeSignatures(let day):
      Words(
        fr: "La convention commence le \(day), avant toute signature. Pourquoi ?",
        en: "The agreement begins on \(day), before any signature. Why?")
    case .noCommitment:
      Words(
        fr: "La convention « tripartite » n'engage personne : aucun engagement n'est écrit. Pourquoi ?",
        en: "The “tripartite” agreement commits nobody: no commitment is written. Why?")
    case .doubtfulSIREN(let siren, let doubt):
      Words(
        fr: "SIREN \(siren) : \(doubt.words). Pourquoi le garder ainsi ?",
        en: "SIREN \(siren): \(doubt.words). Why keep it so?")
    case .doubtfulSIRET(let siret, let doubt):
      Words(
        fr: "SIRET \(siret) : \(doubt.words). Pourquoi le garder ainsi ?",
        en: "SIRET \(siret): \(doubt.words). Why keep it so?")
    case .doubtfulRNA(let rna, _):
      Words(
        fr:
          "« \(rna) » : un numéro RNA s'écrit W et neuf chiffres ; les associations d'Alsace-Moselle n'en ont pas. Pourquoi ?",
        en: "“\(rna)”: an RNA number is W and nine digits; associations of Alsace-Moselle have none. Why?")
    case .siretOf(let party):
      Words(
        fr: "\(names.name(of: party)) a déjà ce SIRET. Une antenne, ou une fiche en double ?",
        en: "\(names.name(of: party)) has this SIRET already. A branch, or a duplicate?")
    }
  }
}

extension Caution.Kind {
  /// What the reason is about, in the journal and in the minutes.
  public var words: Words {
    switch self {
    case .seedCriteriaMissing: Words(fr: "critères habituels absents", en: "usual criteria missing")
    case .fewInvited: Words(fr: "peu de prestataires sollicités", en: "few providers invited")
    case .manyInvited: Words(fr: "beaucoup de prestataires sollicités", en: "many providers invited")
    case .briefNotAgreed: Words(fr: "cahier des charges sans tous les accords", en: "brief not agreed to by all")
    case .shortDeadline: Words(fr: "délai court", en: "short deadline")
    case .unreachableMayAnswer:
      Words(fr: "prestataire injoignable non attendu", en: "unreachable provider not waited for")
    case .inactiveProvider: Words(fr: "prestataire en sommeil", en: "inactive provider")
    case .alwaysInvited: Words(fr: "prestataire sollicité à chaque fois", en: "provider invited every time")
    case .aboveCeiling: Words(fr: "plafond dépassé", en: "above the ceiling")
    case .outsizedDays: Words(fr: "nombre de jours hors norme", en: "unusual number of days")
    case .outsizedAmount: Words(fr: "montant hors norme", en: "unusually high amount")
    case .unusuallyLow: Words(fr: "montant très bas", en: "unusually low amount")
    case .extremeMarkWithoutComment: Words(fr: "note extrême sans commentaire", en: "extreme mark without comment")
    case .noStructureSheet: Words(fr: "aucune fiche de la structure", en: "no sheet from the structure")
    case .seatedAfterOpening: Words(fr: "siège ajouté après l'ouverture", en: "seat added after the opening")
    case .outsideGivenMarks:
      Words(fr: "note commune hors des notes des fiches", en: "agreed mark outside the marks of the sheets")
    case .onlyOneProposal: Words(fr: "une seule proposition", en: "a single proposal")
    case .agreedMarksIncomplete: Words(fr: "notes communes incomplètes", en: "agreed marks incomplete")
    case .notFirst: Words(fr: "choix hors du premier rang", en: "not the first of the ranking")
    case .belowThreshold:
      Words(fr: "choix sous un seuil éliminatoire", en: "choice under a threshold that shuts out")
    case .differsFromProposal:
      Words(fr: "convention différente de la proposition", en: "agreement differs from proposal")
    case .startsBeforeLastSignature:
      Words(fr: "début avant la dernière signature", en: "start before the last signature")
    case .beginsBeforeAgreedStart:
      Words(fr: "début avant la date convenue", en: "start before the agreed day")
    case .aboveAgreedDays: Words(fr: "jours au-delà de la convention", en: "days beyond the agreement")
    case .fewerDaysThanDone: Words(fr: "moins de jours que de jours faits", en: "fewer days than done")
    case .daysDiffer: Words(fr: "jours différents de la convention", en: "days differ from the agreement")
    case .openReorientation: Words(fr: "réorientation en attente", en: "pending reorientation")
    case .fewReminders: Words(fr: "peu de relances", en: "few reminders")
    case .lateFollowUp: Words(fr: "suivi au-delà de 18 mois", en: "follow-up beyond 18 months")
    case .aboveAgreedAmount: Words(fr: "montant au-delà de la convention", en: "amount beyond the agreement")
    case .differsFromInstalment: Words(fr: "facture hors échéancier", en: "invoice off the schedule")
    case .certifiedAboveLogged: Words(fr: "plus de jours attestés que notés", en: "more days certified than logged")
    case .halfDaysDiffer: Words(fr: "demi-journées signées différentes", en: "half-days signed differ")
    case .paidAboveService: Words(fr: "paiement avant service fait", en: "payment before the work is certified")
    case .allocatedAboveCost: Words(fr: "affecté au-delà du coût", en: "allocated beyond the cost")
    case .paidAboveAllocated: Words(fr: "payé au-delà de l'affecté", en: "paid beyond what is allocated")
    case .vigilanceMissing: Words(fr: "attestation de vigilance absente", en: "certificate of vigilance missing")
    case .vigilanceUnchecked: Words(fr: "attestation sans code de sécurité", en: "certificate without its code")
    case .proofRanOut: Words(fr: "pièce qui ne vaut plus", en: "paper that no longer holds")
    case .unlistedTheme: Words(fr: "thème hors de la liste", en: "theme outside the list")
    case .invoiceUnpaid: Words(fr: "facture non réglée", en: "invoice unpaid")
    case .proofsMissing: Words(fr: "pièces manquantes", en: "proofs missing")
    case .consentInWords: Words(fr: "accord dit en mots", en: "consent told in words")
    case .sharesDoNotAddUp: Words(fr: "financements différents du coût", en: "funding differs from the cost")
    case .notAWorkingDay: Words(fr: "jour non ouvré", en: "not a working day")
    case .outOfOrder: Words(fr: "ordre inversé", en: "order reversed")
    case .missionsGoOn: Words(fr: "missions qui continuent", en: "missions that go on")
    case .scenariosUnsettled: Words(fr: "scénarios non tranchés", en: "scenarios not settled")
    case .correctedAfterClosing: Words(fr: "correction après la clôture", en: "correction after the closing")
    case .anothersAct: Words(fr: "acte d'une autre personne", en: "somebody else's act")
    case .daysAfterReport: Words(fr: "jours notés après le rapport", en: "days logged after the report")
    case .agreementBeforeChoice: Words(fr: "convention avant le choix", en: "agreement before the choice")
    case .agreementBeforeSignatures: Words(fr: "convention avant toute signature", en: "agreement before any signature")
    case .noCommitment: Words(fr: "convention sans engagement", en: "agreement without commitment")
    case .doubtfulSIREN: Words(fr: "SIREN douteux", en: "doubtful SIREN")
    case .doubtfulSIRET: Words(fr: "SIRET douteux", en: "doubtful SIRET")
    case .doubtfulRNA: Words(fr: "numéro RNA douteux", en: "doubtful RNA number")
    case .siretOf: Words(fr: "SIRET déjà connu", en: "SIRET known already")
    }
  }
}

extension Hundredths {
  /// « 2,5 », or « 2 à 3,5 » where the two differ.
  fileprivate func upTo(_ highest: Hundredths) -> Words {
    self == highest
      ? Words(fr: "\(self)", en: "\(self)") : Words(fr: "\(self) à \(highest)", en: "\(self) to \(highest)")
  }
}
