import JalonCore
import JalonTerminal
import JalonWording

/// What the list is narrowed by: typed letter by letter, and shown for as long as it holds.
struct FilterLine: Sendable {
  private(set) var editor: LineEditor
  /// The missions that are shown.
  private(set) var filter = Filter.everything
  /// A sentence for each piece that could not be read: it narrows nothing.
  private(set) var problems: [Words] = []
  /// The line has the focus: letters are text.
  private(set) var isOpen = false
  /// Where the focus was before anything was typed, to come back to it.
  private(set) var anchor: MissionID?

  init(_ text: String = "") {
    editor = LineEditor(text)
    read([:])
  }

  var isActive: Bool { !editor.text.isBlank }

  mutating func open(from mission: MissionID?) {
    isOpen = true
    anchor = mission
  }

  /// What was found is kept: clearing the filter later does not lead back to before it.
  mutating func close() {
    isOpen = false
    anchor = nil
  }

  mutating func clear() {
    editor = LineEditor()
    isOpen = false
    read([:])
  }

  /// True when the line made something of the key or the paste.
  mutating func handle(_ input: Input, people: [PersonID: String]) -> Bool {
    switch input {
    case .paste(let text): editor.paste(text)
    case .key(let key): guard editor.handle(key) else { return false }
    case .resize, .signal, .background, .woken, .hangup: return false
    }
    read(people)
    return true
  }

  /// Reads the filter again with the names of people as they are now.
  mutating func learn(_ people: [PersonID: String]) { read(people) }

  /// The pieces of the filter, for the line above the list.
  var chips: [String] { editor.text.split(separator: " ").map(String.init) }

  private mutating func read(_ people: [PersonID: String]) {
    let reading = isActive ? FilterReader.read(editor.text, people: people) : nil
    filter = reading?.filter ?? .everything
    problems = reading?.problems ?? []
  }
}
