/// The parts of a packed document, read one after the other out of one allowance.
struct PackedParts {
  private let archive: ZipArchive
  private let unpacking: Unpacking

  init(_ archive: ZipArchive) {
    self.archive = archive
    unpacking = Unpacking(archive: archive, allowance: Allowance())
  }

  func has(_ name: String) -> Bool { archive.entry(name) != nil }

  /// Reads a part as XML. `false` where there is none of that name.
  @discardableResult
  func read(
    _ name: String, progress: (Int, Int) throws -> Void = { _, _ in }, into taker: any XMLTaking
  ) throws -> Bool {
    guard let entry = archive.entry(name) else { return false }
    let reader = try XMLReader(taker)
    try unpacking.unpack(entry, progress: progress) { piece, isLast in try reader.take(piece, isLast: isLast) }
    return true
  }
}
