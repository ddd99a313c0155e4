/// Why a value does not fill a field.
public struct Misfit: Hashable, Sendable, Error {
  public enum Reason: Hashable, Sendable {
    case missing
    /// No such field; the nearest that exists, if one is near.
    case unknown(nearest: String?)
    case expected(Shape)
    case tooLong(limit: Int)
    /// A character that steers a machine, and its place in the text, from 1.
    case control(Unicode.Scalar, place: Int)
    /// A code may hold only what a reader can see and type again.
    case notACode
  }

  /// From the command down: `deciders[1].person`.
  public let path: String
  public let reason: Reason

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension Shape {
  /// A one-line text holds at most 500 characters, a long one 64 KiB: a proposal's summary, not the proposal.
  public static let lineLimit = 500
  public static let proseLimit = 65_536
  /// More elements than this in one list is a mistake of the sender.
  public static let listLimit = 1_000
  /// No sum, share or count of the field comes near.
  static let wholeLimit: UInt = 1_000_000_000_000

  /// All that keeps `value` from filling this shape. Empty when it fits.
  public func misfits(_ value: Value, at path: String = "") -> [Misfit] {
    switch (self, value) {
    case (.group(let fields), .group(let members)):
      return groupMisfits(fields, members, path)
    case (.list(let element), .list(let elements)):
      guard elements.count <= Shape.listLimit else {
        return [Misfit(path: path, reason: .tooLong(limit: Shape.listLimit))]
      }
      return elements.enumerated().flatMap { element.misfits($1, at: "\(path)[\($0)]") }
    case (.answer, .whole):
      return []
    case (.answer, .list(let elements)) where elements.allSatisfy({ $0.text != nil }):
      return elements.enumerated().flatMap { Shape.controls(in: $1, at: "\(path)[\($0)]") }
    default:
      let controls = Shape.controls(in: value, at: path)
      return controls.isEmpty ? scalarMisfit(value, path) : controls
    }
  }

  private static func controls(in value: Value, at path: String) -> [Misfit] {
    guard let text = value.text, let found = TextGate.firstControl(in: text) else { return [] }
    return [Misfit(path: path, reason: .control(found.scalar, place: found.place))]
  }

  private func groupMisfits(_ fields: [Field], _ members: [String: Value], _ path: String) -> [Misfit] {
    let names = fields.map(\.name)
    let unknown = members.keys.filter { !names.contains($0) }.sorted().map {
      Misfit(path: path.dotted($0), reason: .unknown(nearest: Nearest.match(to: $0, among: names)))
    }
    return unknown
      + fields.flatMap { field -> [Misfit] in
        let place = path.dotted(field.name)
        guard let member = members[field.name], member != .null else {
          return field.required ? [Misfit(path: place, reason: .missing)] : []
        }
        return field.shape.misfits(member, at: place)
      }
  }

  private func scalarMisfit(_ value: Value, _ path: String) -> [Misfit] {
    switch (self, value) {
    case (.answer, .text):
      return []
    case (.reference, .text(let text)) where !TextGate.isCode(text),
      (.party, .text(let text)) where Party(text).map { !TextGate.isCode($0.code) } ?? false:
      return [Misfit(path: path, reason: .notACode)]
    case (.line, .text(let text)) where text.contains(where: \.isNewline):
      return [Misfit(path: path, reason: .expected(self))]
    case (.line, .text(let text)), (.reference, .text(let text)):
      return text.count <= Shape.lineLimit ? [] : [Misfit(path: path, reason: .tooLong(limit: Shape.lineLimit))]
    case (.prose, .text(let text)):
      return text.utf8.count <= Shape.proseLimit ? [] : [Misfit(path: path, reason: .tooLong(limit: Shape.proseLimit))]
    case (.flag, .flag):
      return []
    case (.whole, .whole(let number)), (.euros, .whole(let number)), (.hundredths, .whole(let number)),
      (.instant, .whole(let number)):
      return number.magnitude < Shape.wholeLimit ? [] : [Misfit(path: path, reason: .expected(self))]
    case (.day, .text(let text)) where Day(iso: text) != nil:
      return []
    case (.party, .text(let text)) where Party(text) != nil:
      return []
    case (.choice(let words), .text(let text)) where words.contains(text):
      return []
    default:
      return [Misfit(path: path, reason: .expected(self))]
    }
  }
}

extension String {
  fileprivate func dotted(_ name: String) -> String { isEmpty ? name : "\(self).\(name)" }
}

/// The word that was probably meant.
public enum Nearest {
  /// The candidate at the smallest edit distance, if at most a third of the word has to change.
  public static func match(to word: String, among candidates: some Sequence<String>) -> String? {
    let target = Array(word.lowercased())
    let scored = candidates.map { (candidate: $0, distance: distance(target, Array($0.lowercased()))) }
    guard let best = scored.min(by: { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }) else { return nil }
    return best.distance <= max(1, max(target.count, best.candidate.count) / 3) ? best.candidate : nil
  }

  // Insertions, deletions, replacements, and two neighbours that changed places count one each.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var (beforeLast, last) = ([Int](), Array(0...right.count))
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = last[column] + (letter == other ? 0 : 1)
        var least = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
