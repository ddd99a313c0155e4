import Testing

@testable import JalonCore

@Suite("Days of the calendar")
struct DayTests {
  // The digest folds number, year, month, day, weekday and ISO week of every day, computed with another program.
  @Test("each day from 1900 to 2199 has the date, the weekday and the week of the calendar on the wall")
  func everyDay() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    var digest = Digest()
    for number in first.number..<(first.number + 109_573) {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.parts
      for part in [number, year, month, dayOfMonth, day.weekday, day.week.year, day.week.number] { digest.add(part) }
      #expect(Day(iso: day.iso) == day)
    }
    #expect(digest.value == 1_796_399_596_386_593_438)
  }

  @Test("a month later is the same day, or the last day of a shorter month")
  func months() throws {
    let start = try #require(Day(year: 1930, month: 1, day: 31))
    var digest = Digest()
    for turn in 0..<5_000 { digest.add((start + turn * 11).adding(months: turn * 7 % 97 - 48).number) }
    #expect(digest.value == 14_914_743_283_361_119_621)
    #expect(theDay("2024-01-31").adding(months: 1) == theDay("2024-02-29"))
    #expect(theDay("2026-11-23").adding(months: 12) == theDay("2027-11-23"))
  }

  @Test("the last days of December may belong to week 1 of the next year")
  func weeks() {
    #expect(theDay("2024-12-30").week == (2025, 1))
    #expect(theDay("2027-01-03").week == (2026, 53))
  }

  @Test(
    "what is not a day of the calendar is not read",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-5", "23/11/2026", "1899-12-31", "2026-11-31", "2026-11-23 ", "",
    ])
  func misread(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("29 February exists in leap years only, and 2100 is not one")
  func leapYears() {
    #expect(Day(year: 2024, month: 2, day: 29) != nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: 2100, month: 2, day: 29) == nil)
  }
}

// FNV-1a on whole numbers.
private struct Digest {
  var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ number: Int) { value = (value ^ UInt64(bitPattern: Int64(number))) &* 0x100_0000_01B3 }
}
