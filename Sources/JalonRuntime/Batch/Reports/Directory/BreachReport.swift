import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

extension ReportContext {
  /// Persons first, then structures and providers: whom to tell, how, and what was lost of each.
  public func breach(_ lost: BreachReading.Lost, _ format: ReportFormat, asked: String?) throws -> String {
    let exposure = try BreachReading(store, ledger, reader: reader).exposure(lost)
    let (names, directory) = (try names(), try ledger.directory())
    var table = table(ReportContext.breachColumns, ReportAbout("breach", filter: asked))
    for (person, held) in exposure.people.sorted(by: { $0.key < $1.key }) {
      let party = directory.people[person]?.party
      table.add(
        cells(
          DirectoryEntry.Key(.person, person.text), names.name(of: person), party.map { names.name(of: $0) } ?? "",
          try reached(person, party), held))
    }
    for (party, held) in exposure.parties.sorted(by: { $0.key.text < $1.key.text }) where !party.isOperator {
      table.add(cells(party.key, names.name(of: party), "", try store.entry(party.key)?.reached ?? "", held))
    }
    return table.written(format)
  }

  static let breachColumns = [
    ReportColumn("kind", "Qui", "Who", most: 12, is: .oneOf(["person", "structure", "provider"])),
    ReportColumn("code", "Code", "Code", most: 26, is: .code), ReportColumn("name", "Nom", "Name", most: 30),
    ReportColumn("party", "Organisation", "Organisation", most: 26),
    ReportColumn("contact", "À prévenir par", "To be told by", most: 40),
    ReportColumn("data", "Données", "Data", most: 60, is: .list(.oneOf(HeldKind.self))),
    ReportColumn("subjects", "Missions et plans", "Missions and plans", most: 40, is: .list(.code)),
  ]

  private func cells(
    _ key: DirectoryEntry.Key, _ name: String, _ party: String, _ contact: String, _ held: Exposure.Held
  ) -> [ReportCell] {
    let kinds = held.kinds.sorted()
    return [
      .told(self(key.kind.concerned), .text(key.kind.rawValue)), .text(key.code), .text(name), .text(party),
      .text(contact),
      .told(kinds.map { self($0.words) }.joined(separator: ", "), .list(kinds.map { .text($0.rawValue) })),
      .codes(held.subjects.sorted()),
    ]
  }

  /// Her own contacts, else those of her organisation.
  private func reached(_ person: PersonID, _ party: Party?) throws -> String {
    let own = try store.details(of: person).map { [$0.mail, $0.phone].filter { !$0.isEmpty } } ?? []
    guard own.isEmpty, let party else { return own.joined(separator: ", ") }
    return try store.entry(party.key)?.reached ?? ""
  }
}

extension DirectoryEntry {
  /// Its mail and phone.
  fileprivate var reached: String {
    [contacts?.mail, contacts?.phone].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension DirectoryEntry.Kind {
  fileprivate var concerned: Words {
    switch self {
    case .structure: Words(fr: "structure", en: "structure")
    case .provider: Words(fr: "prestataire", en: "provider")
    default: Words(fr: "personne", en: "person")
    }
  }
}

extension Party {
  fileprivate var isOperator: Bool { if case .operator = self { true } else { false } }
}
