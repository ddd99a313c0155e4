import JalonTables
import JalonWording

/// Fills a template with a paper: her styles, pictures and headers stay, and what no page may be without stands in it
/// whatever the template says.
struct OfficeFilling {
  let template: OfficeTemplate
  let paper: Paper
  let language: Language
  /// That the data of the store are nobody's.
  let warning: String?
  /// It serves all papers: its sheet turns where the paper is wide.
  let isShared: Bool
  /// What the properties of the file say of the template.
  let origin: String

  /// The file, whole.
  func file() throws(TemplateFault) -> [UInt8] {
    var bag = PartBag(template.parts)
    let parts = try template.read()
    guard let body = parts.first(where: { $0.kind == .body }) else {
      throw TemplateFault(file: template.file, reason: OfficeTemplateWords.damaged)
    }
    let host = host(bag)
    let layout = PaperLayout(paper, language, warning: warning, textWidth: host.textWidth)
    let context = OfficeContext(paper, layout, language)
    for part in parts {
      let filling = PartFilling(part: part, file: template.file) { name in
        context.blocks[name].map { host.written($0, layout) } ?? ""
      }
      bag[part.name] = try filling.filled(with: context.members)
    }
    try complete(&bag, body, host, layout)
    host.settle(&bag, layout, context.blocks.values.flatMap(\.self), origin: origin)
    return bag.archive(template.format)
  }

  private func host(_ bag: PartBag) -> any OfficeHost {
    template.format == .odt
      ? OpenDocumentHost(bag, turning: isShared && paper.isWide) : WordHost(bag, turning: isShared && paper.isWide)
  }

  // MARK: What no page may be without

  private func complete(
    _ bag: inout PartBag, _ body: TemplatePart, _ host: any OfficeHost, _ layout: PaperLayout
  ) throws(TemplateFault) {
    guard var root = bag[body.name] else { return }
    let hasTags = body.spots.contains { spot in spot.pieces.contains { $0.kind == .variable || $0.kind == .tag } }
    // A sheet with a letterhead and nothing else receives the whole document.
    if !hasTags { host.append(layout.whole, to: &root, layout) }
    let said = root.text.withoutBlanks
    guard isTold(in: said) else { throw TemplateFault(file: template.file, reason: TemplateWords.tellsNothing) }
    let edge = warning.map { [PaperLayout.Block.paragraph(.stamp, $0)] } ?? []
    let head =
      edge
      + paper.notices.map { $0(language) }.filter { !said.contains($0.withoutBlanks) }.map { .paragraph(.notice, $0) }
    host.insert(head, in: &root, layout)
    let missing = paper.colophon.map { $0(language) }.filter { !said.contains($0.withoutBlanks) }
    let foot = missing.map { PaperLayout.Block.paragraph(.colophon, $0) }
    host.append((foot.isEmpty ? [] : [.paragraph(.gap, "")]) + foot + edge, to: &root, layout)
    bag[body.name] = root
    host.stampHeaders(layout.stamps, in: &bag, layout)
  }

  /// Whether the page holds a text of the paper, or something that the journal knows, which no template has by chance.
  private func isTold(in said: String) -> Bool {
    let values = paper.values.values.flatMap { $0.texts(language) }.filter { $0 != PaperWords.blank(language) }
    let told = paper.texts(language).map { ($0, 12) } + values.map { ($0, 5) }
    return told.contains { text, least in
      let text = text.withoutBlanks
      return text.count >= least && said.contains(text)
    }
  }
}

extension PaperValue {
  fileprivate func texts(_ language: Language) -> [String] {
    switch self {
    case .text(let words): [words(language)]
    case .flag: []
    case .list(let all): all.map { $0(language) }
    case .rows(let rows): rows.flatMap { $0.values.map { $0(language) } }
    }
  }
}

/// What a format has to give so that blocks and marks can be put into a file that is not Jalon's own.
protocol OfficeHost {
  /// In tenths of a millimetre; `nil` where the file does not say.
  var textWidth: Int? { get }
  /// Blocks as the file writes them.
  func written(_ blocks: [PaperLayout.Block], _ layout: PaperLayout) -> String
  /// Before all that stands in the body.
  func insert(_ blocks: [PaperLayout.Block], in body: inout XMLElement, _ layout: PaperLayout)
  /// Behind all that stands in the body.
  func append(_ blocks: [PaperLayout.Block], to body: inout XMLElement, _ layout: PaperLayout)
  /// At the head of each sheet.
  func stampHeaders(_ stamps: [String], in bag: inout PartBag, _ layout: PaperLayout)
  /// Brings the styles that blocks need, and tells in the properties what the file is.
  func settle(_ bag: inout PartBag, _ layout: PaperLayout, _ blocks: [PaperLayout.Block], origin: String)
}

extension OfficeHost {
  func nodes(_ blocks: [PaperLayout.Block], _ layout: PaperLayout) -> [XMLNode] {
    XMLElement.fragment(written(blocks, layout))
  }
}

extension XMLElement {
  /// What Jalon itself has just written.
  static func fragment(_ text: String) -> [XMLNode] {
    (try? XMLElement(reading: Array("<x>\(text)</x>".utf8)))?.children ?? []
  }

  /// Changes the first element of that name, wherever it stands.
  @discardableResult
  mutating func change(_ name: String, _ change: (inout XMLElement) -> Void) -> Bool {
    if self.name == name {
      change(&self)
      return true
    }
    for index in children.indices {
      guard case .element(var child) = children[index] else { continue }
      if child.change(name, change) {
        children[index] = .element(child)
        return true
      }
    }
    return false
  }

  /// Changes each element of that name that stands in no other of that name.
  mutating func changeAll(_ name: String, _ change: (inout XMLElement) -> Void) {
    for index in children.indices {
      guard case .element(var child) = children[index] else { continue }
      if child.name == name { change(&child) } else { child.changeAll(name, change) }
      children[index] = .element(child)
    }
  }

  mutating func declare(_ spaces: KeyValuePairs<String, String>) {
    for space in spaces where space.key.hasPrefix("xmlns:") && self[space.key] == nil {
      attributes.append((space.key, space.value))
    }
  }
}
