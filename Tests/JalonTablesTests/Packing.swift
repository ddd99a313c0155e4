import CZlib

/// Packs parts into a zip archive as office programs do.
struct Packing {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// An archive of these parts, each deflated.
  static func zip(_ parts: [(String, String)]) -> [UInt8] {
    var packing = Packing()
    for (name, text) in parts { packing.add(name, Array(text.utf8)) }
    return packing.archive
  }

  /// - Parameters:
  ///   - flags: 1 says that it opens with a password only.
  ///   - isLarge: its sizes stand apart, as they do where they were not known before.
  mutating func add(_ name: String, _ content: [UInt8], isStored: Bool = false, flags: Int = 0, isLarge: Bool = false) {
    let packed = isStored ? content : Packing.deflated(content)
    let (check, offset) = (Int(crc32_z(0, content, content.count)), bytes.count)
    let shape = Packing.number(flags, 2) + Packing.number(isStored ? 0 : 8, 2) + Packing.number(0, 4)
    let sums = Packing.number(check, 4) + Packing.number(packed.count, 4) + Packing.number(content.count, 4)
    bytes += Packing.number(0x0403_4B50, 4) + Packing.number(20, 2) + shape + sums
    bytes += Packing.number(name.utf8.count, 2) + Packing.number(0, 2) + Array(name.utf8) + packed
    let extra =
      isLarge
      ? Packing.number(1, 2) + Packing.number(24, 2) + Packing.number(content.count, 8)
        + Packing.number(packed.count, 8) + Packing.number(offset, 8) : []
    let told =
      isLarge ? Packing.number(check, 4) + Packing.number(0xFFFF_FFFF, 4) + Packing.number(0xFFFF_FFFF, 4) : sums
    directory += Packing.number(0x0201_4B50, 4) + Packing.number(20, 2) + Packing.number(20, 2) + shape + told
    directory += Packing.number(name.utf8.count, 2) + Packing.number(extra.count, 2) + Packing.number(0, 10)
    directory += Packing.number(isLarge ? 0xFFFF_FFFF : offset, 4) + Array(name.utf8) + extra
    count += 1
  }

  var archive: [UInt8] {
    bytes + directory + Packing.number(0x0605_4B50, 4) + Packing.number(0, 4) + Packing.number(count, 2)
      + Packing.number(count, 2) + Packing.number(directory.count, 4) + Packing.number(bytes.count, 4)
      + Packing.number(0, 2)
  }

  /// As one that is too large for the short end: the count and the place of the directory stand before it.
  var largeArchive: [UInt8] {
    let end = bytes.count + directory.count
    let long =
      Packing.number(0x0606_4B50, 4) + Packing.number(44, 8) + Packing.number(0, 12) + Packing.number(count, 8)
      + Packing.number(count, 8) + Packing.number(directory.count, 8) + Packing.number(bytes.count, 8)
    let locator = Packing.number(0x0706_4B50, 4) + Packing.number(0, 4) + Packing.number(end, 8) + Packing.number(1, 4)
    let short =
      Packing.number(0x0605_4B50, 4) + Packing.number(0, 4) + Packing.number(0xFFFF, 2) + Packing.number(0xFFFF, 2)
      + Packing.number(0xFFFF_FFFF, 4) + Packing.number(0xFFFF_FFFF, 4) + Packing.number(0, 2)
    return bytes + directory + long + locator + short
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  /// Without the two bytes before and the four behind that only zlib itself writes.
  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    var room = [UInt8](repeating: 0, count: Int(compressBound(uLong(content.count))))
    var length = uLongf(room.count)
    guard compress(&room, &length, content, uLong(content.count)) == Z_OK else { return [] }
    return Array(room[2..<(Int(length) - 4)])
  }
}
