import JalonCore
import JalonWording

/// A table with one row for each criterion and one column for each proposal.
struct GridTable {
  let grid: EvaluationGrid
  let proposals: [ReceiveProposal]
  let names: Names

  init(_ evaluation: Evaluating, _ names: Names) {
    grid = evaluation.grid
    proposals = evaluation.admitted
    self.names = names
  }

  /// - Parameter cell: what stands in one row of one proposal.
  func table(
    cell: (Criterion, ReceiveProposal) -> Words, totals: [(Words, (ReceiveProposal) -> Words)] = []
  ) -> Paper.Table {
    var table = Paper.Table(
      [Paper.Table.Column(GridWords.criterion), Paper.Table.Column(GridWords.weight, .right)]
        + proposals.map { Paper.Table.Column(Words(same: names.name(of: $0.provider)), .right) })
    for criterion in grid.criteria {
      table.rows.append(
        [names.name(of: criterion.id), GridWords.weight(of: criterion, on: grid)]
          + proposals.map { cell(criterion, $0) })
    }
    for (label, value) in totals { table.rows.append([label, .nothing] + proposals.map(value)) }
    table.totals = totals.count
    return table
  }
}

enum GridWords {
  static let criterion = Words(fr: "Critère", en: "Criterion")
  static let weight = Words(fr: "Poids", en: "Weight")
  static func total(on grid: EvaluationGrid) -> Words {
    Words(fr: "Total sur \(grid.outOf)", en: "Total out of \(grid.outOf)")
  }
  static let rank = Words(fr: "Rang", en: "Rank")
  static let price = Words(fr: "Prix TTC", en: "Price, tax included")
  static let days = Words(fr: "Jours", en: "Days")
  static let noMark = Words(same: "–")

  static func weight(of criterion: Criterion, on grid: EvaluationGrid) -> Words {
    switch grid.counting {
    case .percents: Words { Numbers.percent(criterion.weight, $0) }
    case .points: Words(fr: "sur \(criterion.weight)", en: "out of \(criterion.weight)")
    }
  }

  /// - Parameter seats: how many people marked for that side.
  static func total(of side: String, seats: Int) -> Words {
    guard seats > 1 else { return Words(fr: "Total : \(side)", en: "Total: \(side)") }
    return Words(
      fr: "Total : \(side), moyenne de ses \(seats) fiches", en: "Total: \(side), mean of its \(seats) sheets")
  }

  static func mark(_ mark: Hundredths?) -> Words { mark.map { mark in Words { mark.written($0) } } ?? noMark }

  /// « Notes de 0 à 5 par 0,5 »
  static func scale(of grid: EvaluationGrid) -> Words {
    guard grid.counting == .percents, let scale = grid.criteria.first.map(grid.scale) else {
      return Words(
        fr: "Chaque critère a son maximum de points, par \(grid.step). Une case vide n'est pas un zéro.",
        en: "Each criterion has its own maximum of points, by \(grid.step). An empty cell is not a zero.")
    }
    return Words(
      fr: "Notes de 0 à \(scale.top), par \(scale.step). Une case vide n'est pas un zéro.",
      en: "Marks from 0 to \(scale.top), by \(scale.step). An empty cell is not a zero.")
  }

  /// What shuts a proposal out: « Éliminatoire : moins de 3 à « Compréhension » ; une moyenne de moins de 2,5 sur 5. »
  static func thresholds(of grid: EvaluationGrid, _ names: Names) -> [Paper.Part] {
    let marks = grid.criteria.compactMap { criterion in
      criterion.threshold.map { mark in
        let name = names.name(of: criterion.id)
        return Words(fr: "moins de \(mark) à « \(name) »", en: "less than \(mark) on “\(name)”")
      }
    }
    let all = marks + (grid.totalThreshold.map { [total(under: $0, on: grid)] } ?? [])
    guard !all.isEmpty else { return [] }
    let list = MinutesWords.inARow(all)
    return [.text(Words(fr: "Éliminatoire : \(list).", en: "Shuts out: \(list)."))]
  }

  private static func total(under threshold: Hundredths, on grid: EvaluationGrid) -> Words {
    let top = grid.thresholdScale.top
    return switch grid.counting {
    case .percents:
      Words(fr: "une moyenne de moins de \(threshold) sur \(top)", en: "a mean of less than \(threshold) out of \(top)")
    case .points:
      Words(fr: "un total de moins de \(threshold) sur \(top)", en: "a total of less than \(threshold) out of \(top)")
    }
  }

  /// « 4 : bon », for whoever marks without the screen that says it. Where each criterion has its own maximum, only
  /// the ends of all of them have a meaning.
  static func meanings(on grid: EvaluationGrid) -> [Words] {
    let tops = Set(grid.criteria.map { grid.scale(of: $0).top })
    guard tops.count == 1, let scale = grid.criteria.first.map(grid.scale(of:)) else { return [lowest, highest] }
    return scale.anchors.map { Words(fr: "\($0.mark) : \($0.meaning)", en: "\($0.mark): \($0.meaning)") }
  }

  private static let lowest = Words(fr: "0 : \(MarkWords.lowest)", en: "0: \(MarkWords.lowest)")
  private static let highest = Words(
    fr: "Le maximum du critère : \(MarkWords.highest)", en: "The maximum of the criterion: \(MarkWords.highest)")

  static func price(_ formula: PriceFormula) -> Words {
    Words(fr: "Note du prix : \(formula.words).", en: "Mark of the price: \(formula.words).")
  }
}
