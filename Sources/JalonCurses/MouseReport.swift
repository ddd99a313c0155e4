import JalonTerminal

/// What a terminal says of its mouse, in figures (mode 1006): `ESC [ < 0 ; 12 ; 5 M`.
enum MouseReport {
  /// `nil` for a release, a movement, another button, a key that is held, or what is no report at all.
  ///
  /// - Parameter body: what follows `ESC [`, with its last letter.
  static func read(_ body: ArraySlice<UInt8>) -> Mouse? {
    guard body.first == UInt8(ascii: "<"), body.last == UInt8(ascii: "M") else { return nil }
    let parts = body.dropFirst().dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap(number)
    guard parts.count == 3, numbers.count == 3, numbers[1] > 0, numbers[2] > 0, let gesture = gesture(numbers[0]) else {
      return nil
    }
    return Mouse(gesture, at: Point(column: numbers[1] - 1, row: numbers[2] - 1))
  }

  private static func gesture(_ button: Int) -> Mouse.Gesture? {
    switch button {
    case 0: .click
    case 64: .wheelUp
    case 65: .wheelDown
    default: nil
    }
  }

  /// No terminal has ten thousand columns.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
