import JalonTesting
import Testing

@testable import JalonCore

/// From which stages each act is possible: the table of the contract, written a second time.
private let table: [MissionCommand.Kind: [StageName]] = {
  var table: [MissionCommand.Kind: [StageName]] = [:]
  func row(_ kinds: [MissionCommand.Kind], _ stages: [StageName]) { for kind in kinds { table[kind] = stages } }
  row([.open, .relaunch, .resume], [])
  row([.writeBrief, .setGrid, .agreeBrief, .launchCall, .takeOver], [.draft])
  row([.invite, .recordIntent, .shareAnswer, .extendDeadline, .closeCall], [.calling])
  row([.receiveProposal, .admitLate], [.calling, .evaluating])
  row([.withdrawProposal, .declareUnsuccessful], [.calling, .evaluating, .concerting])
  row([.dropCall], [.draft, .calling, .evaluating, .concerting])
  row([.seat, .declareInterest, .setAside, .mark, .closeSheet, .readSheet, .reveal], [.evaluating])
  row([.reopenSheet], [.evaluating, .concerting])
  row([.agreeMark, .adoptUnanimous, .award, .reopenEvaluation], [.concerting])
  row([.notifyCandidate], [.framing, .unsuccessful, .dropped])
  row([.holdKickOff, .waiveKickOff, .draftAgreement, .sign, .begin, .withdrawAward], [.framing])
  row([.review, .receiveReport], [.running])
  row([.logDays], [.running, .reported, .surveying, .followingUp])
  row(
    [.proposeReorientation, .answerReorientation, .signAmendment, .withdrawReorientation],
    [.framing, .running, .reported])
  row([.suspend, .abandon], [.framing, .running, .reported, .surveying])
  row([.holdRestitution], [.reported, .surveying])
  row([.issueSurvey, .remindSurvey, .answerSurvey, .writeOffSurvey], [.surveying, .abandoned])
  row([.reopenSurvey], [.surveying, .followingUp, .abandoned])
  row([.scheduleFollowUp, .recordFollowUp, .waiveFollowUp, .close], [.followingUp])
  row(
    [.receiveInvoice, .certifyService, .pay, .fileProof],
    [.framing, .running, .reported, .surveying, .followingUp, .closed, .abandoned])
  row([.reopen], [.closed, .unsuccessful, .dropped, .abandoned])
  row([.setTheme], StageName.allCases)
  row([.correct, .grantDisclosure, .withdrawDisclosure, .undo, .redo], StageName.allCases)
  row([.release], StageName.allCases.filter { $0 != .draft })
  row(
    [.layCalendar, .moveStep],
    [.calling, .evaluating, .concerting, .framing, .running, .reported, .surveying])
  row([.takeNote, .reassign], StageName.allCases.filter { $0 != .closed })
  return table
}()

@Suite("Every act at every stage")
struct TableTests {
  static let untimely = ["notNow", "alreadyOpened", "notSuspended"]

  @Test("each act is possible from the stages of the table, and from no other", arguments: MissionCommand.Kind.allCases)
  func stages(kind: MissionCommand.Kind) throws {
    let possible = try #require(table[kind])
    for stage in StageName.allCases {
      for story in [Story.at(stage), .atEndOf(stage)] {
        let untimely = story.standing(kind).contains { Self.untimely.contains($0.code) }
        #expect(untimely != possible.contains(stage), "\(kind) at \(stage)")
      }
    }
  }

  @Test(
    "a refusal for the stage names the stages at which the act is possible", arguments: MissionCommand.Kind.allCases)
  func possibleAt(kind: MissionCommand.Kind) throws {
    for stage in StageName.allCases {
      for case .notNow(stage: let named, possibleAt: let stages) in Story.at(stage).standing(kind) {
        #expect(named == stage && stages == table[kind])
      }
    }
  }

  @Test("each act was asked at each stage: carried out or refused, never both, and a refusal changes nothing")
  func pairs() throws {
    var (dice, visited) = (Dice(seed: 7), 0)
    for stage in StageName.allCases {
      for kind in MissionCommand.Kind.allCases {
        for story in [Story.at(stage), .atEndOf(stage)] {
          for fields in [[:], dice.members(filling: kind.fields, today: story.today)] {
            let command = try story.command(kind, fields)
            #expect(Promises.broken(by: command, in: story) == nil, "\(kind) at \(stage), \(fields)")
            if let after = try? story.after(command, because: "hasard") {
              #expect(Promises.told(after) == nil, "\(kind) at \(stage)")
            }
          }
        }
        visited += 1
      }
    }
    #expect(visited == StageName.allCases.count * MissionCommand.Kind.allCases.count)
  }
}
