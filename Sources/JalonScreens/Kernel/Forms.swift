import JalonCore
import JalonTerminal
import JalonWording

/// The doors between screens: who pushes a screen names what it wants, and the screen is built here.
public enum Forms {
  /// The form that fills a command; `mission` is the one at hand, or `nil` to begin a new one.
  ///
  /// - Parameter topics: what the person had before the eyes: the form begins with it.
  static func screen(for name: CommandName, mission: MissionID?, about topics: [Topic] = []) -> any Screen {
    FormDoor(name, mission: mission, about: topics)
  }
}

extension CommandName {
  /// The action in words.
  public var title: Words {
    switch self {
    case .mission(let kind): kind.title
    case .plan(let kind): kind.title
    case .directory(let kind): kind.title
    }
  }
}
