import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

/// Which lines of the log of consultations are shown.
public struct ConsultationScope: Sendable {
  /// A mission, a plan or a card.
  public var subject: String?
  public var by: PersonID?
  public var since: Day?

  public init(subject: String? = nil, by: PersonID? = nil, since: Day? = nil) {
    (self.subject, self.by, self.since) = (subject, by, since)
  }
}

extension ReportContext {
  /// Who opened or exported what, the latest first, of the last twelve months.
  public func consultations(
    _ log: [Consultation], _ scope: ConsultationScope, _ format: ReportFormat, asked: String?
  ) throws -> String {
    let reading = try ConsultationReading(self)
    let limit = [scope.since, today.adding(months: -Consulting.months)].compactMap(\.self).max() ?? today
    var table = table(ReportContext.consultationColumns, ReportAbout("consultations", filter: asked))
    for line in log.reversed() where zone.day(of: line.at) >= limit && reading.takes(line, scope) {
      let by = reading.person(line.by)
      let (code, name) = reading.subject(line.subject)
      table.add([
        .told("\(zone.day(of: line.at).short) \(zone.hour(of: line.at))", .text(zone.iso(of: line.at))),
        .text(by?.text ?? ""), .text(by.map { reading.names.name(of: $0) } ?? self(ConsultationWords.nobody)),
        .told(self(line.act.words), .text(line.act.rawValue)), .text(code), .text(self(name)),
      ])
    }
    return table.written(format)
  }

  static let consultationColumns = [
    ReportColumn("at", "Quand", "When", most: 16, is: .instant),
    ReportColumn("by", "Code", "Code", most: 16, is: .code),
    ReportColumn("name", "Qui", "Who", most: 24),
    ReportColumn("act", "Acte", "Act", most: 10, is: .oneOf(Consultation.Act.self)),
    ReportColumn("subject", "Quoi", "What", most: 28, is: .code),
    ReportColumn("what", "Nom", "Name", most: 40, is: .sentence),
  ]
}

/// Finds again who stands behind the keys of the log: whoever was erased, nobody does.
private struct ConsultationReading {
  let names: Names
  private let keys: ConsultationKeys
  private var people: [String: PersonID] = [:]

  init(_ context: ReportContext) throws {
    names = try context.names()
    keys = ConsultationKeys(try context.store.origin())
    for (person, entry) in try context.ledger.directory().people.map({ ($0.key, $0.value) }) where entry.erasedOn == nil
    {
      people[keys(person)] = person
    }
  }

  func person(_ key: String) -> PersonID? { people[key] }

  /// As people write it, and its name.
  func subject(_ text: String) -> (code: String, name: Words) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return (text, .nothing) }
    if parts[0] == "person" {
      guard let person = people[parts[1]] else { return ("person", ConsultationWords.erased) }
      return ("person:\(person.text)", Words(same: names.name(of: person)))
    }
    return (text, Party(text).map { Words(same: names.name(of: $0)) } ?? .nothing)
  }

  func takes(_ line: Consultation, _ scope: ConsultationScope) -> Bool {
    if let by = scope.by, line.by != keys(by) { return false }
    guard let asked = scope.subject else { return true }
    let bare = line.subject.split(separator: ":", maxSplits: 1).last.map(String.init)
    return asked == line.subject || asked == bare || DirectoryEntry.Key(asked).map(keys.subject) == line.subject
  }
}

private enum ConsultationWords {
  static let nobody = Words(fr: "inconnu ou effacé", en: "unknown or erased")
  static let erased = Words(fr: "personne effacée", en: "erased person")
}

extension Consultation.Act {
  fileprivate var words: Words {
    switch self {
    case .opened: Words(fr: "ouverte", en: "opened")
    case .exported: Words(fr: "exportée", en: "exported")
    }
  }
}
