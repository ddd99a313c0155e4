/// A French public holiday (Code du travail L3133-1), the two more of Alsace and Moselle (L3134-13), and the day of the
/// abolition of slavery overseas (L3422-2).
///
/// Whit Monday has been one throughout: from 2005 it was the usual day of solidarity, worked and still a holiday.
public enum Holiday: String, Hashable, Sendable, CaseIterable {
  case newYear, easterMonday, labourDay, victoryDay, ascension, whitMonday
  case nationalDay, assumption, allSaints, armistice, christmas
  /// Alsace and Moselle only.
  case goodFriday, saintStephen
  /// Overseas only, on a day of each territory's own.
  case abolition

  /// The holidays of the whole country.
  public static let national = allCases.filter { !alsaceMoselleOnly.contains($0) && $0 != .abolition }
  public static let alsaceMoselleOnly: [Holiday] = [.goodFriday, .saintStephen]

  /// The day on which it falls that year in that territory; `nil` outside 1900–2199, and where there is none.
  public func day(in year: Int, _ territory: WorkingCalendar.Territory = .national) -> Day? {
    switch date {
    case .fixed(let month, let day): Day(year: year, month: month, day: day)
    case .fromEaster(let days): Easter.sunday(of: year).map { $0 + days }
    case .ofTheTerritory: territory.abolitionDay(in: year)
    }
  }

  enum Date: Hashable {
    case fixed(month: Int, day: Int)
    /// Days after Easter Sunday.
    case fromEaster(Int)
    case ofTheTerritory
  }

  var date: Date {
    switch self {
    case .newYear: .fixed(month: 1, day: 1)
    case .labourDay: .fixed(month: 5, day: 1)
    case .victoryDay: .fixed(month: 5, day: 8)
    case .nationalDay: .fixed(month: 7, day: 14)
    case .assumption: .fixed(month: 8, day: 15)
    case .allSaints: .fixed(month: 11, day: 1)
    case .armistice: .fixed(month: 11, day: 11)
    case .christmas: .fixed(month: 12, day: 25)
    case .saintStephen: .fixed(month: 12, day: 26)
    case .goodFriday: .fromEaster(-2)
    case .easterMonday: .fromEaster(1)
    case .ascension: .fromEaster(39)
    case .whitMonday: .fromEaster(50)
    case .abolition: .ofTheTerritory
    }
  }
}

/// The Gregorian computus: Easter is the Sunday after the ecclesiastical full moon that follows 20 March.
public enum Easter {
  /// `nil` outside 1900–2199, the years of `Day`.
  public static func sunday(of year: Int) -> Day? {
    guard let equinox = Day(year: year, month: 3, day: 21) else { return nil }
    let fullMoon = equinox + daysToFullMoon(year)
    return fullMoon + (7 - fullMoon.weekday % 7)
  }

  // From 21 March: the 19-year lunar cycle, with the century's solar and lunar corrections.
  private static func daysToFullMoon(_ year: Int) -> Int {
    let (golden, century) = (year % 19, year / 100)
    let days = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
    // Two lunations are a day short, so that a full moon falls on one day only of each 19 years.
    return days == 29 || (days == 28 && golden > 10) ? days - 1 : days
  }
}
