import JalonDocuments

/// The files that a document can become.
public enum DocumentFormat: String, CaseIterable, Sendable {
  case text = "txt"
  case html
  case odt
  case docx

  /// What Jalon writes itself; the others are made from the page in HTML, by another program.
  var written: PaperFormat { self == .text ? .text : .html }
  var isConverted: Bool { self == .odt || self == .docx }

  /// The page with the mark of its store.
  func marked(_ page: String, _ stamp: Stamp) -> String {
    switch self {
    case .text: stamp.text(page)
    case .html: stamp.html(page)
    case .odt, .docx: stamp.converted(page)
    }
  }
}
