extension String {
  /// What a search compares: without accents, case or typography, one space between words. Idempotent.
  public var folded: String {
    let folded = Folding.fold(self)
    let isTight = !folded.hasPrefix(" ") && !folded.hasSuffix(" ") && !folded.utf8.holdsTwoSpaces
    return isTight ? folded : folded.split(separator: " ").joined(separator: " ")
  }

  /// Sorts `05-9` before `05-014` and `05-1000`: a run of digits counts as a number. Compare with `inByteOrder`.
  var naturalKey: String {
    var bytes: [UInt8] = []
    var digits: [UInt8] = []
    for byte in folded.utf8 {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else {
        digits.flush(into: &bytes)
        bytes.append(byte)
      }
    }
    digits.flush(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The order of the bytes of UTF-8: that of the store, whatever the locale.
  func inByteOrder(before other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

extension String.UTF8View {
  fileprivate var holdsTwoSpaces: Bool {
    var isAfterSpace = false
    for byte in self {
      if byte == 0x20, isAfterSpace { return true }
      isAfterSpace = byte == 0x20
    }
    return false
  }
}

extension [UInt8] {
  /// The length first, so that a longer number comes after a shorter one.
  fileprivate mutating func flush(into bytes: inout [UInt8]) {
    guard !isEmpty else { return }
    let number = drop { $0 == 0x30 }
    let length = number.count
    bytes.append(contentsOf: length < 10 ? [0x30 + UInt8(length)] : [0x3A] + [UInt8](String(1_000 + length).utf8))
    bytes.append(contentsOf: number)
    removeAll()
  }
}
