import JalonCore

extension Questionnaire.Purpose: WordedChoice {
  public var words: Words {
    switch self {
    case .structure: Words(fr: "enquête de la structure", en: "survey of the structure")
    case .provider: Words(fr: "enquête du prestataire", en: "survey of the provider")
    case .followUp: Words(fr: "diagnostic de suivi", en: "follow-up diagnosis")
    }
  }
}

extension Question.Kind: WordedChoice {
  public var words: Words {
    switch self {
    case .agreement4: Words(fr: "accord, de 1 à 4", en: "agreement, from 1 to 4")
    case .scale0to10: Words(fr: "de 0 à 10", en: "from 0 to 10")
    case .choice: Words(fr: "un choix", en: "one choice")
    case .several: Words(fr: "plusieurs choix", en: "several choices")
    case .text: Words(fr: "texte", en: "text")
    case .number: Words(fr: "nombre entier", en: "whole number")
    case .decimal: Words(fr: "nombre à deux décimales", en: "number with two decimals")
    case .day: Words(fr: "jour", en: "day")
    }
  }
}

extension Question.Demand: WordedChoice {
  public var words: Words {
    switch self {
    case .no: Words(fr: "libre", en: "free")
    case .soft: Words(fr: "attendue", en: "hoped for")
    case .key: Words(fr: "nécessaire", en: "needed")
    }
  }
}

extension Dimension.Repetition: WordedChoice {
  public var words: Words {
    switch self {
    case .structure: Words(fr: "pour chaque structure", en: "for each structure")
    case .action: Words(fr: "pour chaque préconisation", en: "for each recommended action")
    case .need: Words(fr: "pour chaque nouveau besoin", en: "for each new need")
    }
  }
}

extension Question.Prefill: WordedChoice {
  public var words: Words {
    switch self {
    case .restitutionDay: Words(fr: "date de la restitution", en: "date of the restitution")
    case .monthsSinceRestitution: Words(fr: "mois depuis la restitution", en: "months since the restitution")
    case .actionTitle: Words(fr: "titre de la préconisation", en: "title of the recommended action")
    case .actionDay: Words(fr: "échéance de la préconisation", en: "day by which the action is due")
    case .newNeed: Words(fr: "besoin nommé par le rapport", en: "need named by the report")
    case .employees: Words(fr: "effectif de la structure", en: "staff of the structure")
    case .newMission: Words(fr: "premier numéro de mission libre", en: "first free number of a mission")
    }
  }
}

extension Question.FollowUpField: WordedChoice {
  public var words: Words {
    switch self {
    case .on: Words(fr: "date du diagnostic", en: "day of the diagnosis")
    case .action: Words(fr: "action du rapport", en: "action of the report")
    case .actionState: Words(fr: "avancement de l'action", en: "state of the action")
    case .actionCause: Words(fr: "cause de cet avancement", en: "cause of that state")
    case .board: Words(fr: "appropriation par les élus", en: "taken up by the board")
    case .direction: Words(fr: "appropriation par la direction", en: "taken up by the management")
    case .team: Words(fr: "appropriation par l'équipe", en: "taken up by the team")
    case .management: Words(fr: "appropriation dans la gestion", en: "taken up in daily practice")
    case .jobsBefore: Words(fr: "ETP avant", en: "full-time equivalents before")
    case .jobsAfter: Words(fr: "ETP après", en: "full-time equivalents after")
    case .budgetBefore: Words(fr: "budget avant", en: "budget before")
    case .budgetAfter: Words(fr: "budget après", en: "budget after")
    case .need: Words(fr: "nouveau besoin", en: "new need")
    case .needAnswer: Words(fr: "réponse au besoin", en: "answer to the need")
    case .needMission: Words(fr: "mission à ouvrir", en: "mission to open")
    case .synthesis: Words(fr: "synthèse", en: "synthesis")
    }
  }
}

extension Questionnaire {
  /// « Enquête de satisfaction (version 2) »
  public var named: Words {
    Words(fr: "\(title.fr) (version \(version))", en: "\(title.en) (version \(version))")
  }
}

extension Questionnaire.Edition {
  /// `beneficiary 2`
  public var words: Words { Words(same: "\(code) \(version)") }
}
