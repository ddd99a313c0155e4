/// Where the clocks on the wall stand: the one way by which an instant becomes a day.
///
/// The rules hold no clock and no time zone: whoever knows the place hands one in.
public struct Zone: Sendable {
  private let ahead: @Sendable (Instant) -> Int

  /// - Parameter ahead: the seconds that a clock on the wall is ahead of universal time at an instant. It changes with
  ///   summer time.
  public init(_ ahead: @escaping @Sendable (Instant) -> Int) { self.ahead = ahead }

  public static let universal = Zone { _ in 0 }

  /// The day on the wall's calendar at that instant.
  public func day(of instant: Instant) -> Day { Day(number: wall(instant).floored(by: 86_400) / 86_400) }

  /// `14:11`, on the clock on the wall.
  public func hour(of instant: Instant) -> String {
    let minutes = minutes(of: instant)
    return "\(Zone.twoDigits(minutes / 60)):\(Zone.twoDigits(minutes % 60))"
  }

  /// `2026-11-30T20:30:05-04:00`: the instant as programs write it, with the place's own day and hour.
  public func iso(of instant: Instant) -> String {
    let (ahead, second) = (ahead(instant), wall(instant) - wall(instant).floored(by: 60))
    let (sign, distance) = (ahead < 0 ? "-" : "+", Int(ahead.magnitude) / 60)
    return "\(day(of: instant).iso)T\(hour(of: instant)):\(Zone.twoDigits(second))"
      + "\(sign)\(Zone.twoDigits(distance / 60)):\(Zone.twoDigits(distance % 60))"
  }

  private func wall(_ instant: Instant) -> Int { instant.seconds + ahead(instant) }

  private func minutes(of instant: Instant) -> Int {
    let seconds = wall(instant)
    return (seconds - seconds.floored(by: 86_400)) / 60
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Int {
  /// The multiple of `step` at or below it, before 1970 as after.
  fileprivate func floored(by step: Int) -> Int { self - ((self % step) + step) % step }
}
