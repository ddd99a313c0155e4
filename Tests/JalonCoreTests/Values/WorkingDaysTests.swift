import JalonTesting
import Testing

@testable import JalonCore

@Suite("Public holidays and working days")
struct WorkingDaysTests {
  let national = WorkingCalendar()
  let mulhouse = WorkingCalendar(.alsaceMoselle)

  // Computed with another program; 1997, 2008 and 2059 have an Ascension on another holiday.
  static let holidays: [Int: String] = [
    1997: "01-01 03-31 05-01 05-08 05-19 07-14 08-15 11-01 11-11 12-25",
    2008: "01-01 03-24 05-01 05-08 05-12 07-14 08-15 11-01 11-11 12-25",
    2012: "01-01 04-09 05-01 05-08 05-17 05-28 07-14 08-15 11-01 11-11 12-25",
    2013: "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25",
    2024: "01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25",
    2025: "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25",
    2026: "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
    2027: "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
    2028: "01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25",
    2029: "01-01 04-02 05-01 05-08 05-10 05-21 07-14 08-15 11-01 11-11 12-25",
    2030: "01-01 04-22 05-01 05-08 05-30 06-10 07-14 08-15 11-01 11-11 12-25",
    2038: "01-01 04-26 05-01 05-08 06-03 06-14 07-14 08-15 11-01 11-11 12-25",
    2059: "01-01 03-31 05-01 05-08 05-19 07-14 08-15 11-01 11-11 12-25",
  ]

  @Test("the public holidays of a year are those of the calendar on the wall", arguments: holidays.keys.sorted())
  func holidaysOfTheYear(year: Int) throws {
    let found = try days(of: year).filter { national.holiday(on: $0) != nil }
    #expect(found.map { String($0.iso.dropFirst(5)) }.joined(separator: " ") == Self.holidays[year])
  }

  static let easters = [
    "0415 0331 0419 0411 0403 0416 0407 0330 0412 0404", "0423 0415 0331 0420 0411 0327 0416 0408 0323 0412",
    "0404 0424 0408 0331 0420 0405 0327 0416 0401 0421", "0412 0404 0417 0409 0331 0420 0405 0328 0416 0401",
    "0421 0413 0328 0417 0409 0325 0413 0405 0425 0410", "0401 0421 0406 0329 0417 0409 0325 0414 0405 0418",
    "0410 0402 0421 0406 0329 0418 0402 0422 0414 0330", "0418 0410 0326 0415 0406 0329 0411 0403 0422 0414",
    "0330 0419 0410 0326 0415 0407 0419 0411 0403 0423", "0407 0330 0419 0404 0326 0415 0331 0420 0411 0403",
    "0416 0408 0330 0412 0404 0424 0415 0331 0420 0412",
  ]

  @Test("Easter falls where the Church puts it, from 1990 to 2099")
  func easter() throws {
    let table = Self.easters.joined(separator: " ").split(separator: " ").map(String.init)
    for (year, expected) in zip(1990..., table) {
      let sunday = try #require(Easter.sunday(of: year))
      #expect(sunday.iso.replacing("-", with: "") == "\(year)\(expected)")
      #expect(sunday.weekday == 7)
    }
    #expect(Easter.sunday(of: 1899) == nil)
  }

  // The dates of each Easter, folded into one number by another program.
  @Test("Easter agrees with another program for every year from 1900 to 2199")
  func everyEaster() throws {
    let fold = try (1900...2199).reduce(0) { fold, year in
      (fold * 31 + (try #require(Easter.sunday(of: year)) - theDay("1900-01-01"))) % 1_000_003
    }
    #expect(fold == 952_323)
  }

  @Test("Ascension on 1 or 8 May is one holiday, named after the fixed date")
  func ascensionOnAnother() {
    #expect(national.holiday(on: theDay("2008-05-01")) == .labourDay)
    #expect(national.holiday(on: theDay("1997-05-08")) == .victoryDay)
    #expect(national.holiday(on: theDay("2027-05-06")) == .ascension)
  }

  @Test("Good Friday and 26 December are holidays in Alsace and Moselle only")
  func alsaceMoselle() {
    for (day, holiday) in [(theDay("2026-04-03"), Holiday.goodFriday), (theDay("2026-12-26"), .saintStephen)] {
      #expect(national.holiday(on: day) == nil)
      #expect(mulhouse.holiday(on: day) == holiday)
    }
    #expect(Holiday.national.count == 11)
  }

  @Test("a Saturday and a Sunday are not worked, an ordinary Monday is")
  func weekend() {
    #expect(!national.isWorking(theDay("2026-11-21")))
    #expect(!national.isWorking(theDay("2026-11-22")))
    #expect(national.isWorking(theDay("2026-11-23")))
    #expect(!national.isWorking(theDay("2026-11-11")))
  }

  @Test("after a Friday comes the Monday, or the Tuesday where the Monday is Easter's")
  func nextWorkingDay() {
    #expect(national.nextWorkingDay(after: theDay("2026-11-20")) == theDay("2026-11-23"))
    #expect(national.nextWorkingDay(after: theDay("2026-04-03")) == theDay("2026-04-07"))
    #expect(national.workingDay(onOrAfter: theDay("2026-04-03")) == theDay("2026-04-03"))
    #expect(mulhouse.workingDay(onOrAfter: theDay("2026-04-03")) == theDay("2026-04-07"))
  }

  static let additions: [(String, Int, String)] = [
    ("2026-12-26", 5, "2027-01-04"), ("2028-04-26", 31, "2028-06-14"), ("2028-12-01", 75, "2029-03-20"),
    ("2020-04-28", 59, "2020-07-27"), ("2028-09-13", 3, "2028-09-18"), ("2027-04-12", -47, "2027-02-03"),
    ("2030-02-07", -20, "2030-01-10"), ("2021-04-08", 35, "2021-05-31"), ("2025-04-05", 3, "2025-04-09"),
    ("2024-04-08", 79, "2024-08-01"), ("2021-02-21", 86, "2021-06-24"), ("2022-10-18", -57, "2022-07-28"),
    ("2028-03-13", -5, "2028-03-06"), ("2024-07-29", 11, "2024-08-13"), ("2022-01-15", 39, "2022-03-10"),
    ("2021-10-15", -42, "2021-08-18"), ("2021-07-22", 53, "2021-10-05"), ("2021-06-02", -27, "2021-04-22"),
    ("2020-01-08", -59, "2019-10-11"), ("2022-05-07", -5, "2022-05-02"), ("2030-10-07", -18, "2030-09-11"),
    ("2029-10-13", -18, "2029-09-19"), ("2023-03-30", 20, "2023-04-28"), ("2030-10-13", -10, "2030-09-30"),
  ]

  @Test("counting working days forwards and backwards skips weekends and holidays")
  func adding() {
    for (day, count, expected) in Self.additions {
      #expect(national.adding(workingDays: count, to: theDay(day)) == theDay(expected), "\(day) \(count)")
    }
    #expect(national.adding(workingDays: 0, to: theDay("2026-11-22")) == theDay("2026-11-23"))
    #expect(national.adding(workingDays: 0, to: theDay("2026-11-20")) == theDay("2026-11-20"))
  }

  @Test("the day of the abolition of slavery is a holiday where it is commemorated, and there alone")
  func abolition() {
    let here = theDay("2026-12-20")
    for territory in WorkingCalendar.Territory.allCases {
      #expect((WorkingCalendar(territory).holiday(on: here) == .abolition) == (territory == .laReunion))
    }
    #expect(WorkingCalendar(.mayotte).holiday(on: theDay("2026-04-27")) == .abolition)
    #expect(WorkingCalendar(.laReunion).holiday(on: theDay("1982-12-20")) == nil)
  }

  @Test("a closed week is not worked, and the day after it is the next one that is")
  func closed() throws {
    let august = try #require(Period(iso: "2026-08-03/2026-08-16"))
    let shut = WorkingCalendar(closed: [august])
    #expect(!shut.isWorking(theDay("2026-08-05")) && national.isWorking(theDay("2026-08-05")))
    #expect(shut.nextWorkingDay(after: theDay("2026-07-31")) == theDay("2026-08-17"))
    #expect(shut.closure(on: theDay("2026-08-16")) == august && shut.closure(on: theDay("2026-08-17")) == nil)
    #expect(shut.workingDays(from: theDay("2026-07-31"), to: theDay("2026-08-17")) == 1)
  }

  @Test("from a day to the n-th working day after it there are n, whatever the day")
  func countUndoesAdding() {
    for var dice in Dice.cast(400) {
      let calendar = WorkingCalendar(dice.choosing(among: WorkingCalendar.Territory.allCases), closed: closures(&dice))
      let day = Day(number: dice.throwing(0...40_000))
      let count = dice.throwing(-120...120)
      guard count != 0 else { continue }
      let reached = calendar.adding(workingDays: count, to: day)
      #expect(calendar.workingDays(from: day, to: reached) == count, "\(dice) \(day)")
      #expect(calendar.isWorking(reached), "\(dice)")
    }
  }

  @Test(
    "a year has the working days that the payslips say",
    arguments: [
      (2012, 253), (2024, 252), (2025, 251), (2026, 252), (2027, 254), (2029, 252), (2059, 252),
    ])
  func workingDaysOfTheYear(year: Int, count: Int) throws {
    let days = try days(of: year)
    let (first, last) = (try #require(days.first), try #require(days.last))
    #expect(national.workingDays(from: first - 1, to: last) == count)
    #expect(days.count(where: national.isWorking) == count)
  }

  // Some overlap, some touch, some hold weekends and holidays.
  private func closures(_ dice: inout Dice) -> [Period] {
    (0..<dice.throwing(0...6)).compactMap { _ in
      let first = Day(number: dice.throwing(0...40_000))
      return Period(from: first, to: first + dice.throwing(0...60))
    }
  }

  private func days(of year: Int) throws -> [Day] {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let last = try #require(Day(year: year, month: 12, day: 31))
    return (first.number...last.number).map(Day.init(number:))
  }
}
