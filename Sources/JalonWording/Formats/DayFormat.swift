import JalonCore

extension Day {
  /// `27/07/2026`, in both languages: the day comes first.
  public var short: String { "\(twoDigits(day))/\(twoDigits(month))/\(year)" }

  /// `27/07`, where the year goes without saying.
  public var dayAndMonth: String { "\(twoDigits(day))/\(twoDigits(month))" }

  /// `lun. 27/07`
  public func medium(_ language: Language) -> String {
    "\(CalendarNames.shortWeekday(weekday, language)) \(dayAndMonth)"
  }

  /// `lun. 27/07`; `27/07/2027`, as wide, where the year is not that of `today`.
  public func medium(_ language: Language, on today: Day) -> String {
    year == today.year ? medium(language) : short
  }

  /// `27/07`; `27/07/2027` where the year is not that of `today`.
  public func dayAndMonth(on today: Day) -> String { year == today.year ? dayAndMonth : short }

  /// `27/07`; `27/07/28` where the year is not that of `today` and there is no room for all of it.
  public func tight(on today: Day) -> String {
    year == today.year ? dayAndMonth : "\(dayAndMonth)/\(twoDigits(year % 100))"
  }

  /// `lun. 27/07/2026`
  public func mediumWithYear(_ language: Language) -> String {
    "\(CalendarNames.shortWeekday(weekday, language)) \(short)"
  }

  /// `lundi 27 juillet 2026`
  public func long(_ language: Language) -> String {
    "\(CalendarNames.weekday(weekday, language)) \(dayOfMonth(language)) \(CalendarNames.month(month, language)) \(year)"
  }

  /// `lun. 27 juillet 2026`, the form that sentences use.
  public func inSentence(_ language: Language) -> String {
    let month = CalendarNames.month(month, language)
    return "\(CalendarNames.shortWeekday(weekday, language)) \(dayOfMonth(language)) \(month) \(year)"
  }

  /// `27 juillet 2026`, the form that documents use.
  public func dated(_ language: Language) -> String {
    "\(dayOfMonth(language)) \(CalendarNames.month(month, language)) \(year)"
  }

  /// `S31`; `W31`.
  public func weekLabel(_ language: Language) -> String { "\(language == .fr ? "S" : "W")\(twoDigits(week.number))" }

  /// `lun. 27/07/2026  S31`, for the head of a screen.
  public func withWeek(_ language: Language) -> String { "\(mediumWithYear(language))  \(weekLabel(language))" }

  private func dayOfMonth(_ language: Language) -> String { language == .fr && day == 1 ? "1er" : "\(day)" }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// How far a day is from today.
extension Day {
  /// For something due: `retard 3 j`, `aujourd’hui`, `demain`, `dans 4 j`.
  public func dueWords(on today: Day) -> Words {
    switch self - today {
    case ..<0: Words { $0 == .fr ? "retard \(today - self)\u{202F}j" : "\(today - self)\u{202F}d late" }
    case 0: Words(fr: "aujourd'hui", en: "today")
    case 1: Words(fr: "demain", en: "tomorrow")
    case let days: Words { $0 == .fr ? "dans \(days)\u{202F}j" : "in \(days)\u{202F}d" }
    }
  }

  /// For any day: `il y a 3 jours`, `hier`, `aujourd’hui`, `demain`, `dans 10 jours`.
  public func distance(from today: Day) -> Words {
    switch self - today {
    case ..<(-1): Words(fr: "il y a \(today - self) jours", en: "\(today - self) days ago")
    case -1: Words(fr: "hier", en: "yesterday")
    case 0: Words(fr: "aujourd'hui", en: "today")
    case 1: Words(fr: "demain", en: "tomorrow")
    case let days: Words(fr: "dans \(days) jours", en: "in \(days) days")
    }
  }

  /// What stands beside a field while a day is typed: `lundi 27 juillet 2026, S31, dans 10 jours`.
  ///
  /// With a calendar, a public holiday is named, and a closed period told.
  public func echo(today: Day, calendar: WorkingCalendar? = nil) -> Words {
    let idle = calendar.flatMap(idleness)
    return Words { "\(long($0)), \(weekLabel($0)), \(distance(from: today)($0))\(idle?($0) ?? "")" }
  }

  private func idleness(in calendar: WorkingCalendar) -> Words? {
    if let holiday = calendar.holiday(on: self) {
      return Words(fr: ", férié : \(holiday.words)", en: ", holiday: \(holiday.words)")
    }
    return calendar.closure(on: self).map {
      Words(
        fr: ", fermé du \($0.start.short) au \($0.end.short)", en: ", closed from \($0.start.short) to \($0.end.short)")
    }
  }
}
