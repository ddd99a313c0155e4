import Foundation
import JalonStore

// Two Jalon of one person on one file: the second one follows, and takes over when it is told to.
extension Session {
  /// Whoever writes is another Jalon of the same person at this computer: it may be asked to leave.
  func mayTakeOver(from store: any Store) -> Bool {
    guard case .readOnly(.heldBy(let other)) = store.access else { return false }
    return isOwn(other)
  }

  /// Nobody writes into the store.
  var isFree: Bool { holderNow == nil }

  private var holderNow: Holder? {
    // Where the door cannot be looked at, somebody may stand behind it.
    do { return try StoreDoor(places.store).holder } catch { return holder }
  }

  private func isOwn(_ other: Holder) -> Bool {
    other.user == holder.user && other.host == holder.host && other.pid > 1 && other.pid != holder.pid
  }

  /// Asks the other Jalon to leave, as the system does: what was being typed there is kept as a draft. Then begins anew, as
  /// it was begun. Returns only where that cannot be done.
  func takeTheHand() {
    if let other = holderNow, isOwn(other) { kill(pid_t(other.pid), SIGTERM) }
    for _ in 0..<Session.looks where !isFree { usleep(100_000) }
    execv("/proc/self/exe", CommandLine.unsafeArgv)
    if let program = CommandLine.unsafeArgv[0] { execvp(program, CommandLine.unsafeArgv) }
  }

  /// For five seconds.
  private static let looks = 50
}
