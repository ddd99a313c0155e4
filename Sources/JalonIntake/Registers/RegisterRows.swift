import JalonCore

// Rows of each register as cards have a use for them. Names and addresses of people who lead an association, or who
// declared it, stand in some of these files: they are not read.
extension RegisterColumns {
  /// - Parameter given: of a list of communes that says nothing but its communes.
  func row(_ cells: ByteRow, _ given: ZoneRow?) -> [RegisterRow] {
    switch kind {
    case .establishments: establishment(cells).map { [.establishment($0)] } ?? []
    case .legalUnits: legalUnit(cells).map { [.legalUnit($0)] } ?? []
    case .associations: association(cells).map { [.association($0)] } ?? []
    case .communes: commune(cells).map { [.commune($0)] } ?? []
    case .groupings: grouping(cells).map { [.grouping($0)] } ?? []
    case .neighbourhoods: neighbourhoods(cells).map(RegisterRow.neighbourhood)
    case .zones: zone(cells, given).map { [.zone($0)] } ?? []
    }
  }

  private func establishment(_ cells: ByteRow) -> EstablishmentRow? {
    guard let siret = text("siret", of: cells).map(SIRET.init), siret.text.utf8.count == 14 else { return nil }
    var row = EstablishmentRow(siret: siret.text)
    row.sign = text("enseigne1etablissement", "denominationusuelleetablissement", of: cells)
    row.place.address = line([
      text("complementadresseetablissement", of: cells), text("numerovoieetablissement", of: cells),
      text("indicerepetitionetablissement", of: cells), text("typevoieetablissement", of: cells),
      text("libellevoieetablissement", of: cells),
    ])
    row.place.postcode = text("codepostaletablissement", of: cells)
    row.place.town = text("libellecommuneetablissement", of: cells)
    row.place.commune = code(text("codecommuneetablissement", of: cells))
    row.isOpen = text("etatadministratifetablissement", of: cells) != "F"
    row.isSeat = text("etablissementsiege", of: cells) == "true"
    return row
  }

  private func legalUnit(_ cells: ByteRow) -> LegalUnitRow? {
    guard let siren = text("siren", of: cells).map(SIREN.init), siren.text.utf8.count == 9 else { return nil }
    var row = LegalUnitRow(siren: siren.text)
    row.name =
      text("denominationunitelegale", "denominationusuelle1unitelegale", of: cells)
      ?? line([
        text("prenomusuelunitelegale", "prenom1unitelegale", of: cells),
        text("nomusageunitelegale", "nomunitelegale", of: cells),
      ])
    row.acronym = text("sigleunitelegale", of: cells)
    row.rna = text("identifiantassociationunitelegale", of: cells).map { RNA($0).text }
    row.category = text("categoriejuridiqueunitelegale", of: cells)
    row.isActive = text("etatadministratifunitelegale", of: cells) != "C"
    return row
  }

  private func association(_ cells: ByteRow) -> AssociationRow? {
    guard let rna = text("id", of: cells).map(RNA.init), rna.doubt == nil else { return nil }
    var row = AssociationRow(rna: rna.text)
    row.siret = text("siret", of: cells).map { SIRET($0).text }
    row.name = text("titre", of: cells)
    row.acronym = text("titre_court", of: cells).flatMap { $0.utf8.count <= 40 && $0 != row.name ? $0 : nil }
    row.place.address = line([
      text("adrs_complement", "adr1", of: cells), text("adrs_numvoie", of: cells), text("adrs_repetition", of: cells),
      text("adrs_typevoie", of: cells), text("adrs_libvoie", "adr2", of: cells), text("adr3", of: cells),
    ])
    row.place.postcode = text("adrs_codepostal", of: cells).flatMap { Postcode($0).doubt == nil ? $0 : nil }
    row.place.town = text("adrs_libcommune", "libcom", of: cells)
    row.place.commune = code(text("adrs_codeinsee", of: cells))
    // The first day of the calendar stands for none.
    row.endedOn = text("date_disso", of: cells).flatMap { Day(iso: $0) }.flatMap { $0.parts.year > 1900 ? $0 : nil }
    row.standing = standing(text("position", of: cells), row.endedOn)
    row.isOfPublicUtility = text("rup_mi", of: cells).map { !["0", "n", "non"].contains($0.folded) } ?? false
    return row
  }

  private func standing(_ position: String?, _ ended: Day?) -> RegisteredOrganisation.Standing {
    switch position {
    case "D": .dissolved
    case "S": .removed
    default: ended == nil ? .active : .dissolved
    }
  }

  private func commune(_ cells: ByteRow) -> CommuneRow? {
    guard let code = code(text("com", of: cells)), let name = text("libelle", "nccenr", of: cells) else { return nil }
    // The same code may be that of a delegated commune: the whole one stands for it.
    let isWhole = ["COM", "ARM"].contains(text("typecom", of: cells) ?? "COM")
    let parent = isWhole ? nil : self.code(text("comparent", of: cells))
    guard isWhole || parent != code else { return nil }
    return CommuneRow(code: code, name: name, department: CommuneCode(code).department, parent: parent)
  }

  private func grouping(_ cells: ByteRow) -> GroupingRow? {
    guard let commune = code(text(RegisterColumns.communes, of: cells)),
      let siren = text(RegisterColumns.groupingCode, of: cells), SIREN(siren).text.utf8.count == 9,
      let name = text(RegisterColumns.groupingName, of: cells)
    else { return nil }
    return GroupingRow(commune: commune, siren: SIREN(siren).text, name: name)
  }

  /// A neighbourhood may reach over several communes: named by their codes, or by their names.
  private func neighbourhoods(_ cells: ByteRow) -> [NeighbourhoodRow] {
    guard let qp = text(RegisterColumns.qpCode, of: cells), let name = text(RegisterColumns.qpName, of: cells),
      let communes = text(RegisterColumns.communes + ["commune_qp"], of: cells)
    else { return [] }
    return communes.split { ",;/".contains($0) }.map { commune in
      let text = commune.drop { $0 == " " }
      return NeighbourhoodRow(code: qp.uppercased(), name: name, commune: code(String(text)) ?? String(text))
    }
  }

  private func zone(_ cells: ByteRow, _ given: ZoneRow?) -> ZoneRow? {
    guard let commune = code(text(RegisterColumns.communes, of: cells)) else { return nil }
    let scheme = given?.scheme ?? text(RegisterColumns.schemes, of: cells)
    guard let scheme, !["non", "0", "n", "hors zonage", "non classee"].contains(scheme.folded) else { return nil }
    return ZoneRow(
      commune: commune, scheme: scheme, since: day(RegisterColumns.since, cells) ?? given?.since,
      until: day(RegisterColumns.until, cells) ?? given?.until)
  }

  private func day(_ names: [String], _ cells: ByteRow) -> Day? {
    guard let text = text(names, of: cells) else { return nil }
    if let day = Day(iso: String(text.prefix(10))) { return day }
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard parts.count >= 3, parts[2] > 1900 else { return nil }
    return Day(year: parts[2], month: parts[1], day: parts[0])
  }

  /// A spreadsheet may have taken the zero before it away.
  private func code(_ text: String?) -> String? {
    guard let text else { return nil }
    let padded = text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "0" + text : text
    let code = CommuneCode(padded)
    return code.doubt == nil ? code.text : nil
  }

  private func line(_ parts: [String?]) -> String? {
    let said = parts.compactMap(\.self)
    return said.isEmpty ? nil : said.joined(separator: " ")
  }
}
