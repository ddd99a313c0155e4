import JalonCore
import JalonWording

/// The form of a document.
public enum PaperFormat: String, CaseIterable, Sendable {
  /// Lines of text.
  case text = "txt"
  /// One page that holds everything it needs, to be printed from a browser.
  case html
}

/// Gives a paper its form, by a template that a person may replace.
///
/// Whatever the form, its texts are made safe here, once: what is looked at and what leaves are the same.
public struct Press: Sendable {
  /// A person's own template by its file name, such as `pv.html`; `nil` where there is none, and a fault where there is
  /// one that cannot be read.
  public typealias OwnTemplates = @Sendable (String) throws(TemplateFault) -> String?

  /// A file of a word processor by its name, such as `convention.docx`; `nil` where there is none.
  public typealias OwnFiles = @Sendable (String) throws(TemplateFault) -> OwnFile?

  private let own: OwnTemplates
  private let files: OwnFiles
  /// Another template of the same folder, which one of them includes.
  private let included: OwnTemplates
  /// Columns of a terminal or of a printer that a text takes.
  private let measure: @Sendable (String) -> Int
  /// A text without what could steer a terminal, hide or turn around what stands beside it.
  private let safe: @Sendable (String) -> String

  public init(
    own: @escaping OwnTemplates = { _ in nil }, included: OwnTemplates? = nil,
    files: @escaping OwnFiles = { _ in nil },
    measure: @escaping @Sendable (String) -> Int, safe: @escaping @Sendable (String) -> String
  ) {
    self.own = own
    self.included = included ?? own
    self.files = files
    self.measure = measure
    self.safe = safe
  }

  /// - Throws: where the template cannot be followed, or its page holds nothing of the paper.
  public func print(_ paper: Paper, as format: PaperFormat, in language: Language) throws(TemplateFault) -> String {
    if format == .html, let survey = paper.survey {
      return safe(SurveyPage(paper: paper, form: survey, language: language).html)
    }
    let template = try template(for: paper.kind, format)
    let paper = safe(paper)
    let context = PaperContext(paper, format, language, measure: measure)
    let sheaf = try TemplateSheaf(
      file: template.file, text: template.text, included: included,
      names: Set(context.members.keys).union(Press.loopNames))
    let page = safe(try sheaf.page(context.members))
    guard context.isTold(by: page, texts: paper.texts(language)) else {
      throw TemplateFault(file: template.file, reason: TemplateWords.tellsNothing)
    }
    return page
  }

  func safe(_ paper: Paper) -> Paper { paper.mapTexts { safe($0.replacing("\t", with: " ")) } }

  /// A text that a person keeps in the folder of templates, and one that it includes.
  func ownText(_ name: String) throws(TemplateFault) -> String? { try own(name) }
  var includedText: OwnTemplates { included }
  func ownFile(_ name: String) throws(TemplateFault) -> OwnFile? { try files(name) }
  var measured: @Sendable (String) -> Int { measure }

  /// What Stencil itself brings into loops and blocks.
  static let loopNames: Set<String> = ["forloop", "block"]

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

  /// The same by its name, for a template that includes it.
  static func usual(named name: String) -> String? {
    PaperFormat.allCases.first { "document.\($0.rawValue)" == name }.map(usual)
  }
}

extension DocumentKind {
  /// Those whose form a template gives, which a person may replace.
  public static var ofTemplates: [DocumentKind] { allCases.filter { !$0.isFilledInOnScreen } }

  /// Of its files and templates, without an ending.
  public var fileName: String {
    switch self {
    case .blankGrid: "grille"
    case .comparison: "comparatif"
    case .minutes: "pv"
    case .letter: "lettre"
    case .surveySummary: "enquetes"
    case .calendar: "calendrier"
    case .handOver: "passation"
    case .brief: "cahier-des-charges"
    case .consultation: "consultation"
    case .agreement: "convention"
    case .amendment: "avenant"
    case .kickOffMinutes: "lancement"
    case .attendanceSheet: "emargement"
    case .reportOutline: "trame"
    case .restitutionMinutes: "restitution"
    case .paperSurvey: "questionnaire"
    case .webSurvey: "questionnaire-ecran"
    case .serviceDone: "service-fait"
    case .supportEnded: "fin-accompagnement"
    case .providerReference: "reference"
    case .participation: "participation"
    case .noConflict: "conflit-interets"
    case .followUpSheet: "suivi"
    case .lessons: "capitalisation"
    case .providerGuide: "guide"
    }
  }
}
