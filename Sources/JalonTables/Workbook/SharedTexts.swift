/// The texts of a workbook, which its cells name by number.
final class SharedTexts: XMLTaking {
  private(set) var all: [String] = []
  private var text: [UInt8] = []
  private var length = 0
  private var isInText = false
  /// How to pronounce it, which Japanese programs write beside it.
  private var isSound = false

  private static let most = 256 << 20

  func opens(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "si": text.removeAll(keepingCapacity: true)
    case "rPh": isSound = true
    case "t": isInText = !isSound
    default: break
    }
  }

  func closes(_ name: String) throws(TableFault) {
    switch name {
    case "si":
      length += text.count
      guard length <= SharedTexts.most, all.count < 4_000_000 else { throw .tooLarge }
      all.append(String(decoding: text, as: UTF8.self).withoutEscapes)
    case "rPh": isSound = false
    case "t": isInText = false
    default: break
    }
  }

  func takes(_ piece: UnsafeBufferPointer<UInt8>) { if isInText { text.append(contentsOf: piece) } }
}

extension String {
  /// `_x000D_` stands for what XML cannot hold.
  var withoutEscapes: String {
    guard contains("_x") else { return self }
    var (kept, rest) = ("", self[...])
    while let place = rest.firstRange(of: "_x")?.lowerBound {
      let escape = rest[place...].prefix(7)
      kept += rest[..<place]
      if escape.count == 7, escape.last == "_", let code = UInt32(escape.dropFirst(2).dropLast(), radix: 16),
        let scalar = UnicodeScalar(code)
      {
        kept.unicodeScalars.append(scalar)
        rest = rest[rest.index(place, offsetBy: 7)...]
      } else {
        kept += "_x"
        rest = rest[rest.index(place, offsetBy: 2)...]
      }
    }
    return kept + rest
  }
}
