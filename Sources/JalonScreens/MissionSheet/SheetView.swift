import JalonCore
import JalonTerminal
import JalonWording

/// Where the parts of a sheet stand.
struct SheetLayout {
  /// From here on, what is beside the journey stands beside it.
  static func isWide(_ columns: Int) -> Bool { columns >= 110 }

  let about: Area
  let tabs: Area
  let track: Area
  let main: Area
  let aside: Area
  let divider: Area

  init(_ area: Area, tab: MissionSheetScreen.Tab, hasOver: Bool) {
    about = area.top(1)
    tabs = area.dropTop(1).top(2)
    let rest = area.dropTop(3)
    let isJourney = tab == .journey
    track = rest.top(isJourney ? Track.rows + (hasOver ? 1 : 0) : 0)
    let body = rest.dropTop(track.rows)
    let side = isJourney && SheetLayout.isWide(area.columns) ? area.columns * 2 / 5 : 0
    aside = body.right(side)
    main = body.dropRight(side > 0 ? side + 1 : 0)
    divider = body.dropLeft(main.columns).left(side > 0 ? 1 : 0)
  }
}

extension MissionSheetScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let told else {
      return surface.draw(Paragraph(desk(SheetWords.reading), role: .faint), in: area.inset(columns: 1))
    }
    let layout = SheetLayout(area, tab: tab, hasOver: told.over != nil)
    surface.write(" " + told.about, in: layout.about, role: .status)
    if !layout.track.isEmpty {
      surface.draw(told.track, in: layout.track)
      if let over = told.over { surface.write([Span(" "), over], in: layout.track, line: Track.rows) }
    }
    if !layout.aside.isEmpty {
      surface.draw(SheetLineList(lines: told.aside, focus: nil), in: layout.aside)
      surface.verticalRule(layout.divider)
    }
    drawTabs(on: &surface, in: layout.tabs, told.titles)
    let isSearched = tab == .journal && search.isShown
    drawLines(on: &surface, in: layout.main.dropBottom(isSearched ? 1 : 0), told.lines)
    if isSearched { search.draw(on: &surface, in: layout.main.bottom(1).dropLeft(1), desk) }
  }

  private func drawTabs(on surface: inout Surface, in area: Area, _ all: [String]) {
    let titles = fitted(all, columns: area.columns - 1)
    let wanted = columns(of: titles)
    let gap = wanted + 2 * titles.count < area.columns ? "  " : ""
    let spans = zip(Tab.allCases, titles).flatMap { tab, title -> [Span] in
      [Span(tab == self.tab ? "[\(title)]" : " \(title) ", tab == self.tab ? .focus : .text), Span(gap)]
    }
    surface.rule(area.line(1))
    surface.write([Span(" ")] + spans, in: area)
  }

  private func columns(of titles: [String]) -> Int { titles.reduce(0) { $0 + GlyphWidth.columns(of: $1) + 2 } }

  /// Where they have no room, the tabs that are not in front give up their counts, then their last letters: as few as fit,
  /// and never so many that two look alike.
  private func fitted(_ titles: [String], columns room: Int) -> [String] {
    guard columns(of: titles) > room else { return titles }
    let shortened = (5...12).reversed().lazy.map { letters in
      zip(Tab.allCases, titles).map { $0 == tab ? $1 : short($1, letters) }
    }
    let distinct = shortened.filter { $0.distinct.count == titles.count }
    return distinct.first { columns(of: $0) <= room } ?? Array(distinct).last ?? titles
  }

  private func short(_ title: String, _ letters: Int) -> String {
    let word = title.prefix { $0 != " " }
    return word.count > letters + 1 ? word.prefix(letters) + "." : String(word)
  }

  private func drawLines(on surface: inout Surface, in area: Area, _ all: [SheetLine]) {
    let focus = focused(in: all)
    let whole = focus.map { all[$0].whole } ?? ""
    let isTold = tab == .journal || tab == .proposals || focus.map { hidesContact(all[$0], in: area) } == true
    let hasFoot = !whole.isEmpty && isTold
    let wrapped = hasFoot ? WordWrap.lines(of: whole, columns: max(1, area.columns - 2)) : []
    let foot = wrapped.count > 0 && area.rows > 8 ? min(wrapped.count, 4) + 1 : 0
    if foot > 0 {
      surface.rule(area.bottom(foot))
      surface.draw(Paragraph(whole), in: area.bottom(foot - 1).inset(columns: 1))
    }
    surface.draw(SheetLineList(lines: all, focus: focus), in: area.dropBottom(foot))
  }
}

extension MissionSheetScreen {
  /// How whoever the line is about is reached does not stand in it, or not whole.
  private func hidesContact(_ line: SheetLine, in area: Area) -> Bool {
    guard line.contact != nil else { return false }
    let columns = line.spans.reduce(0) { $0 + $1.columns }
    return !line.text.contains(line.whole) || columns > SheetLineList.room(of: line, in: area).columns
  }
}

extension SheetLines {
  /// `Propositions 3`, `Enquêtes 0/2`.
  func title(of tab: MissionSheetScreen.Tab) -> String {
    let title = desk(SheetWords.tab(tab))
    switch tab {
    case .journey, .file: return title
    case .proposals: return mission.stage.call.map { "\(title) \($0.proposals.count)" } ?? title
    case .surveys:
      return mission.stage.surveys.map {
        "\(title) \($0.respondents.count - $0.unsettled.count)/\($0.respondents.count)"
      } ?? title
    case .money:
      let waiting = mission.money.toCertify + mission.money.toPay
      return waiting > .zero ? "\(title) !" : title
    case .dates: return "\(title) \(dossier.watches.count)"
    case .journal: return "\(title) \(mission.entries.count)"
    }
  }
}
