import JalonCore

extension Obstacle {
  /// The fact, then the way out.
  public func words(_ names: Names) -> Words {
    switch self {
    // What was filled in
    case .blank: Words(fr: "À remplir.", en: "To be filled in.")
    case .unknown(let reference, let name, _, let nearest): reference.unknown(name, nearest)
    case .unknownParty(let party, _):
      Words(
        fr: "« \(party.text) » n'est pas dans l'annuaire. Vérifiez le code, ou enregistrez d'abord l'organisation.",
        en: "“\(party.text)” is not in the directory. Check the code, or register the organisation first.")
    case .unknownMission(let mission, _):
      Words(
        fr: "Aucune mission \(mission.text). Vérifiez le numéro.", en: "No mission \(mission.text). Check the number.")
    case .unknownPlan(let plan, _):
      Words(
        fr: "Aucun plan « \(plan.text) ». Vérifiez le code, ou ouvrez d'abord le plan.",
        en: "No plan “\(plan.text)”. Check the code, or open the plan first.")
    case .missionExists(let mission, _):
      Words(
        fr: "Le numéro \(mission.text) est déjà pris. Choisissez-en un autre.",
        en: "Number \(mission.text) is already taken. Choose another one.")
    case .inFuture:
      Words(
        fr: "Ce jour n'est pas encore venu. Un acte se note le jour même, ou après.",
        en: "That day has not come yet. An act is recorded on the day, or later.")
    case .tooEarly(_, let day, let milestone):
      Words(
        fr: "Trop tôt : à partir du \(day), pas avant \(milestone.words).",
        en: "Too early: from \(day) on, not before \(milestone.words).")
    case .tooLate(_, let day, let milestone):
      Words(
        fr: "Trop tard : jusqu'au \(day), pas après \(milestone.words).",
        en: "Too late: until \(day), not after \(milestone.words).")
    case .notPositive: Words(fr: "Un nombre plus grand que zéro est attendu.", en: "A number above zero is expected.")
    case .negative: Words(fr: "Zéro ou plus est attendu.", en: "Zero or more is expected.")
    case .endsBeforeStart: Words(fr: "La fin tombe avant le début.", en: "The end comes before the start.")
    case .noneGiven: Words(fr: "Il en faut au moins un ; ajoutez-le.", en: "At least one is needed; add it.")
    case .twice(let name, _):
      Words(fr: "« \(name) » y est deux fois. Gardez-en un.", en: "“\(name)” is there twice. Keep one.")
    case .nothingToChoose:
      Words(
        fr: "Rien ne s'y prête pour l'instant : il n'y a rien à choisir.",
        en: "Nothing fits for now: there is nothing to choose.")
    case .nothingChanges:
      Words(fr: "Rien ne change. Dites ce qui doit changer.", en: "Nothing changes. Say what should change.")
    case .notOf(let person, let party, _):
      Words(
        fr:
          "\(names.name(of: person)) ne représente pas \(names.name(of: party)). Choisissez quelqu'un qui parle en son nom.",
        en: "\(names.name(of: person)) does not speak for \(names.name(of: party)). Choose somebody who does.")
    case .officerExpected(let person, _):
      Words(
        fr: "\(names.name(of: person)) n'a pas le rôle de chargé de mission DLA. Choisissez quelqu'un qui l'a.",
        en: "\(names.name(of: person)) is not a DLA officer. Choose one.")

    // Whoever asks, and the life of the mission
    case .notAnOfficer(let person):
      Words(
        fr:
          "Un chargé de mission enregistre cela ; l'annuaire ne donne pas ce rôle à \(names.name(of: person)). Ajoutez-le.",
        en: "An officer records this; the directory does not give \(names.name(of: person)) that role. Add it.")
    case .notOpened:
      Words(
        fr: "Cette mission n'est pas encore ouverte. Ouvrez-la d'abord.",
        en: "This mission is not open yet. Open it first.")
    case .idAlreadyUsed(let id):
      Words(
        fr: "Le numéro « \(id.text.excerpt) » est déjà celui d'un autre acte. Donnez à celui-ci un numéro à lui.",
        en: "The number “\(id.text.excerpt)” is that of another act already. Give this one a number of its own.")
    case .alreadyOpened(let mission):
      Words(
        fr: "La mission \(mission.text) est déjà ouverte. Prenez un autre numéro.",
        en: "Mission \(mission.text) is already open. Take another number.")
    case .notNow(let stage, let stages): Obstacle.notNow(stage, stages)
    case .suspended(let day):
      Words(
        fr: "La mission est suspendue, reprise prévue le \(day). Reprenez-la d'abord.",
        en: "The mission is suspended, expected to resume on \(day). Resume it first.")
    case .notSuspended:
      Words(
        fr: "La mission n'est pas suspendue : il n'y a rien à reprendre.",
        en: "The mission is not suspended: nothing to resume.")
    case .notInMission(let party, _):
      Words(
        fr: "\(names.name(of: party)) ne fait pas partie de cette mission. Choisissez l'une de ses parties.",
        en: "\(names.name(of: party)) is not a party of this mission. Choose one of its parties.")
    case .callNotEnded(let mission):
      Words(
        fr: "L'appel de la mission \(mission.text) n'est ni infructueux ni sans suite : il n'y a rien à relancer.",
        en: "The call of mission \(mission.text) is neither unsuccessful nor dropped: nothing to relaunch.")

    // A mission that began before Jalon
    case .takeOverLacks(let entry, _):
      Words(
        fr: "À remplir : sans cela une mission ne peut pas être reprise à l'étape « \(entry.words) ».",
        en: "To be filled: without it a mission cannot be taken over at the stage “\(entry.words)”.")
    case .endedWithoutProvider:
      Words(
        fr: "Un appel sans issue n'a retenu personne. Laissez le prestataire vide, ou choisissez une autre étape.",
        en: "A call without outcome retained nobody. Leave the provider empty, or choose another stage.")
    case .choiceTakenOver:
      Words(
        fr:
          "Le prestataire a été choisi avant Jalon, qui n'a pas les autres propositions : ce choix ne se retire pas ici.",
        en: "The provider was chosen before Jalon, which has no other proposals: that choice cannot be withdrawn here.")
    case .takenOverEnded:
      Words(
        fr: "Cette mission était terminée avant Jalon : elle se lit et se compte, et ne se rouvre pas.",
        en: "This mission was over before Jalon: it is read and counted, and cannot be reopened.")
    case .surveyTakenOver(let party, _):
      Words(
        fr: "Enquête déjà réglée avant Jalon : \(names.name(of: party)).",
        en: "Survey settled before Jalon: \(names.name(of: party)).")

    // Opening, brief and grid
    case .leadNotAmongOperators:
      Words(
        fr: "Le chef de file doit être l'un des opérateurs de la mission. Ajoutez-le à la liste.",
        en: "The lead must be one of the mission's operators. Add it to the list.")
    case .individualNeedsOneStructure:
      Words(
        fr: "Un accompagnement individuel concerne une seule structure. Gardez-en une, ou passez en collectif.",
        en: "An individual support concerns one structure. Keep one, or make it collective.")
    case .collectiveNeedsTwoStructures:
      Words(
        fr: "Un accompagnement collectif réunit au moins deux structures. Ajoutez-en une, ou passez en individuel.",
        en: "A collective support gathers at least two structures. Add one, or make it individual.")
    case .notInPlan(let party, _):
      Words(
        fr: "\(names.name(of: party)) n'est pas dans le plan d'accompagnement. Complétez d'abord le plan.",
        en: "\(names.name(of: party)) is not in the support plan. Complete the plan first.")
    case .planClosed(let plan):
      Words(
        fr: "Le plan « \(plan.text) » est clos. Ouvrez-en un autre.",
        en: "Plan “\(plan.text)” is closed. Open another one.")
    case .briefMissing:
      Words(
        fr: "Le cahier des charges n'est pas rédigé. Rédigez-le d'abord.", en: "There is no brief yet. Write it first.")
    case .briefAlreadyAgreed(let structure, _):
      Words(
        fr: "\(names.name(of: structure)) a déjà accepté cette version du cahier des charges.",
        en: "\(names.name(of: structure)) has already agreed to this version of the brief.")
    case .gridMissing:
      Words(
        fr: "La grille d'évaluation n'est pas fixée. Fixez-la d'abord.",
        en: "There is no evaluation grid yet. Set it first.")
    case .weightOutsidePercent:
      Words(fr: "Un poids va de 1 à 100 %.", en: "A weight goes from 1 to 100%.")
    case .weightsDoNotSum(let sum, _):
      Words(
        fr: "Les poids font \(sum) % en tout ; il en faut 100.", en: "The weights make \(sum)% in all; 100 is needed.")
    case .pointsOutside:
      Words(fr: "Un critère apporte de 1 à 100 points.", en: "A criterion brings from 1 to 100 points.")
    case .pointsExceed(let sum, _):
      Words(
        fr: "La grille fait \(sum) points en tout ; \(EvaluationGrid.mostPoints) au plus. Réduisez les maximums.",
        en: "The grid makes \(sum) points in all; \(EvaluationGrid.mostPoints) at most. Lower the maxima.")
    case .scaleOutside:
      Words(
        fr: "La note la plus haute va de 1 à 100. D'habitude, 5.", en: "The highest mark goes from 1 to 100. Usually 5."
      )
    case .stepDoesNotDivide:
      Words(
        fr: "Ce pas ne mène pas juste à la note la plus haute. Essayez 1 ou 0,5.",
        en: "This step does not lead exactly to the highest mark. Try 1 or 0.5.")
    case .thresholdOutsideScale:
      Words(fr: "Ce seuil sort de l'échelle des notes.", en: "This threshold is outside the scale of marks.")
    case .formulaWithoutBudget:
      Words(
        fr: "Une formule de prix calcule la note du critère « budget », qui manque. Ajoutez-le, ou notez sans formule.",
        en:
          "A price formula computes the mark of the criterion “budget”, which is missing. Add it, or mark without one.")

    // The call
    case .alreadyInvited(let provider, _):
      Words(
        fr: "\(names.name(of: provider)) est déjà sollicité.", en: "\(names.name(of: provider)) is already invited.")
    case .notInvited(let provider, _):
      Words(
        fr: "\(names.name(of: provider)) n'a pas été sollicité. Sollicitez-le avant la date limite.",
        en: "\(names.name(of: provider)) was not invited. Invite it before the deadline.")
    case .noLateProposal(let provider, _):
      Words(
        fr: "Aucune proposition tardive en attente : \(names.name(of: provider)).",
        en: "No late proposal waiting: \(names.name(of: provider)).")
    case .noProposal(let provider, _):
      Words(
        fr: "Aucune proposition en lice : \(names.name(of: provider)). Choisissez l'un des candidats.",
        en: "No proposal standing: \(names.name(of: provider)). Choose one of the candidates.")
    case .stillAwaited(let provider, let day, let field):
      Words(
        fr:
          "\(names.name(of: provider)) \(field == nil ? "peut encore" : "pouvait encore") répondre jusqu'au \(day). \(field == nil ? "Attendez, ou notez son intention" : "Donnez un jour plus tardif").",
        en:
          "\(names.name(of: provider)) \(field == nil ? "may" : "might") still answer until \(day). \(field == nil ? "Wait, or record its intent" : "Give a later day")."
      )
    case .noAdmissibleProposal:
      Words(
        fr: "Aucune proposition recevable. Reportez la date limite, ou déclarez l'appel infructueux.",
        en: "No admissible proposal. Extend the deadline, or declare the call unsuccessful.")

    // The evaluation
    case .alreadySeated(let person, _):
      Words(fr: "\(names.name(of: person)) a déjà une fiche.", en: "\(names.name(of: person)) already has a sheet.")
    case .alreadyFollows(let person, _):
      Words(
        fr: "\(names.name(of: person)) suit déjà cette mission. Choisissez un collègue.",
        en: "\(names.name(of: person)) already follows this mission. Choose a colleague.")
    case .notSeated(let person, _):
      Words(
        fr: "\(names.name(of: person)) n'est pas parmi les évaluateurs. Désignez cette personne d'abord.",
        en: "\(names.name(of: person)) is not among the evaluators. Seat this person first.")
    case .nobodySeated:
      Words(fr: "Personne n'évalue encore. Désignez un évaluateur.", en: "Nobody evaluates yet. Seat an evaluator.")
    case .interestNotDeclared(let person):
      Words(
        fr: "\(names.name(of: person)) n'a pas encore déclaré ses liens d'intérêt. Cela vient avant la première note.",
        en: "\(names.name(of: person)) has not declared interests yet. That comes before the first mark.")
    case .recused(let person):
      Words(
        fr: "\(names.name(of: person)) ne note pas, à cause d'un lien avec un candidat.",
        en: "\(names.name(of: person)) does not mark, because of a link with a candidate.")
    case .sheetAlreadyClosed(let person):
      Words(
        fr: "Fiche déjà close : \(names.name(of: person)). Rouvrez-la d'abord.",
        en: "Sheet already closed: \(names.name(of: person)). Reopen it first.")
    case .sheetNotClosed(let person, _):
      Words(
        fr: "Fiche encore ouverte : \(names.name(of: person)). Il n'y a rien à rouvrir.",
        en: "Sheet still open: \(names.name(of: person)). Nothing to reopen.")
    case .sheetOpen(let person):
      Words(
        fr: "Fiche encore ouverte : \(names.name(of: person)). Elle doit être close d'abord.",
        en: "Sheet still open: \(names.name(of: person)). It must be closed first.")
    case .sheetIncomplete(let person):
      Words(
        fr: "Fiche close mais plus complète : \(names.name(of: person)). Rouvrez-la pour noter ce qui manque.",
        en: "Sheet closed but no longer complete: \(names.name(of: person)). Reopen it to mark what is missing.")
    case .unmarked(let cell, let person):
      Words(
        fr:
          "Note manquante : \(names.name(of: cell.provider)), « \(names.name(of: cell.criterion)) » (\(names.name(of: person))).",
        en:
          "Mark missing: \(names.name(of: cell.provider)), “\(names.name(of: cell.criterion))” (\(names.name(of: person)))."
      )
    case .sheetUnfinished(let person):
      Words(
        fr:
          "Fiche encore sous scellé, et pas finie : \(names.name(of: person)). Ouvrez-la dans la comparaison pour la compléter.",
        en:
          "Sheet still sealed, and not finished: \(names.name(of: person)). Open it in the comparison to complete it.")
    case .anothersSheet(let person, _):
      Words(
        fr:
          "C'est la fiche d'un autre chargé de mission : \(names.name(of: person)). Elle s'ouvre, se note et se clôt dans sa session.",
        en:
          "Another officer holds this sheet: \(names.name(of: person)). It is opened, marked and closed in that session."
      )
    case .notInGrid(let criterion, _):
      Words(
        fr: "« \(names.name(of: criterion)) » n'est pas un critère de la grille.",
        en: "“\(names.name(of: criterion))” is not a criterion of the grid.")
    case .markIsComputed(let criterion, _):
      Words(
        fr: "« \(names.name(of: criterion)) » se calcule à partir des montants et ne se note pas.",
        en: "“\(names.name(of: criterion))” is computed from the amounts and is not marked.")
    case .offScale(let top, let step, _):
      Words(
        fr: "Une note va de 0 à \(top), par pas de \(step).", en: "A mark goes from 0 to \(top), by steps of \(step).")

    // The choice
    case .gapNeedsReason(let gap, _):
      Words(
        fr: "Écart de \(gap) entre les fiches. Dites pourquoi cette note est retenue.",
        en: "The sheets differ by \(gap). Say why this mark is retained.")
    case .beforeOpeningOfSheets(let day, let opened, _):
      Words(
        fr:
          "Le \(day) vient avant l'ouverture des fiches, le \(opened). Donnez un jour d'après, ou corrigez l'ouverture.",
        en: "\(day) comes before the opening of the sheets, on \(opened). Give a later day, or correct the opening.")
    case .nothingUnanimous:
      Words(
        fr: "Aucune note unanime à reprendre. Convenez des notes une à une.",
        en: "No unanimous mark to adopt. Agree on the marks one by one.")
    case .noOperatorDecider:
      Words(
        fr: "Personne ne décide au nom de l'opérateur. Ajoutez une personne qui le représente.",
        en: "Nobody decides on the operator's side. Add somebody who speaks for it.")
    case .positionMissing(let structure, _):
      Words(
        fr: "Position attendue : \(names.name(of: structure)). Ajoutez la personne qui décide en son nom.",
        en: "Position expected: \(names.name(of: structure)). Add the person who decides on its behalf.")

    // The framing
    case .alreadyNotified(let provider, _):
      Words(fr: "\(names.name(of: provider)) est déjà informé.", en: "\(names.name(of: provider)) is already notified.")
    case .notNotified(let provider):
      Words(
        fr: "Candidat pas encore informé : \(names.name(of: provider)). Chacun reçoit une réponse, retenu ou non.",
        en: "Candidate not notified yet: \(names.name(of: provider)). Each receives an answer, retained or not.")
    case .kickOffSettled:
      Words(fr: "La réunion de lancement est déjà réglée.", en: "The kick-off meeting is already settled.")
    case .kickOffMissing:
      Words(
        fr: "La réunion de lancement n'est pas consignée. Consignez-la, ou dites pourquoi vous vous en passez.",
        en: "The kick-off meeting is not recorded. Record it, or say why you do without.")
    case .agreementMissing:
      Words(
        fr: "La convention n'est pas préparée. Préparez-la d'abord.",
        en: "The agreement is not drafted. Draft it first.")
    case .alreadySigned(let party, _):
      Words(
        fr: "\(names.name(of: party)) a déjà signé. Ce qui est signé ne change que par un avenant.",
        en: "\(names.name(of: party)) has already signed. What is signed changes only by an amendment.")
    case .unsigned(let party):
      Words(
        fr: "Signature attendue : \(names.name(of: party)). Notez-la dès qu'elle arrive.",
        en: "Signature awaited: \(names.name(of: party)). Record it as soon as it comes.")

    // The work
    case .reorientationExists(let id, _):
      Words(
        fr: "Le code « \(id.text) » est déjà pris. Choisissez-en un autre.",
        en: "The code “\(id.text)” is already taken. Choose another one.")
    case .noOpenReorientation:
      Words(fr: "Aucune réorientation en attente.", en: "No reorientation is pending.")
    case .reorientationNotOpen(let id, _):
      Words(
        fr: "La réorientation « \(id.text) » n'est pas en attente. Choisissez-en une qui l'est.",
        en: "Reorientation “\(id.text)” is not pending. Choose one that is.")
    case .reorientationNotAccepted(let id):
      Words(
        fr: "La réorientation « \(id.text) » n'est pas encore acceptée par tous. L'avenant se signe après.",
        en: "Reorientation “\(id.text)” is not accepted by all yet. The amendment is signed after that.")
    case .doesNotDecide(let party, _):
      Words(
        fr: "\(names.name(of: party)) n'a pas à répondre : chaque structure et l'opérateur chef de file décident.",
        en: "\(names.name(of: party)) need not answer: each structure and the lead operator decide.")
    case .alreadyAnswered(let party, _):
      Words(fr: "\(names.name(of: party)) a déjà répondu.", en: "\(names.name(of: party)) has already answered.")
    case .noConcreteAction:
      Words(
        fr: "Le rapport fait état d'au moins une action concrète. Ajoutez-la.",
        en: "The report sets out at least one concrete action. Add it.")
    case .newNeedsUnsaid:
      Words(
        fr: "Citez les nouveaux besoins, ou cochez « Aucun nouveau besoin » : l'un des deux.",
        en: "Name the new needs, or tick “No new need”: one of the two.")
    case .noLeaderAttended(let structures, _):
      Words(
        fr: "Aucun responsable présent (\(names.names(of: structures))). Ajoutez-en un parmi les personnes présentes.",
        en: "No leader attended (\(names.names(of: structures))). Add one to the attendees.")
    case .notSaidLeader(let person, let structure, _):
      Words(
        fr:
          "La fiche \(de: names.name(of: person)) ne dit pas « Responsable de sa structure » (\(names.name(of: structure))). Si c'est le cas, cochez-le dans sa fiche ; sinon, ajoutez un responsable parmi les personnes présentes.",
        en:
          "The card of \(names.name(of: person)) does not say “Leader of the structure” (\(names.name(of: structure))). If they are, tick it on their card; if not, add a leader to the attendees."
      )
    case .noOfficerAttended:
      Words(
        fr: "Le chargé de mission participe à la restitution. Ajoutez-le aux personnes présentes.",
        en: "The officer takes part in the restitution. Add them to the attendees.")

    // Surveys and follow-up
    case .noSurveyOwed(let party, _):
      Words(
        fr: "Aucune enquête à adresser : \(names.name(of: party)).", en: "No survey to send: \(names.name(of: party)).")
    case .surveyAlreadyIssued(let party, _):
      Words(
        fr: "Enquête déjà adressée : \(names.name(of: party)).", en: "Survey already sent: \(names.name(of: party)).")
    case .noSurveyOpen: Words(fr: "Aucune enquête n'attend de réponse.", en: "No survey awaits an answer.")
    case .surveyNotIssued(let party, _):
      Words(
        fr: "Enquête pas encore adressée : \(names.name(of: party)). Adressez-la d'abord.",
        en: "Survey not sent yet: \(names.name(of: party)). Send it first.")
    case .surveySettled(let party, _):
      Words(
        fr: "Enquête déjà réglée : \(names.name(of: party)). Rouvrez-la pour la reprendre.",
        en: "Survey already settled: \(names.name(of: party)). Reopen it to take it up again.")
    case .enoughReminders(let party, let count, _):
      Words(
        fr:
          "\(count, "relance déjà faite", "relances déjà faites") : \(names.name(of: party)). Classez l'enquête sans réponse, avec un motif.",
        en:
          "\(count, "reminder", "reminders") sent already: \(names.name(of: party)). Write the survey off, with a reason."
      )
    case .noSurveySettled: Words(fr: "Aucune enquête à rouvrir.", en: "No survey to reopen.")
    case .surveyNotSettled(let party, _):
      Words(
        fr: "Enquête encore en attente : \(names.name(of: party)). Il n'y a rien à rouvrir.",
        en: "Survey still pending: \(names.name(of: party)). Nothing to reopen.")
    case .unknownQuestion(let question, _):
      Words(
        fr: "« \(question) » n'est pas une question de cette enquête. Vérifiez le code.",
        en: "“\(question)” is not a question of this survey. Check the code.")
    case .answerOutside(let question, _):
      Words(
        fr:
          "La question \(QuestionWords.named(question, names)) ne permet pas cette réponse. Choisissez-en une qu'elle propose.",
        en: "Question \(QuestionWords.named(question, names)) does not allow this answer. Choose one that it offers.")
    case .answerUnfulfilling(let question, let message, _):
      Words(
        fr: "Question \(QuestionWords.named(question, names)). \(QuestionWords.unfulfilled(message))",
        en: "Question \(QuestionWords.named(question, names)). \(QuestionWords.unfulfilled(message))")
    case .keyQuestionUnanswered(let question, _):
      Words(
        fr: "La question \(QuestionWords.named(question, names)) attend une réponse, même « sans objet ».",
        en: "Question \(QuestionWords.named(question, names)) awaits an answer, even “not applicable”.")
    case .answerNeeded(let question, _):
      Words(
        fr:
          "La question \(QuestionWords.named(question, names)) attend une réponse ; « sans objet » ou « ne se prononce pas » n'en sont pas.",
        en:
          "Question \(QuestionWords.named(question, names)) awaits an answer; “not applicable” or “no opinion” are none."
      )
    case .keptElsewhere(let question, _):
      Words(
        fr:
          "La réponse à \(QuestionWords.named(question, names)) a son propre champ dans le diagnostic. Écrivez-la là, et retirez-la d'ici.",
        en:
          "The answer to \(QuestionWords.named(question, names)) has a field of its own in the diagnosis. Write it there, and remove it here."
      )
    case .unknownQuestionnaire(let edition, _):
      Words(
        fr:
          "Il n'y a pas de diagnostic de suivi « \(edition.words) ». « jalon questionnaires » donne ceux qui existent.",
        en: "There is no follow-up diagnosis “\(edition.words)”. “jalon questionnaires” gives those that exist.")
    case .followUpSettled:
      Words(fr: "Le diagnostic de suivi est déjà réglé.", en: "The follow-up diagnosis is already settled.")
    case .followUpUnsettled:
      Words(
        fr: "Le diagnostic de suivi n'est pas réglé. Consignez-le, ou dites pourquoi vous y renoncez.",
        en: "The follow-up diagnosis is not settled. Record it, or say why you waive it.")
    case .actionNotFollowed(let action, _):
      Words(
        fr: "Que devient l'action « \(action) » ? Ajoutez-la.", en: "What became of the action “\(action)”? Add it.")
    case .appropriationOutside:
      Words(fr: "De 0 (nulle) à 3 (autonome).", en: "From 0 (none) to 3 (self-reliant).")

    // Beside the stages
    case .stepHeld(let step, let day, _):
      Words(
        fr: "C'est fait (\(step.words), le \(day)). Pour changer ce jour, corrigez le fait.",
        en: "It is done (\(step.words), on \(day)). To change that day, correct the fact.")
    case .datedElsewhere(let step, let command, _):
      Words(
        fr: "Ce jour ne se déplace pas ici (\(step.words)). Pour le changer : « \(command.title) ».",
        en: "That day is not moved here (\(step.words)). To change it: “\(command.title)”.")
    case .followsLaterStep(let step, let after, _):
      Words(
        fr: "Une étape en suit une qui la précède (\(step.words), après : \(after.words)). Choisissez-en une plus tôt.",
        en: "A step follows an earlier one (\(step.words), after: \(after.words)). Choose an earlier one.")
    case .delayOutside(let most, _):
      Words(fr: "Entre 0 et \(most) jours ouvrés.", en: "Between 0 and \(most) working days.")
    case .noConsentStands: Words(fr: "Aucun accord de diffusion en cours.", en: "No disclosure consent stands.")
    case .noSuchConsent:
      Words(
        fr: "Aucun accord de cette structure pour cet objet et ce destinataire.",
        en: "No consent of this structure for this object and this recipient.")
    case .nothingToWrite(let document): document.nothingToWrite
    case .showsOtherProposals(.surveySummary, _):
      Words(
        fr:
          "La synthèse des enquêtes va aux parties de la mission : de tous les prestataires, à celui qui a été retenu.",
        en: "The summary of the surveys goes to the parties of the mission: of all providers, to the one retained.")
    case .showsOtherProposals(let document, _):
      Words(
        fr: "Le document « \(document.words) » montre d'autres propositions. Un prestataire ne reçoit que sa lettre.",
        en: "The document “\(document.words)” shows other proposals. A provider only receives its letter.")
    case .namesCandidate(let provider, let document, _):
      Words(
        fr:
          "C'est \(names.name(of: provider)), à qui « \(document.words) » montrerait d'autres propositions. Choisissez sa lettre, ou nommez mieux le destinataire si c'en est un autre.",
        en:
          "That is \(names.name(of: provider)), to whom “\(document.words)” would show other proposals. Choose its letter, or name the recipient otherwise if it is another one."
      )
    case .noConsent(let structure, let document, let recipient, let lack, _):
      lack.words(names.name(of: structure), document.words, names.recipient(recipient))
    case .daysWouldTell(let structure, _):
      Words(
        fr:
          "\(names.name(of: structure)) n'accepte de figurer que sans son nom, et les jours d'un calendrier le diraient. Demandez-lui un accord avec son nom.",
        en:
          "\(names.name(of: structure)) agrees only to be told of without its name, which the days of a calendar would tell. Ask it for a consent with its name."
      )
    case .onlyForOutsiders:
      Words(
        fr:
          "Les parties de la mission reçoivent ses documents sans qu'une loi les y oblige. Nommez un autre destinataire, ou laissez ce champ vide.",
        en:
          "The parties of the mission receive its documents without any law. Name another recipient, or leave this field empty."
      )
    case .letterGoesToItsCandidate:
      Words(
        fr: "Une lettre va à un candidat, et à lui seul. Choisissez-le.",
        en: "A letter goes to one candidate, and to nobody else. Choose it.")
    case .staysInside(let document, _) where document.isForSignatories:
      Words(
        fr:
          "« \(document.words.capitalised) » est pour ceux qui signent. À un contrôle, indiquez le texte de loi qui oblige à le communiquer.",
        en:
          "“\(document.words.capitalised)” is for those who sign. For a control, name the law that obliges to hand it over."
      )
    case .goesToOne(.paperSurvey, _), .goesToOne(.webSurvey, _):
      Words(
        fr: "Un questionnaire va à celui qui y répond, et à lui seul : une structure, ou le prestataire.",
        en: "A questionnaire goes to whoever answers it, alone: a structure, or the provider.")
    case .goesToOne(let document, _):
      Words(
        fr: "Le document « \(document.words) » va à un prestataire sollicité, et à lui seul.",
        en: "The document “\(document.words)” goes to one provider invited, alone.")
    case .invitedApart(let document, _):
      Words(
        fr:
          "Le document « \(document.words) » part aux prestataires sans le nom des structures qui ne l'ont pas accepté : imprimez-le à part pour les parties.",
        en:
          "The document “\(document.words)” goes to providers without the names of structures that did not agree: print it apart for the parties."
      )
    case .staysInside(let document, _):
      Words(
        fr: "Le document « \(document.words) » est pour qui suit la mission. Choisissez l'un de ses opérateurs.",
        en: "The document “\(document.words)” is for those who follow the mission. Choose one of its operators.")
    case .nothingToUndo: Words(fr: "Rien à annuler.", en: "Nothing to undo.")
    case .nothingToRedo: Words(fr: "Rien à rétablir.", en: "Nothing to redo.")
    case .notTheLastAct:
      Words(
        fr: "Ce n'est plus le dernier acte : quelque chose a été fait depuis. Regardez le journal.",
        en: "This is no longer the last act: something was done since. Look at the journal.")
    case .leftTheBuilding(let kind):
      Words(
        fr: "Quelqu'un au-dehors l'a déjà reçu, signé ou vu : \(kind.words). Cela se corrige, sans s'annuler.",
        en: "Somebody outside has received, signed or seen it: \(kind.words). It can be corrected, not undone.")
    case .leftSince(.disclosureWithdrawn, let document, let recipient, let day):
      Words(
        fr:
          "Depuis ce retrait, un document est sorti : \(document.words), pour \(names.recipient(recipient)), le \(day). Enregistrez un nouvel accord.",
        en:
          "A document has left since: \(document.words), for \(names.recipient(recipient)), on \(day). Record a new consent."
      )
    case .leftSince(_, let document, let recipient, let day):
      Words(
        fr:
          "Un document est sorti sous cet accord : \(document.words), pour \(names.recipient(recipient)), le \(day). Retirez l'accord, puis enregistrez-le de nouveau.",
        en:
          "A document has left under this consent: \(document.words), for \(names.recipient(recipient)), on \(day). Withdraw it, then record it anew."
      )
    case .neverCorrected(.disclosureWithdrawn, _):
      Words(
        fr: "Le retrait d'un accord fait foi et ne se corrige pas. Si l'accord tient, enregistrez-le de nouveau.",
        en: "The withdrawal of a consent is evidence and is never corrected. If the consent stands, record it anew.")
    case .neverCorrected(.documentReleased, _):
      Words(
        fr: "Le registre des documents sortis fait foi et ne se corrige pas. Imprimez de nouveau le document.",
        en: "The register of what left is evidence and is never corrected. Print the document again.")
    case .neverCorrected:
      Words(
        fr: "Un accord de diffusion fait foi et ne se corrige pas. Retirez-le, puis enregistrez-le de nouveau.",
        en: "A consent is evidence and is never corrected. Withdraw it, then record it anew.")
    case .noSuchEvent(let position, _):
      Words(
        fr: "Le journal n'a pas de \(FactNumber(position).inSentence) à corriger. Choisissez-en un autre.",
        en: "The journal has no \(FactNumber(position).inSentence) to correct. Choose another one.")
    case .notCorrectable(_, let among): Obstacle.notCorrectable(among)
    case .sealedMarksMayRest:
      Words(
        fr: "Des notes sous scellé peuvent s'y appuyer. Corrigez-le une fois les fiches ouvertes.",
        en: "Marks under seal may rest on it. Correct it once the sheets are open.")
    case .wouldStop(let position, let why):
      Words(
        fr: "Le \(FactNumber(position).inSentence) ne tiendrait plus : \(why.words(names)) Corrigez-le d'abord.",
        en: "The \(FactNumber(position).inSentence) would not stand: \(why.words(names)) Correct it first.")
    case .wouldNotFollow(let milestone, _):
      Words(
        fr:
          "Avec cette valeur, l'ordre des faits ne tiendrait plus (\(milestone.words)). Corrigez d'abord ce qui s'y oppose.",
        en: "With this value the order of facts would break (\(milestone.words)). Correct what clashes first.")

    // Plans and directory
    case .planNotOpened:
      Words(fr: "Ce plan n'est pas encore ouvert. Ouvrez-le d'abord.", en: "This plan is not open yet. Open it first.")
    case .planAlreadyOpened(let plan):
      Words(
        fr: "Le plan « \(plan.text) » est déjà ouvert. Prenez un autre code.",
        en: "Plan “\(plan.text)” is already open. Take another code.")
    case .alreadyInPlan(let party, _):
      Words(
        fr: "\(names.name(of: party)) est déjà dans le plan.", en: "\(names.name(of: party)) is already in the plan.")
    case .unknownScenario(let scenario, _):
      Words(
        fr: "Le scénario « \(scenario) » n'est pas à l'étude dans ce plan. Ajoutez-le d'abord.",
        en: "Scenario “\(scenario)” is not studied in this plan. Add it first.")
    case .scenarioExists(let scenario, _):
      Words(
        fr: "Le scénario « \(scenario) » est déjà dans le plan. Donnez un autre nom.",
        en: "Scenario “\(scenario)” is already in the plan. Give another name.")
    case .alreadyDecided(let structure, _):
      Words(
        fr: "\(names.name(of: structure)) s'est déjà prononcée sur ce scénario.",
        en: "\(names.name(of: structure)) has already decided on this scenario.")
    case .linkedToItself:
      Words(
        fr: "Rien ne se relie à soi-même. Choisissez-en une autre.",
        en: "Nothing is linked to itself. Choose another one.")
    case .noScenario:
      Words(fr: "Aucun scénario à l'étude. Ajoutez-en d'abord un.", en: "No scenario is studied. Add one first.")
    case .onlyOneOperator:
      Words(
        fr: "Le plan n'a qu'un opérateur. Associez-en d'abord un autre.",
        en: "The plan has a single operator. Add another one first.")
    case .noMeetingConvened:
      Words(fr: "Aucun comité de pilotage n'est prévu.", en: "No steering meeting is convened.")
    case .noFundingOpen:
      Words(
        fr: "Aucun financement n'attend de suite. Ajoutez-en d'abord un.",
        en: "No funding awaits an outcome. Add one first.")
    case .alreadyLead(let carrier, _):
      Words(
        fr: "\(names.name(of: carrier)) est déjà chef de file ; il n'y en a qu'un. Choisissez un autre opérateur.",
        en: "\(names.name(of: carrier)) is already the lead; there is only one. Choose another operator.")
    case .notAdopted(let structures, _):
      Words(
        fr: "Ce scénario n'est pas adopté par tous (\(names.names(of: structures))). Consignez leurs délibérations.",
        en: "This scenario is not adopted by all (\(names.names(of: structures))). Record their decisions.")
    case .voteContradicts:
      Words(
        fr: "Plus de voix contre que pour : ce n'est pas adopté. Vérifiez les voix.",
        en: "More votes against than in favour: it is not adopted. Check the votes.")
    case .unknownMeeting(let name, _):
      Words(
        fr: "Aucun comité « \(name) » n'est prévu. Vérifiez le nom.",
        en: "No meeting “\(name)” is convened. Check the name.")
    case .meetingSettled(let name, _):
      Words(
        fr: "Le comité « \(name) » a déjà eu lieu. Donnez un autre nom.",
        en: "Meeting “\(name)” was already held. Give another name.")
    case .unknownFunding(let line, _):
      Words(
        fr: "Aucun financement « \(line.text) » dans ce plan. Choisissez-en un de la liste.",
        en: "No funding “\(line.text)” in this plan. Choose one of the list.")
    case .fundingExists(let line, _):
      Words(
        fr: "Le code « \(line.text) » est déjà pris par un financement. Choisissez-en un autre.",
        en: "Code “\(line.text)” is already taken by a funding. Choose another one.")
    case .fundingCannotBecome(let state, let from, _):
      Words(
        fr: "Un financement \(from.words) ne devient pas « \(state.words) ». Choisissez une autre suite.",
        en: "A funding \(from.words) does not become “\(state.words)”. Choose another outcome.")
    case .paysTooMuch(let left, _):
      Words(
        fr: "Plus que ce qui reste à verser (\(left)). Notez d'abord ce qui est accordé en plus.",
        en: "More than what is left to pay (\(left)). Record first what is granted beyond it.")
    case .vatUnsaid:
      Words(
        fr: "Ni TVA, ni exonération. Donnez le taux ou le montant de la TVA, ou cochez l'art. 293 B.",
        en: "Neither VAT nor exemption. Give the rate or the amount of VAT, or tick art. 293 B.")
    case .vatOutside:
      Words(fr: "Un taux va de 0 à 100 %. Corrigez-le.", en: "A rate goes from 0 to 100%. Correct it.")
    case .exemptAndTaxed:
      Words(
        fr: "Une facture sans TVA (art. 293 B) n'en compte pas. Videz le taux et le montant, ou décochez l'article.",
        en: "An invoice without VAT (art. 293 B) bears none. Empty rate and amount, or untick the article.")
    case .invoiceDoesNotAddUp(let sum, let told, _):
      Words(
        fr:
          "Le compte donne \(sum), la facture \(told) : \(Euros(cents: abs(sum.cents - told.cents))) d'écart. Vérifiez-la.",
        en:
          "The parts make \(sum), the invoice says \(told): \(Euros(cents: abs(sum.cents - told.cents))) apart. Check it."
      )
    case .invoiceTwice(let number, let mission, _):
      Words(
        fr:
          "La facture « \(number.excerpt) » de ce prestataire est déjà notée à la mission \(mission.text). Vérifiez le numéro.",
        en:
          "Invoice “\(number.excerpt)” of this provider is recorded for mission \(mission.text) already. Check its number."
      )
    case .instalmentsDoNotAddUp(let sum, let amount, _):
      Words(
        fr: "Les versements font \(sum), la convention \(amount). Corrigez l'un ou l'autre.",
        en: "The instalments make \(sum), the agreement \(amount). Correct one or the other.")
    case .unknownInvoice(let number, _):
      Words(
        fr: "Aucune facture « \(number.excerpt) » à cette mission. Choisissez-en une de la liste.",
        en: "No invoice “\(number.excerpt)” for this mission. Choose one of the list.")
    case .overAllocated(let allocated, let notified, _):
      Words(
        fr:
          "\(allocated) affectés en tout, pour \(notified) notifiés : \(allocated.above(notified)) de trop. Réduisez.",
        en: "\(allocated) allocated in all, for \(notified) notified: \(allocated.above(notified)) too much. Reduce it."
      )
    case .alreadyFrozen(let year, let day, _):
      Words(
        fr: "L'année \(String(year)) est figée depuis le \(date: day). Annulez cet acte pour la figer de nouveau.",
        en: "The year \(String(year)) is frozen since \(date: day). Undo that act to freeze it anew.")
    case .allocatedOutside(let year, _):
      Words(
        fr: "Une part de \(String(year)) va à une mission. Gardez cette année, ou reprenez d'abord la part.",
        en: "Something of \(String(year)) goes to a mission. Keep that year, or take it back first.")
    case .objectiveOutside(let year, _):
      Words(
        fr: "Un objectif est fixé pour \(String(year)). Gardez cette année, ou reprenez d'abord l'objectif.",
        en: "An objective is set for \(String(year)). Keep that year, or take the objective back first.")
    case .paysAboveInvoice(let left, _):
      Words(
        fr: "Il reste \(left) à payer de cette facture. Corrigez le montant, ou videz la facture.",
        en: "\(left) of this invoice is left to pay. Correct the amount, or empty the invoice.")
    case .twoFunders:
      Words(
        fr: "Un financeur ou une structure, pas les deux. Videz l'un des champs.",
        en: "A funder or a structure, not both. Empty one of the fields.")
    case .investmentOnMission:
      Words(
        fr: "Une aide à l'investissement va au plan, jamais aux jours d'une mission. Videz ce champ.",
        en: "Investment aid goes to the plan, never to the days of a mission. Empty this field.")
    case .missionOfAnotherPlan(let mission, _):
      Words(
        fr: "La mission \(mission.text) appartient à un autre plan. Choisissez-en une de celui-ci.",
        en: "Mission \(mission.text) belongs to another plan. Choose one of this plan.")
    case .notDissolved(let structure, _):
      Words(
        fr: "\(names.name(of: structure)) n'est pas l'une des deux structures reliées. Choisissez l'une d'elles.",
        en: "\(names.name(of: structure)) is not one of the two linked structures. Choose one of them.")
    case .groupDissolvesNobody:
      Words(
        fr: "Entrer dans un groupement ne dissout personne. Videz ce champ.",
        en: "Joining a group dissolves nobody. Empty this field.")
    case .alreadyLinked: Words(fr: "Ce lien existe déjà.", en: "This link exists already.")
    case .circularLink:
      Words(
        fr: "Le lien tournerait en rond : l'une vient déjà après l'autre. Inversez-les.",
        en: "The link would go round in circles: one already comes after the other. Swap them.")
    case .noSuchAct:
      Words(
        fr: "Ce n'est pas un acte qui puisse s'annuler. Choisissez-en un du journal.",
        en: "This is no act that can be undone. Choose one of the journal.")
    case .actRestedUpon:
      Words(
        fr: "Ce qui a suivi en dépend. Annulez d'abord ce qui a suivi.",
        en: "What followed depends on it. Undo first what followed.")
    case .missionsRestOnIt(let missions, _):
      Words(
        fr: "Des missions en dépendent : \(Lists.and(missions.map(\.text))). Cela reste donc au journal.",
        en: "Missions depend on it: \(Lists.and(missions.map(\.text))). So it stays in the journal.")
    case .planIsKnown:
      Words(
        fr: "Ce plan a déjà une réunion, une délibération, un avis ou un financement : il se clôt, sans s'annuler.",
        en: "This plan already has its meeting, decision, opinion or funding: it is closed, and no longer cancelled.")
    case .alreadyRegistered(let reference, let code, _): reference.registered(code, names)
    case .laterOnSameCard:
      Words(
        fr: "Un acte plus récent porte sur la même fiche. Annulez-le d'abord, ou modifiez la fiche.",
        en: "A later act is about the same card. Undo that one first, or amend the card.")
    case .cardInUse(let missions, let plans, let people, _):
      cardInUse(missions.map(\.text) + plans.map(\.text) + people.map { names.name(of: $0) })
    case .unusableName(let name, _):
      Words(
        fr: "« \(name) » ne convient pas : des minuscules sans accent, des chiffres et des tirets, 64 au plus.",
        en: "“\(name)” will not do: small letters without accents, digits and hyphens, 64 at most.")
    case .notARecipientCode(let code, _):
      Words(
        fr:
          "« \(code) » ne se lirait pas comme un code de destinataire : il commence par « dest- », comme dest-region.",
        en: "“\(code)” would not read as the code of a recipient: it begins with “dest-”, such as dest-region.")
    case .notOfOneKind(let party, let other, _):
      Words(
        fr:
          "\(names.name(of: party)) et \(names.name(of: other)) ne peuvent être une seule fiche : deux structures, ou deux prestataires.",
        en:
          "\(names.name(of: party)) and \(names.name(of: other)) cannot be one card: two structures, or two providers.")
    case .alreadyOne(let one, let other, _):
      Words(
        fr: "« \(one) » et « \(other) » sont déjà une seule fiche. Choisissez-en une autre.",
        en: "“\(one)” and “\(other)” are one card already. Choose another one.")
    case .hasOtherCards(let person, let others, _):
      Words(
        fr:
          "\(names.name(of: person)) a d'autres fiches : \(others.map { Words(same: $0.text) }). Effacez d'abord celles-là.",
        en: "\(names.name(of: person)) has other cards: \(others.map { Words(same: $0.text) }). Erase those first.")
    case .alreadyInactive(let provider, _):
      Words(
        fr: "\(names.name(of: provider)) est déjà en sommeil.", en: "\(names.name(of: provider)) is already inactive.")
    case .alreadyActive(let provider, _):
      Words(fr: "\(names.name(of: provider)) est déjà actif.", en: "\(names.name(of: provider)) is already active.")
    case .badDepartment(let code, _):
      Words(
        fr: "« \(code) » n'est pas un numéro de département. Par exemple 05, 2A ou 974.",
        en: "“\(code)” is not the number of a département. For example 05, 2A or 974.")
    case .badPostcode(let code, _):
      Words(
        fr:
          "« \(code) » n'est pas un code postal : cinq chiffres, comme 05000. Hors de France, écrivez-le dans l'adresse.",
        en: "“\(code)” is not a postcode: five digits, such as 05000. Outside France, write it in the address.")
    case .badCommune(let code, _):
      Words(
        fr:
          "« \(code) » n'est pas un code INSEE de commune : le département et trois chiffres, comme 05061 ou 2A004. Le code postal a son champ.",
        en:
          "“\(code)” is not the INSEE code of a commune: the département and three digits, such as 05061 or 2A004. The postcode has its own field."
      )
    case .badMail(let mail, _):
      Words(
        fr: "« \(mail) » n'est pas une adresse. Une seule, comme contact@exemple.fr, ou rien.",
        en: "“\(mail)” is not an address. A single one, such as contact@example.org, or nothing.")
    case .yearOutside(let from, let to, _):
      Words(
        fr: "Une année de quatre chiffres est attendue, de \(String(from)) à \(String(to)).",
        en: "A year of four digits is expected, from \(String(from)) to \(String(to)).")
    case .aloneWithout(let field, _):
      Words(
        fr: "Il date « \(CardWords.label(field)) », que la fiche ne dit pas. Donnez-le, ou videz ce champ.",
        en: "It dates “\(CardWords.label(field))”, which the card does not say. Give it, or empty this field.")
    case .followsMissions(let person, let missions):
      Words(
        fr: "\(names.name(of: person)) suit encore \(missions.listed.fr). Confiez-les d'abord : dans la liste, R.",
        en: "\(names.name(of: person)) still follows \(missions.listed.en). Hand them over first: in the list, R.")
    case .awaitsMissions(let person, let missions):
      Words(
        fr:
          "\(names.name(of: person)) attend le retour de \(missions.listed.fr). Confiez-les pour de bon d'abord : R, sans jour de retour.",
        en:
          "\(names.name(of: person)) is to get back \(missions.listed.en). Hand them over for good first: R, without a day."
      )
    case .holdsSeats(let person, let missions):
      Words(
        fr:
          "\(names.name(of: person)) a une fiche ouverte dans \(missions.listed.fr). Qu'elle soit close d'abord : c, puis f.",
        en: "\(names.name(of: person)) has an open sheet in \(missions.listed.en). Close it first: c, then f.")
    case .standsInFor(let absentee, let person):
      Words(
        fr:
          "\(names.name(of: person)) remplace \(names.name(of: absentee)). Notez d'abord un autre remplaçant : « Noter une absence ».",
        en:
          "\(names.name(of: person)) stands in for \(names.name(of: absentee)). Record somebody else first: “Record an absence”."
      )
    case .stillOfficer(let person, _):
      Words(
        fr:
          "\(names.name(of: person)) suit des missions pour son opérateur. Retirez d'abord « chargé de mission » de sa fiche.",
        en: "\(names.name(of: person)) follows missions for an operator. Take “officer” off the card first.")
    case .noSuchText:
      Words(
        fr: "Aucun texte ne s'y lit : ni cet acte, ni cet endroit, ou il en est déjà parti.",
        en: "No text stands there: no such act, no such place, or it is gone already.")
    case .alreadyErased(let day, _):
      Words(fr: "Cette personne a été effacée le \(date: day).", en: "This person was erased on \(date: day).")
    case .erasedForGood:
      Words(
        fr: "Ce qui a été effacé n'est plus nulle part. Enregistrez la personne de nouveau, si elle l'accepte.",
        en: "What was erased is nowhere any more. Register the person anew, if she agrees.")
    case .lastOfficer(let person, _):
      Words(
        fr: "Personne d'autre \(que: names.name(of: person)) ne tient ce rôle. Donnez-le d'abord à quelqu'un d'autre.",
        en: "Nobody but \(names.name(of: person)) has that role. Give it to somebody else first.")
    case .unsoundQuestionnaire(let flaw, _): flaw.words
    case .versionTaken(let edition, let next, _):
      Words(
        fr:
          "« \(edition.words) » dit autre chose, et une version adoptée ne change plus. Donnez-lui la version \(next).",
        en: "“\(edition.words)” says something else, and an adopted version never changes. Make it version \(next).")
    case .alreadyInUse(let edition, _):
      Words(
        fr: "« \(edition.words) » sert déjà, mot pour mot. Il n'y a rien à adopter.",
        en: "“\(edition.words)” is already in use, word for word. There is nothing to adopt.")
    }
  }

  /// With the label of its field first, where it is about one: « Motif — À remplir. »
  public func words(_ names: Names, in command: some CommandKind) -> Words { words(names, in: command.rawValue) }

  public func words(_ names: Names, in command: CommandName) -> Words { words(names, in: command.text) }

  private func words(_ names: Names, in command: String) -> Words {
    guard let field else { return words(names) }
    let label = FieldWording.of(field, in: command).label
    return Words(fr: "\(label) — \(words(names))", en: "\(label) — \(words(names))")
  }
}

extension Obstacle {
  private func cardInUse(_ users: [String]) -> Words {
    let (shown, rest) = (users.prefix(5), users.count - 5)
    let more = rest > 0 ? Words(fr: " et \(rest) de plus", en: " and \(rest) more") : .nothing
    return Words(
      fr: "Cela sert à d'autres : \(shown.joined(separator: ", "))\(more). Modifiez plutôt la fiche.",
      en: "Others rest on it: \(shown.joined(separator: ", "))\(more). Amend the card instead.")
  }

  private static func notNow(_ stage: StageName, _ stages: [StageName]) -> Words {
    if let first = stages.compactMap(\.rank).min(), let rank = stage.rank, rank < first, stages.count > 4 {
      let start = StageName.track[first - 1]
      return Words(
        fr: "La mission en est à l'étape « \(stage.words) » ; cela se fait à partir de l'étape « \(start.words) ».",
        en: "The mission is at the stage “\(stage.words)”; this is done from “\(start.words)” on.")
    }
    guard (1...4).contains(stages.count) else {
      return Words(
        fr: "Cela ne se fait plus à l'étape « \(stage.words) ». Rouvrez d'abord la mission.",
        en: "This is no longer possible at the stage “\(stage.words)”. Reopen the mission first.")
    }
    let places = Lists.or(stages.map { stage in Words { Typography.quoted(stage.words($0), $0) } })
    return Words(
      fr: "La mission en est à l'étape « \(stage.words) » ; cela se fait à l'étape \(places).",
      en: "The mission is at the stage “\(stage.words)”; this is done at \(places).")
  }

  private static func notCorrectable(_ fields: [String]) -> Words {
    guard !fields.isEmpty else {
      return Words(fr: "Rien ne s'y corrige.", en: "Nothing in it can be corrected.")
    }
    let named = Lists.and(fields.compactMap { FieldWording.find($0, in: "")?.label })
    return Words(
      fr: "Cela ne se corrige pas ainsi. Ce fait permet de changer : \(named).",
      en: "This cannot be corrected so. In this fact you may change: \(named).")
  }
}

extension Reference {
  /// The code is taken: by whom, and what to write instead.
  fileprivate func registered(_ code: String, _ names: Names) -> Words {
    Words(
      fr: "« \(code) » a déjà une fiche (\(holder(code, names))), qui dit autre chose. Modifiez cette fiche.",
      en: "“\(code)” has a card already (\(holder(code, names))), which says something else. Amend that card.")
  }

  private func holder(_ code: String, _ names: Names) -> String {
    switch self {
    case .structure: names.name(of: StructureID(code))
    case .operator: names.name(of: OperatorID(code))
    case .provider: names.name(of: ProviderID(code))
    case .person: names.name(of: PersonID(code))
    case .grant: names.name(of: GrantID(code))
    case .recipient: names.name(of: RecipientID(code))
    case .mission, .plan, .criterion, .reorientation: code
    }
  }

  fileprivate func unknown(_ name: String, _ nearest: String?) -> Words {
    guard let nearest else {
      return Words(fr: "\(none(name)). Vérifiez le code.", en: "\(none(name)). Check the code.")
    }
    return Words(fr: "\(none(name)). Peut-être « \(nearest) » ?", en: "\(none(name)). Perhaps “\(nearest)”?")
  }
}

extension [MissionID] {
  /// « 12 missions : 05-001, 05-002… »: the first of them by number.
  fileprivate var listed: Words {
    let first = prefix(6).map(\.text).joined(separator: ", ") + (count > 6 ? "…" : "")
    return Words(
      fr: "\(count, "mission", "missions") : \(first)", en: "\(count, "mission", "missions"): \(first)")
  }
}
