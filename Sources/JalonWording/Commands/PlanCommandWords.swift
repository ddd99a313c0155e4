import JalonCore

extension PlanCommand.Kind {
  public var title: Words {
    switch self {
    case .openPlan: Words(fr: "Ouvrir un plan d'accompagnement", en: "Open a support plan")
    case .changeAim: Words(fr: "Changer le but du plan", en: "Change the aim of the plan")
    case .addStructure: Words(fr: "Ajouter une structure au plan", en: "Add a structure to the plan")
    case .leaveStructure: Words(fr: "Noter le départ d'une structure", en: "Record that a structure leaves")
    case .addOperator: Words(fr: "Associer un opérateur", en: "Add an operator")
    case .changeLead: Words(fr: "Changer de chef de file", en: "Change the lead operator")
    case .shareDiagnosis: Words(fr: "Consigner le diagnostic partagé", en: "Record the shared diagnosis")
    case .recordOpinion: Words(fr: "Noter l'avis du comité d'appui", en: "Record the committee's opinion")
    case .linkMissions: Words(fr: "Relier deux missions", en: "Link two missions")
    case .conveneSteering: Words(fr: "Prévoir un comité de pilotage", en: "Convene a steering meeting")
    case .cancelSteering: Words(fr: "Annuler un comité prévu", en: "Call off a steering meeting")
    case .holdSteering: Words(fr: "Consigner un comité de pilotage", en: "Record a steering meeting")
    case .studyScenario: Words(fr: "Étudier un scénario", en: "Study a scenario")
    case .settleScenario: Words(fr: "Retenir ou écarter un scénario", en: "Retain or drop a scenario")
    case .recordBoardDecision: Words(fr: "Consigner une délibération", en: "Record a board decision")
    case .addFunding: Words(fr: "Ajouter un financement", en: "Add a funding line")
    case .advanceFunding: Words(fr: "Noter la suite d'un financement", en: "Record what became of a funding")
    case .linkStructures: Words(fr: "Relier deux structures", en: "Link two structures")
    case .closePlan: Words(fr: "Clore le plan d'accompagnement", en: "Close the support plan")
    case .correctInPlan: Words(fr: "Corriger un fait du plan", en: "Correct a fact of the plan")
    case .undoInPlan: Words(fr: "Annuler une action du plan", en: "Undo an act on the plan")
    case .redoInPlan: Words(fr: "Rétablir l'action annulée du plan", en: "Redo the undone act of the plan")
    }
  }

  public var short: Words {
    switch self {
    case .openPlan: Words(fr: "Plan", en: "Plan")
    case .changeAim: Words(fr: "But", en: "Aim")
    case .addStructure: Words(fr: "Structure", en: "Structure")
    case .leaveStructure: Words(fr: "Départ", en: "Leaving")
    case .addOperator: Words(fr: "Opérateur", en: "Operator")
    case .changeLead: Words(fr: "Chef de file", en: "Lead")
    case .shareDiagnosis: Words(fr: "Diagnostic", en: "Diagnosis")
    case .recordOpinion: Words(fr: "Avis", en: "Opinion")
    case .linkMissions: Words(fr: "Lien", en: "Link")
    case .conveneSteering: Words(fr: "Prévoir", en: "Convene")
    case .cancelSteering: Words(fr: "Décommander", en: "Call off")
    case .holdSteering: Words(fr: "COPIL", en: "Steering")
    case .studyScenario: Words(fr: "Scénario", en: "Scenario")
    case .settleScenario: Words(fr: "Trancher", en: "Settle")
    case .recordBoardDecision: Words(fr: "Délibération", en: "Board")
    case .addFunding: Words(fr: "Financement", en: "Funding")
    case .advanceFunding: Words(fr: "Suite", en: "Outcome")
    case .linkStructures: Words(fr: "Relier", en: "Link")
    case .closePlan: Words(fr: "Clore", en: "Close plan")
    case .correctInPlan: Words(fr: "Corriger", en: "Correct")
    case .undoInPlan: Words(fr: "Annuler", en: "Undo")
    case .redoInPlan: Words(fr: "Rétablir", en: "Redo")
    }
  }

  public var help: Words {
    switch self {
    case .openPlan:
      Words(
        fr: "Le dossier qui réunit structures, opérateurs et missions, sur des mois ou des années.",
        en: "The dossier that gathers structures, operators and missions, over months or years.")
    case .changeAim:
      Words(
        fr: "Les instances ont choisi une autre voie : le but d'avant reste à côté du nouveau.",
        en: "The boards chose another way: the aim of before stays beside the new one.")
    case .addStructure:
      Words(
        fr: "La structure rejoint le plan, comme porteuse ou associée.",
        en: "The structure joins the plan, as carrier or associate.")
    case .leaveStructure:
      Words(
        fr: "La structure quitte le plan ; ce qu'elle y a fait reste.",
        en: "The structure leaves the plan; what it did there stays.")
    case .addOperator:
      Words(
        fr: "Un second opérateur DLA travaille de concert avec le chef de file.",
        en: "A second DLA operator works in concert with the lead.")
    case .changeLead:
      Words(
        fr: "Un autre opérateur du plan devient chef de file ; l'ancien reste associé.",
        en: "Another operator of the plan becomes the lead; the former one stays associated.")
    case .shareDiagnosis:
      Words(
        fr: "Le diagnostic fait avec la structure, sur lequel le plan s'appuie.",
        en: "The diagnosis made with the structure, on which the plan rests.")
    case .recordOpinion:
      Words(
        fr: "Le comité d'appui conseille ; l'opérateur décide.",
        en: "The support committee advises; the operator decides.")
    case .linkMissions:
      Words(
        fr: "Une mission du plan est la phase, la suite ou le remplacement d'une autre.",
        en: "A mission of the plan is a phase of another one, follows or replaces it.")
    case .conveneSteering:
      Words(
        fr: "Une date à venir, qui est convié, entre quelles missions. Le même nom à nouveau la déplace.",
        en: "A day to come, who is asked, between which missions. The same name again moves it.")
    case .cancelSteering:
      Words(fr: "La réunion prévue n'aura pas lieu.", en: "The meeting that was set will not take place.")
    case .holdSteering:
      Words(
        fr: "Qui était là, ce qui a été décidé, après quelle mission.",
        en: "Who was there, what was decided, after which mission.")
    case .studyScenario:
      Words(
        fr: "Une voie possible pour les structures, avec ses atouts et ses limites.",
        en: "A possible way for the structures, with its strengths and limits.")
    case .settleScenario:
      Words(
        fr: "Le scénario est retenu, écarté ou remis à l'étude.",
        en: "The scenario is retained, dropped or studied again.")
    case .recordBoardDecision:
      Words(
        fr: "La décision d'une structure. Celle du plan est entière quand toutes l'ont prise.",
        en: "One structure's decision. The plan's is whole once all have taken it.")
    case .addFunding:
      Words(
        fr: "Un financeur, un montant, pour l'ingénierie ou l'investissement.",
        en: "A funder, an amount, for engineering or investment.")
    case .advanceFunding:
      Words(
        fr: "Accordé ou refusé, puis versé, en une ou plusieurs fois.",
        en: "Granted or refused, then paid, at once or in several times.")
    case .linkStructures:
      Words(
        fr: "Fusion, appartenance à un groupement ou succession ; la structure dissoute quitte le plan.",
        en: "Merger, membership of a group or succession; a dissolved structure leaves the plan.")
    case .closePlan:
      Words(
        fr: "Plus aucune mission ne pourra s'ouvrir dans ce plan.",
        en: "No more mission can be opened in this plan.")
    case .correctInPlan:
      Words(
        fr: "Change ce qui a été saisi d'un fait passé ; l'ancienne valeur reste visible, avec le motif.",
        en: "Changes what was entered of a past fact; the former value stays visible, with the reason.")
    case .undoInPlan:
      Words(
        fr: "Annule une action, tant que rien de ce qui a suivi n'en dépend.",
        en: "Takes back an act, as long as nothing that followed depends on it.")
    case .redoInPlan:
      Words(
        fr: "Rétablit ce qui vient d'être annulé, tant que rien d'autre n'a été fait.",
        en: "Brings back what was just undone, as long as nothing else was done.")
    }
  }

  public var source: Words? {
    switch self {
    case .openPlan: Source.partOfThePlan
    case .shareDiagnosis: Source.diagnosisAndBrief
    case .addOperator: Source.inConcert
    case .conveneSteering, .holdSteering, .addFunding, .advanceFunding: Source.steering
    case .studyScenario, .settleScenario: Source.scenarios
    case .recordBoardDecision, .changeAim: Source.boards
    case .linkMissions: Source.twoPhases
    case .addStructure, .leaveStructure, .changeLead, .recordOpinion, .cancelSteering, .linkStructures, .closePlan,
      .correctInPlan, .undoInPlan, .redoInPlan:
      nil
    }
  }
}
