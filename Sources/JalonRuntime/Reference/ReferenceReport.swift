import JalonCore
import JalonScreens
import JalonStore
import JalonWording

extension ReportContext {
  /// The public registers that were loaded at this computer, each with its source and its day.
  public func registers(in book: any ReferenceBook, _ format: ReportFormat) throws -> String {
    var table = table(ReportContext.registerColumns, ReportAbout("reference", of: "list"))
    for register in try book.registers() {
      table.add([
        .text(register.kind.rawValue), .text(self(register.kind.words)), .text(register.file), .day(register.day),
        .day(zone.day(of: register.loadedAt)), .departments(register.departments), .whole(register.rows),
      ])
    }
    return table.written(format)
  }

  static let registerColumns = [
    ReportColumn("register", "Code", "Code", most: 14, is: .oneOf(RegisterKind.allCases.map(\.rawValue))),
    ReportColumn("name", "Registre", "Register", most: 36), ReportColumn("file", "Fichier", "File", most: 36),
    ReportColumn("day", "Du", "Of", is: .day), ReportColumn("loadedOn", "Chargé le", "Loaded on", is: .day),
    ReportColumn("departments", "Départements", "Départements", most: 20, is: .list(.code)),
    ReportColumn("rows", "Lignes", "Lines", .right, is: .whole),
  ]

  /// The cards of structures and providers that no longer agree with the registers.
  public func registerCheck(in book: any ReferenceBook, _ format: ReportFormat) throws -> String {
    let names = try names()
    var table = table(
      format == .text ? ReportContext.shortCheckColumns : ReportContext.checkColumns,
      ReportAbout("reference", of: "check"))
    for card in ReferenceCheck.cards(names.directory) {
      for found in try ReferenceCheck.disagreements(of: card, in: book) {
        let source = found.source.map { self($0) }
        let sentence = ReportCell.text(self(found.disagreement.words))
        table.add(
          format == .text
            ? [.text(card.name), sentence, ReportCell(source)]
            : [
              .text(card.key.text), .text(card.name), ReportCell(found.disagreement.field), sentence,
              ReportCell(source),
            ])
      }
    }
    return table.written(format)
  }

  private static let shortCheckColumns = [
    ReportColumn("name", "Fiche", "Card", most: 32),
    ReportColumn("disagreement", "Ce qui ne s'accorde pas", "What does not agree", most: 90),
    ReportColumn("source", "Registre", "Register", most: 40),
  ]

  static let checkColumns = [
    ReportColumn("card", "Code", "Code", is: .code), ReportColumn("name", "Fiche", "Card"),
    ReportColumn("field", "Champ", "Field", is: .optional(.code)),
    ReportColumn("disagreement", "Ce qui ne s'accorde pas", "What does not agree", is: .sentence),
    ReportColumn("source", "Registre", "Register", is: .optional(.sentence)),
  ]
}

/// Compares cards with what the registers say of their numbers.
public enum ReferenceCheck {
  struct Card {
    let key: DirectoryEntry.Key
    let name: String
    let department: String?
    let registration: Registration
    let place: Locality
  }

  public struct Found {
    public let disagreement: Disagreement
    public let source: Words?
  }

  /// Structures, then providers, by name.
  static func cards(_ directory: Directory) -> [Card] {
    let structures = directory.structures.map { id, entry in
      Card(
        key: .init(.structure, id.text), name: entry.name, department: entry.act.department,
        registration: entry.act.details.registration, place: entry.act.details.place)
    }
    let providers = directory.providers.map { id, entry in
      Card(
        key: .init(.provider, id.text), name: entry.name, department: entry.act.details.place.department,
        registration: entry.act.details.registration, place: entry.act.details.place)
    }
    return [structures, providers].flatMap {
      $0.sorted { ($0.name.folded, $0.key.code) < ($1.name.folded, $1.key.code) }
    }
  }

  /// By the most precise number that the card says: a SIRET names one address, a SIREN and an RNA an organisation.
  static func disagreements(of card: Card, in book: any ReferenceBook) throws(StoreFailure) -> [Found] {
    for (field, typed) in [
      ("siret", card.registration.siret), ("siren", card.registration.siren), ("rna", card.registration.rna),
    ] {
      guard let typed, let question = RegisterQuestion(field: field, typed: typed, department: nil) else { continue }
      let reply = try book.answer(question)
      if let there = reply.organisations.first {
        return there.disagreements(name: card.name, card.registration, card.place).map {
          Found(disagreement: $0, source: there.sourceWords)
        }
      }
      if let source = reply.covering(card.department) {
        return [Found(disagreement: .unknown(field: field, number: typed, source), source: source.words)]
      }
    }
    return []
  }
}
