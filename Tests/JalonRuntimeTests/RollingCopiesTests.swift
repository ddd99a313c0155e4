import JalonCore
import Testing

@testable import JalonRuntime

@Suite("The copies that make themselves")
struct RollingCopiesTests {
  private let copies = RollingCopies(of: "jalon.db")
  private let code = "k7m2p-9qxwz-abcde-fghjk"

  /// What is left after Jalon was left on each of these days.
  private func kept(after days: [Day]) -> [Day] {
    var names: Set<String> = []
    for day in days {
      names.insert(copies.name(on: day, at: code))
      names.subtract(copies.superfluous(among: names.sorted(), on: day))
    }
    return names.compactMap(copies.day).sorted()
  }

  @Test(
    "used every day, the last seven days keep theirs, and each of the four weeks before its last one", arguments: 0..<30
  )
  func daily(shift: Int) {
    let today: Day = "2026-12-01" + shift
    let kept = kept(after: (0...120).map { today - 120 + $0 })
    #expect(kept.filter { $0 > today - 7 } == (0...6).map { today - 6 + $0 })
    let older = kept.filter { $0 <= today - 7 }
    let weeks = Set(older.map { day in day - (day.weekday - 1) })
    #expect((3...4).contains(older.count) && weeks.count == older.count, "\(older)")
    #expect(older.allSatisfy { $0 > today - 42 })
  }

  @Test("of a store that is opened once a month, the last copy is never taken away")
  func seldom() {
    let days: [Day] = ["2026-01-05", "2026-03-02", "2026-07-14", "2026-11-30"]
    #expect(kept(after: days).last == days.last)
  }

  @Test("an encrypted copy is the copy of its day, as one in clear is")
  func encrypted() {
    let (clear, sealed) = (
      copies.name(on: "2026-12-01", at: code), copies.name(on: "2026-12-01", at: code, isEncrypted: true)
    )
    #expect(sealed == clear + ".age" && copies.day(of: sealed) == "2026-12-01")
    #expect(copies.earlier(than: sealed, among: [clear, sealed, "notes.age"]) == [clear])
    #expect(copies.superfluous(among: [sealed], on: "2026-12-03") == [])
    #expect(copies.superfluous(among: [sealed], on: "2027-12-01") == [sealed])
  }

  @Test("other files of the folder are nobody's copy")
  func others() {
    let names = ["jalon.db", "jalon-2026-13-01.db", "notes.txt", "autre-2020-01-01.db", "jalon-2020-01-01.db.bak"]
    #expect(copies.superfluous(among: names, on: "2026-12-01") == [])
    #expect(RollingCopies(of: "jalon").name(on: "2026-12-01", at: code) == "jalon-2026-12-01-\(code)")
  }

  @Test("what a copy that was killed has left is told from everything else that hides there")
  func unfinished() {
    let names = [".jalon-jalon-2026-12-01.db", "jalon-2026-12-01.db", ".jalon-bilan.pdf", ".jalon-autre-2026-12-01.db"]
    #expect(RollingCopies(of: "jalon.db").unfinished(among: names) == [".jalon-jalon-2026-12-01.db"])
  }

  @Test("a name tells the day, with the code of its journal or, of an older Jalon, without")
  func names() {
    let name = copies.name(on: "2026-12-01", at: code)
    #expect(name == "jalon-2026-12-01-k7m2p-9qxwz-abcde-fghjk.db" && copies.day(of: name) == "2026-12-01")
    #expect(copies.day(of: "jalon-2026-12-01.db") == "2026-12-01")
    for other in ["jalon-2026-12-01-k7m2p.db", "jalon-2026-12-01x.db", "jalon-2026-12-01-K7M2P-9QXWZ-ABCDE-FGHJK.db"] {
      #expect(copies.day(of: other) == nil, "\(other)")
    }
  }

  @Test("a day keeps its last copy, and the file of codes keeps those of all, once each")
  func lastOfDay() {
    let (first, last) = ("jalon-2026-12-01.db", copies.name(on: "2026-12-01", at: code))
    let names = [first, last, copies.name(on: "2026-11-30", at: code), "notes.txt"]
    #expect(copies.earlier(than: last, among: names) == [first])
    let text = RollingCopies.codes(RollingCopies.codes("", adding: first), adding: last)
    #expect(text == "\(first)\n\(last)\n" && RollingCopies.codes(text, adding: first) == text)
  }
}
