import JalonCore
import JalonWording

/// Which card a row is about.
enum Match: Hashable {
  case known(String)
  case new
  case doubt([IntakePlan.Candidate])
}

/// Looks for the card that a row is about: by its code, its SIRET, its SIREN and its town, its RNA; by its name and its town
/// there is a doubt.
struct Matching {
  let kind: CardKind
  let known: any Acquaintance

  func match(_ row: GivenRow) throws -> Match {
    if let code = row.code?.lowercased(), try known.card(code, of: kind) != nil { return .known(code) }
    if kind == .persons { return try matchPerson(row) }
    let numbers = [row.siret.map { CardSign.siret($0) }, row.rna.map { CardSign.rna($0) }].compactMap(\.self)
    if let siret = numbers.first, case .siret = siret, let match = try certain(siret, row) { return match }
    if let match = try bySIREN(row) { return match }
    if let rna = row.rna, let match = try certain(.rna(rna), row) { return match }
    return try byName(row)
  }

  /// One card has this number; of several, the one of that name.
  private func certain(_ sign: CardSign, _ row: GivenRow) throws -> Match? {
    let codes = try known.codes(sign, of: kind)
    guard codes.count != 1 else { return .known(codes[0]) }
    guard !codes.isEmpty else { return nil }
    let named = try codes.filter { try name(of: $0).folded == row.name.folded }
    return named.count == 1 ? .known(named[0]) : .doubt(try candidates(codes, .several))
  }

  private func bySIREN(_ row: GivenRow) throws -> Match? {
    guard let siren = row.siren else { return nil }
    let codes = try known.codes(.siren(siren), of: kind)
    let here = try codes.filter { try isInTown(of: row, $0) }
    let agreeing = try here.filter { try !contradicts(row, $0) }
    if agreeing.count == 1 { return .known(agreeing[0]) }
    // Another establishment elsewhere is another card; in the same town it may have moved.
    guard row.town == nil || !here.isEmpty, !codes.isEmpty else { return nil }
    return .doubt(try candidates(here.isEmpty ? codes : here, .sameSIREN))
  }

  private func byName(_ row: GivenRow) throws -> Match {
    let codes = try known.codes(.name(row.name.folded), of: kind).filter { try mayBeInTown(of: row, $0) }
    guard !codes.isEmpty else { return .new }
    let others = try codes.filter { try contradicts(row, $0) }
    return .doubt(
      try candidates(codes.filter { !others.contains($0) }, .sameName) + candidates(others, .otherNumber))
  }

  // MARK: - People

  private func matchPerson(_ row: GivenRow) throws -> Match {
    guard let party = row.said["party"]?.text.flatMap({ Party($0) }) else { return .new }
    let people = try known.people(of: party)
    let mail = row.said["mail"]?.text?.folded
    let found = people.filter { PersonName.isSame($0.details.name, row.name) }
    if found.count == 1 { return .known(found[0].person.text) }
    let written = people.filter { mail != nil && $0.details.mail.folded == mail }
    guard found.isEmpty, let first = written.first else {
      return found.isEmpty
        ? .new : .doubt(found.map { .init(code: $0.person.text, name: $0.details.name, reason: .sameName) })
    }
    return .doubt([.init(code: first.person.text, name: first.details.name, reason: .otherNumber)])
  }

  // MARK: - What cards say

  private func candidates(_ codes: [String], _ reason: IntakePlan.Candidate.Reason) throws -> [IntakePlan.Candidate] {
    try codes.map { .init(code: $0, name: try name(of: $0), reason: reason) }
  }

  private func name(of code: String) throws -> String { try known.card(code, of: kind)?["name"]?.text ?? code }

  private func text(_ field: String, of code: String) throws -> String? {
    try known.card(code, of: kind)?[field]?.text.flatMap { $0.isBlank ? nil : $0 }
  }

  private func isInTown(of row: GivenRow, _ code: String) throws -> Bool {
    guard let town = row.town else { return false }
    return try text("town", of: code).map { Matching.key($0) == town } ?? false
  }

  /// A town that one of both does not say is no other town.
  private func mayBeInTown(of row: GivenRow, _ code: String) throws -> Bool {
    if let town = row.town, let other = try text("town", of: code) { return Matching.key(other) == town }
    guard let postcode = row.postcode, let other = try text("postcode", of: code) else { return true }
    return Postcode(other).text == postcode
  }

  /// Both have a SIRET or an RNA, and not the same.
  private func contradicts(_ row: GivenRow, _ code: String) throws -> Bool {
    if let siret = row.siret, let other = try text("siret", of: code), SIRET(other).text != siret { return true }
    if let rna = row.rna, let other = try text("rna", of: code), RNA(other).text != rna { return true }
    return false
  }

  /// Towns as they are compared: « St-Étienne Cedex 2 » and « SAINT ETIENNE ».
  static func key(_ town: String) -> String {
    let folded = town.folded
    let name = folded.firstRange(of: " cedex").map { String(folded[..<$0.lowerBound]) } ?? folded
    return String(Folding.sortKey(name).prefix { $0 != "\u{1}" })
  }
}

extension GivenRow {
  var siret: String? { said["siret"]?.text.map { SIRET($0).text }.flatMap { $0.isEmpty ? nil : $0 } }
  var rna: String? { said["rna"]?.text.map { RNA($0).text }.flatMap { $0.isEmpty ? nil : $0 } }
  var siren: String? {
    let own = said["siren"]?.text.map { SIREN($0).text }.flatMap { $0.isEmpty ? nil : $0 }
    return own ?? siret.flatMap { SIRET($0).doubt == nil ? SIRET($0).siren.text : nil }
  }
  var postcode: String? { said["postcode"]?.text.map { Postcode($0).text }.flatMap { $0.isEmpty ? nil : $0 } }
  /// As it is compared.
  var town: String? { said["town"]?.text.flatMap { $0.isBlank ? nil : Matching.key($0) } }
}
