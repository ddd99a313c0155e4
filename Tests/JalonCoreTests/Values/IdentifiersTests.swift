import JalonTesting
import Testing

@testable import JalonCore

@Suite("Numbers copied from letters")
struct IdentifiersTests {
  @Test("a SIREN with its spaces is read, and its key is checked")
  func siren() {
    #expect(SIREN("732 829 320").text == "732829320")
    #expect(SIREN("732\u{202F}829\u{A0}320").doubt == nil)
    #expect(SIREN("732829321").doubt == .key)
    #expect(SIREN("73282932").doubt == .length(found: 8, expected: 9))
    #expect(SIREN("73282932O").doubt == .notDigits)
    #expect(SIREN("732829320").groups == ["732", "829", "320"])
  }

  @Test("one mistyped digit of a SIRET is always noticed")
  func siret() {
    #expect(SIRET("732 829 320 00074").doubt == nil)
    #expect(SIRET("73282932000074").siren == SIREN("732829320"))
    #expect(SIRET("73282932000074").groups == ["732", "829", "320", "00074"])
    for place in 0..<14 {
      for digit in 0...9 {
        var digits = "73282932000074".map(String.init)
        guard digits[place] != "\(digit)" else { continue }
        digits[place] = "\(digit)"
        #expect(SIRET(digits.joined()).doubt == .key)
      }
    }
  }

  @Test("an establishment of La Poste may have another key; another firm may not")
  func laPoste() {
    #expect(SIRET("35600000000048").doubt == nil)
    #expect(SIRET("35600000049837").doubt == nil)
    #expect(SIRET("35600000049838").doubt == .key)
    #expect(SIRET("73282932000079").doubt == .key)
  }

  @Test("what looks wrong is kept as it was given")
  func kept() {
    #expect(SIRET("en cours").text == "encours")
    #expect(SIRET("en cours").doubt == .notDigits)
    #expect(SIRET("12").groups == ["12"])
  }

  @Test(
    "an association's number may name Corsica or La Réunion", arguments: ["W051000123", "w9r1011072", "W2A1000123"])
  func rna(text: String) {
    #expect(RNA(text).doubt == nil)
  }

  @Test(
    "an association's number is W and nine characters",
    arguments: ["051000123", "W05100012", "WA51000123", "W05100012A", ""])
  func notRNA(text: String) {
    #expect(RNA(text).doubt == .shape)
  }

  @Test(
    "a telephone number is stored in its international form",
    arguments: [
      ("04 92 53 00 00", "+33492530000"), ("+33 (0)4.92.53.00.00", "+33492530000"), ("0033492530000", "+33492530000"),
      ("06-12-34-56-78", "+33612345678"), ("0262 12 34 56", "+262262123456"), ("0692123456", "+262692123456"),
      ("0590 12 34 56", "+590590123456"), ("0508 41 00 00", "+508410000"), ("+262 262 12 34 56", "+262262123456"),
      ("+32 2 555 12 12", "+3225551212"), ("0696 12 34 56", "+596696123456"), ("0594\u{202F}123456", "+594594123456"),
    ])
  func phone(typed: String, stored: String) {
    #expect(Phone(typed).text == stored)
    #expect(Phone(typed).doubt == nil)
    #expect(Phone(stored).text == stored)
  }

  @Test(
    "what is not surely a number is kept as it was typed", arguments: ["3949", "poste 12", "492530000", "+12", "0", ""])
  func notAPhone(typed: String) {
    #expect(Phone(typed).text == typed)
    #expect(Phone(typed).doubt == .shape)
  }

  @Test("a number is shown in pairs, as it is dictated")
  func phoneGroups() {
    #expect(Phone("0492530000").groups == ["04", "92", "53", "00", "00"])
    #expect(Phone("0262123456").groups == ["+262", "262", "12", "34", "56"])
    #expect(Phone("0508410000").groups == ["+508", "41", "00", "00"])
    #expect(Phone("3949").groups == ["3949"])
  }
}

@Suite("Départements")
struct DepartmentTests {
  @Test("Corsica sorts between Corrèze and Côte-d’Or")
  func order() throws {
    let codes = ["21", "2B", "971", "2A", "19", "95", "01"]
    #expect(
      try codes.map { try #require(Department($0)) }.sorted().map(\.code) == [
        "01", "19", "2A", "2B", "21", "95", "971",
      ])
    #expect(Department.all == Department.all.sorted())
  }

  @Test("there are 101 départements and six collectivities")
  func count() {
    #expect(Department.all.count == 107)
    #expect(Set(Department.all.map(\.name)).count == 107)
    #expect(Department("05")?.name == "Hautes-Alpes")
    #expect(Department("4")?.name == "Alpes-de-Haute-Provence")
  }

  @Test("20 asks which half of Corsica, 96 and 00 do not exist")
  func reading() {
    #expect(Department.reading("20") == .eitherOf(Department.all.filter { $0.code.hasPrefix("2A") || $0.code == "2B" }))
    #expect(Department.reading("96") == .unknown && Department("00") == nil && Department("") == nil)
    #expect(Department("2a")?.code == "2A")
  }

  @Test(
    "the postcode gives the département",
    arguments: [
      ("05000", "05"), ("04 100", "04"), ("20000", "2A"), ("20137", "2A"), ("20200", "2B"), ("20600", "2B"),
      ("97400", "974"),
      ("97600", "976"), ("97133", "977"), ("97150", "978"), ("98800", "988"), ("13001", "13"), ("97110", "971"),
    ])
  func postcode(postcode: String, code: String) {
    #expect(Department(postcode: postcode)?.code == code)
  }

  @Test("what is not a French postcode gives none", arguments: ["98000", "0500", "F-05000", "00100", "99123", ""])
  func noPostcode(postcode: String) {
    #expect(Department(postcode: postcode) == nil)
  }

  @Test("associations of the Moselle and of Alsace have the register of the court and two more holidays")
  func alsaceMoselle() {
    #expect(Department.all.filter(\.isAlsaceMoselle).map(\.code) == ["57", "67", "68"])
    #expect(Department("67")?.calendar == WorkingCalendar(.alsaceMoselle))
    #expect(Department("05")?.calendar == WorkingCalendar())
  }

  @Test(
    "a département overseas keeps the public holidays of its own territory",
    arguments: [
      ("971", WorkingCalendar.Territory.guadeloupe), ("972", .martinique), ("973", .guyane), ("974", .laReunion),
      ("976", .mayotte), ("977", .saintBarthelemy), ("978", .saintMartin), ("975", .national), ("988", .national),
    ])
  func territory(code: String, territory: WorkingCalendar.Territory) {
    #expect(Department(code)?.territory == territory)
  }
}

@Suite("Periods")
struct PeriodTests {
  @Test("a period counts both of its ends, and one day is a period")
  func days() {
    #expect(period("2026-11-23", "2026-11-29")?.days == 7)
    #expect(period("2026-11-23", "2026-11-23")?.days == 1)
    #expect(period("2026-11-23", "2026-11-22") == nil)
  }

  @Test("periods that share a day overlap; one that begins the day after does not")
  func overlap() throws {
    let week = try #require(period("2026-11-23", "2026-11-29"))
    let touching = try #require(period("2026-11-29", "2026-12-05"))
    let after = try #require(period("2026-11-30", "2026-12-05"))
    #expect(week.overlap(with: touching) == period("2026-11-29", "2026-11-29"))
    #expect(week.overlap(with: after) == nil)
    #expect(week.contains(theDay("2026-11-29")) && !week.contains(theDay("2026-11-30")))
  }

  @Test("the week of 11 November has four working days")
  func workingDays() {
    #expect(period("2026-11-09", "2026-11-15")?.workingDays(in: WorkingCalendar()) == 4)
  }

  @Test(
    "a period is read as it is written, and one day is a period", arguments: ["2026-08-03/2026-08-16", "2026-12-24"])
  func read(text: String) throws {
    let period = try #require(Period(iso: text))
    #expect(period.iso.hasPrefix(text))
    #expect(Period(iso: period.iso) == period)
  }

  @Test(
    "what is no period is not read as one",
    arguments: ["", "/", "2026-08-16/2026-08-03", "2026-08-03/", "2026-08-03/2026-08-16/2026-08-17", "03/08/2026"])
  func unread(text: String) {
    #expect(Period(iso: text) == nil)
  }

  @Test("periods that touch or overlap are one")
  func united() throws {
    let some = [("2026-08-10", "2026-08-16"), ("2026-12-24", "2026-12-31"), ("2026-08-03", "2026-08-09")]
    let within = ("2026-08-05", "2026-08-06")
    let united = Period.united((some + [within]).compactMap { period($0, $1) })
    #expect(united.map(\.iso) == ["2026-08-03/2026-08-16", "2026-12-24/2026-12-31"])
  }

  private func period(_ start: String, _ end: String) -> Period? { Period(from: theDay(start), to: theDay(end)) }
}
