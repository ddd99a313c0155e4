import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Le registre de l’appel, sur la fiche")
struct CallRegisterTests {
  private static func proposals(_ story: Story, columns: Int = 80, rows: Int = 40) throws -> Rig {
    let mission = try #require(story.mission)
    var rig = Rig(
      [mission], first: MissionSheetScreen(mission.id), size: Size(columns: columns, rows: rows), today: story.today)
    rig.press(.tab)
    return rig
  }

  @Test("says of each provider when and why it was invited, and what it said since")
  func invitations() throws {
    let declined: Fields = ["provider": "arpent", "intent": "declined", "reason": "plan de charge"]
    let rig = try Self.proposals(Story.at(.calling).on("2026-02-02").after(.recordIntent, declined))
    #expect(rig.text.contains("invité le 26/01/2026 : bonnes références"))
    #expect(rig.text.contains("décline (02/02/2026) : plan de charge"))
  }

  @Test("gives the days on which a provider without news is called again, and none once it has answered")
  func reminders() throws {
    let called = Story.at(.calling)
    let reminder = "relance prévue le 13/02/2026"
    #expect(try Self.proposals(called).text.contains(reminder))
    #expect(try !Self.proposals(.atEndOf(.calling)).text.contains(reminder))
  }

  @Test("gives the reminders to one that said it would answer, too")
  func remindersToTheWilling() throws {
    let story = try Story.at(.calling).after(.recordIntent)
    let willing = try #require(story.call?.invitations.first { $0.intent != nil }).provider
    let rig = try Self.proposals(story)
    let causes = try #require(story.mission).watches(in: WorkingCalendar()).filter { $0.who == .provider(willing) }
      .flatMap(\.causes)
    #expect(!causes.isEmpty)
    for cause in causes { #expect(rig.text.contains("relance prévue le \(cause.day.short)"), "\(rig.text)") }
  }

  @Test("Enter on a proposal that was received opens it whole")
  func opened() throws {
    var rig = try Self.proposals(.atEndOf(.calling))
    rig.press(.enter)
    #expect(rig.app.top is FactScreen, "\(rig.text)")
  }

  @Test("tells a late proposal, and why it was let in")
  func late() throws {
    let called = try Story.at(.calling).on("2026-02-18").after(.receiveProposal)
    #expect(try Self.proposals(called).text.contains("reçue le 18/02/2026, tardive, non admise"))
    let admitted = try called.after(.admitLate)
    #expect(try Self.proposals(admitted).text.contains("tardive, admise : panne de courrier"))
  }

  @Test("tells a proposal that was taken back, replaced or set aside, with the reason")
  func fates() throws {
    let twice = try Story.at(.calling).on("2026-02-09").after(.receiveProposal, ["provider": "arpent"])
      .on("2026-02-10").after(.receiveProposal, ["provider": "arpent"])
    #expect(try Self.proposals(twice).text.contains("reçue le 09/02/2026, remplacée"))
    let withdrawn = try twice.on("2026-02-11").after(.withdrawProposal, ["provider": "arpent"])
    #expect(try Self.proposals(withdrawn).text.contains("retirée le 11/02/2026 : plan de charge"))
    let aside = try Story.at(.evaluating).after(.setAside)
    #expect(try Self.proposals(aside).text.contains("proposition écartée, incomplète : sans budget"))
  }

  @Test("keeps the answers given to all, and the deadlines that were moved")
  func shared() throws {
    let story = try Story.at(.calling).on("2026-02-03").after(.shareAnswer).after(.extendDeadline)
    let rig = try Self.proposals(story)
    #expect(rig.text.contains("Réponses données à tous : 1 question"))
    #expect(rig.text.contains("03/02/2026 Combien de salariés ? — Trente-deux."))
    #expect(rig.text.contains("délai reporté du 16/02/2026 au 23/02/2026 : congés"))
  }

  @Test("says the whole of the provider in focus where a line has no room for it")
  func whole() throws {
    let reason = "plan de charge complet jusqu’à la fin du mois de mai, regrette"
    let declined: Fields = ["provider": "cabinet-lise", "intent": "declined", "reason": .text(reason)]
    var rig = try Self.proposals(
      Story.at(.calling).on("2026-02-02").after(.recordIntent, declined), columns: 60, rows: 20)
    rig.press(.up)
    #expect(rig.screen.trimmedRows.suffix(8).joined(separator: " ").contains("regrette"))
  }

  @Test("what stands under the last provider comes into sight with it")
  func last() throws {
    var rig = try Self.proposals(Story.at(.calling).after(.invite), columns: 60, rows: 20)
    #expect(rig.text.contains("↓"))
    rig.press(.end)
    #expect(!rig.text.contains("↓"))
  }
}
