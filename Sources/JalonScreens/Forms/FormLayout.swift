import JalonCore
import JalonTerminal
import JalonWording

/// How a form falls in the room that it has: which rows are in sight, how high each is, and where labels end.
struct FormLayout {
  let screen: FormScreen
  let desk: Desk
  let rows: [FormRow]
  let columns: Int
  /// The lines between the title and the hint.
  private(set) var height = 1
  /// The column at which fields begin.
  private(set) var labelColumns = 0
  /// The names that fit what is typed in the field in focus; none where its list is shut.
  private var found: [Candidate] = []

  /// Above the rows: what is filled, and for which mission. Below them: a rule, the hint, and what the act rests on.
  static let head = 2
  private static let foot = 3
  /// As many lines as its longest hint and what it rests on need, where there is room for them.
  private(set) var foot = FormLayout.foot

  init(_ screen: FormScreen, _ desk: Desk) {
    self.screen = screen
    self.desk = desk.filling(screen.content)
    rows = screen.rows
    columns = desk.size.columns
    foot = linesOfFoot(at: desk.size.rows)
    height = max(1, desk.size.rows - 3 - FormLayout.head - foot)
    let widest = rows.map { GlyphWidth.columns(of: label($0)) + 2 * $0.depth + 1 }.max() ?? 0
    labelColumns = min(max(16, widest), columns * 2 / 5)
    if case .name(let name, _)? = screen.focused, name.isOpen { found = screen.found(desk) }
  }

  /// The fields come first: in a low window a hint is turned, and what the act rests on is cut.
  private func linesOfFoot(at rows: Int) -> Int {
    let hints = self.rows.compactMap { wording($0).hint }.map(lines).max() ?? 1
    if rows < 30 { return FormLayout.foot + (hints > 1 && rows >= 20 ? 1 : 0) }
    return min(max(FormLayout.foot, 1 + hints + lines(screen.command.source ?? screen.command.help)), 6)
  }

  private func lines(_ sentence: Words) -> Int {
    let text = desk(sentence)
    let isShort = GlyphWidth.columns(of: text) <= columns - 2
    return isShort ? 1 : WordWrap.lines(of: text, columns: columns - 2).count
  }

  static func proseSize(_ desk: Desk) -> Size {
    let free = desk.size.rows - 3 - head - foot
    return Size(columns: max(20, desk.size.columns - 6), rows: min(8, max(3, free - 6)))
  }

  var focusIndex: Int { rows.firstIndex { $0.id == screen.focus } ?? 0 }

  /// The first row to show so that the row in focus is whole, the list moving as little as it can.
  func first(from top: Int) -> Int {
    let focus = focusIndex
    guard !rows.isEmpty else { return 0 }
    var first = min(max(0, top), focus)
    // A heading stays above the row that it introduces.
    while first > 0, !rows[first - 1].isFocusable, first == focus { first -= 1 }
    first = max(first, firstFitting(above: focus))
    return min(first, firstFitting(above: rows.count - 1))
  }

  /// The first of the rows that fit in the room together with those down to `last`; `last` itself where it fills it.
  private func firstFitting(above last: Int) -> Int {
    var (first, room) = (last, height - height(of: rows[last]))
    while first > 0 {
      room -= height(of: rows[first - 1])
      guard room >= 0 else { break }
      first -= 1
    }
    return first
  }

  func height(of row: FormRow) -> Int {
    switch row.kind {
    case .obstacle: WordWrap.lines(of: obstacleText(row), columns: max(10, columns - 4)).count
    case .heading: 1 + linesBelow(row)
    case .add: 1
    case .field: fieldHeight(row)
    }
  }

  private func fieldHeight(_ row: FormRow) -> Int {
    guard let content = screen.content[row.path] else { return 1 }
    if case .prose(let area) = content { return 1 + proseHeight(area, row) + linesBelow(row) }
    return 1 + linesBelow(row) + picks(row).count
  }

  /// The lines that a remark takes under its row.
  func linesBelow(_ row: FormRow) -> Int { remarkBelow(row) ? remarkLines(row).count : 0 }

  func proseHeight(_ area: TextArea, _ row: FormRow) -> Int {
    let size = FormLayout.proseSize(desk)
    guard !isFocused(row) else { return size.rows }
    let lines = area.text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .reduce(0) { $0 + WordWrap.lines(of: String($1), columns: size.columns - 1).count }
    return min(3, max(1, lines))
  }

  func isFocused(_ row: FormRow) -> Bool { row.id == screen.focus }

  // MARK: - Words of a row

  func label(_ row: FormRow) -> String {
    switch row.kind {
    case .obstacle: ""
    case .heading(let count): heading(row, count)
    case .add: "+ " + desk(element(row))
    case .field: fieldLabel(row)
    }
  }

  private func fieldLabel(_ row: FormRow) -> String {
    let number = row.number.map { "\($0). " } ?? (row.path.element == nil ? "" : "   ")
    if case .index? = row.path.steps.last { return number }
    return number + desk(wording(row).label)
  }

  private func heading(_ row: FormRow, _ count: Int?) -> String {
    let title = desk(wording(row).label)
    return count.map { "\(title) (\($0))" } ?? title
  }

  private func element(_ row: FormRow) -> Words {
    wording(row).element ?? wording(row).label
  }

  func wording(_ row: FormRow) -> FieldWording {
    row.path == .correctionReason ? FieldWording.correctionReason : .of(row.path.bare, in: screen.command.text)
  }

  func obstacleText(_ row: FormRow) -> String {
    guard case .obstacle(let index) = row.kind, screen.review.obstacles.indices.contains(index) else { return "" }
    let obstacle = screen.review.obstacles[index]
    let sentence = desk(obstacle.words(screen.target.names(desk)))
    guard let remedy = obstacle.remedy else { return sentence }
    if case .mission = remedy, screen.target.mission == nil { return sentence }
    return sentence + " " + desk(FormWords.clearedBy(remedy.title))
  }

  // MARK: - What is said of a row

  /// What is wrong with it, once it was visited; else what its letters mean.
  func remark(_ row: FormRow) -> Span? {
    let desk = desk.reading(row.path)
    if let fault = fault(row) { return Span(Glyphs.refused + " " + desk(fault), .error) }
    if case .heading(let count?) = row.kind, let former = lengthBefore(row), former != count {
      return Span(desk(FormWords.before(Words { Numbers.whole(former, $0) })), .faint)
    }
    guard row.kind == .field, let content = screen.content[row.path] else { return nil }
    if let told = changed(row, content) { return Span(desk(told), .faint) }
    if let told = screen.review.remarks[row.path.description] { return Span(desk(told), .caution) }
    switch content {
    case .typed(let editor, .line): return doubt(editor.text, row)
    case .typed(let editor, let shape):
      let long = TypedText.echo(editor.text, as: shape, desk).map { Span(desk($0), .faint) }
      guard let long, long.columns > besideColumns(row) else { return long }
      let shorter = TypedText.shortEchoes(editor.text, as: shape, desk).map { Span(desk($0), .faint) }
      return shorter.first { $0.columns <= besideColumns(row) } ?? shorter.last ?? long
    case .name(let name, let shape):
      guard let id = name.chosen else { return nil }
      let hint = screen.rules(desk).candidate(id, shape, desk.language).hint
      return hint.isEmpty ? nil : Span(hint, .faint)
    case .prose, .choice, .flag, .list, .group, .absent: return nil
    }
  }

  /// Of a correction: what stood in the field, where something else does.
  private func changed(_ row: FormRow, _ content: FormContent) -> Words? {
    guard screen.correcting != nil, row.path != .correctionReason, let former = screen.proposed[row.path],
      former.raw != content.raw, !isInChangedList(row)
    else { return nil }
    switch (former, content) {
    case (.typed(let former, let shape), .typed(let now, _)):
      return FormWords.changing(
        TypedText.echo(former.text, as: shape, desk) ?? Words(same: former.text),
        TypedText.echo(now.text, as: shape, desk) ?? Words(same: now.text))
    case (.name(let former, let shape), .name):
      return former.chosen.map { id in
        Words { FormWords.before(Words(same: screen.rules(desk).candidate(id, shape, $0).title))($0) }
      }
    case (.choice(let word?, let words), .choice): return FormWords.before(ChoiceWords.of(word, among: words))
    case (.prose(let former), .prose) where !former.text.isBlank:
      return FormWords.before(Words(same: Prose(former.text).excerpt))
    case (.flag(let flag?), .flag): return FormWords.before(flag ? FormWords.yes : FormWords.no)
    default: return nil
    }
  }

  /// Of a correction: how many lines a list had.
  private func lengthBefore(_ row: FormRow) -> Int? {
    guard screen.correcting != nil, case .list(let former, _)? = screen.proposed[row.path] else { return nil }
    return former.count
  }

  /// A line came or went: the others no longer stand where they did.
  private func isInChangedList(_ row: FormRow) -> Bool {
    guard let list = row.path.element?.list, case .list(let former, _)? = screen.proposed[list],
      case .list(let now, _)? = screen.content[list]
    else { return false }
    return former.count != now.count
  }

  /// A number or an address that is probably mistaken: said once the field was left, and kept all the same.
  private func doubt(_ text: String, _ row: FormRow) -> Span? {
    guard case .directory = screen.command, screen.visited.contains(row.path),
      let doubt = IdentifierDoubt.about(text, in: row.path.bare)
    else { return nil }
    return Span(desk(doubt.words), .caution)
  }

  private func fault(_ row: FormRow) -> Words? {
    if isFocused(row), case .name(let name, _)? = screen.focused, name.isOpen { return nil }
    let isSaid = screen.isAttempted || screen.visited.contains { row.path.contains($0) }
    return isSaid ? screen.review.beside[row.path.description] : nil
  }

  func remarkBelow(_ row: FormRow) -> Bool {
    guard let remark = remark(row) else { return false }
    return remark.columns > besideColumns(row)
  }

  func remarkLines(_ row: FormRow) -> [String] {
    guard let remark = remark(row) else { return [] }
    let free = isWide(row) ? columns - 4 - 2 * row.depth : columns - labelColumns - 5
    return WordWrap.lines(of: remark.text, columns: max(10, free))
  }

  /// What is said of it stands under its label, and not under its field.
  private func isWide(_ row: FormRow) -> Bool {
    if case .heading = row.kind { return true }
    if case .prose? = screen.content[row.path] { return true }
    return false
  }

  /// The room at the right of what is typed.
  private func besideColumns(_ row: FormRow) -> Int {
    let whole = columns - labelColumns - 5
    if case .heading = row.kind { return columns - 4 - GlyphWidth.columns(of: label(row)) - 2 * row.depth }
    guard let content = screen.content[row.path] else { return 0 }
    if case .prose = content { return columns - 6 - GlyphWidth.columns(of: label(row)) - 2 * row.depth }
    return whole - fieldColumns(content, row) - 2
  }

  /// As wide as what is usually typed there.
  func fieldColumns(_ content: FormContent, _ row: FormRow) -> Int {
    let whole = max(8, columns - labelColumns - 5)
    switch content {
    case .typed(_, .day): return min(whole, 12)
    case .typed(_, .euros): return min(whole, 14)
    case .typed(_, .hundredths), .typed(_, .whole): return min(whole, 8)
    case .choice(let word, let words): return choiceColumns(word, words, whole)
    case .flag: return GlyphWidth.columns(of: flagText(nil))
    // A sentence of the journal.
    case .name(_, .whole): return whole
    case .name: return max(8, min(whole, 34))
    case .typed, .prose, .list, .group, .absent: return whole
    }
  }

  // MARK: - Choices and names

  /// `(•) individuelle  ( ) collective`
  func radio(_ word: String?, _ words: [String]) -> String {
    words.map { "(\($0 == word ? "•" : " ")) \(desk(ChoiceWords.of($0, among: words)))" }.joined(separator: "  ")
  }

  func flagText(_ flag: Bool?) -> String {
    let yes = "(\(flag == true ? "•" : " ")) \(desk(FormWords.yes))"
    return yes + "  (\(flag == false ? "•" : " ")) \(desk(FormWords.no))"
  }

  func isRadio(_ words: [String]) -> Bool {
    GlyphWidth.columns(of: radio(nil, words)) <= columns - labelColumns - 5
  }

  private func choiceColumns(_ word: String?, _ words: [String], _ whole: Int) -> Int {
    isRadio(words) ? GlyphWidth.columns(of: radio(nil, words)) : whole
  }

  /// The names in sight under the field in focus, the one in highlight among them.
  func picks(_ row: FormRow) -> [MenuList.Item] {
    guard isFocused(row), case .name(let name, let shape)? = screen.content[row.path], name.isOpen else { return [] }
    var items = found.map { MenuList.Item($0.title, hint: $0.hint) }
    if screen.registering(desk) != nil { items.append(MenuList.Item(desk(FormWords.register(name.query.text)))) }
    if items.isEmpty { items = [MenuList.Item(desk(FormWords.nobody(shape)), isEnabled: false)] }
    let first = min(max(0, name.highlight - 4), max(0, items.count - 6))
    return Array(items[first..<min(items.count, first + 6)])
  }

  var highlightedPick: Int? {
    guard case .name(let name, _)? = screen.focused, name.isOpen else { return nil }
    let count = found.count + (screen.registering(desk) == nil ? 0 : 1)
    return name.highlight - min(max(0, name.highlight - 4), max(0, count - 6))
  }
}
