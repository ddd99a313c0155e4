import JalonCore
import JalonStore
import JalonWording

/// The first two cards of an empty store: an operator, and the officer who will enter everything else.
public struct Founding: Sendable {
  private let operatorName: String
  private let department: Department
  private let officerName: String
  public let officer: PersonID

  /// Somebody is there already, or the rules refuse a card.
  public enum Trouble: Error, Sendable {
    case alreadyFounded
    case refused(Refusal, DirectoryCommand.Kind)
  }

  public init(operatorName: String, department: Department, officerName: String, officer: PersonID) {
    self.operatorName = operatorName
    self.department = department
    self.officerName = officerName
    self.officer = officer
  }

  /// `c-roux` for « C. Roux »: small letters, digits and hyphens.
  public static func code(for name: String) -> String {
    let words = name.folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "officier" : String(words.joined(separator: "-").prefix(40))
  }

  public func enter(into store: any Store, _ clock: Clock) throws {
    let ledger = Ledger(store)
    guard try ledger.directory().officers.isEmpty else { throw Trouble.alreadyFounded }
    try ledger.transaction(today: clock.today()) { perform in
      for (kind, fields) in cards {
        let command = try DirectoryCommand(kind, from: fields.composed)
        let request = Request(id: clock.newOrder(), by: officer, at: clock.now(), command: .directory(command))
        if case .refused(let refusal) = try perform(request) { throw Trouble.refused(refusal, kind) }
      }
    }
  }

  private var cards: [(DirectoryCommand.Kind, Value)] {
    let carrier = OperatorID("dla-\(department.code.lowercased())")
    return [
      (
        .registerOperator,
        .form(["operator": carrier, "name": operatorName, "department": department.code])
      ),
      (
        .registerPerson,
        .form([
          "person": officer, "party": Party.operator(carrier), "name": officerName, "isLeader": false,
          "isOfficer": true,
        ])
      ),
    ]
  }
}

extension Founding.Trouble {
  public var words: Words {
    switch self {
    case .alreadyFounded:
      Words(
        fr: "Un chargé de mission est déjà enregistré : c'est à lui d'inscrire les autres (registerPerson).",
        en: "An officer is registered already: it is for that officer to register others (registerPerson).")
    case .refused(let refusal, let kind):
      Words { language in refusal.words(Names(), in: kind).map { $0(language) }.joined(separator: " ") }
    }
  }
}
