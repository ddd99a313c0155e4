import JalonCore
import JalonWording

/// Reads the sheets of an XLSForm: groups are dimensions, rows are questions.
struct XLSFormSource {
  private var source = QuestionnaireSource(value: .null, lines: FieldLines())
  private var faults: [FileFault] = []
  private var dimensions: [Value] = []
  private var questions: [Value] = []
  /// The group that is open.
  private var group: Group?
  private let lists: [String: [Sheets.Record]]

  private struct Group {
    let code: String
    let line: Int
    /// The questions about what the register knows, which are not the questionnaire's own.
    var isAside: Bool { code == XLSForm.factsGroup }
  }

  static func read(_ text: String) throws(FileFaults) -> QuestionnaireSource {
    let rows: [SheetRows.Row]
    do throws(SheetRows.OpenQuote) { rows = try SheetRows(text).rows } catch {
      throw FileFaults(error.line, FileWords.openQuote)
    }
    let sheets = Sheets(rows)
    guard let survey = sheets["survey"] else { throw FileFaults(1, FileWords.noSheet) }
    var reading = XLSFormSource(sheets)
    for record in survey.records { reading.take(record) }
    if let group = reading.group { reading.fault(group.line, FileWords.unclosed(group.code)) }
    reading.finish(sheets["settings"], after: survey)
    guard reading.faults.isEmpty else { throw FileFaults(reading.faults) }
    return reading.source
  }

  private init(_ sheets: Sheets) {
    lists = Dictionary(grouping: sheets["choices"]?.records ?? []) { $0["list_name"] ?? "" }
  }

  private mutating func fault(_ line: Int, _ words: Words) {
    faults.append(FileFault(line: line, words: words))
  }

  // MARK: - Settings

  private mutating func finish(_ settings: Sheets.Sheet?, after survey: Sheets.Sheet) {
    let record = settings?.records.first
    for head in ["form_id", "version", "jalon_purpose"] where record?[head] == nil {
      fault(settings?.line ?? survey.line, FileWords.noColumn(head, sheet: "settings"))
    }
    guard let record else { return }
    for key in ["code", "version", "purpose", "title"] { source.lines[key] = record.line }
    let title = record.cells["form_title"] ?? record["form_id"] ?? ""
    let version = record["version"] ?? ""
    source.value = .group([
      "code": .text(record["form_id"] ?? ""), "version": Int(version).map(Value.whole) ?? .text(version),
      "purpose": .text(record["jalon_purpose"] ?? ""),
      "title": .group(["fr": .text(title), "en": .text(record.cells["jalon_title_en"] ?? title)]),
      "dimensions": .list(dimensions), "questions": .list(questions),
    ])
  }

  // MARK: - The survey

  private mutating func take(_ record: Sheets.Record) {
    let words = (record["type"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    let type = words.joined(separator: " ").lowercased().replacing("_", with: " ")
    if group?.isAside != true { refuseUnknown(record) }
    switch type {
    case "": fault(record.line, FileWords.noColumn("type", sheet: "survey"))
    case "begin group", "begin repeat": open(record, isRepeated: type == "begin repeat")
    case "end group", "end repeat": close(record)
    default: if group?.isAside != true { ask(record, words) }
    }
  }

  /// What Jalon cannot do is not left out in silence: the form would ask something else.
  private mutating func refuseUnknown(_ record: Sheets.Record) {
    for head in record.cells.keys.sorted() where record[head] != nil && XLSForm.cannotDo(head) {
      fault(record.line, FileWords.cannotDo(head))
    }
  }

  private mutating func open(_ record: Sheets.Record, isRepeated: Bool) {
    if group != nil { fault(record.line, FileWords.nested) }
    if record["relevant"] != nil { fault(record.line, FileWords.groupDepends) }
    if isRepeated, record["jalon_repeats"] == nil { fault(record.line, FileWords.repeatsNothing) }
    let opened = Group(code: record["name"] ?? "", line: record.line)
    group = opened
    guard !opened.isAside else { return }
    source.lines["dimensions[\(dimensions.count)]"] = record.line
    var members = record.wording
    members["code"] = .text(opened.code)
    members["repeats"] = record["jalon_repeats"].map(Value.text)
    dimensions.append(.group(members))
  }

  private mutating func close(_ record: Sheets.Record) {
    if group == nil { fault(record.line, FileWords.unopened) }
    group = nil
  }

  private mutating func ask(_ record: Sheets.Record, _ type: [String]) {
    let list = type.dropFirst().first
    guard type.count <= 2, let kind = Question.Kind(xlsform: type[0].lowercased(), list: list) else {
      return fault(record.line, FileWords.unknownType(type.joined(separator: " ")))
    }
    guard let group else { return fault(record.line, FileWords.noGroup) }
    let path = "questions[\(questions.count)]"
    source.lines[path] = record.line
    var members = record.wording
    members["code"] = .text(record["name"] ?? "")
    members["dimension"] = .text(group.code)
    members["kind"] = .text(kind.rawValue)
    members["hint"] = record.words("hint").map { Value(Bilingual($0.fr, $0.en)) }
    members["required"] = .text(record.demand.rawValue)
    members["relevant"] = record["relevant"].map(Value.text)
    members["prefill"] = record["jalon_prefill"].map(Value.text)
    members["records"] = record["jalon_records"].map(Value.text)
    if !kind.hasOptions { members["constraint"] = record.constraint }
    members["options"] = .list(
      kind.hasOptions ? options(of: list ?? "", excluding: excluded(in: record), path, record) : [])
    questions.append(.group(members))
  }

  private mutating func excluded(in record: Sheets.Record) -> [String] {
    guard let text = record["constraint"] else { return [] }
    if let excluded = Clause(text)?.excluded { return excluded }
    fault(record.line, FileWords.oddConstraint)
    return []
  }

  private mutating func options(
    of list: String, excluding alone: [String], _ path: String, _ record: Sheets.Record
  ) -> [Value] {
    guard let choices = lists[list] else {
      fault(record.line, FileWords.noList(list))
      return []
    }
    return choices.enumerated().map { index, choice in
      source.lines["\(path).options[\(index)]"] = choice.line
      refuseUnknown(choice)
      var members = choice.wording
      members["code"] = .text(choice["name"] ?? "")
      members["exclusive"] = .flag(alone.contains(choice["name"] ?? ""))
      return .group(members)
    }
  }
}

extension Sheets.Record {
  fileprivate var wording: [String: Value] {
    let words = words("label")
    return ["fr": .text(words?.fr ?? ""), "en": .text(words?.en ?? "")]
  }

  fileprivate var demand: Question.Demand {
    let isRequired = ["yes", "true", "true()", "1"].contains(self["required"]?.lowercased())
    return isRequired ? .key : self["jalon_required"].flatMap(Question.Demand.init) ?? .no
  }

  fileprivate var constraint: Value? {
    self["constraint"].map { test in
      let message = words("constraint_message").map { Value(Bilingual($0.fr, $0.en)) }
      return .group(["test": .text(test), "message": message ?? .null])
    }
  }
}

extension Value {
  fileprivate init(_ words: Bilingual) { self = ValueWriter.value(of: words) }
}
