/// Turns anything that can be encoded into the neutral tree: to fill a form from a suggestion, to mend one field of a past
/// event, or to keep an event.
public enum ValueWriter {
  public static func value(of content: some Encodable) -> Value { value(of: content, in: Slot(nil)) }

  /// With something else in place of each text that a person typed, and of each code of a person.
  public static func value(of content: some Encodable, marking mark: @escaping (Personal) -> Value) -> Value {
    value(of: content, in: Slot(mark))
  }

  private static func value(of content: some Encodable, in slot: Slot) -> Value {
    do {
      try content.encode(to: SlotEncoder(slot: slot))
    } catch {
      preconditionFailure("\(type(of: content)) cannot be written as a value: \(error)")
    }
    return slot.value
  }
}

/// What a person typed, or what names a person, in something that is written.
public enum Personal: Hashable, Sendable {
  case text(String)
  case person(PersonID)
}

/// The place in the tree that is being written.
private final class Slot {
  private let mark: ((Personal) -> Value)?

  init(_ mark: ((Personal) -> Value)?) { self.mark = mark }

  private enum Content {
    case empty
    case scalar(Value)
    case members([String: Slot])
    case elements([Slot])
  }
  private var content = Content.empty

  var value: Value {
    switch content {
    case .empty: .null
    case .scalar(let value): value
    case .members(let members): .group(members.mapValues(\.value))
    case .elements(let elements): .list(elements.map(\.value))
    }
  }

  var count: Int {
    guard case .elements(let elements) = content else { return 0 }
    return elements.count
  }

  func set(_ value: Value) { content = .scalar(value) }

  func becomeGroup() { if case .empty = content { content = .members([:]) } }
  func becomeList() { if case .empty = content { content = .elements([]) } }

  func member(_ key: String) -> Slot {
    let slot = Slot(mark)
    guard case .members(var members) = content else { return slot }
    members[key] = slot
    content = .members(members)
    return slot
  }

  func append() -> Slot {
    let slot = Slot(mark)
    guard case .elements(let elements) = content else { return slot }
    content = .elements(elements + [slot])
    return slot
  }

  /// A member or an element, by the type that declares it: there a text is one that was typed, where within a value of a
  /// single one it spells a code or a choice.
  func encodeDeclared(_ content: some Encodable) throws {
    guard let mark else { return try encode(content) }
    switch content {
    case let text as String: set(mark(.text(text)))
    case let prose as Prose: set(mark(.text(prose.text)))
    case let answer as Answer: if case .text(let text) = answer { set(mark(.text(text))) } else { try encode(answer) }
    case let person as PersonID: set(mark(.person(person)))
    default: try encode(content)
    }
  }

  func encode(_ content: some Encodable) throws {
    switch content {
    case let text as String: set(.text(text))
    case let flag as Bool: set(.flag(flag))
    case let whole as any BinaryInteger: set(.whole(Int(whole)))
    case let fraction as Double: set(.fraction(fraction))
    default: try content.encode(to: SlotEncoder(slot: self))
    }
  }
}

private struct SlotEncoder: Encoder {
  let slot: Slot
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    slot.becomeGroup()
    return KeyedEncodingContainer(KeyedSlots<Key>(slot: slot))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.becomeList()
    return SlotList(slot: slot)
  }
  func singleValueContainer() -> any SingleValueEncodingContainer { SingleSlot(slot: slot) }
}

private struct KeyedSlots<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let slot: Slot
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { slot.member(key.stringValue).set(.null) }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    if value is any Flattened { return try value.encode(to: SlotEncoder(slot: slot)) }
    try slot.member(key.stringValue).encodeDeclared(value)
  }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  {
    SlotEncoder(slot: slot.member(key.stringValue)).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    SlotEncoder(slot: slot.member(key.stringValue)).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { SlotEncoder(slot: slot) }
  func superEncoder(forKey key: Key) -> any Encoder { SlotEncoder(slot: slot.member(key.stringValue)) }
}

private struct SlotList: UnkeyedEncodingContainer {
  let slot: Slot
  var codingPath: [any CodingKey] { [] }
  var count: Int { slot.count }

  func encodeNil() { slot.append().set(.null) }
  func encode<T: Encodable>(_ value: T) throws { try slot.append().encodeDeclared(value) }
  func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    SlotEncoder(slot: slot.append()).container(keyedBy: type)
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { SlotEncoder(slot: slot.append()).unkeyedContainer() }
  func superEncoder() -> any Encoder { SlotEncoder(slot: slot.append()) }
}

private struct SingleSlot: SingleValueEncodingContainer {
  let slot: Slot
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { slot.set(.null) }
  func encode<T: Encodable>(_ value: T) throws { try slot.encode(value) }
}
