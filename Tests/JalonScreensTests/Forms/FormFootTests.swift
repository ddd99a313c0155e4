import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("The foot of a form")
struct FormFootTests {
  @Test(
    "says in full what to write in its field at 80 columns, and what the act rests on where there is room",
    arguments: Language.allCases, [24, 30])
  func whole(language: Language, rows: Int) throws {
    var turned = 0
    for name in CommandName.all {
      guard let player = try opened(name, language, rows), let form = player.form else { continue }
      let layout = FormLayout(form, player.desk)
      let foot = letters(player.screen.split(separator: "\n", omittingEmptySubsequences: false).suffix(layout.foot + 2))
      // A row that begins a list says by which keys, and what is corrected is told in the words of its act.
      guard case .field? = form.focusedRow?.kind, !name.corrects else { continue }
      let hint = form.focusedRow.flatMap { layout.wording($0).hint }
      for sentence in [hint, rows < 30 ? nil : name.source ?? name.help].compactMap({ $0?(language) }) {
        #expect(foot.contains(letters([sentence[...]])), "\(name.text): \(sentence)")
        turned += GlyphWidth.columns(of: sentence) > 78 ? 1 : 0
      }
    }
    #expect(turned > (rows < 30 ? 0 : 5))
  }

  @Test("the choice opens on its grounds, and in a high window both deciders stand above them")
  func deciders() throws {
    let player = try #require(try opened(.mission(.award), .fr, 30))
    #expect(player.screen.contains("Claire Roux") && player.screen.contains("Nadia Faure"), "\(player.screen)")
    #expect(player.form?.focus.path.description == "motive")
  }

  private func opened(_ name: CommandName, _ language: Language, _ rows: Int) throws -> Player? {
    let moment: Moment =
      switch name {
      case .mission(let kind): try Moments.of(kind)
      case .plan(let kind): try Moments.of(kind)
      case .directory(let kind): try Moments.of(kind)
      }
    var player = Player(moment.story)
    player.app.desk.language = language
    player.resize(80, rows)
    player.openForm(name, about: moment.topics)
    guard case .filling? = player.form?.mode else { return nil }
    return player
  }

  private func letters(_ lines: some Sequence<Substring>) -> String {
    String(lines.joined().filter { !$0.isWhitespace })
  }
}
