/// Chance that can be thrown again: the same seed gives the same throws, on every machine.
///
/// Put `"\(dice)"` in each expectation: a failure then names the seed to begin again from.
public struct Dice: RandomNumberGenerator, CustomStringConvertible, Sendable {
  public let seed: UInt64
  private var state: UInt64

  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// One for each of the seeds 1…`count`.
  public static func cast(_ count: UInt64) -> [Dice] { (1...count).map(Dice.init) }

  public var description: String { "Dice(seed: \(seed))" }

  // SplitMix64: a counter in steps of the golden ratio, whose bits are then well mixed.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  public mutating func throwing(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True once in `times`.
  public mutating func once(in times: Int) -> Bool { throwing(1...times) == 1 }

  public mutating func choosing<Element>(among elements: some Collection<Element>) -> Element {
    guard let element = elements.randomElement(using: &self) else { preconditionFailure("nothing to choose from") }
    return element
  }

  public mutating func shuffling<Element>(_ elements: [Element]) -> [Element] { elements.shuffled(using: &self) }
}
