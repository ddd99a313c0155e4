import JalonCore
import JalonStore
import Testing

@testable import JalonRuntime

@Suite("The providers as a report")
struct ProvidersReportTests {
  @Test("those invited longest ago come first, and nobody has a mark that nobody gave")
  func order() throws {
    let lines = try Ground(demo: true).report().providers(.text).split(separator: "\n").map(String.init)
    #expect(lines[1].hasPrefix("Le Bureau des associations") && lines[1].contains("sans historique"))
    #expect(lines[1].contains("en sommeil"))
    #expect(lines.contains { $0.hasPrefix("Scop Trait d’union") && $0.contains("/4 (n = 6)") })
  }

  @Test("a file holds no mean of fewer than five structures")
  func means() throws {
    let ground = try Ground(demo: true)
    let lines = try ground.report().providers(.json).split(separator: "\n")
    let tracks = TrackRecord.all(try ground.store.records())
    for (provider, track) in tracks where track.skillsMean != nil {
      let line = try #require(lines.first { $0.contains(#""provider":"\#(provider)""#) })
      #expect(line.contains(#""skillsMean":null"#) == (track.meanOutside(of: \.skills) == nil), "\(provider)")
    }
    #expect(tracks.values.contains { $0.surveyCount == 1 } && tracks.values.contains { $0.surveyCount > 5 })
    #expect(try ground.report().providers(.csv).contains("Enquêtes répondues"))
  }
}
