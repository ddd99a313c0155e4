import JalonCore

/// Which known identifiers may have been meant by one that is not known.
public enum Likeness {
  /// Those within a third of their length of `text`, the nearest first.
  public static func nearest<Subject>(to text: String, among known: [ID<Subject>], limit: Int) -> [ID<Subject>] {
    var left = known.map(\.text)
    var found: [ID<Subject>] = []
    while found.count < limit, let name = Nearest.match(to: text, among: left) {
      found.append(ID(name))
      left.removeAll { $0 == name }
    }
    return found
  }
}
