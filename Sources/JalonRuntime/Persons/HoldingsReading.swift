import JalonCore
import JalonStore
import JalonWording

/// Counts what a store holds of persons, by what it really holds.
struct HoldingsReading {
  let store: any Store
  let ledger: Ledger

  func holdings(_ periods: RetentionPeriods, isShared: Bool, keepsConsultations: Bool) throws -> Holdings {
    var held = Holdings()
    (held.periods, held.isShared, held.keepsConsultations) = (periods, isShared, keepsConsultations)
    let directory = try ledger.directory()
    try count(directory, &held)
    held.structures = directory.structures.count { _ in true }
    held.providers = directory.providers.count { _ in true }
    held.missions = try store.streams(prefix: "mission/").count
    held.plans = try store.streams(prefix: "plan/").count
    for row in try store.surveyRows() {
      (held.surveysSent, held.surveysAnswered) = (held.surveysSent + row.sent, held.surveysAnswered + row.answered)
    }
    try store.forEachTypedText { held.texts += $0.count }
    held.recipients = try recipients(directory)
    return held
  }

  private func count(_ directory: Directory, _ held: inout Holdings) throws {
    let carriers = Set(directory.officers.compactMap { directory.people[$0]?.party }).sorted { $0.text < $1.text }
    held.controllers = carriers.map { directory.name(of: $0) }
    held.contacts = try carriers.compactMap { try store.entry($0.key)?.contacts }.map { contacts in
      [contacts.mail, contacts.phone].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }.filter { !$0.isEmpty }
    held.officers = directory.officers.count
    for (person, entry) in directory.people.map({ ($0.key, $0.value) }) {
      guard entry.erasedOn == nil else {
        held.erased += 1
        continue
      }
      switch entry.party {
      case .structure: held.ofStructures += 1
      case .provider: held.ofProviders += 1
      case .operator: held.ofOperators += 1
      }
      if let card = try store.details(of: person), !card.mail.isEmpty || !card.phone.isEmpty { held.reachable += 1 }
    }
  }

  /// By name, once each: whoever has a card by the name that stands there.
  private func recipients(_ directory: Directory) throws -> [String] {
    var names: Set<String> = []
    for id in try store.missionsWithReleases() {
      for recipient in try ledger.mission(id)?.releases.compactMap(\.act.outsider) ?? [] {
        names.insert(directory.recipient(named: recipient).flatMap { directory.recipients[$0]?.name } ?? recipient)
      }
    }
    return names.sorted()
  }
}
