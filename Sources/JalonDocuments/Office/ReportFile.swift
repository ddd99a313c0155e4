import JalonCore
import JalonWording

/// A report that is about no mission, as a file for word processors: what it says, part after part, on Jalon's own sheet.
public struct ReportFile: Sendable {
  public enum Part: Sendable {
    case heading(Words)
    case text(Words)
    /// Its first column is what each row is about, the others are numbers but for the last one.
    case table(heads: [Words], rows: [[Words]])
    /// Places to sign.
    case signatures([Words])
  }

  private let title: Words
  private let notices: [Words]
  private let parts: [Part]

  public init(_ title: Words, notices: [Words], parts: [Part]) {
    (self.title, self.notices, self.parts) = (title, notices, parts)
  }

  /// - Parameter warning: that the data of the store are nobody's.
  public func bytes(as format: OfficeFormat, in language: Language, warning: String?) -> [UInt8] {
    // The kind chooses a template, and none is asked for: no template of a mission serves a report.
    var paper = Paper(
      kind: .calendar, title: title, heading: [], notices: notices, parts: parts.map(\.onPaper), colophon: [])
    paper.running = title
    return format.file(PaperLayout(paper, language, warning: warning))
  }
}

extension ReportFile.Part {
  fileprivate var onPaper: Paper.Part {
    switch self {
    case .heading(let words): .heading(words)
    case .text(let words): .text(words)
    case .signatures(let places): .signatures(places)
    case .table(let heads, let rows): .table(ReportFile.Part.grid(heads, rows))
    }
  }

  private static func grid(_ heads: [Words], _ rows: [[Words]]) -> Paper.Table {
    let last = heads.count - 1
    var table = Paper.Table(
      heads.enumerated().map { place, head in Paper.Table.Column(head, place == 0 || place == last ? .left : .right) })
    table.rows = rows
    return table
  }
}
