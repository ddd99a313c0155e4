import JalonCore
import JalonWording

/// The wording of a document that belongs to its operator: articles, rules, advice. Jalon brings a text to begin with; a
/// file of the same name in the folder of templates replaces it.
///
/// A plain text: `# ` before a heading, `- ` before an item of a list, a blank line between paragraphs, and tags for what
/// the journal knows.
enum Articles {
  static func parts(_ text: String) -> [Paper.Part] {
    var (parts, lines, items) = ([Paper.Part](), [Substring](), [Words]())
    func close() {
      if !items.isEmpty { parts.append(joining: items) }
      if !lines.isEmpty { parts.append(.text(Words(same: lines.joined(separator: " ")))) }
      (lines, items) = ([], [])
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        close()
      } else if line.hasPrefix("# ") {
        close()
        parts.append(.heading(Words(same: String(line.dropFirst(2)))))
      } else if line.hasPrefix("- ") {
        if !lines.isEmpty { close() }
        items.append(Words(same: String(line.dropFirst(2))))
      } else if let last = items.popLast() {
        items.append(last + Words(same: " \(line.drop(while: \.isWhitespace))"))
      } else {
        lines.append(line)
      }
    }
    close()
    return parts
  }
}

extension [Paper.Part] {
  /// Items that only blank lines part are one list: a loop leaves such lines.
  fileprivate mutating func append(joining items: [Words]) {
    guard case .list(let before)? = last else { return append(.list(items)) }
    self[count - 1] = .list(before + items)
  }
}

extension DocumentKind {
  /// The file of its articles, in the folder of templates; `nil` where its wording is Jalon's alone.
  public var articlesFile: String? { hasArticles ? "articles-\(fileName).txt" : nil }

  private var hasArticles: Bool { [.brief, .agreement, .reportOutline, .providerGuide].contains(self) }

  /// What Jalon brings: where an operator's own text begins.
  public func usualArticles(in language: Language) -> String {
    let bytes: [UInt8] =
      switch (self, language) {
      case (.brief, .fr): PackageResources.articles_cahier_des_charges_fr_txt
      case (.brief, .en): PackageResources.articles_cahier_des_charges_en_txt
      case (.agreement, .fr): PackageResources.articles_convention_fr_txt
      case (.agreement, .en): PackageResources.articles_convention_en_txt
      case (.reportOutline, .fr): PackageResources.articles_trame_fr_txt
      case (.reportOutline, .en): PackageResources.articles_trame_en_txt
      case (.providerGuide, .fr): PackageResources.articles_guide_fr_txt
      case (.providerGuide, .en): PackageResources.articles_guide_en_txt
      default: []
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Press {
  /// The articles of a document, with what the journal knows in the places of their tags; `nil` for a document that has
  /// none.
  public func articles(of source: PaperSource, in language: Language) throws(TemplateFault) -> String? {
    guard let file = source.kind.articlesFile else { return nil }
    let text = try ownText(file) ?? source.kind.usualArticles(in: language)
    let values = source.articleValues.mapValues { $0.said { $0(language) } }
    let sheaf = try TemplateSheaf(
      file: file, text: text, included: includedText, names: Set(values.keys).union(Press.loopNames))
    // A tag may stand within a sentence, whose spaces stay.
    return try sheaf.page(values, trimming: false)
  }
}
