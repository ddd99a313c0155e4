import JalonTables
import JalonWording

/// Fills one part of a template.
struct PartFilling {
  let part: TemplatePart
  let file: String
  /// What stands in the place of a block, as the file writes it.
  let block: (String) -> String

  private static let mostTags = 2_000

  /// The part, filled; whole and well made, whatever the tags have taken away.
  func filled(with members: [String: Any]) throws(TemplateFault) -> XMLElement {
    let woven = try TagWeaving(part, file: file)
    guard woven.places.count <= PartFilling.mostTags else {
      throw TemplateFault(file: file, reason: OfficeTemplateWords.tooManyTags)
    }
    let page: String
    do {
      try PartFilling.checkMembers(woven)
      let sheaf = try TemplateSheaf(
        file: file, text: woven.text, included: { _ in nil }, names: Set(members.keys).union(Press.loopNames))
      page = try sheaf.page(members, trimming: false)
    } catch {
      throw TemplateFault(file: file, place: error.place ?? woven.place(line: error.line), reason: error.reason)
    }
    do { return try XMLElement(reading: Array(written(page, woven.pieces).utf8)).mended } catch {
      throw TemplateFault(file: file, reason: OfficeTemplateWords.notWhole)
    }
  }

  private static func checkMembers(_ woven: TagWeaving) throws(TemplateFault) {
    for (piece, place) in zip(woven.tagged, woven.places) {
      for member in piece.memberNames where !OfficeTags.members.contains(member) {
        throw TemplateFault(file: "", place: place, reason: OfficeTemplateWords.unknownMember(member))
      }
    }
  }

  // MARK: What the library gave back

  /// Numbers become what stood there, names of blocks the blocks, and all else is text.
  private func written(_ page: String, _ pieces: [String]) -> String {
    var (written, text, name) = ("", String.UnicodeScalarView(), String.UnicodeScalarView?.none)
    for scalar in page.unicodeScalars {
      if scalar == TagWeaving.opening {
        written += said(String(text))
        (text, name) = (String.UnicodeScalarView(), String.UnicodeScalarView())
      } else if scalar == TagWeaving.closing, let whole = name {
        let key = String(whole).withoutBlanksAround
        written += Int(key).map { pieces.indices.contains($0) ? pieces[$0] : "" } ?? block(key)
        name = nil
      } else if name != nil {
        name?.append(scalar)
      } else {
        text.append(scalar)
      }
    }
    return written + said(String(text))
  }

  private func said(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    guard part.dialect.paragraphs.contains("w:p") else { return OpenDocumentText.runs(text).map(\.text).joined() }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Markup.escaped(String($0)) }
    return lines.joined(separator: "</w:t><w:br/><w:t xml:space=\"preserve\">")
  }
}

extension TemplatePiece {
  /// What follows the points of the names within, outside of quotes.
  fileprivate var memberNames: [String] {
    var (isQuoted, bare) = (false, "")
    for character in content {
      if character == "\"" || character == "'" { isQuoted.toggle() }
      bare.append(isQuoted ? " " : character)
    }
    let names = bare.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
    return names.filter { $0.first?.isNumber == false }.flatMap {
      $0.split(separator: ".").dropFirst().map(String.init)
    }
  }
}

extension XMLElement {
  /// What a word processor takes for a whole file: no table without rows, no cell of Word without a paragraph; marks that
  /// may stand only once are gone.
  fileprivate var mended: XMLElement {
    var element = self
    element.attributes.removeAll { ["w14:paraId", "w14:textId", "xml:id"].contains($0.name) }
    element.children = children.compactMap { child in
      guard case .element(let inner) = child else { return child }
      let mended = inner.mended
      return mended.isHollow ? nil : .element(mended)
    }
    if name == "w:tc", element.elements.last?.name != "w:p" { element.children.append(.element(XMLElement("w:p"))) }
    return element
  }

  private var isHollow: Bool {
    switch name {
    case "w:tbl": first("w:tr") == nil
    case "table:table": !holds { $0 == "table:table-row" }
    case "table:table-header-rows", "text:list": elements.isEmpty
    default: false
    }
  }
}
