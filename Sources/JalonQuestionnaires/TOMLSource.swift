import JalonCore
import JalonWording
import TOMLKit

/// Reads the TOML of a questionnaire: `[[dimension]]`, and under each its `[[dimension.question]]`.
enum TOMLSource {
  static func read(_ text: String) throws(FileFaults) -> QuestionnaireSource {
    let table: TOMLTable
    do { table = try TOMLText.table(text) } catch {
      throw FileFaults(error.line, error.line.map { TOMLFault.words(of: $0, in: text) } ?? FileWords.notTOML)
    }
    guard case .group(var members) = Value(table) else { throw FileFaults(nil, FileWords.notTOML) }
    let places = TOMLPlaces(text)
    let misplaced = faults(in: members, places)
    guard misplaced.isEmpty else { throw FileFaults(misplaced) }
    var source = QuestionnaireSource(value: .null, lines: FieldLines())
    for (key, line) in places.top { source.lines[key] = line }
    var questions: [Value] = []
    let dimensions = members.removeValue(forKey: "dimension")?.elements ?? []
    members["dimensions"] = .list(
      dimensions.enumerated().map { index, dimension in
        place(places.dimension(index), at: "dimensions[\(index)]", &source.lines)
        return dimension.without("question") { inside in
          for question in inside {
            place(places.question(questions.count), at: "questions[\(questions.count)]", &source.lines)
            questions.append(question.asked(under: dimension))
          }
        }
      })
    members["questions"] = .list(questions)
    source.value = .group(members)
    return source
  }

  /// Fields that a file says by where it writes them: given another way, they would be lost.
  private static func faults(in members: [String: Value], _ places: TOMLPlaces) -> [FileFault] {
    let headings = ["dimensions": "[[dimension]]", "questions": "[[dimension.question]]"]
    let others = headings.filter { members[$0.key] != nil }.map { name, heading in
      FileFault(line: places.top[name], words: FileWords.writtenOtherwise(name, as: heading))
    }
    let questions = (members["dimension"]?.elements ?? []).flatMap { $0["question"]?.elements ?? [] }
    let placed = questions.enumerated().filter { $1["dimension"] != nil }.map { index, _ in
      FileFault(line: places.question(index)?.keys["dimension"], words: FileWords.dimensionByPlace)
    }
    return (others + placed).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private static func place(_ section: TOMLPlaces.Section?, at path: String, _ lines: inout FieldLines) {
    guard let section else { return }
    lines[path] = section.line
    for (key, line) in section.keys { lines["\(path).\(key)"] = line }
  }
}

extension Value {
  /// A dimension without its questions, which are handed over.
  fileprivate func without(_ key: String, _ take: ([Value]) -> Void) -> Value {
    guard case .group(var members) = self else { return self }
    take(members.removeValue(forKey: key)?.elements ?? [])
    return .group(members)
  }

  /// What a file may leave out is what it says by doing so.
  fileprivate func asked(under dimension: Value) -> Value {
    guard case .group(var members) = self else { return self }
    members["dimension"] = dimension["code"] ?? .null
    if members["required"] == nil { members["required"] = .text(Question.Demand.no.rawValue) }
    let options = members["options"] ?? .list([])
    if case .list(let elements) = options { members["options"] = .list(elements.map(\.offered)) }
    return .group(members)
  }

  private var offered: Value {
    guard case .group(var members) = self, members["exclusive"] == nil else { return self }
    members["exclusive"] = .flag(false)
    return .group(members)
  }
}

extension Value {
  fileprivate init(_ content: any TOMLValueConvertible) {
    if let table = content.table {
      self = .group(Dictionary(table.keys.compactMap { key in table[key].map { (key, Value($0)) } }) { $1 })
    } else if let array = content.array {
      self = .list(array.map { Value($0) })
    } else if let text = content.string {
      self = .text(text)
    } else if let flag = content.bool {
      self = .flag(flag)
    } else if let whole = content.int {
      self = .whole(whole)
    } else if let fraction = content.double {
      self = .fraction(fraction)
    } else {
      // A date or an hour, as it is written.
      self = .text(content.debugDescription)
    }
  }
}
