import JalonCore

/// Somebody opened a mission or a card, or took something away in a file. Nothing of what it holds is told.
public struct Consultation: Hashable, Sendable {
  public enum Act: String, CaseIterable, Sendable { case opened, exported }

  public let at: Instant
  /// Who, by what stands for her in this log; empty where nobody said who reads.
  public let by: String
  public let act: Act
  /// `mission:05-014`, `structure:radio-ecrins`; of a person, what stands for her in this log.
  public let subject: String

  public init(at: Instant, by: String, _ act: Act, _ subject: String) {
    (self.at, self.by, self.act, self.subject) = (at, by, act, subject)
  }
}

extension Consultation {
  /// On one line of the log.
  public var line: String { "\(at.seconds)\t\(by)\t\(act.rawValue)\t\(subject)\n" }

  /// `nil` for a line that is none: a write that was cut short leaves one.
  public init?(line: Substring) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let seconds = Int(parts[0]), let act = Act(rawValue: parts[2]), !parts[3].isEmpty else {
      return nil
    }
    self.init(at: Instant(seconds: seconds), by: parts[1], act, parts[3])
  }
}

/// « Journal des consultations »: who opened what, apart from the journal and from every copy of it.
public protocol ConsultationLog: Sendable {
  /// - Parameter limit: those of before go.
  func add(_ consultations: [Consultation], forgettingBefore limit: Instant) throws(StoreFailure)
  /// In the order in which they were written.
  func all() throws(StoreFailure) -> [Consultation]
}

/// What stands for persons in the log: it would be of no use to erase somebody whose code stands there.
public struct ConsultationKeys: Sendable {
  private let origin: StoreOrigin

  public init(_ origin: StoreOrigin) { self.origin = origin }

  public func callAsFunction(_ person: PersonID) -> String {
    person.text.isEmpty ? "" : origin.pseudonym(of: person.text, for: "consultations")
  }

  public func subject(_ key: DirectoryEntry.Key) -> String {
    key.kind == .person ? "person:\(self(PersonID(key.code)))" : key.text
  }
}
