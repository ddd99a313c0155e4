import JalonCore
import JalonWording

/// A questionnaire that is filled in where it is read, and what its answers have to bring back with them.
public struct SurveyForm: Sendable {
  let mission: MissionID
  let respondent: Party
  /// With its questions asked about each structure of a collective mission.
  let sheet: Questionnaire
  /// What happened that some questions depend on.
  let facts: Set<Clause.Fact>
  /// The structures that questions are about, by name.
  let names: [StructureID: String]
  /// Where the answers go by mail; `nil` where no address is known.
  let mail: String?
  /// To whom, in words.
  let back: Words

  /// The questions that may be asked: what happened already may say that one is not.
  var questions: [Question] { sheet.questions.filter { sheet.mayBeAsked($0, facts) } }

  /// What the file of answers is called where it is saved: `reponses-05-008-ateliers-buech.json`.
  var fileName: String {
    let code = respondent.text.drop { $0 != ":" }.dropFirst()
    return "reponses-\(mission.text)-\(code).json"
  }

  func wording(_ question: Question) -> Words {
    let about = question.about.flatMap { names[$0] }.map { Words(fr: "\($0) : ", en: "\($0): ") } ?? .nothing
    return about + Words(question.wording)
  }
}

extension Question {
  /// Its code as the questionnaire has it, whatever it is asked about.
  var ownCode: String { String(code.prefix { $0 != ":" }) }
}

extension Questionnaire {
  /// Where what happened already says that it is not asked, it is left out; what depends on another answer stands.
  func mayBeAsked(_ question: Question, _ facts: Set<Clause.Fact>) -> Bool {
    question.followed.isEmpty ? isRelevant(question, [:], facts: facts) : true
  }
}

extension Question {
  /// The questions on whose answers it depends.
  var followed: [String] {
    let places = relevant.flatMap { Clause($0) }?.places ?? []
    return places.compactMap { place in
      if case .named(let name) = place, Clause.Fact(rawValue: name) == nil { name } else { nil }
    }
  }
}
