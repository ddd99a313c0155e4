@testable import JalonCore

/// A day written as it is read: `theDay("2026-11-23")`.
func theDay(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("no such day: \(iso)") }
  return day
}
