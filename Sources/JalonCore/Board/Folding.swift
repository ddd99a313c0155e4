extension String {
  /// What a search compares: small letters without accents, one space for any white space.
  ///
  /// « Épicerie Sociale » and « epicerie  sociale » are the same text here. Idempotent.
  public var folded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars { Folding.append(scalar, to: &bytes) }
    if bytes.last == Folding.space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Sorts `05-9` before `05-014` and `05-1000`: a run of digits counts as a number. Compare with `inByteOrder`.
  var naturalKey: String {
    var bytes: [UInt8] = []
    var digits: [UInt8] = []
    for byte in folded.utf8 {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else {
        Folding.flush(&digits, into: &bytes)
        bytes.append(byte)
      }
    }
    Folding.flush(&digits, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The order of the bytes of UTF-8: that of the store, whatever the locale.
  func inByteOrder(before other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

enum Folding {
  static let space: UInt8 = 0x20

  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 0x20)
    case 0x21...0x7E: bytes.append(UInt8(scalar.value))
    case 0x20: appendSpace(to: &bytes)
    case 0x300...0x36F: break
    default: appendRare(scalar, to: &bytes)
    }
  }

  private static func appendSpace(to bytes: inout [UInt8]) {
    if let last = bytes.last, last != space { bytes.append(space) }
  }

  private static func appendRare(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.properties.isWhitespace {
      appendSpace(to: &bytes)
    } else if let plain = plain[scalar.value] {
      bytes.append(contentsOf: plain.utf8)
    } else {
      let small = scalar.properties.lowercaseMapping.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
      for part in small { bytes.append(contentsOf: (plain[part.value] ?? String(part)).utf8) }
    }
  }

  /// The length first, so that a longer number comes after a shorter one.
  static func flush(_ digits: inout [UInt8], into bytes: inout [UInt8]) {
    guard !digits.isEmpty else { return }
    let number = digits.drop { $0 == 0x30 }
    let length = number.count
    bytes.append(contentsOf: length < 10 ? [0x30 + UInt8(length)] : [0x3A] + Array(String(1_000 + length).utf8))
    bytes.append(contentsOf: number)
    digits = []
  }

  // Latin letters of French and of its neighbours, small and capital.
  private static let plain: [UInt32: String] = {
    let families = [
      "a": "àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđĎĐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ", "g": "ĝğġģĜĞĠĢ",
      "h": "ĥħĤĦ", "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "j": "ĵĴ", "k": "ķĶ", "l": "ĺļľŀłĹĻĽĿŁ", "n": "ñńņňÑŃŅŇ",
      "o": "òóôõöøōŏőÒÓÔÕÖØŌŎŐ", "r": "ŕŗřŔŖŘ", "s": "śŝşšșŚŜŞŠȘ", "t": "ţťŧțŢŤŦȚ", "u": "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ",
      "w": "ŵŴ", "y": "ýÿŷÝŸŶ", "z": "źżžŹŻŽ", "ae": "æÆ", "oe": "œŒ", "ss": "ßẞ", "'": "’‘ʼ", "-": "‐‑‒–—",
    ]
    var table: [UInt32: String] = [:]
    for (plain, letters) in families { for letter in letters.unicodeScalars { table[letter.value] = plain } }
    return table
  }()
}
