import JalonCore
import JalonWording

/// Makes each response that a page saved into the act that would record it.
struct SavedReader {
  let given: CollectedAnswers.Given
  let missions: [MissionID: Mission]
  let nearest: [MissionID: MissionID]
  let directory: Directory

  func response(_ saved: SavedAnswers) -> CollectedAnswers.Response {
    var response = CollectedAnswers.Response(line: nil)
    (response.mission, response.respondent) = (saved.mission, saved.respondent)
    do throws(FileFault) {
      let mission = try mission(of: saved)
      let sheet = try sheet(of: saved, in: mission)
      response.take(saved.answers, to: sheet, mission.surveyFacts)
      response.heads = Dictionary(uniqueKeysWithValues: saved.answers.keys.map { ($0, $0) })
      response.act = try act(saved)
      response.settle(with: mission)
    } catch {
      response.faults.append(error)
    }
    return response
  }

  private func mission(of saved: SavedAnswers) throws(FileFault) -> Mission {
    if let mission = missions[saved.mission] { return mission }
    let near = nearest[saved.mission]?.text
    throw FileFault(line: nil, words: AnswerWords.unknownMission(saved.mission.text, nearest: near))
  }

  /// The questionnaire that was sent: the page has to be of that one.
  private func sheet(of saved: SavedAnswers, in mission: Mission) throws(FileFault) -> Questionnaire {
    guard let sheet = mission.questionnaire(of: saved.respondent, in: directory) else {
      let known = mission.stage.surveys?.issued.keys.sorted() ?? []
      throw FileFault(line: nil, words: AnswerWords.unknownRespondent(saved.respondent.code, known))
    }
    guard sheet.edition == saved.edition else {
      throw FileFault(line: nil, words: AnswerWords.otherEdition(saved.edition, sent: sheet.edition))
    }
    return sheet
  }

  /// - Throws: where the answers have no form that could be kept: a page makes none such.
  private func act(_ saved: SavedAnswers) throws(FileFault) -> MissionCommand {
    let function = saved.respondentFunction
    do {
      return try .answers(
        saved.answers, saved.comments, of: saved.respondent, on: given.on ?? saved.on,
        function: function.isBlank ? nil : function)
    } catch {
      throw FileFault(line: nil, words: AnswerWords.damaged)
    }
  }
}

extension MissionCommand {
  /// All that was answered: the rules drop what is no longer asked.
  static func answers(
    _ response: Questionnaire.Response, _ comments: [String: String], of respondent: Party, on: Day,
    function: String? = nil
  ) throws -> MissionCommand {
    let filled: [Value] = response.sorted { $0.key < $1.key }.map { code, answer in
      var members: [String: Value] = ["question": .text(code), "answer": ValueWriter.value(of: answer)]
      if let comment = comments[code] { members["comment"] = .text(comment) }
      return .group(members)
    }
    var fields: [String: Value] = [
      "respondent": .text(respondent.text), "answers": .list(filled), "mode": .text(EntryMode.online.rawValue),
      "on": .text(on.iso),
    ]
    if let function { fields["respondentFunction"] = .text(function) }
    return try MissionCommand(.answerSurvey, from: .group(fields))
  }
}
