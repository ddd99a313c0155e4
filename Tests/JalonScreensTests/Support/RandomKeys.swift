import JalonTerminal

/// Every key that matters to some screen, and a few that matter to none; none that leaves the screen.
enum RandomKeys {
  static let all: [Key] =
    [
      .enter, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .shiftLeft, .shiftRight, .altLeft,
      .altRight, .home, .end, .pageUp, .pageDown, .control("s"), .control("z"), .control("e"), .function(5),
    ] + "0123456789à&é\"'(-è_çafrosxut*,.+=/? jkhlnev".map(Key.character)
}
