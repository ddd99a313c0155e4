import GRDB
import JalonCore
import JalonStore

/// Finds in the registers what somebody asked of them, and puts together what several of them say of one organisation.
struct ReferenceReader {
  /// No day from which, and none up to which.
  static let always = Columns.days.lowerBound
  static let ever = Columns.days.upperBound
  private static let mostFound = 8
  /// Rows looked at for words that many names hold.
  private static let mostSeen = 400

  let db: Database

  init(_ db: Database) { self.db = db }

  func registers() throws -> [LoadedRegister] {
    var found: [LoadedRegister] = []
    let rows = try db.rows("SELECT kind, file, day, loaded_at, departments, rows FROM loads ORDER BY id")
    while let row = try rows.next() {
      let columns = Columns(row, of: "loads")
      found.append(
        LoadedRegister(
          kind: try columns.word(0), file: try columns.text(1), day: try columns.day(2),
          loadedAt: try columns.instant(3), departments: try columns.lines(4), rows: try columns.whole(5)))
    }
    let order = RegisterKind.allCases
    return found.enumerated().sorted {
      let (left, right) = (order.firstIndex(of: $0.element.kind) ?? 0, order.firstIndex(of: $1.element.kind) ?? 0)
      return (left, $0.offset) < (right, $1.offset)
    }.map(\.element)
  }

  func answer(_ question: RegisterQuestion) throws -> RegisterReply {
    var reply = RegisterReply()
    switch question {
    case .siret(let siret):
      reply.organisations = try organisation(siret: siret).map { [$0] } ?? []
      reply.loaded = try loaded([.establishments])
    case .siren(let siren):
      reply.organisations = try organisation(siren: siren).map { [$0] } ?? []
      reply.loaded = try loaded([.legalUnits, .establishments])
    case .rna(let rna):
      reply.organisations = try organisation(rna: rna).map { [$0] } ?? []
      reply.loaded = try loaded([.associations])
    case .name(let name, let department): reply.organisations = try organisations(named: name, in: department)
    case .commune(let name, let department): reply.communes = try communes(named: name, in: department)
    case .communeCode(let code):
      reply.communes = try commune(code).map { [$0] } ?? []
      reply.loaded = try loaded([.communes])
    }
    return reply
  }

  /// What was loaded of these registers, the newest first.
  private func loaded(_ kinds: [RegisterKind]) throws -> [LoadedRegister] {
    try registers().filter { kinds.contains($0.kind) }.sorted { $0.day > $1.day }
  }

  private func source(_ kind: RegisterKind, _ load: Int) throws -> RegisterSource {
    let day = try db.number("SELECT day FROM loads WHERE id = ?", [load], of: "loads")
    return RegisterSource(kind, Day(number: day ?? 0))
  }

  // MARK: - Organisations

  func organisation(siret: String) throws -> RegisteredOrganisation? {
    var found = try establishment("siret = ?", [siret])
    try found?.add(unit("siren = ?", [String(siret.prefix(9))]))
    if found == nil { found = try association("siret = ?", [siret]) } else { try addAssociation(to: &found) }
    return found
  }

  func organisation(siren: String) throws -> RegisteredOrganisation? {
    // The seat, else one that is open.
    var found = try establishment("siret > ? AND siret < ? ORDER BY seat DESC, open DESC", [siren, siren + ":"])
    let unit = try unit("siren = ?", [siren])
    if found == nil { found = unit } else { found?.add(unit) }
    try addAssociation(to: &found)
    return found
  }

  func organisation(rna: String) throws -> RegisteredOrganisation? {
    let unit = try unit("rna = ?", [rna])
    guard var found = try association("rna = ?", [rna]) else {
      return try unit?.registration.siren.flatMap { try organisation(siren: $0) }
    }
    if let siren = unit?.registration.siren ?? found.registration.siren, let here = try organisation(siren: siren) {
      found.add(here)
    }
    return found
  }

  /// What the register of associations adds to what SIRENE says.
  private func addAssociation(to found: inout RegisteredOrganisation?) throws {
    guard let rna = found?.registration.rna else { return }
    try found?.add(association("rna = ?", [rna]))
  }

  private func establishment(_ condition: String, _ values: StatementArguments) throws -> RegisteredOrganisation? {
    let row = try db.first(
      "SELECT siret, load, sign, address, postcode, town, commune, open FROM establishments WHERE \(condition) LIMIT 1",
      values)
    return try row.map { row in
      let columns = Columns(row, of: "establishments")
      var found = RegisteredOrganisation()
      let siret = try columns.code(0)
      (found.registration.siret, found.registration.siren) = (siret, String(siret.prefix(9)))
      found.name = try columns.textIfAny(2)
      found.place = try place(columns, from: 3)
      found.standing = try columns.flag(7) ? .active : .closed
      found.sources = [try source(.establishments, try columns.whole(1))]
      return found
    }
  }

  private func unit(_ condition: String, _ values: StatementArguments) throws -> RegisteredOrganisation? {
    let row = try db.first(
      "SELECT siren, load, name, acronym, rna, category, active FROM units WHERE \(condition) LIMIT 1", values)
    return try row.map { row in
      let columns = Columns(row, of: "units")
      var found = RegisteredOrganisation()
      found.registration.siren = try columns.code(0)
      found.name = try columns.textIfAny(2)
      found.registration.acronym = try columns.textIfAny(3)
      found.registration.rna = try columns.textIfAny(4)
      found.registration.legalForm = try columns.textIfAny(5).flatMap(LegalForm.init(category:))
      found.standing = try columns.flag(6) ? .active : .ceased
      found.sources = [try source(.legalUnits, try columns.whole(1))]
      return found
    }
  }

  private func association(_ condition: String, _ values: StatementArguments) throws -> RegisteredOrganisation? {
    let row = try db.first(
      """
      SELECT rna, load, siret, name, acronym, address, postcode, town, commune, standing, ended_on, public_utility
      FROM associations WHERE \(condition) LIMIT 1
      """, values)
    return try row.map { row in
      let columns = Columns(row, of: "associations")
      var found = RegisteredOrganisation()
      found.registration.rna = try columns.code(0)
      if let siret = try columns.textIfAny(2), SIRET(siret).doubt == nil {
        (found.registration.siret, found.registration.siren) = (siret, String(siret.prefix(9)))
      }
      found.name = try columns.textIfAny(3)
      found.registration.acronym = try columns.textIfAny(4)
      found.place = try place(columns, from: 5)
      found.standing = try columns.word(9)
      found.endedOn = try columns.dayIfAny(10)
      found.registration.legalForm = try columns.flag(11) ? .publicUtility : .association
      found.sources = [try source(.associations, try columns.whole(1))]
      return found
    }
  }

  private func place(_ columns: Columns, from index: Int) throws -> Locality {
    var place = Locality()
    place.address = try columns.textIfAny(index)
    place.postcode = try columns.textIfAny(index + 1)
    place.town = try columns.textIfAny(index + 2)
    place.commune = try columns.textIfAny(index + 3)
    return place
  }

  // MARK: - By name

  private func organisations(named name: String, in department: String?) throws -> [RegisteredOrganisation] {
    let words = RegisterQuestion.words(of: name)
    guard let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else { return [] }
    let others = words.filter { $0 != longest }
    let conditions = others.map { _ in " AND EXISTS (SELECT 1 FROM words v WHERE v.word = ? AND v.ref = w.ref)" }
      .joined()
    let values = [longest] + others
    let rows = try Row.fetchAll(
      db, sql: "SELECT ref FROM words w WHERE word = ?\(conditions) LIMIT \(ReferenceReader.mostSeen)",
      arguments: StatementArguments(values))
    var (found, known): ([RegisteredOrganisation], Set<String>) = ([], [])
    for row in rows {
      guard let organisation = try organisation(ref: try Columns(row, of: "words").code(0)) else { continue }
      let number = organisation.registration.siren ?? organisation.registration.rna ?? ""
      if known.insert(number).inserted { found.append(organisation) }
    }
    return ReferenceReader.sorted(found, in: department)
  }

  private func organisation(ref: String) throws -> RegisteredOrganisation? {
    switch ref.utf8.count {
    case 14: try organisation(siret: ref)
    case 9: try organisation(siren: ref)
    default: try organisation(rna: ref)
    }
  }

  /// Those of the département first, those that work still before the others.
  private static func sorted(
    _ found: [RegisteredOrganisation], in department: String?
  ) -> [RegisteredOrganisation] {
    func rank(_ organisation: RegisteredOrganisation) -> (Int, Int, String) {
      (
        department == nil || organisation.department == department ? 0 : 1,
        organisation.standing == .active ? 0 : 1, organisation.title.folded
      )
    }
    return Array(found.sorted { rank($0) < rank($1) }.prefix(mostFound))
  }

  // MARK: - Communes

  private func communes(named name: String, in department: String?) throws -> [RegisteredCommune] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT code FROM communes WHERE folded = ? LIMIT 60", arguments: [RegisterQuestion.commune(name)])
    let all = try rows.compactMap { try commune(try Columns($0, of: "communes").code(0)) }
    let here = all.filter { $0.row.department == department }
    let near = here.isEmpty ? all : here
    // One that is whole still is meant before one that has become a part of another.
    let whole = near.filter { $0.now == nil }
    return whole.isEmpty ? near : whole
  }

  private func commune(_ code: String) throws -> RegisteredCommune? {
    guard let (row, load) = try communeRow(code) else { return nil }
    var found = RegisteredCommune(row, from: try source(.communes, load))
    found.now = try row.parent.flatMap { try communeRow($0)?.0 }
    found.grouping = try grouping(found.code)
    found.neighbourhoods = try neighbourhoods(found.now ?? row)
    found.zones = try zones(found.code)
    return found
  }

  private func communeRow(_ code: String) throws -> (CommuneRow, Int)? {
    let row = try db.first("SELECT code, load, name, department, parent FROM communes WHERE code = ?", [code])
    return try row.map { row in
      let columns = Columns(row, of: "communes")
      return (
        CommuneRow(
          code: try columns.code(0), name: try columns.text(2), department: try columns.code(3),
          parent: try columns.codeIfAny(4)), try columns.whole(1)
      )
    }
  }

  private func grouping(_ commune: String) throws -> GroupingRow? {
    try db.first("SELECT commune, siren, name FROM groupings WHERE commune = ?", [commune]).map { row in
      let columns = Columns(row, of: "groupings")
      return GroupingRow(commune: try columns.code(0), siren: try columns.code(1), name: try columns.text(2))
    }
  }

  private func neighbourhoods(_ commune: CommuneRow) throws -> [NeighbourhoodRow] {
    let named = NeighbourhoodRow(code: commune.department, name: "", commune: commune.name)
    let rows = try Row.fetchAll(
      db, sql: "SELECT commune, code, name FROM neighbourhoods WHERE commune IN (?, ?) ORDER BY code",
      arguments: [commune.code, ReferenceWriter.key(of: named)])
    return try rows.map { row in
      let columns = Columns(row, of: "neighbourhoods")
      return NeighbourhoodRow(code: try columns.code(1), name: try columns.text(2), commune: commune.code)
    }
  }

  private func zones(_ commune: String) throws -> [ZoneRow] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT commune, scheme, since, until FROM zones WHERE commune = ? ORDER BY since, scheme",
      arguments: [commune])
    return try rows.map { row in
      let columns = Columns(row, of: "zones")
      let (since, until) = (try columns.whole(2), try columns.whole(3))
      return ZoneRow(
        commune: try columns.code(0), scheme: try columns.text(1),
        since: since == ReferenceReader.always ? nil : Day(number: since),
        until: until == ReferenceReader.ever ? nil : Day(number: until))
    }
  }
}

extension RegisteredOrganisation {
  /// Takes from another register what this one does not say. The name of the organisation goes before the one over a door.
  mutating func add(_ other: RegisteredOrganisation?) {
    guard let other else { return }
    let isSign = sources.first?.kind == .establishments && other.sources.first?.kind == .legalUnits
    name = isSign ? other.name ?? name : name ?? other.name
    registration.acronym = registration.acronym ?? other.registration.acronym
    registration.legalForm = registration.legalForm ?? other.registration.legalForm
    registration.siren = registration.siren ?? other.registration.siren
    registration.siret = registration.siret ?? other.registration.siret
    registration.rna = registration.rna ?? other.registration.rna
    if place == Locality() { place = other.place }
    // An organisation that is gone counts before an establishment that is shut.
    if other.standing != .active, standing == .active || standing == .closed {
      (standing, endedOn) = (other.standing, other.endedOn)
    }
    sources += other.sources.filter { !sources.contains($0) }
  }
}
