import JalonCore

/// Reads for one decision, and notes what it was told: each answer becomes a premise of what is decided.
final class Inquiry {
  let source: any Chronicle
  private var notes: (shelf: DirectoryNotes, directory: Directory)?
  private var heads: [StreamName: Int] = [:]
  private var answers: Set<Premise> = []
  private let isNoting: Bool

  /// - Parameter noting: whether answers can be others by the time that something is written. They cannot where the same
  ///   transaction reads and writes: only what was folded before it can be out of date.
  init(_ source: any Chronicle, noting isNoting: Bool) {
    self.source = source
    self.isNoting = isNoting
  }

  var premises: [Premise] {
    heads.map { .head($0, at: $1) } + (isNoting ? Array(answers.union(notes?.shelf.premises ?? [])) : [])
  }

  /// `directory`, which reads `shelf`, with a note of each answer.
  func noted(_ directory: Directory, on shelf: DirectoryShelf) -> Directory {
    guard isNoting else { return directory }
    if let notes { return notes.directory }
    let notes = DirectoryNotes(shelf)
    let noted = Directory(reading: notes, version: directory.version)
    self.notes = (notes, noted)
    return noted
  }

  func position(of stream: StreamName) throws(LedgerFailure) -> Int {
    do { return try source.position(of: stream) } catch { throw .store(error) }
  }

  /// A history that was folded from its first event to this one.
  func rest(on stream: StreamName, at position: Int) { heads[stream] = heads[stream] ?? position }

  func missions(involving party: Party) throws(LedgerFailure) -> [MissionID] {
    try asking({ .missions(involving: party, $0) }) { source throws(StoreFailure) in
      try source.missions(involving: party)
    }
  }

  func recentCalls(
    of lead: OperatorID, besides mission: MissionID, limit: Int
  ) throws(LedgerFailure) -> [[ProviderID]] {
    try asking({ .recentCalls(of: lead, besides: mission, limit: limit, $0) }) { source throws(StoreFailure) in
      try source.recentCalls(of: lead, besides: mission, limit: limit)
    }
  }

  func details(of person: PersonID) throws(LedgerFailure) -> PersonDetails? {
    try asking({ .details(of: person, $0) }) { source throws(StoreFailure) in try source.details(of: person) }
  }

  func streams(holding code: String) throws(LedgerFailure) -> [StreamName] {
    try asking({ .streams(holding: code, $0) }) { source throws(StoreFailure) in try source.streams(holding: code) }
  }

  func streams(prefix: String) throws(LedgerFailure) -> [StreamHead] {
    try asking({ .heads(prefix: prefix, $0) }) { source throws(StoreFailure) in try source.streams(prefix: prefix) }
  }

  private func asking<Result>(
    _ premise: (Result) -> Premise, _ question: (any Chronicle) throws(StoreFailure) -> Result
  ) throws(LedgerFailure) -> Result {
    let answer: Result
    do { answer = try question(source) } catch { throw .store(error) }
    answers.insert(premise(answer))
    return answer
  }
}
