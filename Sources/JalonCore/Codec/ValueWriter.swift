/// Turns anything that can be encoded into the neutral tree: to fill a form from a suggestion, or to mend one field
/// of a past event.
public enum ValueWriter {
  public static func value(of content: some Encodable) -> Value {
    let slot = Slot()
    do {
      try content.encode(to: SlotEncoder(slot: slot))
    } catch {
      preconditionFailure("\(type(of: content)) cannot be written as a value: \(error)")
    }
    return slot.value
  }
}

/// The place in the tree that is being written.
private final class Slot {
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
    let slot = Slot()
    guard case .members(var members) = content else { return slot }
    members[key] = slot
    content = .members(members)
    return slot
  }

  func append() -> Slot {
    let slot = Slot()
    guard case .elements(let elements) = content else { return slot }
    content = .elements(elements + [slot])
    return slot
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
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try slot.member(key.stringValue).encode(value) }
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
  func encode<T: Encodable>(_ value: T) throws { try slot.append().encode(value) }
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
