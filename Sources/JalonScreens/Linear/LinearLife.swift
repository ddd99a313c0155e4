import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// Jalon as questions and answers, from the first to the last: for those who read by ear or by finger.
///
/// The forms, the rules and the sentences are those of the screens; nothing is drawn.
public struct LinearLife {
  private let talk: LinearTalk

  /// - Parameter desk: who works, on which day, in which language.
  public init(_ world: any LinearWorld, desk: Desk) { talk = LinearTalk(world, desk: desk) }

  private enum Way: CaseIterable {
    case due, missions, mission, new, plans, directory, surveys, quit

    var words: Words {
      switch self {
      case .due: LinearWords.due
      case .missions: LinearWords.missions
      case .mission: LinearWords.oneMission
      case .new: LinearWords.newMission
      case .plans: LinearWords.plans
      case .directory: LinearWords.directory
      case .surveys: LinearWords.surveys
      case .quit: LinearWords.quit
      }
    }
  }

  /// Asks until the person leaves, or nothing is left to read.
  ///
  /// - Parameter news: what there is to say at the start.
  public func run(telling news: [Words] = []) -> LinearParting {
    do throws(LinearEnd) {
      welcome(news)
      while case let way = try choose(), way != .quit { try go(way) }
      return .asked
    } catch {
      return .endOfInput(midAct: talk.wasBrokenOff)
    }
  }

  private func welcome(_ news: [Words]) {
    talk.tell(LinearWords.welcome(talk.desk.today))
    if let mark = talk.desk.mark { talk.tell(mark.words) }
    if let refusal = talk.desk.access.refusal { talk.tell(refusal) }
    for sentence in news { talk.tell(sentence) }
    talk.tell(LinearWords.help)
  }

  /// An empty line, and going back, say the choices again: `quit` alone leaves.
  private func choose() throws(LinearEnd) -> Way {
    while true {
      do throws(LinearEnd) {
        talk.tell(LinearWords.mainMenu)
        if let index = try talk.chooseAgainst(LinearWords.whatNow, Way.allCases.map(\.words)) {
          return Way.allCases[index]
        }
      } catch {
        guard case .abandoned = error else { throw error }
      }
    }
  }

  /// What is left on the way leads back here.
  private func go(_ way: Way) throws(LinearEnd) {
    let office = LinearOffice(talk: talk)
    do throws(LinearEnd) {
      switch way {
      case .due: try office.due()
      case .missions: try office.missions(narrowed: nil)
      case .mission: try office.oneMission()
      case .new: try talk.run(Forms.screen(for: .mission(.open), desk: talk.desk))
      case .plans: try LinearPlans(talk: talk).run()
      case .directory: try LinearDirectory(talk: talk).run()
      case .surveys: try office.missions(narrowed: .stage(LinearOffice.withSurveys))
      case .quit: break
      }
    } catch {
      guard case .abandoned = error else { throw error }
    }
  }
}
