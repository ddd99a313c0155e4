/// A figure that rests on few respondents tells what one of them said: it is withheld.
///
/// Five for satisfaction by operator, provider, officer or territory (the design's confidentiality chapter: n < 5).
public enum SmallNumbers {
  public static let least = 5

  public static func mayShow(_ respondents: Int) -> Bool { respondents >= least }
}
