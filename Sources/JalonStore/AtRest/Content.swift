import FoundationEssentials
import JalonCore

/// What a fact says, in the neutral tree.
///
/// On its way to a store a mark stands around each text that somebody typed and each code of a person (`Mark`); at rest the
/// digest of the text stands there, and the key of the person.
public enum Content: Hashable, Sendable {
  case value(Value)
  /// No JSON: as it was found.
  case unreadable(String)

  public init(json: String) {
    do { self = .value(try JSONReader.read(Array(json.utf8))) } catch { self = .unreadable(json) }
  }

  /// With the texts and the persons of a payload told from the rest of it.
  init(_ payload: any Payload) {
    self = .value(
      ValueWriter.value(of: payload) {
        switch $0 {
        // Nothing typed is nothing to keep apart.
        case .text(""): .text("")
        case .text(let text): Mark.text.around(text)
        case .person(let person): Mark.person.around(person.text)
        }
      })
  }

  /// JSON.
  public var json: String {
    switch self {
    case .value(let value): EventCodec.text(of: value)
    case .unreadable(let text): text
    }
  }
}

/// What tells a text or a person from the rest of what a fact says: a group of one member, named by a sign by which no field
/// is named.
enum Mark: String {
  case text = "#"
  case person = "@"

  func around(_ text: String) -> Value { .group([rawValue: .text(text)]) }

  /// The mark of a value, and what it is around; `nil` for a value without.
  static func read(_ value: Value) -> (mark: Mark, text: String)? {
    guard case .group(let members) = value, members.count == 1, let member = members.first,
      let mark = Mark(rawValue: member.key), case .text(let text) = member.value
    else { return nil }
    return (mark, text)
  }
}

extension Value {
  /// With something else in place of each mark; fields are told as in a refusal, `deciders[1].person`.
  func replacingMarks<Failure: Error>(
    at field: String = "", _ replace: (Mark, String, String) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let (mark, text) = Mark.read(self) { return try replace(mark, text, field) }
    switch self {
    case .group(var members):
      for (name, member) in members {
        members[name] = try member.replacingMarks(at: field.isEmpty ? name : "\(field).\(name)", replace)
      }
      return .group(members)
    case .list(var elements):
      for (place, element) in elements.enumerated() {
        elements[place] = try element.replacingMarks(at: "\(field)[\(place)]", replace)
      }
      return .list(elements)
    case .null, .flag, .whole, .fraction, .text: return self
    }
  }

  /// What a reader sees of it.
  var withoutMarks: Value { replacingMarks { _, text, _ in .text(text) } }
}

extension Content {
  var withoutMarks: Content { if case .value(let value) = self { .value(value.withoutMarks) } else { self } }
}
