import JalonCore
import JalonTerminal
import JalonWording

extension SurveyEntryScreen {
  func drawSide(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.verticalRule(area)
    let inside = area.dropLeft(2)
    surface.draw(Panel(desk(SurveyWords.surveys)), in: inside.top(1))
    for (line, party) in (dossier.mission.stage.surveys?.respondents ?? []).enumerated() {
      let row = inside.dropTop(1 + 2 * line)
      let isHere = party == respondent
      surface.write(dossier.names.name(of: party), in: row, role: isHere ? .focus : .text)
      surface.write("  " + desk(isHere ? SurveyWords.underWay : state(party)), in: row, line: 1, role: .faint)
    }
  }

  private func state(_ party: Party) -> Words {
    guard let survey = dossier.mission.stage.surveys?.issued[party] else { return SurveyWords.unsent }
    return survey.isSettled ? SurveyWords.settled : SurveyWords.sent
  }
}
