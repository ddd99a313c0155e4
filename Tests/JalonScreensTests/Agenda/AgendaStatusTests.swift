import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("What the agenda says of the line in focus")
struct AgendaStatusTests {
  @Test("what is due and what Enter does stand there whole, from 60 columns on", arguments: Language.allCases)
  func whole(language: Language) throws {
    for (columns, rows) in [(60, 20), (80, 24), (100, 30), (120, 40)] {
      var rig = Rig(
        Portfolio.missions, first: AgendaScreen(), size: Size(columns: columns, rows: rows), language: language)
      rig.press(.tab, .character("f"), .home)
      let count = try #require(rig.app.top as? AgendaScreen).window.lines.count
      #expect(count > 8)
      for _ in 0..<count {
        let agenda = try #require(rig.app.top as? AgendaScreen)
        let line = try #require(agenda.window.focused)
        let foot = letters(rig.screen.trimmedRows.suffix(7).joined())
        let told = rig.desk(line.words(rig.desk.names, on: rig.desk.today, absentees: agenda.absentees))
        #expect(foot.contains(letters(told)), "\(columns): \(told)")
        let act = rig.desk(line.does(on: rig.desk.today))
        #expect(foot.contains(letters(act)), "\(columns): \(act)")
        rig.press(.down)
      }
    }
  }

  private func letters(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
}
