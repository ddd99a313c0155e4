import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments
@testable import JalonTables

@Suite("Files for word processors")
struct OfficeTests {
  let story = Story.at(.framing)

  @Test("both files hold each text of the minutes, in the order of the page", arguments: OfficeFormat.allCases)
  func whole(format: OfficeFormat) throws {
    let paper = try paper(.minutes, story)
    let file = try OfficeFile(paper, as: format)
    var rest = file.text[...]
    for said in [paper.title(.fr)] + paper.texts(.fr) where !said.isEmpty {
      let place = try #require(rest.ranges(of: said.onOneLine).first, "\(said)")
      rest = rest[place.upperBound...]
    }
  }

  @Test("a text that looks like a tag, or holds what no file may, stays a text", arguments: OfficeFormat.allCases)
  func hostile(format: OfficeFormat) throws {
    var paper = try paper(.blankGrid, story)
    let text = "</text:p><w:p/> & \" ' \u{0}\u{1B}\u{7F}\u{FFFE}é\u{301}\nen  deux   lignes"
    paper.title = Words(same: text)
    paper.parts = [.heading(Words(same: text)), .text(Words(same: text)), .list([Words(same: text)])]
    let file = try OfficeFile(paper, as: format)
    #expect(file.text.ranges(of: "</text:p><w:p/> & \" ' é\u{301}").count == 4)
    #expect(file.faults.isEmpty, "\(file.faults)")
  }

  @Test("the same paper gives the same file, to the byte", arguments: OfficeFormat.allCases)
  func same(format: OfficeFormat) throws {
    let paper = try paper(.minutes, story)
    #expect(try OfficeFile(paper, as: format).bytes == OfficeFile(paper, as: format).bytes)
  }

  @Test("an A4 sheet says its language, and repeats the heads of tables, whose rows stay whole")
  func look() throws {
    let paper = try paper(.comparison, story)
    let open = try OfficeFile(paper, as: .odt)
    #expect(try open.part("styles.xml").contains(#"fo:page-width="210.0mm" fo:page-height="297.0mm""#))
    #expect(try open.part("styles.xml").contains(#"fo:language="fr" fo:country="FR""#))
    let content = try open.part("content.xml")
    #expect(content.contains("<table:table-header-rows>") && content.contains(#"fo:keep-together="always""#))
    let word = try OfficeFile(paper, as: .docx)
    let document = try word.part("word/document.xml")
    #expect(document.contains(#"<w:pgSz w:w="11906" w:h="16838"/>"#))
    #expect(document.contains("<w:tblHeader/>") && document.contains("<w:cantSplit/>"))
    #expect(try word.part("word/styles.xml").contains(#"<w:lang w:val="fr-FR""#))
    #expect(try OfficeFile(paper, as: .docx, in: .en).part("word/styles.xml").contains(#"<w:lang w:val="en-GB""#))
  }

  @Test("the foot of each sheet tells whose money it is, as the funding agreement of the year asks for")
  func mentions() throws {
    let told = try story.granted(mentioning: "Avec le soutien de la Région Sud").allocated(to: try #require(story.mission).id, 100_000)
    let said = "Avec le soutien de la Région Sud"
    let paper = try paper(.minutes, told)
    #expect(try OfficeFile(paper, as: .odt).part("styles.xml").contains(said))
    #expect(try OfficeFile(paper, as: .docx).part("word/footer1.xml").contains(said))
    for format in [PaperFormat.html, .text] { #expect(try written(.minutes, told, as: format).contains(said)) }
    #expect(try !written(.minutes, story).contains(said))
  }

  @Test("European money is told where the agreement does not say how; another operator's agreement tells nothing")
  func european() throws {
    let own = try story.granted(european: true)
    #expect(try written(.minutes, own).contains("Cofinancé par l’Union européenne"))
    #expect(try !written(.minutes, story.granted(european: true, by: "dla-04")).contains("Union européenne"))
    #expect(try !written(.minutes, story.granted(european: true, in: 2024)).contains("Union européenne"))
  }

  @Test("each sheet says of which mission it is, who sends it, and which one it is of how many")
  func sheets() throws {
    let paper = try paper(.minutes, story)
    let lead = try #require(story.mission?.opening.lead)
    let operatorName = story.directory.name(of: .operator(lead))
    let styles = try OfficeFile(paper, as: .odt).part("styles.xml")
    #expect(styles.contains("PV de sélection · mission 05-014") && styles.contains(operatorName))
    #expect(styles.contains("<text:page-number") && styles.contains("<text:page-count>"))
    let word = try OfficeFile(paper, as: .docx)
    #expect(try word.part("word/header1.xml").contains("PV de sélection · mission 05-014"))
    let foot = try word.part("word/footer1.xml")
    #expect(foot.contains(operatorName) && foot.contains(" PAGE ") && foot.contains(" NUMPAGES "))
  }

  @Test("what is nobody's data says so on each sheet, above and below", arguments: OfficeFormat.allCases)
  func stamped(format: OfficeFormat) throws {
    let stamp = Stamp(.demonstration, in: .fr, measure: \.count)
    let file = try OfficeFile(paper(.minutes, story), as: format, stamp: stamp)
    let warning = stamp.warning
    #expect(file.text.ranges(of: warning).count == 2)
    #expect(try file.part(format == .odt ? "styles.xml" : "word/header1.xml").contains(Markup.escaped(warning)))
    #expect(try !OfficeFile(paper(.minutes, story), as: format).text.contains(warning))
  }

  @Test("whoever signs has a box of her own, and whoever writes by hand a row high enough")
  func room() throws {
    let signed = try OfficeFile(paper(.minutes, story), as: .odt).part("content.xml")
    #expect(signed.contains(#"style:min-row-height="30.0mm""#))
    let grid = try OfficeFile(paper(.blankGrid, story), as: .docx).part("word/document.xml")
    #expect(grid.contains(#"<w:trHeight w:val="567" w:hRule="atLeast"/>"#))
  }
}

/// A file that Jalon wrote, read back by its own reader of archives.
struct OfficeFile {
  let bytes: [UInt8]
  private let archive: ZipArchive
  private let main: String

  /// - Parameter own: templates of the person's own, by their names.
  init(
    _ paper: Paper, as format: OfficeFormat, in language: Language = .fr, stamp: Stamp? = nil,
    own: [String: [UInt8]] = [:]
  ) throws {
    let day = try #require(Day(iso: "2026-11-02"))
    let press = Press(
      files: { name in own[name].map { OwnFile(path: name, bytes: $0, since: day) } },
      measure: \.count, safe: { $0 })
    bytes = try press.write(paper, as: format, in: language, stamp: stamp).bytes
    archive = try ZipArchive(bytes)
    main = format == .odt ? "content.xml" : "word/document.xml"
  }

  func part(_ name: String) throws -> String {
    var bytes: [UInt8] = []
    let unpacking = Unpacking(archive: archive, allowance: Allowance())
    try unpacking.unpack(try #require(archive.entry(name))) { piece, _ in bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All that is said in it, without the ends of lines.
  var text: String { (try? TextOf(PackedParts(archive), main).text) ?? "" }

  /// The parts that are no XML.
  var faults: [String] {
    archive.names.filter { $0 != "mimetype" }.filter { (try? TextOf(PackedParts(archive), $0)) == nil }
  }
}

/// The characters of a document in XML, and one space for each that stands as an element.
private final class TextOf: XMLTaking {
  private(set) var text = ""
  private var bytes: [UInt8] = []

  init(_ parts: PackedParts, _ name: String) throws {
    _ = try parts.read(name, into: self)
    text = String(decoding: bytes, as: UTF8.self)
  }

  func opens(_ name: String, _ attributes: XMLAttributes) throws { if name == "s" { bytes.append(0x20) } }
  func closes(_ name: String) throws {}
  func takes(_ text: UnsafeBufferPointer<UInt8>) throws { bytes += text }
}

extension String {
  var onOneLine: String { replacing("\n", with: "") }
}
