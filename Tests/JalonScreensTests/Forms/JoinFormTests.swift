import JalonCore
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Joining two cards, as it is filled in")
struct JoinFormTests {
  @Test("the card that is kept is not proposed as the other one")
  func other() throws {
    let moment = try Moments.of(DirectoryCommand.Kind.joinPersons)
    var player = Player(moment.story)
    player.openForm(.directory(.joinPersons), about: moment.topics)
    let form = try #require(player.form)
    let codes = form.rules(player.desk).candidates(
      .named("same"), .reference(.person), .group(["person": "luc-buech"]), .fr
    ).map(\.id)
    #expect(codes.contains("luc-2") && !codes.contains("luc-buech"))
  }
}
