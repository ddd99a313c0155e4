import JalonCore
import JalonWording

extension PaperSource {
  /// « Guide à l’usage des prestataires »: how this operator works, by its own grid and calendar.
  func providerGuide() -> Paper {
    let grid = mission.stage.draft.grid.map(EvaluationGrid.init) ?? .seed
    var table = Paper.Table([Paper.Table.Column(GridWords.criterion), Paper.Table.Column(GridWords.weight, .right)])
    table.rows = grid.criteria.map { [names.name(of: $0.id), GridWords.weight(of: $0, on: grid)] }
    table.widths = [4, 1]
    var guide = paper(
      Articles.parts(articles ?? "") + [
        .heading(MinutesWords.criteria), .table(table), .text(GridWords.scale(of: grid)),
      ]
        + GridWords.thresholds(of: grid, names) + [.text(GridWords.price(grid.priceFormula))]
        + [
          .heading(BriefWords.contact),
          .facts([
            fact(BriefWords.officer, person(mission.officer)), fact(BriefWords.contact, contact(of: mission.officer)),
          ]),
        ])
    // It tells of no mission.
    guide.running = guide.title
    guide.heading = [Paper.Fact(PaperWords.operators(1), Words(same: names.name(of: opening.lead)))]
    return guide
  }
}
