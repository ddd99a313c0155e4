/// One of the figures that an operator reports: « I01–I22 ».
public enum Indicator: String, CaseIterable, Sendable, Hashable, Comparable {
  case welcomes = "I01"
  case referrals = "I02"
  case diagnoses = "I03"
  case committee = "I04"
  case missions = "I05"
  case participations = "I06"
  case engineered = "I07"
  case touched = "I08"
  case days = "I09"
  case money = "I10"
  case providers = "I11"
  case consultation = "I12"
  case jobs = "I13"
  case sizes = "I14"
  case identity = "I15"
  case territory = "I16"
  case objectives = "I17"
  case satisfaction = "I18"
  case followUps = "I19"
  case beforeAfter = "I20"
  case entities = "I21"
  case returning = "I22"

  public static func < (left: Indicator, right: Indicator) -> Bool { left.rawValue < right.rawValue }

  /// Which day of a fact must fall in the period.
  public enum Rule: String, Sendable {
    /// The dated act falls in the period.
    case act = "D"
    /// It goes on at some time of the period.
    case active = "A"
    /// It ends in the period.
    case finished = "F"
    /// Started, active and finished apart; each figure says which.
    case each = "D A F"
    case none = "-"
  }

  public var rule: Rule {
    switch self {
    case .welcomes, .referrals, .diagnoses, .committee, .consultation, .satisfaction, .followUps, .returning: .act
    case .missions, .participations, .days, .money, .objectives: .each
    case .engineered, .touched, .providers, .jobs, .sizes, .identity, .territory, .entities: .active
    case .beforeAfter: .act
    }
  }
}

/// By what a figure may be broken down.
public enum Breakdown: String, CaseIterable, Sendable, Hashable {
  case `operator`, officer, provider, structure, theme, sector, size, kind, commune, department, qpv, legalForm
  case year, opinion, dimension, mode, skill, seat, enterprise, objective, origin, funder, grant
}
