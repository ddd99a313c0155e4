import JalonCore

extension Story {
  /// A call that `count` providers answered, from one to seven, closed and with three seats that have declared no link.
  public static func compared(_ count: Int, _ change: (inout SetGrid) -> Void = { _ in }) throws -> Story {
    var grid = EvaluationGrid.seed.asCommand
    change(&grid)
    var story = before
    try story.registerSeventh()
    story = try story.after(.open).on("2026-01-19").after(.writeBrief)
    try story.enter(.setGrid(grid), because: "grille de cet appel")
    story = try story.after(.agreeBrief).after(.agreeBrief).on("2026-01-26").after(.launchCall)
    let providers = (World.providers + [seventh]).prefix(count)
    for provider in providers.dropFirst(3) {
      try story.enter(.invite, ["provider": .name(provider)], because: "appel large")
    }
    story = story.on("2026-02-09")
    for provider in providers { try story.enter(.receiveProposal, offer(of: provider), because: "prix du marché") }
    return try story.on("2026-02-17").after(.closeCall).seated()
  }

  /// The same, marked by all, revealed, and every unanimous mark adopted. With whole scales, marks are spread over them.
  public func revealed() throws -> Story {
    var story = self
    for seat in story.openSeats {
      for cell in story.evaluation?.unmarked(seat) ?? [] { try story.mark(cell, seat) }
    }
    while !story.openSeats.isEmpty { try story.enter(.closeSheet) }
    story = try story.on("2026-02-24").after(.reveal, because: "une seule proposition")
    return story.mission?.stage.concertation?.unanimous.isEmpty == false ? try story.after(.adoptUnanimous) : story
  }

  private mutating func mark(_ cell: GridCell, _ seat: Seat) throws {
    let scale = evaluation?.grid.scale(of: cell.criterion) ?? .seed
    let place = seats.firstIndex { $0.evaluator == seat.evaluator } ?? 0
    // The usual marks are out of five.
    let share = Story.mark(in: cell, seat: place) * scale.top / 5
    let mark = share / scale.step.value * scale.step.value
    let fields: Fields = [
      "evaluator": .name(seat.evaluator), "provider": .name(cell.provider), "criterion": .name(cell.criterion),
      "mark": .whole(mark),
    ]
    try enter(.mark, fields, because: "sans commentaire")
  }

  private static let seventh: ProviderID = "passerelle"

  private mutating func registerSeventh() throws {
    let (id, person) = (Story.seventh, World.member(of: Story.seventh))
    try register(
      .registerProvider, ["provider": .name(id), "name": "Passerelle", "skills": ["stratégie"], "departments": ["05"]])
    try register(
      .registerPerson,
      [
        "person": .name(person), "party": .party(.provider(id)), "name": .text(person.text), "isLeader": false,
        "isOfficer": false,
      ])
  }

  private static func offer(of provider: ProviderID) -> Fields {
    [
      "provider": .name(provider),
      "members": [["person": .name(World.member(of: provider)), "profile": "Consultante"]],
    ]
  }
}
