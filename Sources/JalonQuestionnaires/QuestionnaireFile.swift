import JalonCore
import JalonWording

/// A questionnaire read from a file, and where each of its fields stands there.
public struct QuestionnaireFile: Sendable {
  public let questionnaire: Questionnaire
  private let lines: FieldLines

  /// How a questionnaire is written in a file.
  public enum Format: String, CaseIterable, Sendable {
    case toml
    /// The sheets of an XLSForm (`survey`, `choices`, `settings`) in one CSV file, the name of each before its rows.
    case xlsform

    public var fileExtension: String { self == .toml ? "toml" : "csv" }
  }

  /// Reads a whole file, and tells all that is wrong with it, in the order of its lines.
  public init(reading text: String, as format: Format) throws(FileFaults) {
    let source: QuestionnaireSource
    switch format {
    case .toml: source = try TOMLSource.read(text)
    case .xlsform: source = try XLSFormSource.read(text)
    }
    lines = source.lines
    questionnaire = try source.questionnaire()
    let flaws = questionnaire.flaws
    guard flaws.isEmpty else {
      throw FileFaults(flaws.map { FileFault(line: source.lines[$0.path], words: $0.words) })
    }
  }

  /// The line of the field that an obstacle of `adoptQuestionnaire` is about, from 1.
  public func line(of obstacle: Obstacle) -> Int? {
    obstacle.field.flatMap { lines[String($0.trimmingPrefix("questionnaire."))] }
  }
}

/// Where fields stand: the line of each path, `questions[3].relevant`. A path that has none has the line of what it is in.
struct FieldLines: Hashable, Sendable {
  private var lines: [String: Int] = [:]

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

  func questionnaire() throws(FileFaults) -> Questionnaire {
    let misfits = Shape.group(ValueReader.fields(of: Questionnaire.self)).misfits(value)
    guard misfits.isEmpty else {
      throw FileFaults(misfits.map { FileFault(line: lines[$0.path], words: $0.told) })
    }
    do { return try ValueReader.read(Questionnaire.self, from: value) } catch {
      preconditionFailure("a questionnaire whose fields fit cannot be read: \(error)")
    }
  }
}

extension Misfit {
  /// « « kind » : il faut l'un de ces mots… »
  fileprivate var told: Words {
    let field = path.split(separator: ".").last.map(String.init) ?? path
    return Words(fr: "« \(field) », \(reason.words).", en: "“\(field)”, \(reason.words).")
  }
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
  /// The text of the file that says it.
  public func written(as format: QuestionnaireFile.Format) -> String {
    switch format {
    case .toml: toml
    case .xlsform: xlsform
    }
  }
}
