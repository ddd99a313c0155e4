/// Where the journal of a mission stood as something left: what a printed page keeps of it, to be compared later.
///
/// Marks under seal stand in journals of their own: none of them moves it.
public struct Anchor: Hashable, Sendable {
  public let mission: MissionID
  /// Of the last fact, from 1.
  public let position: Int
  /// Twenty letters and digits that nobody confuses, in four groups: 99 bits of the digest of that fact and all before it.
  public let code: String

  public static let groups = 4
  public static let lettersInGroup = 5

  /// Whether a text is written as a code is.
  public static func isCode(_ text: some StringProtocol) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.count == Self.groups
      && groups.allSatisfy { group in
        group.count == lettersInGroup
          && group.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x32...0x39).contains($0) }
      }
  }

  public init(mission: MissionID, position: Int, code: String) {
    (self.mission, self.position, self.code) = (mission, position, code)
  }
}
