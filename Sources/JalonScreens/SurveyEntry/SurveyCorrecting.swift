import JalonCore
import JalonWording

// Answers that were recorded, changed where they were given.
extension SurveyEntryScreen {
  /// `nil` where the act holds no answers to a questionnaire.
  init?(correcting fact: CorrectedFact, of command: MissionCommand, in dossier: Dossier, desk: Desk) {
    let directory = dossier.circumstances.directory
    switch command {
    case .answerSurvey(let act):
      guard let sheet = dossier.mission.questionnaire(of: act.respondent, in: directory) else { return nil }
      self.init(dossier, .survey(act.respondent), sheet, asked: sheet, knowing: [:], correcting: fact, desk: desk)
      goOn(from: act)
    case .recordFollowUp(let act):
      guard let filled = act.questionnaire, let sheet = directory.questionnaire(filled.edition),
        let asked = act.questionnaire(in: directory)
      else { return nil }
      self.init(
        dossier, .followUp, sheet, asked: asked, knowing: act.response(to: asked), correcting: fact, desk: desk)
      for answer in filled.answers { comments[answer.question] = answer.comment }
      keptBeside = filled.answers.filter { answer in !questions.contains { $0.code == answer.question } }
    default: return nil
    }
    go(to: place)
  }

  /// What changes the fact, so that it holds what `act` would have.
  func correction(of fact: CorrectedFact, by act: MissionCommand) -> Filled {
    guard case .group(var members) = ValueWriter.value(of: keepingBeside(act).payload) else {
      return .bad(.reason, FormWords.notYet)
    }
    members[CorrectedFact.reason.name] = .text(correctionReason.text)
    guard let correct = fact.correction(.group(members)) else { return .bad(place, FormWords.nothingChanged) }
    return .act(.correct(correct))
  }

  /// With the answers that nobody was asked for here, and that the fact holds all the same.
  private func keepingBeside(_ act: MissionCommand) -> MissionCommand {
    guard case .recordFollowUp(var filled) = act else { return act }
    let asked = Set(questions.map(\.code))
    filled.questionnaire?.answers += keptBeside.filter { !asked.contains($0.question) }
    return .recordFollowUp(filled)
  }
}
