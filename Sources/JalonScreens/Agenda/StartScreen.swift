import JalonCore
import JalonWording

/// What Jalon opens on. A choice made on a screen holds until another one is made; before, the settings say.
public enum StartScreen: String, CaseIterable, Sendable {
  case missions, agenda

  private static let memory = "start"

  public static func remembered(in values: [String: String], usually: StartScreen = .missions) -> StartScreen {
    values[memory].flatMap(StartScreen.init) ?? usually
  }

  /// What stands over the list of missions from the start: going back always leads to it.
  public var above: [any Screen] {
    switch self {
    case .missions: []
    case .agenda: [AgendaScreen()]
    }
  }

  func choose() -> [Effect] {
    [.remember([StartScreen.memory: rawValue]), .say(Notice(StartWords.chosen(self), .done))]
  }
}

enum StartWords {
  static let list = Words(fr: "Ouvrir Jalon sur la liste des missions", en: "Open Jalon on the list of missions")
  static let agenda = Words(fr: "Ouvrir Jalon sur l'agenda", en: "Open Jalon on the agenda")

  static func chosen(_ start: StartScreen) -> Words {
    switch start {
    case .missions:
      Words(fr: "Jalon s'ouvrira désormais sur la liste.", en: "Jalon will open on the list from now on.")
    case .agenda:
      Words(
        fr: "Jalon s'ouvrira désormais ici. D, sur la liste, revient à la liste.",
        en: "Jalon will open here from now on. D, on the list, goes back to the list.")
    }
  }
}

extension App {
  /// Opens on one mission, in front of the list that it belongs to: in its order and columns, the focus on it. No filter
  /// hides it there.
  public init(desk: Desk, onto mission: MissionID, remembered: [String: String] = [:]) {
    let kept = remembered.filter { $0.key != "list.filter" }.merging(["list.mission": mission.text]) { $1 }
    let list = CaseListScreen(remembered: kept)
    self.init(desk: desk, first: list, above: [MissionSheetScreen(mission, within: .init(order: list.order))])
  }
}
