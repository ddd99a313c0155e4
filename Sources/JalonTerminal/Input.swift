/// What can reach the program from its terminal.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// A paste in one piece, its control characters already removed, its lines parted by `\n`.
  case paste(String)
  /// Only where the settings ask for a mouse.
  case mouse(Mouse)
  case resize(Size)
  case signal(Signal)
  /// The terminal said what colour stands behind its letters.
  case background(RGB)
  /// Somebody called `wake`: a worker has posted a result.
  case woken
  /// The terminal is gone: save and leave.
  case hangup
}

/// What the system asked of the program.
public enum Signal: Hashable, Sendable {
  case terminate, hangup, interrupt, suspend, resume
  /// Another one that ends a program, by its number.
  case other(Int32)

  /// The exit status a shell expects of a program that such a signal ended.
  public var exitStatus: Int32 {
    switch self {
    case .terminate: 128 + 15
    case .hangup: 128 + 1
    case .interrupt: 128 + 2
    case .suspend: 128 + 20
    case .resume: 0
    case .other(let number): 128 + number
    }
  }
}
