import JalonCore

/// The names of days and months.
public enum CalendarNames {
  public static func month(_ number: Int, _ language: Language) -> String { months(language)[wrapped(number, 12)] }

  /// From Monday, 1, to Sunday, 7.
  public static func weekday(_ number: Int, _ language: Language) -> String { weekdays(language)[wrapped(number, 7)] }

  /// `lun.`; `Mon`.
  public static func shortWeekday(_ number: Int, _ language: Language) -> String {
    let name = weekday(number, language).prefix(3)
    return language == .fr ? "\(name)." : String(name)
  }

  /// `juil.`, `sept.`; `Jul`. Months of four letters or fewer stand whole in French.
  public static func shortMonth(_ number: Int, _ language: Language) -> String {
    switch language {
    case .fr: frenchShort[wrapped(number, 12)]
    case .en: String(month(number, .en).prefix(3))
    }
  }

  static func months(_ language: Language) -> [String] {
    switch language {
    case .fr: french
    case .en: english
    }
  }

  static func weekdays(_ language: Language) -> [String] {
    switch language {
    case .fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
  }

  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
  private static let frenchShort = [
    "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func wrapped(_ number: Int, _ count: Int) -> Int { (((number - 1) % count) + count) % count }
}

extension Holiday {
  public var words: Words {
    switch self {
    case .newYear: Words(fr: "jour de l'An", en: "New Year's Day")
    case .easterMonday: Words(fr: "lundi de Pâques", en: "Easter Monday")
    case .labourDay: Words(fr: "fête du Travail", en: "Labour Day")
    case .victoryDay: Words(fr: "8 mai 1945", en: "Victory Day")
    case .ascension: Words(fr: "Ascension", en: "Ascension Day")
    case .whitMonday: Words(fr: "lundi de Pentecôte", en: "Whit Monday")
    case .nationalDay: Words(fr: "fête nationale", en: "National Day")
    case .assumption: Words(fr: "Assomption", en: "Assumption Day")
    case .allSaints: Words(fr: "Toussaint", en: "All Saints' Day")
    case .armistice: Words(fr: "11 novembre 1918", en: "Armistice Day")
    case .christmas: Words(fr: "Noël", en: "Christmas Day")
    case .goodFriday: Words(fr: "Vendredi saint", en: "Good Friday")
    case .saintStephen: Words(fr: "Saint-Étienne", en: "Saint Stephen's Day")
    case .abolition: Words(fr: "abolition de l'esclavage", en: "abolition of slavery")
    }
  }
}

extension WorkingCalendar.Territory {
  public var words: Words {
    switch self {
    case .national: Words(same: "national")
    case .alsaceMoselle: Words(same: "Alsace-Moselle")
    case .guadeloupe: Words(same: "Guadeloupe")
    case .martinique: Words(same: "Martinique")
    case .guyane: Words(same: "Guyane")
    case .laReunion: Words(same: "La Réunion")
    case .mayotte: Words(same: "Mayotte")
    case .saintBarthelemy: Words(same: "Saint-Barthélemy")
    case .saintMartin: Words(same: "Saint-Martin")
    }
  }
}
