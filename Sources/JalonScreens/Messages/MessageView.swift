import JalonCore
import JalonTerminal
import JalonWording

extension MessageScreen {
  /// The messages, each with its reader, then the one in focus as it would be read.
  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let dossier else { return }
    guard !choices.isEmpty else {
      return surface.draw(Paragraph(desk(MessageWords.nothing), role: .faint), in: area.inset(columns: 1))
    }
    let list = area.top(min(choices.count, max(3, area.rows / 3)))
    let items = choices.map { order in
      let count = prepared(order)
      return MenuList.Item(
        desk(MessageWords.item(order.kind, dossier.names.name(of: order.party))),
        hint: count > 0 ? desk(MessageWords.already(count)) : "", isEnabled: refusal(order, desk) == nil)
    }
    let scroll = Scroll().following(focus, count: items.count, height: list.rows)
    surface.draw(MenuList(items, focus: focus, scroll: scroll), in: list)
    drawPage(on: &surface, in: area.dropTop(list.rows), desk)
  }

  private func drawPage(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let chosen else { return }
    if let refusal = refusal(chosen, desk) {
      return surface.draw(Paragraph(desk(refusal), role: .refused), in: area.dropTop(1))
    }
    surface.draw(Panel(desk(MessageWords.page)), in: area.top(1))
    let inside = area.dropTop(1).inset(columns: 1)
    let lines = page.flatMap { $0.isEmpty ? [""] : WordWrap.lines(of: $0, columns: max(10, inside.columns)) }
    for (line, text) in lines.dropFirst(top).prefix(inside.rows).enumerated() {
      surface.write(text, in: inside.line(line))
    }
  }
}
