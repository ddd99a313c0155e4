import JalonTables
import JalonWording

/// A file of a word processor that a person made into a template: read whole, nothing in it that may do harm.
public struct OfficeTemplate: Sendable {
  /// As it is told in a fault.
  public let file: String
  public let format: OfficeFormat
  /// What each part holds, by its name within the file.
  let parts: [(name: String, bytes: [UInt8])]

  /// More bytes than this are no template.
  public static let mostBytes = 16 << 20
  /// Of all parts together.
  private static let mostUnpacked = 64 << 20

  /// - Throws: why the file cannot be a template.
  public init(_ bytes: [UInt8], file: String) throws(TemplateFault) {
    self.file = file
    guard bytes.count <= OfficeTemplate.mostBytes else {
      throw TemplateFault(file: file, reason: OfficeTemplateWords.tooLarge)
    }
    do { parts = try OfficeTemplate.parts(of: bytes) } catch { throw TemplateFault(file: file, reason: error) }
    do { format = try OfficeTemplate.format(of: parts) } catch { throw TemplateFault(file: file, reason: error) }
  }

  func bytes(of name: String) -> [UInt8]? { parts.first { $0.name == name }?.bytes }

  // MARK: What is refused

  private static func parts(of bytes: [UInt8]) throws(Words) -> [(name: String, bytes: [UInt8])] {
    guard !bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { throw OfficeTemplateWords.older }
    guard bytes.starts(with: [0x50, 0x4B]) else { throw OfficeTemplateWords.notOffice }
    do {
      let packed = try PackedFile(bytes, most: mostUnpacked)
      var parts: [(name: String, bytes: [UInt8])] = []
      for name in packed.names where !name.hasSuffix("/") {
        guard let content = try packed.bytes(of: name) else { continue }
        parts.append((name, content))
      }
      return parts
    } catch {
      switch error {
      case .password: throw OfficeTemplateWords.password
      case .swollen, .tooLarge: throw OfficeTemplateWords.swollen
      default: throw OfficeTemplateWords.damaged
      }
    }
  }

  private static func format(of parts: [(name: String, bytes: [UInt8])]) throws(Words) -> OfficeFormat {
    func text(_ name: String) -> String? {
      parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    let names = parts.map(\.name)
    guard !names.contains(where: isElsewhere) else { throw OfficeTemplateWords.damaged }
    for part in parts where part.name.hasSuffix(".xml") || part.name.hasSuffix(".rels") {
      let head = String(decoding: part.bytes.prefix(4096), as: UTF8.self)
      guard !head.contains("<!DOCTYPE"), !head.contains("<!ENTITY") else { throw OfficeTemplateWords.declares }
    }
    guard !names.contains(where: isMacro) else { throw OfficeTemplateWords.macro }
    if let types = text("[Content_Types].xml"), names.contains("word/document.xml") {
      try demandPlainWord(types, parts)
      return .docx
    }
    guard let kind = text("mimetype"), kind.hasPrefix("application/vnd.oasis.opendocument.text"),
      names.contains("content.xml"), names.contains("styles.xml")
    else { throw OfficeTemplateWords.notOffice }
    guard kind.withoutBlanksAround == "application/vnd.oasis.opendocument.text" else { throw OfficeTemplateWords.model }
    try demandPlainOpenDocument(text("META-INF/manifest.xml") ?? "", text("content.xml") ?? "")
    return .odt
  }

  /// A name that leads out of the folder into which somebody would unpack the file.
  private static func isElsewhere(_ name: String) -> Bool {
    name.hasPrefix("/") || name.contains("\\") || name.split(separator: "/").contains("..")
  }

  private static func isMacro(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("basic/") || name.hasPrefix("scripts/") || name.hasSuffix("vbaproject.bin")
      || name.hasPrefix("word/activex/") || name.hasPrefix("word/vba") || name.hasSuffix(".bas")
  }

  private static func demandPlainWord(_ types: String, _ parts: [(name: String, bytes: [UInt8])]) throws(Words) {
    guard !types.contains("macroEnabled") else { throw OfficeTemplateWords.macro }
    guard !types.contains("wordprocessingml.template.main+xml") else { throw OfficeTemplateWords.model }
    for part in parts where part.name.hasSuffix(".rels") {
      guard let links = try? XMLElement(reading: part.bytes) else { throw OfficeTemplateWords.damaged }
      let isOutside = links.elements.contains {
        $0["TargetMode"] == "External" && $0["Type"]?.hasSuffix("/hyperlink") != true
      }
      guard !isOutside else { throw OfficeTemplateWords.outside }
    }
  }

  private static func demandPlainOpenDocument(_ manifest: String, _ content: String) throws(Words) {
    guard !manifest.contains("encryption-data") else { throw OfficeTemplateWords.password }
    guard !content.contains("<script:event-listener"), !content.contains("<office:scripts><office:script") else {
      throw OfficeTemplateWords.macro
    }
    let isOutside = content.ranges(of: "<draw:image ").contains { place in
      let element = content[place.upperBound...].prefix { $0 != ">" }
      return element.contains("xlink:href=\"http") || element.contains("xlink:href=\"file")
        || element.contains("xlink:href=\"../")
    }
    guard !isOutside else { throw OfficeTemplateWords.outside }
  }
}

extension OfficeTemplate {
  /// Its parts that may hold tags, each read, in the order in which a person reads them.
  func read() throws(TemplateFault) -> [TemplatePart] {
    var all: [TemplatePart] = []
    for part in parts {
      guard let kind = kind(of: part.name) else { continue }
      guard let root = try? XMLElement(reading: part.bytes) else {
        throw TemplateFault(file: file, reason: OfficeTemplateWords.damaged)
      }
      all.append(try TemplatePart(part.name, kind, root, OfficeDialect.of(format), file: file))
    }
    return all
  }

  private func kind(of name: String) -> TemplatePart.Kind? {
    if format == .odt { return name == "content.xml" ? .body : name == "styles.xml" ? .header : nil }
    guard name.hasPrefix("word/"), name.hasSuffix(".xml"), !name.dropFirst(5).contains("/") else { return nil }
    let own = name.dropFirst(5)
    if own == "document.xml" { return .body }
    if own.hasPrefix("header") { return .header }
    if own.hasPrefix("footer") { return .footer }
    return own == "footnotes.xml" || own == "endnotes.xml" ? .note : nil
  }

  /// Looks for all that is wrong with it, and tells the tags that it names.
  public func check() throws(TemplateFault) -> [String] {
    var names: Set<String> = []
    for part in try read() {
      _ = try PartFilling(part: part, file: file) { _ in "" }.filled(with: OfficeContext.trial)
      for piece in part.spots.flatMap(\.pieces) where piece.kind == .variable || piece.kind == .tag {
        names.formUnion(piece.rootNames)
      }
    }
    let known = Set(OfficeTags.all.map(\.name))
    return names.intersection(known).sorted()
  }
}
