import Foundation
import Testing

@testable import JalonCore

/// Random responses summed up by somebody else: `Tests/Oracle/surveys.py` says by which library, and what equal means.
@Suite("What an independent statistics library says of the same responses")
struct SurveyOracleTests {
  private static let cases: Result<[SurveyCase], any Error> = Result {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.deletingLastPathComponent().appendingPathComponent("Oracle/surveys.jsonl")
    let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
    return try lines.map { try JSONDecoder().decode(SurveyCase.self, from: $0) }
  }

  @Test("the fixture holds both questionnaires, empty and large sets, skips, silences and means at a half")
  func breadth() throws {
    let cases = try Self.cases.get()
    #expect(cases.count >= 500)
    #expect(Set(cases.map(\.questionnaire)) == ["beneficiary", "provider"])
    #expect(cases.contains { $0.responses == 0 } && cases.contains { $0.responses >= 30 })
    let figures = cases.flatMap(\.questions.values)
    #expect(figures.contains { $0.notApplicable > 0 && $0.noOpinion > 0 && $0.answered > 0 })
    #expect(figures.contains { $0.answered == 8 && ($0.mean ?? 0) % 25 == 13 })
  }

  @Test("of every question: n, « sans objet », « ne se prononce pas », mean, % satisfied and distribution are the same")
  func questions() throws {
    for each in try Self.cases.get() {
      let summary = SurveySummary(of: each.theQuestionnaire, each.all)
      for (code, expected) in each.questions {
        let found = try #require(summary[code], "\(code)")
        #expect(SurveyCase.Figures(found) == expected, "\(code) of \(each.questionnaire), \(each.responses) responses")
      }
    }
  }

  @Test("of every dimension: n, mean and % satisfied are the same")
  func dimensions() throws {
    for each in try Self.cases.get() {
      for (code, expected) in each.dimensions {
        let counts = each.counts(beside: code)
        #expect([counts.answered, counts.mean?.value, counts.satisfied?.value] == expected, "\(code)")
      }
    }
  }
}

/// One line of the fixture: a set of responses, and what the library found.
private struct SurveyCase: Decodable, Sendable {
  let questionnaire: String
  let responses: Int
  /// A character a response for marks, else the options of each.
  let answers: [String: Column]
  let questions: [String: Figures]
  /// By the first question of the dimension: n, mean, % satisfied.
  let dimensions: [String: [Int?]]

  enum Column: Decodable, Sendable {
    case marks(String)
    case options([Options?])

    init(from decoder: any Decoder) throws {
      let single = try decoder.singleValueContainer()
      if let marks = try? single.decode(String.self) {
        self = .marks(marks)
      } else {
        self = .options(try single.decode([Options?].self))
      }
    }
  }

  struct Options: Decodable, Sendable {
    let answer: Answer
    init(from decoder: any Decoder) throws { answer = try Answer(from: decoder) }
  }

  struct Figures: Decodable, Equatable, Sendable {
    let answered: Int
    let notApplicable: Int
    let noOpinion: Int
    let mean: Int?
    let satisfied: Int?
    let tallies: [Int]
  }
}

extension SurveyCase.Figures {
  init(_ figures: QuestionFigures) {
    self.init(
      answered: figures.answered, notApplicable: figures.notApplicable, noOpinion: figures.noOpinion,
      mean: figures.mean?.value, satisfied: figures.satisfied?.value, tallies: figures.distribution.map(\.count))
  }

  init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    answered = try list.decode(Int.self)
    notApplicable = try list.decode(Int.self)
    noOpinion = try list.decode(Int.self)
    mean = try list.decodeIfPresent(Int.self)
    satisfied = try list.decodeIfPresent(Int.self)
    tallies = try list.decode([Int].self)
  }
}

extension SurveyCase {
  var theQuestionnaire: Questionnaire { questionnaire == "provider" ? .provider : .beneficiary }

  var all: [Questionnaire.Response] {
    (0..<responses).map { place in answers.compactMapValues { $0.answer(at: place) } }
  }

  /// Of the dimension that `code` stands in: each response counted by itself, then added up as the reading does.
  func counts(beside code: String) -> ScaleCounts {
    let structures: [StructureID] = ["a", "b", "c"]
    let asked = answers["P09:a"] == nil ? theQuestionnaire : theQuestionnaire.asked(about: structures)
    let dimension = asked.questions.first { $0.code.hasPrefix(code) }?.dimension
    return all.reduce(ScaleCounts(.agreement4)) { sum, response in
      let act = AnswerSurvey(
        respondent: .provider("p"), answers: response.map { SurveyAnswer(question: $0.key, answer: $0.value) },
        mode: .paper, on: "2026-01-05")
      let own = asked.counts(of: act, .provider, structures)
      return own.filter { $0.key.dimension.code == dimension && $0.key.scale == .agreement4 }.values.reduce(sum, +)
    }
  }
}

extension SurveyCase.Column {
  func answer(at place: Int) -> Answer? {
    switch self {
    case .options(let options): return options[place]?.answer
    case .marks(let marks):
      let letter = marks[marks.index(marks.startIndex, offsetBy: place)]
      switch letter {
      case ".": return nil
      case "-": return .noOpinion
      case "x": return .number(10)
      default: return letter.wholeNumberValue.map { .number($0) }
      }
    }
  }
}
