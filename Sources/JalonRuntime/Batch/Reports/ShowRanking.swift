import JalonCore
import JalonDocuments
import JalonScreens
import JalonWording

// What proposals are judged on, and the ranking once the sheets are open to all.
extension ReportContext {
  /// « 1re ex æquo  Cabinet Lise  52,5/70 »
  func ranking(_ dossier: Dossier) -> [String] {
    guard let selection = dossier.mission.stage.concertation?.selection else { return [] }
    return selection.ranking.lines.map { line in
      let place = self(line.place.words(dossier.names))
      return
        "\(place)  \(dossier.names.name(of: line.provider))  \(line.score.written(language))/\(selection.grid.outOf)"
    }
  }

  func ranking(_ mission: Mission) -> [JSON] {
    (mission.stage.concertation?.selection.ranking.lines ?? []).map { line in
      [
        "provider": .text(line.provider.text), "rank": JSON(line.rank), "score": .whole(line.score.value),
        "percent": .whole(line.percent.value), "missing": .list(line.missing.map { .text($0.text) }),
      ]
    }
  }

  func json(_ grid: EvaluationGrid) -> JSON {
    [
      "counting": .text(grid.counting.rawValue), "outOf": .whole(grid.outOf), "step": .whole(grid.step.value),
      "priceFormula": .text(grid.priceFormula.rawValue), "totalThreshold": JSON(grid.totalThreshold?.value),
      "criteria": .list(
        grid.criteria.map { criterion in
          [
            "id": .text(criterion.id.text), "label": .text(criterion.label), "weight": .whole(criterion.weight),
            "highest": .whole(grid.scale(of: criterion).highest.value), "threshold": JSON(criterion.threshold?.value),
          ]
        }),
    ]
  }
}
