/// The days that may be public holidays, one bit each: a calendar asks of every day that it passes, and nearly all are none.
struct HolidayMarks: Hashable, Sendable {
  /// By month, from 1: bit `n` is its day `n`.
  private var fixed = [UInt32](repeating: 0, count: 13)
  /// Bit `n` is the `n`-th day after Good Friday.
  private var moving: UInt64 = 0

  private static let goodFriday = -2

  init(_ holidays: [Holiday]) {
    for holiday in holidays {
      switch holiday.date {
      case .fixed(let month, let day): fixed[month] |= 1 << day
      case .fromEaster(let days): moving |= 1 << (days - HolidayMarks.goodFriday)
      case .ofTheTerritory: break
      }
    }
  }

  func holdsFixed(_ month: Int, _ day: Int) -> Bool { fixed[month] & (1 << day) != 0 }

  /// So many days after Easter; a shift beyond the bits gives none.
  func holdsMoving(_ days: Int) -> Bool {
    days >= HolidayMarks.goodFriday && moving & (1 << (days - HolidayMarks.goodFriday)) != 0
  }
}

extension WorkingCalendar.Territory {
  /// Worked out once: calendars are made all the time.
  var marks: HolidayMarks {
    switch self {
    case .national: HolidayMarks.national
    case .alsaceMoselle: HolidayMarks.alsaceMoselle
    case .guadeloupe, .martinique, .guyane, .laReunion, .mayotte, .saintBarthelemy, .saintMartin: HolidayMarks.overseas
    }
  }
}

extension HolidayMarks {
  fileprivate static let national = HolidayMarks(WorkingCalendar.Territory.national.holidays)
  fileprivate static let alsaceMoselle = HolidayMarks(WorkingCalendar.Territory.alsaceMoselle.holidays)
  fileprivate static let overseas = HolidayMarks(WorkingCalendar.Territory.guadeloupe.holidays)
}
