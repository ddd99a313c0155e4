import JalonCore
import JalonWording
import Stencil

/// The form of a document.
public enum PaperFormat: String, CaseIterable, Sendable {
  /// Lines of text.
  case text = "txt"
  /// One page that holds everything it needs, to be printed from a browser.
  case html
}

/// Gives a paper its form, by a template that a person may replace.
public struct Press: Sendable {
  /// A person's own template by its file name, such as `pv.html`; `nil` where there is none, and a fault where there is
  /// one that cannot be read.
  public typealias OwnTemplates = @Sendable (String) throws(TemplateFault) -> String?

  private let own: OwnTemplates
  /// Columns of a terminal or of a printer that a text takes.
  private let measure: @Sendable (String) -> Int

  public init(own: @escaping OwnTemplates = { _ in nil }, measure: @escaping @Sendable (String) -> Int) {
    self.own = own
    self.measure = measure
  }

  public func print(_ paper: Paper, as format: PaperFormat, in language: Language) throws(TemplateFault) -> String {
    let template = try template(for: paper.kind, format)
    let context = PaperContext(paper, format, language, measure: measure).members
    do {
      return try Environment(trimBehaviour: .smart).renderTemplate(string: template.text, context: context)
    } catch {
      throw TemplateFault(file: template.file, error)
    }
  }

  /// The names under which templates are looked for: that of the document, then the one for all.
  private static func templateNames(for kind: DocumentKind, _ format: PaperFormat) -> [String] {
    [kind.fileName, "document"].map { "\($0).\(format.rawValue)" }
  }

  private func template(for kind: DocumentKind, _ format: PaperFormat) throws(TemplateFault) -> (
    file: String, text: String
  ) {
    for name in Press.templateNames(for: kind, format) {
      if let text = try own(name) { return (name, text) }
    }
    return ("document.\(format.rawValue)", Press.usual(format))
  }

  /// What Jalon brings with it: where a person's own template begins.
  public static func usual(_ format: PaperFormat) -> String {
    let bytes =
      switch format {
      case .text: PackageResources.document_txt
      case .html: PackageResources.document_html
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A template that cannot be read or followed.
public struct TemplateFault: Error, Sendable {
  public let file: String
  /// From 1, where the fault has a place.
  public let line: Int?
  public let reason: Words

  /// A file that cannot be read.
  public init(file: String, reason: Words) {
    self.file = file
    self.reason = reason
    line = nil
  }

  init(file: String, _ error: any Error) {
    let syntax = error as? TemplateSyntaxError
    self.file = file
    line = syntax?.token.map { Int($0.sourceMap.location.lineNumber) }
    reason = Words(same: syntax?.reason ?? "\(error)")
  }
}

extension DocumentKind {
  /// Of its files and templates, without an ending.
  public var fileName: String {
    switch self {
    case .blankGrid: "grille"
    case .comparison: "comparatif"
    case .minutes: "pv"
    case .letter: "lettre"
    case .surveySummary: "enquetes"
    case .calendar: "calendrier"
    }
  }
}
