/// One line of a calendar, whole: `DTSTART;VALUE=DATE:20261123`.
struct ContentLine: Hashable {
  /// In capitals.
  let name: String
  /// Names in capitals; values without their quotation marks.
  let parameters: [String: String]
  let value: String

  init(_ name: String, _ value: String, _ parameters: [String: String] = [:]) {
    self.name = name
    self.parameters = parameters
    self.value = value
  }

  /// Reads a line that is whole; `nil` where it has no value.
  init?(_ line: some StringProtocol) {
    let scalars = Array(line.unicodeScalars)
    guard let colon = ContentLine.first(":", in: scalars[...]) else { return nil }
    var pieces = ContentLine.parts(of: scalars[..<colon], at: ";")
    let name = ContentLine.text(pieces.removeFirst()).uppercased().trimmed
    guard !name.isEmpty, name.utf8.allSatisfy(\.isOfName) else { return nil }
    self.init(name, ContentLine.text(scalars[(colon + 1)...]), ContentLine.parameters(pieces))
  }

  /// The value of a line that holds one word, without the blanks that some programs put around it.
  var word: String { value.trimmed }

  var written: String {
    let parameters = parameters.sorted { $0.key < $1.key }.map { ";\($0.key)=\($0.value)" }.joined()
    return "\(name)\(parameters):\(value)"
  }

  // MARK: Reading

  private static func parameters(_ pieces: [ArraySlice<Unicode.Scalar>]) -> [String: String] {
    Dictionary(
      pieces.compactMap { piece in
        guard let equals = piece.firstIndex(of: "=") else { return nil }
        let value = text(piece[(equals + 1)...])
        let isQuoted = value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"")
        return (text(piece[..<equals]).uppercased(), isQuoted ? String(value.dropFirst().dropLast()) : value)
      }
    ) { first, _ in first }
  }

  // Outside quotation marks.
  private static func first(_ mark: Unicode.Scalar, in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var isQuoted = false
    return scalars.firstIndex { scalar in
      if scalar == "\"" { isQuoted.toggle() }
      return scalar == mark && !isQuoted
    }
  }

  private static func parts(
    of scalars: ArraySlice<Unicode.Scalar>, at mark: Unicode.Scalar
  ) -> [ArraySlice<Unicode.Scalar>] {
    var (parts, rest) = ([ArraySlice<Unicode.Scalar>](), scalars)
    while let end = first(mark, in: rest) {
      parts.append(rest[..<end])
      rest = rest[(end + 1)...]
    }
    return parts + [rest]
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

extension UInt8 {
  // Some programs name their own lines with an underscore or a dot.
  fileprivate var isOfName: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(self)
    }
  }
}
