/// What a store says of itself, for good, where its data are nobody's: on the title bar and on whatever leaves it.
public enum StoreMark: String, Hashable, Sendable, CaseIterable {
  /// Made by `jalon init --essai`: for trials, benches and tests.
  case trial = "essai"
  /// Made by `jalon demo --keep`.
  case demonstration = "démo"

  /// For programs.
  public var code: String {
    switch self {
    case .trial: "trial"
    case .demonstration: "demonstration"
    }
  }
}
