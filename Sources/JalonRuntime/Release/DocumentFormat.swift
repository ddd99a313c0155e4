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
}
