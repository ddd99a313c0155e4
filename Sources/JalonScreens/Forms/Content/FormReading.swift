import JalonCore
import JalonWording

/// What a form says so far: the value of its command, and what keeps it from being one.
struct FormReading: Sendable {
  /// Blanks stand where nothing can be read, so that the rules can be asked all the same.
  let value: Value
  /// By the path of the field.
  private(set) var problems: [String: Words] = [:]

  init(_ content: FormContent, _ desk: Desk) {
    var reader = FormReader(desk: desk.filling(content))
    value = reader.read(content, at: FormPath())
    problems = reader.problems
  }

  var isWhole: Bool { problems.isEmpty }

  /// The field at `place`, or something in the list or the group there, cannot be read yet.
  func isUnread(at place: String) -> Bool {
    problems.keys.contains { $0 == place || $0.hasPrefix(place + "[") || $0.hasPrefix(place + ".") }
  }
}

private struct FormReader {
  let desk: Desk
  var problems: [String: Words] = [:]

  mutating func read(_ content: FormContent, at path: FormPath) -> Value {
    switch content {
    case .typed(let editor, let shape): typed(editor.text, shape, path)
    case .prose(let area): .text(area.text)
    case .choice(let word, let words): word.map(Value.text) ?? missing(.choice(words), path)
    case .flag(let flag): flag.map(Value.flag) ?? missing(.flag, path)
    case .name(let name, let shape): named(name, shape, path)
    case .list(let elements, _): .list(elements.enumerated().map { read($1, at: path + .index($0)) })
    case .group(let fields): .group(members(fields, path))
    case .absent: .null
    }
  }

  private mutating func members(_ fields: [FormField], _ path: FormPath) -> [String: Value] {
    var members: [String: Value] = [:]
    for field in fields where field.field.required || !field.content.isBlank {
      members[field.name] = read(field.content, at: path + .name(field.name))
    }
    return members
  }

  private mutating func typed(_ text: String, _ shape: Shape, _ path: FormPath) -> Value {
    if case .line = shape { return fitting(.text(text), shape, path) }
    guard !text.isBlank else { return missing(shape, path) }
    switch TypedText.read(text, as: shape, desk.reading(path)) {
    case .success(let value): return fitting(value, shape, path)
    case .failure(let words):
      problems[path.description] = words
      return shape.blankValue
    }
  }

  private mutating func fitting(_ value: Value, _ shape: Shape, _ path: FormPath) -> Value {
    guard let misfit = shape.misfits(value).first else { return value }
    problems[path.description] = misfit.reason.words
    return shape.blankValue
  }

  private mutating func named(_ name: NameField, _ shape: Shape, _ path: FormPath) -> Value {
    let text = name.chosen ?? name.query.text
    guard !text.isBlank else { return missing(shape, path) }
    if case .party = shape, Party(text) == nil {
      problems[path.description] = FormWords.notAName
      return shape.blankValue
    }
    if case .whole = shape { return numbered(text, path) }
    return fitting(.text(text), shape, path)
  }

  /// A fact is chosen by its sentence, and known by its number.
  private mutating func numbered(_ text: String, _ path: FormPath) -> Value {
    guard let number = Int(text) else {
      problems[path.description] = FormWords.notAFact
      return Shape.whole.blankValue
    }
    return fitting(.whole(number), .whole, path)
  }

  private mutating func missing(_ shape: Shape, _ path: FormPath) -> Value {
    problems[path.description] = FormWords.toFill
    return shape.blankValue
  }
}

extension Desk {
  /// The same, beside a form that is being filled.
  func filling(_ content: FormContent) -> Desk {
    var desk = self
    desk.latest = content.days(today).max()
    return desk
  }

  /// The same, for the field at `path`: the day of the act itself is never looked for near what it plans.
  func reading(_ path: FormPath) -> Desk {
    guard path.steps.last == .name("on") else { return self }
    var desk = self
    (desk.latest, desk.looksBack) = (nil, true)
    return desk
  }
}

extension FormContent {
  /// Each day that it holds, as it reads by itself.
  fileprivate func days(_ today: Day) -> [Day] {
    switch self {
    case .typed(let editor, .day):
      if case .success(let day) = DayReader.read(editor.text, today: today) { [day] } else { [] }
    case .list(let elements, _): elements.flatMap { $0.days(today) }
    case .group(let fields): fields.flatMap { $0.content.days(today) }
    case .typed, .prose, .choice, .flag, .name, .absent: []
    }
  }
}
