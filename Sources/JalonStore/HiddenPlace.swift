/// Where a file is made before it takes its place: beside it, under a name that nobody looks for.
public enum HiddenPlace {
  public static let prefix = ".jalon-"

  /// Always the same for one place: what a program that was killed left there, the next one takes away.
  public static func beside(_ path: String) -> String {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    // File systems take names of 255 bytes.
    return "\(path[..<start])\(prefix)\(path[start...].suffix(longestName))"
  }

  private static let longestName = 60
}
