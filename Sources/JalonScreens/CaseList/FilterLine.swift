import JalonCore
import JalonTerminal
import JalonWording

/// What the list is narrowed by: typed letter by letter, and shown for as long as it holds.
public struct FilterLine: Sendable {
  private(set) var editor: LineEditor
  /// The missions that are shown.
  private(set) var filter = Filter.everything
  /// A sentence for each piece that could not be read: it narrows nothing.
  private(set) var problems: [Words] = []
  /// The line has the focus: letters are text.
  private(set) var isOpen = false
  /// The filter that was kept is about to be replaced: the first letter takes its place, an arrow keeps it to be edited.
  private(set) var isSelected = false
  /// What Tab found that may stand here, where it is more than one thing.
  private(set) var offers: [String] = []
  /// Where the focus was before anything was typed, to come back to it.
  private(set) var anchor: MissionID?
  /// From which days without their year are counted; `nil` until the desk is known.
  private var today: Day?

  init(_ text: String = "") {
    editor = LineEditor(text)
    read([:])
  }

  var isActive: Bool { !editor.text.isBlank }

  mutating func open(from mission: MissionID?) -> [Effect] {
    (isOpen, isSelected) = (true, isActive)
    anchor = mission
    return [.say(Notice(isActive ? FilterLineWords.reopened : FilterLineWords.opened))]
  }

  /// What was found is kept: clearing the filter later does not lead back to before it.
  mutating func close() {
    (isOpen, isSelected, offers) = (false, false, [])
    anchor = nil
  }

  mutating func clear() {
    editor = LineEditor()
    (isOpen, isSelected, offers) = (false, false, [])
    read([:])
  }

  /// `nil` when the line makes nothing of the key or the paste.
  mutating func take(_ input: Input, _ desk: Desk) -> [Effect]? {
    let people = desk.names.people.officers
    today = desk.today
    switch input {
    case .key(.function(1)): return [.push(FilterHelpScreen())]
    case .key(.tab): complete(people, desk.language)
    case .key, .paste: guard edit(input) else { return nil }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return nil
    }
    read(people)
    return tell(desk)
  }

  /// What the filter means as a whole, at the foot; nothing while a piece of it cannot be read.
  func tell(_ desk: Desk) -> [Effect] {
    guard isActive, problems.isEmpty, let meaning = filter.meaning(desk.names) else { return [] }
    return [.say(Notice(meaning, isPassing: true))]
  }

  private mutating func edit(_ input: Input) -> Bool {
    if isSelected, input.replacesSelection { editor = LineEditor() }
    switch input {
    case .paste(let text): editor.paste(text)
    case .key(let key): guard editor.handle(key) else { return false }
    case .mouse, .resize, .signal, .background, .woken, .hangup: return false
    }
    (isSelected, offers) = (false, [])
    return true
  }

  /// As far as all that may stand here agree; what they are, once that is typed.
  private mutating func complete(_ people: [PersonID: String], _ language: Language) {
    guard !isSelected, editor.cursor == editor.text.count else { return isSelected = false }
    let found = FilterCompletion.offers(after: editor.text, people: people, language)
    let completed = FilterCompletion.replacing(editor.text, by: FilterCompletion.common(found))
    if !found.isEmpty, completed.count >= editor.text.count { editor = LineEditor(completed) }
    offers = found.count > 1 ? found : []
  }

  /// Reads the filter again with the names of people as they are now.
  mutating func learn(_ people: [PersonID: String], on today: Day) {
    self.today = today
    read(people)
  }

  /// The pieces of the filter, for the line above the list.
  var chips: [String] { editor.text.split(separator: " ").map(String.init) }

  private mutating func read(_ people: [PersonID: String]) {
    let reading = isActive ? FilterReader.read(editor.text, people: people, today: today) : nil
    filter = reading?.filter ?? .everything
    problems = reading?.problems ?? []
  }
}

extension Input {
  /// A text or a key that takes the place of what is selected.
  fileprivate var replacesSelection: Bool {
    switch self {
    case .paste, .key(.character), .key(.backspace), .key(.delete): true
    case .key, .mouse, .resize, .signal, .background, .woken, .hangup: false
    }
  }
}

extension FilterLine {
  // Its picture, the same on every screen that has one.

  /// What stands at the right of the line before anything else: what Tab found, or what cannot be read.
  func remark(_ desk: Desk) -> Span? {
    guard offers.isEmpty else { return Span(offers.joined(separator: " \(Glyphs.quiet) "), .accent) }
    return problems.first.map { Span("\(Glyphs.refused) " + desk($0), .error) }
  }

  /// The columns that the filter asks for.
  ///
  /// - Parameter out: which key takes it off, in words.
  func columns(_ desk: Desk, out: Words) -> Int {
    guard !isOpen else { return max(20, GlyphWidth.columns(of: editor.text) + 1) }
    return isActive
      ? GlyphWidth.columns(of: editor.text) + chips.count * 2 + GlyphWidth.columns(of: desk(out)) + 1
      : GlyphWidth.columns(of: desk(CaseListWords.noFilter))
  }

  func draw(on surface: inout Surface, in field: Area, _ desk: Desk, out: Words) {
    if isOpen {
      let view = FieldView(editor, placeholder: desk(CaseListWords.filterHint), isSelected: isSelected)
      surface.draw(view, in: field)
    } else if isActive {
      surface.write(
        chips.flatMap { [Span(" \($0) ", .match), Span(" ")] } + [Span(desk(out), .faint)], in: field)
    } else {
      surface.write(desk(CaseListWords.noFilter), in: field, role: .faint)
    }
  }
}

enum FilterLineWords {
  static let opened = Words(
    fr: "Tab complète un mot du filtre, F1 montre ce qui peut se filtrer",
    en: "Tab completes a word of the filter, F1 shows what can be filtered")
  static let reopened = Words(
    fr: "Tapez pour le remplacer, ← pour le modifier ; Échap l'ôte, F1 l'explique",
    en: "Type to replace it, ← to change it; Esc removes it, F1 explains it")
  static let escape = Words(fr: "Échap l'ôte", en: "Esc removes it")
  static let slashEscape = Words(fr: "/ puis Échap l'ôte", en: "/ then Esc removes it")
}
