import CZlib

/// Packs parts into a zip archive, in memory. The same parts give the same bytes: no entry has a day of its own.
public struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  public init() {}

  /// - Parameters:
  ///   - name: with the folders within the archive, parted by `/`.
  ///   - isStored: left as it is, for a part that other programs look for at its place.
  public mutating func add(_ name: String, _ content: [UInt8], isStored: Bool = false) {
    let deflated = isStored ? nil : Deflating.deflated(content)
    let packed = deflated ?? content
    let shape = ZipWriter.shape(name, content, packed, isDeflated: deflated != nil)
    let offset = bytes.count
    bytes += ZipWriter.number(0x0403_4B50, 4) + shape + Array(name.utf8) + packed
    directory += ZipWriter.number(0x0201_4B50, 4) + ZipWriter.number(ZipWriter.version, 2) + shape
    directory += ZipWriter.number(0, 2 + 2 + 2 + 4) + ZipWriter.number(offset, 4) + Array(name.utf8)
    count += 1
  }

  public mutating func add(_ name: String, _ text: String, isStored: Bool = false) {
    add(name, Array(text.utf8), isStored: isStored)
  }

  public var archive: [UInt8] {
    let end = ZipWriter.number(count, 2) + ZipWriter.number(count, 2) + ZipWriter.number(directory.count, 4)
    return bytes + directory + ZipWriter.number(0x0605_4B50, 4) + ZipWriter.number(0, 4) + end
      + ZipWriter.number(bytes.count, 4) + ZipWriter.number(0, 2)
  }

  private static let version = 20
  /// Names are in UTF-8.
  private static let flags = 0x0800
  /// 1 January 1980, the first day that an archive can tell.
  private static let day = 0x0021

  /// What stands alike at the head of an entry and in the directory.
  private static func shape(_ name: String, _ content: [UInt8], _ packed: [UInt8], isDeflated: Bool) -> [UInt8] {
    let kind = number(version, 2) + number(flags, 2) + number(isDeflated ? 8 : 0, 2)
    let sizes = number(Int(crc32_z(0, content, content.count)), 4) + number(packed.count, 4) + number(content.count, 4)
    return kind + number(0, 2) + number(day, 2) + sizes + number(name.utf8.count, 2) + number(0, 2)
  }

  /// The lowest byte first.
  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }
}

private enum Deflating {
  /// `nil` where there is no memory for it, or it would be longer.
  static func deflated(_ content: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard content.count <= Int(UInt32.max / 2), jalon_deflate_begin(&stream) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var room = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))))
    let written = content.withUnsafeBufferPointer { from in
      room.withUnsafeMutableBufferPointer { to in
        stream.next_in = UnsafeMutablePointer(mutating: from.baseAddress)
        stream.avail_in = UInt32(from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = UInt32(to.count)
        return CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : nil
      }
    }
    return written.flatMap { $0 < content.count ? Array(room.prefix($0)) : nil }
  }
}
