import JalonWording

/// Lines out of a stream of bytes, one at a time: a line longer than the limit is passed over, never held. A mark before the
/// first one (a BOM, as some editors write it) is none of it.
struct LineReader {
  enum Line: Hashable, Sendable {
    case bytes([UInt8])
    /// Longer than the limit: its text was let go.
    case tooLong
  }

  /// One MiB: a proposal's longest texts, many times over.
  static let usualLimit = 1_048_576

  private let limit: Int
  private let read: () throws -> [UInt8]
  private var buffer: [UInt8] = []
  private var start = 0
  private var isOver = false
  private var hasBegun = false

  /// - Parameter read: the next bytes, as many as come; empty at the end.
  init(limit: Int = LineReader.usualLimit, read: @escaping () throws -> [UInt8]) {
    self.limit = limit
    self.read = read
  }

  /// Without its end (`\n` or `\r\n`); `nil` after the last one.
  mutating func next() throws -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      guard try fill() else {
        return line.isEmpty && !isTooLong ? nil : finish(line, isTooLong)
      }
      let end = buffer[start...].firstIndex(of: 0x0A)
      if !isTooLong { line += buffer[start..<(end ?? buffer.count)] }
      start = end.map { $0 + 1 } ?? buffer.count
      if line.count > limit + 1 {
        isTooLong = true
        line = []
      }
      if end != nil { return finish(line, isTooLong) }
    }
  }

  private mutating func finish(_ line: [UInt8], _ isTooLong: Bool) -> Line {
    var bare = line.last == 0x0D ? Array(line.dropLast()) : line
    if !hasBegun, bare.starts(with: [0xEF, 0xBB, 0xBF]) { bare.removeFirst(3) }
    hasBegun = true
    return isTooLong || bare.count > limit ? .tooLong : .bytes(bare)
  }

  /// False once everything was read.
  private mutating func fill() throws -> Bool {
    if start < buffer.count { return true }
    guard !isOver else { return false }
    buffer = try read()
    start = 0
    isOver = buffer.isEmpty
    return !isOver
  }
}

extension LineReader.Line {
  /// As UTF-8, whatever program wrote it: what is none is read by the reader of all given files.
  ///
  /// - Parameter number: of the line, for what there is to say of its reading.
  func inUTF8(_ number: Int) -> (line: LineReader.Line, notices: [GivenNotice]) {
    guard case .bytes(let bytes) = self, String(validating: bytes, as: UTF8.self) == nil else { return (self, []) }
    let given = GivenText(bytes).numbered { _ in number }
    return (.bytes(Array(given.text.utf8)), given.notices)
  }
}
