import JalonCore
import JalonTerminal
import JalonWording

public struct SurveyEntryScreen: Screen {
  public static let name = "survey"
  public static let keymap: [Binding<SurveyEntryScreen>] = []
  public func title(_ desk: Desk) -> String { "" }
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {}
}
