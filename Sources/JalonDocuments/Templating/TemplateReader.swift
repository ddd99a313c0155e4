/// One piece of a template: what is written as it is, or what stands between braces.
struct TemplatePiece {
  enum Kind {
    case text
    /// `{{ … }}`
    case variable
    /// `{% … %}`
    case tag
    /// `{# … #}`
    case comment
  }

  let kind: Kind
  /// Without its braces and the spaces beside them.
  let content: String
  /// From 1, where it begins.
  let line: Int
  /// Its closing braces were found before the end of the file.
  var isClosed = true
}

/// Cuts a template where its braces open and close, and remembers the lines.
struct TemplateReader {
  private var rest: Substring.UnicodeScalarView
  private var line = 1

  init(_ text: String) { rest = Substring(text).unicodeScalars }

  mutating func pieces() -> [TemplatePiece] {
    var (pieces, text, start) = ([TemplatePiece](), "", 1)
    while let next = rest.first {
      guard next == "{", let kind = kind(of: rest.dropFirst().first) else {
        text.unicodeScalars.append(next)
        advance(next)
        continue
      }
      if !text.isEmpty { pieces.append(TemplatePiece(kind: .text, content: text, line: start)) }
      pieces.append(piece(kind))
      (text, start) = ("", line)
    }
    return text.isEmpty ? pieces : pieces + [TemplatePiece(kind: .text, content: text, line: start)]
  }

  private func kind(of second: Unicode.Scalar?) -> TemplatePiece.Kind? {
    switch second {
    case "{": .variable
    case "%": .tag
    case "#": .comment
    default: nil
    }
  }

  private mutating func piece(_ kind: TemplatePiece.Kind) -> TemplatePiece {
    let (first, closing) = (line, closing(kind))
    var content = String.UnicodeScalarView()
    rest = rest.dropFirst(2)
    while let next = rest.first {
      if next == closing, rest.dropFirst().first == "}" {
        rest = rest.dropFirst(2)
        return TemplatePiece(kind: kind, content: String(content).withoutBlanksAround, line: first)
      }
      content.append(next)
      advance(next)
    }
    return TemplatePiece(kind: kind, content: String(content), line: first, isClosed: false)
  }

  private func closing(_ kind: TemplatePiece.Kind) -> Unicode.Scalar {
    switch kind {
    case .tag: "%"
    case .comment: "#"
    case .text, .variable: "}"
    }
  }

  private mutating func advance(_ scalar: Unicode.Scalar) {
    if scalar == "\n" { line += 1 }
    rest = rest.dropFirst()
  }
}

extension StringProtocol {
  /// Without what only makes room: of a tag, also the signs that say so (`{%- … -%}`).
  var withoutBlanksAround: String {
    let isRoom = { (character: Character) in character.isWhitespace }
    return String(drop(while: isRoom).reversed().drop(while: isRoom).reversed())
  }
}
