/// The entries of one kind, by code: held here, or read from a source when they are asked for.
public struct Entries<Code: Hashable & Comparable & Sendable, Entry: Hashable & Sendable>: Sendable {
  /// How those that are not held are read.
  struct Source: Sendable {
    let entry: @Sendable (Code) -> Entry?
    /// Where a text is looked for, the first of those that hold it.
    let all: @Sendable (String?) -> [(key: Code, value: Entry)]
  }

  private(set) var held: [Code: Entry] = [:]
  /// Those that the source has still, and that stand no more.
  private var gone: Set<Code> = []
  private let source: Source?
  /// What a walk looks for; all of them where it is `nil`.
  var search: String?

  init(_ source: Source? = nil) { self.source = source }

  public internal(set) subscript(code: Code) -> Entry? {
    get { held[code] ?? (gone.contains(code) ? nil : source?.entry(code)) }
    set {
      held[code] = newValue
      if newValue == nil { gone.insert(code) } else { gone.remove(code) }
    }
  }

  /// What the source says of it counts no more.
  func isOwn(_ code: Code) -> Bool { held[code] != nil || gone.contains(code) }
}

// Walked by whoever prints all of them, and by nobody else: that costs as much as there are.
extension Entries: Sequence {
  public typealias Element = (key: Code, value: Entry)

  public func makeIterator() -> AnyIterator<Element> { AnyIterator(all.makeIterator()) }

  public var keys: [Code] { all.map(\.key) }

  private var all: [Element] {
    let here = held.map { ($0.key, $0.value) }
    guard let source else { return here }
    return source.all(search).filter { !isOwn($0.key) } + here
  }
}

extension Entries: Hashable {
  public static func == (left: Entries, right: Entries) -> Bool { left.byCode == right.byCode }
  public func hash(into hasher: inout Hasher) { byCode.hash(into: &hasher) }

  private var byCode: [Code: Entry] { Dictionary(all.map { ($0.key, $0.value) }) { first, _ in first } }
}
