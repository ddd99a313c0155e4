import JalonCore

extension Story {
  /// The usual story with another grid, once the call is closed.
  public static func called(_ change: (inout SetGrid) -> Void) throws -> Story {
    var grid = EvaluationGrid.seed.asCommand
    change(&grid)
    var story = try before.after(.open).on("2026-01-19").after(.writeBrief)
    try story.enter(.setGrid(grid), because: "grille de cet appel")
    story = try story.after(.agreeBrief).after(.agreeBrief).on("2026-01-26").after(.launchCall).on("2026-02-09")
    return try story.after(.receiveProposal).after(.receiveProposal).after(.receiveProposal)
      .on("2026-02-17").after(.closeCall)
  }

  /// The same, marked by all and revealed.
  public static func concerting(_ change: (inout SetGrid) -> Void) throws -> Story {
    try called(change).seated().marked().on("2026-02-24").after(.reveal)
  }

  /// A grid in points, with the six criteria of the document: a real one totals 70.
  public static func inPoints(_ maxima: [Int] = [15, 10, 20, 10, 5, 10]) -> (inout SetGrid) -> Void {
    { set in
      (set.counting, set.scale) = (.points, nil)
      for index in set.criteria.indices { set.criteria[index].weight = maxima[index] }
    }
  }
}
