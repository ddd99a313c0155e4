import JalonTerminal
import JalonWording

/// A question before an act that cannot be taken back. Doing nothing has the focus, and the key that asked is no answer:
/// held down, or pressed out of habit, it does nothing more.
struct ConfirmScreen: Screen {
  static let name = "confirm"
  /// What was asked for, by the id of its binding.
  private let action: String
  private let title: Words
  private let question: Words
  private var isYes = false

  init(_ action: String, title: Words, question: Words) {
    (self.action, self.title, self.question) = (action, title, question)
  }

  var isOverlay: Bool { true }
  var isAlone: Bool { true }
  var isQuestion: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<ConfirmScreen>] = [
    Binding(
      "confirm.yes", [.character("o"), .character("y")], ConfirmWords.yes, short: ConfirmWords.yesShort, priority: 8
    ) { state, _ in [.popWith(.confirmed(state.action))] },
    Binding(
      "confirm.no", [.escape, .character("n")], ConfirmWords.no, short: ConfirmWords.noShort, priority: 9
    ) { _, _ in [.pop] },
    Binding("confirm.take", [.enter], ConfirmWords.take) { state, _ in
      state.isYes ? [.popWith(.confirmed(state.action))] : [.pop]
    },
    Binding(
      "confirm.choose", [.left, .right, .tab, .backTab], ConfirmWords.choose, .move
    ) { state, _ in
      state.isYes.toggle()
      return []
    },
  ]

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let dialog = Dialog(
      title: desk(Words(fr: "\(title) ?", en: "\(title)?")), lines: [Span(desk(question))],
      choices: [desk(ConfirmWords.noChoice), desk(ConfirmWords.yesChoice)], focus: isYes ? 1 : 0)
    surface.draw(dialog, in: area.inset(columns: 2))
  }
}

enum ConfirmWords {
  static let title = Words(fr: "Confirmer un acte sans retour", en: "Confirm an act for good")
  static let yes = Words(fr: "Oui, le faire", en: "Yes, do it")
  static let yesShort = Words(fr: "Oui", en: "Yes")
  static let no = Words(fr: "Non, ne rien changer", en: "No, change nothing")
  static let noShort = Words(fr: "Non", en: "No")
  static let take = Words(fr: "Faire le choix montré", en: "Take the choice shown")
  static let choose = Words(fr: "Passer d'un choix à l'autre", en: "Go from one choice to the other")
  static let noChoice = Words(fr: "Ne rien changer", en: "Change nothing")
  static let yesChoice = Words(fr: "o Oui", en: "y Yes")
}
