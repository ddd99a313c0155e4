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

  /// `jalon-2026-12-01-k7m2p-9qxwz-abcde-fghjk.db`
  ///
  /// - Parameters:
  ///   - head: of the store, as a page would print it.
  ///   - isEncrypted: `jalon-2026-12-01-….db.age`
  public func name(on day: Day, at head: String, isEncrypted: Bool = false) -> String {
    "\(stem)-\(day.iso)-\(head)\(ending)" + (isEncrypted ? AgeFile.ending : "")
  }

  /// The day of a copy, encrypted or not, with its code or, made by an older Jalon, without; `nil` for any other file.
  public func day(of name: String) -> Day? {
    let name = name.hasSuffix(AgeFile.ending) ? String(name.dropLast(AgeFile.ending.count)) : name
    guard name.hasPrefix("\(stem)-"), name.hasSuffix(ending), name.count >= stem.count + 1 + ending.count else {
      return nil
    }
    let middle = name.dropFirst(stem.count + 1).dropLast(ending.count)
    let code = middle.dropFirst(Self.lettersOfDay)
    guard code.isEmpty || code.first == "-" && Anchor.isCode(code.dropFirst()) else { return nil }
    return Day(iso: String(middle.prefix(Self.lettersOfDay)))
  }

  /// Other copies of the day of this one: the day keeps the last.
  public func earlier(than name: String, among names: [String]) -> [String] {
    guard let day = day(of: name) else { return [] }
    return names.filter { $0 != name && self.day(of: $0) == day }
  }

  private static let lettersOfDay = 10

  /// The file beside the copies that says the code of each, also of those that are gone.
  public static let codes = "empreintes.txt"

  /// That file with one line more; the same where the copy stands there.
  public static func codes(_ text: String, adding name: String) -> String {
    text.split(separator: "\n").contains { $0 == name } ? text : text + name + "\n"
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
