import JalonCore
import JalonTerminal
import JalonWording

/// What somebody else has done on the mission since a form was drawn, asked before the form's own act is done.
struct OvertakenScreen: Screen {
  static let name = "overtaken"
  /// A line for each fact: who, when, what.
  let told: [Words]

  init(_ news: [Recorded<MissionEvent>], in dossier: Dossier, _ desk: Desk) {
    let (telling, names) = (Telling(dossier), desk.names)
    told = news.map { entry in
      let who = "\(names.name(of: entry.by)), \(desk.hour(of: entry.at))"
      return .label(Words(same: who), entry.event.told(telling))
    }
  }

  var isOverlay: Bool { true }
  var isAlone: Bool { true }
  var isQuestion: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  static let keymap: [Binding<OvertakenScreen>] = [
    Binding("overtaken.go", [.enter], OvertakenWords.go, short: OvertakenWords.goShort, priority: 9) { _, _ in
      [.popWith(.confirmed("form.send"))]
    },
    Binding("overtaken.review", [.escape], OvertakenWords.review, short: OvertakenWords.reviewShort, priority: 8) {
      _, _ in [.pop]
    },
  ]

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let dialog = Dialog(
      title: desk(OvertakenWords.title), lines: (told + [OvertakenWords.question]).map { Span(desk($0)) },
      choices: [desk(OvertakenWords.goChoice), desk(OvertakenWords.reviewChoice)])
    surface.draw(dialog, in: area.inset(columns: 2))
  }
}

enum OvertakenWords {
  static let title = Words(fr: "Entre-temps, sur cette mission", en: "Meanwhile, on this mission")
  static let question = Words(fr: "Enregistrer quand même ?", en: "Record all the same?")
  static let go = Words(fr: "Enregistrer quand même", en: "Record all the same")
  static let goShort = Words(fr: "Enregistrer", en: "Record")
  static let goChoice = Words(fr: "Entrée Enregistrer", en: "Enter Record")
  static let review = Words(
    fr: "Revoir le formulaire, tel qu’il a été rempli", en: "Review the form, as it was filled in")
  static let reviewShort = Words(fr: "Revoir", en: "Review")
  static let reviewChoice = Words(fr: "Échap Revoir", en: "Esc Review")
}
