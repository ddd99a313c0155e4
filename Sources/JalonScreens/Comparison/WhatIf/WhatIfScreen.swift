import JalonCore
import JalonTerminal
import JalonWording

/// `w` in the comparison: what the ranking would be under other weights. Nothing here is ever stored.
public struct WhatIfScreen: Screen {
  public static let name = "what-if"

  private(set) var whatIf: WhatIf
  private let names: Names
  private(set) var focus = 0

  init(_ selection: Selection, _ names: Names) {
    whatIf = WhatIf(selection)
    self.names = names
  }

  public func title(_ desk: Desk) -> String { desk(WhatIfWords.title) }

  public func notes(_ desk: Desk) -> [HeaderBar.Note] {
    [HeaderBar.Note(desk(WhatIfWords.banner), role: .demo, priority: 0)]
  }

  public static let keymap: [Binding<WhatIfScreen>] = [
    Binding("what-if.up", [.up, .character("k")], ComparisonWords.up, .move) { state, _ in state.move(.up) },
    Binding("what-if.down", [.down, .character("j")], ComparisonWords.down, .move) { state, _ in state.move(.down) },
    Binding(
      "what-if.more", [.right, .character("l"), .character("+")], WhatIfWords.more, short: WhatIfWords.moreShort,
      priority: 8
    ) { state, _ in state.change(by: 1) },
    Binding(
      "what-if.less", [.left, .character("h"), .character("-")], WhatIfWords.less, short: WhatIfWords.lessShort,
      priority: 8
    ) { state, _ in state.change(by: -1) },
    Binding("what-if.muchMore", [.shiftRight, .pageUp], WhatIfWords.muchMore) { state, _ in state.change(by: 5) },
    Binding("what-if.muchLess", [.shiftLeft, .pageDown], WhatIfWords.muchLess) { state, _ in state.change(by: -5) },
    Binding(
      "what-if.restore", [.backspace, .delete], WhatIfWords.restore, short: WhatIfWords.restoreShort, priority: 5
    ) { state, _ in state.restore() },
    Binding(
      "what-if.restoreAll", [.character("=")], WhatIfWords.restoreAll, short: WhatIfWords.restoreAllShort, priority: 4,
      disabled: { state, _ in state.whatIf.isAsFrozen ? WhatIfWords.alreadyFrozen : nil }
    ) { state, _ in state.restoreAll() },
    Binding(
      "what-if.close", [.escape, .character("w"), .character("q")], WhatIfWords.close, short: WhatIfWords.closeShort,
      priority: 9
    ) { _, _ in [.pop] },
  ]

  private var criteria: [Criterion] { whatIf.selection.grid.criteria }

  private mutating func move(_ key: Key) -> [Effect] {
    focus = Scroll.moved(focus, by: key, count: criteria.count, page: criteria.count) ?? focus
    return []
  }

  private mutating func change(by steps: Int) -> [Effect] {
    whatIf.change(criteria[focus].id, by: steps)
    return []
  }

  private mutating func restore() -> [Effect] {
    whatIf.restore(criteria[focus].id)
    return []
  }

  private mutating func restoreAll() -> [Effect] {
    whatIf.restoreAll()
    return []
  }
}

extension WhatIfScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    surface.write([Span(" "), Span(desk(WhatIfWords.harmless), .caution)], in: area)
    let proposals = whatIf.selection.proposals.count
    let room = max(2, area.rows - 5 - proposals)
    drawWeights(on: &surface, in: area.dropTop(1).top(min(room, criteria.count) + 1), desk)
    let below = area.dropTop(2 + min(room, criteria.count))
    surface.draw(Panel(desk(WhatIfWords.ranking(of: whatIf.grid.outOf))), in: below.top(1))
    drawRanking(on: &surface, in: below.dropTop(1), desk)
  }

  private func drawWeights(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let columns = Columns(area)
    surface.write(ComparisonWords.criterion(desk.language), in: columns.name(area), role: .heading)
    surface.write(desk(WhatIfWords.frozen), in: columns.frozen(area), role: .heading, alignment: .right)
    surface.write(desk(WhatIfWords.tried), in: columns.tried(area), role: .heading, alignment: .right)
    surface.write(desk(WhatIfWords.share), in: columns.bar(area), role: .heading)
    let lines = area.dropTop(1)
    let first = min(max(0, focus - lines.rows / 2), max(0, criteria.count - lines.rows))
    for (index, criterion) in criteria.dropFirst(first).prefix(lines.rows).enumerated() {
      draw(criterion, isFocused: first + index == focus, columns, on: &surface, in: lines.line(index), desk)
    }
  }

  private func draw(
    _ criterion: Criterion, isFocused: Bool, _ columns: Columns, on surface: inout Surface, in line: Area, _ desk: Desk
  ) {
    if isFocused {
      surface.fill(columns.row(line), role: .focus)
      surface.write(Glyphs.focus, in: line, role: .focus)
      surface.cursor = line.origin
    }
    let weight = whatIf.weight(of: criterion.id)
    let isMoved = weight != criterion.weight
    let role: Role = isFocused ? .focus : .text
    surface.write(desk(names.name(of: criterion.id)), in: columns.name(line), role: role)
    surface.write(
      "\(criterion.weight)", in: columns.frozen(line), role: isFocused ? .focus : .faint, alignment: .right)
    surface.write(
      isMoved ? "\(Glyphs.right) \(weight)" : "\(weight)", in: columns.tried(line),
      role: isFocused ? .focus : isMoved ? .accent : .text, alignment: .right)
    let share = whatIf.share(of: criterion.id)
    let percent = "\(Hundredths(share.times(1_000).rounded * 10).written(desk.language))\u{202F}%"
    let bar = columns.bar(line)
    surface.write(percent, in: bar.left(8), alignment: .right)
    let blocks = Double(share.times(1_000_000).rounded) / 1_000_000
    surface.write(BarChart.blocks(share: blocks, columns: bar.dropLeft(9).columns), in: bar.dropLeft(9), role: .bar)
  }

  private func drawRanking(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let (now, tried) = (whatIf.selection.ranking, whatIf.ranking)
    for (index, line) in tried.lines.enumerated() {
      let place = whatIf.selection.proposals.firstIndex(of: line.provider) ?? 0
      let name = ComparisonTable.label(place, names.name(of: line.provider))
      let row = area.line(index).dropLeft(3)
      let before = now[line.provider]
      surface.write(name, in: row.left(max(10, row.columns - 38)))
      let figures = row.right(min(37, row.columns - 11))
      let scores = [before?.score, line.score].map { $0?.written(desk.language) ?? "-" }
      surface.write(scores[0], in: figures.left(6), role: .faint, alignment: .right)
      surface.write("\(Glyphs.right) \(scores[1])", in: figures.dropLeft(7).left(8))
      let words = [
        ComparisonTable.span(of: before?.place, desk.language), ComparisonTable.span(of: line.place, desk.language),
      ]
      let isMoved = before?.place != line.place
      surface.write(
        isMoved ? [Span(words[1].text, .accent), Span("  (\(words[0].text))", .faint)] : [words[1]],
        in: figures.dropLeft(17))
    }
    let verdict =
      tried.whatIsMissing
      ?? WhatIfWords.verdict(before: now.leaders.map(letter).sorted(), after: tried.leaders.map(letter).sorted())
    surface.write([Span(" "), Span(desk(verdict), .accent)], in: area.line(tried.lines.count))
  }

  private func letter(of provider: ProviderID) -> String {
    ComparisonTable.letter(whatIf.selection.proposals.firstIndex(of: provider) ?? 0)
  }

  /// Where the columns of weights stand.
  private struct Columns {
    private let name: Int

    init(_ area: Area) { name = min(44, max(20, area.columns - 34)) }

    func row(_ line: Area) -> Area { line.left(3 + name + 14) }
    func name(_ line: Area) -> Area { line.dropLeft(3).left(name) }
    func frozen(_ line: Area) -> Area { line.dropLeft(3 + name).left(6) }
    func tried(_ line: Area) -> Area { line.dropLeft(9 + name).left(7) }
    func bar(_ line: Area) -> Area { line.dropLeft(18 + name) }
  }
}
