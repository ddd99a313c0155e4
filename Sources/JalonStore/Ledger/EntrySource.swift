import JalonCore

/// A source of the directory that gives entries as a store keeps them.
public protocol EntrySource: DirectorySource {
  func entry(_ key: DirectoryEntry.Key) -> DirectoryEntry?
  /// All of a kind, by place and code; where a text is looked for, the first that hold it.
  func entries(_ kind: DirectoryEntry.Kind, holding text: String?) -> [DirectoryEntry]
}

extension EntrySource {
  public func structure(_ id: StructureID) -> StructureEntry? { entry(.init(.structure, id.text))?.structure?.entry }
  public func carrier(_ id: OperatorID) -> OperatorEntry? { entry(.init(.operator, id.text))?.carrier?.entry }
  public func provider(_ id: ProviderID) -> ProviderEntry? { entry(.init(.provider, id.text))?.provider?.entry }
  public func person(_ id: PersonID) -> PersonEntry? { entry(.init(.person, id.text))?.person?.entry }
  public func grant(_ id: GrantID) -> GrantEntry? { entry(.init(.grant, id.text))?.grant }
  public func recipient(_ id: RecipientID) -> RecipientEntry? { entry(.init(.recipient, id.text))?.recipient }
  public func formerNames(of party: Party) -> [FormerName] { entry(party.key)?.formerly ?? [] }

  public func structures(holding text: String?) -> [(key: StructureID, value: StructureEntry)] {
    entries(.structure, holding: text).compactMap(\.structure).map { ($0.id, $0.entry) }
  }
  public func carriers(holding text: String?) -> [(key: OperatorID, value: OperatorEntry)] {
    entries(.operator, holding: text).compactMap(\.carrier).map { ($0.id, $0.entry) }
  }
  public func providers(holding text: String?) -> [(key: ProviderID, value: ProviderEntry)] {
    entries(.provider, holding: text).compactMap(\.provider).map { ($0.id, $0.entry) }
  }
  public func people(holding text: String?) -> [(key: PersonID, value: PersonEntry)] {
    entries(.person, holding: text).compactMap(\.person).map { ($0.id, $0.entry) }
  }

  public func frozenYear(_ year: Int) -> FreezeYear? { entry(.init(.year, String(year)))?.frozen }
  public func frozenYears() -> [(key: Int, value: FreezeYear)] {
    entries(.year, holding: nil).compactMap(\.frozen).map { ($0.year, $0) }
  }
  public func grants(holding text: String?) -> [(key: GrantID, value: GrantEntry)] {
    entries(.grant, holding: text).compactMap(\.grant).map { ($0.act.grant, $0) }
  }
  public func recipients(holding text: String?) -> [(key: RecipientID, value: RecipientEntry)] {
    entries(.recipient, holding: text).compactMap(\.recipient).map { ($0.act.recipient, $0) }
  }

  public func questionnaires() -> [Questionnaire] {
    entries(.questionnaire, holding: nil).compactMap { if case .questionnaire(let own, _) = $0 { own } else { nil } }
  }
  public func calendars() -> [SetUsualCalendar] {
    entries(.calendar, holding: nil).compactMap { if case .calendar(let act, _) = $0 { act } else { nil } }
  }
}

extension DirectoryEntry {
  fileprivate var structure: (id: StructureID, entry: StructureEntry)? {
    if case .structure(let entry, _) = self { (entry.act.structure, entry) } else { nil }
  }
  fileprivate var carrier: (id: OperatorID, entry: OperatorEntry)? {
    if case .carrier(let entry, _) = self { (entry.act.operator, entry) } else { nil }
  }
  fileprivate var provider: (id: ProviderID, entry: ProviderEntry)? {
    if case .provider(let entry, _) = self { (entry.act.provider, entry) } else { nil }
  }
  fileprivate var frozen: FreezeYear? { if case .year(let act) = self { act } else { nil } }
  fileprivate var recipient: RecipientEntry? { if case .recipient(let entry) = self { entry } else { nil } }
  fileprivate var grant: GrantEntry? { if case .grant(let entry) = self { entry } else { nil } }
  fileprivate var person: (id: PersonID, entry: PersonEntry)? {
    if case .person(let id, let entry) = self { (id, entry) } else { nil }
  }
}
