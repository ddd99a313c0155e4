/// An XML document held whole, with the prefixes that it was written with, so that it can be written again.
public struct XMLElement: Sendable {
  public typealias Attribute = (name: String, value: String)

  /// With its prefix.
  public var name: String
  public var attributes: [Attribute]
  public var children: [XMLNode]

  public init(_ name: String, _ attributes: [Attribute] = [], _ children: [XMLNode] = []) {
    (self.name, self.attributes, self.children) = (name, attributes, children)
  }

  /// - Throws: `TableFault.damaged` where it is no XML, declares words of its own, or is deeper than any page.
  public init(reading bytes: [UInt8]) throws(TableFault) {
    let taker = TreeTaking()
    do {
      let reader = try XMLReader(taker, prefixed: true)
      try bytes.withUnsafeBytes { try reader.take($0, isLast: true) }
    } catch { throw error as? TableFault ?? .damaged }
    guard let root = taker.root else { throw .damaged }
    self = root
  }

  public subscript(_ attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let place = attributes.firstIndex { $0.name == attribute }
      switch (place, newValue) {
      case (let place?, let value?): attributes[place].value = value
      case (let place?, nil): attributes.remove(at: place)
      case (nil, let value?): attributes.append((attribute, value))
      case (nil, nil): break
      }
    }
  }

  public var elements: [XMLElement] { children.compactMap(\.element) }

  public func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// All that is written within.
  public var text: String {
    children.map { child in
      switch child {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }
}

public indirect enum XMLNode: Sendable {
  case element(XMLElement)
  case text(String)

  public var element: XMLElement? { if case .element(let element) = self { element } else { nil } }
}

/// Builds the tree as the elements come.
private final class TreeTaking: XMLTaking {
  private(set) var root: XMLElement?
  private var open: [XMLElement] = []
  /// No page has more elements within one another.
  private static let deepest = 200

  func opens(_ name: String, _ attributes: XMLAttributes) throws {
    guard open.count < TreeTaking.deepest else { throw TableFault.damaged }
    open.append(XMLElement(name, attributes.all))
  }

  func closes(_ name: String) {
    guard let last = open.popLast() else { return }
    if open.isEmpty { root = last } else { open[open.count - 1].children.append(.element(last)) }
  }

  func takes(_ text: UnsafeBufferPointer<UInt8>) {
    guard let place = open.indices.last else { return }
    let piece = String(decoding: text, as: UTF8.self)
    if case .text(let before)? = open[place].children.last {
      open[place].children[open[place].children.count - 1] = .text(before + piece)
    } else {
      open[place].children.append(.text(piece))
    }
  }
}
