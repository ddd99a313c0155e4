/// The entries of a zip archive that is held in memory. What is inside is unpacked a piece at a time (`Unpacking`).
struct ZipArchive {
  struct Entry {
    let name: String
    let isLocked: Bool
    let isDeflated: Bool
    let packed: Int
    let check: UInt32
    /// Where its own head begins.
    let offset: Int
  }

  let bytes: [UInt8]
  private let entries: [String: Entry]

  /// More entries than this are no workbook.
  private static let most = 65_536

  init(_ bytes: [UInt8]) throws(TableFault) {
    self.bytes = bytes
    let (count, start) = try ZipArchive.directory(of: bytes)
    guard count <= ZipArchive.most else { throw .swollen }
    var (entries, place): ([String: Entry], Int) = ([:], start)
    for _ in 0..<count {
      let (entry, next) = try ZipArchive.entry(at: place, of: bytes)
      entries[entry.name] = entry
      place = next
    }
    self.entries = entries
  }

  var names: [String] { Array(entries.keys) }

  /// Some programs write a letter in another case where they point to an entry.
  func entry(_ name: String) -> Entry? {
    entries[name] ?? entries.first { $0.key.lowercased() == name.lowercased() }?.value
  }

  /// Where the packed bytes of an entry stand.
  func range(of entry: Entry) throws(TableFault) -> Range<Int> {
    guard bytes.whole(4, at: entry.offset) == 0x0403_4B50, let name = bytes.whole(2, at: entry.offset + 26),
      let extra = bytes.whole(2, at: entry.offset + 28)
    else { throw .damaged }
    let start = entry.offset + 30 + name + extra
    guard entry.packed <= bytes.count, start <= bytes.count - entry.packed else { throw .damaged }
    return start..<(start + entry.packed)
  }

  // MARK: - The directory at the end

  /// How many entries there are, and where the first one is described.
  private static func directory(of bytes: [UInt8]) throws(TableFault) -> (count: Int, start: Int) {
    var place = bytes.count - 22
    let lowest = max(0, place - 0xFFFF)
    while place >= lowest, bytes.whole(4, at: place) != 0x0605_4B50 { place -= 1 }
    guard place >= lowest, let count = bytes.whole(2, at: place + 10), let start = bytes.whole(4, at: place + 16) else {
      throw .damaged
    }
    guard count == 0xFFFF || start == 0xFFFF_FFFF else { return (count, start) }
    return try large(before: place, of: bytes) ?? (count, start)
  }

  /// Of an archive that was written without its size being known, or is very large.
  private static func large(before place: Int, of bytes: [UInt8]) throws(TableFault) -> (count: Int, start: Int)? {
    guard bytes.whole(4, at: place - 20) == 0x0706_4B50 else { return nil }
    guard let end = bytes.whole(8, at: place - 12), bytes.whole(4, at: end) == 0x0606_4B50,
      let count = bytes.whole(8, at: end + 32), let start = bytes.whole(8, at: end + 48)
    else { throw .damaged }
    return (count, start)
  }

  private static func entry(at place: Int, of bytes: [UInt8]) throws(TableFault) -> (entry: Entry, next: Int) {
    guard bytes.whole(4, at: place) == 0x0201_4B50, let flags = bytes.whole(2, at: place + 8),
      let method = bytes.whole(2, at: place + 10), let check = bytes.whole(4, at: place + 16),
      let packed = bytes.whole(4, at: place + 20), let unpacked = bytes.whole(4, at: place + 24),
      let name = bytes.whole(2, at: place + 28), let extra = bytes.whole(2, at: place + 30),
      let comment = bytes.whole(2, at: place + 32), let offset = bytes.whole(4, at: place + 42),
      let text = bytes.part(place + 46, name)
    else { throw .damaged }
    let sizes = try Sizes(unpacked, packed, offset, in: bytes.part(place + 46 + name, extra))
    guard method == 0 || method == 8 || flags & 1 == 1 else { throw .damaged }
    let entry = Entry(
      name: String(decoding: text, as: UTF8.self), isLocked: flags & 1 == 1, isDeflated: method == 8,
      packed: sizes.packed, check: UInt32(check), offset: sizes.offset)
    return (entry, place + 46 + name + extra + comment)
  }

  /// Those of four bytes, or those of eight that stand apart where four were too few.
  private struct Sizes {
    var (packed, offset): (Int, Int)

    init(_ unpacked: Int, _ packed: Int, _ offset: Int, in extra: ArraySlice<UInt8>?) throws(TableFault) {
      (self.packed, self.offset) = (packed, offset)
      guard [unpacked, packed, offset].contains(0xFFFF_FFFF) else { return }
      guard let extra else { throw .damaged }
      let all = Array(extra)
      var place = 0
      while let kind = all.whole(2, at: place), let length = all.whole(2, at: place + 2) {
        guard kind != 1 else {
          try take(Array(all.dropFirst(place + 4).prefix(length)), unpacked)
          return
        }
        place += 4 + length
      }
      throw .damaged
    }

    private mutating func take(_ wide: [UInt8], _ unpacked: Int) throws(TableFault) {
      var place = unpacked == 0xFFFF_FFFF ? 8 : 0
      if packed == 0xFFFF_FFFF {
        guard let own = wide.whole(8, at: place) else { throw .damaged }
        (packed, place) = (own, place + 8)
      }
      if offset == 0xFFFF_FFFF {
        guard let own = wide.whole(8, at: place) else { throw .damaged }
        offset = own
      }
    }
  }
}

extension [UInt8] {
  /// A whole number of so many bytes, the lowest first; `nil` where there are not so many, or it is beyond any file.
  func whole(_ length: Int, at place: Int) -> Int? {
    guard place >= 0, length <= count, place <= count - length else { return nil }
    var number: UInt64 = 0
    for index in (0..<length).reversed() { number = number << 8 | UInt64(self[place + index]) }
    return number < 1 << 48 ? Int(number) : nil
  }

  func part(_ place: Int, _ length: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, length >= 0, length <= count, place <= count - length else { return nil }
    return self[place..<(place + length)]
  }
}
