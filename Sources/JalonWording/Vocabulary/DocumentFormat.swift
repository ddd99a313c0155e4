/// The files that a document can become.
public enum DocumentFormat: String, CaseIterable, Sendable {
  case text = "txt"
  case html
  case odt
  case docx
  case pdf
}
