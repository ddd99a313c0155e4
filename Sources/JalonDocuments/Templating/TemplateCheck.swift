import JalonCore
import JalonWording

/// Looks for what is wrong with one template, before anything is printed with it: braces, tags, names, filters.
///
/// The library that fills templates passes over most of that in silence, or speaks English of it.
struct TemplateCheck {
  /// Another template, named where this one calls it.
  struct Call {
    let name: String
    let line: Int
  }

  let file: String
  private let pieces: [TemplatePiece]

  init(file: String, text: String) {
    self.file = file
    var reader = TemplateReader(text)
    pieces = reader.pieces()
  }

  /// Whether its braces open and close.
  func braces() throws(TemplateFault) { for piece in pieces { try checkBraces(piece) } }

  /// Braces and tags, in the order of the file; then the templates that it calls.
  func calls() throws(TemplateFault) -> [Call] {
    try braces()
    try checkTags()
    var calls: [Call] = []
    for piece in pieces where piece.kind == .tag {
      if let call = try call(piece) { calls.append(call) }
    }
    return calls
  }

  private func fault(_ line: Int, _ reason: Words) -> TemplateFault {
    TemplateFault(file: file, line: line, reason: reason)
  }

  // MARK: Braces

  private func checkBraces(_ piece: TemplatePiece) throws(TemplateFault) {
    switch piece.kind {
    case .comment:
      if !piece.isClosed { throw fault(piece.line, TemplateWords.unclosed("#}")) }
    case .variable, .tag:
      let closing = piece.kind == .tag ? "%}" : "}}"
      let bare = piece.content.withoutQuoted
      guard piece.isClosed, !bare.contains("{"), !bare.contains("}") else {
        throw fault(piece.line, TemplateWords.unclosed(closing))
      }
      if bare.withoutBlanksAround.isEmpty { throw fault(piece.line, TemplateWords.empty) }
    case .text: try checkLoneBraces(piece)
    }
  }

  /// `{ title }}` or `{ for x in y %}`: one brace where two are meant. Braces of style sheets are no concern of ours.
  private func checkLoneBraces(_ piece: TemplatePiece) throws(TemplateFault) {
    for (index, line) in piece.content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for (closing, isOurs) in [("}}", TemplateCheck.isName), ("%}", TemplateCheck.isTag)] {
        for end in line.ranges(of: closing).map(\.lowerBound) {
          guard let start = line[..<end].lastIndex(of: "{"), isOurs(String(line[line.index(after: start)..<end])) else {
            continue
          }
          throw fault(piece.line + index, TemplateWords.loneBrace(closing))
        }
      }
    }
  }

  private static func isName(_ text: String) -> Bool {
    let name = (text.split(separator: "|", maxSplits: 1).first ?? "").withoutBlanksAround
    return !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
  }

  private static func isTag(_ text: String) -> Bool {
    let word = text.split(whereSeparator: { $0.isWhitespace || $0 == "%" }).first.map(String.init) ?? ""
    return TemplateTags.all.contains(word)
  }

  // MARK: Tags

  private func checkTags() throws(TemplateFault) {
    var open: [(tag: String, line: Int)] = []
    for piece in pieces where piece.kind == .tag {
      let word = piece.word
      guard TemplateTags.all.contains(word) else { throw fault(piece.line, TemplateWords.unknownTag(word)) }
      if let wanted = TemplateTags.within[word] {
        guard let last = open.last, wanted.contains(last.tag) else {
          throw fault(piece.line, TemplateWords.outside(word, wanted))
        }
      }
      if TemplateTags.ends.contains(word) { open.removeLast() }
      if TemplateTags.opens.contains(word) { open.append((word, piece.line)) }
      if word == "for" { try checkLoop(piece) }
    }
    if let last = open.last { throw fault(last.line, TemplateWords.notEnded(last.tag)) }
  }

  private func checkLoop(_ piece: TemplatePiece) throws(TemplateFault) {
    let words = piece.content.words
    guard words.count >= 4, words.dropFirst(2).contains("in") else { throw fault(piece.line, TemplateWords.loop) }
  }

  // MARK: Other templates

  private func call(_ piece: TemplatePiece) throws(TemplateFault) -> Call? {
    guard TemplateTags.calls.contains(piece.word) else { return nil }
    guard let name = piece.content.quoted else { throw fault(piece.line, TemplateWords.unquoted(piece.word)) }
    let isPlain = !name.isEmpty && !name.hasPrefix(".") && !name.contains("/") && !name.contains("\\")
    guard isPlain else { throw fault(piece.line, TemplateWords.elsewhere(name)) }
    return Call(name: name, line: piece.line)
  }
}

extension TemplateCheck {
  // MARK: Names

  /// The names that its loops give to what they go over.
  var loopNames: Set<String> {
    var names: Set<String> = []
    for piece in pieces where piece.kind == .tag && piece.word == "for" {
      names.formUnion(piece.content.words.dropFirst().prefix { $0 != "in" }.flatMap(\.names))
    }
    return names
  }

  /// Every name must be known: one that is not would leave a blank without a word.
  func checkNames(_ known: Set<String>) throws(TemplateFault) {
    for piece in pieces {
      let said = piece.expression
      for filter in said.filters where !TemplateTags.filters.contains(filter) {
        throw fault(piece.line, TemplateWords.unknownFilter(filter))
      }
      for name in said.names where !known.contains(name) { throw fault(piece.line, TemplateWords.unknownName(name)) }
    }
  }
}

extension TemplatePiece {
  /// The first word of a tag.
  var word: String { content.words.first ?? "" }

  /// The first part of each name within.
  var rootNames: [String] { expression.names }

  /// What may name something: all of a variable; of a tag, what comes after its own words.
  fileprivate var expression: String {
    switch (kind, word) {
    case (.variable, _): return content
    case (.tag, "if"), (.tag, "ifnot"), (.tag, "elif"): return content.words.dropFirst().joined(separator: " ")
    case (.tag, "for"): return content.words.drop { $0 != "in" }.dropFirst().joined(separator: " ")
    case (.tag, "filter"): return "|" + content.words.dropFirst().joined(separator: " ")
    case (.tag, _), (.text, _), (.comment, _): return ""
    }
  }
}

/// The words of templates.
enum TemplateTags {
  static let opens: Set<String> = ["for", "if", "ifnot", "filter", "block"]
  static let ends: Set<String> = ["endfor", "endif", "endfilter", "endblock"]
  static let calls: Set<String> = ["include", "extends"]
  /// What must stand within another tag, and within which.
  static let within: [String: [String]] = [
    "endfor": ["for"], "empty": ["for"], "endif": ["if", "ifnot"], "else": ["if", "ifnot"], "elif": ["if", "ifnot"],
    "endfilter": ["filter"], "endblock": ["block"],
  ]
  static let all = opens.union(ends).union(calls).union(within.keys).union(["break", "continue"])
  static let filters: Set<String> = [
    "default", "capitalize", "uppercase", "lowercase", "join", "split", "indent", "filter",
  ]
  static let operators: Set<String> = ["and", "or", "not", "in", "where", "if", "else", "true", "false", "nil"]
}

extension String {
  /// The words of a tag, without the signs that trim blanks.
  fileprivate var words: [String] {
    var words = split(whereSeparator: \.isWhitespace).map(String.init)
    if let first = words.first, first == "-" || first == "+" { words.removeFirst() }
    if let last = words.last, last == "-" || last == "+" { words.removeLast() }
    if let first = words.first, first.count > 1, "+-".contains(first.prefix(1)) { words[0] = String(first.dropFirst()) }
    return words
  }

  /// What stands between the first quotes.
  fileprivate var quoted: String? {
    guard let start = firstIndex(where: { $0 == "\"" || $0 == "'" }) else { return nil }
    let rest = self[index(after: start)...]
    return rest.firstIndex(of: self[start]).map { String(rest[..<$0]) }
  }

  /// Without the texts between quotes.
  fileprivate var withoutQuoted: String {
    var (kept, quote) = ("", Character?.none)
    for character in self {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
        kept += " "
      } else {
        kept.append(character)
      }
    }
    return kept
  }

  fileprivate var filters: [String] {
    withoutQuoted.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.withoutBlanksAround.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }
  }

  /// The first part of each name: `part` of `part.items`.
  fileprivate var names: [String] {
    let bare = withoutQuoted.replacing("...", with: " ").replacing(" |", with: "|").replacing("| ", with: "|")
    let parts = bare.split { !($0.isLetter || $0.isNumber || "_.|@".contains($0)) }
    return parts.flatMap { part -> [String] in
      // What follows a bar is a filter, and not a name.
      let first = part.prefix { $0 != "|" }
      let root = first.prefix { $0 != "." }
      guard let initial = root.first, !initial.isNumber, !TemplateTags.operators.contains(String(root)) else {
        return []
      }
      return [String(root)]
    }
  }
}
