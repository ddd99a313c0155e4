import JalonTerminal
import JalonWording

// The picture of the stack: a header, the screens, the line above the footer, the keys.
extension App {
  public func draw() -> Surface {
    var surface = Surface(size: desk.size)
    guard !isTooSmall else {
      drawTooSmall(on: &surface)
      return surface
    }
    let area = surface.area
    drawHeader(on: &surface, in: area.top(1))
    let body = App.room(of: desk.size)
    let base = stack.screens.lastIndex { !$0.isOverlay } ?? 0
    for index in base..<stack.count {
      surface.cursor = nil
      stack[index].draw(on: &surface, in: body, desk)
    }
    // Where a screen has nothing in focus, its first line has it.
    if surface.cursor == nil { surface.cursor = body.origin }
    drawNotice(on: &surface, in: area.dropTop(1).dropBottom(1))
    surface.draw(footer, in: area.bottom(1))
    return surface
  }

  private func drawTooSmall(on surface: inout Surface) {
    var sentences = [desk(KernelWords.tooSmall(App.smallest))]
    if !isLocked { sentences.append(desk(KernelWords.leaveSmall)) }
    if let notice { sentences.append(desk(notice.words)) }
    let lines = sentences.flatMap { WordWrap.lines(of: $0, columns: max(1, desk.size.columns)) }
    for (line, text) in lines.enumerated() { surface.write(text, in: surface.area, line: line, role: .text) }
  }

  /// What a screen draws in: all but the header, the notice and the footer.
  static func room(of size: Size) -> Area {
    Area(column: 0, row: 0, columns: size.columns, rows: size.rows).dropTop(1).dropBottom(2)
  }

  private func drawHeader(on surface: inout Surface, in area: Area) {
    let path = (isLocked ? [top] : Array(stack.screens[floor...])).filter { !$0.isOverlay }.map { $0.title(desk) }
      .filter {
        !$0.isEmpty
      }
    var notes = (stack.screens.last { !$0.isOverlay } ?? top).notes(desk)
    if !desk.masks.isEmpty { notes.append(HeaderBar.Note(desk(KernelWords.masked), role: .masked, priority: 0)) }
    if let meeting = desk.meeting {
      let clock = MeetingWords.clock(meeting.elapsed(at: desk.now))
      notes.append(HeaderBar.Note(desk(clock), role: .masked, priority: 0))
    }
    if let mark = desk.mark { notes.append(HeaderBar.Note(desk(mark.words), role: .demo, priority: 0)) }
    if case .readOnly = desk.access {
      notes.append(HeaderBar.Note(desk(KernelWords.readOnly), role: .caution, priority: 0))
    }
    if let link = KernelWords.link(desk) { notes.append(HeaderBar.Note(desk(link), role: .caution, priority: 0)) }
    notes.append(HeaderBar.Note(desk.today.withWeek(desk.language), priority: 3))
    surface.draw(HeaderBar(program: "JALON", path: path, notes: notes), in: area)
  }

  /// At the foot of `area`, over what the screen drew there: as high as the sentence needs.
  private func drawNotice(on surface: inout Surface, in area: Area) {
    if !pending.isEmpty { return drawFoot(" ", continuations, role: .accent, on: &surface, in: area) }
    guard let notice else { return }
    drawFoot(" \(notice.tone.sign) ", desk(notice.words), role: notice.tone.role, on: &surface, in: area)
  }

  /// - Parameter head: before the first line, the others standing under its words.
  private func drawFoot(_ head: String, _ text: String, role: Role, on surface: inout Surface, in area: Area) {
    let room = area.dropLeft(GlyphWidth.columns(of: head))
    let used = surface.drawFoot(text, role: role, in: room, over: area)
    surface.write(head, in: used, role: role)
  }

  /// After a prefix, what may follow.
  private var continuations: String {
    let next = rows.filter(\.isOffered).compactMap { row -> String? in
      guard let keys = row.keys.first(where: { $0.count == pending.count + 1 && $0.starts(with: pending) })
      else { return nil }
      // A key stands on the line of its name.
      return "\(desk(keys[pending.count].words)) \(desk(row.short ?? row.title))".replacing(" ", with: "\u{A0}")
    }
    return "\(desk(pending.words)) … " + next.joined(separator: "  ")
  }

  /// One key, which is not text for the field that has the focus.
  private func isAction(_ keys: [Key]) -> Bool {
    guard keys.count == 1 else { return false }
    if case .character = keys[0] { return !top.isTyping }
    return true
  }

  private var footer: FooterBar {
    FooterBar(
      withEverywhere(top.shortRows(desk), { $0.shortRows(desk) }).compactMap { row in
        guard let short = row.short, let key = row.keys.first(where: isAction) else { return nil }
        return FooterBar.Item(
          key: desk(key[0].words), title: desk(short), isEnabled: row.disabled == nil,
          priority: max(0, 9 - row.priority))
      })
  }
}

extension Notice.Tone {
  var sign: String {
    switch self {
    case .done: Glyphs.marked
    case .told: Glyphs.quiet
    case .refused: Glyphs.refused
    case .failed: Glyphs.late
    }
  }

  var role: Role {
    switch self {
    case .done: .done
    case .told: .status
    case .refused: .refused
    case .failed: .error
    }
  }
}
