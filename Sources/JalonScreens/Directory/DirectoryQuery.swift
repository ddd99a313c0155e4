import JalonCore
import JalonStore
import JalonWording

/// What a list of the directory is narrowed by, as people type it: words, and `dép:05`.
public struct DirectoryQuery: Hashable, Sendable {
  public private(set) var words: [String] = []
  public private(set) var department: String?
  /// A sentence for each piece that could not be read: it narrows nothing.
  public private(set) var problems: [Words] = []

  public init(_ text: String) {
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let parts = piece.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, ["dep", "dept", "departement", "department"].contains(parts[0].folded) else {
        words.append(String(piece).folded)
        continue
      }
      department = Department(parts[1])?.code
      if department == nil { problems.append(DirectoryWords.noDepartment(parts[1])) }
    }
  }

  public func scope(_ kind: DirectoryEntry.Kind, _ order: DirectoryOrder) -> DirectoryScope {
    DirectoryScope(kind, words: words, department: department, order: order)
  }
}
