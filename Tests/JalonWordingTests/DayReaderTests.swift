import JalonCore
import JalonWording
import Testing

@Suite struct `Reading a day that somebody types` {
  /// A Friday.
  static let today = day(2026, 7, 17)

  private func read(_ typed: String, today: Day = today) -> Day? {
    guard case .success(let day) = DayReader.read(typed, today: today) else { return nil }
    return day
  }

  private func refusal(_ typed: String) -> Words? {
    guard case .failure(let words) = DayReader.read(typed, today: Self.today) else { return nil }
    return words
  }

  @Test(arguments: [
    "27/7", "27/07", "27/7/26", "27/07/2026", "270726", "27072026", "2026-07-27", "2026/07/27", "27-7", "27.7.2026",
    "27 7", "27 juillet", "27 juil", "27 juil. 2026", "27 Juillet 2026", "27 JUILLET", "lundi 27 juillet 2026",
    "lun. 27/07", "lun 27/7", "lundi 27", "+10", "+10j", "dans 10 jours", " 27/7 ", "le 27 juillet", "27 July",
    "July 27",
    "July 27, 2026", "Monday 27 July 2026", "Mon 27", "27th of july", "in 10 days", "27\u{202F}juillet\u{00A0}2026",
  ])
  func `the same Monday in many ways`(typed: String) { #expect(read(typed) == day(2026, 7, 27)) }

  @Test(arguments: [
    ("auj", 0), ("aujourd'hui", 0), ("Aujourd’hui", 0), ("today", 0), ("demain", 1), ("tomorrow", 1), ("hier", -1),
    ("yesterday", -1), ("avant-hier", -2), ("après-demain", 2), ("+0", 0), ("-2", -2), ("−2", -2), ("+3s", 21),
    ("+3 sem", 21),
    ("+3w", 21), ("dans 3 semaines", 21), ("lun", 3), ("lundi", 3), ("lundi prochain", 3), ("Monday", 3), ("ven", 7),
    ("vendredi", 7), ("friday", 7), ("sam", 1), ("dim.", 2), ("lundi dernier", -4), ("last monday", -4),
    ("ven dernier", -7), ("t", 0), ("3 j", 3), ("3 jours", 3), ("2 semaines", 14), ("2 sem", 14), ("3 d", 3),
    ("2 weeks", 14), ("il y a 3 jours", -3), ("il y a 2 sem", -14), ("3 days ago", -3), ("2 weeks ago", -14),
  ])
  func `days counted from today`(typed: String, days: Int) { #expect(read(typed) == Self.today + days) }

  @Test func `days that are counted are days ago where what was done is told`() {
    for (typed, days) in [("3 j", -3), ("2 sem", -14), ("+3", 3), ("dans 3 j", 3), ("il y a 3 j", -3)] {
      #expect(DayReader.read(typed, today: Self.today, isPast: true) == .success(Self.today + days), "\(typed)")
    }
  }

  @Test(arguments: [
    ("demain", true), ("t", true), ("+3", true), ("3 j", true), ("lundi", true), ("lundi dernier", true),
    ("fin du mois", true), ("27/7", false), ("27/07/2026", false), ("fin août", false), ("270726", false),
    ("n'importe quoi", false), ("", false),
  ])
  func `told from today or not`(typed: String, isRelative: Bool) {
    #expect(DayReader.isRelative(typed, today: Self.today) == isRelative)
  }

  @Test func `months counted from today keep the day of the month where there is one`() {
    #expect(read("+2m") == day(2026, 9, 17))
    #expect(read("+1a") == day(2027, 7, 17))
    #expect(read("+1m", today: day(2026, 1, 31)) == day(2026, 2, 28))
  }

  @Test(arguments: [
    ("fin aout", 2026, 8, 31), ("fin août", 2026, 8, 31), ("fin d'août", 2026, 8, 31), ("end of august", 2026, 8, 31),
    ("fin fév 2028", 2028, 2, 29), ("fin fev", 2026, 2, 28), ("début septembre", 2026, 9, 1), ("mi-juin", 2026, 6, 15),
    ("fin du mois", 2026, 7, 31), ("fin mois", 2026, 7, 31), ("1er août", 2026, 8, 1), ("mar 4 août", 2026, 8, 4),
    ("27 mar", 2026, 3, 27), ("Mar 27 2026", 2026, 3, 27), ("29/2/28", 2028, 2, 29), ("3 mai", 2026, 5, 3),
    ("3 sept", 2026, 9, 3),
  ])
  func `months by their names`(typed: String, year: Int, month: Int, number: Int) {
    #expect(read(typed) == day(year, month, number))
  }

  @Test func `without a year, the nearest such day from 180 days ago to 185 days from now`() {
    #expect(read("2/1", today: day(2026, 12, 30)) == day(2027, 1, 2))
    #expect(read("30/12", today: day(2027, 1, 2)) == day(2026, 12, 30))
    for distance in -180...184 {
      let meant = Self.today + distance
      #expect(read(meant.dayAndMonth) == meant)
    }
  }

  @Test func `without a year, a day beside a later one is the one that is nearest to either`() {
    let autumn = day(2026, 10, 1)
    let near = { (typed: String, latest: Day) -> Day? in
      try? DayReader.read(typed, today: autumn, latest: latest).get()
    }
    #expect(read("4/5", today: autumn) == day(2026, 5, 4))
    #expect(near("4/5", day(2027, 3, 18)) == day(2027, 5, 4))
    #expect(near("20/9", day(2027, 5, 4)) == day(2026, 9, 20))
    #expect(near("fin mai", day(2027, 3, 18)) == day(2027, 5, 31))
    #expect(near("4/5", day(2026, 3, 18)) == day(2026, 5, 4))
    #expect(near("4/5", day(2099, 3, 18)) == day(2026, 5, 4))
  }

  @Test func `every day of three years is read back as it is written`() {
    let first = day(2025, 1, 1)
    for distance in 0..<1_096 {
      let meant = first + distance
      let written =
        [meant.short, meant.mediumWithYear(.fr), meant.mediumWithYear(.en), meant.iso]
        + Language.allCases.flatMap { [meant.long($0), meant.inSentence($0)] }
      for text in written { #expect(read(text) == meant, "\(text)") }
    }
  }

  @Test func `a short weekday and date is read back near today`() {
    for distance in -180...184 {
      let meant = Self.today + distance
      for language in Language.allCases { #expect(read(meant.medium(language)) == meant, "\(meant.medium(language))") }
    }
  }

  @Test(arguments: [
    "", "   ", "bidule", "27", "31/4", "30/2", "32/1", "0/5", "5/13", "27/7/226", "27/7/1850", "27/7/2300", "juillet",
    "ju 3",
    "3 jui", "mar 27", "mardi 27/07/2026", "2026-13-01", "310499", "99999999", "12345678901234567890", "+", "+x",
    "+99999999",
    "+9999a", "fin", "fin bidule", "fin 31", "29/2", "27/7/26/1", "½", "lundi bidule", "2026-7", "-", "/", "+-3", "--2",
    "27 juillet août",
  ])
  func `what is no day gets a sentence with a way out`(typed: String) {
    let words = refusal(typed)
    #expect(words != nil, "\(typed) was read as \(String(describing: read(typed)))")
    if let words { expectWellPrinted(words) }
  }

  @Test func `a refusal says what is wrong`() {
    #expect(refusal("31/4")?.fr == "Il n’y a pas de 31 avril\u{202F}: ce mois a 30 jours.")
    #expect(refusal("5/13")?.en == "There is no month 13. The day comes before the month, as in 27/7.")
    #expect(
      refusal("3 jui")?.fr == "«\u{202F}jui\u{202F}»\u{202F}: juin ou juillet\u{202F}? Une lettre de plus suffit.")
    #expect(refusal("mardi 27/07/2026")?.fr == "Le 27/07/2026 est un lundi. Corrigez le jour ou la date.")
    #expect(refusal("29/2")?.fr == "Pas de 29 février à moins de six mois. Ajoutez l’année, comme 29/2/2028.")
  }

  @Test func `the echo is the day in full, or the refusal`() {
    #expect(DayReader.echo("27/7", today: Self.today).fr == "lundi 27 juillet 2026, S31, dans 10 jours")
    #expect(DayReader.echo("31/4", today: Self.today) == refusal("31/4"))
  }
}
