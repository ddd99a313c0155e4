import JalonCore
import JalonStore
import JalonWording

/// Erases those whose time is over: all of them, or none.
public struct Purge {
  /// A person who is to be erased, and what would go with her.
  public struct Going: Sendable {
    public let act: ErasePerson
    /// Texts in which her name stands.
    public let texts: [TypedText]
  }

  private let erasure: Erasure
  private let today: Day

  public init(_ erasure: Erasure, today: Day) { (self.erasure, self.today) = (erasure, today) }

  /// - Parameter language: of the reason that the journal keeps.
  public func going(_ rows: [RetentionReading.Row], in language: Language) throws -> [Going] {
    try rows.filter { $0.standing == .due }.map { row in
      let reason = Purge.passed + row.retention.reason
      return Going(
        act: ErasePerson(person: row.person, reason: reason(language), on: today),
        texts: try erasure.going(row.person).texts.map(\.text))
    }
  }

  public func erase(_ going: [Going], withTexts: Bool) throws {
    guard !going.isEmpty else { return }
    try erasure.erase(going.map { ($0.act, withTexts ? $0.texts : []) })
  }

  private static let passed = Words(fr: "Durée de conservation passée : ", en: "Time of retention over: ")
}
