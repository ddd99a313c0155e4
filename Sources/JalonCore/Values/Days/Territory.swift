extension WorkingCalendar {
  /// Where the law has public holidays of its own.
  ///
  /// Saint-Pierre-et-Miquelon has those of the whole country. So has, here, what the Code du travail does not govern
  /// (Wallis-et-Futuna, Polynésie française, Nouvelle-Calédonie), and customs have no part in it (Good Friday in
  /// Guadeloupe, the feasts of Islam in Mayotte): those days are entered as closed.
  public enum Territory: String, Hashable, Sendable, CaseIterable {
    case national
    /// Haut-Rhin, Bas-Rhin and Moselle, with Good Friday and 26 December (Code du travail L3134-13).
    case alsaceMoselle
    case guadeloupe, martinique, guyane, laReunion, mayotte, saintBarthelemy, saintMartin

    /// The public holidays that it knows, whatever the year.
    public var holidays: [Holiday] {
      switch self {
      case .national: Holiday.national
      case .alsaceMoselle: Holiday.national + Holiday.alsaceMoselleOnly
      case .guadeloupe, .martinique, .guyane, .laReunion, .mayotte, .saintBarthelemy, .saintMartin:
        Holiday.national + [.abolition]
      }
    }

    /// The day on which the abolition of slavery is commemorated that year; `nil` where there is none.
    ///
    /// Loi 83-550 of 30 June 1983 asks for the day, décret 83-1003 of 23 November 1983 gives its date in each
    /// département, décret 2012-553 of 23 April 2012 adds Saint-Barthélemy and Saint-Martin; the dates stand in the Code
    /// du travail (L3422-2) since loi 2016-1088.
    public func abolitionDay(in year: Int) -> Day? {
      guard year >= (self == .laReunion ? 1983 : 1984), let (month, day) = abolitionDate(in: year) else { return nil }
      return Day(year: year, month: month, day: day)
    }

    private func abolitionDate(in year: Int) -> (month: Int, day: Int)? {
      switch self {
      case .national, .alsaceMoselle: nil
      case .guadeloupe: (5, 27)
      case .martinique: (5, 22)
      case .guyane: (6, 10)
      case .laReunion: (12, 20)
      case .mayotte: (4, 27)
      case .saintBarthelemy: saintBarthelemyDate(in: year)
      // The circular of 4 May 2018 allows the day of the abolition there; the Code du travail was never mended.
      case .saintMartin: year < 2018 ? (5, 27) : (5, 28)
      }
    }

    // A commune of Guadeloupe until 15 July 2007; without a date of its own until the décret of 2012.
    private func saintBarthelemyDate(in year: Int) -> (month: Int, day: Int)? {
      if year <= 2007 { return (5, 27) }
      return year >= 2012 ? (10, 9) : nil
    }
  }
}
