import JalonCore
import JalonDocuments
import JalonScreens
import JalonStore
import JalonWording

extension ReportContext {
  /// One list of the directory, in its order, a page at a time.
  ///
  /// - Parameter asked: the filter as it was typed.
  public func directory(
    _ kind: DirectoryEntry.Kind, _ query: DirectoryQuery, _ format: ReportFormat, asked: String
  ) throws -> String {
    let about = ReportAbout("directory", of: kind.rawValue, filter: asked.isEmpty ? nil : asked)
    let isShort = format == .text
    var table = table(isShort ? ReportContext.shortEntryColumns(kind) : ReportContext.entryColumns(kind), about)
    let names = try names()
    try forEachEntry(query.scope(kind, .name)) { row in
      table.add(isShort ? shortCells(row, names) : cells(row))
    }
    return table.written(format)
  }

  private func forEachEntry(_ scope: DirectoryScope, _ body: (DirectoryRow) throws -> Void) throws {
    var request = DirectoryRequest(.first, scope: scope, limit: 1_000)
    while true {
      let rows = try store.directoryPage(request)
      for row in rows { try body(row) }
      guard let last = rows.last, rows.count == request.limit else { return }
      request.place = .after(last)
    }
  }

  // MARK: - Every field, for a sheet or a program: what an import takes

  static func entryColumns(_ kind: DirectoryEntry.Kind) -> [ReportColumn] {
    guard let register = kind.registering else { return [] }
    let own = register.fields.map { ReportColumn($0, of: register) }
    let active = kind == .provider ? [ReportColumn("active", "Actif", "Active", is: .flag)] : []
    return own + active + [
      ReportColumn("missions", "Missions", "Missions", is: .whole),
      ReportColumn("missionsOpen", "Missions en cours", "Open missions", is: .whole),
      ReportColumn("lastOpened", "Dernière mission ouverte", "Last mission opened", is: .optional(.day)),
    ]
  }

  private func cells(_ row: DirectoryRow) -> [ReportCell] {
    guard let card = row.entry.registering(row.details) else { return [] }
    let value = ValueWriter.value(of: card.payload)
    let own = card.kind.fields.map { ReportCell(value[$0.name] ?? .null, of: $0, language) }
    let active: [ReportCell] = if case .provider(let entry, _) = row.entry { [.flag(entry.isActive)] } else { [] }
    let tally = row.missions
    return own + active + [.whole(tally.all), .whole(tally.open), tally.lastOpened.map(ReportCell.day) ?? .empty]
  }

  // MARK: - At a glance

  private static func shortEntryColumns(_ kind: DirectoryEntry.Kind) -> [ReportColumn] {
    let place =
      kind == .person
      ? ReportColumn("party", "Organisation", "Organisation", most: 32) : ReportColumn("town", "Où", "Where", most: 24)
    return [
      ReportColumn("code", "Code", "Code", most: 28), ReportColumn("name", "Nom", "Name", most: 36), place,
      ReportColumn("contacts", "Contacts", "Contacts", most: 48),
      ReportColumn("missions", "Missions", "Missions", most: 18),
    ]
  }

  private func shortCells(_ row: DirectoryRow, _ names: Names) -> [ReportCell] {
    let place = row.entry.party.map { names.name(of: $0) } ?? row.whereabouts
    return [
      .text(row.key.code), .text(row.name), .text(place), .text(row.contacts.joined(separator: ", ")),
      .text(self(row.missions.told)),
    ]
  }
}

extension ReportColumn {
  /// Of a field of a card, with the words of its form.
  init(_ field: Field, of register: DirectoryCommand.Kind) {
    let type = field.shape.outputWithoutBlanks
    self.init(
      field.name, titled: FieldWording.of(field.name, in: register).label, is: field.required ? type : .optional(type))
  }
}

extension ReportCell {
  /// A field of a card: for people in words, for a program as `apply` takes it.
  fileprivate init(_ value: Value, of field: Field, _ language: Language) {
    switch (field.shape, value) {
    case (_, .null): self = .empty
    case (.day, .text(let iso)): self = Day(iso: iso).map(ReportCell.day) ?? .text(iso)
    case (.euros, .whole(let cents)): self = .euros(Euros(cents: cents))
    case (.hundredths, .whole(let number)): self = .days(Hundredths(number))
    case (.choice(let offered), .text(let raw)):
      self = .told(ChoiceWords.of(raw, among: offered)(language), .text(raw))
    case (.list, .list(let elements)):
      let codes = elements.compactMap(\.text)
      self = field.name == "departments" ? .departments(codes) : .codes(codes)
    case (_, .text(let code)) where field.name == "department":
      self = .told(Department(code).map { "\(code) \($0.name)" } ?? code, .text(code))
    case (_, .text(let text)): self = field.isOfDigits ? .digits(text) : .text(text)
    case (_, .whole(let number)): self = .year(number)
    case (_, .flag(let flag)): self = .flag(flag)
    case (_, .fraction), (_, .list), (_, .group): self = .empty
    }
  }
}

extension Field {
  /// A code of digits, which a spreadsheet would take for a number.
  fileprivate var isOfDigits: Bool {
    ["postcode", "commune", "siren", "siret"].contains(name)
  }
}
