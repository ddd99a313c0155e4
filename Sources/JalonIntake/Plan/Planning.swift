import JalonCore
import JalonTables
import JalonWording

/// Makes the plan of a table: which card each row is about, what it changes, what the rules say of it.
public struct Planning {
  private let heads: Heads
  private let known: any Acquaintance
  private let settlement: IntakeSettlement
  private let today: Day
  private let kind: CardKind
  private let matching: Matching

  /// What the rows before have said already.
  private var firstRows: [CardSign: Int] = [:]
  private var takenCards: [String: Int] = [:]
  private var givenCodes: Set<String> = []
  private var givenPeople: Set<PersonID> = []

  public init(
    _ heads: Heads, _ kind: CardKind, _ known: any Acquaintance, _ settlement: IntakeSettlement, today: Day
  ) {
    (self.heads, self.kind, self.known, self.settlement, self.today) = (heads, kind, known, settlement, today)
    matching = Matching(kind: kind, known: known)
  }

  /// The rows under the heads, read; blank ones were left out.
  public static func rows(of table: Table, _ heads: Heads, today: Day) -> [GivenRow] {
    let reader = CellReader(today: today)
    return table.rows.filter { $0.number > heads.row }.map { GivenRow($0, heads, reader) }.filter { !$0.isBlank }
  }

  /// - Parameter progress: told how many rows are planned of how many; what it throws ends the planning.
  public mutating func plan(_ rows: [GivenRow], progress: (Int, Int) throws -> Void = { _, _ in }) throws -> IntakePlan
  {
    try demandSettled(rows)
    var lines: [IntakePlan.Line] = []
    for (index, row) in rows.enumerated() {
      try progress(index, rows.count)
      lines.append(try line(row))
    }
    return IntakePlan(kind: heads.kind, heads: heads, lines: lines)
  }

  private func demandSettled(_ rows: [GivenRow]) throws {
    for (line, code) in settlement.same.sorted(by: { $0.key < $1.key }) {
      guard rows.contains(where: { $0.number == line }) else { throw IntakeFault.noDoubt(line: line) }
      guard try known.card(code, of: kind) != nil else { throw IntakeFault.noCard(code, line: line) }
    }
    for line in settlement.new.union(settlement.skipped).sorted() where !rows.contains(where: { $0.number == line }) {
      throw IntakeFault.noDoubt(line: line)
    }
  }

  // MARK: - One row

  private mutating func line(_ given: GivenRow) throws -> IntakePlan.Line {
    if settlement.skipped.contains(given.number) { return told(given, .skipped) }
    guard !given.isTotal else { return told(given, .skipped) }
    let row = try completed(given)
    guard row.faults.isEmpty else { return told(row, settlement.skipsRefused ? .skipped : .refused) }
    switch try settled(row) {
    case .known(let code): return try changing(row, code)
    case .new: return try creating(row)
    case .doubt(let candidates):
      if let code = try sameAlready(row, candidates) { return told(row, .same(code)) }
      return told(row, settlement.skipsDoubts ? .skipped : .doubt(candidates))
    }
  }

  private mutating func settled(_ row: GivenRow) throws -> Match {
    if let code = settlement.same[row.number] { return .known(code) }
    let isNew = settlement.new.contains(row.number)
    if !isNew, let first = firstRow(like: row) {
      return .doubt([.init(code: nil, name: row.name, reason: .line(first))])
    }
    note(row)
    if isNew { return .new }
    let match = try matching.match(row)
    if case .known(let code) = match, let first = takenCards[code] {
      return .doubt([.init(code: code, name: row.name, reason: .line(first))])
    }
    return match
  }

  /// Where all that a row in doubt says stands on the card of that name, there is nothing to settle.
  private func sameAlready(_ row: GivenRow, _ candidates: [IntakePlan.Candidate]) throws -> String? {
    let alike = try candidates.first { candidate in
      guard let code = candidate.code, candidate.reason != .otherNumber else { return false }
      return try changes(row, code).isEmpty && newPeople(row, code).isEmpty
    }
    return alike?.code
  }

  // MARK: - Rows of one file that speak of one card

  private func firstRow(like row: GivenRow) -> Int? { row.signs.compactMap { firstRows[$0] }.min() }

  private mutating func note(_ row: GivenRow) {
    for sign in row.signs where firstRows[sign] == nil { firstRows[sign] = row.number }
  }

  // MARK: - What is missing in a row

  private func completed(_ given: GivenRow) throws -> GivenRow {
    var row = given
    let place = CellPlace(row: row.number, column: heads.column(.field("name"))?.column ?? 0)
    if row.name.isBlank, row.code == nil {
      row.refuse(PlanWords.noName, at: place, heads.label(of: .field("name"))(.fr))
    }
    switch kind {
    case .structures: completeDepartment(&row, place)
    case .providers: break
    case .persons: try completeParty(&row, place)
    }
    return row
  }

  private func completeDepartment(_ row: inout GivenRow, _ place: CellPlace) {
    guard row.said["department"] == nil else { return }
    let postcode = row.said["postcode"]?.text.flatMap { Department(postcode: $0) }
    let commune = row.said["commune"]?.text.flatMap {
      Department(String($0.prefix($0.hasPrefix("97") || $0.hasPrefix("98") ? 3 : 2)))
    }
    row.derived = (commune ?? postcode)?.code ?? settlement.department
  }

  private func completeParty(_ row: inout GivenRow, _ place: CellPlace) throws {
    guard let text = row.said["party"]?.text else {
      if row.code == nil { row.refuse(PlanWords.noParty, at: place, heads.label(of: .field("party"))(.fr)) }
      return
    }
    let parties = try known.parties(named: text)
    let own = heads.column(.field("party")).map { CellPlace(row: row.number, column: $0.column) } ?? place
    switch parties.count {
    case 1: row.said["party"] = .text(parties[0].text)
    case 0: row.refuse(PlanWords.unknownParty(text), at: own, heads.label(of: .field("party"))(.fr))
    default: row.refuse(PlanWords.severalParties(text, parties), at: own, heads.label(of: .field("party"))(.fr))
    }
  }

  // MARK: - A card that is there

  private mutating func changing(_ row: GivenRow, _ code: String) throws -> IntakePlan.Line {
    takenCards[code] = row.number
    let (changes, people) = (try changes(row, code), try newPeople(row, code))
    var commands: [DirectoryCommand] = []
    if !changes.isEmpty {
      let members = Dictionary(uniqueKeysWithValues: changes.map { ($0.field.name, $0.after) })
      commands.append(try command(kind.amend, members.merging([kind.key: .text(code)]) { first, _ in first }))
    }
    commands += try activity(row, code)
    commands += try people.map { try register($0, of: code) }
    guard !commands.isEmpty else { return told(row, .same(code)) }
    return try weighed(row, .change(code), commands, changes, people.map(\.name))
  }

  /// Only what the row fills and the card does not say so.
  private func changes(_ row: GivenRow, _ code: String) throws -> [IntakePlan.Change] {
    guard let card = try known.card(code, of: kind) else { return [] }
    return kind.fields.compactMap { field in
      guard let said = row.said[field.name], !said.saysNothing else { return nil }
      let before = card[field.name] ?? .null
      let after = isPartOnly(field) ? before.joined(with: said) : said
      guard !before.says(after, as: field), !isSamePerson(before, after, field) else { return nil }
      return IntakePlan.Change(field: field, before: before, after: after, place: place(of: field, row))
    }
  }

  /// Columns that tick one accreditation each say nothing of the others.
  private func isPartOnly(_ field: Field) -> Bool {
    field.name == "accreditations" && heads.column(.field(field.name)) == nil
  }

  /// « FAURE Nadia » is Nadia Faure.
  private func isSamePerson(_ before: Value, _ after: Value, _ field: Field) -> Bool {
    guard kind == .persons, field.name == "name", let own = before.text, let given = after.text else { return false }
    return PersonName.isSame(own, given)
  }

  private func place(of field: Field, _ row: GivenRow) -> CellPlace? {
    heads.column(.field(field.name)).map { CellPlace(row: row.number, column: $0.column) }
  }

  private func activity(_ row: GivenRow, _ code: String) throws -> [DirectoryCommand] {
    guard kind == .providers, let isActive = row.isActive, try known.isActive(code) != isActive else { return [] }
    return [
      isActive
        ? try command(.reactivateProvider, ["provider": .text(code)])
        : try command(.deactivateProvider, ["provider": .text(code), "reason": .text(PlanWords.inactive(.fr))])
    ]
  }

  // MARK: - A new card

  private mutating func creating(_ row: GivenRow) throws -> IntakePlan.Line {
    let code = try newCode(row)
    guard row.said["department"] != nil || row.derived != nil || kind != .structures else {
      var refused = row
      refused.refuse(
        PlanWords.noDepartment, at: CellPlace(row: row.number, column: 0), heads.label(of: .field("department"))(.fr))
      return told(refused, settlement.skipsRefused ? .skipped : .refused)
    }
    givenCodes.insert(code)
    var members = row.said.filter { !$0.value.saysNothing }
    if kind == .structures, members["department"] == nil { members["department"] = row.derived.map(Value.text) }
    for field in kind.register.fields where field.required && members[field.name] == nil {
      members[field.name] = field.shape.blankValue
    }
    members[kind.key] = .text(code)
    var commands = [try command(kind.register, members)]
    if row.isActive == false { commands += try activity(row, code) }
    let people = try newPeople(row, code)
    commands += try people.map { try register($0, of: code) }
    return try weighed(try tellingErased(row), .create(code), commands, [], people.map(\.name))
  }

  /// Somebody who was erased and is met again is a new person: that is said.
  private func tellingErased(_ given: GivenRow) throws -> GivenRow {
    guard kind == .persons, let party = given.said["party"]?.text.flatMap(Party.init),
      let day = try known.lastErased(of: party)
    else { return given }
    var row = given
    let column = heads.column(.field("name"))
    row.remark(
      PlanWords.erasedBefore(day), at: CellPlace(row: row.number, column: column?.column ?? 0),
      heads.label(of: .field("name"))(.fr))
    return row
  }

  /// The code that the file gives, where it can be one; else one made of the name.
  private func newCode(_ row: GivenRow) throws -> String {
    if let code = row.code?.lowercased(), code.isPlainCode, !givenCodes.contains(code),
      try !known.isTaken(code, of: kind)
    {
      return code
    }
    return try DirectoryCode.free(for: row.name) { try givenCodes.contains($0) || known.isTaken($0, of: kind) }
  }

  // MARK: - People whom the row of an organisation names

  private func newPeople(_ row: GivenRow, _ code: String) throws -> [GivenRow.Somebody] {
    guard !row.people.isEmpty, let party = kind.party(code) else { return [] }
    let there = try known.people(of: party).map(\.details.name)
    var names: [String] = []
    return row.people.filter { somebody in
      guard !(there + names).contains(where: { PersonName.isSame($0, somebody.name) }) else { return false }
      names.append(somebody.name)
      return true
    }
  }

  private mutating func register(_ somebody: GivenRow.Somebody, of code: String) throws -> DirectoryCommand {
    let person = try DirectoryCode.free(for: somebody.name) {
      try givenPeople.contains(PersonID($0)) || known.isTaken($0, of: .persons)
    }
    givenPeople.insert(PersonID(person))
    return try command(
      .registerPerson,
      [
        "person": .text(person), "party": .text(kind.party(code)?.text ?? ""), "name": .text(somebody.name),
        "function": .text(somebody.role.words(.fr)), "isLeader": .flag(somebody.role.leads), "isOfficer": .flag(false),
      ])
  }

  // MARK: - The rules

  private func command(_ command: DirectoryCommand.Kind, _ members: [String: Value]) throws -> DirectoryCommand {
    try DirectoryCommand(command, from: .group(members))
  }

  private func weighed(
    _ row: GivenRow, _ verdict: IntakePlan.Verdict, _ commands: [DirectoryCommand], _ changes: [IntakePlan.Change],
    _ people: [String]
  ) throws -> IntakePlan.Line {
    var (obstacles, cautions): ([(Obstacle, CommandName)], [Caution]) = ([], [])
    for (index, command) in commands.enumerated() {
      let ruling = try known.weigh(command, after: Array(commands[..<index]))
      obstacles += ruling.obstacles.map { ($0, .directory(command.kind)) }
      cautions += ruling.cautions
    }
    let refused: IntakePlan.Verdict = settlement.skipsRefused ? .skipped : .refused
    return IntakePlan.Line(
      row: row, name: row.name, verdict: obstacles.isEmpty ? verdict : refused,
      commands: obstacles.isEmpty ? commands.map(AnyCommand.directory) : [], changes: changes, newPeople: people,
      obstacles: obstacles,
      cautions: cautions)
  }

  private func told(_ row: GivenRow, _ verdict: IntakePlan.Verdict) -> IntakePlan.Line {
    IntakePlan.Line(row, verdict)
  }
}
