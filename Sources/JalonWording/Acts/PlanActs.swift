import JalonCore

/// One row an act of a plan.
extension PlanCommand.Kind: CommandKind {
  public var words: ActWords {
    switch self {
    case .openPlan:
      ActWords(
        title: Words(fr: "Ouvrir un plan d'accompagnement", en: "Open a support plan"),
        short: Words(fr: "Plan", en: "Plan"),
        help: Words(
          fr: "Le dossier qui réunit structures, opérateurs et missions, sur des mois ou des années.",
          en: "The file that gathers structures, operators and missions, over months or years."),
        source: Source.partOfThePlan)
    case .changeAim:
      ActWords(
        title: Words(fr: "Changer le but du plan", en: "Change the aim of the plan"),
        short: Words(fr: "But", en: "Aim"),
        help: Words(
          fr: "Les instances ont choisi une autre voie : le but d'avant reste à côté du nouveau.",
          en: "The boards chose another way: the aim of before stays beside the new one."),
        source: Source.boards)
    case .addStructure:
      ActWords(
        title: Words(fr: "Ajouter une structure au plan", en: "Add a structure to the plan"),
        short: Words(fr: "Structure", en: "Structure"),
        help: Words(
          fr: "La structure rejoint le plan, comme porteuse ou associée.",
          en: "The structure joins the plan, as carrier or associate."))
    case .leaveStructure:
      ActWords(
        title: Words(fr: "Noter le départ d'une structure", en: "Record that a structure leaves"),
        short: Words(fr: "Départ", en: "Leaving"),
        help: Words(
          fr: "La structure quitte le plan ; ce qu'elle y a fait reste.",
          en: "The structure leaves the plan; what it did there stays."))
    case .addOperator:
      ActWords(
        title: Words(fr: "Associer un opérateur", en: "Add an operator"),
        short: Words(fr: "Opérateur", en: "Operator"),
        help: Words(
          fr: "Un second opérateur DLA travaille de concert avec le chef de file.",
          en: "A second DLA operator works in concert with the lead."),
        source: Source.inConcert)
    case .changeLead:
      ActWords(
        title: Words(fr: "Changer de chef de file", en: "Change the lead operator"),
        short: Words(fr: "Chef de file", en: "Lead"),
        help: Words(
          fr: "Un autre opérateur du plan devient chef de file ; l'ancien reste associé.",
          en: "Another operator of the plan becomes the lead; the former one stays associated."))
    case .shareDiagnosis:
      ActWords(
        title: Words(fr: "Consigner le diagnostic partagé", en: "Record the shared diagnosis"),
        short: Words(fr: "Diagnostic", en: "Diagnosis"),
        help: Words(
          fr: "Le diagnostic fait avec la structure, sur lequel le plan s'appuie.",
          en: "The diagnosis made with the structure, on which the plan rests."),
        source: Source.diagnosisAndBrief)
    case .recordOpinion:
      ActWords(
        title: Words(fr: "Noter l'avis du comité d'appui", en: "Record the committee's opinion"),
        short: Words(fr: "Avis", en: "Opinion"),
        help: Words(
          fr: "Le comité d'appui conseille ; l'opérateur décide.",
          en: "The support committee advises; the operator decides."))
    case .linkMissions:
      ActWords(
        title: Words(fr: "Relier deux missions", en: "Link two missions"),
        short: Words(fr: "Lien", en: "Link"),
        help: Words(
          fr: "Une mission du plan est la phase, la suite ou le remplacement d'une autre.",
          en: "A mission of the plan is a phase of another one, follows or replaces it."),
        source: Source.twoPhases)
    case .conveneSteering:
      ActWords(
        title: Words(fr: "Prévoir un comité de pilotage", en: "Convene a steering meeting"),
        short: Words(fr: "Prévoir", en: "Convene"),
        help: Words(
          fr: "Une date à venir, qui est convié, entre quelles missions. Le même nom à nouveau la déplace.",
          en: "A day to come, who is asked, between which missions. The same name again moves it."),
        source: Source.steering)
    case .cancelSteering:
      ActWords(
        title: Words(fr: "Annuler un comité prévu", en: "Call off a steering meeting"),
        short: Words(fr: "Décommander", en: "Call off"),
        help: Words(fr: "La réunion prévue n'aura pas lieu.", en: "The meeting that was set will not take place."))
    case .holdSteering:
      ActWords(
        title: Words(fr: "Consigner un comité de pilotage", en: "Record a steering meeting"),
        short: Words(fr: "COPIL", en: "Steering"),
        help: Words(
          fr: "Qui était là, ce qui a été décidé, après quelle mission.",
          en: "Who was there, what was decided, after which mission."),
        source: Source.steering)
    case .studyScenario:
      ActWords(
        title: Words(fr: "Étudier un scénario", en: "Study a scenario"),
        short: Words(fr: "Scénario", en: "Scenario"),
        help: Words(
          fr: "Une voie possible pour les structures, avec ses atouts et ses limites.",
          en: "A possible way for the structures, with its strengths and limits."),
        source: Source.scenarios)
    case .settleScenario:
      ActWords(
        title: Words(fr: "Retenir ou écarter un scénario", en: "Retain or drop a scenario"),
        short: Words(fr: "Trancher", en: "Settle"),
        help: Words(
          fr: "Le scénario est retenu, écarté ou remis à l'étude.",
          en: "The scenario is retained, dropped or studied again."),
        source: Source.scenarios)
    case .recordBoardDecision:
      ActWords(
        title: Words(fr: "Consigner une délibération", en: "Record a board decision"),
        short: Words(fr: "Délibération", en: "Board"),
        help: Words(
          fr: "La décision d'une structure. Celle du plan est entière quand toutes l'ont prise.",
          en: "One structure's decision. The plan's is whole once all have taken it."),
        source: Source.boards)
    case .addFunding:
      ActWords(
        title: Words(fr: "Ajouter un financement", en: "Add a funding line"),
        short: Words(fr: "Financement", en: "Funding"),
        help: Words(
          fr: "Un financeur, un montant, pour l'ingénierie ou l'investissement.",
          en: "A funder, an amount, for engineering or investment."),
        source: Source.steering)
    case .advanceFunding:
      ActWords(
        title: Words(fr: "Noter la suite d'un financement", en: "Record what became of a funding"),
        short: Words(fr: "Suite", en: "Outcome"),
        help: Words(
          fr: "Accordé ou refusé, puis versé, en une ou plusieurs fois.",
          en: "Granted or refused, then paid, at once or in several times."),
        source: Source.steering)
    case .linkStructures:
      ActWords(
        title: Words(fr: "Relier deux structures", en: "Link two structures"),
        short: Words(fr: "Relier", en: "Link"),
        help: Words(
          fr: "Fusion, appartenance à un groupement ou succession ; la structure dissoute quitte le plan.",
          en: "Merger, membership of a group or succession; a dissolved structure leaves the plan."))
    case .closePlan:
      ActWords(
        title: Words(fr: "Clore le plan d'accompagnement", en: "Close the support plan"),
        short: Words(fr: "Clore", en: "Close plan"),
        help: Words(
          fr: "Plus aucune mission ne pourra s'ouvrir dans ce plan.",
          en: "No more mission can be opened in this plan."))
    case .correctInPlan:
      ActWords(
        title: Words(fr: "Corriger un fait du plan", en: "Correct a fact of the plan"),
        short: Words(fr: "Corriger", en: "Correct"),
        help: Words(
          fr: "Change ce qui a été saisi d'un fait passé ; l'ancienne valeur reste visible, avec le motif.",
          en: "Changes what was entered of a past fact; the former value stays visible, with the reason."))
    case .undoInPlan:
      ActWords(
        title: Words(fr: "Annuler un acte du plan", en: "Undo an act on the plan"),
        short: Words(fr: "Annuler", en: "Undo"),
        help: Words(
          fr: "Annule un acte, tant que rien de ce qui a suivi n'en dépend.",
          en: "Takes back an act, as long as nothing that followed depends on it."))
    case .redoInPlan:
      ActWords(
        title: Words(fr: "Rétablir l'acte annulé du plan", en: "Redo the undone act of the plan"),
        short: Words(fr: "Rétablir", en: "Redo"),
        help: Words(
          fr: "Rétablit ce qui vient d'être annulé, tant que rien d'autre n'a été fait.",
          en: "Brings back what was just undone, as long as nothing else was done."))
    }
  }
}
