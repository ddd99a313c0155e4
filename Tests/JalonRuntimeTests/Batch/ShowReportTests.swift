import JalonCore
import JalonScreens
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

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

  @Test("a text that was corrected is headed by what stands now, and says that it was corrected")
  func corrected() throws {
    let ground = try Ground(demo: true)
    let (_, tally) = try ground.apply([
      #"{"command":"takeNote","mission":"05-015","by":"c-roux","on":"2026-11-20","text":"Une fôte."}"#
    ])
    let last = try ground.report().log(.named("05-015"), .text).split(separator: "\n").last ?? ""
    let position = try #require(last.split(separator: " ").first.flatMap { Int($0) })
    let (_, mended) = try ground.apply([
      #"{"command":"correct","mission":"05-015","by":"c-roux","event":\#(position),"field":"text","newValue":"Une faute.","reason":"relu"}"#
    ])
    #expect(tally.refused + mended.refused == 0)
    let lines = try ground.report().show("05-015", .text).split(separator: "\n")
    #expect(
      lines.contains { $0.contains("(corrigé) Note : Une faute.") || $0.contains("(corrigé) Note\u{202F}: Une faute.") }
    )
    #expect(!lines.contains { $0.contains("Note : Une fôte.") })
  }

  @Test("the ranking tells a tie, and by which threshold a proposal is set aside")
  func places() throws {
    let thresholds = try Story.concerting { $0.criteria[2].threshold = Hundredths(500) }.agreed()
    #expect(try ranking(thresholds).contains { $0.contains("écartée (seuil") && $0.contains("Méthodologie") })
    var tied = try Story.concerting { _ in }.agreed()
    for criterion in EvaluationGrid.seedCriteria {
      let mark: Fields = ["criterion": .name(criterion), "mark": 300, "reason": "discuté ensemble"]
      tied = try tied.after(.agreeMark, mark.merging(["provider": .name(World.providers[1])]) { $1 })
      tied = try tied.after(.agreeMark, mark.merging(["provider": .name(World.providers[2])]) { $1 })
    }
    #expect(try ranking(tied).map { $0.hasPrefix("2e ex æquo  ") } == [false, true, true])
  }

  private func ranking(_ story: Story) throws -> [String] {
    let ground = try Ground(demo: true)
    let names = Names(directory: story.directory)
    let around = Circumstances(today: story.today, directory: story.directory)
    return ground.report().ranking(Dossier(story.theMission, reader: story.by, circumstances: around, names: names))
  }
}
