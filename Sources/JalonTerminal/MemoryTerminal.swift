/// A terminal with no terminal: it plays a script of inputs and keeps what was shown.
public final class MemoryTerminal: Terminal {
  public private(set) var size: Size
  public private(set) var last: Surface
  public private(set) var presented = 0
  public private(set) var isSuspended = false
  public private(set) var isClosed = false
  /// All that was sent beside pictures.
  public private(set) var sent: [String] = []
  public let wake: @Sendable () -> Void

  private var script: [Input]
  private var next = 0
  private let whenIdle: () -> [Input]

  /// - Parameter script: one input for each `read`.
  /// - Parameter whenIdle: what `read` returns once the script is played; by default the terminal hangs up.
  public init(
    size: Size, script: [Input] = [], whenIdle: @escaping () -> [Input] = { [.hangup] },
    wake: @escaping @Sendable () -> Void = {}
  ) {
    self.size = size
    self.script = script
    self.whenIdle = whenIdle
    self.wake = wake
    last = Surface(size: size)
  }

  public func feed(_ inputs: [Input]) {
    script += inputs
  }

  public func present(_ surface: Surface) {
    last = surface
    presented += 1
  }

  public func read(timeoutMilliseconds: Int?) -> [Input] {
    guard next < script.count else { return whenIdle() }
    defer { next += 1 }
    if case .resize(let size) = script[next] { self.size = size }
    return [script[next]]
  }

  public func send(_ sequence: String) { sent.append(sequence) }
  public func suspend() { isSuspended = true }
  public func resume() { isSuspended = false }
  public func stop() {}
  public func repaint() {}
  public func close() { isClosed = true }
}
