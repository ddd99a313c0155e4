import JalonCore
import JalonRuntime
import Testing

@Suite("A grid in points, in reports")
struct PointsReportTests {
  private static func ground() throws -> Ground {
    let ground = try Ground()
    let lines = try ["decor.jsonl", "points.jsonl"].flatMap { name in
      String(decoding: try Theatre.bytes(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }
    let tally = try ground.apply(lines, me: "claire-05").tally
    #expect(tally.refused == 0)
    return ground
  }

  /// Nine tenths of the maxima to the first proposal, a half to the second, by both seats.
  private static func revealed() throws -> Ground {
    let ground = try ground()
    let marks = [
      ("understanding", 1_800, 1_000), ("results", 1_350, 750), ("method", 1_350, 750), ("profile", 900, 500),
    ]
    for seat in ["claire-05", "nadia-buech"] {
      for (criterion, first, second) in marks + [("budget", 900, 500)] {
        for (provider, mark) in [("cabinet-lise", first), ("cap-social", second)] {
          let line = """
            {"command":"mark","mission":"05-001","evaluator":"\(seat)","provider":"\(provider)",\
            "criterion":"\(criterion)","mark":\(mark)}
            """
          #expect(try ground.apply([line], me: "claire-05").tally.refused == 0)
        }
      }
      let closing = #"{"command":"closeSheet","mission":"05-001","evaluator":"\#(seat)"}"#
      _ = try ground.apply([closing], me: "claire-05")
    }
    let together = ["reveal", "adoptUnanimous"].map { #"{"command":"\#($0)","mission":"05-001"}"# }
    #expect(try ground.apply(together, me: "claire-05").tally.refused == 0)
    return ground
  }

  @Test("the report of a mission says that the grid is in points, and ranks out of their sum")
  func show() throws {
    let ground = try Self.revealed()
    let text = try ground.report(as: "claire-05").show("05-001", .text)
    #expect(text.contains("5 critères, 70 points en tout"))
    #expect(text.contains("Cabinet Lise  63/70") && text.contains("Cap social  35/70"))
    let json = try ground.report(as: "claire-05").show("05-001", .json)
    #expect(
      json.contains(#""counting":"points""#) && json.contains(#""outOf":70"#) && json.contains(#""highest":2000"#))
    #expect(json.contains(#""score":6300"#) && json.contains(#""percent":9000"#))
  }

  @Test("before the sheets are open, no ranking is reported")
  func sealed() throws {
    let text = try Self.ground().report(as: "claire-05").show("05-001", .text)
    #expect(text.contains("70 points en tout") && !text.contains("Classement") && !text.contains("/70"))
  }

  @Test("the journal tells a grid in points by their sum")
  func log() throws {
    let log = try Self.ground().report(as: "claire-05").log(.named("05-001"), .text)
    #expect(log.contains("Grille d’évaluation") && log.contains("5 critères, 70 points en tout"))
  }
}
