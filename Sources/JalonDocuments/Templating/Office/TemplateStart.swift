import JalonCore
import JalonTables
import JalonWording

/// Where a person's own template begins: the same paper as Jalon's, each thing that the journal knows a tag.
struct TemplateStart {
  let kind: DocumentKind
  let language: Language
  /// The operator's wording, for a document that has one.
  let articles: String?

  /// The file.
  ///
  /// - Parameter letterhead: the sheet that all papers have; Jalon's own where there is none.
  func file(as format: OfficeFormat, on letterhead: OfficeTemplate?) -> [UInt8] {
    guard let letterhead else { return format.file(layout().holding(sender + blocks)) }
    var bag = PartBag(letterhead.parts)
    let turns = kind.isWide
    let host: any OfficeHost =
      format == .odt ? OpenDocumentHost(bag, turning: turns) : WordHost(bag, turning: turns)
    let layout = layout(textWidth: host.textWidth)
    let body = format == .odt ? "content.xml" : "word/document.xml"
    if var root = bag[body], !root.text.contains("{{"), !root.text.contains("{%") {
      host.append(blocks(layout), to: &root, layout)
      bag[body] = root
    }
    host.stampHeaders([], in: &bag, layout)
    host.settle(&bag, layout, blocks(layout), origin: letterhead.file)
    return bag.archive(format)
  }

  private func layout(textWidth: Int? = nil) -> PaperLayout {
    var paper = Paper(kind: kind, title: kind.words.capitalised, heading: [], notices: [], parts: [], colophon: [])
    paper.letterhead = Paper.Letterhead(name: Words(same: "{{ expediteur }}"))
    paper.mentions = [Words(same: "{{ mention }}")]
    paper.running = Words(same: "{{ entete }}")
    paper.isWide = kind.isWide
    return PaperLayout(paper, language, warning: nil, textWidth: textWidth)
  }

  // MARK: What stands in it

  private var sender: [PaperLayout.Block] {
    [.paragraph(.letterheadName, "{{ emetteur }}")]
      + each("ligne", of: "coordonnees", [.paragraph(.letterhead, "{{ ligne }}")])
  }

  private var blocks: [PaperLayout.Block] { blocks(layout()) }

  private func blocks(_ layout: PaperLayout) -> [PaperLayout.Block] {
    [.paragraph(.title, "{{ document }}"), .table(identification(layout)), .paragraph(.gap, "")]
      + each("avis", of: "avertissements", [.paragraph(.notice, "{{ avis }}")]) + text + [.paragraph(.gap, "")]
      + each("ligne", of: "pied", [.paragraph(.colophon, "{{ ligne }}")])
  }

  /// One row for each thing that identifies the paper.
  private func identification(_ layout: PaperLayout) -> PaperLayout.Ruled {
    let width = layout.sheet.textWidth
    let label = width * 3 / 10
    let row = PaperLayout.Ruled.Row(cells: [
      PaperLayout.Ruled.Cell(paragraphs: [(.label, "{% for ligne in identification %}{{ ligne.libelle }}")]),
      PaperLayout.Ruled.Cell(paragraphs: [(.cell, "{{ ligne.valeur }}{% endfor %}")]),
    ])
    return PaperLayout.Ruled(frame: .facts, widths: [label, width - label], rows: [row])
  }

  private var text: [PaperLayout.Block] {
    guard let articles else { return sections("sections") }
    return sections("avant_articles") + TemplateStart.blocks(of: articles, language) + sections("apres_articles")
  }

  private func sections(_ name: String) -> [PaperLayout.Block] {
    each(
      "section", of: name,
      [
        .paragraph(.body, "{% if section.titre %}"), .paragraph(.heading, "{{ section.titre }}"),
        .paragraph(.body, "{% endif %}"), .paragraph(.body, "{{ section.contenu }}"),
      ])
  }

  private func each(_ name: String, of list: String, _ content: [PaperLayout.Block]) -> [PaperLayout.Block] {
    [.paragraph(.body, "{% for \(name) in \(list) %}")] + content + [.paragraph(.body, "{% endfor %}")]
  }

  /// A text of articles, its tags as they are; a tag alone on its line is a paragraph.
  private static func blocks(of articles: String, _ language: Language) -> [PaperLayout.Block] {
    let lines = articles.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let bare = line.withoutBlanksAround
      let isTag = bare.hasPrefix("{%") && bare.hasSuffix("%}") && bare.ranges(of: "{%").count == 1
      return isTag ? "\n\(bare)\n" : String(line)
    }
    return Articles.parts(lines.joined(separator: "\n")).flatMap { part -> [PaperLayout.Block] in
      switch part {
      case .heading(let words): [.paragraph(.heading, words(language))]
      case .text(let words): [.paragraph(.body, words(language))]
      case .list(let items): [.list(items.map { $0(language) })]
      case .facts, .table, .signatures: []
      }
    }
  }
}

extension DocumentKind {
  /// Its sheet lies on its side.
  fileprivate var isWide: Bool { self == .attendanceSheet }
}
