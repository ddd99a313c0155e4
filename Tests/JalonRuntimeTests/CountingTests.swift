import Foundation
import JalonCore
import JalonStore
import Synchronization
import Testing

@testable import JalonRuntime
@testable import JalonScreens

@Suite("Counting beside the loop")
struct CountingTests {
  @Test("a question that is asked while nothing is counted is answered, and not cut short")
  func lonely() async throws {
    let scan = SlowScan()
    let counting = JalonRuntime.Counting(scan) {}
    counting.ask(.everything, today: "2026-11-23", for: Asker(number: 2))
    let answer = try await answer(of: counting)
    #expect(answer.counts.all == 32 && answer.asker == Asker(number: 2))
    #expect(scan.cutShort == 0)
    counting.stop()
  }

  @Test("a newer question cuts the count under way short, and is answered alone")
  func newer() async throws {
    let scan = SlowScan(waitsToBeCutShort: true)
    let counting = JalonRuntime.Counting(scan) {}
    counting.ask(.everything, today: "2026-11-23", for: Asker(number: 1))
    while !scan.isCounting { try await Task.sleep(for: .milliseconds(1)) }
    counting.ask(.everything, today: "2026-11-24", for: Asker(number: 2))
    #expect(try await answer(of: counting).asker == Asker(number: 2))
    #expect(scan.cutShort == 1 && counting.take().isEmpty)
    counting.stop()
  }

  private func answer(of counting: JalonRuntime.Counting) async throws -> (counts: Counts, asker: Asker) {
    for _ in 0..<1_000 {
      if let answer = counting.take().first { return answer }
      try await Task.sleep(for: .milliseconds(5))
    }
    throw NeverCounted()
  }

  private struct NeverCounted: Error {}
}

/// Takes its time to count, and to hear that it should stop.
private final class SlowScan: Scan {
  private struct State {
    var isCounting = false
    var isCutShort = false
    var cutShort = 0
  }

  /// The first count goes on until it is cut short, however busy the machine is.
  private let waitsToBeCutShort: Bool
  private let state = Mutex(State())

  init(waitsToBeCutShort: Bool = false) { self.waitsToBeCutShort = waitsToBeCutShort }

  var cutShort: Int { state.withLock(\.cutShort) }
  var isCounting: Bool { state.withLock(\.isCounting) }

  func newest() throws(StoreFailure) -> Int { 0 }
  func interrupt() {
    Thread.sleep(forTimeInterval: 0.01)
    state.withLock { $0.isCutShort = $0.isCounting }
  }

  func count(_ filter: Filter, today: Day) throws(StoreFailure) -> Int {
    state.withLock { ($0.isCounting, $0.isCutShort) = (true, false) }
    repeat { Thread.sleep(forTimeInterval: 0.1) } while waitsToBeCutShort && isWaiting
    let isCutShort = state.withLock { state in
      state.isCounting = false
      state.cutShort += state.isCutShort ? 1 : 0
      return state.isCutShort
    }
    if isCutShort { throw .interrupted }
    return 32
  }

  private var isWaiting: Bool { state.withLock { $0.cutShort == 0 && !$0.isCutShort } }

  func lateCount(today: Day) -> Int { 3 }
  func countsByStage(_ filter: Filter, today: Day) -> [String: Int] { [:] }
  func page(_ request: PageRequest) -> [BoardRow] { [] }
  func row(_ mission: MissionID) -> BoardRow? { nil }
  func missions(near text: String, limit: Int) -> [MissionID] { [] }
  func records() -> [InvitationRecord] { [] }
  func agenda(_ request: AgendaRequest) -> [AgendaLine] { [] }
  func dueDays(_ scope: AgendaScope) -> [Day: Int] { [:] }
  func missions(sought: Sought) throws(StoreFailure) -> Set<MissionID> { [] }
  func plans(matching text: String, limit: Int) -> [PlanRow] { [] }
}
