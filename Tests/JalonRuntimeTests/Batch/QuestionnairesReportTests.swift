import JalonCore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("The questionnaires as a report")
struct QuestionnairesReportTests {
  @Test("each version has its line: where it comes from, whether it is in use, how many surveys were sent with it")
  func list() throws {
    let ground = try Ground(demo: true)
    let lines = try ground.report().questionnaires(.json).split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0].contains(#""code":"beneficiary","version":1"#) && lines[0].contains(#""inUse":false"#))
    #expect(lines[1].contains(#""version":2"#) && lines[1].contains(#""from":"adopted","inUse":true"#))
    #expect(lines[1].contains(#""surveys":0"#))
    let sent = try ground.store.surveysIssued()
    let events = try ground.rows.flatMap { try ground.report().dossier($0.mission)?.mission.entries ?? [] }
    let told = events.count {
      if case .surveyIssued(let issued) = $0.event { issued.questionnaire == "beneficiary" } else { false }
    }
    #expect(sent[.init("beneficiary", 1)] == told && told > 0)
    #expect(lines[0].contains(#""surveys":\#(told)"#))
  }

  @Test("one questionnaire is told question by question, the latest version where none is named")
  func show() throws {
    let report = try Ground(demo: true).report()
    let latest = try report.questionnaire("beneficiary", version: nil, .text)
    #expect(latest.contains("B26b") && latest.contains("posée si ${B26} = 'yes'") && latest.contains("contrainte"))
    #expect(latest.contains("réponse nécessaire") && latest.contains("réponse attendue"))
    #expect(try !report.questionnaire("beneficiary", version: 1, .text).contains("B26"))
    #expect(
      try report.questionnaire("provider", version: nil, .text).contains("Avec la structure, pour chaque structure"))
  }

  @Test("a code or a version that does not exist is told with those that do")
  func unknown() throws {
    let report = try Ground(demo: true).report()
    func sentence(_ code: String, _ version: Int?) -> String? {
      #expect(throws: NoSuchQuestionnaire.self) { try report.find(code, version: version) }?.words.fr
    }
    #expect(sentence("benefciary", nil)?.contains("beneficiary") == true)
    #expect(sentence("beneficiary", 9)?.contains("Il en a 1 et 2.") == true)
    #expect(sentence("zzz", nil)?.contains("jalon questionnaires") == true)
  }

  @Test("what would change is told before it is adopted")
  func changes() throws {
    let report = try Ground(demo: true).report()
    var next = try report.find("beneficiary", version: nil)
    next.questions.removeAll { $0.code == "B25" }
    next.questions[0].fr = "Le cahier des charges disait vos besoins."
    #expect(try report.changes(to: next) == ["Retirées\u{202F}: B25", "Changées\u{202F}: B01"])
  }
}
