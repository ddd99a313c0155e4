extension Indicator {
  /// What it is told by, in the order of a report.
  public var measures: [Measure] {
    switch self {
    case .welcomes: [Measure("welcomes", MeasureWords.welcomes, unknown: FigureWords.noWelcomes)]
    case .referrals: [Measure("referrals", MeasureWords.referrals, unknown: FigureWords.noReferrals)]
    case .diagnoses: Indicator.diagnosisMeasures
    case .committee: Indicator.committeeMeasures
    case .missions: Indicator.missionMeasures
    case .participations: Indicator.participationMeasures
    case .engineered: Indicator.engineeredMeasures
    case .touched: Indicator.touchedMeasures
    case .days: Indicator.dayMeasures
    case .money: Indicator.moneyMeasures
    case .providers: Indicator.providerMeasures
    case .consultation: Indicator.consultationMeasures
    case .jobs: Indicator.jobMeasures
    case .sizes: Indicator.sizeMeasures
    case .identity: Indicator.identityMeasures
    case .territory: Indicator.territoryMeasures
    case .objectives: Indicator.grantMeasures
    case .satisfaction: Indicator.satisfactionMeasures
    case .followUps: Indicator.followUpMeasures
    case .beforeAfter: Indicator.beforeAfterMeasures
    case .entities: Indicator.entityMeasures
    case .returning: Indicator.returningMeasures
    }
  }
}
