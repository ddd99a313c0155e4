import JalonCore

extension Reference {
  /// What an identifier names: « une structure ».
  public var words: Words {
    switch self {
    case .mission: Words(fr: "une mission", en: "a mission")
    case .plan: Words(fr: "un plan d'accompagnement", en: "a support plan")
    case .structure: Words(fr: "une structure", en: "a structure")
    case .operator: Words(fr: "un opérateur DLA", en: "a DLA operator")
    case .provider: Words(fr: "un prestataire", en: "a provider")
    case .person: Words(fr: "une personne", en: "a person")
    case .criterion: Words(fr: "un critère", en: "a criterion")
    case .reorientation: Words(fr: "une réorientation", en: "a reorientation")
    case .grant: Words(fr: "une convention de financement", en: "a funding agreement")
    case .recipient: Words(fr: "un destinataire", en: "a recipient")
    }
  }

  /// `Aucun prestataire « … »`, the start of a sentence about a name that leads nowhere.
  func none(_ name: String) -> Words {
    switch self {
    case .mission: Words(fr: "Aucune mission « \(name) »", en: "No mission “\(name)”")
    case .plan: Words(fr: "Aucun plan « \(name) »", en: "No plan “\(name)”")
    case .structure: Words(fr: "Aucune structure « \(name) »", en: "No structure “\(name)”")
    case .operator: Words(fr: "Aucun opérateur « \(name) »", en: "No operator “\(name)”")
    case .provider: Words(fr: "Aucun prestataire « \(name) »", en: "No provider “\(name)”")
    case .person: Words(fr: "Personne n'a le code « \(name) »", en: "Nobody has the code “\(name)”")
    case .criterion: Words(fr: "Aucun critère « \(name) »", en: "No criterion “\(name)”")
    case .reorientation: Words(fr: "Aucune réorientation « \(name) »", en: "No reorientation “\(name)”")
    case .grant:
      Words(fr: "Aucune convention de financement « \(name) »", en: "No funding agreement “\(name)”")
    case .recipient: Words(fr: "Aucun destinataire « \(name) »", en: "No recipient “\(name)”")
    }
  }
}

extension Milestone {
  /// With its article, after « avant » or « après ».
  public var words: Words {
    switch self {
    case .planOpening: Words(fr: "l'ouverture du plan", en: "the opening of the plan")
    case .joining: Words(fr: "l'entrée dans le plan", en: "joining the plan")
    case .leaving: Words(fr: "la sortie du plan", en: "leaving the plan")
    case .leadership: Words(fr: "l'arrivée du chef de file", en: "the coming of the lead")
    case .convening: Words(fr: "la convocation", en: "the convening")
    case .boardDecision: Words(fr: "la dernière délibération", en: "the last board decision")
    case .funding: Words(fr: "la dernière suite connue", en: "what was last known")
    case .opening: Words(fr: "l'ouverture de la mission", en: "the opening of the mission")
    case .brief: Words(fr: "l'écriture du cahier des charges", en: "the writing of the brief")
    case .grid: Words(fr: "l'adoption de la grille", en: "the setting of the grid")
    case .launch: Words(fr: "le lancement de l'appel", en: "the launch of the call")
    case .deadline: Words(fr: "la date limite", en: "the deadline")
    case .invitation: Words(fr: "la sollicitation", en: "the invitation")
    case .proposal: Words(fr: "l'arrivée de la proposition", en: "the arrival of the proposal")
    case .closingOfCall: Words(fr: "la clôture de l'appel", en: "the closing of the call")
    case .closingOfSheet: Words(fr: "la clôture de la fiche", en: "the closing of the sheet")
    case .openingOfSheets: Words(fr: "l'ouverture des fiches", en: "the opening of the sheets")
    case .award: Words(fr: "le choix du prestataire", en: "the award")
    case .beginning: Words(fr: "le début de l'intervention", en: "the beginning of the work")
    case .suspension: Words(fr: "la suspension", en: "the suspension")
    case .reorientation: Words(fr: "la proposition de réorientation", en: "the proposed reorientation")
    case .report: Words(fr: "la remise du rapport", en: "the final report")
    case .restitution: Words(fr: "la restitution", en: "the restitution")
    case .surveyIssue: Words(fr: "l'envoi de l'enquête", en: "the sending of the survey")
    case .settledSurvey:
      Words(fr: "la réponse ou le classement de l'enquête", en: "the answer or writing off of the survey")
    case .followUp: Words(fr: "le diagnostic de suivi", en: "the follow-up diagnosis")
    case .consent: Words(fr: "l'accord de diffusion", en: "the disclosure consent")
    case .handOver: Words(fr: "le passage à un collègue", en: "the hand-over")
    case .end: Words(fr: "la fin de la mission", en: "the end of the mission")
    }
  }
}
