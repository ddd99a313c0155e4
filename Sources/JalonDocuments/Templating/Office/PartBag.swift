import JalonTables

/// The parts of a file while it is filled, in their order.
struct PartBag {
  private var order: [String] = []
  private var raw: [String: [UInt8]] = [:]
  private var trees: [String: XMLElement] = [:]

  init(_ parts: [(name: String, bytes: [UInt8])]) {
    for part in parts {
      order.append(part.name)
      raw[part.name] = part.bytes
    }
  }

  var names: [String] { order }

  /// A part as XML; `nil` where there is none, or it is none.
  subscript(name: String) -> XMLElement? {
    get { trees[name] ?? raw[name].flatMap { try? XMLElement(reading: $0) } }
    set {
      if raw[name] == nil, trees[name] == nil, newValue != nil { order.append(name) }
      trees[name] = newValue
    }
  }

  mutating func remove(_ name: String) {
    order.removeAll { $0 == name }
    (raw[name], trees[name]) = (nil, nil)
  }

  func archive(_ format: OfficeFormat) -> [UInt8] {
    // Other programs look for what the file is at its beginning.
    let first = format == .odt ? "mimetype" : "[Content_Types].xml"
    var zip = ZipWriter()
    for name in order.filter({ $0 == first }) + order.filter({ $0 != first }) {
      if let tree = trees[name] {
        zip.add(name, XML.head.text + tree.written)
      } else if let bytes = raw[name] {
        zip.add(name, bytes, isStored: name == "mimetype")
      }
    }
    return zip.archive
  }
}
