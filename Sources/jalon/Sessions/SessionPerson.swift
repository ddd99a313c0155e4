import JalonCore
import JalonRuntime
import JalonStore
import JalonWording

extension Session {
  /// Who acts: `--as`, the settings, or the only officer of the directory.
  func me(in ledger: Ledger) throws -> PersonID? {
    let directory = try ledger.directory()
    let officers = directory.officers
    let only = officers.count == 1 ? officers[0] : nil
    guard let chosen = options.person ?? settings.officer else { return only }
    if chosen == CommandLineOrder.whoever {
      guard only != nil || officers.isEmpty else { throw try Session.whoIsIt(ledger) }
      return only
    }
    // The first person of an empty directory is not in it yet.
    guard officers.isEmpty || directory.people[PersonID(chosen)] != nil else {
      throw try Session.stranger(chosen, among: ledger)
    }
    guard try officers.isEmpty || officers.contains(PersonID(chosen)) || ledger.mark() != nil else {
      throw try Session.noOfficer(chosen, among: ledger)
    }
    return PersonID(chosen)
  }

  /// Who signs what is entered without a person at the screens. Where all is invented, each line may say it instead.
  func signatory(of store: any Store, _ ledger: Ledger) throws -> PersonID? {
    let isFree = try store.mark() != nil || ledger.directory().officers.isEmpty
    return try isFree ? me(in: ledger) : someone(in: ledger)
  }

  private static func stranger(_ name: String, among ledger: Ledger) throws -> Stop {
    let listed = try listed(ledger)
    let meant = Nearest.match(to: name, among: try ledger.directory().officers.map(\.text))
    let perhaps = meant.map { Words(fr: " Peut-être « \($0) » ?", en: " Perhaps “\($0)”?") } ?? .nothing
    return Stop(
      .usage,
      Words(
        fr: "« \(name) » n'est pas dans l'annuaire.\(perhaps) Ajoutez --as et l'un de ces codes :\(listed)",
        en: "“\(name)” is not in the directory.\(perhaps) Add --as and one of these codes:\(listed)"))
  }

  /// The officers to choose from: a code and a name a line.
  private static func listed(_ ledger: Ledger) throws -> String {
    let names = try ledger.shelf().namesOfOfficers()
    let codes = try ledger.directory().officers
    let width = codes.map(\.text.count).max() ?? 0
    return codes.map { code in
      let space = String(repeating: " ", count: width - code.text.count)
      return "\n  \(code.text)\(space)  \(names[code] ?? "")"
    }.joined()
  }

  /// Somebody of a structure or of a provider has no session: nobody reads in their name what is sealed to others.
  private static func noOfficer(_ name: String, among ledger: Ledger) throws -> Stop {
    let listed = try listed(ledger)
    return Stop(
      .usage,
      Words(
        fr:
          "« \(name) » n'est pas chargé de mission : sur de vraies données, seuls eux ont une session ; ce que quelqu'un d'autre dicte se saisit dans les formulaires. Ajoutez --as et l'un de ces codes :\(listed)",
        en:
          "“\(name)” is no officer: on real data, officers alone have a session; what somebody else dictates is typed into the forms. Add --as and one of these codes:\(listed)"
      ))
  }

  /// The same, for a command that cannot do without.
  func someone(in ledger: Ledger) throws -> PersonID {
    if let me = try me(in: ledger) { return me }
    let officers = try ledger.directory().officers.map(\.text)
    guard !officers.isEmpty else {
      throw Stop(
        .usage,
        Words(
          fr:
            "Personne n'est encore enregistré. Commencez par « \(typed("init --operator … --department 05 --officer …")) ».",
          en: "Nobody is registered yet. Begin with “\(typed("init --operator … --department 05 --officer …"))”."))
    }
    throw try Session.whoIsIt(ledger)
  }

  private static func whoIsIt(_ ledger: Ledger) throws -> Stop {
    let listed = try listed(ledger)
    return Stop(
      .usage,
      Words(
        fr: "Qui êtes-vous ? Ajoutez --as et l'un de ces codes :\(listed)",
        en: "Who are you? Add --as and one of these codes:\(listed)"))
  }
}
