import JalonCore
import JalonDocuments
import JalonScreens
import JalonWording

// What proposals are judged on, and the ranking once the sheets are open to all.
extension ReportContext {
  /// « 1re ex æquo  Cabinet Lise  52,5/70 », or how many marks are agreed while some are missing.
  func ranking(_ dossier: Dossier) -> [String] {
    guard let selection = dossier.mission.stage.concertation?.selection else { return [] }
    let ranking = selection.ranking
    guard let missing = ranking.whatIsMissing else {
      return ranking.lines.map { line in
        let place = self(line.place.words(dossier.names))
        return
          "\(place)  \(dossier.names.name(of: line.provider))  \(line.score.written(language))/\(selection.grid.outOf)"
      }
    }
    let criteria = selection.grid.criteria.count
    return [self(missing)]
      + ranking.lines.map { "\(dossier.names.name(of: $0.provider))  \(self($0.marksAgreed(of: criteria)))" }
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
