public struct Questionnaire { public let code: String; public let version: Int
  static func current(for party: Party) -> Questionnaire { Questionnaire(code: "beneficiaire", version: 1) } }
extension Ruling { mutating func requireAnswers(_ answers: [SurveyAnswer], to issue: SurveyIssued) {} }
