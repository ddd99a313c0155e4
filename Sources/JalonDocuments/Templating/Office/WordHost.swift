import JalonTables

/// Puts what Jalon writes into a file of Word that is not its own.
struct WordHost: OfficeHost {
  let textWidth: Int?
  /// By which name the file knows each style, and those that it does not know yet.
  private let (names, missing): ([PaperStyle: String], [PaperStyle])
  private let turns: Bool

  /// - Parameter turns: an upright sheet is laid on its side.
  init(_ bag: PartBag, turning turns: Bool) {
    let section = bag["word/document.xml"]?.first("w:body")?.first("w:sectPr")
    self.turns = turns && (section?.isUpright ?? false)
    textWidth = section.flatMap { [turns = self.turns] in $0.textWidth(turning: turns) }
    var known: [String: String] = [:]
    for style in bag["word/styles.xml"]?.elements ?? [] where style["w:type"] == "paragraph" {
      guard let name = style.first("w:name")?["w:val"], let id = style["w:styleId"] else { continue }
      known[name.lowercased()] = id
    }
    let taken = Set(known.values)
    var (names, missing) = ([PaperStyle: String](), [PaperStyle]())
    for style in PaperStyle.allCases {
      if let id = known[style.wordTitle.lowercased()] {
        names[style] = id
      } else {
        names[style] = taken.contains(style.wordName) ? "Jalon\(style.wordName)" : style.wordName
        missing.append(style)
      }
    }
    (self.names, self.missing) = (names, missing)
  }

  func written(_ blocks: [PaperLayout.Block], _ layout: PaperLayout) -> String {
    let names = names
    return WordPage(layout.holding(blocks), naming: { names[$0] ?? $0.wordName }).blocks.map(\.text).joined()
  }

  func insert(_ blocks: [PaperLayout.Block], in body: inout XMLElement, _ layout: PaperLayout) {
    let nodes = nodes(blocks, layout)
    body.change("w:body") { $0.children.insert(contentsOf: nodes, at: 0) }
  }

  func append(_ blocks: [PaperLayout.Block], to body: inout XMLElement, _ layout: PaperLayout) {
    let nodes = nodes(blocks, layout)
    body.change("w:body") { body in
      let section = body.children.lastIndex { $0.element?.name == "w:sectPr" } ?? body.children.endIndex
      body.children.insert(contentsOf: nodes, at: section)
    }
  }

  // MARK: Heads of sheets

  func stampHeaders(_ stamps: [String], in bag: inout PartBag, _ layout: PaperLayout) {
    if turns { turn(&bag) }
    guard !stamps.isEmpty else { return }
    let nodes = nodes(stamps.map { .paragraph(.stamp, $0) }, layout)
    for name in bag.names where name.hasPrefix("word/header") && name.hasSuffix(".xml") {
      bag[name]?.children.insert(contentsOf: nodes, at: 0)
    }
    guard var document = bag["word/document.xml"] else { return }
    let hasEven = bag["word/settings.xml"]?.first("w:evenAndOddHeaders") != nil
    document.declare(WordPage.spaces)
    var known: Set<String> = []
    var number = 0
    document.changeAll("w:sectPr") { section in
      let own = section.elements.filter { $0.name == "w:headerReference" }.compactMap { $0["w:type"] }
      let wanted = ["default"] + (section.first("w:titlePg") == nil ? [] : ["first"]) + (hasEven ? ["even"] : [])
      known.formUnion(own)
      for type in wanted where !known.contains(type) {
        number += 1
        let link = WordHost.addHeader(number, nodes, &bag)
        section.children.insert(
          .element(XMLElement("w:headerReference", [("w:type", type), ("r:id", link)])), at: 0)
      }
      known.formUnion(wanted)
    }
    bag["word/document.xml"] = document
  }

  private static func addHeader(_ number: Int, _ nodes: [XMLNode], _ bag: inout PartBag) -> String {
    var header = XMLElement("w:hdr", [], nodes)
    header.declare(WordPage.spaces)
    let name = "jalon-header\(number).xml"
    bag["word/\(name)"] = header
    bag.announce("/word/\(name)", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml")
    return bag.link(name, kind: "\(links)/header", from: "word/_rels/document.xml.rels")
  }

  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private func turn(_ bag: inout PartBag) {
    bag["word/document.xml"]?.change("w:body") { body in
      body.changeAll("w:sectPr") { section in
        section.change("w:pgSz") { size in
          (size["w:w"], size["w:h"], size["w:orient"]) = (size["w:h"], size["w:w"], "landscape")
        }
      }
    }
  }

  // MARK: Styles and properties

  func settle(_ bag: inout PartBag, _ layout: PaperLayout, _ blocks: [PaperLayout.Block], origin: String) {
    addStyles(&bag, layout)
    bag["docProps/core.xml"]?.set("dc:title", layout.title, within: "cp:coreProperties")
    addOrigin(&bag, origin)
    for name in bag.names where name.hasPrefix("_xmlsignatures/") { bag.remove(name) }
  }

  private func addStyles(_ bag: inout PartBag, _ layout: PaperLayout) {
    guard !missing.isEmpty else { return }
    if bag["word/styles.xml"] == nil {
      bag["word/styles.xml"] = XMLElement("w:styles")
      bag.announce(
        "/word/styles.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml")
      _ = bag.link("styles.xml", kind: "\(WordHost.links)/styles", from: "word/_rels/document.xml.rels")
    }
    let marks = missing.contains(.item) ? WordHost.addMarks(&bag) : 1
    guard var styles = bag["word/styles.xml"] else { return }
    styles.declare(WordPage.spaces)
    let usual = styles.elements.first { $0["w:type"] == "paragraph" && $0["w:default"] == "1" }?["w:styleId"]
    for style in missing {
      for case .element(var own) in XMLElement.fragment(WordStyles(layout.language).style(style).text) {
        own["w:styleId"] = names[style]
        if usual != nil { own["w:default"] = nil }
        own.change("w:basedOn") { $0["w:val"] = usual ?? "Normal" }
        own.change("w:numId") { $0["w:val"] = "\(marks)" }
        styles.children.append(.element(own))
      }
    }
    bag["word/styles.xml"] = styles
  }

  /// The marks of lists under a number that is free: which one.
  private static func addMarks(_ bag: inout PartBag) -> Int {
    let part = "word/numbering.xml"
    if bag[part] == nil {
      bag[part] = XMLElement("w:numbering")
      bag.announce("/\(part)", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml")
      _ = bag.link("numbering.xml", kind: "\(links)/numbering", from: "word/_rels/document.xml.rels")
    }
    guard var numbering = bag[part] else { return 1 }
    numbering.declare(WordPage.spaces)
    func free(_ name: String, _ attribute: String) -> Int {
      (numbering.elements.filter { $0.name == name }.compactMap { $0[attribute].flatMap { Int($0) } }.max() ?? 0) + 1
    }
    let (shape, number) = (free("w:abstractNum", "w:abstractNumId"), free("w:num", "w:numId"))
    let first = numbering.children.firstIndex { $0.element?.name == "w:num" } ?? numbering.children.endIndex
    numbering.children.insert(contentsOf: XMLElement.fragment(WordStyles.marks(shape).text), at: first)
    let use = XMLElement(
      "w:num", [("w:numId", "\(number)")], [.element(XMLElement("w:abstractNumId", [("w:val", "\(shape)")]))])
    let last = numbering.children.lastIndex { $0.element?.name == "w:num" || $0.element?.name == "w:abstractNum" }
    numbering.children.insert(.element(use), at: (last ?? -1) + 1)
    bag[part] = numbering
    return number
  }

  /// Word calls it « Modèle » among the properties of a file.
  private func addOrigin(_ bag: inout PartBag, _ origin: String) {
    let part = "docProps/app.xml"
    if bag[part] == nil {
      bag[part] = XMLElement(
        "Properties", [("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")])
      bag.announce("/\(part)", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
      _ = bag.link(part, kind: "\(WordHost.links)/extended-properties", from: "_rels/.rels")
    }
    bag[part]?.set("Template", origin, within: "Properties")
  }
}

extension XMLElement {
  /// The text of an element within, which is made where it lacks.
  mutating func set(_ name: String, _ text: String, within parent: String) {
    guard !change(name, { $0.children = [.text(text)] }) else { return }
    change(parent) { $0.children.insert(.element(XMLElement(name, [], [.text(text)])), at: 0) }
  }

  /// Of a section of Word, in twentieths of a point.
  fileprivate var isUpright: Bool { width("w:pgSz", "w:w") ?? 0 < width("w:pgSz", "w:h") ?? 0 }

  fileprivate func textWidth(turning: Bool) -> Int? {
    guard let whole = width("w:pgSz", turning ? "w:h" : "w:w"), let left = width("w:pgMar", "w:left"),
      let right = width("w:pgMar", "w:right"), whole > left + right
    else { return nil }
    return (whole - left - right) * 254 / 1440
  }

  private func width(_ element: String, _ attribute: String) -> Int? {
    first(element)?[attribute].flatMap { Int($0) }
  }
}

extension PartBag {
  /// Tells what a part is.
  mutating func announce(_ part: String, _ type: String) {
    let override = XMLElement("Override", [("PartName", part), ("ContentType", type)])
    self["[Content_Types].xml"]?.children.append(.element(override))
  }

  /// Points to a part, and gives the name of the link.
  mutating func link(_ target: String, kind: String, from part: String) -> String {
    if self[part] == nil {
      self[part] = XMLElement(
        "Relationships", [("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")])
    }
    let taken = Set(self[part]?.elements.compactMap { $0["Id"] } ?? [])
    let name = (1...).lazy.map { "jalon\($0)" }.first { !taken.contains($0) } ?? "jalon"
    let link = XMLElement("Relationship", [("Id", name), ("Type", kind), ("Target", target)])
    self[part]?.children.append(.element(link))
    return name
  }
}
