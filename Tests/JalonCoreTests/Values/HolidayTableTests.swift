import Foundation
import Testing

@testable import JalonCore

/// Every day from 1990 to 2050 in every territory, by somebody else's tables: `Tests/Oracle/public_holidays.py` says whose,
/// and `holidays-apart.csv` where they hold something else than the law, with the reason.
@Suite("What independent calendars say of the public holidays")
struct HolidayTableTests {
  private static let rows = Result { try table("holidays.csv").map(Row.init) }
  private static let differences = Result { try table("holidays-apart.csv").map(Difference.init) }

  @Test("the tables hold sixty-one years of every territory, and two libraries where there are two")
  func breadth() throws {
    let rows = try Self.rows.get()
    for territory in WorkingCalendar.Territory.allCases {
      let libraries: Set =
        territory == .national || territory == .alsaceMoselle ? ["holidays", "workalendar"] : ["holidays"]
      let own = rows.filter { $0.territory == territory.rawValue }
      #expect(Set(own.map(\.library)) == libraries)
      for library in libraries {
        #expect(own.filter { $0.library == library }.map(\.year) == Array(1990...2050))
      }
    }
    #expect(Set(rows.map(\.territory)).count == WorkingCalendar.Territory.allCases.count)
  }

  @Test("each day is a holiday here where it is one there, but for the differences that have a reason")
  func everyDay() throws {
    let differences = try Self.differences.get()
    for row in try Self.rows.get() {
      let territory = try #require(WorkingCalendar.Territory(rawValue: row.territory))
      let expected = try differences.filter { $0.concerns(row) }.reduce(into: try row.days()) {
        try $1.mend(&$0, row.year)
      }
      #expect(Self.holidays(of: row.year, in: territory) == expected, "\(row.library) \(row.territory) \(row.year)")
    }
  }

  @Test("every difference is one: the library holds it, or lacks it, as it is said, and it has its reason")
  func differencesAreReal() throws {
    let rows = try Self.rows.get()
    for difference in try Self.differences.get() {
      #expect(difference.why.count > 20)
      let concerned = rows.filter(difference.concerns)
      #expect(concerned.count >= difference.years.count)
      for row in concerned {
        let day = try #require(difference.day(in: row.year))
        #expect(try row.days().contains(day) == difference.isHeld, "\(difference) \(row.year)")
      }
    }
  }

  private static func holidays(of year: Int, in territory: WorkingCalendar.Territory) -> Set<Day> {
    let calendar = WorkingCalendar(territory)
    let numbers = (theDay("\(year)-01-01").number...theDay("\(year)-12-31").number)
    return Set(numbers.map(Day.init(number:)).filter { calendar.holiday(on: $0) != nil })
  }

  private static func table(_ name: String) throws -> [[String]] {
    let values = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let tests = values.deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: tests.appendingPathComponent("Oracle/\(name)"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
    }
  }
}

/// The holidays of one year, by one library.
private struct Row {
  let library: String
  let territory: String
  let year: Int
  let text: String

  init(_ cells: [String]) throws {
    try #require(cells.count == 4)
    (library, territory, text) = (cells[0], cells[1], cells[3])
    year = try #require(Int(cells[2]))
  }

  func days() throws -> Set<Day> {
    Set(try text.split(separator: " ").map { try #require(Day(iso: "\(year)-\($0)")) })
  }
}

/// What a library holds and the law does not, or the other way round.
private struct Difference: CustomStringConvertible {
  let library: String
  let territory: String
  let years: ClosedRange<Int>
  let rule: String
  /// By the library, and not by the law.
  let isHeld: Bool
  let why: String

  init(_ cells: [String]) throws {
    try #require(cells.count == 7 && ["yes", "no"].contains(cells[5]))
    (library, territory, rule) = (cells[0], cells[1], cells[4])
    years = try #require(Int(cells[2]))...(try #require(Int(cells[3])))
    (isHeld, why) = (cells[5] == "yes", cells[6])
  }

  var description: String { "\(territory) \(rule)" }

  func concerns(_ row: Row) -> Bool {
    library == row.library && (territory == "all" || territory == row.territory) && years.contains(row.year)
  }

  func day(in year: Int) -> Day? {
    guard rule.hasPrefix("easter") else { return Day(iso: "\(year)-\(rule)") }
    guard let days = Int(rule.dropFirst("easter".count)) else { return nil }
    return Easter.sunday(of: year).map { $0 + days }
  }

  func mend(_ days: inout Set<Day>, _ year: Int) throws {
    let day = try #require(self.day(in: year))
    if isHeld { days.remove(day) } else { days.insert(day) }
  }
}
