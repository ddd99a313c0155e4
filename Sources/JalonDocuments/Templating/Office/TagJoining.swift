import JalonTables
import JalonWording

/// Brings the tags of one paragraph together: a word processor cuts a text wherever its look, its language or its history
/// changes, in the middle of a tag too.
struct TagJoining {
  let dialect: OfficeDialect
  private enum Leaf {
    case text(String)
    case gap(OfficeDialect.GapKind)
  }

  /// The same paragraph, each tag within one run, and all that it says.
  ///
  /// - Throws: words on the first tag that cannot be joined.
  func joined(_ paragraph: XMLElement) throws(Words) -> (paragraph: XMLElement, text: String, hasObject: Bool) {
    var (leaves, paragraph) = ([Leaf](), paragraph)
    each(&paragraph) { leaf, _ in leaves.append(leaf) }
    let texts = try TagJoining.join(leaves)
    var place = 0
    each(&paragraph) { leaf, node in
      defer { place += 1 }
      guard case .text(let before) = leaf, texts[place] != before else { return }
      node = .text(texts[place])
    }
    let hasObject = leaves.contains { if case .gap = $0 { true } else { false } }
    return (paragraph, texts.joined(), hasObject)
  }

  /// Each piece of the line in turn, to be looked at or changed.
  private func each(_ element: inout XMLElement, _ visit: (Leaf, inout XMLNode) -> Void) {
    for index in element.children.indices {
      switch element.children[index] {
      case .text(let text):
        if dialect.holdsText(element.name) { visit(.text(text), &element.children[index]) }
      case .element(var child):
        if dialect.isPassed(child.name) { continue }
        if child.name == "text:s" {
          let room = String(repeating: " ", count: min(80, child["text:c"].flatMap { Int($0) } ?? 1))
          visit(.text(room), &element.children[index])
        } else if let gap = dialect.gap(child.name) {
          visit(.gap(gap), &element.children[index])
        } else {
          each(&child, visit)
          element.children[index] = .element(child)
        }
      }
    }
  }

  // MARK: What belongs together

  private static func join(_ leaves: [Leaf]) throws(Words) -> [String] {
    var (scalars, owners, gaps) = ([Unicode.Scalar](), [Int](), [(at: Int, kind: OfficeDialect.GapKind)]())
    for (index, leaf) in leaves.enumerated() {
      switch leaf {
      case .text(let text):
        scalars += text.unicodeScalars
        owners += Array(repeating: index, count: text.unicodeScalars.count)
      case .gap(let kind): gaps.append((scalars.count, kind))
      }
    }
    var texts = Array(repeating: String.UnicodeScalarView(), count: leaves.count)
    var place = 0
    while place < scalars.count {
      guard let end = end(of: scalars, from: place) else {
        texts[owners[place]].append(scalars[place])
        place += 1
        continue
      }
      if let gap = gaps.first(where: { $0.at > place && $0.at < end }) {
        throw OfficeTemplateWords.cut(String(String.UnicodeScalarView(scalars[place..<end])), gap.kind)
      }
      texts[owners[place]] += scalars[place..<end].map(\.typed)
      place = end
    }
    return texts.map { String($0) }
  }

  /// Behind the braces that close what opens at `place`; `nil` where nothing opens there or it is never closed.
  private static func end(of scalars: [Unicode.Scalar], from place: Int) -> Int? {
    guard scalars[place] == "{", place + 1 < scalars.count,
      let closing = ["{": "}", "%": "%", "#": "#"][scalars[place + 1]] as Unicode.Scalar?
    else { return nil }
    var index = place + 2
    while index + 1 < scalars.count {
      if scalars[index] == closing, scalars[index + 1] == "}" { return index + 2 }
      index += 1
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// As it was typed, before a word processor made it more beautiful.
  fileprivate var typed: Unicode.Scalar {
    switch self {
    case "“", "”", "«", "»", "„": "\""
    case "‘", "’": "'"
    case "\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}": " "
    default: self
    }
  }
}
