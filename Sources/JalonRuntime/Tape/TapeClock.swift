import JalonCore
import Synchronization

/// The clock of a tape: its day is turned by hand, and the same story has the same hours and numbers each time.
public final class TapeClock: Sendable {
  private let state: Mutex<State>

  private struct State {
    var day: Day
    var orders = 0
  }

  public init(_ day: Day) { state = Mutex(State(day: day)) }

  public func turn(to day: Day) { state.withLock { $0.day = day } }

  public var clock: Clock {
    Clock(now: { self.now }, today: { self.state.withLock { $0.day } }, newOrder: { self.newOrder() })
  }

  /// Nine o'clock, and one second more for each act.
  private var now: Instant { state.withLock { Instant(seconds: $0.day.number * 86_400 + 32_400 + $0.orders) } }

  private func newOrder() -> OrderID {
    state.withLock { state in
      state.orders += 1
      return OrderID("tape-\(state.orders)")
    }
  }
}
