/// A word of the language of conditions.
enum ClausePiece: Hashable {
  /// `${B04}`
  case name(String)
  case number(Hundredths)
  /// `'no'` or `"no"`
  case text(String)
  /// `and`, `selected`
  case word(String)
  /// `.`, `<=`, `(`
  case sign(String)

  var text: String {
    switch self {
    case .name(let name): "${\(name)}"
    case .number(let number): number.decimal
    case .text(let text): "'\(text)'"
    case .word(let text), .sign(let text): text
    }
  }

  static func all(of text: String) throws(ClauseFault) -> [ClausePiece] {
    var (pieces, rest) = ([ClausePiece](), text[...])
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard let first = rest.first else { return pieces }
      pieces.append(try piece(from: first, &rest))
    }
  }

  private static func piece(from first: Character, _ rest: inout Substring) throws(ClauseFault) -> ClausePiece {
    switch first {
    case "$": return .name(try name(&rest))
    case "'", "\"": return .text(try quoted(by: first, &rest))
    case "0"..."9", "-": return .number(try number(&rest))
    case "a"..."z", "A"..."Z": return .word(taking(&rest) { $0.isASCII && ($0.isLetter || $0 == "-") })
    case "=", "(", ")", ",", ".":
      rest.removeFirst()
      return .sign(String(first))
    case "<", ">", "!": return try .sign(comparison(&rest))
    default: throw .unexpected(String(first))
    }
  }

  private static func comparison(_ rest: inout Substring) throws(ClauseFault) -> String {
    let sign = rest.removeFirst()
    if rest.first == "=" { return "\(sign)\(rest.removeFirst())" }
    guard sign != "!" else { throw .unexpected("!") }
    return String(sign)
  }

  private static func name(_ rest: inout Substring) throws(ClauseFault) -> String {
    rest.removeFirst()
    guard rest.first == "{" else { throw .unexpected("$") }
    rest.removeFirst()
    let name = taking(&rest) { $0 != "}" }
    guard !rest.isEmpty else { throw .unfinished }
    rest.removeFirst()
    return name
  }

  private static func quoted(by mark: Character, _ rest: inout Substring) throws(ClauseFault) -> String {
    rest.removeFirst()
    let text = taking(&rest) { $0 != mark }
    guard !rest.isEmpty else { throw .unfinished }
    rest.removeFirst()
    return text
  }

  private static func number(_ rest: inout Substring) throws(ClauseFault) -> Hundredths {
    let sign = rest.first == "-" ? String(rest.removeFirst()) : ""
    let digits = sign + taking(&rest) { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Hundredths(decimal: digits) else { throw .unexpected(digits) }
    return number
  }

  private static func taking(_ rest: inout Substring, while takes: (Character) -> Bool) -> String {
    let taken = rest.prefix(while: takes)
    rest = rest.dropFirst(taken.count)
    return String(taken)
  }
}
