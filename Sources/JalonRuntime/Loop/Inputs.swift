import JalonScreens
import JalonTerminal

extension Runtime {
  /// One input, and then what was typed while a screen was opening: each letter reaches what it was meant for, however far
  /// the store is. What was typed before a question could be read is no answer to it.
  func take(_ input: Input) {
    guard parting == nil, !(hasAsked && input.isTyped) else { return }
    if app.isOpening {
      guard !input.waits else { return held.append(input) }
      if input.isTyped { held = [] }
    }
    let wasAsking = app.isAsking
    handle(input)
    hasAsked = hasAsked || app.isAsking && !wasAsking
    guard !app.isOpening, !held.isEmpty else { return }
    let typed = held
    held = []
    for input in typed { take(input) }
  }
}

extension Input {
  var isTyped: Bool {
    switch self {
    case .key, .paste, .mouse: true
    case .resize, .signal, .background, .woken, .hangup: false
    }
  }

  /// It means something to the screen that is opening, and not to the one that leads there.
  fileprivate var waits: Bool {
    switch self {
    case .key(.escape), .key(.control("c")), .key(.control("q")), .key(.control("z")): false
    case .key, .paste: true
    case .mouse, .resize, .signal, .background, .woken, .hangup: false
    }
  }
}
