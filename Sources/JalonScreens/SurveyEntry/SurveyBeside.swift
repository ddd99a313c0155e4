import JalonCore
import JalonTerminal
import JalonWording

extension SurveyEntryScreen {
  func drawSide(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.verticalRule(area)
    let inside = area.dropLeft(2)
    if isFollowUp { return drawBlocks(on: &surface, in: inside, desk) }
    surface.draw(Panel(desk(SurveyWords.surveys)), in: inside.top(1))
    for (line, party) in (dossier.mission.stage.surveys?.respondents ?? []).enumerated() {
      let row = inside.dropTop(1 + 2 * line)
      let isHere = party == respondent
      surface.write(dossier.names.name(of: party), in: row, role: isHere ? .focus : .text)
      surface.write("  " + desk(isHere ? SurveyWords.underWay : state(party)), in: row, line: 1, role: .faint)
    }
  }

  /// Each block, and how far it went.
  private func drawBlocks(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.draw(Panel(desk(FollowUpWords.blocks)), in: area.top(1))
    for (line, dimension) in questionnaire.dimensions.enumerated() {
      let asked = questions.filter { $0.dimension == dimension.code }
      let done = asked.count { response[$0.code] != nil }
      let row = area.dropTop(1 + line).top(1)
      let isHere = question?.dimension == dimension.code
      surface.write(desk(Words(dimension.wording)), in: row.dropRight(7), role: isHere ? .focus : .text)
      surface.write("\(done)/\(asked.count)", in: row, role: .faint, alignment: .right)
    }
  }

  private func state(_ party: Party) -> Words {
    guard let survey = dossier.mission.stage.surveys?.issued[party] else { return SurveyWords.unsent }
    return survey.isSettled ? SurveyWords.settled : SurveyWords.sent
  }
}
