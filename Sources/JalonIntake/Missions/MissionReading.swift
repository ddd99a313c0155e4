import JalonCore
import JalonTables
import JalonWording

/// A mission of a table, with the cards that it names.
struct FoundMission {
  let structures: [StructureID]
  /// As the table names them.
  let named: [String]
  let lead: OperatorID
  let officer: PersonID
  let title: String
  let firstDay: Day
  let fact: TakeOver
}

/// Finds whom a mission of a table is about and where it stands; what cannot be found is said at its cell.
struct MissionReading {
  private let given: GivenMission
  private let heads: Heads
  private let known: any MissionAcquaintance
  private let origin: MissionOrigin
  private(set) var row: GivenRow
  private(set) var found: FoundMission?

  init(_ given: GivenMission, _ heads: Heads, _ known: any MissionAcquaintance, _ origin: MissionOrigin) {
    (self.given, self.heads, self.known, self.origin) = (given, heads, known, origin)
    row = given.rows[0]
  }

  mutating func read() throws {
    for faulty in given.rows.dropFirst() { row.take(faultsOf: faulty) }
    for conflict in given.conflicts { refuse(conflict.field, MissionWords.differ(conflict.lines)) }
    let structures = try structures()
    let provider = try provider()
    let officer = try officer()
    let lead = try lead(officer)
    guard let entry = given.entry else { return refuse("state", MissionWords.tooEarly) }
    let fact = try fact(entry, provider)
    guard row.faults.isEmpty, let lead else { return }
    found = FoundMission(
      structures: structures, named: given.structures.map(\.text), lead: lead, officer: officer, title: title,
      firstDay: given.firstDay ?? fact.endedOn ?? origin.today, fact: fact)
  }

  private var title: String { given.said("title")?.text ?? MissionWords.untitled(.fr) }

  // MARK: - Whom it is about

  private mutating func structures() throws -> [StructureID] {
    guard !given.structures.isEmpty else {
      refuse("structures", MissionWords.noStructure)
      return []
    }
    var found: [StructureID] = []
    for named in given.structures {
      let candidates = try known.parties(named: named.text).compactMap { party -> StructureID? in
        if case .structure(let id) = party { id } else { nil }
      }
      guard let only = only(candidates, named.text, "structures", MissionWords.unknownStructure) else { continue }
      if !found.contains(only) { found.append(only) }
    }
    if given.isCollective, found.count == 1 { refuse("kind", MissionWords.aloneInCollective) }
    return found
  }

  private mutating func provider() throws -> ProviderID? {
    guard let text = given.said("provider")?.text else { return nil }
    let candidates = try known.parties(named: text).compactMap { party -> ProviderID? in
      if case .provider(let id) = party { id } else { nil }
    }
    return only(candidates, text, "provider", MissionWords.unknownProvider)
  }

  private mutating func officer() throws -> PersonID {
    guard let text = given.said("officer")?.text else { return origin.officer }
    return only(try known.officers(named: text), text, "officer", MissionWords.unknownOfficer) ?? origin.officer
  }

  private mutating func lead(_ officer: PersonID) throws -> OperatorID? {
    if let text = given.said("lead")?.text {
      let candidates = try known.parties(named: text).compactMap { party -> OperatorID? in
        if case .operator(let id) = party { id } else { nil }
      }
      return only(candidates, text, "lead", MissionWords.unknownOperator)
    }
    if let lead = origin.lead { return lead }
    if case .operator(let own)? = try known.employer(of: officer) { return own }
    refuse("lead", MissionWords.noOperator)
    return nil
  }

  private mutating func only<Subject>(
    _ candidates: [ID<Subject>], _ text: String, _ field: String, _ unknown: (String) -> Words
  ) -> ID<Subject>? {
    if candidates.count == 1 { return candidates[0] }
    refuse(field, candidates.isEmpty ? unknown(text) : MissionWords.several(text, candidates.map(\.text)))
    return nil
  }

  // MARK: - Where it stands, and what is known

  private mutating func fact(_ entry: TakeOverEntry, _ provider: ProviderID?) throws -> TakeOver {
    var members: [String: Value] = [
      "entry": .text(entry.rawValue), "source": .text(given.source(in: origin.file)(.fr)), "on": .text(origin.today.iso),
    ]
    for field in MissionColumns.factFields { members[field] = given.said(field) }
    members["provider"] = provider.map { .text($0.text) }
    members["remarks"] = remarks.map { .text($0) }
    if entry.isOver, members["endedOn"] == nil, let end = end(entry) { members["endedOn"] = .text(end.iso) }
    if !entry.isOver, entry != .framing, members["start"] == nil, let signed = given.day("signedOn") {
      remark("start", MissionWords.startIsSigning)
      members["start"] = .text(signed.iso)
    }
    guard case .takeOver(let fact) = try MissionCommand(.takeOver, from: .group(members)) else {
      preconditionFailure("the command is the one that was asked for")
    }
    return fact
  }

  /// Where no column says when it ended: the last day that is known of it, else the end of its year.
  private mutating func end(_ entry: TakeOverEntry) -> Day? {
    let days = [
      "followedUpOn", "restitutedOn", "reportedOn", "end", "start", "signedOn", "chosenOn", "calledOn", "committeeOn",
      "diagnosedOn",
    ]
    if let field = days.first(where: { given.day($0) != nil }), let day = given.day(field), day <= origin.today {
      remark("endedOn", MissionWords.endTakenFrom(MissionColumns.label(of: field)))
      return day
    }
    guard let year = given.year, let day = Day(year: year, month: 12, day: 31) else { return nil }
    remark("endedOn", MissionWords.endOfYear(year))
    return min(day, origin.today)
  }

  private var remarks: String? {
    let texts = [given.said("remarks")?.text, given.said("funders")?.text.map { MissionWords.funders($0) }]
    let told = texts.compactMap { $0 }.filter { !$0.isBlank }
    return told.isEmpty ? nil : told.joined(separator: "\n")
  }

  // MARK: - At its cell

  private mutating func refuse(_ field: String, _ words: Words) { row.refuse(words, at: place(field), head(field)) }
  private mutating func remark(_ field: String, _ words: Words) { row.remark(words, at: place(field), head(field)) }

  private func place(_ field: String) -> CellPlace {
    CellPlace(row: row.number, column: heads.column(.field(field))?.column ?? 0)
  }

  private func head(_ field: String) -> String {
    heads.column(.field(field))?.head ?? MissionColumns.label(of: field)(.fr)
  }
}
