import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// Where the parts of the list stand, for the size of its body.
struct DirectoryLayout {
  let kinds: Area
  let filter: Area
  let table: Area
  let contacts: Area

  init(_ body: Area) {
    kinds = body.top(1)
    filter = body.dropTop(1).top(1)
    // A number, an address and a town have no room side by side there.
    contacts = body.bottom(body.columns < 80 ? 2 : 1)
    table = body.dropTop(2).dropBottom(contacts.rows)
  }

  static func body(of size: Size) -> Area { CaseListLayout.body(of: size) }

  var height: Int { max(0, table.rows - TableView.headerRows) }
}

extension DirectoryScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    let layout = DirectoryLayout(area)
    var window = window
    window.height = layout.height
    let isCounted = drawKinds(on: &surface, in: layout.kinds, desk)
    surface.draw(table(desk, window).view, in: layout.table)
    drawContacts(on: &surface, in: layout.contacts, desk)
    drawFilter(on: &surface, in: layout.filter, count: isCounted ? nil : known(desk), desk)
  }

  /// `14 sur 63`; `nil` until it is counted.
  private func known(_ desk: Desk) -> String? {
    count.flatMap { $0.scope == scope ? desk(DirectoryWords.shown($0.shown, of: $0.all)) : nil }
  }

  /// ` Structures · Prestataires · Personnes · Opérateurs      14 sur 63 · tri : nom`; whether there was room for the count.
  private func drawKinds(on surface: inout Surface, in area: Area, _ desk: Desk) -> Bool {
    let spans = Self.kinds.flatMap { kind in
      [
        Span(
          kind == self.kind ? "[\(desk(kind.several))]" : " \(desk(kind.several)) ",
          kind == self.kind ? .accent : .faint)
      ]
    }
    let used = surface.write([Span(" ")] + spans, in: area)
    let sort = desk(DirectoryWords.sorted(order, kind))
    let known = known(desk)
    let choices = [[known, sort].compactMap(\.self).joined(separator: " \(Glyphs.quiet) "), known ?? "", ""]
    let room = area.columns - used - 2
    let right = choices.first { GlyphWidth.columns(of: $0) <= room } ?? ""
    surface.write(right, in: area.dropRight(1), role: .status, alignment: .right)
    return !right.isEmpty
  }

  /// - Parameter count: where there was no room for it above.
  private func drawFilter(on surface: inout Surface, in area: Area, count: String?, _ desk: Desk) {
    let problem = read.problems.first.map { "\(Glyphs.refused) " + desk($0) }
    let right = problem ?? count ?? ""
    surface.write(right, in: area.dropRight(1), role: problem == nil ? .status : .error, alignment: .right)
    let rest = area.dropRight(min(GlyphWidth.columns(of: right) + 2, area.columns * 2 / 3))
    let used = surface.write([Span(" / ", .key), Span(desk(CaseListWords.filterLabel) + " ")], in: rest)
    let field = rest.dropLeft(used)
    if isFiltering { return surface.draw(FieldView(query, placeholder: desk(DirectoryWords.filterHint)), in: field) }
    guard !query.text.isEmpty else { return _ = surface.write(desk(CaseListWords.noFilter), in: field, role: .faint) }
    surface.write([Span(" \(query.text) ", .match), Span(" "), Span(desk(FilterLineWords.escape), .faint)], in: field)
  }

  /// How the entry in focus is reached.
  private func drawContacts(on surface: inout Surface, in area: Area, _ desk: Desk) {
    guard let row = window.focused else { return }
    let contacts = row.contacts
    let told = contacts.isEmpty ? desk(DirectoryWords.noContact) : contacts.joined(separator: " \(Glyphs.quiet) ")
    surface.draw(Paragraph(told, role: contacts.isEmpty ? .faint : .status), in: area.inset(columns: 1))
  }
}

extension DirectoryRow {
  public var name: String {
    switch entry {
    case .structure(let entry, _): entry.name
    case .carrier(let entry, _): entry.name
    case .provider(let entry, _): entry.name
    case .person(let id, _): details?.name ?? id.text
    case .grant(let entry): entry.name
    case .recipient(let entry): entry.name
    case .questionnaire, .calendar, .year: key.code
    }
  }

  /// A provider that is no longer invited.
  var isAsleep: Bool { if case .provider(let entry, _) = entry { !entry.isActive } else { false } }

  /// Where it is, as far as that is known.
  public var whereabouts: String {
    ([town].filter { !$0.isEmpty } + [entry.departments.joined(separator: "·")]).joined(separator: ", ")
  }

  var recipient: RecipientEntry? { if case .recipient(let entry) = entry { entry } else { nil } }

  var grant: GrantEntry? { if case .grant(let entry) = entry { entry } else { nil } }

  var town: String { entry.locality?.town ?? "" }

  /// What it does, or can do.
  var domain: String {
    switch entry {
    case .structure(let entry, _):
      let activity = entry.act.details.activity
      return ([activity.sector].compactMap(\.self) + (activity.otherSectors ?? [])).joined(separator: ", ")
    case .carrier(let entry, _):
      let details = entry.act.details
      return ([details.territory].compactMap(\.self) + (details.sectors ?? [])).joined(separator: ", ")
    case .provider(let entry, _): return (entry.act.skills + (entry.act.details.sectors ?? [])).joined(separator: ", ")
    case .person, .questionnaire, .calendar, .grant, .recipient, .year: return ""
    }
  }

  func function(_ language: Language) -> String {
    guard case .person(_, let person) = entry else { return "" }
    let roles = (person.isOfficer ? [DirectoryWords.officer] : []) + (person.isLeader ? [DirectoryWords.leader] : [])
    let known = details?.function ?? ""
    return known.isEmpty ? roles.map { $0(language) }.joined(separator: ", ") : known
  }

  /// Telephone, mail and address, as far as they are known.
  public var contacts: [String] {
    let own = entry.contacts
    let place = entry.locality
    let town = [place?.postcode ?? "", place?.town ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let known: [String?] = [
      details?.phone, details?.mail, own?.phone, own?.mail, own?.site, place?.address, town,
    ]
    return known.compactMap(\.self).filter { !$0.isBlank }
  }
}

extension MissionTally {
  /// `3 dont 1 ouverte`, short enough for a column.
  public var told: Words {
    guard all > 0 else { return Words(same: "–") }
    return open == 0
      ? Words(same: "\(all)") : Words(fr: "\(all), \(open) en cours", en: "\(all), \(open) open")
  }
}
