/// Chance that is the same for the same seed, on every machine.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  /// - Parameter part: what is told with it, so that no part depends on how many there are of another.
  init(seed: Int, of part: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x2545_F491_4F6C_DD1D &+ UInt64(part) }

  // SplitMix64: a counter in steps of the golden ratio, whose bits are then well mixed.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func among(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func among<Element>(_ elements: [Element]) -> Element { elements[among(0...elements.count - 1)] }
  mutating func once(in times: Int) -> Bool { among(1...times) == 1 }
}
