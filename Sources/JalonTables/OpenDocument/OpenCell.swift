import JalonCore

/// One cell of a document as it comes: its value, and what it shows.
struct OpenCell {
  let times: Int
  let isFormula: Bool
  /// How many columns and rows it is written over; `nil` for one that is written alone.
  let span: (across: Int, down: Int)?
  private let kind: String
  private let raw: String?
  private let isFault: Bool
  private let isCovered: Bool
  private var shown: [UInt8] = []
  private var (paragraphs, isInParagraph) = (0, false)

  private static let longest = 1 << 20

  init(_ attributes: XMLAttributes, isCovered: Bool) {
    self.isCovered = isCovered
    times = max(1, min(attributes["table", "number-columns-repeated"].flatMap { Int($0) } ?? 1, 16_384))
    isFormula = attributes["table", "formula"] != nil
    kind = attributes["office", "value-type"] ?? ""
    raw =
      attributes["office", "value"] ?? attributes["office", "date-value"] ?? attributes["office", "boolean-value"]
      ?? attributes["office", "time-value"] ?? attributes["office", "string-value"]
    isFault = attributes["calcext", "value-type"] == "error"
    let across = attributes["table", "number-columns-spanned"].flatMap { Int($0) } ?? 1
    let down = attributes["table", "number-rows-spanned"].flatMap { Int($0) } ?? 1
    span = (1...1 << 21).contains(across) && (1...1 << 21).contains(down) && across * down > 1 ? (across, down) : nil
  }

  mutating func opens(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "p":
      if paragraphs > 0 { shown.append(0x0A) }
      (paragraphs, isInParagraph) = (paragraphs + 1, true)
    case "s":
      let count = attributes["text", "c"].flatMap { Int($0) } ?? 1
      shown += Array(repeating: 0x20, count: max(0, min(count, 1_000)))
    case "tab": shown.append(0x09)
    default: shown.append(0x0A)
    }
  }

  mutating func closeParagraph() { isInParagraph = false }

  mutating func take(_ piece: UnsafeBufferPointer<UInt8>) throws(TableFault) {
    guard isInParagraph else { return }
    guard shown.count + piece.count <= OpenCell.longest else { throw .tooLarge }
    shown.append(contentsOf: piece)
  }

  /// `nil` where it says nothing, or stands under another one.
  var value: CellValue? {
    let text = String(decoding: shown, as: UTF8.self)
    if isCovered { return nil }
    if isFault || text.hasPrefix("#") && isFormula && kind == "string" { return .fault(text.isEmpty ? "#ERR" : text) }
    switch kind {
    case "float", "currency": return raw.flatMap { Double($0) }.map { .number(digits($0, shown: text)) }
    case "percentage": return raw.flatMap { Double($0) }.map { .number(Serial.digits($0)) }
    case "date": return raw.flatMap { Day(iso: String($0.prefix(10))) }.map { .day($0) } ?? .text(text)
    case "boolean": return .flag(raw == "true")
    case "string": return .text(text.isEmpty ? raw ?? "" : text)
    default: return text.isEmpty ? nil : .text(text)
    }
  }

  /// With the zeros before it that its format shows.
  private func digits(_ number: Double, shown text: String) -> String {
    let plain = Serial.digits(number)
    let bare = text.filter { !$0.isWhitespace }
    let isPadded = bare.first == "0" && bare.allSatisfy(\.isNumber) && String(bare.drop { $0 == "0" }) == plain
    return isPadded ? bare : plain
  }
}
