import JalonCore
import JalonWording

/// A paper as what every file for word processors is made of: paragraphs, lists and tables, each with its style.
struct PaperLayout {
  enum Block {
    case paragraph(PaperStyle, String)
    case list([String])
    case table(Ruled)
  }

  struct Ruled {
    enum Frame { case grid, facts, places }
    struct Cell {
      let paragraphs: [(style: PaperStyle, text: String)]
      var isFramed = true
    }
    struct Row {
      let cells: [Cell]
      /// At least so high.
      var height = 0
      var isTotal = false
    }

    let frame: Frame
    /// In tenths of a millimetre; together, as wide as the text.
    let widths: [Int]
    var head: Row?
    let rows: [Row]
  }

  let language: Language
  let sheet: Sheet
  let title: String
  /// At the head of each sheet, and at its foot.
  let running: String
  let stamps: [String]
  let letterhead: String
  /// What funders ask for, at the foot of each sheet; empty where they ask for nothing.
  let mention: String
  private(set) var blocks: [Block] = []
  private let paper: Paper

  /// - Parameters:
  ///   - warning: that the data of the store are nobody's.
  ///   - textWidth: of a sheet that is not Jalon's own.
  init(_ paper: Paper, _ language: Language, warning: String?, textWidth: Int? = nil) {
    self.language = language
    self.paper = paper
    sheet = Sheet(isWide: paper.isWide, textWidth: textWidth)
    (title, running) = (paper.title(language), paper.running(language))
    letterhead = paper.letterhead.line(language)
    mention = paper.mention(language)
    stamps = [warning, paper.banner?(language)].compactMap(\.self)
    let edge = warning.map { [Block.paragraph(.stamp, $0)] } ?? []
    blocks = edge + whole + edge
  }

  /// The same sheet with other blocks on it.
  func holding(_ blocks: [Block]) -> PaperLayout {
    var layout = self
    layout.blocks = blocks
    return layout
  }

  /// All of the paper, but for the marks at its edges.
  var whole: [Block] { opening + paper.parts.flatMap(blocks) + closing }

  /// What stands at the foot of each sheet, above its number.
  var foot: [String] { (mention.isEmpty ? [] : [mention]) + [letterhead] }

  /// « Page 1/2 »
  var pageWord: String { Words(fr: "Page", en: "Page")(language) }

  // MARK: Its parts

  private var opening: [Block] {
    let sender = [Block.paragraph(.letterheadName, paper.letterhead.name(language))]
    let lines = paper.letterhead.lines.map { Block.paragraph(.letterhead, $0(language)) }
    return (paper.letterhead.name == .nothing ? [] : sender + lines) + [.paragraph(.title, title)]
      + facts(paper.heading) + paper.notices.map { .paragraph(.notice, $0(language)) }
  }

  private var closing: [Block] {
    [.paragraph(.gap, "")] + paper.colophon.map { .paragraph(.colophon, $0(language)) }
  }

  func blocks(_ part: Paper.Part) -> [Block] {
    switch part {
    case .heading(let words): [.paragraph(.heading, words(language))]
    case .text(let words): [.paragraph(.body, words(language))]
    case .facts(let facts): self.facts(facts)
    case .list(let items): [.list(items.map { $0(language) })]
    case .table(let table): ruled(table)
    case .signatures(let places): self.places(places)
    }
  }

  private func facts(_ facts: [Paper.Fact]) -> [Block] {
    guard !facts.isEmpty else { return [] }
    let label = sheet.textWidth * 3 / 10
    let rows = facts.map { fact in
      Ruled.Row(cells: [cell(.label, fact.label), cell(.cell, fact.value)])
    }
    return table(Ruled(frame: .facts, widths: [label, sheet.textWidth - label], rows: rows))
  }

  private func ruled(_ table: Paper.Table) -> [Block] {
    let head = Ruled.Row(cells: table.columns.map { cell($0.side == .right ? .headRight : .head, $0.title) })
    let rows = table.rows.enumerated().map { index, cells in
      let isTotal = index >= table.rows.count - table.totals
      let styled = zip(cells, table.columns).map { cell(.cell($1.side, isTotal: isTotal), $0) }
      return Ruled.Row(cells: styled, height: table.isToBeFilled ? Sheet.filling : 0, isTotal: isTotal)
    }
    let widths = table.shares(of: sheet.textWidth, language)
    return self.table(Ruled(frame: .grid, widths: widths, head: table.hasHead ? head : nil, rows: rows))
  }

  /// Two beside each other, each with room to sign.
  private func places(_ places: [Words]) -> [Block] {
    let boxes = places.map { place in
      let lines = place(language).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return Ruled.Cell(
        paragraphs: lines.enumerated().map { ($0 == 0 ? PaperStyle.label : .sign, $1) })
    }
    let none = Ruled.Cell(paragraphs: [(.cell, "")], isFramed: false)
    let rows = stride(from: 0, to: boxes.count, by: 2).map { place in
      let beside = place + 1 < boxes.count ? boxes[place + 1] : none
      return Ruled.Row(cells: [boxes[place], beside], height: Sheet.signing)
    }
    let half = sheet.textWidth / 2
    return [.paragraph(.gap, "")] + table(Ruled(frame: .places, widths: [half, sheet.textWidth - half], rows: rows))
  }

  private func cell(_ style: PaperStyle, _ words: Words) -> Ruled.Cell {
    Ruled.Cell(paragraphs: [(style, words(language))])
  }

  private func table(_ ruled: Ruled) -> [Block] { [.table(ruled), .paragraph(.gap, "")] }
}

extension Paper.Table {
  /// How wide each column is: all that stands in it on one line where there is room, and never less than a word.
  fileprivate func shares(of width: Int, _ language: Language) -> [Int] {
    if let widths { return widths.spread(over: width) }
    let texts = columns.indices.map { column in
      ([columns[column].title] + rows.map { $0[column] }).map { $0(language) }
    }
    let wanted = texts.map { ColumnRoom.of($0.map(\.count).max() ?? 0) }
    let least = texts.map { ColumnRoom.of($0.flatMap(\.words).max() ?? 0) }
    let room = width - least.reduce(0, +)
    guard wanted.reduce(0, +) > width, room > 0 else { return (room > 0 ? wanted : least).spread(over: width) }
    let more = zip(wanted, least).map { max(0, $0 - $1) }
    return zip(least, more.spread(over: room)).map(+)
  }
}

private enum ColumnRoom {
  /// In tenths of a millimetre, with the blanks beside the text. What is longer than a line counts as one line.
  static func of(_ characters: Int) -> Int { 40 + min(characters, 70) * 20 }
}

extension String {
  /// How long its words are.
  fileprivate var words: [Int] { split(whereSeparator: { $0 == " " || $0 == "\n" }).map(\.count) }
}

extension [Int] {
  /// The same shares of `whole`, which they fill exactly.
  fileprivate func spread(over whole: Int) -> [Int] {
    let all = Swift.max(1, reduce(0, +))
    var shares = map { $0 * whole / all }
    if let last = shares.indices.last { shares[last] += whole - shares.reduce(0, +) }
    return shares
  }
}
