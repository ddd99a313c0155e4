/// Where the body of a page in HTML begins and ends, found as a browser finds it: not in a comment, nor in a style.
struct PageTags {
  /// After `<!DOCTYPE …>`.
  private(set) var doctypeEnd: String.Index?
  /// After `<body …>`.
  private(set) var bodyStart: String.Index?
  /// Before the last `</body>`.
  private(set) var bodyEnd: String.Index?

  /// What stands within these is no page: it is passed over to their end.
  private static let closed = ["script", "style", "title", "textarea", "template", "noscript", "iframe", "xmp"]

  init(_ page: String) {
    var place = page.startIndex
    while let start = page[place...].firstIndex(of: "<") { place = pass(page, start) }
  }

  /// Looks at what begins at `start`, and gives the place after it.
  private mutating func pass(_ page: String, _ start: String.Index) -> String.Index {
    if page[start...].hasPrefix("<!--") { return PageTags.end(of: "-->", in: page[start...].dropFirst(4)) }
    let name = page[page.index(after: start)...].prefix { $0.isLetter || "/!".contains($0) }.lowercased()
    guard !name.isEmpty else { return page.index(after: start) }
    let end = PageTags.endOfTag(page[start...])
    if PageTags.closed.contains(name) { return PageTags.end(of: "</\(name)", in: page[end...]) }
    if name == "!doctype" { doctypeEnd = end }
    if name == "body", bodyStart == nil { (bodyStart, bodyEnd) = (end, nil) }
    if name == "/body" { bodyEnd = start }
    return end
  }

  private static func end(of mark: String, in rest: Substring) -> String.Index {
    var place = rest.startIndex
    while place < rest.endIndex {
      if rest[place...].prefix(mark.count).lowercased() == mark { return rest.index(place, offsetBy: mark.count) }
      place = rest.index(after: place)
    }
    return rest.endIndex
  }

  /// After the `>` that closes a tag: one between quotes does not.
  private static func endOfTag(_ tag: Substring) -> String.Index {
    var (quote, place) = (Character?.none, tag.startIndex)
    while place < tag.endIndex {
      let character = tag[place]
      place = tag.index(after: place)
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return place
      }
    }
    return tag.endIndex
  }
}
