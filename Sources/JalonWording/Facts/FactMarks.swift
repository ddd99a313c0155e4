import JalonCore

/// What has become of the facts of a journal since they were entered.
public struct FactMarks: Sendable {
  public enum Mark: String, CaseIterable, Hashable, Sendable {
    case undone
    /// A field of it was corrected since: the line tells what counts, the fact itself also what was entered.
    case corrected

    public var words: Words {
      switch self {
      case .undone: Words(fr: "(annulé)", en: "(undone)")
      case .corrected: Words(fr: "(corrigé)", en: "(corrected)")
      }
    }
  }

  private let undone: Set<Int>
  private let corrected: Set<Int>

  /// - Parameter standing: the entries that count, among which the corrections that were not undone.
  public init<Event: Act>(_ entries: [Recorded<Event>], standing: [Recorded<Event>]) {
    let counting = Set(standing.map(\.position))
    undone = Set(entries.filter { !counting.contains($0.position) && !$0.goesBack }.map(\.position))
    corrected = Set(standing.compactMap { ($0.event.payload as? Correction)?.event })
  }

  /// Of the fact at `position`; `nil` where it stands as it was entered.
  public subscript(position: Int) -> Mark? {
    undone.contains(position) ? .undone : corrected.contains(position) ? .corrected : nil
  }
}

extension FactMarks.Mark? {
  /// « (corrigé) », and a space before what follows; nothing for a fact that stands as it was entered.
  public var before: Words { self.map { $0.words + Words(same: " ") } ?? .nothing }
}
