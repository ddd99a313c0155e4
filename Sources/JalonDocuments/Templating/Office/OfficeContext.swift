import JalonWording

/// A paper as a template for word processors reads it.
struct OfficeContext {
  let members: [String: Any]
  /// What blocks stand for, by the name that the template is given instead.
  let blocks: [String: [PaperLayout.Block]]

  init(_ paper: Paper, _ layout: PaperLayout, _ language: Language) {
    let say: (Words) -> String = { $0(language).withoutMarks }
    var store = BlockStore()
    let all = paper.parts.indices
    let own = paper.articles ?? all.upperBound..<all.upperBound
    var members = paper.values.mapValues { $0.said(say) }
    members["document"] = say(paper.title)
    members["entete"] = say(paper.running)
    members["emetteur"] = say(paper.letterhead.name)
    members["coordonnees"] = paper.letterhead.lines.map(say)
    members["expediteur"] = paper.letterhead.name == .nothing ? "" : say(paper.letterhead.line)
    members["mentions"] = paper.mentions.map(say)
    members["mention"] = say(paper.mention)
    members["projet"] = paper.banner.map(say) ?? ""
    members["identification"] = paper.heading.map { ["libelle": say($0.label), "valeur": say($0.value)] }
    members["avertissements"] = paper.notices.map(say)
    members["pied"] = paper.colophon.map(say)
    members["corps"] = store.keep(paper.parts.flatMap(layout.blocks))
    func sections(_ range: Range<Int>) -> [[String: Any]] {
      OfficeContext.sections(Array(paper.parts[range])).map { section in
        [
          "titre": section.title.map(say) ?? "", "contenu": store.keep(section.parts.flatMap(layout.blocks)),
          "lignes": section.parts.flatMap { $0.rows(say) },
        ]
      }
    }
    members["sections"] = sections(all)
    members["avant_articles"] = sections(all.lowerBound..<own.lowerBound)
    members["articles"] = sections(own)
    members["apres_articles"] = sections(own.upperBound..<all.upperBound)
    self.members = members
    blocks = store.blocks
  }

  /// What a template is tried with before any paper: one of each, so that nothing in it stays unread.
  static var trial: [String: Any] {
    var members: [String: Any] = [:]
    for tag in OfficeTags.all {
      switch tag.shape {
      case .text: members[tag.name] = "x"
      case .flag: members[tag.name] = true
      case .list: members[tag.name] = ["x"]
      case .block: members[tag.name] = BlockStore.empty
      case .rows(let names):
        var row: [String: Any] = [:]
        for name in names { row[name] = name == "lignes" ? [["c1": "x"]] : name == "contenu" ? BlockStore.empty : "x" }
        members[tag.name] = [row]
      }
    }
    return members
  }

  /// What stands under each heading; before the first one, without a title.
  private static func sections(_ parts: [Paper.Part]) -> [(title: Words?, parts: [Paper.Part])] {
    var sections: [(title: Words?, parts: [Paper.Part])] = []
    for part in parts {
      if case .heading(let title) = part {
        sections.append((title, []))
      } else {
        if sections.isEmpty { sections.append((nil, [])) }
        sections[sections.count - 1].parts.append(part)
      }
    }
    return sections
  }
}

/// Hands a name out for each block.
private struct BlockStore {
  private(set) var blocks: [String: [PaperLayout.Block]] = [:]

  mutating func keep(_ content: [PaperLayout.Block]) -> String {
    let name = "b\(blocks.count)"
    blocks[name] = content
    return BlockStore.written(name)
  }

  static let empty = written("b")

  private static func written(_ name: String) -> String {
    var text = String.UnicodeScalarView([TagWeaving.opening])
    text += name.unicodeScalars
    text.append(TagWeaving.closing)
    return String(text)
  }
}

extension Paper.Part {
  /// Of a table or of facts, each row by itself.
  fileprivate func rows(_ say: (Words) -> String) -> [[String: String]] {
    switch self {
    case .facts(let facts):
      facts.map { ["libelle": say($0.label), "valeur": say($0.value), "c1": say($0.label), "c2": say($0.value)] }
    case .table(let table):
      table.rows.map { row in
        Dictionary(uniqueKeysWithValues: row.enumerated().map { ("c\($0 + 1)", say($1)) })
      }
    case .list(let items): items.map { ["c1": say($0)] }
    case .heading, .text, .signatures: []
    }
  }
}

extension String {
  /// What steers the filling of a template has no place in a text.
  fileprivate var withoutMarks: String {
    guard unicodeScalars.contains(where: { $0.value < 3 }) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { $0.value > 2 }))
  }
}
