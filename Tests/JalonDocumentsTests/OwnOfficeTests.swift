import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments
@testable import JalonTables

@Suite("Templates that an officer edits in her word processor")
struct OwnOfficeTests {
  @Test("the tags that are told are those that the journal fills, no more and no less")
  func named() throws {
    let source = try source(of: .agreement, Story.at(.running))
    #expect(Set(source.articleValues.keys) == Set(OfficeTags.ofMission.map(\.name)))
    let paper = try #require(source.paper)
    let context = OfficeContext(paper, PaperLayout(paper, .fr, warning: nil), .fr)
    #expect(Set(context.members.keys) == Set(OfficeTags.all.map(\.name)))
  }

  @Test(
    "the template to begin with gives the same paper as Jalon's own",
    arguments: [
      DocumentKind.agreement, .brief, .minutes, .amendment, .attendanceSheet, .providerGuide, .reportOutline,
    ],
    OfficeFormat.allCases)
  func start(kind: DocumentKind, format: OfficeFormat) throws {
    let paper = try paper(kind, Story.holding(kind))
    let start = try Self.press().start(of: kind, as: format, in: .fr)
    let plain = try OfficeFile(paper, as: format)
    let own = try OfficeFile(paper, as: format, own: ["\(kind.fileName).\(format.rawValue)": start])
    #expect(own.text == plain.text)
    #expect(own.bytes != plain.bytes && own.faults.isEmpty, "\(own.faults)")
  }

  @Test("each template to begin with is found without a fault", arguments: DocumentKind.allCases, OfficeFormat.allCases)
  func startsWell(kind: DocumentKind, format: OfficeFormat) throws {
    for language in [Language.fr, .en] {
      let start = try OfficeTemplate(Self.press().start(of: kind, as: format, in: language), file: "x")
      #expect(try start.check().contains("document"))
    }
  }

  @Test("what no page may be without stands in it, whatever the template says", arguments: OfficeFormat.allCases)
  func marked(format: OfficeFormat) throws {
    var paper = try paper(.agreement, Story.at(.running))
    paper.banner = Words(fr: "PROJET", en: "DRAFT")
    paper.notices = [Words(fr: "Remplace le document du 24/02/2026.", en: "Replaces the document of 24/02/2026.")]
    let stamp = Stamp(.demonstration, in: .fr, measure: \.count)
    let bare = Self.made(format, ["{{ prestataire }} pour {{ montant }}"])
    let file = try OfficeFile(
      paper, as: format, stamp: stamp, own: ["convention.\(format.rawValue)": bare])
    #expect(file.text.ranges(of: stamp.warning).count == 2)
    #expect(file.text.contains("Remplace le document du 24/02/2026."))
    for line in paper.colophon { #expect(file.text.contains(line(.fr).onOneLine)) }
    let head = try file.part(format == .odt ? "styles.xml" : "word/header1.xml")
    #expect(head.contains("PROJET") && head.contains(Markup.escaped(stamp.warning)))
  }

  @Test("a sheet with nothing but a letterhead receives the whole document", arguments: OfficeFormat.allCases)
  func letterhead(format: OfficeFormat) throws {
    let paper = try paper(.minutes, Story.at(.framing))
    let file = try OfficeFile(
      paper, as: format, own: ["document.\(format.rawValue)": Self.made(format, ["DLA des Alpes"])])
    #expect(file.text.hasPrefix("DLA des Alpes"))
    for said in paper.texts(.fr) where !said.isEmpty { #expect(file.text.contains(said.onOneLine)) }
  }

  // MARK: Tags

  @Test("a tag that a word processor cut in pieces is one again, in the look of its first brace")
  func joined() throws {
    let cut =
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:r><w:t>{ pres</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
      + "<w:r><w:t>tataire }</w:t></w:r><w:r><w:t>} signe</w:t></w:r></w:p>"
    let file = try Self.filled(word: cut)
    #expect(file.contains("Cabinet"), "\(file)")
    let open =
      "<text:p>{<text:span text:style-name=\"T1\">{ presta</text:span><text:span>taire</text:span> }} signe</text:p>"
    #expect(try Self.filled(open: open).contains("Cabinet"))
  }

  @Test("quotes and spaces that a word processor made more beautiful are read as they were typed")
  func beautified() throws {
    let tag =
      "<w:p><w:r><w:t>{%\u{A0}if mission == « 05-014 »\u{202F}%}oui{% else %}non{% endif %} {{ prestataire }}</w:t></w:r></w:p>"
    #expect(try Self.filled(word: tag.replacing("« 05-014 »", with: "“05-014”")).contains("oui"))
  }

  @Test("a loop over a row of a table gives one row for each thing, and a condition takes whole paragraphs away")
  func rows() throws {
    let row =
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{% for p in parties %}{{ p.nom }}</w:t></w:r></w:p></w:tc>"
      + "<w:tc><w:p><w:r><w:t>{{ p.role }}{% endfor %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
      + "<w:p><w:r><w:t>{% if projet %}</w:t></w:r></w:p><w:p><w:r><w:t>ENSEMBLE</w:t></w:r></w:p>"
      + "<w:p><w:r><w:t>{% endif %}</w:t></w:r></w:p>"
    let file = try Self.filled(word: row)
    #expect(file.ranges(of: "<w:tr>").count >= 3)
    #expect(!file.contains("ENSEMBLE") && !file.contains("{%"))
  }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      ("{{ prestatair }}", "prestatair"), ("{{ prestataire }", "n'est pas refermée"), ("{ prestataire }}", "doublée"),
      ("{% for x in parties %}{{ x.nome }}{% endfor %}", ".nome"), ("{% si x %}", "si"),
      ("{% if collective %}seul", "n'a pas son"), ("texte {{ corps }}", "seule dans son paragraphe"),
      ("{{ titre|majuscule }}", "n'est pas un filtre"), ("{% for x parties %}{% endfor %}", "une boucle s'écrit"),
    ])
  func faults(text: String, told: String) throws {
    for format in OfficeFormat.allCases {
      let template = try OfficeTemplate(Self.made(format, ["Premier", text]), file: "convention")
      let fault = #expect(throws: TemplateFault.self) { try template.check() }
      #expect(fault?.place?.fr.contains("paragraphe 2") == true, "\(text): \(String(describing: fault))")
      #expect(
        fault?.reason.fr.contains(told.replacing("'", with: "’")) == true || fault?.reason.fr.contains(told) == true,
        "\(String(describing: fault?.reason))")
    }
  }

  @Test("a tag that cannot be joined is told: a field, a line break, a tracked change, the end of its paragraph")
  func cut() throws {
    let cases = [
      ("<w:p><w:r><w:t>{{ presta</w:t><w:br/><w:t>taire }}</w:t></w:r></w:p>", "un saut de ligne"),
      ("<w:p><w:r><w:t>{{ presta</w:t></w:r><w:r><w:fldChar/></w:r><w:r><w:t>taire }}</w:t></w:r></w:p>", "un champ"),
      (
        "<w:p><w:r><w:t>{{ presta</w:t></w:r><w:ins><w:r><w:t>taire }}</w:t></w:r></w:ins></w:p>", "modification suivie"
      ),
      ("<w:p><w:r><w:t>{{ presta</w:t></w:r></w:p><w:p><w:r><w:t>taire }}</w:t></w:r></w:p>", "refermée"),
    ]
    for (text, told) in cases {
      let template = try OfficeTemplate(Self.word(text), file: "convention.docx")
      let fault = #expect(throws: TemplateFault.self) { try template.check() }
      #expect(fault?.reason.fr.contains(told) == true, "\(String(describing: fault))")
      #expect(fault?.place?.fr.hasPrefix("paragraphe 1") == true)
    }
  }

  @Test("tags in a header or a cell are told there")
  func places() throws {
    let table =
      "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>{{ rien }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    let cell = #expect(throws: TemplateFault.self) { try OfficeTemplate(Self.word(table), file: "x").check() }
    #expect(cell?.place?.fr == "tableau 1, ligne 1, colonne 2")
    let header = #expect(throws: TemplateFault.self) {
      try OfficeTemplate(Self.word("<w:p/>", header: "<w:p><w:r><w:t>{{ corps }}</w:t></w:r></w:p>"), file: "x").check()
    }
    #expect(header?.place?.fr == "en-tête de page")
  }

  // MARK: Files

  @Test("a file that is no template is refused with a sentence")
  func refused() throws {
    var macro = ZipWriter()
    macro.add("[Content_Types].xml", "<Types/>")
    macro.add("word/document.xml", "<w:document/>")
    macro.add("word/vbaProject.bin", "x")
    var declaring = ZipWriter()
    declaring.add("[Content_Types].xml", "<Types/>")
    declaring.add("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document/>")
    var bomb = ZipWriter()
    bomb.add("word/document.xml", [UInt8](repeating: 0x20, count: 80 << 20))
    var basic = ZipWriter()
    basic.add("mimetype", "application/vnd.oasis.opendocument.text")
    basic.add("Basic/Standard/Module1.xml", "<x/>")
    var linked = ZipWriter()
    linked.add("[Content_Types].xml", "<Types/>")
    linked.add("word/document.xml", "<w:document/>")
    linked.add(
      "word/_rels/settings.xml.rels",
      "<Relationships><Relationship Type=\"x/attachedTemplate\" Target=\"http://x/a.dotm\" TargetMode=\"External\"/></Relationships>"
    )
    let cases: [([UInt8], String)] = [
      (Array("rien".utf8), "ni un texte OpenDocument"), (macro.archive, "macro"), (declaring.archive, "DTD"),
      (bomb.archive, "enfle"), (basic.archive, "macro"), (linked.archive, "hors de lui"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0, 0], "forme ancienne"), (Array(macro.archive.dropLast(40)), "abîmé"),
    ]
    for (bytes, told) in cases {
      let fault = #expect(throws: TemplateFault.self) { try OfficeTemplate(bytes, file: "x") }
      #expect(fault?.reason.fr.contains(told) == true, "\(told): \(String(describing: fault?.reason.fr))")
    }
  }

  @Test("a template that says nothing of the document is refused")
  func silent() throws {
    let paper = try paper(.agreement, Story.at(.running))
    #expect(throws: TemplateFault.self) {
      try OfficeFile(paper, as: .odt, own: ["convention.odt": Self.made(.odt, ["{% if collective %}x{% endif %}"])])
    }
  }

  // MARK: Making files

  private static func press() -> Press { Press(measure: \.count, safe: { $0 }) }

  /// A file with these paragraphs, as Jalon would write it.
  private static func made(_ format: OfficeFormat, _ texts: [String]) -> [UInt8] {
    let paper = Paper(kind: .agreement, title: .nothing, heading: [], notices: [], parts: [], colophon: [])
    let layout = PaperLayout(paper, .fr, warning: nil).holding(texts.map { .paragraph(.body, $0) })
    return format.file(layout)
  }

  /// A file of Word with this body.
  private static func word(_ body: String, header: String? = nil) -> [UInt8] {
    var bag = PartBag((try? OfficeTemplate(made(.docx, [""]), file: "x").parts) ?? [])
    bag["word/document.xml"]?.change("w:body") { root in
      root.children = XMLElement.fragment(body) + root.children.filter { $0.element?.name == "w:sectPr" }
    }
    if let header { bag["word/header1.xml"]?.children = XMLElement.fragment(header) }
    return bag.archive(.docx)
  }

  private static func open(_ body: String) -> [UInt8] {
    var bag = PartBag((try? OfficeTemplate(made(.odt, [""]), file: "x").parts) ?? [])
    bag["content.xml"]?.change("office:text") { $0.children = XMLElement.fragment(body) }
    return bag.archive(.odt)
  }

  private static func filled(word body: String) throws -> String {
    let paper = try paper(.agreement, Story.at(.running))
    return try OfficeFile(paper, as: .docx, own: ["convention.docx": word(body)]).part("word/document.xml")
  }

  private static func filled(open body: String) throws -> String {
    let paper = try paper(.agreement, Story.at(.running))
    return try OfficeFile(paper, as: .odt, own: ["convention.odt": open(body)]).part("content.xml")
  }
}
