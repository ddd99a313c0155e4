import Foundation
import JalonCore
import JalonSQLite
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("A journal that is evidence")
struct EvidenceTests {
  /// What says nothing by itself, and why.
  private static let withoutEvidence: [String: String] = [:]

  @Test("any value of any table that is changed outside Jalon is noticed, and the history of a fact is named")
  func values() throws {
    let tampered = try TamperedFile(DamagedValueTests.fill)
    let count = LongForm.isAsked ? 1_000 : 250
    LongForm.tell("EvidenceTests: \(count) edits of 1000")
    #expect(Set(Self.withoutEvidence.keys).isSubset(of: tampered.columns))
    let columns = tampered.columns.filter { Self.withoutEvidence[$0] == nil }
    var (escaped, unnamed, tried): ([String], [String], Set<String>) = ([], [], [])
    for number in 0..<count {
      var dice = Dice(seed: UInt64(19_000 + number))
      guard let edit = try tampered.change(columns[number % columns.count], &dice) else { continue }
      tried.insert(edit.column)
      judge(edit, in: tampered, &escaped, &unnamed)
    }
    #expect(escaped == [])
    #expect(unnamed == [])
    #expect(Set(columns).subtracting(tried).sorted() == ["store.one"], "the columns that no edit came to")
    try tampered.remove()
  }

  @Test("a row that is taken out of any table, and a guard or an index that is gone, are noticed")
  func rows() throws {
    let tampered = try TamperedFile(DamagedValueTests.fill)
    var (escaped, unnamed): ([String], [String]) = ([], [])
    for (number, table) in (tampered.tables + tampered.tables).enumerated() {
      var dice = Dice(seed: UInt64(20_000 + number))
      judge(try tampered.empty(table, &dice), in: tampered, &escaped, &unnamed)
    }
    for part in tampered.guards { judge(try tampered.drop(part), in: tampered, &escaped, &unnamed) }
    #expect(escaped == [])
    #expect(unnamed == [])
    try tampered.remove()
  }

  private func judge(
    _ edit: TamperedFile.Edit, in tampered: TamperedFile, _ escaped: inout [String], _ unnamed: inout [String]
  ) {
    let told = told(of: tampered.file)
    if told.isEmpty { return escaped.append(edit.told) }
    let isNamed = edit.streams.isEmpty || told.contains { sentence in edit.streams.contains { sentence.contains($0) } }
    if !isNamed { unnamed.append("\(edit.told), of \(edit.streams): \(told.first ?? "")") }
  }

  /// What `verify` says, in sentences; where it cannot be opened or read at all, why not.
  private func told(of file: URL) -> [String] {
    do {
      let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
      let store = try SQLiteStore.open(file.path, as: holder)
      let findings = Result { try Verification(store).findings().map(\.fr) }
      try store.close()
      return try findings.get()
    } catch let failure as StoreFailure {
      return [failure.words.fr]
    } catch let failure as LedgerFailure {
      return [failure.words.fr]
    } catch {
      return ["\(error)"]
    }
  }
}
