import JalonCore
import JalonTerminal
import JalonTesting

@testable import JalonScreens

/// Goes through a form from its first field to its last, and fills what waits for something.
struct Robot {
  /// By the path of the field, what to type instead of the usual.
  var typing: [String: String] = [:]
  /// By the path of a list, how many rows to add.
  var adding: [String: Int] = [:]

  func fill(_ player: inout Player) {
    guard player.form != nil else { return }
    goToTop(&player)
    var added: [String: Int] = [:]
    for _ in 0..<200 {
      guard let form = player.form else { return }
      let focus = form.focus
      if case .add = focus.kind, added[focus.path.bare, default: 0] < adding[focus.path.bare, default: 0] {
        added[focus.path.bare, default: 0] += 1
        player.press(.enter)
        continue
      }
      if case .field = focus.kind { fillField(&player) }
      if player.form?.focus != focus { continue }
      player.press(.tab)
      if player.form?.focus == focus { return }
    }
  }

  /// Answers every question of a questionnaire with a 3, a first choice or a word. There is always one need more to tell.
  func fillSurvey(_ player: inout Player) {
    while let question = player.survey?.unanswered.first(where: { $0.records != .need }) {
      player.survey(question.code)
      switch question.kind {
      case .agreement4, .scale0to10: player.press("3")
      case .choice: player.press("1")
      case .several: player.press("1", "Enter")
      case .text: player.press("bien", "Enter")
      case .number, .decimal: player.press("2", "Enter")
      case .day: player.press("hier", "Enter")
      }
      guard player.survey?.unanswered.contains(question) != true else { return }
    }
  }

  private func goToTop(_ player: inout Player) {
    for _ in 0..<200 {
      let focus = player.form?.focus
      player.press(.backTab)
      if player.form?.focus == focus { return }
    }
  }

  private func fillField(_ player: inout Player) {
    guard let form = player.form, let content = form.focused, let row = form.focusedRow else { return }
    if let text = typing[row.path.description] ?? typing[row.path.bare] {
      clear(content, &player)
      return player.type(text)
    }
    guard content.isBlank, row.isRequired else { return }
    switch content {
    case .typed(_, let shape): player.type(usual(shape, row.path.bare, row.path.description))
    case .prose: player.type("Un texte, à Laragne.")
    case .choice: player.press(.right)
    case .flag: player.press(.character("o"))
    case .name where row.path.bare == "recipient": player.press("Région Sud", "Enter")
    case .name: player.press("Space", "Enter")
    case .list, .group, .absent: break
    }
  }

  private func clear(_ content: FormContent, _ player: inout Player) {
    switch content {
    case .typed, .name: player.press(.control("u"))
    case .prose: player.press(.control("u"))
    case .choice, .flag, .list, .group, .absent: break
    }
  }

  private func usual(_ shape: Shape, _ path: String, _ row: String) -> String {
    switch shape {
    case .day: day(path)
    case .euros: "9 600"
    case .hundredths: "4"
    case .whole: "2"
    case .line where path == "department" || path == "departments": "05"
    default: path == "actions.title" ? "action \(row)" : "un mot"
    }
  }

  private func day(_ path: String) -> String {
    path == "end" ? "+90" : path == "until" || path == "due" ? "+60" : "+30"
  }
}
