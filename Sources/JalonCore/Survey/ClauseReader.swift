/// Why a text is not a condition.
public enum ClauseFault: Error, Hashable, Sendable {
  /// It stops where something has to follow.
  case unfinished
  /// This, where something else has to stand.
  case unexpected(String)
  /// No such function here; the nearest that exists, if one is near.
  case unknownFunction(String, nearest: String?)
}

extension Clause {
  public init(reading text: String) throws(ClauseFault) {
    var reader = try ClauseReader(text)
    self = try reader.condition()
    try reader.finish()
  }

  /// The condition that a text says; `nil` where it says none.
  public init?(_ text: String) {
    do { try self.init(reading: text) } catch { return nil }
  }
}

/// Reads by descent: `or` binds less than `and`, `and` less than a comparison.
private struct ClauseReader {
  private var pieces: ArraySlice<ClausePiece>
  /// Brackets inside brackets, and `not` inside `not`: more than this is no question that somebody could answer.
  private var depth = 0

  init(_ text: String) throws(ClauseFault) { pieces = try ClausePiece.all(of: text)[...] }

  mutating func condition() throws(ClauseFault) -> Clause {
    var condition = try conjunction()
    while take(.word("or")) { condition = .either(condition, try conjunction()) }
    return condition
  }

  func finish() throws(ClauseFault) {
    if let rest = pieces.first { throw .unexpected(rest.text) }
  }

  private mutating func conjunction() throws(ClauseFault) -> Clause {
    var condition = try single()
    while take(.word("and")) { condition = .both(condition, try single()) }
    return condition
  }

  private mutating func single() throws(ClauseFault) -> Clause {
    if take(.sign("(")) { return try bracketed() }
    guard case .word(let word)? = pieces.first, word == "not" || word == "selected" else { return try comparison() }
    pieces.removeFirst()
    try expect("(")
    if word == "not" { return .not(try bracketed()) }
    let place = try place()
    try expect(",")
    guard case .text(let option) = try next() else { throw .unexpected(word) }
    try expect(")")
    return .selected(place, option)
  }

  private mutating func bracketed() throws(ClauseFault) -> Clause {
    depth += 1
    guard depth <= 20 else { throw .unexpected("(") }
    let inside = try condition()
    try expect(")")
    depth -= 1
    return inside
  }

  private mutating func comparison() throws(ClauseFault) -> Clause {
    let left = try term()
    let sign = try next()
    guard case .sign(let text) = sign, let comparison = Clause.Comparison(rawValue: text) else {
      throw .unexpected(sign.text)
    }
    return .compared(left, comparison, try term())
  }

  private mutating func term() throws(ClauseFault) -> Clause.Term {
    let piece = try next()
    switch piece {
    case .name(let name): return .answer(.named(name))
    case .sign("."): return .answer(.own)
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .word(let function): return try call(function)
    case .sign: throw .unexpected(piece.text)
    }
  }

  private static let functions = ["string-length", "count-selected", "today", "date", "selected", "not"]

  private mutating func call(_ function: String) throws(ClauseFault) -> Clause.Term {
    guard Self.functions.contains(function) else {
      throw .unknownFunction(function, nearest: Nearest.match(to: function, among: Self.functions))
    }
    try expect("(")
    let term: Clause.Term
    switch function {
    case "string-length": term = .length(of: try place())
    case "count-selected": term = .count(of: try place())
    case "today": term = .today
    case "date":
      guard case .text(let text) = try next(), let day = Day(iso: text) else { throw .unexpected(function) }
      term = .day(day)
    default: throw .unexpected(function)
    }
    try expect(")")
    return term
  }

  private mutating func place() throws(ClauseFault) -> Clause.Place {
    let piece = try next()
    switch piece {
    case .name(let name): return .named(name)
    case .sign("."): return .own
    case .sign, .number, .text, .word: throw .unexpected(piece.text)
    }
  }

  private mutating func next() throws(ClauseFault) -> ClausePiece {
    guard let piece = pieces.popFirst() else { throw .unfinished }
    return piece
  }

  private mutating func take(_ piece: ClausePiece) -> Bool {
    guard pieces.first == piece else { return false }
    pieces.removeFirst()
    return true
  }

  private mutating func expect(_ sign: String) throws(ClauseFault) {
    let piece = try next()
    if piece != .sign(sign) { throw .unexpected(piece.text) }
  }
}
