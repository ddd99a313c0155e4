import JalonCore
import JalonWording
import Testing

@Suite struct `How days, amounts and numbers are written` {
  let monday = day(2026, 7, 27)

  @Test func `a day is written short, medium and long`() {
    #expect(monday.short == "27/07/2026")
    #expect(monday.medium(.fr) == "lun. 27/07")
    #expect(monday.medium(.en) == "Mon 27/07")
    #expect(monday.long(.fr) == "lundi 27 juillet 2026")
    #expect(monday.long(.en) == "Monday 27 July 2026")
    #expect(monday.weekLabel(.fr) == "S31")
    #expect(monday.withWeek(.fr) == "lun. 27/07/2026  S31")
  }

  @Test func `in a list a day has its year where it is not the one of today, and is as wide`() {
    let (today, later) = (day(2026, 7, 17), day(2027, 7, 27))
    #expect(day(2026, 7, 27).medium(.fr, on: today) == "lun. 27/07" && later.medium(.fr, on: today) == "27/07/2027")
    #expect(day(2026, 7, 27).dayAndMonth(on: today) == "27/07" && later.dayAndMonth(on: today) == "27/07/2027")
  }

  @Test func `the first of a month is 1er in French only`() {
    #expect(day(2026, 8, 1).long(.fr) == "samedi 1er août 2026")
    #expect(day(2026, 8, 1).long(.en) == "Saturday 1 August 2026")
    #expect(day(2026, 8, 2).long(.fr) == "dimanche 2 août 2026")
  }

  @Test func `a due day says how late or how near it is`() {
    #expect((monday - 3).dueWords(on: monday).fr == "retard 3\u{202F}j")
    #expect((monday - 1).dueWords(on: monday).en == "1\u{202F}d late")
    #expect(monday.dueWords(on: monday).fr == "aujourd’hui")
    #expect((monday + 1).dueWords(on: monday).fr == "demain")
    #expect((monday + 4).dueWords(on: monday).en == "in 4\u{202F}d")
  }

  @Test func `the echo of a day gives it in full, its week and its distance`() {
    #expect(monday.echo(today: monday - 10).fr == "lundi 27 juillet 2026, S31, dans 10 jours")
    #expect(monday.echo(today: monday + 1).en == "Monday 27 July 2026, W31, yesterday")
    #expect(monday.echo(today: monday + 2).fr.hasSuffix("il y a 2 jours"))
  }

  @Test func `a public holiday is named in the echo`() {
    let echo = day(2026, 7, 14).echo(today: monday, calendar: WorkingCalendar())
    #expect(echo.fr == "mardi 14 juillet 2026, S29, il y a 13 jours, férié\u{202F}: fête nationale")
  }

  @Test func `a closed period is told in the echo`() {
    let closed = [Period(iso: "2026-07-20/2026-08-02")].compactMap { $0 }
    let echo = monday.echo(today: monday, calendar: WorkingCalendar(closed: closed))
    #expect(echo.fr == "lundi 27 juillet 2026, S31, aujourd’hui, fermé du 20/07/2026 au 02/08/2026")
  }

  @Test(arguments: [
    (1_234_550, "12\u{202F}345,50\u{202F}€", "€12,345.50"), (5, "0,05\u{202F}€", "€0.05"),
    (-150, "−1,50\u{202F}€", "−€1.50"), (100_000_000, "1\u{202F}000\u{202F}000,00\u{202F}€", "€1,000,000.00"),
  ])
  func `money has narrow spaces in French`(cents: Int, french: String, english: String) {
    #expect(Euros(cents: cents).written(.fr) == french)
    #expect(Euros(cents: cents).written(.en) == english)
  }

  @Test func `whole euros can do without cents`() {
    #expect(Euros(cents: 720_000).brief(.fr) == "7\u{202F}200\u{202F}€")
    #expect(Euros(cents: 720_050).brief(.en) == "€7,200.50")
  }

  @Test func `days of work have as many decimals as they need`() {
    #expect(Hundredths(450).asDays(.fr) == "4,5\u{202F}j")
    #expect(Hundredths(425).asDays(.en) == "4.25\u{202F}d")
    #expect(Hundredths(400).written(.fr) == "4")
    #expect(Hundredths(5).written(.fr) == "0,05")
  }

  @Test func `none and one are singular in French, one alone is in English`() {
    let (one, many) = (Words(fr: "jour", en: "day"), Words(fr: "jours", en: "days"))
    #expect((0...2).map { Numbers.counted($0, one, many).fr } == ["0 jour", "1 jour", "2 jours"])
    #expect((0...2).map { Numbers.counted($0, one, many).en } == ["0 days", "1 day", "2 days"])
  }

  @Test func `ranks and percents`() {
    #expect([1, 2, 21].map { Numbers.rank($0, .fr) } == ["1re", "2e", "21e"])
    #expect(
      [1, 2, 3, 4, 11, 12, 21].map { Numbers.rank($0, .en) } == ["1st", "2nd", "3rd", "4th", "11th", "12th", "21st"])
    #expect(Numbers.percent(15, .fr) == "15\u{202F}%")
  }

  @Test func `lists end with and, or with or`() {
    #expect(Lists.and(["A", "B", "C"]).fr == "A, B et C")
    #expect(Lists.or(["A", "B"]).en == "A or B")
    #expect(Lists.and(["A"]).fr == "A")
    #expect(Lists.and([String]()) == .nothing)
  }

  @Test func `a sentence typed with an ordinary keyboard is printed as a book would`() {
    let words = Words(fr: "« L'appel » : 15 % de plus, pourquoi ?", en: "the operator's reason?")
    #expect(words.fr == "«\u{202F}L’appel\u{202F}»\u{202F}: 15\u{202F}% de plus, pourquoi\u{202F}?")
    #expect(words.en == "the operator’s reason?")
  }

  @Test func `what is put into a sentence is not retouched`() {
    let name = "Cinéma l'Éden : salle 2"
    #expect(Words(fr: "Chez \(name)", en: "At \(name)").fr == "Chez Cinéma l'Éden : salle 2")
  }
}

func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
  guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("no such day") }
  return day
}
