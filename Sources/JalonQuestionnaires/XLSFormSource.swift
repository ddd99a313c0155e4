import JalonCore
import JalonTables
import JalonWording

/// Reads the sheets of an XLSForm: groups are dimensions, rows are questions.
struct XLSFormSource {
  private var source = QuestionnaireSource(value: .null, lines: FieldLines())
  private var faults: [FileFault] = []
  private var dimensions: [Value] = []
  private var questions: [Value] = []
  /// The groups that are open, the outermost first: the others are written under it.
  private var groups: [Group] = []
  private let lists: [String: [Sheets.Record]]

  private struct Group {
    let code: String
    let line: Int
    /// The questions about what the register knows, which are not the questionnaire's own.
    var isAside: Bool { code == XLSForm.factsGroup || code == XLSForm.replyGroup }
  }

  static func read(_ text: String) throws(FileFaults) -> QuestionnaireSource {
    let rows: [SheetRows.Row]
    do throws(SheetRows.OpenQuote) { rows = try SheetRows(text).rows } catch {
      throw FileFaults(error.line, FileWords.openQuote)
    }
    return try read(rows)
  }

  /// The rows of its sheets, the name of each before them.
  static func read(_ rows: [SheetRows.Row]) throws(FileFaults) -> QuestionnaireSource {
    let sheets = Sheets(rows)
    guard let survey = sheets["survey"] else { throw FileFaults(1, FileWords.noSheet) }
    var reading = XLSFormSource(sheets)
    for record in survey.records { reading.take(record) }
    for group in reading.groups { reading.fault(group.line, "type", FileWords.unclosed(group.code)) }
    reading.finish(sheets["settings"], after: survey)
    reading.faults += sheets.faults
    guard reading.faults.isEmpty else { throw FileFaults(reading.faults) }
    return reading.source
  }

  private init(_ sheets: Sheets) {
    lists = Dictionary(grouping: sheets["choices"]?.records ?? []) { $0["list_name"] ?? "" }
    source.lines.columns = XLSFormSource.columns(sheets["survey"])
    for sheet in [sheets["survey"], sheets["choices"]].compactMap({ $0 }) {
      for column in sheet.otherLanguages {
        source.notices.append(FileFault(line: sheet.headLine, column: column, words: FileWords.otherLanguage))
      }
    }
  }

  /// The column in which each field is written.
  private static func columns(_ survey: Sheets.Sheet?) -> [String: String] {
    [
      "code": "name", "kind": "type", "dimension": "type", "required": "required", "relevant": "relevant",
      "constraint": "constraint", "test": "constraint", "prefill": "jalon_prefill", "records": "jalon_records",
      "repeats": "jalon_repeats", "version": "version", "purpose": "jalon_purpose", "title": "form_title",
      "fr": survey?.column(of: "label", in: .french) ?? "label",
      "en": survey?.column(of: "label", in: .english) ?? "label",
    ]
  }

  private mutating func fault(_ line: Int, _ column: String?, _ words: Words) {
    faults.append(FileFault(line: line, column: column, words: words))
  }

  private mutating func say(_ line: Int, _ words: Words) {
    source.notices.append(FileFault(line: line, column: "type", words: words))
  }

  // MARK: - Settings

  private mutating func finish(_ settings: Sheets.Sheet?, after survey: Sheets.Sheet) {
    let record = settings?.records.first
    for head in ["form_id", "version", "jalon_purpose"] where record?[head] == nil {
      let words = head == "jalon_purpose" ? FileWords.purpose : FileWords.noColumn(head, sheet: "settings")
      let isThere = settings?.heads.contains(head) == true
      fault((isThere ? record?.line : nil) ?? settings?.line ?? survey.line, head, words)
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
    let isAside = groups.first?.isAside == true
    switch type {
    case "": fault(record.line, "type", FileWords.noColumn("type", sheet: "survey"))
    case "begin group", "begin repeat": open(record, isRepeated: type == "begin repeat")
    case "end group", "end repeat": close(record)
    case _ where XLSForm.silentTypes.contains(type): if !isAside { say(record.line, FileWords.asksNothing(type)) }
    default:
      if isAside { return }
      refuseUnknown(record)
      ask(record, words)
    }
  }

  /// What Jalon cannot do is not left out in silence: the form would ask something else.
  private mutating func refuseUnknown(_ record: Sheets.Record) {
    for head in record.cells.keys.sorted() where record[head] != nil && XLSForm.cannotDo(head) {
      fault(record.line, record.written(head), FileWords.cannotDo(record.written(head)))
    }
  }

  private mutating func open(_ record: Sheets.Record, isRepeated: Bool) {
    let opened = Group(code: record["name"] ?? "", line: record.line)
    groups.append(opened)
    refuseUnknown(record)
    if record["relevant"] != nil { fault(record.line, "relevant", FileWords.groupDepends) }
    guard groups.count == 1 else { return nest(opened, isRepeated) }
    if isRepeated, record["jalon_repeats"] == nil { fault(record.line, "jalon_repeats", FileWords.repeatsNothing) }
    guard !opened.isAside else { return }
    source.lines["dimensions[\(dimensions.count)]"] = record.line
    var members = record.wording
    members["code"] = .text(opened.code)
    members["repeats"] = record["jalon_repeats"].map(Value.text)
    dimensions.append(.group(members))
  }

  /// What is asked in a group inside another one is asked under the outermost.
  private mutating func nest(_ group: Group, _ isRepeated: Bool) {
    guard let outer = groups.first, !outer.isAside else { return }
    if isRepeated { return fault(group.line, "type", FileWords.nested) }
    say(group.line, FileWords.nested(group.code, under: outer.code))
  }

  private mutating func close(_ record: Sheets.Record) {
    if groups.popLast() == nil { fault(record.line, "type", FileWords.unopened) }
  }

  private mutating func ask(_ record: Sheets.Record, _ type: [String]) {
    let asked = XLSForm.AskedType(type)
    guard let asked, let kind = Question.Kind(xlsform: asked.name, list: asked.list) else {
      return fault(record.line, "type", FileWords.unknownType(type.joined(separator: " ")))
    }
    guard let group = groups.first else { return fault(record.line, "type", FileWords.noGroup) }
    let path = "questions[\(questions.count)]"
    source.lines[path] = record.line
    var members = record.wording
    members["code"] = .text(record["name"] ?? "")
    members["dimension"] = .text(group.code)
    members["kind"] = .text(kind.rawValue)
    members["hint"] = record.words("hint").map { Value(Bilingual($0.fr, $0.en)) }
    members["required"] = .text(demand(record).rawValue)
    members["relevant"] = record["relevant"].map(Value.text)
    members["prefill"] = record["jalon_prefill"].map(Value.text)
    members["records"] = record["jalon_records"].map(Value.text)
    if !kind.hasOptions { members["constraint"] = record.constraint }
    members["options"] = .list(kind.hasOptions ? options(of: asked, excluding: excluded(in: record), path, record) : [])
    questions.append(.group(members))
  }

  private mutating func demand(_ record: Sheets.Record) -> Question.Demand {
    switch record["required"]?.folded {
    case "yes"?, "true"?, "true()"?, "1"?, "oui"?, "vrai"?: return .key
    case nil, "no"?, "false"?, "false()"?, "0"?, "non"?, "faux"?: break
    case let other?: fault(record.line, "required", FileWords.demand(other))
    }
    return record["jalon_required"].flatMap(Question.Demand.init) ?? .no
  }

  private mutating func excluded(in record: Sheets.Record) -> [String] {
    guard let text = record["constraint"] else { return [] }
    if let excluded = Clause(text)?.excluded { return excluded }
    fault(record.line, "constraint", FileWords.oddConstraint)
    return []
  }

  private mutating func options(
    of asked: XLSForm.AskedType, excluding alone: [String], _ path: String, _ record: Sheets.Record
  ) -> [Value] {
    let list = asked.list ?? ""
    guard let choices = lists[list] else {
      fault(record.line, "type", FileWords.noList(list))
      return []
    }
    let options = choices.enumerated().map { index, choice -> Value in
      source.lines["\(path).options[\(index)]"] = choice.line
      refuseUnknown(choice)
      var members = choice.wording
      members["code"] = .text(choice["name"] ?? "")
      members["exclusive"] = .flag(alone.contains(choice["name"] ?? ""))
      return .group(members)
    }
    guard asked.hasOther, !options.contains(where: { $0["code"]?.text == "other" }) else { return options }
    let wording = Words(fr: "Autre", en: "Other")
    say(record.line, FileWords.otherAdded(wording))
    return options + [
      .group(["code": .text("other"), "fr": .text(wording.fr), "en": .text(wording.en), "exclusive": .flag(false)])
    ]
  }
}

extension XLSForm {
  /// The column `type` of a question: what is asked, and the list that its options are in.
  struct AskedType {
    let name: String
    let list: String?
    /// « or_other »: an option more than the list has.
    let hasOther: Bool

    /// Selections are written in several ways: `select_one`, « select one », `select1`.
    init?(_ words: [String]) {
      let spelled = (1...4).lazy.compactMap { count -> (name: String, rest: ArraySlice<String>)? in
        let head = words.prefix(count).joined(separator: " ").lowercased().replacing("_", with: " ")
        return Self.selections[head].map { ($0, words.dropFirst(count)) }
      }.first
      var rest = spelled?.rest ?? words.dropFirst()
      guard let first = words.first else { return nil }
      name = spelled?.name ?? first.lowercased()
      let tail = rest.dropFirst().joined(separator: " ").lowercased().replacing("_", with: " ")
      hasOther = spelled != nil && ["or other", "or specify other"].contains(tail)
      if hasOther { rest = rest.prefix(1) }
      guard rest.count <= 1 else { return nil }
      list = rest.first
    }

    private static let selections = [
      "select one": "select_one", "select1": "select_one", "select multiple": "select_multiple",
      "select all that apply": "select_multiple",
    ]
  }
}

extension Sheets.Record {
  fileprivate var wording: [String: Value] {
    let words = words("label")
    return ["fr": .text(words?.fr ?? ""), "en": .text(words?.en ?? "")]
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
