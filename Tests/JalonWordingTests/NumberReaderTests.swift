import JalonCore
import JalonWording
import Testing

@Suite struct `Reading numbers that somebody types` {
  @Test(arguments: [
    ("12 345,50", 1_234_550), ("12345.5", 1_234_550), ("12 345,50 €", 1_234_550),
    ("12\u{00A0}345,50\u{00A0}€", 1_234_550),
    ("12\u{202F}345,50\u{202F}€", 1_234_550), ("€12,345.50", 1_234_550), ("12.345,50", 1_234_550), ("7200", 720_000),
    ("7 200", 720_000), ("7200,", 720_000), (",5", 50), ("0,05", 5), ("-12,5", -1_250), ("−12,5", -1_250),
    ("1,234,567.89", 123_456_789), ("5 500 euros", 550_000), ("5500,5 EUR", 550_050), ("12 € 50", 1_250),
    ("12€50", 1_250),
    ("−€12.50", -1_250),
  ])
  func `an amount, with either comma or point`(typed: String, cents: Int) {
    #expect(EurosReader.read(typed) == .success(Euros(cents: cents)))
  }

  @Test(arguments: [
    "", "€", "abc", "12,345", "12.3456", "1.234.56", "12,34,56", "1 2x", "--5", ",", "12345678901234", "3/12",
    "+10",
  ])
  func `an amount that could be two things is refused with a way out`(typed: String) {
    guard case .failure(let words) = EurosReader.read(typed) else {
      Issue.record("\(typed) was read")
      return
    }
    expectWellPrinted(words)
  }

  @Test func `amounts are read back as they are written`() {
    for cents in [0, 5, 99, 100, 123_456, 1_234_550, 99_999_999_999] {
      for language in Language.allCases {
        #expect(EurosReader.read(Euros(cents: cents).written(language)) == .success(Euros(cents: cents)))
      }
    }
  }

  @Test(arguments: [
    ("4,5", 450), ("4.25", 425), ("½", 50), ("4½", 450), ("4 ½", 450), ("¾", 75), ("4", 400), ("4,5 j", 450),
    ("2 jours", 200),
    ("4.5\u{202F}d", 450), ("0", 0), ("2 journées", 200), ("1,5 ETP", 150),
  ])
  func `days of work and marks`(typed: String, hundredths: Int) {
    #expect(HundredthsReader.read(typed) == .success(Hundredths(hundredths)))
  }

  @Test(arguments: ["", "j", "4,555", "½½", "quatre", "4,5½", "12h30", "3/12", "+10"])
  func `days that cannot be read`(typed: String) {
    guard case .failure(let words) = HundredthsReader.read(typed) else {
      Issue.record("\(typed) was read")
      return
    }
    expectWellPrinted(words)
  }

  @Test func `days and marks are read back as they are written`() {
    for value in 0...2_000 {
      for language in Language.allCases {
        #expect(HundredthsReader.read(Hundredths(value).asDays(language)) == .success(Hundredths(value)))
      }
    }
  }

  @Test func `whole numbers, and percents`() {
    #expect(WholeReader.read("1 200") == .success(1_200))
    #expect(WholeReader.read("15 %") == .success(15))
    #expect(WholeReader.read("1,5").failure?.fr.contains("comme 1 ou 2") == true)
    for typed in ["", "1,5", "douze", "24½", "12h30", "+10"] {
      guard case .failure(let words) = WholeReader.read(typed) else {
        Issue.record("\(typed) was read")
        continue
      }
      expectWellPrinted(words)
    }
  }

  @Test(arguments: ["5€500", "5,5€50", "5,5 k€", "5 500 € HT", "33 %", "€€5", "3%3"])
  func `a sign of euros or of percents where it says something else is refused`(typed: String) {
    if case .success = EurosReader.read(typed) { Issue.record("\(typed) was read as an amount") }
    if case .success = HundredthsReader.read(typed) { Issue.record("\(typed) was read as days") }
    if typed != "33 %", case .success = WholeReader.read(typed) { Issue.record("\(typed) was read as a whole number") }
  }

  @Test func `yes and no, in both languages`() {
    for typed in ["oui", "O", "yes", "vrai", "1"] { #expect(YesNoReader.read(typed) == .success(true)) }
    for typed in ["non", "N", "no", "faux", "0"] { #expect(YesNoReader.read(typed) == .success(false)) }
    #expect(YesNoReader.read("peut-être") == .failure(Words(fr: "Répondez oui ou non.", en: "Answer yes or no.")))
  }
}

extension Result where Failure == Words {
  fileprivate var failure: Words? { if case .failure(let words) = self { words } else { nil } }
}
