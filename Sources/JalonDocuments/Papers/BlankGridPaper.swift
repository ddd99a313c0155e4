import JalonCore
import JalonWording

extension PaperSource {
  /// The criteria, a column for each proposal, and room to write: for whoever marks with a pen.
  func blankGrid() -> Paper {
    let parts: [Paper.Part] =
      [.text(BlankGridWords.howTo), .table(blankTable), .text(GridWords.scale(of: grid))]
      + GridWords.thresholds(of: grid, names) + [
        .list(GridWords.meanings(on: grid)), .text(GridWords.price(grid.priceFormula)),
        .heading(BlankGridWords.comments),
        .list(comments),
        .signatures([BlankGridWords.evaluator]),
      ]
    return paper(parts)
  }

  private var grid: EvaluationGrid { mission.stage.draft.grid.map(EvaluationGrid.init) ?? .seed }

  // Before the proposals are in, three columns wait for them.
  private var columns: [Words] {
    let admitted = mission.stage.evaluation?.admitted.map(\.provider) ?? []
    return admitted.isEmpty ? ["A", "B", "C"].map(Words.init(same:)) : admitted.map { name(of: $0) }
  }

  private var blankTable: Paper.Table {
    var table = Paper.Table(
      [Paper.Table.Column(GridWords.criterion), Paper.Table.Column(GridWords.weight, .right)]
        + columns.map { Paper.Table.Column($0) })
    table.rows = grid.criteria.map { criterion in
      [names.name(of: criterion.id), GridWords.weight(of: criterion, on: grid)]
        + columns.map { _ in grid.computes(criterion.id) ? BlankGridWords.computed : .nothing }
    }
    table.isToBeFilled = true
    return table
  }

  private var comments: [Words] {
    columns.map { Words(fr: "\($0) : \(BlankGridWords.line)", en: "\($0): \(BlankGridWords.line)") }
  }
}

private enum BlankGridWords {
  static let howTo = Words(
    fr:
      "À remplir seul, avant d'ouvrir les fiches ensemble. Les notes les plus basses et la note la plus haute s'expliquent.",
    en: "To be filled alone, before the sheets are opened together. The lowest marks and the highest one are explained."
  )
  static let computed = Words(fr: "calculée", en: "computed")
  static let comments = Words(fr: "Remarques", en: "Remarks")
  static let evaluator = Words(
    fr: "Nom, fonction et structure de l'évaluateur, lien éventuel avec un candidat",
    en: "Name, position and structure of the evaluator, link with a candidate if any")
  static let line = Words(same: String(repeating: "_", count: 48))
}
