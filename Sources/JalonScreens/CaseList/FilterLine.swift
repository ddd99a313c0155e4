import JalonCore
import JalonTerminal
import JalonWording

/// What the list is narrowed by: typed letter by letter, and shown for as long as it holds.
struct FilterLine: Sendable {
  var editor: LineEditor
  /// The line has the focus: letters are text.
  private(set) var isOpen = false
  /// Where the focus was before anything was typed, to come back to it.
  private(set) var anchor: MissionID?

  init(_ text: String = "") { editor = LineEditor(text) }

  var isActive: Bool { !editor.text.isBlank }

  /// The missions that are shown.
  var filter: Filter { isActive ? .text(editor.text.folded) : .everything }

  mutating func open(from mission: MissionID?) {
    isOpen = true
    anchor = mission
  }

  mutating func close() { isOpen = false }

  mutating func clear() {
    editor = LineEditor()
    isOpen = false
  }
}
