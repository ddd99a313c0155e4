import JalonCore

/// Which parts of a figure are not told, so that none follows from the whole by subtraction.
enum RegionMasking {
  /// Of fewer than so many, a number tells of one.
  static let least = 3

  static func isFew(_ units: Int) -> Bool { units > 0 && units < least }

  /// - Parameters:
  ///   - sizes: how many units stand in each part.
  ///   - others: parts that are hidden whatever their size.
  /// - Returns: parts of few, and with them as many of the next ones as it takes to hide them together. All of them where
  ///   that is not enough.
  static func hidden(_ sizes: [String?: Int], with others: Set<String?> = []) -> Set<String?> {
    var hidden = Set(sizes.filter { isFew($0.value) }.map(\.key)).union(others.intersection(sizes.keys))
    guard !hidden.isEmpty else { return [] }
    let rest = sizes.filter { !hidden.contains($0.key) }.sorted {
      ($0.value, $0.key ?? "~") < ($1.value, $1.key ?? "~")
    }
    for (code, _) in rest {
      if isEnough(hidden, sizes) { return hidden }
      hidden.insert(code)
    }
    return isEnough(hidden, sizes) ? hidden : Set(sizes.keys)
  }

  /// Whoever knows that each hidden part holds one at least, and what they hold together, must be left with three answers
  /// for each of them.
  private static func isEnough(_ hidden: Set<String?>, _ sizes: [String?: Int]) -> Bool {
    let together = hidden.reduce(0) { $0 + (sizes[$1] ?? 0) }
    return hidden.count >= 2 && together >= hidden.count + least - 1
  }
}
