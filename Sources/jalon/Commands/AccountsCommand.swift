import ArgumentParser
import JalonCore
import JalonPostgres
import JalonStore
import JalonWording

/// `jalon accounts`
struct AccountsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "accounts",
      abstract: Speech.said(
        "Dit qui ouvre une base partagée, et y ajoute ou en ôte un compte.",
        "Tells who opens a shared base, and adds or takes away an account."),
      aliases: ["comptes"])
  }

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp(
      Speech.said("Ajoute ou change le compte de ce rôle du serveur.", "Adds or changes the account of this role."),
      valueName: Speech.said("rôle", "role")))
  var add: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Ôte le compte de ce rôle.", "Takes the account of this role away."),
      valueName: Speech.said("rôle", "role")))
  var remove: String?

  @Option(
    help: ArgumentHelp(
      Speech.said("Avec --add : la personne dont il signe les actes.", "With --add: the person whose acts it signs."),
      valueName: Speech.said("personne", "person")))
  var person: String?

  @Option(
    help: ArgumentHelp(
      Speech.said(
        "Avec --add : l'opérateur dont il lit les missions.", "With --add: the operator whose missions it reads."),
      valueName: "dla-05"))
  var `operator`: String?

  @Flag(
    help: ArgumentHelp(Speech.said("Avec --add : lit sans écrire.", "With --add: reads and does not write.")))
  var readsOnly = false

  @Option(
    help: ArgumentHelp(
      Speech.said("Avec --add : n'ouvre plus rien à partir de ce jour.", "With --add: opens nothing from this day on."),
      valueName: Speech.said("AAAA-MM-JJ", "YYYY-MM-DD")))
  var until: String?

  func run() throws {
    let session = Session(shared.choices)
    let server = try StoreDoor(session.places.store).demandServer()
    if let add {
      let account = try account(of: add, session)
      try server.put(account)
      return session.console.say(AccountWords.added(account))
    }
    if let remove {
      try server.remove(remove)
      return session.console.say(AccountWords.removed(remove))
    }
    for account in try server.accounts() {
      try session.console.print(AccountWords.line(account)(session.language) + "\n")
    }
  }

  /// Of somebody of the directory, and of the operator that she works for where nothing else is said.
  private func account(of login: String, _ session: Session) throws -> Account {
    let code = PersonID(person ?? login)
    let known = try session.open(for: .reading()).closing { try Ledger($0).directory().people[code] }
    guard let known else { throw Stop(.usage, AccountWords.stranger(code)) }
    let day = try until.map { text in
      guard let day = Day(iso: text) else { throw Stop(.usage, AccountWords.noDay(text)) }
      return day
    }
    let own: OperatorID? = if case .operator(let id) = known.party { id } else { nil }
    guard let carrier = self.operator.map({ OperatorID($0) }) ?? own else {
      throw Stop(.usage, AccountWords.noOperator)
    }
    return Account(login: login, person: code, operator: carrier, writes: !readsOnly, until: day)
  }
}

private enum AccountWords {
  static func added(_ account: Account) -> Words {
    Words(
      fr: "« \(account.login) » ouvre cette base : \(line(account)(.fr)).",
      en: "“\(account.login)” opens this base: \(line(account)(.en)).")
  }

  static func removed(_ login: String) -> Words {
    Words(
      fr: "« \(login) » n'ouvre plus cette base. Son rôle reste dans le serveur (DROP ROLE).",
      en: "“\(login)” opens this base no more. Its role stays in the server (DROP ROLE).")
  }

  static func line(_ account: Account) -> Words {
    let until = account.until.map { Words(fr: ", jusqu'au \($0.short)", en: ", until \($0.short)") } ?? Words(same: "")
    return Words(
      fr:
        "\(account.login) · \(account.person.text) · \(account.operator.text) · \(account.writes ? "lit et écrit" : "lit")",
      en:
        "\(account.login) · \(account.person.text) · \(account.operator.text) · \(account.writes ? "reads and writes" : "reads")"
    ) + until
  }

  static func stranger(_ person: PersonID) -> Words {
    Words(
      fr: "« \(person.text) » n'est pas dans l'annuaire. Dites de qui il s'agit : --person.",
      en: "“\(person.text)” is not in the directory. Say who that is: --person.")
  }

  static let noOperator = Words(
    fr: "Cette personne ne travaille pour aucun opérateur : ajoutez --operator.",
    en: "This person works for no operator: add --operator.")

  static func noDay(_ text: String) -> Words {
    Words(fr: "« \(text) » n'est pas un jour (AAAA-MM-JJ).", en: "“\(text)” is no day (YYYY-MM-DD).")
  }
}
