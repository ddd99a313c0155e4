import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonTesting
import Testing

@Suite("Scripts written for an older Jalon")
struct ApplyAgainTests {
  @Test("give the same facts, or a refusal that says what to write instead", arguments: Journal.released)
  func again(_ journal: Journal) throws {
    let lines = try journal.lines("-apply.jsonl").map(ScriptLine.init)
    let refusals = try Dictionary(uniqueKeysWithValues: journal.lines("-apply-now.txt").compactMap(Refusal.read))
    #expect(Set(refusals.keys).isSubset(of: lines.map(\.id)), "a refusal of a line that is not in the script")
    let store = MemoryStore()
    let answers = try answers(to: lines.flatMap { [$0.text] + (refusals[$0.id]?.instead.map { [$0] } ?? []) }, store)
    check(lines, answers, refusals, events: try journal.events(), in: journal)
    try compare(store, in: journal)
  }

  private func answers(to lines: [String], _ store: MemoryStore) throws -> [Value] {
    var (bytes, answers): ([[UInt8]], [Value]) = ([Array(lines.joined(separator: "\n").utf8)], [])
    let clock = Clock(now: { Instant(seconds: today.number * 86_400) }, today: { today }, newOrder: { "sans numéro" })
    let apply = Apply(store, ledger: Ledger(store), clock: clock, me: nil, isReal: false, language: .fr)
    _ = try apply.run(.each, read: { bytes.popLast() ?? [] }) { answers.append(try JSONReader.read(Array($0.utf8))) }
    return answers
  }

  private func check(
    _ lines: [ScriptLine], _ answers: [Value], _ refusals: [String: Refusal], events: [StoredEvent], in journal: Journal
  ) {
    var answers = answers[...]
    let kinds = Dictionary(grouping: events, by: \.order.text).mapValues { $0.map(\.kind) }
    for line in lines {
      let answer = answers.popFirst() ?? .null
      guard let refusal = refusals[line.id] else {
        let message: Comment = """
          \(line.text)
          \(answer.codes), \(answer.sentences)
          This line was carried out by \(journal.version). Where it is refused on purpose, say in Tests/Journals/\
          \(journal.version)-apply-now.txt: \(line.id), the code of the refusal, and the line to write instead.
          """
        #expect(answer.kinds == kinds[line.id], message)
        continue
      }
      #expect(refusal.expects(answer), "\(line.text)\n\(answer.codes) instead of \(refusal.code)")
      guard let instead = refusal.instead else { continue }
      let second = answers.popFirst() ?? .null
      #expect(second["ok"] == .flag(true), "\(instead)\n\(second.sentences)")
    }
  }

  private func compare(_ store: MemoryStore, in journal: Journal) throws {
    let facts = try Facts.stored(in: store)
    let acts = Set(Readout.acts(try Facts.told(by: try journal.inMemory())))
    let kept = try journal.lines("-readout.txt").filter { !acts.contains($0) }
    let differences = Differences(try journal.lines("-readout-now.txt"))
    let told = Readout.state(facts) + Readout.persons(facts)
    differences.expectSame(kept, told, "\(journal.version)-apply.jsonl", in: journal)
  }
}

/// A line of `apply`, and the number of its order.
private struct ScriptLine {
  let text: String
  let id: String

  init(_ text: String) throws {
    self.text = text
    id = try JSONReader.read(Array(text.utf8))["id"]?.text ?? ""
  }
}

/// A line of `N.N-apply-now.txt`: what is no longer carried out as it was, and what to write instead.
///
/// ```
/// # why
/// g-569 nothing -
/// g-565 alreadyRegistered {"command": "amendStructure", "id": "g-565", …}
/// ```
private struct Refusal {
  /// Of the obstacle, the caution or the fault; `nothing` where the line is accepted and records nothing.
  let code: String
  /// `nil` where nothing has to be written.
  let instead: String?

  /// With the number of the order; `nil` for a line that says why.
  static func read(_ line: String) -> (String, Refusal)? {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard !line.hasPrefix("#"), parts.count == 3 else { return nil }
    return (parts[0], Refusal(code: parts[1], instead: parts[2] == "-" ? nil : parts[2]))
  }

  func expects(_ answer: Value) -> Bool {
    guard code != "nothing" else { return answer.kinds == [] }
    return answer["ok"] == .flag(false) && answer.codes.contains(code) && answer.sentences.allSatisfy { !$0.isBlank }
  }
}

extension Value {
  /// Of the events that a line recorded; `nil` where it was refused.
  fileprivate var kinds: [String]? {
    self["ok"] == .flag(true) ? self["events"]?.elements.compactMap { $0["kind"]?.text } : nil
  }

  private var troubles: [Value] {
    ["refusals", "cautions"].flatMap { self[$0]?.elements ?? [] } + (self["error"].map { [$0] } ?? [])
  }

  fileprivate var codes: [String] { troubles.compactMap { $0["code"]?.text } }
  fileprivate var sentences: [String] { troubles.compactMap { $0["sentence"]?.text } }
}
