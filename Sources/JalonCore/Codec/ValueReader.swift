/// Fills a command from a `Value`, or learns the shape of a command from its own `init(from:)`.
///
/// The declaration of a payload struct is the only list of its fields: forms, the batch interface, the catalogue of
/// commands and the random tests all read it through here. Texts come out of it clean (`TextGate`), whoever wrote them;
/// codes stay as they were given: histories are found by them.
public enum ValueReader {
  /// `T` out of `value`. Check `T`'s shape first: errors here say less.
  public static func read<T: Decodable>(_ type: T.Type, from value: Value) throws -> T {
    try type.init(from: NodeDecoder(node: ValueNode(value)))
  }

  /// The fields of `T`, in the order in which it declares them.
  public static func fields<T: Decodable>(of type: T.Type) -> [Field] {
    guard case .group(let fields) = shape(of: type).shape else { return [] }
    return fields
  }

  /// A `T` in which nothing is filled: rules asked about it say what the state alone forbids.
  public static func blank<T: Decodable>(_ type: T.Type) -> T { shape(of: type).blank }

  static func shape<T: Decodable>(of type: T.Type) -> (shape: Shape, blank: T) {
    if let fillable = type as? any Fillable.Type, let blank = fillable.blank as? T { return (fillable.shape, blank) }
    if let list = type as? any ListShaped.Type, let blank = list.emptyList as? T { return (list.listShape, blank) }
    let sketch = Sketch()
    do {
      let blank = try type.init(from: NodeDecoder(node: SketchNode(sketch)))
      // A type that is written as one value alone has the shape of that value.
      if let only = sketch.fields.first, only.name.isEmpty { return (only.shape, blank) }
      return (.group(sketch.fields), blank)
    } catch {
      preconditionFailure("\(type) cannot be sketched: \(error)")
    }
  }
}

/// A list of values of one shape.
protocol ListShaped {
  static var listShape: Shape { get }
  static var emptyList: Self { get }
}

extension Array: ListShaped where Element: Decodable {
  static var listShape: Shape { .list(ValueReader.shape(of: Element.self).shape) }
  static var emptyList: [Element] { [] }
}

/// One place of a tree that a decoder walks.
protocol Node {
  var isNull: Bool { get }
  /// `nil` where the group has no such member.
  func member(_ key: String) -> (any Node)?
  func elements() throws -> [any Node]
  func decode<T: Decodable>(_ type: T.Type) throws -> T
  func decodeOptional<T: Decodable>(_ type: T.Type) throws -> T?
}

private struct ValueNode: Node {
  let value: Value

  init(_ value: Value) { self.value = value }

  var isNull: Bool { value == .null }
  func member(_ key: String) -> (any Node)? { value[key].map(ValueNode.init) }
  func elements() -> [any Node] { value.elements.map(ValueNode.init) }
  func decodeOptional<T: Decodable>(_ type: T.Type) throws -> T? { isNull ? nil : try decode(type) }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if let scalar = scalar(type) { return scalar }
    // The standard scalars read themselves by asking for themselves again: one that is not here never will be.
    guard type != String.self, type != Int.self, type != Bool.self, type != Double.self else {
      throw DecodingError.typeMismatch(type, .init(codingPath: [], debugDescription: "\(value) is not a \(type)"))
    }
    return try type.init(from: NodeDecoder(node: self))
  }

  // A number that no field takes was written by a damaged disk: reckoning with it would overflow. A cast is tried only
  // between equal types: between others it looks through every conformance of the program.
  private func scalar<T>(_ type: T.Type) -> T? {
    switch value {
    case .flag(let flag): type == Bool.self ? flag as? T : nil
    case .whole(let whole): type == Int.self && whole.magnitude < Shape.wholeLimit ? whole as? T : nil
    case .fraction(let fraction): type == Double.self ? fraction as? T : nil
    case .text(let text): type == String.self ? text as? T : nil
    case .null, .list, .group: nil
    }
  }
}

private final class Sketch {
  var fields: [Field] = []
}

/// Answers every question with a blank, and remembers what was asked.
private struct SketchNode: Node {
  let sketch: Sketch
  var key = ""

  init(_ sketch: Sketch, key: String = "") {
    self.sketch = sketch
    self.key = key
  }

  var isNull: Bool { false }
  func member(_ key: String) -> (any Node)? { SketchNode(sketch, key: key) }
  func elements() -> [any Node] { [] }

  func decode<T: Decodable>(_ type: T.Type) -> T {
    let (shape, blank) = ValueReader.shape(of: type)
    sketch.fields.append(Field(key, shape))
    return blank
  }

  func decodeOptional<T: Decodable>(_ type: T.Type) -> T? {
    sketch.fields.append(Field(key, ValueReader.shape(of: type).shape, required: false))
    return nil
  }
}

struct NodeDecoder: Decoder {
  let node: any Node
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(KeyedNodes<Key>(node: node))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { NodeList(nodes: try node.elements()) }
  func singleValueContainer() -> any SingleValueDecodingContainer { SingleNode(node: node) }
}

private struct KeyedNodes<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let node: any Node
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { node.member(key.stringValue) != nil }
  func decodeNil(forKey key: Key) -> Bool { node.member(key.stringValue)?.isNull ?? true }

  private func member(_ key: Key) throws -> any Node {
    guard let member = node.member(key.stringValue) else {
      throw DecodingError.keyNotFound(key, .init(codingPath: [], debugDescription: "no \(key.stringValue)"))
    }
    return member
  }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    if type is any Flattened.Type { return try type.init(from: NodeDecoder(node: node)) }
    return try member(key).decode(type)
  }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try member(key).decode(type).admitted }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? { try optional(type, key) }

  // The standard scalars have their own requirement, whose default would ask for a value rather than for an absence.
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try optional(type, key)?.admitted }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type, key) }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(type, key) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try optional(type, key) }

  private func optional<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T? {
    try node.member(key.stringValue)?.decodeOptional(type)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<Nested>
  { KeyedDecodingContainer(KeyedNodes<Nested>(node: try member(key))) }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    NodeList(nodes: try member(key).elements())
  }
  func superDecoder() -> any Decoder { NodeDecoder(node: node) }
  func superDecoder(forKey key: Key) throws -> any Decoder { NodeDecoder(node: try member(key)) }
}

private struct NodeList: UnkeyedDecodingContainer {
  let nodes: [any Node]
  var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { nodes.count }
  var isAtEnd: Bool { currentIndex >= nodes.count }

  private mutating func next() throws -> any Node {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(Value.self, .init(codingPath: [], debugDescription: "the list has ended"))
    }
    defer { currentIndex += 1 }
    return nodes[currentIndex]
  }

  mutating func decodeNil() -> Bool {
    guard !isAtEnd, nodes[currentIndex].isNull else { return false }
    currentIndex += 1
    return true
  }
  // Lists ask for their elements without saying that they are texts.
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let element = try next().decode(type)
    return (element as? String)?.admitted as? T ?? element
  }
  mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(KeyedNodes<Key>(node: try next()))
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    NodeList(nodes: try next().elements())
  }
  mutating func superDecoder() throws -> any Decoder { NodeDecoder(node: try next()) }
}

private struct SingleNode: SingleValueDecodingContainer {
  let node: any Node
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { node.isNull }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try node.decode(type) }
}
