import JalonCore

extension PlanCommand.Kind {
  public var title: Words {
    switch self {
    case .openPlan: Words(fr: "Ouvrir un plan d'accompagnement", en: "Open a support plan")
    case .addStructure: Words(fr: "Ajouter une structure au plan", en: "Add a structure to the plan")
    case .leaveStructure: Words(fr: "Noter le départ d'une structure", en: "Record that a structure leaves")
    case .addOperator: Words(fr: "Associer un opérateur", en: "Add an operator")
    case .shareDiagnosis: Words(fr: "Consigner le diagnostic partagé", en: "Record the shared diagnosis")
    case .recordOpinion: Words(fr: "Noter l'avis du comité d'appui", en: "Record the committee's opinion")
    case .holdSteering: Words(fr: "Consigner un comité de pilotage", en: "Record a steering meeting")
    case .studyScenario: Words(fr: "Étudier un scénario", en: "Study a scenario")
    case .settleScenario: Words(fr: "Retenir ou écarter un scénario", en: "Retain or drop a scenario")
    case .recordBoardDecision: Words(fr: "Consigner une délibération", en: "Record a board decision")
    case .addFunding: Words(fr: "Ajouter un financement", en: "Add a funding line")
    case .linkStructures: Words(fr: "Relier deux structures", en: "Link two structures")
    case .closePlan: Words(fr: "Clore le plan d'accompagnement", en: "Close the support plan")
    }
  }

  public var short: Words {
    switch self {
    case .openPlan: Words(fr: "Plan", en: "Plan")
    case .addStructure: Words(fr: "Structure", en: "Structure")
    case .leaveStructure: Words(fr: "Départ", en: "Leaving")
    case .addOperator: Words(fr: "Opérateur", en: "Operator")
    case .shareDiagnosis: Words(fr: "Diagnostic", en: "Diagnosis")
    case .recordOpinion: Words(fr: "Avis", en: "Opinion")
    case .holdSteering: Words(fr: "COPIL", en: "Steering")
    case .studyScenario: Words(fr: "Scénario", en: "Scenario")
    case .settleScenario: Words(fr: "Trancher", en: "Settle")
    case .recordBoardDecision: Words(fr: "Délibération", en: "Board")
    case .addFunding: Words(fr: "Financement", en: "Funding")
    case .linkStructures: Words(fr: "Relier", en: "Link")
    case .closePlan: Words(fr: "Clore", en: "Close plan")
    }
  }

  public var help: Words {
    switch self {
    case .openPlan:
      Words(
        fr: "Le dossier qui réunit structures, opérateurs et missions, sur des mois ou des années.",
        en: "The dossier that gathers structures, operators and missions, over months or years.")
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
    case .shareDiagnosis:
      Words(
        fr: "Le diagnostic fait avec la structure, sur lequel le plan s'appuie.",
        en: "The diagnosis made with the structure, on which the plan rests.")
    case .recordOpinion:
      Words(
        fr: "Le comité d'appui conseille ; l'opérateur décide.",
        en: "The support committee advises; the operator decides.")
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
    case .linkStructures:
      Words(
        fr: "Fusion, appartenance à un groupement ou succession.",
        en: "Merger, membership of a group or succession.")
    case .closePlan:
      Words(
        fr: "Plus aucune mission ne pourra s'ouvrir dans ce plan.",
        en: "No more mission can be opened in this plan.")
    }
  }

  public var source: Words? {
    switch self {
    case .openPlan: Source.partOfThePlan
    case .shareDiagnosis: Source.diagnosisAndBrief
    case .addOperator: Source.inConcert
    case .holdSteering, .addFunding: Source.steering
    case .studyScenario, .settleScenario: Source.scenarios
    case .recordBoardDecision: Source.boards
    case .addStructure, .leaveStructure, .recordOpinion, .linkStructures, .closePlan: nil
    }
  }
}
