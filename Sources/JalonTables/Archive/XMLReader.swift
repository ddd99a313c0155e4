import CExpat

/// Takes the elements of an XML document as they come.
protocol XMLTaking: AnyObject {
  /// - Parameter name: without its namespace.
  func opens(_ name: String, _ attributes: XMLAttributes) throws
  func closes(_ name: String) throws
  /// A run of characters, in UTF-8: a text may come in several.
  func takes(_ text: UnsafeBufferPointer<UInt8>) throws
}

/// The attributes of one element, for as long as it is being opened.
struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute without a namespace.
  subscript(_ name: StaticString) -> String? { find { XMLAttributes.same($0, name) } }

  /// - Parameter space: what the name of its namespace holds.
  subscript(_ space: String, _ name: StaticString) -> String? {
    find { full in
      guard let local = XMLReader.local(full), local != full, XMLAttributes.same(local, name) else { return false }
      return String(cString: full).contains(space)
    }
  }

  /// As they are written, in their order.
  var all: [(name: String, value: String)] {
    guard var pair = pairs else { return [] }
    var all: [(name: String, value: String)] = []
    while let name = pair[0] {
      if let value = pair[1] { all.append((String(cString: name), String(cString: value))) }
      pair += 2
    }
    return all
  }

  private func find(_ matches: (UnsafePointer<CChar>) -> Bool) -> String? {
    guard var pair = pairs else { return nil }
    while let name = pair[0] {
      if matches(name) { return pair[1].map { String(cString: $0) } }
      pair += 2
    }
    return nil
  }

  private static func same(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    var index = 0
    while index < name.utf8CodeUnitCount {
      guard UInt8(bitPattern: text[index]) == name.utf8Start[index] else { return false }
      index += 1
    }
    return text[index] == 0
  }
}

/// Reads an XML document a piece at a time, by expat. Documents that declare words of their own are refused: no program
/// writes a table so, and they may swell.
final class XMLReader {
  private let parser: XML_Parser
  private let taker: any XMLTaking
  private let isPrefixed: Bool
  private var failure: (any Error)?

  /// - Parameter prefixed: names come as they are written, namespaces and all.
  init(_ taker: any XMLTaking, prefixed: Bool = false) throws(TableFault) {
    guard let parser = prefixed ? XML_ParserCreate(nil) : XML_ParserCreateNS(nil, XMLReader.bar) else {
      throw .tooLarge
    }
    (self.parser, self.taker, isPrefixed) = (parser, taker, prefixed)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { XMLReader.of($0).opened($1, $2) },
      { XMLReader.of($0).closed($1) })
    XML_SetCharacterDataHandler(parser) { XMLReader.of($0).read($1, $2) }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, declares in
      if declares != 0 || XMLReader.of(data).isPrefixed { XMLReader.of(data).stop(TableFault.damaged) }
    }
  }

  deinit { XML_ParserFree(parser) }

  func take(_ piece: UnsafeRawBufferPointer, isLast: Bool) throws {
    let status = XML_Parse(
      parser, piece.bindMemory(to: CChar.self).baseAddress, Int32(piece.count), isLast ? 1 : 0)
    if let failure { throw failure }
    guard status == XML_STATUS_OK else { throw TableFault.damaged }
  }

  // MARK: - Called back

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader {
    guard let data else { preconditionFailure("expat gives back what it was given") }
    return Unmanaged<XMLReader>.fromOpaque(data).takeUnretainedValue()
  }

  private func opened(_ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard failure == nil, let local = name.flatMap(XMLReader.local) else { return }
    do { try taker.opens(String(cString: local), XMLAttributes(pairs: pairs)) } catch { stop(error) }
  }

  private func closed(_ name: UnsafePointer<CChar>?) {
    guard failure == nil, let local = name.flatMap(XMLReader.local) else { return }
    do { try taker.closes(String(cString: local)) } catch { stop(error) }
  }

  private func read(_ text: UnsafePointer<CChar>?, _ count: Int32) {
    guard failure == nil, let text else { return }
    do {
      try text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
        try taker.takes(UnsafeBufferPointer(start: start, count: Int(count)))
      }
    } catch { stop(error) }
  }

  private func stop(_ error: any Error) {
    failure = failure ?? error
    XML_StopParser(parser, 0)
  }

  // MARK: - Names

  /// Between the name of a namespace and that of what is in it.
  private static let bar = CChar(0x7C)

  /// Behind the last bar.
  fileprivate static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar>? {
    var (place, local) = (name, name)
    while place.pointee != 0 {
      if place.pointee == bar { local = place + 1 }
      place += 1
    }
    return local
  }
}

/// Takes what a small document says in its elements' attributes.
final class XMLOutline: XMLTaking {
  private let open: (String, XMLAttributes) throws -> Void
  private let close: (String) -> Void

  init(_ open: @escaping (String, XMLAttributes) throws -> Void, close: @escaping (String) -> Void = { _ in }) {
    (self.open, self.close) = (open, close)
  }

  func opens(_ name: String, _ attributes: XMLAttributes) throws { try open(name, attributes) }
  func closes(_ name: String) { close(name) }
  func takes(_ text: UnsafeBufferPointer<UInt8>) {}
}
