import JalonCore
import JalonFigures
import JalonWording
import Testing

@Suite("A period, as people write it")
struct PeriodTests {
  @Test(
    "a year, years, a month and two days are read from their first day to their last",
    arguments: [
      ("2026", "2026-01-01", "2026-12-31"), ("2010..2012", "2010-01-01", "2012-12-31"),
      ("2024-02", "2024-02-01", "2024-02-29"), ("2025-11..2026-01", "2025-11-01", "2026-01-31"),
      (" 2026-01-01 .. 2026-06-30 ", "2026-01-01", "2026-06-30"), ("2026-12-02", "2026-12-02", "2026-12-02"),
    ])
  func read(typed: String, first: String, last: String) throws {
    let period = try PeriodReading.read(typed).get()
    #expect([period.start.iso, period.end.iso] == [first, last])
  }

  @Test(
    "what is no period is refused with a sentence that shows one",
    arguments: [
      "", "26", "2026..", "..2026", "2026-13", "2026-02-30", "2012..2010", "2026..2025-06", "1850", "2010..2011..2012",
      "year", "２０２６", "+026",
    ])
  func refused(typed: String) {
    guard case .failure(let words) = PeriodReading.read(typed) else {
      Issue.record("« \(typed) » was read")
      return
    }
    #expect(words.fr.hasSuffix(".") && words.en.hasSuffix("."))
  }

  @Test("a period is written as somebody would type it", arguments: ["2026", "2010..2012", "2026-01-01..2026-06-30"])
  func written(typed: String) throws {
    #expect(try PeriodReading.read(typed).get().figureText == typed)
  }
}
