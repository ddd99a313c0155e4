/// What a store says of itself, for good, where its data are nobody's: on the title bar and on whatever leaves it.
public enum StoreMark: String, Hashable, Sendable {
  /// Made by `jalon init --essai`: for trials, benches and tests.
  case trial = "essai"
  /// Made by `jalon demo --keep`.
  case demonstration = "démo"
}
