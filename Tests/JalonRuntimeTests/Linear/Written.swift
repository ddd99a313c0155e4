import JalonCore
import JalonWording

/// A line of `jalon apply`, as somebody has it on a sheet of paper.
struct Written {
  let kind: MissionCommand.Kind
  let mission: String
  let value: Value

  struct Unreadable: Error { let line: String }

  init(_ line: String) throws {
    let value = try JSONReader.read(Array(line.utf8))
    guard let kind = value["command"]?.text.flatMap(MissionCommand.Kind.init), let mission = value["mission"]?.text
    else {
      throw Unreadable(line: line)
    }
    (self.kind, self.mission, self.value) = (kind, mission, value)
  }

  var isSurvey: Bool { kind == .answerSurvey || kind == .recordFollowUp }
  var titles: [String] { StageName.allCases.map { kind.title(at: $0).fr.asTyped } }

  var reasons: [String] {
    guard case .group(let members)? = value["reasons"] else { return [] }
    return members.values.compactMap(\.text)
  }

  /// Every field and every list, as the questions call them.
  var fields: [WrittenField] {
    WrittenField.all(of: kind.fields, in: kind.rawValue, under: "", label: nil, list: nil)
  }
}

struct WrittenField {
  /// Without the numbers of lines: `invitations.provider`.
  let path: String
  let label: String
  let shape: Shape
  /// The list in a line of which it stands.
  let list: String?

  static func all(of fields: [Field], in command: String, under path: String, label: String?, list: String?)
    -> [WrittenField]
  {
    fields.flatMap { field -> [WrittenField] in
      let place = path.isEmpty ? field.name : "\(path).\(field.name)"
      let wording = FieldWording.of(place, in: command)
      let own = wording.label.fr.asTyped
      let told = label.map { "\($0), \(own)" } ?? own
      let this = WrittenField(path: place, label: told, shape: field.shape, list: list)
      switch field.shape {
      case .group(let inner): return [this] + all(of: inner, in: command, under: place, label: own, list: list)
      case .list(.group(let inner)): return [this] + all(of: inner, in: command, under: place, label: nil, list: place)
      case .list(let element):
        let each = (wording.element ?? wording.label).fr.asTyped
        return [this, WrittenField(path: "\(place).", label: each, shape: element, list: place)]
      default: return [this]
      }
    }
  }
}

extension Value {
  /// What stands at a path, in the line of that number where it goes through a list.
  func member(_ path: String, _ line: Int?) -> Value? {
    var value = self
    for name in path.split(separator: ".") {
      if case .list(let elements) = value {
        guard let line, elements.indices.contains(line) else { return nil }
        value = elements[line]
      }
      guard let next = value[String(name)] else { return nil }
      value = next
    }
    guard path.hasSuffix("."), case .list(let elements) = value else { return value }
    return line.flatMap { elements.indices.contains($0) ? elements[$0] : nil }
  }

  /// As somebody would type it.
  func typed(_ shape: Shape) -> String {
    switch (shape, self) {
    case (.day, .text(let iso)): Day(iso: iso)?.short ?? iso
    case (.euros, .whole(let number)), (.hundredths, .whole(let number)): Hundredths(number).written(.fr).asTyped
    case (.choice(let words), .text(let word)): words.firstIndex(of: word).map { "\($0 + 1)" } ?? word
    case (_, .flag(let flag)): flag ? "oui" : "non"
    case (_, .whole(let number)): "\(number)"
    case (_, .text(let text)): text
    default: ""
    }
  }
}
