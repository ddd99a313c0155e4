import JalonCore

/// Something that a decision was taken on: what a store had answered. The decision counts only while the same question has
/// the same answer.
public enum Premise: Hashable, Sendable {
  /// Position of the last event of a stream that was read; 0 where nothing had happened.
  case head(StreamName, at: Int)
  case heads(prefix: String, [StreamHead])
  case missions(involving: Party, [MissionID])
  case recentCalls(of: OperatorID, besides: MissionID, limit: Int, [[ProviderID]])
  case details(of: PersonID, PersonDetails?)
  case streams(holding: String, [StreamName])
  /// An entry of the directory as a rule or a row read it.
  case entry(DirectoryEntry.Key, DirectoryEntry?)
  case entries(DirectoryEntry.Kind, [DirectoryEntry])
  case people(of: Party, [PersonID])
  case officers([PersonID])
  case holders(ofSIRET: String, [DirectoryEntry.Key])
  /// The journal of the whole directory was read, up to this sequence.
  case directory(upTo: Int)
}

extension Chronicle {
  /// Throws `.conflict` or `.outdated` where an answer is another one by now.
  public func demand(_ premises: some Sequence<Premise>) throws(StoreFailure) {
    for premise in premises { try demand(premise) }
  }

  private func demand(_ premise: Premise) throws(StoreFailure) {
    let holds: Bool
    switch premise {
    case .head(let stream, let expected):
      let actual = try position(of: stream)
      guard actual == expected else { throw .conflict(stream: stream, expected: expected, actual: actual) }
      holds = true
    case .heads(let prefix, let answer): holds = try streams(prefix: prefix) == answer
    case .missions(let party, let answer): holds = try missions(involving: party) == answer
    case .recentCalls(let lead, let mission, let limit, let answer):
      holds = try recentCalls(of: lead, besides: mission, limit: limit) == answer
    case .details(let person, let answer): holds = try details(of: person) == answer
    case .streams(let code, let answer): holds = try streams(holding: code) == answer
    case .entry(let key, let answer): holds = try entry(key) == answer
    case .entries(let kind, let answer): holds = try entries(kind) == answer
    case .people(let party, let answer): holds = try people(of: party) == answer
    case .officers(let answer): holds = try officers() == answer
    case .holders(let siret, let answer): holds = try holders(ofSIRET: siret) == answer
    case .directory(let sequence): holds = try lastOfDirectory() == sequence
    }
    guard holds else { throw .outdated }
  }
}
