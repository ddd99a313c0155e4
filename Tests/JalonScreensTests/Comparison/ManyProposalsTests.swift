import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Comparing one proposal or many, on a small terminal or a large one")
struct ManyProposalsTests {
  static let sizes = [(60, 20), (80, 24), (120, 40), (200, 60)]
  static let maxima = [20, 15, 20, 15, 5, 10]

  @Test(arguments: [1, 2, 3, 4, 7], [Counting.percents, .points])
  func `the leader, the wide gap, the focus and what is off screen are told without colours`(
    count: Int, counting: Counting
  ) throws {
    let story = try Self.compared(count, counting)
    for (columns, rows) in Self.sizes {
      var play = Play(story, ComparisonScreen(World.mission), columns: columns, rows: rows)
      for provider in play.proposals {
        for criterion in EvaluationGrid.seedCriteria {
          play.expectFocus(on: criterion, of: provider, "\(count) \(columns)×\(rows)")
          play.press("Down")
        }
        play.press("Up Up Up Up Up Right")
      }
    }
  }

  @Test(arguments: [3, 4, 7])
  func `a wide gap to settle bears its sign however narrow the columns`(count: Int) throws {
    for (columns, rows) in Self.sizes {
      var play = Play(
        try Story.compared(count).revealed(), ComparisonScreen(World.mission), columns: columns, rows: rows)
      play.press("Right Right Down Down Down Down")
      #expect(play.focus == GridCell("arpent", "duration"))
      #expect(play.rows.contains { $0.contains("Durée") && $0.contains(">") && $0.contains("? ≠") })
    }
  }

  @Test(arguments: sizes)
  func `seven proposals, or one, are drawn as they were`(columns: Int, rows: Int) throws {
    for (count, name) in [(1, "one"), (7, "seven")] {
      let play = Play(
        try Self.compared(count, .points), ComparisonScreen(World.mission), columns: columns, rows: rows)
      Pictures.expect(play.surface, matches: "comparison/points-\(name)-\(columns)x\(rows)")
    }
  }

  @Test func `a tie at the front is told by the letters, in their order`() throws {
    let play = Play(try Self.compared(7, .percents), ComparisonScreen(World.mission))
    #expect(play.shows("A, D et G à égalité en tête"))
  }

  private static func compared(_ count: Int, _ counting: Counting) throws -> Story {
    try Story.compared(count, counting == .points ? Story.inPoints(maxima) : { _ in }).revealed().agreed()
  }
}

extension Play {
  fileprivate var proposals: [ProviderID] {
    story.mission?.stage.evaluation?.admitted.map(\.provider) ?? []
  }

  /// The focus stands between its signs with the whole mark in it, the rank of its proposal is read below, and the signs of
  /// what is off screen make up for what is not there.
  fileprivate func expectFocus(on criterion: CriterionID, of provider: ProviderID, _ what: String) {
    let rows = rows
    let mark = story.mission?.stage.concertation?.agreed[GridCell(provider, criterion)]?.mark
    let focused = rows.filter { $0.contains("│>") && $0.contains("<") }
    #expect(focused.count == 1, "\(what)")
    let inside = focused.first?.split(separator: ">").last?.split(separator: "<").first ?? ""
    #expect(!inside.contains("…") && inside.contains(mark?.written(.fr) ?? "?"), "\(what): \(inside)")
    let place = rows.firstIndex { $0.hasPrefix(" Critère") } ?? 0
    let shown = rows[place].filter { $0 == "│" }.count
    let tellsMore = rows[place + 1].prefix { $0 != "│" }.contains { "←→↑↓".contains($0) }
    #expect(tellsMore == (shown < proposals.count || !Play.showsEveryCriterion(rows)), "\(what)")
    let ranks = rows.first { $0.hasPrefix(" Rang") } ?? ""
    #expect(!ranks.contains("…") && ranks.filter { $0 == "│" }.count == shown, "\(what): \(ranks)")
  }

  private static func showsEveryCriterion(_ rows: [String]) -> Bool {
    let names = ["Compréhension", "Résultats", "Méthodologie", "Profil", "Durée", "Budget"]
    return names.allSatisfy { name in rows.contains { $0.hasPrefix(" \(name.prefix(5))") && $0.contains("│") } }
  }
}
