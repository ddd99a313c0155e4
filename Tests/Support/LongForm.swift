import Foundation

/// A walk that takes too long for every change: the everyday suite walks through some of it and says what it skipped,
/// `make proofs` walks through all.
public enum LongForm {
  /// `make proofs` asks for it.
  public static let isAsked = ProcessInfo.processInfo.environment["JALON_PROOFS"] == "1"

  /// All of them where the long form is asked for, else as many as `count` from one end to the other.
  ///
  /// - Parameters:
  ///   - things: what is counted: « columns ».
  ///   - walk: whose they are, as whoever reads the log of the suite finds it.
  public static func some<Element>(
    _ count: Int, of all: [Element], _ things: String, in walk: String
  ) -> [Element] {
    let chosen = isAsked ? all : spread(count, over: all)
    if chosen.count < all.count { tell("\(walk): \(chosen.count) of \(all.count) \(things)") }
    return chosen
  }

  /// Says what the short form of a walk goes by.
  public static func tell(_ walked: String) {
    if !isAsked { print("\(walked); all of them in `make proofs`") }
  }

  /// One out of each of `count` stretches of the same length, the same ones each time; never always at the same place of
  /// its stretch, or things that come back in a rhythm would only be seen on one beat.
  static func spread<Element>(_ count: Int, over all: [Element]) -> [Element] {
    guard count < all.count else { return all }
    return (0..<count).map { stretch in
      let (first, end) = (stretch * all.count / count, (stretch + 1) * all.count / count)
      var dice = Dice(seed: UInt64(stretch))
      return all[dice.throwing(first...end - 1)]
    }
  }
}
