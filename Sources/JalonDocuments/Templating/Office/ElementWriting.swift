import JalonTables

// An element as it is written back.
extension XMLElement {
  private var head: String {
    attributes.reduce("<\(name)") { "\($0) \($1.name)=\"\(Markup.escaped($1.value))\"" }
  }

  var opening: String { head + ">" }
  var closing: String { "</\(name)>" }

  /// All of it.
  var written: String {
    guard !children.isEmpty else { return head + "/>" }
    let content = children.map { child in
      switch child {
      case .text(let text): Markup.escaped(text)
      case .element(let element): element.written
      }
    }
    return opening + content.joined() + closing
  }

  /// The same opened once more, looking as it did.
  var reopening: String { opening + (first("w:rPr")?.written ?? "") }

  /// Spaces at the ends of a run are kept where a tag may stand beside them.
  var keepingRoom: XMLElement {
    guard name == "w:t" else { return self }
    var kept = self
    kept["xml:space"] = "preserve"
    return kept
  }

  /// Of a paragraph of Word that ends a section, all that must stay of it when it says nothing.
  var section: String? {
    guard let properties = first("w:pPr"), properties.first("w:sectPr") != nil else { return nil }
    return XMLElement(name, [], [.element(properties)]).written
  }

  /// The number that `TemplatePart` gave it.
  var mark: Int? { self[XMLElement.markName].flatMap { Int($0) } }

  func marked(_ number: Int) -> XMLElement {
    var marked = self
    marked[XMLElement.markName] = "\(number)"
    return marked
  }

  var unmarked: XMLElement {
    var bare = self
    bare[XMLElement.markName] = nil
    return bare
  }

  /// No file has an attribute of this name: it would not be XML.
  private static let markName = "="
}
