import CZlib

/// How much may still be unpacked of one file: a small archive may hold more than any disk.
final class Allowance {
  private let most: Int
  private var unpacked = 0

  /// - Parameter most: bytes, of all entries together.
  init(most: Int = 1 << 30) { self.most = most }

  /// - Parameters:
  ///   - produced: of this entry, with the piece of `piece` bytes that has just come.
  ///   - consumed: of its packed bytes.
  func take(_ piece: Int, produced: Int, consumed: Int) throws(TableFault) {
    unpacked += piece
    let isBomb = produced > Allowance.free && produced / max(1, consumed) > Allowance.ratio
    guard unpacked <= most, !isBomb else { throw .swollen }
  }

  /// Below this, blank rows that are all alike may shrink as much as they will.
  private static let free = 64 << 20
  /// A sheet of a million blank rows is some hundred times as long as it is packed.
  private static let ratio = 400
}

/// Unpacks one entry of an archive, a piece at a time.
struct Unpacking {
  let archive: ZipArchive
  let allowance: Allowance

  private static let piece = 1 << 16

  /// - Parameters:
  ///   - progress: told how many packed bytes are done of how many, before each piece.
  ///   - take: gets each piece, and whether it is the last one.
  func unpack(
    _ entry: ZipArchive.Entry, progress: (Int, Int) throws -> Void = { _, _ in },
    _ take: (UnsafeRawBufferPointer, Bool) throws -> Void
  ) throws {
    guard !entry.isLocked else { throw TableFault.password }
    let range = try archive.range(of: entry)
    try archive.bytes.withUnsafeBytes { all in
      let packed = UnsafeRawBufferPointer(rebasing: all[range])
      if entry.isDeflated {
        try inflate(packed, entry, progress, take)
      } else {
        try allowance.take(packed.count, produced: packed.count, consumed: packed.count)
        try Unpacking.check(Unpacking.sum(0, packed), entry)
        try take(packed, true)
      }
    }
  }

  private func inflate(
    _ packed: UnsafeRawBufferPointer, _ entry: ZipArchive.Entry, _ progress: (Int, Int) throws -> Void,
    _ take: (UnsafeRawBufferPointer, Bool) throws -> Void
  ) throws {
    guard packed.count <= Int(UInt32.max) else { throw TableFault.tooLarge }
    var stream = z_stream()
    guard jalon_inflate_begin(&stream) == Z_OK else { throw TableFault.tooLarge }
    defer { inflateEnd(&stream) }
    stream.next_in = UnsafeMutablePointer(mutating: packed.bindMemory(to: UInt8.self).baseAddress)
    stream.avail_in = UInt32(packed.count)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Unpacking.piece, alignment: 16)
    defer { room.deallocate() }
    var (sum, produced, isOver): (UInt, Int, Bool) = (0, 0, false)
    while !isOver {
      let consumed = packed.count - Int(stream.avail_in)
      try progress(consumed, packed.count)
      stream.next_out = room.bindMemory(to: UInt8.self).baseAddress
      stream.avail_out = UInt32(room.count)
      let answer = CZlib.inflate(&stream, Z_NO_FLUSH)
      guard answer == Z_OK || answer == Z_STREAM_END else { throw TableFault.damaged }
      isOver = answer == Z_STREAM_END
      let piece = UnsafeRawBufferPointer(rebasing: room[..<(room.count - Int(stream.avail_out))])
      guard !piece.isEmpty || isOver else { throw TableFault.damaged }
      produced += piece.count
      try allowance.take(piece.count, produced: produced, consumed: packed.count - Int(stream.avail_in))
      sum = Unpacking.sum(sum, piece)
      if isOver { try Unpacking.check(sum, entry) }
      try take(piece, isOver)
    }
  }

  private static func sum(_ before: UInt, _ piece: UnsafeRawBufferPointer) -> UInt {
    guard let start = piece.bindMemory(to: UInt8.self).baseAddress else { return before }
    return crc32_z(before, start, piece.count)
  }

  private static func check(_ sum: UInt, _ entry: ZipArchive.Entry) throws(TableFault) {
    guard UInt32(truncatingIfNeeded: sum) == entry.check else { throw .damaged }
  }
}
