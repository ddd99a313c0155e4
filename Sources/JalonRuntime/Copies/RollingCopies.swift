import JalonCore
import JalonStore

/// The copies of a store that make themselves, by the names of their files: one for each day, of which the last seven days
/// keep theirs, and each of the four weeks before its last one.
public struct RollingCopies: Sendable {
  /// `jalon` of `jalon.db`.
  private let stem: String
  /// `.db`
  private let ending: String
  private static let days = 7
  private static let weeks = 4

  /// - Parameter store: the file of the store, without its folder.
  public init(of store: String) {
    let dot = store.lastIndex(of: ".").flatMap { $0 == store.startIndex ? nil : $0 }
    stem = String(store[..<(dot ?? store.endIndex)])
    ending = dot.map { String(store[$0...]) } ?? ""
  }

  /// `jalon-2026-12-01.db`
  public func name(on day: Day) -> String { "\(stem)-\(day.iso)\(ending)" }

  /// The day of a copy; `nil` for any other file.
  public func day(of name: String) -> Day? {
    guard name.hasPrefix("\(stem)-"), name.hasSuffix(ending) else { return nil }
    return Day(iso: String(name.dropFirst(stem.count + 1).dropLast(ending.count)))
  }

  /// Copies that a program which was killed left unfinished, under their hidden names.
  public func unfinished(among names: [String]) -> [String] {
    names.filter { $0.hasPrefix(HiddenPlace.prefix) && day(of: String($0.dropFirst(HiddenPlace.prefix.count))) != nil }
  }

  /// The copies among these files that are not kept any more. One of a day to come was made by a clock that ran ahead: kept.
  public func superfluous(among names: [String], on today: Day) -> [String] {
    let copies = names.compactMap { name in day(of: name).map { (name: name, day: $0) } }.sorted { $0.day > $1.day }
    var weeks: Set<Day> = []
    return copies.compactMap { copy -> String? in
      if copy.day > today - Self.days { return nil }
      guard copy.day.firstOfWeek >= (today - Self.days).firstOfWeek - 7 * (Self.weeks - 1) else { return copy.name }
      return weeks.insert(copy.day.firstOfWeek).inserted ? nil : copy.name
    }
  }
}

extension Day {
  /// The Monday of its week.
  fileprivate var firstOfWeek: Day { self - (weekday - 1) }
}
