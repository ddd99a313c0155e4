import JalonCore
import JalonRuntime
import Testing

@Suite("A mission as a report")
struct ShowReportTests {
  @Test("tells who was invited and why, and what came of it, in words and for a program")
  func register() throws {
    let ground = try Ground(demo: true)
    let mission = try #require(ground.rows.first { $0.stage == "evaluating" }?.mission)
    let text = try ground.report().show(mission, .text)
    #expect(text.contains("Registre de l’appel"))
    #expect(text.contains("invité le ") && text.contains("proposition reçue le "))
    let json = try ground.report().show(mission, .json)
    #expect(json.contains(#""why":""#) && json.contains(#""proposals":[{"on":""#))
  }
}
