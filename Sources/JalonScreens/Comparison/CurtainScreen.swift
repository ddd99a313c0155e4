import JalonTerminal
import JalonWording

/// `b` in the comparison: nothing of the evaluation in sight, while somebody comes in or a screen is shared.
struct CurtainScreen: Screen {
  static let name = "curtain"
  static let keymap: [Binding<CurtainScreen>] = [
    Binding("curtain.raise", [.enter, .escape, .character("b")], CurtainWords.raise, short: CurtainWords.raiseShort) {
      _, _ in
      [.pop]
    }
  ]

  var isAlone: Bool { true }
  func title(_ desk: Desk) -> String { "" }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let place = area.centred(columns: area.columns, rows: 2)
    surface.write(desk(CurtainWords.lowered), in: place, role: .heading, alignment: .centre)
    surface.write(desk(CurtainWords.how), in: place, line: 1, role: .faint, alignment: .centre)
    surface.cursor = place.origin
  }
}

/// What the curtain says.
enum CurtainWords {
  static let title = Words(fr: "Rideau", en: "Curtain")
  static let lower = Words(fr: "Baisser le rideau sur la comparaison", en: "Lower the curtain on the comparison")
  static let lowerShort = Words(fr: "Rideau", en: "Curtain")
  static let raise = Words(fr: "Lever le rideau", en: "Raise the curtain")
  static let raiseShort = Words(fr: "Lever", en: "Raise")
  static let lowered = Words(fr: "Le rideau est baissé.", en: "The curtain is down.")
  static let how = Words(fr: "Entrée le lève.", en: "Enter raises it.")
}
