import Foundation
import JalonCore
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Inviting beside those already asked")
struct InvitationLineTests {
  /// Three calls that asked Arpent, and a fourth under way without it.
  private func ground() throws -> Ground {
    let ground = try Ground()
    let lines = try Theatre.lines("appel-echu.jsonl")
    let launch = try #require(lines.firstIndex { $0.contains("launchCall") })
    var all = try Theatre.lines("decor.jsonl")
    for number in 1...4 {
      for line in lines[...launch] {
        var line = line.replacingOccurrences(of: "05-001", with: "05-00\(number)")
        if number == 4 {
          line = line.replacingOccurrences(of: #",{"provider":"arpent","why":"La gouvernance"}"#, with: "")
            .replacingOccurrences(of: #""deadline""#, with: #""reasons":{"alwaysInvited":"peu d'autres"},"deadline""#)
        }
        all.append(line)
      }
    }
    let (answers, tally) = try ground.apply(all, me: "claire-05")
    try #require(tally.refused == 0, "\(answers)")
    return ground
  }

  private let line =
    #"{"command":"invite","mission":"05-004","provider":"arpent","why":"La gouvernance","on":"2026-01-28"#

  @Test("whoever was of the last three calls is invited to one under way only with a reason, and its card says so")
  func always() throws {
    let ground = try ground()
    let refused = try ground.apply([line + #""}"#], me: "claire-05")
    #expect(refused.tally.refused == 1 && refused.answers.joined().contains("alwaysInvited"), "\(refused.answers)")
    let ledger = Ledger(ground.store)
    let mission = try #require(try ledger.mission("05-004"))
    let around = try ledger.circumstances(for: mission, today: Ground.today)
    #expect(around.recentCalls.count == 3 && around.recentCalls.allSatisfy { $0.contains("arpent") })
    let card = InvitationCard.all([], for: mission, in: around).first { $0.provider == "arpent" }
    #expect(card?.cautions.contains(.alwaysInvited("arpent")) == true)
    let given = try ground.apply([line + #"","reasons":{"alwaysInvited":"la seule sur ce sujet"}}"#], me: "claire-05")
    #expect(given.tally.done == 1, "\(given.answers)")
  }
}
