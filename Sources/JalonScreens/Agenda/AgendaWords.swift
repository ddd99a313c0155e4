import JalonCore
import JalonWording

/// What the agenda and its calendar say.
enum AgendaWords {
  static let title = Words(fr: "Agenda", en: "Agenda")
  static let calendar = Words(fr: "Calendrier de l'agenda", en: "Calendar of the agenda")
  static let go = Words(
    fr: "Agenda : ce qui est dû sur toutes les missions, et les réunions des plans",
    en: "Agenda: what is due on all missions, and the meetings of plans")
  static let act = Words(fr: "Faire l'acte que la ligne demande", en: "Do the act that the line asks for")
  static let actShort = Words(fr: "Faire", en: "Do")
  static let open = Words(fr: "Ouvrir la fiche de la mission ou du plan", en: "Open the mission or the plan")
  static let openShort = Words(fr: "Fiche", en: "Mission")
  static let note = Words(fr: "Ajouter une note à la mission", en: "Add a note to the mission")
  static let turnScope = Words(
    fr: "Mes missions seulement, ou celles de tous", en: "My missions only, or everybody's")
  static let scopeShort = Words(fr: "Moi/tous", en: "Me/all")
  static let filter = Words(fr: "Filtrer l'agenda", en: "Filter the agenda")
  static let unfold = Words(fr: "Montrer aussi plus tard, ou non", en: "Show what comes later too, or not")
  static let unfoldShort = Words(fr: "Plus tard", en: "Later")
  static let clear = Words(fr: "Ôter le filtre, ou revenir", en: "Remove the filter, or go back")
  static let week = Words(fr: "Voir la semaine", en: "See the week")
  static let weekShort = Words(fr: "Semaine", en: "Week")
  static let month = Words(fr: "Voir le mois", en: "See the month")
  static let monthShort = Words(fr: "Mois", en: "Month")
  static let goToday = Words(fr: "Aller à aujourd'hui", en: "Go to today")
  static let noNote = Words(
    fr: "Une note se prend sur une mission ; pour une réunion, ouvrez le plan (→)",
    en: "A note is taken on a mission; for a meeting, open the plan (→)")
  static let elsewhere = Words(fr: "→ puis e : l'annuler", en: "→ then e: call it off")
  static let damaged = Words(fr: "date abîmée", en: "damaged date")
  static let noLine = Words(fr: "Aucune ligne n'est choisie", en: "No line is chosen")

  static let mine = Words(fr: "Mes missions", en: "My missions")
  /// « Mes missions, et pour N. Haddad »
  static func mine(and absentees: [PersonID], _ names: Names) -> Words {
    guard !absentees.isEmpty else { return mine }
    let colleagues = Lists.and(absentees.map { Words(same: names.name(of: $0)) })
    return mine + Words(fr: ", et pour ", en: ", and for ") + colleagues
  }
  static let everybody = Words(fr: "Toutes les missions", en: "All missions")
  static let overdue = Words(fr: "En retard", en: "Overdue")
  static let noneLate = Words(fr: "rien en retard", en: "nothing late")
  static let seeAll = Words(fr: "Tab montre les missions de tous.", en: "Tab shows everybody's missions.")
  static let emptyFiltered = [
    Words(fr: "Rien de dû ne répond à ce filtre.", en: "Nothing due answers this filter."),
    Words(fr: "Échap ôte le filtre, / le modifie.", en: "Esc removes the filter, / changes it."),
  ]

  static func empty(isMine: Bool) -> [Words] {
    let nothing =
      isMine
      ? Words(
        fr: "Rien n'est dû dans les trente jours sur vos missions.",
        en: "Nothing is due within thirty days on your missions.")
      : Words(fr: "Rien n'est dû dans les trente jours.", en: "Nothing is due within thirty days.")
    return [nothing, Words(fr: "f montre ce qui vient plus tard.", en: "f shows what comes later.")]
  }

  /// « Demain · mardi 24 novembre 2026 », with the public holiday that falls on it.
  static func heading(_ day: Day, today: Day, in working: WorkingCalendar) -> Words {
    let near: Words? =
      switch day - today {
      case 0: Words(fr: "Aujourd'hui · ", en: "Today · ")
      case 1: Words(fr: "Demain · ", en: "Tomorrow · ")
      default: nil
      }
    return (near ?? .nothing) + Words { day.long($0) } + holiday(day, working)
  }

  private static func holiday(_ day: Day, _ working: WorkingCalendar) -> Words {
    working.holiday(on: day).map { Words(fr: " · férié : \($0.words)", en: " · holiday: \($0.words)") }
      ?? .nothing
  }

  static func dates(_ count: Int) -> Words {
    Words(fr: "\(count, "échéance", "échéances")", en: "\(count) due")
  }
  static func soon(_ count: Int, before day: Day, on today: Day) -> Words {
    Words(fr: "\(count) d'ici au \(day.dayAndMonth(on: today))", en: "\(count) by \(day.dayAndMonth(on: today))")
  }
  static func beyond(_ count: Int) -> Words { Words(fr: "\(count) plus tard", en: "\(count) later") }
  static func later(_ count: Int, after day: Day, on today: Day) -> Words {
    Words(
      fr: "Plus tard : \(count, "échéance", "échéances") après le \(day.dayAndMonth(on: today)). f les montre.",
      en: "Later: \(count) due after \(day.dayAndMonth(on: today)). f shows them.")
  }
}

/// What the calendar of the agenda says.
enum AgendaCalendarWords {
  static let previousDay = Words(fr: "Jour précédent", en: "Previous day")
  static let nextDay = Words(fr: "Jour suivant", en: "Next day")
  static let up = Words(fr: "Plus haut : un jour, ou une semaine dans le mois", en: "Up: a day, or a week in the month")
  static let down = Words(
    fr: "Plus bas : un jour, ou une semaine dans le mois", en: "Down: a day, or a week in the month")
  static let previous = Words(fr: "Semaine ou mois d'avant", en: "Previous week or month")
  static let next = Words(fr: "Semaine ou mois d'après", en: "Next week or month")
  static let first = Words(fr: "Premier jour affiché", en: "First day shown")
  static let last = Words(fr: "Dernier jour affiché", en: "Last day shown")
  static let show = Words(fr: "Voir ce jour dans l'agenda", en: "See this day in the agenda")
  static let showShort = Words(fr: "Ce jour", en: "This day")
  static let list = Words(fr: "Revenir à la liste de l'agenda", en: "Back to the list of the agenda")
  static let listShort = Words(fr: "Liste", en: "List")
  static let todayShort = Words(fr: "Aujourd'hui", en: "Today")
  static let nothing = Words(fr: "rien", en: "nothing")
  static let filtered = Words(fr: "filtre actif", en: "filtered")
  static let weekHead = Words(fr: "Sem.", en: "Wk")

  static func week(_ day: Day) -> Words { Words { "\(day.weekLabel($0)) \(day.week.year)" } }
  static func month(_ day: Day) -> Words { Words { "\(CalendarNames.month(day.month, $0)) \(day.year)" } }
  static func more(_ count: Int) -> Words { Words(fr: "+ \(count)", en: "+ \(count)") }
}
