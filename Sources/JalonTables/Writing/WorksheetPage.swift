import JalonCore

/// One sheet of a workbook, as spreadsheets write it.
struct WorksheetPage {
  private let sheet: WorkbookWriter.Sheet

  init(_ sheet: WorkbookWriter.Sheet) { self.sheet = sheet }

  var text: String {
    let heads = sheet.heads.isEmpty ? [] : [row(sheet.heads.map { .text($0) }, 1, isHead: true)]
    let rows = sheet.rows.enumerated().map { row($1, $0 + 1 + heads.count) }
    let filter = heads.isEmpty || rows.isEmpty ? [] : [XML("autoFilter", ["ref": sheet.range()])]
    return XML.document(
      "worksheet", ["xmlns": WorkbookWriter.Kinds.main],
      [XML("dimension", ["ref": sheet.range()]), XML("sheetViews", [:], [view])] + columns
        + [XML("sheetData", [:], heads + rows)] + filter)
  }

  /// Heads stay where they are while rows move under them.
  private var view: XML {
    let pane = XML("pane", ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"])
    return XML("sheetView", ["workbookViewId": "0"], sheet.heads.isEmpty ? [] : [pane])
  }

  /// As wide as what stands in them, within reason.
  private var columns: [XML] {
    let count = max(sheet.heads.count, sheet.rows.map(\.count).max() ?? 0)
    guard count > 0 else { return [] }
    let widths = (0..<count).map { column in
      let head = sheet.heads.indices.contains(column) ? sheet.heads[column].count + 2 : 0
      let cells = sheet.rows.prefix(500).map { $0.indices.contains(column) ? $0[column].width : 0 }
      return min(60, max(8, max(head, cells.max() ?? 0) + 1))
    }
    return [
      XML(
        "cols", [:],
        widths.enumerated().map { place, width in
          XML("col", ["min": "\(place + 1)", "max": "\(place + 1)", "width": "\(width)", "customWidth": "1"])
        })
    ]
  }

  private func row(_ cells: [WorkbookWriter.Cell], _ number: Int, isHead: Bool = false) -> XML {
    let filled = cells.enumerated().filter { $0.element != .empty }
    return XML(
      "row", ["r": "\(number)"],
      filled.map { column, cell in WorksheetPage.cell(cell, "\(CellPlace.letters(of: column))\(number)", isHead) })
  }

  private static func cell(_ cell: WorkbookWriter.Cell, _ place: String, _ isHead: Bool) -> XML {
    switch cell {
    case .text(let text):
      let run = XML("t", ["xml:space": "preserve"], [XML(text: text.inOneCell)])
      let style = isHead ? WorkbookStyles.head : WorkbookStyles.text(isLong: text.count > 60)
      return XML("c", ["r": place, "s": "\(style)", "t": "inlineStr"], [XML("is", [:], [run])])
    case .day(let day):
      guard let serial = day.serial else { return self.cell(.text(day.iso), place, isHead) }
      return number("\(serial)", place, WorkbookStyles.day)
    case .euros(let cents): return number(cents.asHundredths, place, WorkbookStyles.euros)
    case .hundredths(let count): return number(count.asHundredths, place, WorkbookStyles.hundredths)
    case .whole(let count): return number("\(count)", place, WorkbookStyles.whole)
    case .year(let year): return number("\(year)", place, WorkbookStyles.plain)
    case .empty: return XML("c", ["r": place])
    }
  }

  private static func number(_ digits: String, _ place: String, _ style: Int) -> XML {
    XML("c", ["r": place, "s": "\(style)"], [XML("v", [:], [XML(text: digits)])])
  }
}

extension WorkbookWriter.Cell {
  fileprivate var width: Int {
    switch self {
    case .text(let text): text.count
    case .day: 10
    case .euros(let cents): "\(cents / 100)".count + 6
    case .hundredths(let count): "\(count / 100)".count + 3
    case .whole(let count), .year(let count): "\(count)".count + 1
    case .empty: 0
    }
  }
}

extension Int {
  /// `12.5` for 1250: exact, and without a zero more than is needed.
  fileprivate var asHundredths: String {
    let (units, rest) = (magnitude / 100, magnitude % 100)
    let sign = self < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(units)" }
    return "\(sign)\(units)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}

extension String {
  /// A cell holds so many characters and no more. Spreadsheets read `_x000D_` as a character of its own.
  fileprivate var inOneCell: String {
    let told = replacing(#/_x([0-9A-Fa-f]{4})_/#) { "_x005F_x\($0.output.1)_" }
    guard told.utf16.count > 32_767 else { return told }
    return String(told.prefix(30_000)) + "…"
  }
}

/// How cells look, by their number in `xl/styles.xml`.
enum WorkbookStyles {
  static let (plain, head, day, euros, hundredths, whole) = (0, 1, 2, 3, 4, 5)
  private static let (written, long) = (6, 7)

  /// A text stays a text, whatever is typed over it.
  static func text(isLong: Bool) -> Int { isLong ? long : written }

  static let text = XML(
    asWritten: """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>\
      <numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts>\
      <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
      <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>\
      <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
      <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
      <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
      <xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
      <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
      <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
      </cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """
  ).text
}
