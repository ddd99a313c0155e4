import JalonCore

extension MissionCommand.Kind {
  public var help: Words {
    switch self {
    case .open:
      Words(
        fr: "Crée une mission d'ingénierie dans un plan d'accompagnement : structures, opérateurs, référent.",
        en: "Creates a mission inside a support plan: structures, operators, officer.")
    case .relaunch:
      Words(
        fr: "Reprend le cahier des charges et la grille d'un appel resté sans prestataire.",
        en: "Takes over the brief and the grid of a call that ended without a provider.")
    case .writeBrief:
      Words(
        fr: "Contexte, problématique, résultats attendus, jours, plafond. Chaque version est gardée.",
        en: "Context, problem, expected results, days, ceiling. Every version is kept.")
    case .setGrid:
      Words(
        fr:
          "Critères, poids (100 % en tout) ou points, échelle, formule de prix. Elle se fige au lancement de l'appel.",
        en: "Criteria, weights (100% in all) or points, scale, price formula. It freezes when the call is launched.")
    case .agreeBrief:
      Words(
        fr: "Une structure accepte la dernière version du cahier des charges.",
        en: "A structure agrees to the latest version of the brief.")
    case .takeOver:
      Words(
        fr: "La mission a commencé avant Jalon : dit où elle en est et ce qu'on en sait. Rien n'est inventé.",
        en: "The mission began before Jalon: tells where it stands and what is known of it. Nothing is made up.")
    case .launchCall:
      Words(
        fr: "Fige le cahier des charges et la grille, et sollicite de 2 à 4 prestataires jusqu'à la date limite.",
        en: "Freezes the brief and the grid, and invites 2 to 4 providers until the deadline.")
    case .invite:
      Words(
        fr: "Ajoute un prestataire à l'appel en cours, avec le même cahier des charges et la même date limite.",
        en: "Adds a provider to the open call, with the same brief and the same deadline.")
    case .recordIntent:
      Words(
        fr: "Le prestataire compte répondre, décline, ou reste injoignable. Décliner est normal.",
        en: "The provider means to answer, declines, or cannot be reached. Declining is normal.")
    case .shareAnswer:
      Words(
        fr: "La question d'un prestataire et sa réponse vont à tous ceux qui sont sollicités.",
        en: "One provider's question and its answer go to all those invited.")
    case .extendDeadline:
      Words(
        fr: "Donne à tous la même nouvelle date limite. L'ancienne est gardée.",
        en: "Gives everyone the same new deadline. The former one is kept.")
    case .receiveProposal:
      Words(
        fr: "Montant, jours, calendrier, intervenants. Après la date limite, elle attend d'être admise.",
        en: "Amount, days, calendar, team. After the deadline it waits to be admitted.")
    case .admitLate:
      Words(
        fr: "Fait entrer dans la comparaison une proposition arrivée après la date limite.",
        en: "Lets a proposal that came after the deadline into the comparison.")
    case .withdrawProposal:
      Words(
        fr: "Le prestataire retire sa proposition ; elle reste au registre.",
        en: "The provider withdraws its proposal; it stays in the register.")
    case .closeCall:
      Words(
        fr: "Passe à l'évaluation, une fois la date limite passée ou toutes les réponses reçues.",
        en: "Moves to the evaluation, once the deadline has passed or every answer is in.")
    case .declareUnsuccessful:
      Words(
        fr: "Aucune proposition, ou aucune de recevable. La mission peut ensuite être relancée.",
        en: "No proposal, or none admissible. The call can then be relaunched.")
    case .dropCall:
      Words(
        fr: "Abandonne l'appel, quoi qu'il soit arrivé. Les candidats doivent être informés.",
        en: "Gives up the call, whatever came in. Candidates must be informed.")
    case .seat:
      Words(
        fr: "Donne à une personne de l'opérateur ou d'une structure une fiche d'évaluation à elle.",
        en: "Gives somebody of the operator or of a structure a score sheet of their own.")
    case .declareInterest:
      Words(
        fr: "Chaque évaluateur dit s'il a un lien avec un candidat, avant sa première note.",
        en: "Each evaluator says whether they have a link with a candidate, before the first mark.")
    case .setAside:
      Words(
        fr: "Sort une proposition du classement ; elle reste au registre avec le motif.",
        en: "Takes a proposal out of the ranking; it stays in the register with the reason.")
    case .mark:
      Words(
        fr:
          "Une note pour un critère d'une proposition ; avant l'ouverture des fiches, sur celle de ce siège seulement.",
        en: "A mark for one criterion of a proposal; until the sheets are revealed, on the sheet of that seat only.")
    case .closeSheet:
      Words(
        fr: "Toutes les propositions sont notées sur tous les critères : la fiche ne change plus.",
        en: "Every proposal is marked on every criterion: the sheet changes no more.")
    case .reopenSheet:
      Words(
        fr: "Rend une fiche close à son évaluateur, tant que rien n'est décidé.",
        en: "Gives a closed sheet back to its evaluator, as long as nothing is decided.")
    case .readSheet:
      Words(
        fr: "Inscrit dans une fiche scellée qui l'a ouverte ; tous le lisent une fois les fiches révélées.",
        en: "Writes in a sealed sheet who opened it; all read it once the sheets are revealed.")
    case .reveal:
      Words(
        fr: "Montre toutes les fiches à tous en même temps, et ouvre la concertation.",
        en: "Shows all the sheets to everyone at once, and opens the concertation.")
    case .agreeMark:
      Words(
        fr: "La note que l'opérateur et la structure retiennent ensemble. Un grand écart demande un motif.",
        en: "The mark that operator and structure settle on together. A wide gap needs a reason.")
    case .adoptUnanimous:
      Words(
        fr: "Reprend d'un coup toutes les notes sur lesquelles chacun est d'accord.",
        en: "Takes over at once every mark on which all agree.")
    case .award:
      Words(
        fr: "Consigne le choix : le prestataire, qui a décidé de chaque côté, et pourquoi.",
        en: "Records the choice: the provider, who decided on each side, and why.")
    case .reopenEvaluation:
      Words(
        fr: "Rend leurs fiches aux évaluateurs avant toute décision.",
        en: "Gives the evaluators their sheets back before any decision.")
    case .notifyCandidate:
      Words(
        fr: "Date la réponse faite à un candidat, retenu ou non. Tous doivent en recevoir une.",
        en: "Dates the answer given to a candidate, retained or not. All must receive one.")
    case .holdKickOff:
      Words(
        fr: "Enjeux, problématiques, objectifs et méthode, convenus à trois.",
        en: "Issues, problems, objectives and method, settled by the three parties.")
    case .waiveKickOff:
      Words(
        fr: "La réunion n'a pas pu se tenir : dites pourquoi, l'intervention peut démarrer.",
        en: "The meeting could not be held: say why, the work can begin.")
    case .draftAgreement:
      Words(
        fr: "Dates, jours, montant et engagements de chaque partie.",
        en: "Dates, days, amount and commitments of each party.")
    case .sign:
      Words(
        fr: "Une partie a signé : le prestataire, chaque structure, chaque opérateur.",
        en: "A party has signed: the provider, each structure, each operator.")
    case .begin:
      Words(
        fr: "La convention est signée par tous, les candidats sont informés : le travail commence.",
        en: "All have signed, the candidates are informed: the work begins.")
    case .withdrawAward:
      Words(
        fr: "Revient à la concertation avec les autres propositions ; les notes sont gardées.",
        en: "Goes back to the concertation with the other proposals; the marks are kept.")
    case .logDays:
      Words(
        fr: "Ajoute des jours d'intervention à ceux qui sont faits.",
        en: "Adds days of intervention to those done.")
    case .review:
      Words(
        fr: "Garde la trace d'un échange en cours de mission.",
        en: "Keeps a trace of an exchange during the mission.")
    case .proposeReorientation:
      Words(
        fr: "Propose de changer objectifs, jours, montant, fin ou équipe, à tout moment de la mission.",
        en: "Proposes to change objectives, days, amount, end or team, at any time of the mission.")
    case .answerReorientation:
      Words(
        fr: "Chaque structure et l'opérateur chef de file acceptent ou refusent.",
        en: "Each structure and the lead operator accept or refuse.")
    case .signAmendment:
      Words(
        fr: "Une partie signe l'avenant ; il s'applique quand toutes ont signé.",
        en: "A party signs the amendment; it applies once all have signed.")
    case .withdrawReorientation:
      Words(
        fr: "La partie qui l'a proposée y renonce.",
        en: "The party that proposed it gives it up.")
    case .suspend:
      Words(
        fr: "Met la mission en pause jusqu'à un jour prévu.",
        en: "Puts the mission on hold until an expected day.")
    case .resume:
      Words(
        fr: "Le travail reprend ; la fin convenue se décale si vous le demandez.",
        en: "The work goes on; the agreed end moves if you ask for it.")
    case .abandon:
      Words(
        fr: "Arrête la mission avant terme : jours faits, montant dû. Les enquêtes restent dues si un jour est fait.",
        en: "Ends the mission before term: days done, amount due. Surveys are still due if a day was done.")
    case .receiveReport:
      Words(
        fr: "Synthèse, actions concrètes, nouveaux besoins ou leur absence.",
        en: "Summary, concrete actions, new needs or none.")
    case .holdRestitution:
      Words(
        fr: "Le prestataire présente son rapport aux responsables de la structure et au chargé de mission.",
        en: "The provider presents the report to the leaders of the structure and to the officer.")
    case .issueSurvey:
      Words(
        fr: "Une enquête par structure, une pour le prestataire.",
        en: "One survey for each structure, one for the provider.")
    case .remindSurvey:
      Words(
        fr: "Note une relance auprès de qui n'a pas encore répondu.",
        en: "Records a reminder to whoever has not answered yet.")
    case .answerSurvey:
      Words(
        fr: "Saisit les réponses reçues sur papier, par téléphone, en face à face ou par courriel.",
        en: "Enters answers received on paper, by phone, face to face or by e-mail.")
    case .reopenSurvey:
      Words(
        fr: "Permet de reprendre une enquête répondue ou classée.",
        en: "Lets an answered or written-off survey be taken up again.")
    case .writeOffSurvey:
      Words(
        fr: "L'enquête restera sans réponse, d'ordinaire après deux relances.",
        en: "The survey will stay unanswered, usually after two reminders.")
    case .scheduleFollowUp:
      Words(
        fr: "Sans autre choix, douze mois après la restitution.",
        en: "Failing another choice, twelve months after the restitution.")
    case .recordFollowUp:
      Words(
        fr: "Ce que deviennent les actions du rapport, l'appropriation, et les nouveaux besoins.",
        en: "What became of the report's actions, how far they were taken up, and the new needs.")
    case .waiveFollowUp:
      Words(
        fr: "Le diagnostic de suivi est possible, pas obligatoire : dites pourquoi il n'aura pas lieu.",
        en: "A follow-up diagnosis is possible, not compulsory: say why there will be none.")
    case .close:
      Words(
        fr: "Enquêtes et suivi sont réglés : la mission passe en lecture seule.",
        en: "Surveys and follow-up are settled: the mission becomes read-only.")
    case .reopen:
      Words(
        fr: "Ramène une mission terminée à l'étape d'avant. Ce qui était figé le reste.",
        en: "Brings an ended mission back to the stage before. What was frozen stays frozen.")
    case .correct:
      Words(
        fr: "Change ce qui a été saisi d'un fait passé ; l'ancienne valeur reste visible, avec le motif.",
        en: "Changes what was entered of a past fact; the former value stays visible, with the reason.")
    case .layCalendar:
      Words(
        fr: "Chaque étape suit une autre, à tant de jours ouvrés. Ce qui n'est pas dit garde les délais usuels.",
        en: "Each step follows another one by so many working days. What is not said keeps the usual delays.")
    case .moveStep:
      Words(
        fr: "La suite se décale, sauf ce qui a été déplacé à la main ou fixé ailleurs.",
        en: "What follows moves along, but for what was moved by hand or is set elsewhere.")
    case .takeNote:
      Words(
        fr: "Une note libre au journal. La personne concernée peut demander à la lire.",
        en: "A free note in the journal. The person concerned may ask to read it.")
    case .receiveInvoice:
      Words(
        fr: "La facture du prestataire, telle qu'elle est écrite : hors taxes, TVA, toutes taxes comprises.",
        en: "The invoice of the provider as it is written: without taxes, VAT, with taxes.")
    case .certifyService:
      Words(
        fr: "Ce qui a été fait, et ce qui est dû : rien ne se paie avant.",
        en: "What was done, and what is due: nothing is paid before.")
    case .pay:
      Words(
        fr: "Ce qu'un opérateur a versé au prestataire, et la pièce qui le prouve.",
        en: "What an operator has paid to the provider, and what proves it.")
    case .fileProof:
      Words(
        fr: "Ce qu'un contrôle demandera : attestations, émargement, convention signée, preuves de paiement.",
        en: "What an audit will ask for: certificates, attendance sheets, signed agreement, proofs of payment.")
    case .setTheme:
      Words(
        fr: "Dans les mots de l'opérateur : sa fiche en tient la liste. Les chiffres comptent par thème.",
        en: "In the words of the operator: its card holds the list. Figures count by theme.")
    case .reassign:
      Words(
        fr: "Un collègue la suit dès ce jour ; ce qui a été fait avant reste à qui l'a fait.",
        en: "A colleague follows it from that day on; what was done before remains whose it was.")
    case .grantDisclosure:
      Words(
        fr: "La structure accepte que quelque chose soit communiqué : quoi, à qui, jusqu'à quand.",
        en: "The structure agrees to a disclosure: what, to whom, until when.")
    case .withdrawDisclosure:
      Words(
        fr: "La structure revient sur son accord.",
        en: "The structure takes its consent back.")
    case .release:
      Words(
        fr: "Imprime un document. Pour qui ne participe pas à la mission, il faut l'accord de chaque structure.",
        en: "Prints a document. For whoever has no part in the mission, every structure must have agreed.")
    case .undo:
      Words(
        fr: "Annule la dernière action, sauf si quelqu'un au-dehors l'a déjà reçue, signée ou vue.",
        en: "Takes back the last act, unless somebody outside has received, signed or seen it.")
    case .redo:
      Words(
        fr: "Rétablit ce qui vient d'être annulé, tant que rien d'autre n'a été fait.",
        en: "Brings back what was just undone, as long as nothing else was done.")
    }
  }
}
