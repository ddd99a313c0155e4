import JalonCore
import JalonTerminal
import JalonWording

/// The doors between screens: who pushes a screen names what it wants, and the screen is built here.
public enum Forms {
  /// The form that fills a command; `mission` is the one at hand, or `nil` to begin a new one.
  static func screen(for name: CommandName, mission: MissionID?) -> any Screen {
    FormDoor(name, mission: mission)
  }
}

/// Says that a screen is not in this build.
struct UnbuiltScreen: Screen {
  static let name = "unbuilt"
  let title: Words

  static let keymap: [Binding<UnbuiltScreen>] = []
  func title(_ desk: Desk) -> String { desk(title) }

  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.draw(Paragraph(desk(KernelWords.unbuilt), role: .faint), in: area.inset(columns: 2, rows: 1))
  }
}

extension CommandName {
  /// The action in words.
  var title: Words {
    switch self {
    case .mission(let kind): kind.title
    case .plan(let kind): kind.title
    case .directory(let kind): kind.title
    }
  }
}
