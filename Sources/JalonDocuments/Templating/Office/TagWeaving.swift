import JalonTables
import JalonWording

/// A part of a template as the library that fills templates reads it: tags, and between them the number of what stands
/// there as it is. So no library reads a word of the file itself, and what it says of a line is about one tag.
struct TagWeaving {
  /// Around the number of what stands as it is, or the name of whole blocks.
  static let (opening, closing): (Unicode.Scalar, Unicode.Scalar) = ("\u{1}", "\u{2}")

  private(set) var text = ""
  private(set) var pieces: [String] = []
  private(set) var places: [Words] = []
  private(set) var tagged: [TemplatePiece] = []
  private var current = ""
  private typealias Rows = [Int: [(spot: Int, piece: Int)]]
  private let part: TemplatePart
  private let levels: TagLevels
  private let file: String
  /// Tags that stand before, behind and instead of each row: the number of the paragraph, that of the tag within.
  private var (before, behind, instead) = (Rows(), Rows(), Rows())

  init(_ part: TemplatePart, file: String) throws(TemplateFault) {
    (self.part, self.file) = (part, file)
    levels = try TagLevels(part, file: file)
    current = XML.head.text
    rows()
    try element(part.root)
    flush()
  }

  /// Of the tag whose line the library told.
  func place(line: Int?) -> Words? {
    guard let line, places.indices.contains(line - 2) else { return nil }
    return places[line - 2]
  }

  // MARK: Whole rows

  /// Each spot of a row that has something to say of the row, in order.
  private mutating func rows() {
    for (index, spot) in part.spots.enumerated() {
      for piece in spot.pieces.indices where spot.pieces[piece].kind == .tag {
        switch levels[index, piece] {
        case .beforeRow(let row): before[row, default: []].append((index, piece))
        case .behindRow(let row): behind[row, default: []].append((index, piece))
        case .insteadOfRow(let row): instead[row, default: []].append((index, piece))
        case .inline, .paragraph: break
        }
      }
    }
  }

  private mutating func tags(_ all: [(spot: Int, piece: Int)]?) {
    for tag in all ?? [] {
      let spot = part.spots[tag.spot]
      put(spot.pieces[tag.piece], at: spot.place)
    }
  }

  // MARK: Elements

  private mutating func element(_ element: XMLElement) throws(TemplateFault) {
    if part.dialect.paragraphs.contains(element.name) { return try paragraph(element) }
    if part.dialect.rows.contains(element.name), let row = element.mark { return try self.row(element.unmarked, row) }
    current += element.opening
    for child in element.children {
      switch child {
      case .text(let text): current += Markup.escaped(text)
      case .element(let child): try self.element(child)
      }
    }
    current += element.closing
  }

  private mutating func row(_ element: XMLElement, _ row: Int) throws(TemplateFault) {
    tags(before[row])
    if let instead = instead[row] { tags(instead) } else { try self.element(element) }
    tags(behind[row])
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ element: XMLElement) throws(TemplateFault) {
    let (index, element) = (element.mark ?? 0, element.unmarked)
    let own = part.spots[index]
    for piece in own.pieces where piece.kind == .variable { try demandFitting(piece, own) }
    if let name = own.lone, OfficeTags.isBlock(name) {
      return put(own.pieces.first { $0.kind == .variable }, at: own.place)
    }
    if own.isBare {
      for (piece, content) in own.pieces.enumerated() where content.kind == .tag {
        if case .paragraph = levels[index, piece] { put(content, at: own.place) }
      }
      if let section = element.section { current += section }
      return
    }
    current += element.opening
    var place = 0
    try line(element, [], index, &place)
    current += element.closing
  }

  private func demandFitting(_ piece: TemplatePiece, _ spot: TemplatePart.Spot) throws(TemplateFault) {
    guard OfficeTags.isBlock(piece.content) else { return }
    guard part.kind == .body else { throw fault(spot, OfficeTemplateWords.onlyInBody(piece.content)) }
    guard spot.lone != nil else { throw fault(spot, OfficeTemplateWords.notAlone(piece.content)) }
  }

  private func fault(_ spot: TemplatePart.Spot, _ reason: Words) -> TemplateFault {
    TemplateFault(file: file, place: spot.place, reason: reason)
  }

  /// - Parameters:
  ///   - chain: the elements that are open between the paragraph and here.
  ///   - place: of the next piece of the paragraph's text.
  private mutating func line(
    _ element: XMLElement, _ chain: [XMLElement], _ index: Int, _ place: inout Int
  ) throws(TemplateFault) {
    for child in element.children {
      switch child {
      case .text(let text):
        guard part.dialect.holdsText(element.name) else {
          current += Markup.escaped(text)
          continue
        }
        run(text, chain, index, &place)
      case .element(let child):
        if part.dialect.isPassed(child.name) || child.name == "text:s" {
          current += child.written
        } else if part.dialect.gap(child.name) != nil {
          try object(child)
        } else {
          let kept = child.keepingRoom
          current += kept.opening
          try line(kept, chain + [kept], index, &place)
          current += kept.closing
        }
      }
    }
  }

  /// What stands in a line and is no text, but may hold paragraphs of its own.
  private mutating func object(_ element: XMLElement) throws(TemplateFault) {
    current += element.opening
    for child in element.children {
      switch child {
      case .text(let text): current += Markup.escaped(text)
      case .element(let child):
        if part.dialect.paragraphs.contains(child.name) || part.dialect.tables.contains(child.name) {
          try self.element(child)
        } else {
          try object(child)
        }
      }
    }
    current += element.closing
  }

  private mutating func run(_ text: String, _ chain: [XMLElement], _ index: Int, _ place: inout Int) {
    let own = part.spots[index]
    var reader = TemplateReader(text)
    for piece in reader.pieces() {
      switch piece.kind {
      case .text: current += Markup.escaped(piece.content)
      case .comment: break
      case .variable: put(piece, at: own.place)
      case .tag:
        let number = own.steering[place]
        place += 1
        guard case .inline = levels[index, number] else { continue }
        current += chain.reversed().map(\.closing).joined()
        put(piece, at: own.place)
        current += chain.map(\.reopening).joined()
      }
    }
  }

  // MARK: What is handed over

  private mutating func put(_ piece: TemplatePiece?, at place: Words) {
    guard let piece else { return }
    flush()
    text += piece.kind == .variable ? "{{ \(piece.content) }}" : "{% \(piece.content) %}"
    places.append(place)
    tagged.append(piece)
  }

  private mutating func flush() {
    pieces.append(current)
    current = ""
    // The end of the line is swallowed with the number: each tag stands on a line of its own.
    text.unicodeScalars.append(TagWeaving.opening)
    text += "\(pieces.count - 1)\n"
    text.unicodeScalars.append(TagWeaving.closing)
  }
}

extension TemplatePart.Spot {
  /// The places of its tags that steer, among its pieces.
  fileprivate var steering: [Int] { pieces.indices.filter { pieces[$0].kind == .tag } }
}
