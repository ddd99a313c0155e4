import JalonTerminal

/// A field that holds the name of something: letters are typed, and one of the names that hold them is chosen.
struct NameField: Hashable, Sendable {
  /// The identifier that stands, chosen or proposed.
  var chosen: String?
  var query: LineEditor
  /// The names in sight are being gone through, rather than the fields.
  var isOpen = false
  var highlight = 0

  init(chosen: String? = nil, typed: String = "") {
    self.chosen = chosen
    query = LineEditor(typed)
  }

  var isBlank: Bool { chosen == nil && query.isEmpty }

  mutating func choose(_ id: String) { self = NameField(chosen: id) }

  /// A letter typed over a name that was chosen begins another one; a key that only goes along the line leaves it.
  mutating func edit(_ edit: (inout LineEditor) -> Bool) -> Bool {
    var editor = query
    guard edit(&editor) else { return false }
    guard editor.text != query.text || chosen != nil else {
      query = editor
      return true
    }
    chosen = nil
    query = editor
    highlight = 0
    isOpen = true
    return true
  }
}

/// One of the names that a field may take.
struct Candidate: Hashable, Sendable {
  let id: String
  let title: String
  /// What tells it from another: the structure of a person, the town.
  let hint: String

  init(_ id: String, _ title: String, hint: String = "") {
    self.id = id
    self.title = title
    self.hint = hint
  }
}
