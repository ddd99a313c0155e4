import JalonCore
import JalonTesting
import Testing

@testable import JalonFigures

@Suite("Satisfaction, and small numbers")
struct MaskingTests {
  /// One mission for each structure, answered on its day.
  private func office(_ answers: [(Day, mode: String)]) throws -> OfficeFacts {
    OfficeFacts(
      try answers.enumerated().map { index, answer in
        var tale = try FigureTale(MissionID("m-\(index)"), structures: [StructureID("s-\(index)")])
        try tale.survey(StructureID("s-\(index)"), sent: answer.0 - 10)
        try tale.add(
          .surveyAnswered,
          [
            "respondent": .text("structure:s-\(index)"), "mode": .text(answer.mode), "on": .day(answer.0),
            "answers": [["question": "B01", "answer": .whole(1 + index % 4)], ["question": "B02", "answer": 4]],
          ])
        return tale
      })
  }

  private func withheld(_ value: FigureValue) -> Bool { if case .withheld = value { true } else { false } }

  @Test("under five structures no mean and no share is told, their number is")
  func four() throws {
    let four = try office(Array(repeating: ("2026-05-01", "paper"), count: 4))
    let figure = try FigureCount(four, in: "2026").figure("I18.mean")
    #expect(withheld(figure.value) && figure.respondents == 4)
    let five = try office(Array(repeating: ("2026-05-01", "paper"), count: 5))
    #expect(try FigureCount(five, in: "2026").number("I18.mean") == 310)
    #expect(try FigureCount(five, in: "2026").number("I18.satisfied") == 7_000)
  }

  @Test("five answers of one structure are one respondent")
  func oneStructure() throws {
    var tales: [FigureTale] = []
    for index in 0..<5 {
      var tale = try FigureTale(MissionID("m-\(index)"))
      try tale.survey("s-1", sent: "2026-04-01", answered: "2026-05-01")
      tales.append(tale)
    }
    let figure = try FigureCount(OfficeFacts(tales), in: "2026").figure("I18.mean")
    #expect(withheld(figure.value) && figure.respondents == 1)
  }

  @Test("a class of few is hidden, and another one with it: else the whole less the others would tell it")
  func complementary() throws {
    let modes = Array(repeating: "paper", count: 9) + Array(repeating: "phone", count: 6) + ["mail", "mail"]
    let count = try FigureCount(office(modes.map { ("2026-05-01", $0) }), in: "2026")
    let parts = try count.figure("I18.mean", by: .mode).parts
    let hidden = Set(parts.filter { withheld($0.value) }.compactMap(\.code))
    #expect(hidden == ["mail", "phone"] && parts.first { $0.code == "paper" }?.value.number != nil)
    #expect(try count.number("I18.mean") != nil)
  }

  @Test("answers are told for whole years alone, and for several only where each may be told")
  func years() throws {
    let answers =
      Array(repeating: (Day("2025-05-01"), "paper"), count: 6)
      + Array(repeating: (Day("2026-05-01"), "paper"), count: 3)
    let office = try office(answers)
    for (period, isTold) in [("2025", true), ("2026", false), ("2025..2026", false), ("2025-01-01..2025-06-30", false)]
    {
      #expect(withheld(try FigureCount(office, in: period).figure("I18.mean").value) != isTold, "\(period)")
    }
    let count = FigureCount(office, try PeriodReading.read("2025").get(), asOf: "2026-02-01", isPartial: true)
    #expect(withheld(try count.figure("I18.mean").value))
  }
}
