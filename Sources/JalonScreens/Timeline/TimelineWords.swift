import JalonCore
import JalonTerminal
import JalonWording

/// What the timeline says.
enum TimelineWords {
  static func title(_ count: Int, ofPlan plan: String?) -> Words {
    guard let plan else { return Words(fr: "Échéancier (\(count))", en: "Timeline (\(count))") }
    return Words(fr: "Échéancier : \(plan)", en: "Timeline: \(plan)")
  }

  static func zoom(_ zoom: TimeScale.Zoom) -> Words {
    switch zoom {
    case .week: Words(fr: "zoom : semaine", en: "zoom: week")
    case .month: Words(fr: "zoom : mois", en: "zoom: month")
    case .quarter: Words(fr: "zoom : trimestre", en: "zoom: quarter")
    case .year: Words(fr: "zoom : année", en: "zoom: year")
    }
  }

  static let earlier = Words(fr: "Une semaine plus tôt", en: "A week earlier")
  static let later = Words(fr: "Une semaine plus tard", en: "A week later")
  static let halfEarlier = Words(fr: "Un demi-écran plus tôt", en: "Half a screen earlier")
  static let halfLater = Words(fr: "Un demi-écran plus tard", en: "Half a screen later")
  static let scroll = Words(fr: "→ Défiler", en: "→ Scroll")
  static let closer = Words(fr: "Voir de plus près", en: "Closer")
  static let closerShort = Words(fr: "Zoom", en: "Zoom")
  static let closest = Words(
    fr: "Un jour par colonne : on ne voit pas de plus près.", en: "One column a day: no closer.")
  static let farther = Words(fr: "Voir de plus loin", en: "Farther")
  static let fartherShort = Words(fr: "Recul", en: "Out")
  static let farthest = Words(
    fr: "Quatre semaines par colonne : on ne voit pas de plus loin.", en: "Four weeks a column: no farther.")
  static let fit = Words(fr: "Tout voir, du premier jour au dernier", en: "See all, from the first day to the last")
  static let today = Words(fr: "Revenir à aujourd'hui", en: "Back to today")
  static let todayShort = Words(fr: "Aujourd'hui", en: "Today")
  static let fold = Words(
    fr: "Replier ou déplier les étapes de la mission", en: "Fold or unfold the stages of the mission")
  static let foldShort = Words(fr: "Replier", en: "Fold")
  static let foldAll = Words(fr: "Replier ou déplier toutes les missions", en: "Fold or unfold all missions")
  static let open = Words(fr: "Ouvrir la mission", en: "Open the mission")
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let noMission = Words(
    fr: "Cette ligne n'est pas celle d'une mission, et n'a pas de réunion à déplacer.",
    en: "This line is not a mission's, and has no meeting to move.")

  static let back = Words(fr: "Laisser la date où elle est, ou revenir", en: "Leave the date where it is, or go back")
  static let dayLater = Words(
    fr: "Déplacer la date d'un jour ouvré vers l'avant", en: "Move the date one working day later")
  static let dayEarlier = Words(
    fr: "Déplacer la date d'un jour ouvré vers l'arrière", en: "Move the date one working day earlier")
  static let weekLater = Words(fr: "Déplacer la date d'une semaine vers l'avant", en: "Move the date one week later")
  static let weekEarlier = Words(
    fr: "Déplacer la date d'une semaine vers l'arrière", en: "Move the date one week earlier")
  static let moveShort = Words(fr: "Déplacer", en: "Move")
  static let turn = Words(fr: "Déplacer une autre date de la même ligne", en: "Move another date of the same line")
  static let noGhost = Words(
    fr: "Aucune date n'est en train de bouger. Maj-→ en déplace une.",
    en: "No date is on its way. Shift-→ moves one.")
  static let nothingToMove = Words(
    fr: "Rien n'est prévu sur cette ligne : il n'y a pas de date à déplacer.",
    en: "Nothing is planned on this line: there is no date to move.")
  static let onlyOnList = Words(
    fr: "Cet échéancier montre des missions choisies. Depuis la liste, g e les montre toutes.",
    en: "This timeline shows chosen missions. From the list, g e shows them all.")
  static let nothingFound = Words(
    fr: "Aucune mission ne répond au filtre. / le modifie.", en: "No mission answers the filter. / changes it.")

  static let reading = Words(fr: "Les missions se chargent…", en: "Missions are being read…")
  static let empty = Words(
    fr: "Aucune mission à dessiner. Échap revient à la liste, n y ouvre une mission.",
    en: "No mission to draw. Esc goes back to the list, where n opens a mission.")

  static let done = Words(fr: "fait", en: "done")
  static let underWay = Words(fr: "en cours", en: "under way")
  static let planned = Words(fr: "prévu", en: "planned")
  static let ahead = Words(fr: "échéance", en: "due")
  static let met = Words(fr: "tenu", en: "met")
  static let late = Words(fr: "retard", en: "late")
  static let agreed = Words(fr: "convenu", en: "agreed")
  static let amended = Words(fr: "avenant", en: "amended")
  static let closed = Words(fr: "férié, fermé", en: "holiday, closed")

  // MARK: The calendar

  static func week(_ zoom: TimeScale.Zoom) -> Words {
    zoom == .year ? Words(fr: "Mois", en: "Month") : Words(fr: "Semaine", en: "Week")
  }

  /// The month that begins in these days, or the year; at the left edge, the one that goes on.
  static func coarse(_ first: Day, _ last: Day, _ zoom: TimeScale.Zoom, isFirst: Bool) -> Words? {
    let begins =
      zoom == .year
      ? first.year != (first - 1).year || last.year != first.year : first.day == 1 || last.month != first.month
    guard begins || isFirst else { return nil }
    let day = begins ? last : first
    if zoom == .year { return Words(same: "\(day.year)") }
    return Words { CalendarNames.shortMonth(day.month, $0) + (day.month == 1 || isFirst ? " \(day.year)" : "") }
  }

  /// The ISO week that begins in these days, or the month.
  static func fine(_ first: Day, _ last: Day, _ zoom: TimeScale.Zoom) -> String? {
    if zoom == .year { return twoDigits(last.month) }
    return first.weekday == 1 ? twoDigits(first.week.number) : nil
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Lines

  static func name(of schedule: MissionSchedule, _ names: Names) -> String {
    let structures = schedule.opening.structures.map { names.name(of: $0) }
    return structures.count == 1 ? structures[0] : "\(structures.first ?? "") +\(structures.count - 1)"
  }

  /// `31/07`, or how late: with the word where there is room.
  static func due(_ day: Day, isWide: Bool, _ desk: Desk) -> Span {
    guard day < desk.today else {
      let role: Role = day == desk.today ? .today : .text
      return Span(
        isWide
          ? "\(day.medium(desk.language, on: desk.today)), \(desk(day.dueWords(on: desk.today)))"
          : day.tight(on: desk.today),
        role)
    }
    let days = desk.today - day
    let short = Words { $0 == .fr ? "\(days)\u{202F}j" : "\(days)\u{202F}d" }
    return Span("\(Glyphs.late) " + desk(isWide ? day.dueWords(on: desk.today) : short), .late)
  }

  /// `10/07–31/07`; with no room for the years of another time, `au 31/07/28`, the rest being told below.
  static func range(_ period: MissionSchedule.Period, isWide: Bool, _ desk: Desk) -> String {
    let (first, last) = (period.first, period.last)
    if isWide { return first == last ? first.short : "\(first.short)–\(last.dayAndMonth(on: first))" }
    if first == last { return first.tight(on: desk.today) }
    guard first.year == desk.today.year, last.year == desk.today.year else {
      return desk(Words(fr: "au \(last.tight(on: desk.today))", en: "to \(last.tight(on: desk.today))"))
    }
    return "\(first.dayAndMonth)–\(last.dayAndMonth)"
  }

  // MARK: The load

  static func load(of name: String, _ capacity: Int) -> Words {
    Words(
      fr: "Charge \(de: name) : dates à tenir par semaine, \(capacity) au plus",
      en: "Load of \(name): dates to hold each week, \(capacity) at most")
  }

  static let loadLine = Words(fr: "▲ au-dessus", en: "▲ above")
  static let dates = Words(fr: "dates", en: "dates")
  static func stillUnread(_ count: Int) -> Words {
    Words(
      fr: "dates (\(count, "mission à lire", "missions à lire"))",
      en: "dates (\(count, "mission to read", "missions to read"))")
  }

  // MARK: Details

  static func details(
    of id: TimelineRow.ID, _ schedule: MissionSchedule?, _ plan: SupportPlan?, _ desk: Desk
  ) -> [Words] {
    if case .plan(let part) = id { return plan.map { told(part, of: $0, desk) } ?? [] }
    guard let schedule else { return [reading] }
    if let period = id.stage.flatMap(schedule.period) {
      return [span(period.first, period.last, desk)] + agreed(period)
        + (period.state == .underWay ? next(schedule, desk) : []) + planned(period, schedule, desk)
        + closed(period, schedule, desk) + marks(period, desk)
    }
    let title = Words(
      fr: "« \(schedule.opening.title) », étape : \(schedule.stage.words)",
      en: "“\(schedule.opening.title)”, stage: \(schedule.stage.words)")
    return [title] + next(schedule, desk) + [span(schedule.first, schedule.last, desk)]
  }

  /// « Du ven. 10/07/2026 (S28) au ven. 31/07/2026 (S31) · 15 jours ouvrés »
  private static func span(_ first: Day, _ last: Day, _ desk: Desk) -> Words {
    let worked = desk.calendar.workingDays(from: first, to: last)
    return Words(
      fr: "Du \(dated(first)) au \(dated(last)) · \(worked, "jour ouvré", "jours ouvrés")",
      en: "From \(dated(first)) to \(dated(last)) · \(worked, "working day", "working days")")
  }

  static func dated(_ day: Day) -> Words { Words { "\(day.mediumWithYear($0)) (\(day.weekLabel($0)))" } }

  /// « ┆ convenu au 30/11/26 ┇ avenant : 15/12/26 »: the ends that were agreed, and where they went.
  private static func agreed(_ period: MissionSchedule.Period) -> [Words] {
    guard let first = period.agreedEnds.first else { return [] }
    let changed = period.agreedEnds.dropFirst().map(\.short).joined(separator: ", ")
    let isCall = period.stage == .calling
    let start = Words(
      fr: "\(Glyphs.agreed) \(isCall ? "annoncé" : "convenu") au \(first.short)",
      en: "\(Glyphs.agreed) \(isCall ? "announced" : "agreed") for \(first.short)")
    guard !changed.isEmpty else { return [start] }
    return [
      Words(
        fr: "\(start) \(Glyphs.amended) \(isCall ? "reporté au" : "par avenant au") \(changed)",
        en: "\(start) \(Glyphs.amended) \(isCall ? "extended to" : "amended to") \(changed)")
    ]
  }

  private static func marks(_ period: MissionSchedule.Period, _ desk: Desk) -> [Words] {
    let met = period.marks.filter { $0.kind == .met }.map { $0.day.dayAndMonth(on: desk.today) }
    guard !met.isEmpty else { return [] }
    let days = met.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }.joined(separator: ", ")
    return [Words(fr: "\(Glyphs.milestoneMet) tenu le \(days)", en: "\(Glyphs.milestoneMet) met on \(days)")]
  }

  /// The steps that lie ahead in a stage, each with its day: « ◆ restitution 12/03, envoi des enquêtes 26/03 »
  private static func planned(
    _ period: MissionSchedule.Period, _ schedule: MissionSchedule, _ desk: Desk
  ) -> [Words] {
    let steps = schedule.calendar.dates.filter { $0.step.stage == period.stage && !$0.isHeld }
    guard !steps.isEmpty else { return [] }
    return [
      Words { language in
        "\(Glyphs.milestone) "
          + steps.map { "\($0.step.words(language)) \($0.day.dayAndMonth(on: desk.today))" }.joined(separator: ", ")
      }
    ]
  }

  /// A planned day on which the office is closed: « ▲ réunion de lancement 12/08 : fermé »
  private static func closed(_ period: MissionSchedule.Period, _ schedule: MissionSchedule, _ desk: Desk) -> [Words] {
    let shut = schedule.calendar.dates.filter {
      $0.step.stage == period.stage && !$0.isHeld && !desk.calendar.isWorking($0.day)
    }
    return shut.map { date in
      let day = date.day.dayAndMonth(on: desk.today)
      return Words(
        fr: "\(Glyphs.late) \(date.step.words) \(day) : jour non ouvré ou fermeture",
        en: "\(Glyphs.late) \(date.step.words) \(day): a day off or closed")
    }
  }

  private static func next(_ schedule: MissionSchedule, _ desk: Desk) -> [Words] {
    if let until = schedule.suspendedUntil {
      return [Words(fr: "En pause jusqu'au \(until).", en: "Standing still until \(until).")]
    }
    return schedule.watches.first.map {
      [
        Words(
          fr: "À faire : \($0.words(desk.names, today: desk.today))",
          en: "Next: \($0.words(desk.names, today: desk.today))")
      ]
    } ?? []
  }

  /// Each day and what it was: « 12/05/11 : Les Ateliers adopte « mutualisation » »
  private static func told(_ part: PlanPart, of plan: SupportPlan, _ desk: Desk) -> [Words] {
    let entries = part.entries(of: plan).map { entry in
      Words { "\(entry.day.short) : \(entry.words(desk.names)($0))" }
    }
    return [Words { language in entries.map { $0(language) }.joined(separator: " · ") }]
  }

  // MARK: A date on its way

  /// From where to where; what follows; what keeps it from going there, or what would be unusual.
  static func ghost(_ ghost: Ghost, _ desk: Desk) -> [Words] {
    // Nothing is asked of the rules as long as the day is the same.
    guard ghost.before.day(of: ghost.step) != ghost.day else { return [way(ghost), hint(ghost, isRefused: false)] }
    let ruling = ghost.ruling
    let trouble =
      ruling.obstacles.first.map { $0.words(desk.names, in: .mission(.moveStep)) }
      ?? ruling.cautions.first.map { $0.words(desk.names) }
    return [way(ghost), following(ghost, most: desk.size.columns >= 110 ? 6 : 2, on: desk.today)]
      + (trouble.map { [$0] } ?? []) + [
        hint(ghost, isRefused: !ruling.obstacles.isEmpty)
      ]
  }

  private static func way(_ ghost: Ghost) -> Words {
    guard let from = ghost.before.day(of: ghost.step), from != ghost.day else {
      return Words(
        fr: "\(ghost.step.words) : \(dated(ghost.day)), sans changement",
        en: "\(ghost.step.words): \(dated(ghost.day)), unchanged")
    }
    let worked = ghost.open.workingDays(from: from, to: ghost.day)
    let sign = worked > 0 ? "+" : ""
    return Words(
      fr:
        "\(ghost.step.words) : \(from.mediumWithYear(.fr)) → \(dated(ghost.day)), \(sign)\(worked, "jour ouvré", "jours ouvrés")",
      en:
        "\(ghost.step.words): \(from.mediumWithYear(.en)) → \(dated(ghost.day)), \(sign)\(worked, "working day", "working days")"
    )
  }

  /// « Suivent : choix 12/12 → 15/12. Marge : 4 jours ouvrés avant le début de l'intervention. »
  private static func following(_ ghost: Ghost, most: Int, on today: Day) -> Words {
    let moved = ghost.shifts.filter { $0.step != ghost.step }
    let more = moved.count - most
    let margin = ghost.margin.map { margin in
      Words(
        fr: " Marge : \(margin.workingDays, "jour ouvré", "jours ouvrés") avant \(margin.next.words).",
        en: " Margin: \(margin.workingDays, "working day", "working days") before \(margin.next.words).")
    }
    return Words { language in
      let others =
        more > 0 ? [Words(fr: "et \(more, "autre", "autres")", en: "and \(more, "other", "others")")(language)] : []
      let told = (moved.prefix(most).map { $0.words(on: today)(language) } + others).joined(separator: ", ")
      let first =
        moved.isEmpty
        ? Words(fr: "Rien d'autre ne bouge.", en: "Nothing else moves.")
        : Words(fr: "Suivent : \(told).", en: "These follow: \(told).")
      return first(language) + (margin?(language) ?? "")
    }
  }

  private static func hint(_ ghost: Ghost, isRefused: Bool) -> Words {
    isRefused
      ? Words(
        fr: "Entrée dit ce qui le permettrait, Échap laisse la date où elle est.",
        en: "Enter tells what would allow it, Esc leaves the date where it is.")
      : Words(
        fr: "Rien n'est écrit : Entrée demande le motif, Tab prend une autre date, Échap laisse tout en place.",
        en: "Nothing is written: Enter asks why, Tab takes another date, Esc leaves all where it is.")
  }
}
