import JalonCore
import JalonWording

/// A file that a person keeps in the folder of templates.
public struct OwnFile: Sendable {
  /// As it is told.
  public let path: String
  public let bytes: [UInt8]
  /// The day on which it was last changed.
  public let since: Day

  public init(path: String, bytes: [UInt8], since: Day) { (self.path, self.bytes, self.since) = (path, bytes, since) }
}

/// A person's own template for a paper, in a file of a word processor.
public struct OwnOfficeTemplate: Sendable {
  public let name: String
  public let file: OwnFile
  public let format: OfficeFormat
  /// It serves all papers that have none of their own.
  public let isShared: Bool

  /// What the properties of a file say of it.
  var origin: String { "\(name) (\(file.since.iso))" }
}

extension Press {
  /// The template from which a paper is made into a file: her own of that paper before the one of all papers, and in the
  /// format asked for before the other, which another program turns into it.
  public func officeTemplate(
    for kind: DocumentKind, as format: OfficeFormat
  ) throws(TemplateFault) -> OwnOfficeTemplate? {
    let formats = [format] + OfficeFormat.allCases.filter { $0 != format }
    for (name, isShared) in [(kind.fileName, false), (Press.sharedName, true)] {
      for format in formats {
        let name = "\(name).\(format.rawValue)"
        guard let file = try ownFile(name) else { continue }
        return OwnOfficeTemplate(name: name, file: file, format: format, isShared: isShared)
      }
    }
    return nil
  }

  /// Of the template for all papers, without an ending.
  public static let sharedName = "document"

  /// A file for word processors: by the person's own template where there is one, in its format; else by Jalon alone.
  ///
  /// - Parameter stamp: the mark of a store whose data are nobody's.
  public func write(
    _ paper: Paper, as format: OfficeFormat, in language: Language, stamp: Stamp?
  ) throws(TemplateFault) -> (bytes: [UInt8], format: OfficeFormat, isOwn: Bool) {
    let paper = safe(paper)
    guard let own = try officeTemplate(for: paper.kind, as: format) else {
      return (format.file(PaperLayout(paper, language, warning: stamp?.warning)), format, false)
    }
    let template = try OfficeTemplate(own.file.bytes, file: own.file.path)
    guard template.format == own.format else {
      throw TemplateFault(file: own.file.path, reason: OfficeTemplateWords.otherFormat(template.format))
    }
    let filling = OfficeFilling(
      template: template, paper: paper, language: language, warning: stamp?.warning, isShared: own.isShared,
      origin: own.origin)
    return (try filling.file(), own.format, true)
  }

  /// What such a file says, line by line; `nil` where no template of the person's own makes it.
  public func shown(
    _ paper: Paper, as format: OfficeFormat, in language: Language, stamp: Stamp?
  ) throws(TemplateFault) -> [String]? {
    guard try officeTemplate(for: paper.kind, as: format) != nil else { return nil }
    let file = try write(paper, as: format, in: language, stamp: stamp)
    return OfficeText.lines(of: file.bytes, file.format, measure: measured)
  }

  /// Where a template of one's own begins: the same paper as Jalon's, on the sheet of all papers where there is one.
  public func start(
    of kind: DocumentKind, as format: OfficeFormat, in language: Language
  ) throws(TemplateFault) -> [UInt8] {
    let articles: String? =
      if let file = kind.articlesFile { try ownText(file) ?? kind.usualArticles(in: language) } else { nil }
    let shared = try ownFile("\(Press.sharedName).\(format.rawValue)")
    let letterhead: OfficeTemplate? =
      if let shared { try OfficeTemplate(shared.bytes, file: shared.path) } else { nil }
    if let letterhead { _ = try letterhead.check() }
    return TemplateStart(kind: kind, language: language, articles: articles).file(as: format, on: letterhead)
  }
}
