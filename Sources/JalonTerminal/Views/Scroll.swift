/// Which rows of a list are in sight. The focus is kept in sight with a row of margin, and the list moves as little as it can.
public struct Scroll: Hashable, Sendable {
  /// The first row in sight.
  public var top: Int

  public init(top: Int = 0) { self.top = max(0, top) }

  /// The scroll that shows `focus` among `count` rows in `height` lines.
  public func following(_ focus: Int, count: Int, height: Int) -> Scroll {
    guard height > 0, count > height else { return Scroll() }
    let margin = height > 4 ? 1 : 0
    let wanted = min(max(0, focus), count - 1)
    let highest = min(max(0, wanted - margin), count - height)
    let lowest = min(max(0, wanted + margin - height + 1), count - height)
    return Scroll(top: min(max(top, lowest), highest))
  }

  /// The rows in sight.
  public func visible(count: Int, height: Int) -> Range<Int> {
    let first = min(top, max(0, count))
    return first..<min(max(first, count), first + max(0, height))
  }

  /// Where the focus goes for a key of movement, or nil when the key is another one.
  public static func moved(_ focus: Int, by key: Key, count: Int, page: Int) -> Int? {
    guard count > 0 else { return nil }
    let last = count - 1
    let step = max(1, page - 1)
    switch key {
    case .up, .character("k"): return max(0, focus - 1)
    case .down, .character("j"): return min(last, focus + 1)
    case .pageUp: return max(0, focus - step)
    case .pageDown: return min(last, focus + step)
    case .home: return 0
    case .end: return last
    default: return nil
    }
  }
}
