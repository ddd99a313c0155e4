import JalonCore
import JalonRuntime
import Testing

@Suite("The journal as a report")
struct LogReportTests {
  @Test("a plan is told in sentences, with names in place of codes")
  func plan() throws {
    let log = try Ground(demo: true).report().log("ges-04-05", .text)
    #expect(log.contains("Les Ateliers du Buëch, membre de Groupement économique solidaire Alpes du Sud"))
    #expect(log.contains("Camille Roux") && !log.contains("c-roux"))
  }
}
