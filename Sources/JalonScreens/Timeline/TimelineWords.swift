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

  static let earlier = Words(fr: "Vers les jours passés", en: "Earlier days")
  static let later = Words(fr: "Vers les jours à venir", en: "Later days")
  static let scroll = Words(fr: "→ Défiler", en: "→ Scroll")
  static let closer = Words(fr: "Voir de plus près", en: "Closer")
  static let closerShort = Words(fr: "Zoom", en: "Zoom")
  static let closest = Words(
    fr: "Un jour par colonne : on ne voit pas de plus près.", en: "One column a day: no closer.")
  static let farther = Words(fr: "Voir de plus loin", en: "Farther")
  static let fartherShort = Words(fr: "Recul", en: "Out")
  static let farthest = Words(
    fr: "Quatre semaines par colonne : on ne voit pas de plus loin.", en: "Four weeks a column: no farther.")
  static let today = Words(fr: "Revenir à aujourd'hui", en: "Back to today")
  static let todayShort = Words(fr: "Aujourd'hui", en: "Today")
  static let fold = Words(
    fr: "Replier ou déplier les étapes de la mission", en: "Fold or unfold the stages of the mission")
  static let foldShort = Words(fr: "Replier", en: "Fold")
  static let foldAll = Words(fr: "Replier ou déplier toutes les missions", en: "Fold or unfold all missions")
  static let open = Words(fr: "Ouvrir la mission", en: "Open the mission")
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let noMission = Words(fr: "Cette ligne n'est pas celle d'une mission.", en: "This line is not a mission's.")

  static let reading = Words(fr: "Les missions se chargent…", en: "Missions are being read…")
  static let empty = Words(
    fr: "Aucune mission à dessiner. Échap revient à la liste, n y ouvre une mission.",
    en: "No mission to draw. Esc goes back to the list, where n opens a mission.")
  static let planRow = Words(fr: "Comités et délibérations", en: "Meetings and decisions")

  static let done = Words(fr: "fait", en: "done")
  static let underWay = Words(fr: "en cours", en: "under way")
  static let planned = Words(fr: "prévu", en: "planned")
  static let ahead = Words(fr: "échéance", en: "due")
  static let met = Words(fr: "tenu", en: "met")
  static let late = Words(fr: "retard", en: "late")

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
        isWide ? "\(day.medium(desk.language)), \(desk(day.dueWords(on: desk.today)))" : day.dayAndMonth, role)
    }
    let days = desk.today - day
    let short = Words { $0 == .fr ? "\(days)\u{202F}j" : "\(days)\u{202F}d" }
    return Span("\(Glyphs.late) " + desk(isWide ? day.dueWords(on: desk.today) : short), .late)
  }

  static func range(_ period: MissionSchedule.Period, isWide: Bool) -> String {
    isWide
      ? "\(period.first.short)–\(period.last.dayAndMonth)" : "\(period.first.dayAndMonth)–\(period.last.dayAndMonth)"
  }

  // MARK: Details

  static func details(of row: TimelineRow, _ schedule: MissionSchedule?, _ plan: SupportPlan?, _ desk: Desk) -> [Words]
  {
    guard let schedule else { return plan.map(meetings) ?? [] }
    if case .stage(_, let stage) = row.id, let period = schedule.periods.first(where: { $0.stage == stage }) {
      return [span(period.first, period.last, desk)] + jalons(period, desk)
        + (period.state == .underWay ? next(schedule, desk) : [])
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

  private static func dated(_ day: Day) -> Words { Words { "\(day.mediumWithYear($0)) (\(day.weekLabel($0)))" } }

  private static func jalons(_ period: MissionSchedule.Period, _ desk: Desk) -> [Words] {
    let met = period.jalons.filter(\.isMet).map { $0.day.dayAndMonth }
    guard !met.isEmpty else { return [] }
    let days = met.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }.joined(separator: ", ")
    return [Words(fr: "\(Glyphs.milestoneMet) tenu le \(days)", en: "\(Glyphs.milestoneMet) met on \(days)")]
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

  private static func meetings(_ plan: SupportPlan) -> [Words] {
    let held = plan.meetings.map(\.on).sorted().map(\.short).joined(separator: ", ")
    let decided = plan.decisions.map(\.on).sorted().map(\.short).joined(separator: ", ")
    return [
      Words(
        fr: "Comités de pilotage : \(held.isEmpty ? "aucun" : held)",
        en: "Steering meetings: \(held.isEmpty ? "none" : held)"),
      Words(
        fr: "Délibérations : \(decided.isEmpty ? "aucune" : decided)",
        en: "Board decisions: \(decided.isEmpty ? "none" : decided)"),
    ]
  }
}
