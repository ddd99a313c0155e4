/// Spreadsheets as LibreOffice writes them (OpenDocument), packed (`.ods`) or as one text (`.fods`).
enum OpenDocument {
  static func packed(
    _ parts: PackedParts, _ wanted: String?, _ progress: (Int, Int) throws -> Void
  ) throws -> Table {
    try demandOpen(parts)
    let names = SheetNames()
    try parts.read("content.xml", into: names)
    return try table(names, wanted) { try parts.read("content.xml", progress: progress, into: $0) }
  }

  static func flat(_ bytes: [UInt8], _ wanted: String?, _ progress: (Int, Int) throws -> Void) throws -> Table {
    let names = SheetNames()
    try read(bytes, { _, _ in }, into: names)
    return try table(names, wanted) { try read(bytes, progress, into: $0) }
  }

  private static func read(
    _ bytes: [UInt8], _ progress: (Int, Int) throws -> Void, into taker: any XMLTaking
  ) throws {
    let reader = try XMLReader(taker)
    try bytes.withUnsafeBytes { all in
      var start = 0
      repeat {
        try progress(start, all.count)
        let end = min(start + 1 << 16, all.count)
        try reader.take(UnsafeRawBufferPointer(rebasing: all[start..<end]), isLast: end == all.count)
        start = end
      } while start < all.count
    }
  }

  /// All sheets stand in one part: it is read once for their names, and once for each that is looked into.
  private static func table(
    _ names: SheetNames, _ wanted: String?, _ read: (OpenSheetTaking) throws -> Void
  ) throws -> Table {
    guard names.isSpreadsheet else { throw TableFault.notASpreadsheet }
    let choice = SheetChoice(names: names.all.map(\.name), hidden: Set(names.all.filter(\.isHidden).map(\.name)))
    let filled = try choice.candidates(wanted).first { names.all[$0].saysSomething }
    guard let filled else { throw TableFault.empty }
    let reading = OpenSheetTaking(sheet: filled)
    try read(reading)
    return Table(
      sheet: names.all[filled].name, rows: reading.rows, merged: reading.merged,
      notices: choice.notices(reading: names.all[filled].name) + reading.notices)
  }

  private static func demandOpen(_ parts: PackedParts) throws {
    var isLocked = false
    let outline = XMLOutline { name, _ in if name == "encryption-data" { isLocked = true } }
    // A manifest that cannot be read locks nothing.
    do { try parts.read("META-INF/manifest.xml", into: outline) } catch TableFault.damaged {}
    if isLocked { throw TableFault.password }
  }
}

/// The sheets of a document, and which of them say something.
final class SheetNames: XMLTaking {
  struct Sheet {
    let name: String
    let isHidden: Bool
    var saysSomething = false
  }

  private(set) var all: [Sheet] = []
  private(set) var isSpreadsheet = false
  private var hiddenStyles: Set<String> = []
  private var style = ""
  private var depth = 0

  func opens(_ name: String, _ attributes: XMLAttributes) throws(TableFault) {
    switch name {
    case "spreadsheet": isSpreadsheet = true
    case "style": style = attributes["style", "name"] ?? ""
    case "table-properties": if attributes["table", "display"] == "false" { hiddenStyles.insert(style) }
    case "table": try openTable(attributes)
    case "p": if depth == 1, !all.isEmpty { all[all.count - 1].saysSomething = true }
    case "table-cell":
      let isTyped = depth == 1 && !all.isEmpty && attributes["office", "value-type"] != nil
      if isTyped { all[all.count - 1].saysSomething = true }
    default: break
    }
  }

  func closes(_ name: String) { if name == "table", isSpreadsheet { depth -= 1 } }
  func takes(_ text: UnsafeBufferPointer<UInt8>) {}

  private func openTable(_ attributes: XMLAttributes) throws(TableFault) {
    guard isSpreadsheet else { return }
    depth += 1
    guard depth == 1 else { return }
    guard all.count < 10_000 else { throw .tooLarge }
    let name = attributes["table", "name"] ?? ""
    // What LibreOffice keeps of another file that formulas name.
    let isElsewhere = name.hasPrefix("'file:")
    let isHidden = attributes["table", "style-name"].map(hiddenStyles.contains) ?? false
    all.append(Sheet(name: name, isHidden: isHidden || isElsewhere))
  }
}
