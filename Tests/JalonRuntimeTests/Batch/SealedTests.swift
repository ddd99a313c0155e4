import JalonCore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Sealed sheets")
struct SealedTests {
  /// The demonstration, with other marks on the sheet that the structure of 05-015 is filling.
  private func ground(mark: Int) throws -> Ground {
    let ground = try Ground()
    let requests = Demonstration.requests(today: Ground.today).map { request -> Request in
      guard case .mission("05-015", .mark(var act)) = request.command, act.evaluator != "c-roux" else { return request }
      act.mark = Hundredths(mark)
      return Request(
        id: request.id, by: request.by, at: request.at, command: .mission("05-015", .mark(act)),
        reasons: request.reasons)
    }
    let (_, tally) = try ground.apply(requests.map { $0.json.line }, .atomic)
    #expect(tally.refused == 0)
    return ground
  }

  @Test("change nothing in any report that another seat reads")
  func reports() throws {
    let (low, high) = (try ground(mark: 200), try ground(mark: 450))
    for reader: PersonID in ["c-roux", "n-haddad", ""] {
      #expect(try texts(low, reader) == texts(high, reader))
    }
  }

  private func texts(_ ground: Ground, _ reader: PersonID) throws -> [String] {
    let report = ground.report(as: reader)
    return try [
      report.list(.everything, .text), report.list(.everything, .json), report.list(.everything, .csv),
      report.due(within: 400, .json), report.show("05-015", .text), report.show("05-015", .json),
      report.log("05-015", .text), report.log("05-015", .json),
    ]
  }

  @Test("are read by whoever fills them")
  func own() throws {
    let log = try ground(mark: 450).report(as: "resp-domicile-queyras").log("05-015", .json)
    #expect(log.contains("4,5"))
    #expect(log.components(separatedBy: "markGiven").count == 10)
  }
}
