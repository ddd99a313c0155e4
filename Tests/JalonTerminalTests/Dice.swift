/// Random numbers that fall the same way on each run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// Text made of French words, wide and combining signs, controls and whatever else Unicode has.
  mutating func text(upTo length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<number(0...length) { text.append(scalar()) }
    return String(text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let pools: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0xA0...0xFF, 0x0...0x9F, 0x300...0x36F, 0x2000...0x206F, 0x2500...0x25FF,
      0x4E00...0x4E80, 0x1F300...0x1F6FF, 0xFE00...0xFEFF, 0x1100...0x11FF, 0xE0000...0xE007F, 0x0...0x10FFFF,
    ]
    let pool = pools[number(0...pools.count - 1)]
    return Unicode.Scalar(UInt32.random(in: pool, using: &self)) ?? "é"
  }
}
