import JalonTables
import JalonWording

/// The files for word processors that Jalon writes itself.
public enum OfficeFormat: String, CaseIterable, Sendable {
  case odt, docx

  func file(_ layout: PaperLayout) -> [UInt8] {
    switch self {
    case .odt: OfficePacking.openDocument(layout)
    case .docx: OfficePacking.word(layout)
    }
  }
}

/// What stands in such a file, in the order in which it is packed.
private enum OfficePacking {
  // MARK: OpenDocument

  static func openDocument(_ layout: PaperLayout) -> [UInt8] {
    var zip = ZipWriter()
    // What the file is stands first, to be read without unpacking.
    zip.add("mimetype", "application/vnd.oasis.opendocument.text", isStored: true)
    zip.add("content.xml", OpenDocumentPage(layout).content)
    zip.add("styles.xml", OpenDocumentStyles(layout).text)
    zip.add("meta.xml", meta(layout))
    zip.add("META-INF/manifest.xml", manifest)
    return zip.archive
  }

  private static func meta(_ layout: PaperLayout) -> String {
    XML.document(
      "office:document-meta", OpenDocumentStyles.spaces,
      [
        XML(
          "office:meta", [:],
          [
            XML("meta:generator", [:], [XML(text: "Jalon")]), XML("dc:title", [:], [XML(text: layout.title)]),
            XML("dc:language", [:], [XML(text: layout.language.rawValue)]),
          ])
      ])
  }

  private static let manifest = XML.document(
    "manifest:manifest",
    ["xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": "1.2"],
    [part("/", "application/vnd.oasis.opendocument.text")]
      + ["content.xml", "styles.xml", "meta.xml"].map { part($0, "text/xml") })

  private static func part(_ path: String, _ type: String) -> XML {
    XML("manifest:file-entry", ["manifest:full-path": path, "manifest:media-type": type])
  }

  // MARK: Word

  static func word(_ layout: PaperLayout) -> [UInt8] {
    var zip = ZipWriter()
    let (page, styles) = (WordPage(layout), WordStyles(layout.language))
    zip.add("[Content_Types].xml", types)
    zip.add("_rels/.rels", links([("officeDocument", "word/document.xml"), (core, "docProps/core.xml")]))
    zip.add("word/document.xml", page.document)
    zip.add("word/styles.xml", styles.text)
    zip.add("word/numbering.xml", WordStyles.numbering)
    zip.add("word/settings.xml", styles.settings)
    zip.add("word/header1.xml", page.header)
    zip.add("word/footer1.xml", page.footer)
    zip.add(
      "word/_rels/document.xml.rels",
      links([
        ("styles", "styles.xml"), ("header", "header1.xml"), ("footer", "footer1.xml"),
        ("numbering", "numbering.xml"), ("settings", "settings.xml"),
      ]))
    zip.add("docProps/core.xml", properties(layout))
    return zip.archive
  }

  private static let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

  /// `rId1`, `rId2`… in their order.
  private static func links(_ links: [(type: String, target: String)]) -> String {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return XML.document(
      "Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"],
      links.enumerated().map { place, link in
        XML(
          "Relationship",
          [
            "Id": "rId\(place + 1)", "Type": link.type.hasPrefix("http") ? link.type : kinds + link.type,
            "Target": link.target,
          ])
      })
  }

  private static var types: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let parts = [
      ("document", word + "document.main+xml"), ("styles", word + "styles+xml"),
      ("numbering", word + "numbering+xml"), ("settings", word + "settings+xml"), ("header1", word + "header+xml"),
      ("footer1", word + "footer+xml"),
    ]
    return XML.document(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"],
      [
        XML(
          "Default",
          ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]),
        XML("Default", ["Extension": "xml", "ContentType": "application/xml"]),
      ] + parts.map { XML("Override", ["PartName": "/word/\($0.0).xml", "ContentType": $0.1]) } + [
        XML(
          "Override",
          [
            "PartName": "/docProps/core.xml",
            "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
          ])
      ])
  }

  private static func properties(_ layout: PaperLayout) -> String {
    XML.document(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ],
      [XML("dc:title", [:], [XML(text: layout.title)]), XML("dc:language", [:], [XML(text: layout.language.rawValue)])])
  }
}
