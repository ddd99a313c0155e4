import JalonCore

/// One history: everything that happened to one mission, to one plan, or to one entry of the directory.
public struct StreamName: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func mission(_ id: MissionID) -> StreamName { StreamName("mission/\(id)") }
  public static func plan(_ id: SupportPlanID) -> StreamName { StreamName("plan/\(id)") }
  /// What one seat marks alone, until the sheets are revealed.
  public static func sheet(_ number: Int, of id: MissionID) -> StreamName { StreamName("sheet/\(id)/\(number)") }
  /// What all sheets of a mission begin with.
  public static func sheets(of id: MissionID) -> String { "sheet/\(id)/" }
  /// What happened to one entry of the directory.
  public static func entry(_ key: DirectoryEntry.Key) -> StreamName {
    // The codes of a questionnaire and of a calendar have two parts.
    let parts = key.code.split(separator: " ", omittingEmptySubsequences: true).joined(separator: "/")
    return StreamName("\(entries(key.kind))\(parts)")
  }
  /// What the streams of all entries of the directory begin with.
  public static let entries = "directory/"
  /// What those of one kind begin with.
  public static func entries(_ kind: DirectoryEntry.Kind) -> String { "\(entries)\(kind.rawValue)/" }

  /// The mission, where this is a mission's stream.
  public var mission: MissionID? { rest(of: "mission/").map { MissionID($0) } }
  public var plan: SupportPlanID? { rest(of: "plan/").map { SupportPlanID($0) } }

  /// The mission and the number of the sheet, where this is a sheet's stream.
  public var sheet: (mission: MissionID, number: Int)? {
    guard let rest = rest(of: "sheet/"), let cut = rest.lastIndex(of: "/"),
      let number = Int(rest[rest.index(after: cut)...]), number > 0
    else { return nil }
    return (MissionID(String(rest[..<cut])), number)
  }

  public var isOfDirectory: Bool { text.hasPrefix(StreamName.entries) }

  /// The kind of the entry, where this is an entry's stream.
  public var entryKind: DirectoryEntry.Kind? {
    DirectoryEntry.Kind.allCases.first { rest(of: StreamName.entries($0))?.isEmpty == false }
  }

  /// The person, where this is the stream of her entry.
  var person: PersonID? { rest(of: StreamName.entries(.person)).map { PersonID($0) } }

  private func rest(of prefix: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }

  /// By the bytes of UTF-8.
  public static func < (left: StreamName, right: StreamName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
  public var description: String { text }
}

/// A stream, and the position of its last event.
public struct StreamHead: Hashable, Sendable {
  public let stream: StreamName
  public let position: Int

  public init(stream: StreamName, position: Int) {
    self.stream = stream
    self.position = position
  }
}
