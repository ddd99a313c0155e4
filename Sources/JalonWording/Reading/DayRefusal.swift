import JalonCore

/// Why a day could not be read: the fact, then something to try.
enum DayRefusal {
  static let empty = Words(
    fr: "Un jour est attendu, comme 27/7, lundi ou +10.", en: "A day is expected, such as 27/7, monday or +10.")

  static func unreadable(_ typed: String) -> Words {
    Words(
      fr: "« \(typed.excerpt) » ne se lit pas comme un jour. Essayez 27/7, 27 juillet, lundi, +10 ou fin août.",
      en: "“\(typed.excerpt)” does not read as a day. Try 27/7, 27 July, monday, +10 or end august.")
  }

  static func noMonth(_ typed: String) -> Words {
    Words(
      fr: "« \(typed.excerpt) » : de quel mois ? Essayez 27/7, ou +27 pour compter les jours.",
      en: "“\(typed.excerpt)”: of which month? Try 27/7, or +27 to count days.")
  }

  static func noDay(_ month: Int, _ typed: String) -> Words {
    Words(
      fr: "« \(typed.excerpt) » : quel jour ? Essayez 15 \(name(month)), ou fin \(name(month)).",
      en: "“\(typed.excerpt)”: which day? Try 15 \(name(month)), or end \(name(month)).")
  }

  static func noSuchMonth(_ month: Int) -> Words {
    Words(
      fr: "Il n'y a pas de mois \(month). Le jour vient avant le mois, comme 27/7.",
      en: "There is no month \(month). The day comes before the month, as in 27/7.")
  }

  static func noSuchDay(_ day: Int, _ month: Int, _ year: Int) -> Words {
    let length = Day.length(ofMonth: month, year: year)
    return Words(
      fr: "Il n'y a pas de \(day) \(name(month)) : ce mois a \(length) jours.",
      en: "There is no \(day) \(name(month)): that month has \(length) days.")
  }

  static let yearOutside = Words(
    fr: "L'année s'écrit avec deux ou quatre chiffres, de 1900 à 2199.",
    en: "The year takes two or four digits, from 1900 to 2199.")

  static let order = Words(
    fr: "Le jour vient d'abord, comme 27/7 ou 27/07/2026.", en: "The day comes first, as in 27/7 or 27/07/2026.")

  static let leapDay = Words(
    fr: "Pas de 29 février à moins de six mois. Ajoutez l'année, comme 29/2/2028.",
    en: "No 29 February within six months. Add the year, as in 29/2/2028.")

  static func severalMonths(_ word: String, _ months: [Int]) -> Words {
    Words(
      fr: "« \(word) » : \(Lists.or(months.map(name))) ? Une lettre de plus suffit.",
      en: "“\(word)”: \(Lists.or(months.map(name)))? One more letter is enough.")
  }

  static func weekdayOrMonth(_ word: String, _ number: Int) -> Words {
    Words(
      fr: "« \(word) \(number) » : mardi \(number) ou \(number) mars ? Écrivez le mot en entier.",
      en: "“\(word) \(number)”: Tuesday \(number) (mardi) or \(number) March? Write the whole word.")
  }

  static func otherWeekday(_ day: Day) -> Words {
    Words(
      fr: "Le \(day.short) est un \(CalendarNames.weekday(day.weekday, .fr)). Corrigez le jour ou la date.",
      en: "\(day.short) is a \(CalendarNames.weekday(day.weekday, .en)). Correct the weekday or the date.")
  }

  private static func name(_ month: Int) -> Words { Words { CalendarNames.month(month, $0) } }
}
