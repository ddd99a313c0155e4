/// What is left of one character when accents, case and typography no longer count.
enum FoldedScalar {
  /// A lower-case ASCII letter or any other ASCII byte, and the accent that was taken off it.
  case byte(UInt8, Accent)
  /// What a ligature stands for.
  case bytes(StaticString)
  /// An accent written after its letter.
  case mark(Accent)
  /// Invisible: a soft hyphen, a joiner.
  case nothing
  /// Not ours: another script, a symbol.
  case other
}

/// The accent of a letter, in the order in which French words that differ by nothing else are sorted.
enum Accent: UInt8 {
  /// The digit `0`; the others follow.
  case none = 0x30
  case acute, grave, circumflex, diaeresis, cedilla, another
}

extension FoldedScalar {
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A: self = .byte(UInt8(scalar.value) | 0x20, .none)
    case 0...0x7F: self = .byte(UInt8(scalar.value), .none)
    case 0xC0...0x17F, 0x1CD...0x1DC, 0x218...0x21B, 0x1E00...0x1EFF: self = LatinLetters.folded(scalar)
    case 0x300...0x36F: self = .mark(Accent(combining: scalar))
    default: self = FoldedScalar(typography: scalar)
    }
  }

  // Spaces, apostrophes, hyphens and ligatures of printed text, and what cannot be seen.
  private init(typography scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: self = .byte(0x20, .none)
    case 0x2018, 0x2019, 0x02BC, 0x2032: self = .byte(0x27, .none)
    case 0x2010...0x2014, 0x2212: self = .byte(0x2D, .none)
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: self = .nothing
    case 0xFB00: self = .bytes("ff")
    case 0xFB01: self = .bytes("fi")
    case 0xFB02: self = .bytes("fl")
    case 0xFB03: self = .bytes("ffi")
    case 0xFB04: self = .bytes("ffl")
    case 0xFB05, 0xFB06: self = .bytes("st")
    default: self = .other
    }
  }
}

extension Accent {
  fileprivate init(combining scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x301: self = .acute
    case 0x300: self = .grave
    case 0x302: self = .circumflex
    case 0x308: self = .diaeresis
    case 0x327: self = .cedilla
    default: self = .another
    }
  }
}

/// The accented letters of the languages written in Latin script, with the letter and the first accent of each.
enum LatinLetters {
  static func folded(_ scalar: Unicode.Scalar) -> FoldedScalar {
    if let ligature = ligature(scalar) { return .bytes(ligature) }
    guard let table = tables.first(where: { $0.range.contains(scalar.value) }) else { return .other }
    let place = Int(scalar.value - table.range.lowerBound)
    guard table.letters[place] != notALetter, let accent = Accent(rawValue: table.accents[place]) else { return .other }
    return .byte(table.letters[place], accent)
  }

  private static func ligature(_ scalar: Unicode.Scalar) -> StaticString? {
    switch scalar {
    case "œ", "Œ": "oe"
    case "æ", "Æ": "ae"
    case "ß", "ẞ": "ss"
    case "þ", "Þ": "th"
    case "ĳ", "Ĳ": "ij"
    default: nil
    }
  }

  private static let notALetter = UInt8(ascii: "-")

  private struct Table {
    let range: ClosedRange<UInt32>
    let letters: [UInt8]
    let accents: [UInt8]

    init(_ range: ClosedRange<UInt32>, _ letters: String, _ accents: String) {
      self.range = range
      self.letters = Array(letters.utf8)
      self.accents = Array(accents.utf8)
    }
  }

  // One character for each code point, from the canonical decompositions of Unicode; `-` where there is none.
  private static let tables = [
    Table(
      0xC0...0x17F,
      "aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkklllllll"
        + "lllnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
      "2136460521342134662136406213410021364605213421346621364062134104"
        + "6666661133666666666666666666336666553366666666666600335561155666"
        + "6661155666666666660011556611335566556666666666666666333341166666"),
    Table(0x1CD...0x1DC, "aaiioouuuuuuuuuu", "6666666644444444"),
    Table(0x218...0x21B, "sstt", "6666"),
    Table(
      0x1E00...0x1EFF,
      "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwya-----aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------",
      "6666666655666666556666666666556666666644556666441166666666666611"
        + "6666666666666666666611666666666666661166666666666666666666666666"
        + "2211446666664466336666646660000066663333333366666666666666666633"
        + "3333336666666666333333336666666666666666666666666622666666000000"),
  ]
}
