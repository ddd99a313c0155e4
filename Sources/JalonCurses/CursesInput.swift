internal import CNcurses
import JalonTerminal

/// How keys, signals and wake-ups come in: one wait on the keyboard and on the pipe of events, then all that is there.
extension CursesTerminal {
  public func read(timeoutMilliseconds: Int?) -> [Input] {
    let end = timeoutMilliseconds.map { jalon_milliseconds() + Int64(max(0, $0)) }
    while true {
      let inputs = readOnce(until: end)
      if !inputs.isEmpty { return inputs }
      if let end, jalon_milliseconds() >= end { return [] }
    }
  }

  private func readOnce(until end: Int64?) -> [Input] {
    if !pending.isEmpty {
      defer { pending = [] }
      return pending
    }
    if let asked, jalon_milliseconds() - asked > CursesTerminal.longestAnswer { decoder.expectNoAnswer() }
    let patience = decoder.patience(escapeDelay: settings.escapeDelay)
    let left = end.map { Int(max(0, $0 - jalon_milliseconds())) }
    let wait = [patience, left].compactMap { $0 }.min() ?? -1
    let found = jalon_wait(Int32(clamping: wait))
    if found == 0 { return patience != nil && patience == wait ? decoder.flush() : [] }
    var inputs = found & Int32(JALON_EVENTS) != 0 ? readEvents() : []
    if found & Int32(JALON_KEYS | JALON_GONE) != 0 { inputs += readKeys() }
    return inputs
  }

  /// Everything typed so far, in one go, so that a thousand pending keys make one frame.
  private func readKeys() -> [Input] {
    var inputs: [Input] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    repeat {
      let count = jalon_read(&bytes, Int32(bytes.count))
      guard count > 0 else { return inputs + [.hangup] }
      inputs += decoder.feed(bytes.prefix(Int(count)))
    } while jalon_wait(0) & Int32(JALON_KEYS) != 0 && inputs.count < 65_536
    return inputs
  }

  func readEvents() -> [Input] {
    var inputs: [Input] = []
    while let letter = Unicode.Scalar(UInt32(jalon_next_event())), letter != "\0" {
      guard let input = input(for: letter), !inputs.contains(input) else { continue }
      inputs.append(input)
    }
    return inputs
  }

  private func input(for letter: Unicode.Scalar) -> Input? {
    if letter.value >= 128 { return .signal(.other(Int32(letter.value) - 128)) }
    switch letter {
    case "W": return measureAgain() ? .resize(size) : nil
    case "T": return .signal(.terminate)
    case "H": return .signal(.hangup)
    case "I": return .signal(.interrupt)
    case "Z": return .signal(.suspend)
    case "C": return continued()
    case "w": return .woken
    default: return nil
    }
  }

  private func measureAgain() -> Bool {
    let isNew = measure()
    if isNew { jalon_forget() }
    return isNew
  }

  /// For how long, in milliseconds, an answer is expected of the terminal; one that comes later is taken all the same.
  static let longestAnswer: Int64 = 1_000
  /// For how long the keyboard has to rest before what comes is an answer to what is in sight.
  private static let rest: Int32 = 120

  public func dropTyped() -> [Input] {
    var kept: [Input] = []
    while true {
      let found = jalon_wait(CursesTerminal.rest)
      guard found != 0 else { return kept }
      let inputs =
        (found & Int32(JALON_EVENTS) != 0 ? readEvents() : [])
        + (found & Int32(JALON_KEYS | JALON_GONE) != 0 ? readKeys() : [])
      kept += inputs.filter { !$0.isTyped }
      if kept.contains(where: \.endsAll) { return kept }
    }
  }

  /// What the terminal still answers is not left for the shell, which would take it for something typed.
  func takeLastAnswer() {
    guard let asked, decoder.isAwaiting else { return }
    while decoder.isAwaiting {
      let left = asked + 300 - jalon_milliseconds()
      guard left > 0, jalon_wait(Int32(clamping: left)) & Int32(JALON_KEYS) != 0 else { return }
      _ = readKeys()
    }
  }

  /// The shell may have changed the terminal's modes while the program was stopped from outside.
  private func continued() -> Input? {
    guard !isSuspended, !isClosed else { return nil }
    comeBack()
    return .signal(.resume)
  }
}

extension Input {
  fileprivate var isTyped: Bool {
    switch self {
    case .key, .paste: true
    case .mouse, .resize, .signal, .background, .woken, .hangup: false
    }
  }

  /// Nothing that is typed afterwards matters any more.
  fileprivate var endsAll: Bool {
    switch self {
    case .hangup, .signal: true
    case .key, .paste, .mouse, .resize, .background, .woken: false
    }
  }
}
