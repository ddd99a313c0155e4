// One field of a past event changed: what a correction may touch, and what it leaves alone.
extension Act {
  /// The event with one field changed, and the value that stood there. `nil` where the field cannot be mended so.
  func mended(_ field: String, _ text: String) -> (event: Self, oldValue: String)? {
    guard case .group(var members) = ValueWriter.value(of: payload),
      let declared = correctable.first(where: { $0.name == field }), let value = declared.shape.correction(text)
    else { return nil }
    let old = members.replace(field.split(separator: ".").map(String.init)[...], by: value)
    guard let event = try? Self(kind, from: .group(members)) else { return nil }
    return (event, old.written)
  }

  /// The fields that `correct` may change: days, amounts and texts, never who or which.
  public var correctableFields: [String] { correctable.map(\.name) }

  /// What a person types in place of `field`, and what stands there: `.null` where nothing does. `nil` where it may not
  /// be corrected.
  public func standing(in field: String) -> (shape: Shape, value: Value)? {
    guard let declared = correctable.first(where: { $0.name == field }) else { return nil }
    let value = field.split(separator: ".").reduce(ValueWriter.value(of: payload)) { $0[String($1)] ?? .null }
    return (declared.shape, value)
  }

  // Of a fact that the rules completed, what was entered alone: `act.on`.
  private var correctable: [Field] {
    let entered = payload is any RecordedFact ? kind.fields.filter { $0.name == "act" } : kind.fields
    return entered.flatMap(\.leaves).filter(\.shape.isCorrectable)
  }
}

extension Field {
  /// Itself, or what it groups.
  fileprivate var leaves: [Field] {
    guard case .group(let fields) = shape else { return [self] }
    return fields.flatMap(\.leaves).map { Field("\(name).\($0.name)", $0.shape, required: $0.required) }
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
  fileprivate var isCorrectable: Bool {
    switch self {
    case .line, .prose, .day, .euros, .hundredths, .whole: true
    case .flag, .instant, .choice, .reference, .party, .list, .group, .answer: false
    }
  }

  /// `text` as the journal writes a value of this shape.
  fileprivate func correction(_ text: String) -> Value? {
    switch self {
    case .line, .prose: text.isBlank ? nil : .text(text)
    case .day: Day(iso: text).map { .text($0.iso) }
    case .euros, .hundredths, .whole: Int(text).flatMap { Shape.whole.misfits(.whole($0)).isEmpty ? .whole($0) : nil }
    case .flag, .instant, .choice, .reference, .party, .list, .group, .answer: nil
    }
  }
}

extension Value {
  /// As the journal writes it, and `correct` takes it: cents, hundredths, ISO days.
  public var written: String {
    switch self {
    case .text(let text): text
    case .whole(let number): "\(number)"
    case .null, .flag, .fraction, .list, .group: ""
    }
  }
}
