/// A key as the person pressed it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right
  case shiftLeft, shiftRight, altLeft, altRight
  case home, end, pageUp, pageDown
  /// F1 is `function(1)`.
  case function(Int)
  /// The letter is lowercase.
  case control(Character)
  case alt(Character)
}
