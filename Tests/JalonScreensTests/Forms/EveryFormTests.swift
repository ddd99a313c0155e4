import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Every act can be filled at the keyboard")
struct EveryFormTests {
  @Test("the form of an act of the mission is opened, filled and sent", arguments: MissionCommand.Kind.allCases)
  func mission(_ kind: MissionCommand.Kind) throws {
    let moment = try Moments.of(kind)
    var player = Player(moment.story)
    player.openForm(.mission(kind), about: moment.topics)
    moment.robot.fill(&player)
    moment.robot.fillSurvey(&player)
    player.press("Ctrl-S")
    giveReasons(&player)
    #expect(player.performed.map(\.name) == [.mission(kind)], "\(player.screen)")
  }

  @Test("the form of an act of the plan is opened, filled and sent", arguments: PlanCommand.Kind.allCases)
  func plan(_ kind: PlanCommand.Kind) throws {
    let moment = try Moments.of(kind)
    var player = Player(moment.story)
    player.open(.plan(kind), about: moment.topics)
    moment.robot.fill(&player)
    player.press("Ctrl-S")
    giveReasons(&player)
    #expect(player.performed.map(\.name) == [.plan(kind)], "\(player.screen)")
  }

  @Test("a card of the directory is opened, filled and sent", arguments: DirectoryCommand.Kind.allCases)
  func directory(_ kind: DirectoryCommand.Kind) throws {
    let moment = try Moments.of(kind)
    var player = Player(moment.story)
    player.open(.directory(kind), about: moment.topics)
    moment.robot.fill(&player)
    player.press("Ctrl-S")
    #expect(player.performed.map(\.name) == [.directory(kind)], "\(player.screen)")
  }

  private func giveReasons(_ player: inout Player) {
    for _ in 0..<5 {
      guard case .confirming? = player.form?.mode else { return }
      player.type("convenu ensemble")
      player.press("Enter")
    }
  }
}
