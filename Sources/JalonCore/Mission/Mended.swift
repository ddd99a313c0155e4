/// One field of a fact that stands otherwise than it did: corrected since, or given back what was entered.
public struct MendedField: Hashable, Sendable {
  /// The position of the fact in the journal.
  public let position: Int
  /// As its payload declares it: `amount`, `act.on`.
  public let field: String
  /// What stood there, as the journal writes it; empty where nothing did.
  public let before: String
  /// What stands there now.
  public let now: String
}

extension Mission {
  /// What was corrected, after the entry at `index` of the journal, of the facts that counted then and still count.
  public func mended(after index: Int) -> [MendedField] {
    let (earlier, later) = (entries[...index], entries[(index + 1)...])
    guard later.contains(where: { $0.event.kind == .corrected || $0.goesBack }) else { return [] }
    let before = Dictionary(Mission.effective(Array(earlier)).map { ($0.position, $0.event) }) { first, _ in first }
    return effective.flatMap { entry in
      before[entry.position].map { entry.event.mended(from: $0, at: entry.position) } ?? []
    }
  }

  /// The mission as it would be told if that field still stood as it did; `nil` where its journal would not hold together.
  public func told(without mended: MendedField, madeAfter index: Int) -> Mission? {
    let kept = entries.enumerated().filter { place, entry in
      guard place > index, case .corrected(let act) = entry.event else { return true }
      return act.event != mended.position || act.field != mended.field
    }.map(\.element)
    let back = Correction(
      event: mended.position, field: mended.field, oldValue: mended.now, newValue: mended.before, reason: "")
    return try? Mission.fold(Past(kept).with([.corrected(back)]))
  }

  /// The mission as it stood just before the entry at `index` of its journal; `nil` where nothing did.
  public func before(_ index: Int) -> Mission? { try? Mission.fold(Array(entries[..<index])) }
}

extension MissionEvent {
  fileprivate func mended(from former: MissionEvent, at position: Int) -> [MendedField] {
    guard former != self else { return [] }
    return fieldsOnceCorrectable.compactMap { field in
      guard let now = standing(in: field)?.value, let before = former.standing(in: field)?.value, now != before else {
        return nil
      }
      return MendedField(position: position, field: field, before: before.written, now: now.written)
    }
  }
}

extension DocumentReleased {
  /// Whether somebody who receives this document received the other one.
  public func goes(toReaderOf other: DocumentReleased, in directory: Directory) -> Bool {
    guard act.document == other.act.document else { return false }
    if let outsider = act.outsider {
      return other.act.outsider.map { directory.isSameRecipient($0, outsider) } ?? false
    }
    return act.parties.contains { other.act.parties.contains($0) }
  }
}
