import JalonDocuments
import JalonWording

extension DocumentFormat {
  /// What a page becomes on its way to the file.
  enum Form {
    /// By a template, which a person may replace.
    case page(PaperFormat)
    /// By Jalon alone.
    case office(OfficeFormat)
    /// By another program, from a file that Jalon wrote.
    case converted(from: OfficeFormat)
  }

  var form: Form {
    switch self {
    case .text: .page(.text)
    case .html: .page(.html)
    case .odt: .office(.odt)
    case .docx: .office(.docx)
    case .pdf: .converted(from: .odt)
    }
  }

  /// The file for word processors that it is, or is made from.
  var office: OfficeFormat? {
    switch form {
    case .page: nil
    case .office(let format), .converted(let format): format
    }
  }

  /// As a person looks at it before it leaves: what no screen can show is shown as text, which says the same.
  var shown: PaperFormat { self == .html ? .html : .text }
}

extension PaperFormat {
  /// The page with the mark of its store.
  func marked(_ page: String, _ stamp: Stamp) -> String {
    switch self {
    case .text: stamp.text(page)
    case .html: stamp.html(page)
    }
  }
}
