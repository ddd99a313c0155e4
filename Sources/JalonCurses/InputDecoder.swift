import JalonTerminal

/// Turns the terminal's bytes into keys and pastes. Pure: it neither reads nor waits.
///
/// Bytes may come in any pieces. What could still grow is kept until `feed` completes it or `flush` says time is up.
struct InputDecoder {
  private var pending: [UInt8] = []
  private var paste: [UInt8]?
  private var late: LateAnswer?
  /// The terminal was asked something, and has not said yet that it has no more to answer.
  private(set) var isAwaiting = false
  private let terminfo: [[UInt8]: Key]

  private static let escape: UInt8 = 0x1B
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
  /// A paste larger than this is cut: no field holds a book.
  private static let largestPaste = 4 << 20

  var hasMouse: Bool

  /// - Parameter hasMouse: the mouse was asked for: one that was not moves nothing.
  init(terminfo: [[UInt8]: Key] = [:], hasMouse: Bool = false) {
    self.terminfo = terminfo
    self.hasMouse = hasMouse
  }

  /// How long to wait for what could still come, in milliseconds; nil when nothing is pending.
  func patience(escapeDelay: Int) -> Int? {
    if paste != nil { return 1_000 }
    if pending.isEmpty { return nil }
    return pending == [InputDecoder.escape] && !isAwaiting ? escapeDelay : max(escapeDelay, 250)
  }

  /// The terminal was asked who it is: an answer may come, in pieces too.
  mutating func expectAnswer() { isAwaiting = true }

  /// It has had its time: what it may still say is swallowed all the same.
  mutating func expectNoAnswer() { isAwaiting = false }

  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    pending += bytes
    var inputs: [Input] = []
    var start = 0
    while start < pending.count {
      let used = step(at: start, into: &inputs)
      if used == 0 { break }
      start += used
    }
    pending.removeFirst(start)
    return inputs
  }

  /// Time is up: a lone Esc is Esc, Esc with a letter is Alt, and anything else unfinished is dropped.
  mutating func flush() -> [Input] {
    defer { forget() }
    late = LateAnswer(after: pending)
    if let paste { return [.paste(PasteText.cleaned(paste + pending))] }
    if pending == [InputDecoder.escape] { return [.key(.escape)] }
    if pending == [InputDecoder.escape, InputDecoder.escape] { return [.key(.escape), .key(.escape)] }
    if pending.count == 2, pending[0] == InputDecoder.escape, let character = letter(pending[1]) {
      return [.key(.alt(character))]
    }
    return []
  }

  mutating func forget() {
    pending = []
    paste = nil
  }

  private func letter(_ byte: UInt8) -> Character? {
    byte > 0x20 && byte < 0x7F ? Character(Unicode.Scalar(byte)) : nil
  }

  /// Reads one thing; returns the bytes used, 0 when more are needed.
  private mutating func step(at start: Int, into inputs: inout [Input]) -> Int {
    if paste != nil { return pasteStep(at: start, into: &inputs) }
    if let used = lateStep(pending[start]) { return used }
    let rest = pending[start...]
    switch EscapeReader.read(rest, terminfo: terminfo) {
    case .more: return 0
    case .key(let key, let used):
      inputs.append(.key(key))
      return used
    case .nothing(let used): return used
    case .mouse(let mouse, let used):
      if hasMouse { inputs.append(.mouse(mouse)) }
      return used
    case .paste(let used):
      paste = []
      return used
    case .background(let colour, let used):
      inputs.append(.background(colour))
      return used
    case .identity(let used):
      isAwaiting = false
      return used
    }
  }

  /// `nil` when the byte belongs to no late answer.
  private mutating func lateStep(_ byte: UInt8) -> Int? {
    guard let (isPart, ends) = late?.takes(byte) else { return nil }
    if ends { late = nil }
    return isPart ? 1 : nil
  }

  private mutating func pasteStep(at start: Int, into inputs: inout [Input]) -> Int {
    let end = InputDecoder.pasteEnd
    let rest = pending[start...]
    if let found = rest.indices.first(where: { rest[$0] == end[0] && rest[$0...].starts(with: end) }) {
      inputs.append(.paste(PasteText.cleaned((paste ?? []) + rest[..<found])))
      paste = nil
      return found - start + end.count
    }
    let kept = (1..<end.count).last { rest.suffix($0).elementsEqual(end.prefix($0)) } ?? 0
    let sure = rest.count - kept
    if (paste?.count ?? 0) < InputDecoder.largestPaste { paste?.append(contentsOf: rest.prefix(sure)) }
    return sure
  }
}

/// The text of a paste: valid UTF-8, its line ends all `\n`, no control left in it.
enum PasteText {
  static func cleaned(_ bytes: some Collection<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      if scalar == "\n" && wasReturn || scalar == "\u{FFFD}" { continue }
      if isLineEnd(scalar) {
        result.append("\n")
      } else if scalar == "\t" || scalar.properties.generalCategory != .control {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Word parts the lines of one paragraph by U+000B: left out, it would glue two words.
  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
