import JalonCore
import JalonWording

/// A questionnaire read from a file, and where each of its fields stands there.
public struct QuestionnaireFile: Sendable {
  public let questionnaire: Questionnaire
  /// What was passed over, or understood otherwise than it is written, and where.
  public let notices: [FileFault]
  private let lines: FieldLines

  /// How a questionnaire is written in a file.
  public enum Format: String, CaseIterable, Sendable {
    case toml
    /// The sheets of an XLSForm (`survey`, `choices`, `settings`) in one CSV file, the name of each before its rows.
    case xlsform
    /// The same sheets in a workbook.
    case xlsx

    public var fileExtension: String { self == .xlsform ? "csv" : rawValue }
  }

  /// Reads a whole file, and tells all that is wrong with it, in the order of its lines.
  public init(reading text: String, as format: Format) throws(FileFaults) {
    switch format {
    case .toml: try self.init(TOMLSource.read(text))
    case .xlsform, .xlsx: try self.init(XLSFormSource.read(text))
    }
  }

  /// The same, of a workbook that holds the sheets of an XLSForm.
  public init(workbook bytes: [UInt8]) throws(FileFaults) { try self.init(WorkbookSource.read(bytes)) }

  private init(_ source: QuestionnaireSource) throws(FileFaults) {
    lines = source.lines
    notices = source.notices
    questionnaire = try source.questionnaire()
    let flaws = questionnaire.flaws
    guard flaws.isEmpty else {
      throw FileFaults(flaws.map { source.lines.fault($0.path, $0.words) }.distinct)
    }
  }

  /// An obstacle of `adoptQuestionnaire`, at the place of the field that it is about.
  public func fault(_ obstacle: Obstacle, _ words: Words) -> FileFault {
    guard let field = obstacle.field else { return FileFault(line: nil, words: words) }
    return lines.fault(String(field.trimmingPrefix("questionnaire.")), words)
  }
}

/// Where fields stand: the line of each path, `questions[3].relevant`. A path that has none has the line of what it is in.
struct FieldLines: Hashable, Sendable {
  private var lines: [String: Int] = [:]
  /// In a table, the column of each field; empty where fields are written by their own names.
  var columns: [String: String] = [:]

  /// What is wrong with a field, at its line, naming its column or itself.
  func fault(_ path: String, _ words: Words) -> FileFault {
    let parts = path.split(separator: ".").map(String.init)
    guard let field = parts.last, !field.hasSuffix("]") else { return FileFault(line: self[path], words: words) }
    guard !columns.isEmpty else {
      return FileFault(line: self[path], words: Words(fr: "« \(field) » : \(words)", en: "“\(field)”: \(words)"))
    }
    let column = path == "code" ? "form_id" : columns[parts.first == "title" ? "title" : field]
    return FileFault(line: self[path], column: column, words: words)
  }

  subscript(_ path: String) -> Int? {
    get {
      var path = path[...]
      while true {
        if let line = lines[String(path)] { return line }
        guard let end = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
        path = path[..<end]
      }
    }
    set { lines[path] = newValue }
  }
}

/// What a file says, before it is known to be a questionnaire.
struct QuestionnaireSource {
  var value: Value
  var lines: FieldLines
  var notices: [FileFault] = []

  func questionnaire() throws(FileFaults) -> Questionnaire {
    let misfits = Shape.group(ValueReader.fields(of: Questionnaire.self)).misfits(value)
    guard misfits.isEmpty else {
      throw FileFaults(misfits.map { lines.fault($0.path, $0.reason.sentence) }.distinct)
    }
    do { return try ValueReader.read(Questionnaire.self, from: value) } catch {
      preconditionFailure("a questionnaire whose fields fit cannot be read: \(error)")
    }
  }
}

extension Misfit.Reason {
  /// « Il faut l'un de ces mots… »
  fileprivate var sentence: Words { words.capitalised + Words(same: ".") }
}

extension Questionnaire.Flawed {
  fileprivate var words: Words {
    switch flaw {
    case .blank: Obstacle.blank(field: path).words(Names())
    case .twice(let code): Obstacle.twice(code, field: path).words(Names())
    case .unsound(let flaw): flaw.words
    }
  }
}

extension Questionnaire {
  /// The file that says it.
  public func written(as format: QuestionnaireFile.Format) -> [UInt8] {
    switch format {
    case .toml: Array(toml.utf8)
    case .xlsform: Array(xlsform.utf8)
    case .xlsx: workbook
    }
  }
}
