import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("A question with many answers to choose from")
struct ManyOptionsTests {
  private func opened(_ code: String, size: Size = Size(columns: 80, rows: 24)) -> Player {
    var player = Player(Story.at(.followingUp).on("2027-11-02"), size: size)
    player.open(.mission(.recordFollowUp))
    player.press("28/10", "Enter")
    // Straight there: the questions before it are not what is looked at.
    player.goStraight(to: code)
    return player
  }

  private static func options(_ code: String) throws -> [Question.Option] {
    try #require(Questionnaire.followUp[code]).options
  }

  @Test("shows them all, whatever their number, on a screen of 80 columns and 24 lines")
  func whole() throws {
    let player = opened("F09")
    for option in try Self.options("F09") {
      #expect(player.screen.plain.contains(option.fr), "\(option.fr)\n\(player.screen)")
    }
    #expect(player.screen.contains("F08") || player.screen.contains("F07"), "\(player.screen)")
  }

  @Test("on the smallest screen shows some, that others follow, and each as the arrows come to it")
  func small() throws {
    var player = opened("F09", size: App.smallest)
    #expect(player.screen.contains("↓"), "\(player.screen)")
    for option in try Self.options("F09") {
      #expect(player.screen.plain.contains(option.fr), "\(option.fr)\n\(player.screen)")
      player.press("Right")
    }
    #expect(player.screen.contains("↑"), "\(player.screen)")
  }

  @Test("10 is typed with two keys, 1 with Enter, and what waits is told")
  func ten() throws {
    var player = opened("F09")
    player.press("1")
    #expect(player.survey?.response["F09"] == nil)
    #expect(player.screen.plain.contains("1… : encore un chiffre pour 10 à 11, Entrée pour 1"), "\(player.screen)")
    player.press("0", "2")
    #expect(player.survey?.response["F09"] == .several(["model", "digital"]))
    player.press("1", "Enter")
    #expect(player.survey?.response["F09"] == .several(["project", "model", "digital"]))
    #expect(player.survey?.question?.code == "F09b")
    player.goStraight(to: "F09")
    player.press("1", "1")
    #expect(player.survey?.response["F09"] == .several(["none"]))
  }

  @Test("two digits that make no number tick an answer each")
  func twoDigits() {
    var player = opened("F09")
    player.press("1", "3")
    #expect(player.survey?.response["F09"] == .several(["project", "finances"]))
  }

  @Test("a first digit counts where one goes on without a second")
  func goingOn() {
    var player = opened("F09")
    player.press("1", "Down")
    #expect(player.survey?.response["F09"] == .several(["project"]))
    player.goStraight(to: "F09")
    player.press("1", "c")
    player.type("un mot")
    player.press("Enter")
    #expect(player.survey?.comments["F09"] == "un mot")
    #expect(player.survey?.response["F09"] == nil)
  }

  @Test("a digit alone is enough where there are nine at most")
  func nine() throws {
    var player = opened("F07")
    player.press("1")
    #expect(player.survey?.response["F07"] == .several(["project"]))
  }
}

extension Player {
  /// Puts a question in front without the keys that lead to it.
  mutating func goStraight(to code: String) {
    guard var entry = survey else { return }
    entry.go(to: .question(code))
    entry.hasAppeared = true
    show(entry)
  }
}
