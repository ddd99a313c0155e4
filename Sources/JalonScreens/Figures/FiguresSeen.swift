import JalonCore
import JalonFigures
import JalonTerminal
import JalonWording

extension FiguresScreen: ShowsTable {
  func lineInFocus(_ desk: Desk, inFull: Bool) -> SeenTable? { row.map { seen([$0], desk, isWhole: inFull) } }

  mutating func gather(for use: SeenUse, _ desk: Desk) -> [Effect] {
    use.effects(seen(rows.filter { !$0.isHeading }, desk, isWhole: false), desk)
  }

  /// - Parameter isWhole: with how each is counted.
  private func seen(_ rows: [FigureRow], _ desk: Desk, isWhole: Bool) -> SeenTable {
    let by = breakdown.map { FiguresWords.by($0) } ?? FiguresWords.whole
    let heads: [SeenTable.Head] =
      [
        .init("indicator", FiguresSeenWords.indicator), .init("figure", FiguresWords.figure),
        .init("part", by), .init("value", Words(same: period?.figureText ?? "")),
      ] + (isCompared ? [.init("former", Words(same: former?.figureText ?? ""))] : [])
      + (isWhole ? [.init("notes", FiguresSeenWords.notes), .init("definition", FiguresSeenWords.definition)] : [])
    return SeenTable(
      file: FiguresWords.title(.fr), title: FiguresWords.title, filter: "\(period?.figureText ?? "") \(desk(by))",
      heads: heads, rows: rows.map { cells($0, desk, isWhole: isWhole) })
  }

  private func cells(_ row: FigureRow, _ desk: Desk, isWhole: Bool) -> [SeenTable.Cell] {
    let part = row.part == nil ? "" : desk(row.title)
    let figure = row.part == nil ? desk(row.title) : row.measure.map { desk($0.title) } ?? ""
    let values = [value(row.value, row, desk)] + (isCompared ? [value(row.former, row, desk)] : [])
    let notes = row.notes.map { desk($0) }.joined(separator: " \(Glyphs.quiet) ")
    return [.text(row.indicator.rawValue), .text(figure), .text(part)] + values
      + (isWhole ? [.text(notes), .text(desk(row.indicator.definition))] : [])
  }

  /// What a spreadsheet reckons with is a number; else as it is written on the screen, with its unit or why it is not told.
  private func value(_ value: FigureValue?, _ row: FigureRow, _ desk: Desk) -> SeenTable.Cell {
    guard let value, let measure = row.measure else { return .empty }
    guard let number = value.number else { return .text(desk(value.words(measure.kind))) }
    switch measure.kind {
    case .count: return .whole(number)
    case .cents: return .euros(Euros(cents: number))
    case .days, .centsPerDay, .percent, .mark, .hundredths, .elapsed: return .text(desk(value.words(measure.kind)))
    }
  }
}

extension FigureListScreen: ShowsTable {
  func lineInFocus(_ desk: Desk, inFull: Bool) -> SeenTable? {
    lines.indices.contains(focus) ? seen([lines[focus]], desk) : nil
  }

  mutating func gather(for use: SeenUse, _ desk: Desk) -> [Effect] { use.effects(seen(lines, desk), desk) }

  private func seen(_ lines: [Line], _ desk: Desk) -> SeenTable {
    SeenTable(
      file: heading(.fr), title: heading, filter: period.figureText,
      heads: [
        .init("name", FiguresWords.name), .init("code", FiguresWords.subject), .init("amount", FiguresWords.counts),
        .init("day", FiguresWords.day),
      ],
      rows: lines.map { line in
        let amount = line.amount.map { SeenTable.Cell.text(kind.written($0, desk.language)) } ?? .empty
        return [.text(line.name), .text(line.subject.code), amount, .day(line.day)]
      })
  }
}

enum FiguresSeenWords {
  static let indicator = Words(fr: "Indicateur", en: "Indicator")
  static let notes = Words(fr: "À savoir", en: "To know")
  static let definition = Words(fr: "Définition", en: "Definition")
}
