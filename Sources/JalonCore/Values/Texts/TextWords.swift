/// The words of a text, folded, with where each stands: letters and digits, whatever is between them.
public struct TextWords: Sendable {
  public private(set) var words: [String] = []
  private var ranges: [Range<String.Index>] = []

  public init(_ text: String) {
    var (bytes, start): ([UInt8], String.Index?) = ([], nil)
    for index in text.unicodeScalars.indices {
      switch Part(text.unicodeScalars[index], addedTo: &bytes) {
      case .letter: start = start ?? index
      case .inside: break
      case .between:
        end(bytes, start, at: index)
        (bytes, start) = ([], nil)
      }
    }
    end(bytes, start, at: text.endIndex)
  }

  private mutating func end(_ bytes: [UInt8], _ start: String.Index?, at index: String.Index) {
    guard let start else { return }
    words.append(String(decoding: bytes, as: UTF8.self))
    ranges.append(start..<index)
  }

  /// Where these words first stand one after the other.
  ///
  /// - Parameter isBegun: the last of them may go on.
  public func range(of run: [String], isBegun: Bool = false) -> Range<String.Index>? {
    guard let last = run.last, words.count >= run.count else { return nil }
    let place = (0...(words.count - run.count)).first { start in
      let end = words[start + run.count - 1]
      return words[start..<(start + run.count - 1)].elementsEqual(run.dropLast())
        && (isBegun ? end.utf8.starts(with: last.utf8) : end == last)
    }
    return place.map { ranges[$0].lowerBound..<ranges[$0 + run.count - 1].upperBound }
  }

  /// The same words in a row, with a space before each: what is compared with many texts.
  static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    var isBetween = true
    for scalar in text.unicodeScalars {
      if isBetween { bytes.append(0x20) }
      let part = Part(scalar, addedTo: &bytes)
      if isBetween, part != .letter { bytes.removeLast() }
      if part != .inside { isBetween = part == .between }
    }
    return bytes
  }

  /// What a letter is to the word that it stands in.
  private enum Part {
    case letter
    /// An accent written after its letter, or what cannot be seen.
    case inside
    case between

    init(_ scalar: Unicode.Scalar, addedTo bytes: inout [UInt8]) {
      switch FoldedScalar(scalar) {
      case .byte(let byte, _):
        let isLetter = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        if isLetter { bytes.append(byte) }
        self = isLetter ? .letter : .between
      case .bytes(let letters):
        bytes.append(contentsOf: letters.description.utf8)
        self = .letter
      case .mark, .nothing: self = .inside
      case .other:
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
          self = .between
          return
        }
        Folding.appendLowercased(scalar, to: &bytes)
        self = .letter
      }
    }
  }
}
