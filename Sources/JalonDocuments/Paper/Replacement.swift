import JalonCore
import JalonWording

/// An earlier document, let out to the same reader, that this one takes the place of: what it tells was corrected since.
public struct Replacement: Sendable {
  /// The day on which the earlier one was let out.
  public let day: Day
  /// What was corrected and may be told to whoever receives the document, in order.
  let mended: [Words]

  /// « Remplace le document du 24/02/2026, corrigé depuis : … »
  var words: Words {
    guard !mended.isEmpty else {
      return Words(
        fr: "Remplace le document du \(date: day) : ce qu'il dit a été corrigé depuis.",
        en: "Replaces the document of \(date: day): what it tells was corrected since.")
    }
    let all = MinutesWords.inARow(mended)
    return Words(
      fr: "Remplace le document du \(date: day). Corrigé depuis : \(all).",
      en: "Replaces the document of \(date: day). Corrected since: \(all).")
  }
}

extension PaperSource {
  /// The last document let out to the same reader which told something that was corrected since; `nil` where there is none.
  public var replacement: Replacement? {
    guard mission.entries.contains(where: { $0.event.kind == .corrected }), let now = sheet?.said else { return nil }
    for (index, entry) in mission.entries.enumerated().reversed() {
      guard case .documentReleased(let earlier) = entry.event, release.goes(toReaderOf: earlier, in: names.directory)
      else { continue }
      let told = mission.mended(after: index).filter { isTold($0, madeAfter: index, now) }
      guard !told.isEmpty else { continue }
      return Replacement(day: earlier.on, mended: told.compactMap(words))
    }
    return nil
  }

  /// Whether the page would say something else had the field stayed as it was.
  private func isTold(_ mended: MendedField, madeAfter index: Int, _ now: [String]) -> Bool {
    guard let former = mission.told(without: mended, madeAfter: index) else { return true }
    return telling(former).sheet?.said != now
  }

  /// `nil` where the reader of the document may not know of it.
  private func words(_ mended: MendedField) -> Words? {
    guard release.isWhole, let entry = mission.effective.first(where: { $0.position == mended.position }),
      mayRead(entry.event)
    else { return nil }
    return mended.told(of: entry.event, names)
  }

  /// A letter tells nothing of a proposal but to the candidate that made it.
  private func mayRead(_ event: MissionEvent) -> Bool {
    guard document == .letter, event.kind != .awarded else { return true }
    guard let provider = event.provider else { return true }
    return release.act.parties.contains(.provider(provider))
  }
}

extension MissionEvent {
  /// Whom it is about; `nil` for an event that is about no provider.
  fileprivate var provider: ProviderID? { ValueWriter.value(of: payload)["provider"]?.text.map { ProviderID($0) } }
}

extension Paper {
  /// All that it says, to see whether two of them say the same.
  fileprivate var said: [String] { heading.map { $0.value(.fr) } + notices.map { $0(.fr) } + texts(.fr) }
}
