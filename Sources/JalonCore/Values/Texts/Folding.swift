/// Text as it is searched and sorted: without accents, case or typography.
public enum Folding {
  /// « L’Œuvre d’Été » becomes `l'oeuvre d'ete`. Folding a second time changes nothing.
  ///
  /// Letters of other scripts are only put in lower case.
  public static func fold(_ text: String) -> String {
    if isFolded(text) { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  // ASCII without capitals stays as it is: most of what is folded was folded before.
  private static func isFolded(_ text: String) -> Bool {
    for byte in text.utf8 where byte >= 0x80 || (byte >= 0x41 && byte <= 0x5A) { return false }
    return true
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch FoldedScalar(scalar) {
    case .byte(let byte, _): bytes.append(byte)
    case .bytes(let letters): bytes.append(contentsOf: letters.description.utf8)
    case .mark, .nothing: break
    case .other: appendLowercased(scalar, to: &bytes)
    }
  }

  /// The same text with its no-break, narrow and other spaces as plain ones, and its hyphens as plain hyphens.
  static func spaced(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.compactMap(spaced)))
  }

  private static func spaced(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch FoldedScalar(scalar) {
    case .nothing: nil
    case .byte(0x20, _): " "
    case .byte(0x2D, _): "-"
    case .byte, .bytes, .mark, .other: scalar
    }
  }

  // Lower case may lead back among our letters: the sign of the ångström is an å.
  static func appendLowercased(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    for lowered in scalar.properties.lowercaseMapping.unicodeScalars {
      if lowered == scalar {
        bytes.append(contentsOf: String(lowered).utf8)
      } else {
        append(lowered, to: &bytes)
      }
    }
  }

  /// A text that sorts, byte by byte, as French readers expect: letters first, whatever the accents; accents only
  /// between words of the same letters (`cote`, `coté`, `côte`, `côté`). Spaces, hyphens and apostrophes part words
  /// alike; « St » and « Ste » are « Saint » and « Sainte »; articles count. Equal for names that differ by nothing else.
  public static func sortKey(_ text: String) -> String {
    var words = SortedWords()
    for scalar in text.unicodeScalars { words.take(scalar) }
    return words.key
  }
}

/// A sort key as it grows, word by word.
private struct SortedWords {
  private var letters: [UInt8] = []
  /// One for each byte of `letters`.
  private var accents: [UInt8] = []
  private var word = 0
  private var isBetweenWords = false

  mutating func take(_ scalar: Unicode.Scalar) {
    switch FoldedScalar(scalar) {
    case .byte(let byte, let accent): byte.isLetterOrDigit ? append([byte], accent) : breakWord()
    case .bytes(let several): append(several.description.utf8, .another)
    case .mark(let accent): mark(accent)
    case .nothing: break
    case .other: takeOther(scalar)
    }
  }

  var key: String {
    var finished = self
    finished.expandAbbreviation()
    let marked = finished.accents.lastIndex { $0 != Accent.none.rawValue }.map { finished.accents[...$0] } ?? []
    return String(decoding: finished.letters + [0x01] + marked, as: UTF8.self)
  }

  private mutating func takeOther(_ scalar: Unicode.Scalar) {
    let folded = Folding.fold(String(scalar))
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return breakWord() }
    append(folded.utf8, .none)
  }

  private mutating func append(_ bytes: some Collection<UInt8>, _ accent: Accent) {
    if isBetweenWords { openWord() }
    letters.append(contentsOf: bytes)
    accents.append(accent.rawValue)
    accents.append(contentsOf: repeatElement(Accent.none.rawValue, count: bytes.count - 1))
  }

  // The first accent of a letter is the one that counts.
  private mutating func mark(_ accent: Accent) {
    guard let last = accents.last, last == Accent.none.rawValue, !isBetweenWords else { return }
    accents[accents.count - 1] = accent.rawValue
  }

  private mutating func breakWord() {
    expandAbbreviation()
    isBetweenWords = !letters.isEmpty
  }

  private mutating func openWord() {
    letters.append(0x20)
    accents.append(Accent.none.rawValue)
    word = letters.count
    isBetweenWords = false
  }

  // « St » has no accent to lose, and neither has « Saint ».
  private mutating func expandAbbreviation() {
    guard let full = SortedWords.abbreviations[String(decoding: letters[word...], as: UTF8.self)] else { return }
    letters.replaceSubrange(word..., with: full.utf8)
    accents.replaceSubrange(word..., with: repeatElement(Accent.none.rawValue, count: full.utf8.count))
  }

  private static let abbreviations = ["st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"]
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool { (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) }
}

extension String {
  /// Whether a folded text holds a folded piece of text.
  ///
  /// On bytes: a piece of a folded text is a run of its bytes, and no accent hangs on its last letter.
  public func holds(_ piece: String) -> Bool {
    let (text, target) = (Array(utf8), Array(piece.utf8))
    guard target.count <= text.count else { return false }
    return (0...(text.count - target.count)).contains { start in
      target.indices.allSatisfy { text[start + $0] == target[$0] }
    }
  }
}
