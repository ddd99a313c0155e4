import JalonCore
import JalonStore
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("The surveys as a report")
struct SurveysReportTests {
  private let ground: Ground
  private let ledger: Ledger

  init() throws {
    ground = try Ground(demo: true)
    ledger = Ledger(ground.store)
  }

  /// The missions of the demonstration that owe surveys.
  private var readings: [SurveyReading] {
    get throws {
      try ground.store.page(PageRequest(today: Ground.today, limit: 500)).compactMap { row in
        try ledger.mission(row.mission).flatMap { SurveyReading($0, in: try ledger.directory()) }
      }
    }
  }

  private func reading(where test: (SurveyReading) throws -> Bool) throws -> SurveyReading {
    try #require(try readings.first(where: test))
  }

  private func isSettled(_ reading: SurveyReading) throws -> Bool {
    try ledger.mission(reading.mission)?.stage.surveys?.areSettled == true
  }

  @Test("every mission that owes surveys has its line, and the rate of response is over those sent")
  func list() throws {
    let text = try ground.report().surveys(.text)
    for reading in try readings { #expect(text.contains(reading.mission.text)) }
    let (sent, answered) = try readings.reduce((0, 0)) { ($0.0 + $1.respondents.sent, $0.1 + $1.answered.count) }
    #expect(text.contains("\(answered) réponses sur \(sent) enquêtes adressées"))
    #expect(try ground.report().surveys(.json).split(separator: "\n").count == readings.count)
  }

  @Test("one answer is told in the singular, and none too")
  func few() throws {
    #expect(ReportContext.rate(1, of: 4).fr.hasPrefix("1 réponse sur 4 enquêtes adressées"))
    #expect(ReportContext.rate(0, of: 1).fr.hasPrefix("0 réponse sur 1 enquête adressée"))
    #expect(ReportContext.rate(1, of: 2).en == "1 answer to 2 surveys sent: 50%")
  }

  @Test("a mission whose surveys are settled is read beside the others of its operator")
  func settled() throws {
    let reading = try reading { try isSettled($0) && !$0.rows.isEmpty }
    let json = try ground.report().surveys(of: reading.mission, .json)
    #expect(json.contains(#""state":"shown""#) || json.contains(#""state":"withheld""#))
    #expect(!json.contains(#""state":"hidden""#))
  }

  @Test("where too few answered elsewhere, the text says how many it takes")
  func withheld() throws {
    let text = try ground.report().surveys(of: "05-002", .text)
    #expect(text.contains("Prestataire") && text.contains("ailleurs, il en faut 5 pour que nul ne soit reconnu"))
  }

  @Test("while a survey is left to enter, no figure of the others is in any format")
  func hidden() throws {
    let reading = try reading { try !isSettled($0) && !$0.answered.isEmpty }
    let text = try ground.report().surveys(of: reading.mission, .text)
    #expect(text.contains("masqué pour ne pas influencer la saisie"))
    let json = try ground.report().surveys(of: reading.mission, .json)
    #expect(json.contains(#""state":"hidden""#) && !json.contains(#""state":"shown""#))
  }

  @Test("a text is quoted as its author agreed, and no other text is in any format")
  func quotes() throws {
    for reading in try readings {
      let extracts = reading.extracts
      let silenced = Set(reading.testimonies.map(\.text)).subtracting(extracts.map(\.text))
      for format in [ReportFormat.text, .json, .csv] {
        let written = try ground.report().surveys(of: reading.mission, format)
        for text in silenced { #expect(!written.contains(text), "\(reading.mission) \(format)") }
      }
      let text = try ground.report().surveys(of: reading.mission, .text)
      for extract in extracts { #expect(text.contains(extract.text), "\(reading.mission)") }
    }
    #expect(try readings.contains { !$0.extracts.isEmpty })
    #expect(try readings.contains { $0.testimonies.count > $0.extracts.count })
  }

  @Test("what was written in a follow-up is in no format, and what was chosen there is")
  func followUp() throws {
    let reading = try reading { $0.followUp?.textsNotQuoted ?? 0 > 0 }
    let texts = try #require(reading.followUp).blocks.flatMap(\.answers).flatMap { given in
      [given.comment, given.question.kind == .text ? given.answer.flatMap { given.question.words(of: $0).fr } : nil]
    }.compactMap(\.self)
    #expect(texts.count == 3)
    for format in [ReportFormat.text, .json, .csv] {
      let written = try ground.report().surveys(of: reading.mission, format)
      for text in texts { #expect(!written.contains(text), "\(format)") }
      #expect(written.contains("Parfois") || format == .csv)
    }
  }

  @Test("no format tells who agreed to be quoted without its name")
  func consents() throws {
    let reading = try reading { $0.answered.contains { $0.quoteConsent == .anonymous } }
    for format in [ReportFormat.text, .json, .csv] {
      let written = try ground.report().surveys(of: reading.mission, format)
      #expect(!written.contains("anonymous") && !written.contains("sans son nom"), "\(format)")
    }
  }

  @Test("a file of figures holds no text at all")
  func csv() throws {
    let reading = try reading { !$0.testimonies.isEmpty }
    let csv = try ground.report().surveys(of: reading.mission, .csv)
    #expect(csv.contains("Répondant"))
    for testimony in reading.testimonies { #expect(!csv.contains(testimony.text)) }
  }

  @Test("a mission without surveys says when they come, an unknown one which was meant")
  func mistakes() throws {
    #expect(throws: NoSurveyOwed.self) { try ground.report().surveys(of: "05-018", .text) }
    #expect(throws: NoSuchMission.self) { try ground.report().surveys(of: "05-999", .text) }
  }
}
