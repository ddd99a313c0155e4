import JalonCore
import JalonTerminal
import JalonWording

extension PrintScreen {
  /// The documents, for whom, then the page as it would leave.
  func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard dossier != nil else { return }
    let list = area.top(min(choices.count, max(3, area.rows / 3)))
    drawChoices(on: &surface, in: list, desk)
    let rest = area.dropTop(list.rows)
    drawRecipient(on: &surface, in: rest.top(1), desk)
    if reason != nil { return drawReason(on: &surface, in: rest.dropTop(1), desk) }
    drawPage(on: &surface, in: rest.dropTop(1), desk)
  }

  private func drawChoices(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let items = choices.map { choice in
      let count = dossier?.mission.releases.count { $0.act.document == choice.document && goesTo($0.act, choice) } ?? 0
      return MenuList.Item(
        title(of: choice, desk), hint: count > 0 ? desk(PrintWords.already(count)) : "",
        isEnabled: refusal(choice, desk) == nil)
    }
    let scroll = Scroll().following(focus, count: items.count, height: area.rows)
    surface.draw(MenuList(items, focus: focus, scroll: scroll), in: area)
  }

  private func goesTo(_ act: ReleaseDocument, _ choice: Choice) -> Bool {
    choice.readers.isEmpty || !choice.readers.filter(act.parties.contains).isEmpty
  }

  func title(of choice: Choice, _ desk: Desk) -> String {
    let name = desk(choice.document.words.capitalised)
    guard let names = dossier?.names else { return name }
    let readers = choice.readers.map { names.name(of: $0) } + (choice.outsider.map { [names.recipient($0)] } ?? [])
    return readers.isEmpty ? name : "\(name) : \(desk(Lists.and(readers)))"
  }

  private func drawRecipient(on surface: inout Surface, in line: Area, _ desk: Desk) {
    guard let chosen, let names = dossier?.names else { return }
    let label = desk(PrintWords.forWhom)
    surface.write(label, in: line, role: .key)
    let field = line.dropLeft(GlyphWidth.columns(of: label) + 1)
    switch typing?.line {
    case .recipient: return surface.draw(FieldView(recipient), in: field)
    case .ground:
      let law = desk(PrintWords.byLaw)
      surface.write(law, in: field, role: .key)
      return surface.draw(FieldView(ground), in: field.dropLeft(GlyphWidth.columns(of: law) + 1))
    case nil:
      let act = act(chosen, desk)
      surface.write(desk(act.recipients(names) + (act.legalGround.map(PrintWords.owed) ?? .nothing)), in: field)
    }
  }

  private func drawReason(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let reason, let names = dossier?.names else { return }
    var rest = area
    for caution in cautions {
      let paragraph = Paragraph(desk(caution.words(names)), role: .caution)
      surface.draw(paragraph, in: rest)
      rest = rest.dropTop(paragraph.wrapped(columns: rest.columns).count)
    }
    surface.draw(FieldView(reason), in: rest.top(1))
  }

  private func heading(_ choice: Choice, _ desk: Desk) -> Words {
    guard let released = released(choice, desk), !released.isWhole else { return PrintWords.page }
    return released.act.isForInvited ? PrintWords.invitedPage : PrintWords.anonymousPage
  }

  /// What the page would say, or why it cannot leave.
  private func drawPage(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let chosen else { return }
    if let refusal = refusal(chosen, desk) {
      return surface.draw(Paragraph(desk(refusal), role: .refused), in: area.dropTop(1))
    }
    surface.draw(Panel(desk(heading(chosen, desk))), in: area.top(1))
    let inside = area.dropTop(1)
    for (line, text) in page.dropFirst(top).prefix(inside.rows).enumerated() {
      surface.write(text, in: inside.line(line).dropLeft(1))
    }
  }
}
