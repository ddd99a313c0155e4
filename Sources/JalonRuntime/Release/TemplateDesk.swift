import JalonCore
import JalonDocuments
import JalonTerminal
import JalonWording

/// The templates of word processors in a person's folder: which there are, where one begins, what is wrong with one.
public struct TemplateDesk {
  /// One document, and by which template it is made.
  public struct Row {
    public let kind: DocumentKind
    /// `nil` where it is made by Jalon alone.
    public let own: OwnOfficeTemplate?
    /// What the template names, or what is wrong with it.
    public let tags: Result<[String], TemplateFault>
  }

  private let press: Press
  private let language: Language

  /// - Parameter folder: of templates.
  public init(folder: String, in zone: Zone, language: Language) {
    let templates = OwnTemplates(folder: folder, zone: zone)
    press = Press(
      own: templates.text, included: templates.textWithin, files: templates.file,
      measure: { GlyphWidth.columns(of: $0) }, safe: SafePages.text)
    self.language = language
  }

  /// Each document with the templates that make its files, or a line without any.
  public func rows() throws(TemplateFault) -> [Row] {
    var rows: [Row] = []
    for kind in DocumentKind.ofTemplates {
      var own: [OwnOfficeTemplate] = []
      for format in OfficeFormat.allCases {
        guard let found = try press.officeTemplate(for: kind, as: format) else { continue }
        if !own.contains(where: { $0.name == found.name }) { own.append(found) }
      }
      rows += own.isEmpty ? [Row(kind: kind, own: nil, tags: .success([]))] : own.map { row(kind, $0) }
    }
    return rows
  }

  private func row(_ kind: DocumentKind, _ own: OwnOfficeTemplate) -> Row {
    let tags = Result { () throws(TemplateFault) in
      try OfficeTemplate(own.file.bytes, file: own.file.path).check()
    }
    return Row(kind: kind, own: own, tags: tags)
  }

  /// The file to begin with.
  public func start(of kind: DocumentKind, as format: OfficeFormat) throws(TemplateFault) -> [UInt8] {
    try press.start(of: kind, as: format, in: language)
  }
}

extension TemplateDesk.Row {
  /// On one line of a terminal.
  public func line(_ language: Language) -> String {
    let name = kind.fileName.padded(to: 19)
    guard let own else { return name + TemplateDeskWords.byJalon(language) }
    let whose = own.isShared ? TemplateDeskWords.shared(own.name) : Words(same: own.name)
    return name + whose(language) + ", " + TemplateDeskWords.since(own.file.since)(language) + " : " + told(language)
  }

  private func told(_ language: Language) -> String {
    switch tags {
    case .success(let names) where names.isEmpty: TemplateDeskWords.noTag(language)
    case .success(let names): names.joined(separator: ", ")
    case .failure(let fault): fault.words(language)
    }
  }

  /// One line of `jalon templates --json`.
  public func json(_ language: Language) -> String {
    let names = (try? tags.get()) ?? []
    let fault: JSON =
      if case .failure(let fault) = tags { .text(fault.words(language)) } else { .null }
    return JSON.group([
      JSON.Member("format", .whole(JSONFormat.number)), JSON.Member("document", .text(kind.fileName)),
      JSON.Member("template", JSON(own?.name)), JSON.Member("isShared", .flag(own?.isShared ?? false)),
      JSON.Member("since", JSON(own?.file.since.iso)), JSON.Member("tags", .list(names.map(JSON.text))),
      JSON.Member("fault", fault),
    ]).line
  }
}

private enum TemplateDeskWords {
  static let byJalon = Words(fr: "de Jalon", en: "by Jalon")
  static let noTag = Words(fr: "sans balise, reçoit le document entier", en: "no tag, receives the whole document")
  static func shared(_ name: String) -> Words { Words(fr: "\(name) (commun)", en: "\(name) (shared)") }
  static func since(_ day: Day) -> Words { Words(fr: "depuis le \(date: day)", en: "since \(date: day)") }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - GlyphWidth.columns(of: self)))
  }
}
