/// Stage 6: the agreement is signed and the provider works with the structure.
@dynamicMemberLookup
public struct Running: Hashable, Sendable {
  public internal(set) var framing: Framing
  public let begunOn: Day
  public internal(set) var logged: [LogDays] = []
  public internal(set) var reviews: [ReviewProgress] = []

  init(_ framing: Framing, on day: Day) {
    self.framing = framing
    begunOn = day
  }

  public subscript<T>(dynamicMember path: KeyPath<Framing, T>) -> T { framing[keyPath: path] }

  public var daysDone: Hundredths { logged.reduce(framing.takenOver?.daysDone ?? .zero) { $0 + $1.days } }
  /// `nil` where it is not known: a mission that was taken over.
  public var daysAgreed: Hundredths? { framing.terms?.days }
  /// The last sign of life: a day logged, a review, or the start.
  public var lastNews: Day { max(begunOn, max(logged.map(\.on).max() ?? begunOn, reviews.map(\.on).max() ?? begunOn)) }
}

/// Stage 7: the final report is in.
@dynamicMemberLookup
public struct Reported: Hashable, Sendable {
  public internal(set) var running: Running
  public let report: FinalReport
  public internal(set) var restitutions: [RestitutionHeld] = []
  /// The day of a restitution that was held before Jalon, for all structures.
  var restitutedBefore: Day?

  init(_ running: Running, _ report: FinalReport) {
    self.running = running
    self.report = report
  }

  public subscript<T>(dynamicMember path: KeyPath<Running, T>) -> T { running[keyPath: path] }

  /// The structures whose leaders have not yet been at a restitution.
  public var awaitingRestitution: [StructureID] {
    guard restitutedBefore == nil else { return [] }
    return running.opening.structures.filter { structure in
      !restitutions.contains { $0.covered.contains(structure) }
    }
  }

  /// The day of the last restitution.
  public var lastRestitution: Day? { restitutions.map(\.act.on).max() ?? restitutedBefore }
}
