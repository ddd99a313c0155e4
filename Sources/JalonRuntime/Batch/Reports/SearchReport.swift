import JalonCore
import JalonScreens
import JalonWording

extension ReportContext {
  /// What of all that was typed holds the query, the newest first.
  ///
  /// - Parameter asked: as it was typed.
  public func search(_ query: TextQuery, _ format: ReportFormat, asked: String) throws -> String {
    let found = try TextFinding(store, ledger, reader: reader, names: try names(), in: zone).found(
      query, limit: .max - 1)
    var table = table(ReportContext.passageColumns, ReportAbout("search", filter: asked))
    for passage in found.passages {
      let (code, position) = passage.place.named
      table.add([
        .told(passage.whose, .text(code)), position.map(ReportCell.whole) ?? .empty,
        passage.day.map(ReportCell.day) ?? .empty, .text(self(passage.title)), .text(self(passage.field)),
        .text(passage.passage.whole), passage.mark.map { .told(self($0.words), .text($0.rawValue)) } ?? .empty,
      ])
    }
    return table.written(format)
  }

  static let passageColumns = [
    ReportColumn("where", "Où", "Where", most: 24, is: .code),
    ReportColumn("position", "Fait", "Fact", .right, most: 4, is: .optional(.whole)),
    ReportColumn("day", "Jour", "Day", is: .optional(.day)),
    ReportColumn("act", "Acte ou fiche", "Act or card", most: 28, is: .sentence),
    ReportColumn("field", "Champ", "Field", most: 20, is: .sentence),
    ReportColumn("text", "Passage", "Passage", most: 400),
    ReportColumn("state", "État", "State", most: 12, is: .optional(.oneOf(FactMarks.Mark.self))),
  ]
}

extension FoundPassage.Place {
  /// « mission:05-014 », and the fact of its journal.
  fileprivate var named: (code: String, position: Int?) {
    switch self {
    case .mission(let id, let position): ("mission:\(id.text)", position)
    case .plan(let id, let position): ("plan:\(id.text)", position)
    case .entry(let key): (key.text, nil)
    }
  }
}
