/// What the formats of a workbook's cells make of their numbers.
struct CellStyles {
  fileprivate(set) var formats: [NumberFormat] = []

  /// - Parameter style: the number that a cell names.
  subscript(_ style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .plain }
}

/// What a format makes of a number.
enum NumberFormat: Hashable {
  case plain
  /// With at least so many digits before the point.
  case padded(Int)
  case day
  case hour

  /// - Parameter code: `dd/mm/yyyy`, `00000`, `0#" "##" "##" "##" "##`.
  init(code: String) {
    let bare = NumberFormat.bare(code)
    if bare.contains(where: { "yd".contains($0) }) || bare.contains("mmm") {
      self = .day
    } else if bare.contains(where: { "hs".contains($0) }) {
      self = .hour
    } else if bare.contains("m") {
      self = .day
    } else {
      self = NumberFormat.padding(bare)
    }
  }

  /// Those that have a number and no code. 27 to 58 are days in East Asian workbooks, and nothing elsewhere.
  init(builtIn number: Int) {
    switch number {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45...47, 55, 56: self = .hour
    default: self = .plain
    }
  }

  /// The part for positive numbers, without what is shown as it stands, colours and conditions.
  private static func bare(_ code: String) -> String {
    var (bare, isQuoted, isBracketed, skips) = ("", false, false, 0)
    for character in code.lowercased() {
      if skips > 0 {
        skips -= 1
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if "\\_*".contains(character) {
        skips = 1
      } else if character == "[" {
        isBracketed = true
      } else if character == "]" {
        isBracketed = false
      } else if isBracketed {
        // `[h]` counts hours beyond a day.
        if "hms".contains(character), bare.last != "h" { bare.append("h") }
      } else if character == ";" {
        break
      } else {
        bare.append(character)
      }
    }
    return bare == "general" || bare == "standard" || bare == "@" ? "" : bare
  }

  private static func padding(_ bare: String) -> NumberFormat {
    guard bare.allSatisfy({ "0# .-/\u{A0}".contains($0) }), !bare.contains(".0"), !bare.contains(".#") else {
      return .plain
    }
    let places = bare.filter { "0#".contains($0) }
    guard let first = places.firstIndex(of: "0") else { return .plain }
    let digits = places[first...].count
    return digits > 1 && digits <= 20 ? .padded(digits) : .plain
  }
}

/// Reads the part of a workbook that tells the formats of its cells.
final class StyleTaking: XMLTaking {
  private(set) var styles = CellStyles()
  private var own: [Int: NumberFormat] = [:]
  private var isInCells = false

  func opens(_ name: String, _ attributes: XMLAttributes) throws(TableFault) {
    switch name {
    case "numFmt":
      guard let number = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
        return
      }
      own[number] = NumberFormat(code: code)
    case "cellXfs": isInCells = true
    case "xf":
      guard isInCells else { return }
      guard styles.formats.count < 100_000 else { throw .tooLarge }
      let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      styles.formats.append(own[number] ?? NumberFormat(builtIn: number))
    default: break
    }
  }

  func closes(_ name: String) { if name == "cellXfs" { isInCells = false } }
  func takes(_ text: UnsafeBufferPointer<UInt8>) {}
}
