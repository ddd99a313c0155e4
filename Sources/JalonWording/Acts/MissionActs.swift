import JalonCore

/// One row an act of a mission.
extension MissionCommand.Kind: CommandKind {
  public var words: ActWords {
    switch self {
    case .open:
      ActWords(
        title: Words(fr: "Ouvrir une mission", en: "Open a mission"),
        short: Words(fr: "Ouvrir", en: "Open"),
        help: Words(
          fr: "Crée une mission d'ingénierie dans un plan d'accompagnement : structures, opérateurs, référent.",
          en: "Creates a mission inside a support plan: structures, operators, officer."),
        source: Source.partOfThePlan)
    case .relaunch:
      ActWords(
        title: Words(fr: "Relancer l'appel dans une nouvelle mission", en: "Relaunch the call as a new mission"),
        short: Words(fr: "Relancer", en: "Relaunch"),
        help: Words(
          fr: "Reprend le cahier des charges et la grille d'un appel resté sans prestataire.",
          en: "Takes over the brief and the grid of a call that ended without a provider."))
    case .writeBrief:
      ActWords(
        title: Words(fr: "Rédiger le cahier des charges", en: "Write the brief"),
        short: Words(fr: "Cahier", en: "Brief"),
        help: Words(
          fr: "Contexte, problématique, résultats attendus, jours, plafond. Chaque version est gardée.",
          en: "Context, problem, expected results, days, ceiling. Every version is kept."),
        source: Source.diagnosisAndBrief)
    case .setGrid:
      ActWords(
        title: Words(fr: "Fixer la grille d'évaluation", en: "Set the evaluation grid"),
        short: Words(fr: "Grille", en: "Grid"),
        help: Words(
          fr:
            "Critères, poids (100 % en tout) ou points, échelle, formule de prix. Elle se fige au lancement de l'appel.",
          en: "Criteria, weights (100% in all) or points, scale, price formula. It freezes when the call is launched."),
        source: Source.criteria)
    case .agreeBrief:
      ActWords(
        title: Words(fr: "Noter l'accord sur le cahier des charges", en: "Record agreement on the brief"),
        short: Words(fr: "Accord CdC", en: "Agree brief"),
        help: Words(
          fr: "Une structure accepte la dernière version du cahier des charges.",
          en: "A structure agrees to the latest version of the brief."),
        source: Source.diagnosisAndBrief)
    case .takeOver:
      ActWords(
        title: Words(fr: "Reprendre une mission en cours", en: "Take a mission over"),
        short: Words(fr: "Reprise", en: "Take over"),
        help: Words(
          fr: "La mission a commencé avant Jalon : dit où elle en est et ce qu'on en sait. Rien n'est inventé.",
          en: "The mission began before Jalon: tells where it stands and what is known of it. Nothing is made up."))
    case .launchCall:
      ActWords(
        title: Words(fr: "Lancer l'appel à propositions", en: "Launch the call for proposals"),
        short: Words(fr: "Appel", en: "Call"),
        help: Words(
          fr: "Fige le cahier des charges et la grille, et sollicite de 2 à 4 prestataires jusqu'à la date limite.",
          en: "Freezes the brief and the grid, and invites 2 to 4 providers until the deadline."),
        source: Source.call)
    case .invite:
      ActWords(
        title: Words(fr: "Solliciter un autre prestataire", en: "Invite one more provider"),
        short: Words(fr: "Solliciter", en: "Invite"),
        help: Words(
          fr: "Ajoute un prestataire à l'appel en cours, avec le même cahier des charges et la même date limite.",
          en: "Adds a provider to the open call, with the same brief and the same deadline."),
        source: Source.twoToFour)
    case .recordIntent:
      ActWords(
        title: Words(fr: "Noter l'intention d'un prestataire", en: "Record a provider's intent"),
        short: Words(fr: "Intention", en: "Intent"),
        help: Words(
          fr: "Le prestataire compte répondre, décline, ou reste injoignable. Décliner est normal.",
          en: "The provider means to answer, declines, or cannot be reached. Declining is normal."),
        source: Source.wishingToAnswer)
    case .shareAnswer:
      ActWords(
        title: Words(fr: "Répondre à tous les prestataires", en: "Answer all providers"),
        short: Words(fr: "Répondre", en: "Answer all"),
        help: Words(
          fr: "La question d'un prestataire et sa réponse vont à tous ceux qui sont sollicités.",
          en: "One provider's question and its answer go to all those invited."))
    case .extendDeadline:
      ActWords(
        title: Words(fr: "Reporter la date limite", en: "Extend the deadline"),
        short: Words(fr: "Reporter", en: "Extend"),
        help: Words(
          fr: "Donne à tous la même nouvelle date limite. L'ancienne est gardée.",
          en: "Gives everyone the same new deadline. The former one is kept."),
        source: Source.call)
    case .receiveProposal:
      ActWords(
        title: Words(fr: "Enregistrer une proposition", en: "Receive a proposal"),
        short: Words(fr: "Proposition", en: "Proposal"),
        help: Words(
          fr: "Montant, jours, calendrier, intervenants. Après la date limite, elle attend d'être admise.",
          en: "Amount, days, calendar, team. After the deadline it waits to be admitted."),
        source: Source.wishingToAnswer)
    case .admitLate:
      ActWords(
        title: Words(fr: "Admettre une proposition tardive", en: "Admit a late proposal"),
        short: Words(fr: "Admettre", en: "Admit late"),
        help: Words(
          fr: "Fait entrer dans la comparaison une proposition arrivée après la date limite.",
          en: "Lets a proposal that came after the deadline into the comparison."))
    case .withdrawProposal:
      ActWords(
        title: Words(fr: "Noter le retrait d'une proposition", en: "Withdraw a proposal"),
        short: Words(fr: "Retrait", en: "Withdraw"),
        help: Words(
          fr: "Le prestataire retire sa proposition ; elle reste au registre.",
          en: "The provider withdraws its proposal; it stays in the register."))
    case .closeCall:
      ActWords(
        title: Words(fr: "Clore l'appel", en: "Close the call"),
        short: Words(fr: "Clore appel", en: "Close call"),
        help: Words(
          fr: "Passe à l'évaluation, une fois la date limite passée ou toutes les réponses reçues.",
          en: "Moves to the evaluation, once the deadline has passed or every answer is in."),
        source: Source.call)
    case .declareUnsuccessful:
      ActWords(
        title: Words(fr: "Déclarer l'appel infructueux", en: "Declare the call unsuccessful"),
        short: Words(fr: "Infructueux", en: "Unsuccessful"),
        help: Words(
          fr: "Aucune proposition, ou aucune de recevable. La mission peut ensuite être relancée.",
          en: "No proposal, or none admissible. The call can then be relaunched."))
    case .dropCall:
      ActWords(
        title: Words(fr: "Classer l'appel sans suite", en: "Drop the call"),
        short: Words(fr: "Sans suite", en: "Drop call"),
        help: Words(
          fr: "Abandonne l'appel, quoi qu'il soit arrivé. Les candidats doivent être informés.",
          en: "Gives up the call, whatever came in. Candidates must be informed."))
    case .seat:
      ActWords(
        title: Words(fr: "Désigner un évaluateur", en: "Seat an evaluator"),
        short: Words(fr: "Évaluateur", en: "Evaluator"),
        help: Words(
          fr: "Donne à une personne de l'opérateur ou d'une structure une fiche d'évaluation à elle.",
          en: "Gives somebody of the operator or of a structure a score sheet of their own."))
    case .declareInterest:
      ActWords(
        title: Words(fr: "Déclarer les liens d'intérêt", en: "Declare interests"),
        short: Words(fr: "Intérêts", en: "Interests"),
        help: Words(
          fr: "Chaque évaluateur dit s'il a un lien avec un candidat, avant sa première note.",
          en: "Each evaluator says whether they have a link with a candidate, before the first mark."))
    case .setAside:
      ActWords(
        title: Words(fr: "Écarter une proposition", en: "Set a proposal aside"),
        short: Words(fr: "Écarter", en: "Set aside"),
        help: Words(
          fr: "Sort une proposition du classement ; elle reste au registre avec le motif.",
          en: "Takes a proposal out of the ranking; it stays in the register with the reason."),
        source: Source.criteria)
    case .mark:
      ActWords(
        title: Words(fr: "Noter une proposition", en: "Mark a proposal"),
        short: Words(fr: "Noter", en: "Mark"),
        help: Words(
          fr:
            "Une note pour un critère d'une proposition ; avant l'ouverture des fiches, sur celle de ce siège seulement.",
          en: "A mark for one criterion of a proposal; until the sheets are revealed, on the sheet of that seat only."),
        source: Source.criteria)
    case .closeSheet:
      ActWords(
        title: Words(fr: "Clore une fiche d'évaluation", en: "Close a score sheet"),
        short: Words(fr: "Clore fiche", en: "Close sheet"),
        help: Words(
          fr: "Toutes les propositions sont notées sur tous les critères : la fiche ne change plus.",
          en: "Every proposal is marked on every criterion: the sheet changes no more."),
        source: Source.criteria)
    case .reopenSheet:
      ActWords(
        title: Words(fr: "Rouvrir une fiche d'évaluation", en: "Reopen a score sheet"),
        short: Words(fr: "Rouvrir", en: "Reopen sheet"),
        help: Words(
          fr: "Rend une fiche close à son évaluateur, tant que rien n'est décidé.",
          en: "Gives a closed sheet back to its evaluator, as long as nothing is decided."))
    case .readSheet:
      ActWords(
        title: Words(fr: "Lire la fiche scellée d'un autre", en: "Read somebody else's sealed sheet"),
        short: Words(fr: "Lire", en: "Read sheet"),
        help: Words(
          fr: "Inscrit dans une fiche scellée qui l'a ouverte ; tous le lisent une fois les fiches révélées.",
          en: "Writes in a sealed sheet who opened it; all read it once the sheets are revealed."))
    case .reveal:
      ActWords(
        title: Words(fr: "Ouvrir toutes les fiches ensemble", en: "Reveal all sheets together"),
        short: Words(fr: "Révéler", en: "Reveal"),
        help: Words(
          fr: "Montre toutes les fiches à tous en même temps, et ouvre la concertation.",
          en: "Shows all the sheets to everyone at once, and opens the concertation."),
        source: Source.concertation)
    case .agreeMark:
      ActWords(
        title: Words(fr: "Retenir une note commune", en: "Agree on a mark"),
        short: Words(fr: "Note commune", en: "Agree mark"),
        help: Words(
          fr: "La note que l'opérateur et la structure retiennent ensemble. Un grand écart demande un motif.",
          en: "The mark that operator and structure settle on together. A wide gap needs a reason."),
        source: Source.concertation)
    case .adoptUnanimous:
      ActWords(
        title: Words(fr: "Reprendre les notes unanimes", en: "Adopt unanimous marks"),
        short: Words(fr: "Unanimes", en: "Unanimous"),
        help: Words(
          fr: "Reprend d'un coup toutes les notes sur lesquelles chacun est d'accord.",
          en: "Takes over at once every mark on which all agree."),
        source: Source.concertation)
    case .award:
      ActWords(
        title: Words(fr: "Retenir un prestataire", en: "Retain a provider"),
        short: Words(fr: "Retenir", en: "Retain"),
        help: Words(
          fr: "Consigne le choix : le prestataire, qui a décidé de chaque côté, et pourquoi.",
          en: "Records the choice: the provider, who decided on each side, and why."),
        source: Source.concertation)
    case .reopenEvaluation:
      ActWords(
        title: Words(fr: "Revenir à l'évaluation", en: "Go back to the evaluation"),
        short: Words(fr: "Réévaluer", en: "Re-evaluate"),
        help: Words(
          fr: "Rend leurs fiches aux évaluateurs avant toute décision.",
          en: "Gives the evaluators their sheets back before any decision."))
    case .notifyCandidate:
      ActWords(
        title: Words(fr: "Informer un candidat", en: "Notify a candidate"),
        short: Words(fr: "Informer", en: "Notify"),
        help: Words(
          fr: "Date la réponse faite à un candidat, retenu ou non. Tous doivent en recevoir une.",
          en: "Dates the answer given to a candidate, retained or not. All must receive one."))
    case .holdKickOff:
      ActWords(
        title: Words(fr: "Consigner la réunion de lancement", en: "Record the kick-off meeting"),
        short: Words(fr: "Lancement", en: "Kick-off"),
        help: Words(
          fr: "Enjeux, problématiques, objectifs et méthode, convenus à trois.",
          en: "Issues, problems, objectives and method, settled by the three parties."),
        source: Source.kickOff)
    case .waiveKickOff:
      ActWords(
        title: Words(fr: "Se passer de réunion de lancement", en: "Do without a kick-off meeting"),
        short: Words(fr: "Sans réunion", en: "No kick-off"),
        help: Words(
          fr: "La réunion n'a pas pu se tenir : dites pourquoi, l'intervention peut démarrer.",
          en: "The meeting could not be held: say why, the work can begin."),
        source: Source.kickOff)
    case .draftAgreement:
      ActWords(
        title: Words(fr: "Préparer la convention tripartite", en: "Draft the tripartite agreement"),
        short: Words(fr: "Convention", en: "Agreement"),
        help: Words(
          fr: "Dates, jours, montant et engagements de chaque partie.",
          en: "Dates, days, amount and commitments of each party."),
        source: Source.agreement)
    case .sign:
      ActWords(
        title: Words(fr: "Noter une signature de la convention", en: "Record a signature of the agreement"),
        short: Words(fr: "Signature", en: "Sign"),
        help: Words(
          fr: "Une partie a signé : le prestataire, chaque structure, chaque opérateur.",
          en: "A party has signed: the provider, each structure, each operator."),
        source: Source.agreement)
    case .begin:
      ActWords(
        title: Words(fr: "Démarrer l'intervention", en: "Begin the work"),
        short: Words(fr: "Démarrer", en: "Begin"),
        help: Words(
          fr: "La convention est signée par tous, les candidats sont informés : le travail commence.",
          en: "All have signed, the candidates are informed: the work begins."),
        source: Source.agreement)
    case .withdrawAward:
      ActWords(
        title: Words(fr: "Revenir sur le choix du prestataire", en: "Withdraw the award"),
        short: Words(fr: "Revenir", en: "Unaward"),
        help: Words(
          fr: "Revient à la concertation avec les autres propositions ; les notes sont gardées.",
          en: "Goes back to the concertation with the other proposals; the marks are kept."))
    case .logDays:
      ActWords(
        title: Words(fr: "Noter des jours réalisés", en: "Log days done"),
        short: Words(fr: "Jours", en: "Days"),
        help: Words(
          fr: "Ajoute des jours d'intervention à ceux qui sont faits.",
          en: "Adds days of intervention to those done."))
    case .review:
      ActWords(
        title: Words(fr: "Consigner un point d'étape", en: "Record a progress review"),
        short: Words(fr: "Point étape", en: "Review"),
        help: Words(
          fr: "Garde la trace d'un échange en cours de mission.",
          en: "Keeps a trace of an exchange during the mission."))
    case .proposeReorientation:
      ActWords(
        title: Words(fr: "Proposer une réorientation", en: "Propose a reorientation"),
        short: Words(fr: "Réorienter", en: "Reorient"),
        help: Words(
          fr: "Propose de changer objectifs, jours, montant, fin ou équipe, à tout moment de la mission.",
          en: "Proposes to change objectives, days, amount, end or team, at any time of the mission."),
        source: Source.reorientation)
    case .answerReorientation:
      ActWords(
        title: Words(fr: "Répondre à une réorientation", en: "Answer a reorientation"),
        short: Words(fr: "Répondre", en: "Answer"),
        help: Words(
          fr: "Chaque structure et l'opérateur chef de file acceptent ou refusent.",
          en: "Each structure and the lead operator accept or refuse."),
        source: Source.reorientation)
    case .signAmendment:
      ActWords(
        title: Words(fr: "Noter une signature de l'avenant", en: "Record a signature of the amendment"),
        short: Words(fr: "Avenant", en: "Amendment"),
        help: Words(
          fr: "Une partie signe l'avenant ; il s'applique quand toutes ont signé.",
          en: "A party signs the amendment; it applies once all have signed."),
        source: Source.reorientation)
    case .withdrawReorientation:
      ActWords(
        title: Words(fr: "Retirer une réorientation", en: "Withdraw a reorientation"),
        short: Words(fr: "Retirer", en: "Withdraw"),
        help: Words(
          fr: "La partie qui l'a proposée y renonce.",
          en: "The party that proposed it gives it up."),
        source: Source.reorientation)
    case .suspend:
      ActWords(
        title: Words(fr: "Suspendre la mission", en: "Suspend the mission"),
        short: Words(fr: "Suspendre", en: "Suspend"),
        help: Words(
          fr: "Met la mission en pause jusqu'à un jour prévu.",
          en: "Puts the mission on hold until an expected day."))
    case .resume:
      ActWords(
        title: Words(fr: "Reprendre la mission", en: "Resume the mission"),
        short: Words(fr: "Reprendre", en: "Resume"),
        help: Words(
          fr: "Le travail reprend ; la fin convenue se décale si vous le demandez.",
          en: "The work goes on; the agreed end moves if you ask for it."))
    case .abandon:
      ActWords(
        title: Words(fr: "Interrompre la mission", en: "Abandon the mission"),
        short: Words(fr: "Interrompre", en: "Abandon"),
        help: Words(
          fr: "Arrête la mission avant terme : jours faits, montant dû. Les enquêtes restent dues si un jour est fait.",
          en: "Ends the mission before term: days done, amount due. Surveys are still due if a day was done."))
    case .receiveReport:
      ActWords(
        title: Words(fr: "Enregistrer le rapport final", en: "Receive the final report"),
        short: Words(fr: "Rapport", en: "Report"),
        help: Words(
          fr: "Synthèse, actions concrètes, nouveaux besoins ou leur absence.",
          en: "Summary, concrete actions, new needs or none."),
        source: Source.report)
    case .holdRestitution:
      ActWords(
        title: Words(fr: "Consigner la restitution", en: "Record the restitution"),
        short: Words(fr: "Restitution", en: "Restitution"),
        help: Words(
          fr: "Le prestataire présente son rapport aux responsables de la structure et au chargé de mission.",
          en: "The provider presents the report to the leaders of the structure and to the officer."),
        source: Source.restitution)
    case .issueSurvey:
      ActWords(
        title: Words(fr: "Adresser une enquête de satisfaction", en: "Send a satisfaction survey"),
        short: Words(fr: "Enquêter", en: "Survey"),
        help: Words(
          fr: "Une enquête par structure, une pour le prestataire.",
          en: "One survey for each structure, one for the provider."),
        source: Source.surveys)
    case .remindSurvey:
      ActWords(
        title: Words(fr: "Relancer une enquête", en: "Send a survey reminder"),
        short: Words(fr: "Relancer", en: "Remind"),
        help: Words(
          fr: "Note une relance auprès de qui n'a pas encore répondu.",
          en: "Records a reminder to whoever has not answered yet."),
        source: Source.surveys)
    case .answerSurvey:
      ActWords(
        title: Words(fr: "Saisir les réponses à une enquête", en: "Enter the answers to a survey"),
        short: Words(fr: "Réponses", en: "Answers"),
        help: Words(
          fr: "Saisit les réponses reçues sur papier, par téléphone, en face à face ou par courriel.",
          en: "Enters answers received on paper, by phone, face to face or by e-mail."),
        source: Source.surveys)
    case .reopenSurvey:
      ActWords(
        title: Words(fr: "Rouvrir une enquête", en: "Reopen a survey"),
        short: Words(fr: "Rouvrir", en: "Reopen"),
        help: Words(
          fr: "Permet de reprendre une enquête répondue ou classée.",
          en: "Lets an answered or written-off survey be taken up again."))
    case .writeOffSurvey:
      ActWords(
        title: Words(fr: "Classer une enquête sans réponse", en: "Write off a survey"),
        short: Words(fr: "Sans réponse", en: "Write off"),
        help: Words(
          fr: "L'enquête restera sans réponse, d'ordinaire après deux relances.",
          en: "The survey will stay unanswered, usually after two reminders."))
    case .scheduleFollowUp:
      ActWords(
        title: Words(fr: "Fixer la date du diagnostic de suivi", en: "Schedule the follow-up diagnosis"),
        short: Words(fr: "Date suivi", en: "Schedule"),
        help: Words(
          fr: "Sans autre choix, douze mois après la restitution.",
          en: "Failing another choice, twelve months after the restitution."),
        source: Source.followUp)
    case .recordFollowUp:
      ActWords(
        title: Words(fr: "Consigner le diagnostic de suivi", en: "Record the follow-up diagnosis"),
        short: Words(fr: "Suivi", en: "Follow-up"),
        help: Words(
          fr: "Ce que deviennent les actions du rapport, l'appropriation, et les nouveaux besoins.",
          en: "What became of the report's actions, how far they were taken up, and the new needs."),
        source: Source.followUp)
    case .waiveFollowUp:
      ActWords(
        title: Words(fr: "Renoncer au diagnostic de suivi", en: "Waive the follow-up diagnosis"),
        short: Words(fr: "Sans suivi", en: "No follow-up"),
        help: Words(
          fr: "Le diagnostic de suivi est possible, pas obligatoire : dites pourquoi il n'aura pas lieu.",
          en: "A follow-up diagnosis is possible, not compulsory: say why there will be none."),
        source: Source.followUp)
    case .close:
      ActWords(
        title: Words(fr: "Clôturer la mission", en: "Close the mission"),
        short: Words(fr: "Clôturer", en: "Close"),
        help: Words(
          fr: "Enquêtes et suivi sont réglés : la mission passe en lecture seule.",
          en: "Surveys and follow-up are settled: the mission becomes read-only."))
    case .reopen:
      ActWords(
        title: Words(fr: "Rouvrir la mission", en: "Reopen the mission"),
        short: Words(fr: "Rouvrir", en: "Reopen"),
        help: Words(
          fr: "Ramène une mission terminée à l'étape d'avant. Ce qui était figé le reste.",
          en: "Brings an ended mission back to the stage before. What was frozen stays frozen."))
    case .correct:
      ActWords(
        title: Words(fr: "Corriger un fait passé", en: "Correct a past fact"),
        short: Words(fr: "Corriger", en: "Correct"),
        help: Words(
          fr: "Change ce qui a été saisi d'un fait passé ; l'ancienne valeur reste visible, avec le motif.",
          en: "Changes what was entered of a past fact; the former value stays visible, with the reason."))
    case .layCalendar:
      ActWords(
        title: Words(fr: "Poser le calendrier de la mission", en: "Set the calendar of the mission"),
        short: Words(fr: "Calendrier", en: "Calendar"),
        help: Words(
          fr: "Chaque étape suit une autre, à tant de jours ouvrés. Ce qui n'est pas dit garde les délais usuels.",
          en: "Each step follows another one by so many working days. What is not said keeps the usual delays."))
    case .moveStep:
      ActWords(
        title: Words(fr: "Déplacer une date prévue", en: "Move a planned date"),
        short: Words(fr: "Déplacer", en: "Move"),
        help: Words(
          fr: "La suite se décale, sauf ce qui a été déplacé à la main ou fixé ailleurs.",
          en: "What follows moves along, but for what was moved by hand or is set elsewhere."))
    case .takeNote:
      ActWords(
        title: Words(fr: "Ajouter une note", en: "Take a note"),
        short: Words(fr: "Note", en: "Note"),
        help: Words(
          fr: "Une note libre au journal. La personne concernée peut demander à la lire.",
          en: "A free note in the journal. The person concerned may ask to read it."))
    case .receiveInvoice:
      ActWords(
        title: Words(fr: "Noter une facture", en: "Record an invoice"),
        short: Words(fr: "Facture", en: "Invoice"),
        help: Words(
          fr: "La facture du prestataire, telle qu'elle est écrite : hors taxes, TVA, toutes taxes comprises.",
          en: "The invoice of the provider as it is written: without taxes, VAT, with taxes."))
    case .certifyService:
      ActWords(
        title: Words(fr: "Attester le service fait", en: "Certify the work done"),
        short: Words(fr: "Service fait", en: "Work done"),
        help: Words(
          fr: "Ce qui a été fait, et ce qui est dû : rien ne se paie avant.",
          en: "What was done, and what is due: nothing is paid before."))
    case .pay:
      ActWords(
        title: Words(fr: "Noter un paiement", en: "Record a payment"),
        short: Words(fr: "Payer", en: "Pay"),
        help: Words(
          fr: "Ce qu'un opérateur a versé au prestataire, et la pièce qui le prouve.",
          en: "What an operator has paid to the provider, and what proves it."))
    case .fileProof:
      ActWords(
        title: Words(fr: "Verser une pièce au dossier de preuve", en: "Put a paper into the proof file"),
        short: Words(fr: "Pièce", en: "Proof"),
        help: Words(
          fr: "Ce qu'un contrôle demandera : attestations, émargement, convention signée, preuves de paiement.",
          en: "What an audit will ask for: certificates, attendance sheets, signed agreement, proofs of payment."))
    case .setTheme:
      ActWords(
        title: Words(fr: "Dire le thème de la mission", en: "Tell the theme of the mission"),
        short: Words(fr: "Thème", en: "Theme"),
        help: Words(
          fr: "Dans les mots de l'opérateur : sa fiche en tient la liste. Les chiffres comptent par thème.",
          en: "In the words of the operator: its card holds the list. Figures count by theme."))
    case .reassign:
      ActWords(
        title: Words(fr: "Confier la mission à un collègue", en: "Hand the mission over"),
        short: Words(fr: "Confier", en: "Hand over"),
        help: Words(
          fr: "Un collègue la suit dès ce jour ; ce qui a été fait avant reste à qui l'a fait.",
          en: "A colleague follows it from that day on; what was done before remains whose it was."))
    case .grantDisclosure:
      ActWords(
        title: Words(fr: "Enregistrer un accord de diffusion", en: "Record a disclosure consent"),
        short: Words(fr: "Diffusion", en: "Consent"),
        help: Words(
          fr: "La structure accepte que quelque chose soit communiqué : quoi, à qui, jusqu'à quand.",
          en: "The structure agrees to a disclosure: what, to whom, until when."),
        source: Source.confidentiality)
    case .release:
      ActWords(
        title: Words(fr: "Imprimer un document", en: "Print a document"),
        short: Words(fr: "Imprimer", en: "Print"),
        help: Words(
          fr: "Imprime un document. Pour qui ne participe pas à la mission, il faut l'accord de chaque structure.",
          en: "Prints a document. For whoever has no part in the mission, every structure must have agreed."),
        source: Source.confidentiality)
    case .withdrawDisclosure:
      ActWords(
        title: Words(fr: "Retirer un accord de diffusion", en: "Withdraw a disclosure consent"),
        short: Words(fr: "Fin accord", en: "End consent"),
        help: Words(
          fr: "La structure revient sur son accord.",
          en: "The structure takes its consent back."),
        source: Source.confidentiality)
    case .undo:
      ActWords(
        title: Words(fr: "Annuler le dernier acte", en: "Undo the last act"),
        short: Words(fr: "Annuler", en: "Undo"),
        help: Words(
          fr: "Annule le dernier acte, sauf si quelqu'un au-dehors l'a déjà reçu, signé ou vu.",
          en: "Takes back the last act, unless somebody outside has received, signed or seen it."))
    case .redo:
      ActWords(
        title: Words(fr: "Rétablir l'acte annulé", en: "Redo the undone act"),
        short: Words(fr: "Rétablir", en: "Redo"),
        help: Words(
          fr: "Rétablit ce qui vient d'être annulé, tant que rien d'autre n'a été fait.",
          en: "Brings back what was just undone, as long as nothing else was done."))
    }
  }
}

extension MissionCommand.Kind {
  /// Its title at a stage: while no call was sent, there is none to drop.
  public func title(at stage: StageName) -> Words {
    self == .dropCall && stage == .draft ? Words(fr: "Annuler la mission", en: "Cancel the mission") : title
  }
}
