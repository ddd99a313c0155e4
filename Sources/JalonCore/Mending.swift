// Fields of a past event changed: what a correction may touch, and what it leaves alone.

/// What a correction puts in place of what stands in one field of a fact.
public struct FieldChange: Payload {
  /// As the payload of the fact declares it: `amount`, `act.on`.
  public var field: String
  /// As the field is written in the journal; a list or a group as its JSON. Nothing empties a field that may be empty.
  public var newValue: String?

  public init(field: String, newValue: String?) {
    self.field = field
    self.newValue = newValue
  }
}

extension Act {
  /// The event with one field changed, and the value that stood there. `nil` where the field cannot be mended so.
  func mended(_ field: String, _ text: String) -> (event: Self, oldValue: String)? {
    guard case .group(var members) = ValueWriter.value(of: payload),
      let declared = mendable.first(where: { $0.name == field }), let value = declared.correction(text)
    else { return nil }
    let old = members.replace(field.split(separator: ".").map(String.init)[...], by: value)
    guard let event = try? Self(kind, from: .group(members)) else { return nil }
    return (event, old.written)
  }

  /// The fields that `correct` may change: all that was entered, but for what names the thing itself.
  public var correctableFields: [String] { kind.isNeverCorrected ? [] : correctable.map(\.name) }

  /// What a journal may hold corrections of.
  var fieldsOnceCorrectable: [String] { correctable.map(\.name) }

  /// The declaration of a field that `correct` may change, and what stands there: `.null` where nothing does. `nil` where
  /// it may not be corrected.
  public func standing(in field: String) -> (declared: Field, value: Value)? {
    correctable.first { $0.name == field }.map { ($0, value(at: field)) }
  }

  private func value(at path: String) -> Value {
    path.split(separator: ".").reduce(ValueWriter.value(of: payload)) { $0[String($1)] ?? .null }
  }

  private var correctable: [Field] {
    entered.flatMap(\.leaves).filter { field in
      let name = field.name.split(separator: ".").last.map(String.init) ?? field.name
      return !kind.fixed.contains(name) && (!kind.keepsNames || field.shape.isFigureOrText)
    }
  }

  /// What may stand in a correction of the journal: also one field of an optional group, and what the rules found.
  private var mendable: [Field] { correctable + entered.flatMap(\.innerLeaves) + found.flatMap(\.leaves) }

  // Of a fact that the rules completed, what was entered alone: `act`.
  private var entered: [Field] {
    payload is any RecordedFact ? kind.fields.filter { $0.name == "act" } : kind.fields
  }

  private var found: [Field] { payload is any RecordedFact ? kind.fields.filter { $0.name != "act" } : [] }

  /// The fields that the rules found, as they stand: `covered`.
  var foundValues: [String: String] {
    Dictionary(found.map { ($0.name, value(at: $0.name).written) }) { first, _ in first }
  }
}

extension Field {
  /// Itself, or what it groups; an optional group is changed whole.
  fileprivate var leaves: [Field] {
    guard required, case .group(let fields) = shape else { return [self] }
    return fields.map(within).flatMap(\.leaves)
  }

  /// What an optional group holds.
  fileprivate var innerLeaves: [Field] {
    guard case .group(let fields) = shape else { return [] }
    return fields.map(within).flatMap { required ? $0.innerLeaves : [$0] + $0.innerLeaves }
  }

  private func within(_ member: Field) -> Field {
    Field("\(name).\(member.name)", member.shape, required: member.required)
  }

  /// `text` as a value of this field: `.null` where nothing stands in a field that may be empty.
  fileprivate func correction(_ text: String) -> Value? {
    text.isBlank && !required ? .null : shape.value(written: text)
  }
}

extension [String: Value] {
  /// Puts `value` at `path`, and tells what stood there.
  fileprivate mutating func replace(_ path: ArraySlice<String>, by value: Value) -> Value {
    guard let name = path.first else { return .null }
    guard path.count > 1, case .group(var members)? = self[name] else {
      return updateValue(value, forKey: name) ?? .null
    }
    let old = members.replace(path.dropFirst(), by: value)
    self[name] = .group(members)
    return old
  }
}

extension Shape {
  /// A day, an amount, a number or a text: nothing that names something else.
  fileprivate var isFigureOrText: Bool {
    switch self {
    case .line, .prose, .day, .euros, .hundredths, .whole: true
    case .flag, .instant, .choice, .reference, .party, .list, .group, .answer: false
    }
  }

  /// What a correction says in a text, as a value of this shape; `nil` where it is none.
  public func value(written text: String) -> Value? {
    switch self {
    case .line, .prose: text.isBlank ? nil : .text(text)
    case .day: Day(iso: text).map { .text($0.iso) }
    case .reference, .party, .choice, .instant: fitting(.text(text))
    case .euros, .hundredths, .whole: Int(text).flatMap { fitting(.whole($0)) }
    case .flag: ["true": .flag(true), "false": .flag(false)][text]
    case .list, .group, .answer: (try? JSONReader.read(Array(text.utf8))).flatMap(fitting)
    }
  }

  private func fitting(_ value: Value) -> Value? { misfits(value).isEmpty ? value : nil }
}

extension Value {
  /// As the journal writes it, and `correct` takes it: cents, hundredths, ISO days; a list or a group as its JSON.
  public var written: String {
    switch self {
    case .text(let text): text
    case .whole(let number): "\(number)"
    case .flag(let flag): flag ? "true" : "false"
    case .null, .fraction: ""
    case .list, .group: json.line
    }
  }
}
