import JalonTables

/// Puts what Jalon writes into an OpenDocument text that is not its own.
struct OpenDocumentHost: OfficeHost {
  let textWidth: Int?
  private let turns: Bool

  /// - Parameter turns: an upright sheet is laid on its side.
  init(_ bag: PartBag, turning turns: Bool) {
    let styles = bag["styles.xml"]
    let masters = styles?.first("office:master-styles")?.elements.filter { $0.name == "style:master-page" } ?? []
    let master = masters.first { $0["style:name"] == "Standard" } ?? masters.first
    let sheet = master?["style:page-layout-name"]
    let layouts = styles?.first("office:automatic-styles")?.elements ?? []
    let page = layouts.first { $0["style:name"] == sheet }?.first("style:page-layout-properties")
    self.turns = turns && (page?.isUpright ?? false)
    textWidth = page.flatMap { [turns = self.turns] in $0.textWidth(turning: turns) }
  }

  func written(_ blocks: [PaperLayout.Block], _ layout: PaperLayout) -> String {
    OpenDocumentPage(layout.holding(blocks)).blocks.map(\.text).joined()
  }

  func insert(_ blocks: [PaperLayout.Block], in body: inout XMLElement, _ layout: PaperLayout) {
    let nodes = nodes(blocks, layout)
    let openers = body.openingStyles
    body.change("office:text") { text in
      var place =
        text.children.firstIndex { $0.element.map(OpenDocumentHost.isContent) ?? false } ?? text.children.endIndex
      // A paragraph that begins a sheet of its own stays the first one on it.
      if place < text.children.endIndex, let style = text.children[place].element?["text:style-name"],
        openers.contains(style)
      {
        place += 1
      }
      text.children.insert(contentsOf: nodes, at: place)
    }
  }

  private static func isContent(_ element: XMLElement) -> Bool {
    ["text:p", "text:h", "text:list", "table:table", "text:section", "text:table-of-content"].contains(element.name)
  }

  func append(_ blocks: [PaperLayout.Block], to body: inout XMLElement, _ layout: PaperLayout) {
    let nodes = nodes(blocks, layout)
    body.change("office:text") { $0.children += nodes }
  }

  // MARK: Heads of sheets

  func stampHeaders(_ stamps: [String], in bag: inout PartBag, _ layout: PaperLayout) {
    if turns { turn(&bag) }
    guard !stamps.isEmpty else { return }
    let nodes = nodes(stamps.map { .paragraph(.stamp, $0) }, layout)
    bag["styles.xml"]?.changeAll("style:master-page") { master in
      if master.first("style:header") == nil { master.children.insert(.element(XMLElement("style:header")), at: 0) }
      for head in ["style:header", "style:header-left", "style:header-first"] {
        master.change(head) { header in
          header["style:display"] = nil
          header.children.insert(contentsOf: nodes, at: 0)
        }
      }
    }
  }

  /// Whichever sheet comes first: all that stand upright.
  private func turn(_ bag: inout PartBag) {
    bag["styles.xml"]?.changeAll("style:page-layout") { layout in
      layout.change("style:page-layout-properties") { page in
        guard page.isUpright else { return }
        (page["fo:page-width"], page["fo:page-height"]) = (page["fo:page-height"], page["fo:page-width"])
        page["style:print-orientation"] = "landscape"
      }
    }
  }

  // MARK: Styles and properties

  func settle(_ bag: inout PartBag, _ layout: PaperLayout, _ blocks: [PaperLayout.Block], origin: String) {
    let page = OpenDocumentPage(layout.holding(blocks + layout.whole))
    bag["content.xml"]?.declare(OpenDocumentStyles.spaces)
    bag["content.xml"]?.add(page.styles, to: "office:automatic-styles", before: "office:body")
    let styles = OpenDocumentStyles(layout)
    bag["styles.xml"]?.declare(OpenDocumentStyles.spaces)
    bag["styles.xml"]?.add(
      PaperStyle.allCases.map(styles.style) + [styles.bullets], to: "office:styles", before: "office:automatic-styles")
    settleProperties(&bag, layout, origin)
    for name in bag.names where name.hasSuffix("signatures.xml") || name.hasPrefix("Thumbnails/") {
      bag.remove(name)
      bag["META-INF/manifest.xml"]?.children.removeAll { $0.element?["manifest:full-path"] == name }
    }
  }

  private func settleProperties(_ bag: inout PartBag, _ layout: PaperLayout, _ origin: String) {
    bag["meta.xml"]?.set("dc:title", layout.title, within: "office:meta")
    bag["meta.xml"]?.declare([
      "xmlns:xlink": "http://www.w3.org/1999/xlink", "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    ])
    let template = XMLElement(
      "meta:template",
      [("xlink:type", "simple"), ("xlink:actuate", "onRequest"), ("xlink:title", origin), ("xlink:href", "")])
    bag["meta.xml"]?.change("office:meta") { meta in
      meta.children.removeAll { $0.element?.name == "meta:template" }
      meta.children.append(.element(template))
    }
  }
}

extension XMLElement {
  /// The styles of paragraphs that begin a sheet of their own.
  fileprivate var openingStyles: Set<String> {
    let styles = first("office:automatic-styles")?.elements ?? []
    return Set(styles.filter { $0["style:master-page-name"]?.isEmpty == false }.compactMap { $0["style:name"] })
  }

  /// Adds styles where none has their name yet.
  fileprivate mutating func add(_ styles: [XML], to parent: String, before next: String) {
    if first(parent) == nil {
      let place = children.firstIndex { $0.element?.name == next } ?? children.endIndex
      children.insert(.element(XMLElement(parent)), at: place)
    }
    let own = styles.flatMap { XMLElement.fragment($0.text) }
    change(parent) { parent in
      var taken = Set(parent.elements.map(\.styleKey))
      for case .element(let style) in own where taken.insert(style.styleKey).inserted {
        parent.children.append(.element(style))
      }
    }
  }

  private var styleKey: String { "\(name) \(self["style:family"] ?? "") \(self["style:name"] ?? "")" }

  fileprivate var isUpright: Bool { length("fo:page-width") ?? 0 < length("fo:page-height") ?? 0 }

  fileprivate func textWidth(turning: Bool) -> Int? {
    guard let whole = length(turning ? "fo:page-height" : "fo:page-width") else { return nil }
    let usual = length("fo:margin") ?? Sheet.margin
    let width = whole - (length("fo:margin-left") ?? usual) - (length("fo:margin-right") ?? usual)
    return width > 0 ? width : nil
  }

  /// In tenths of a millimetre.
  private func length(_ attribute: String) -> Int? {
    guard let text = self[attribute] else { return nil }
    let digits = text.prefix { $0.isNumber || $0 == "." }
    let units: [String: Double] = ["mm": 10, "cm": 100, "in": 254, "pt": 254.0 / 72, "pc": 254.0 / 6]
    guard let number = Double(digits), let unit = units[String(text.dropFirst(digits.count))] else { return nil }
    return Int((number * unit).rounded())
  }
}
