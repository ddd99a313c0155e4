import JalonCore
import JalonDocuments
import JalonIntake
import JalonRuntime
import JalonScreens
import JalonStore
import JalonTables
import JalonWording

/// Reads the table that somebody names, says what would become of it, and has it recorded or taken back.
struct IntakeOrders {
  struct Order {
    let file: String
    let kind: IntakeKind
    let sheet: String?
    let columns: [Heads.Given]
    let settlement: IntakeSettlement
    let because: String?
    let json: Bool
    let lead: OperatorID?
  }

  private let session: Session
  /// More bytes than this are no table of an office.
  private static let limit = 64 << 20

  init(_ session: Session) { self.session = session }

  /// Says what would become of each line. Writes nothing.
  func preview(_ order: Order) throws {
    try session.open(for: .reading()).closing { store in
      let ledger = Ledger(store, zone: .wall)
      // Whoever looks need not say who they are: the rules are asked as any officer would.
      guard let me = try session.me(in: ledger) ?? ledger.directory().officers.first else {
        throw Stop(.usage, IntakeOrdersWords.nobody)
      }
      let plan = try plan(order, store, ledger, by: me)
      try tell(plan, order, ledger)
      guard plan.plan.isReady(order.because) else {
        throw Stop(.refused, plan.plan.hindrance(order.because) ?? IntakeOrdersWords.unchanged)
      }
      session.console.say(plan.plan.isIdle ? IntakeOrdersWords.idle : IntakeOrdersWords.ready)
    }
  }

  /// Does what the preview says, or nothing.
  func record(_ order: Order) throws {
    try session.openForWriting().closing { store in
      let ledger = Ledger(store, zone: .wall)
      let made = try plan(order, store, ledger, by: try session.someone(in: ledger))
      guard made.plan.isReady(order.because) else {
        try tell(made, order, ledger)
        throw Stop(.refused, made.plan.hindrance(order.because) ?? IntakeOrdersWords.unchanged)
      }
      if !made.plan.isIdle {
        do {
          _ = try waiting(on: store) { try made.desk.perform(made.plan, because: order.because, $0) }
        } catch let overtaken as IntakeDesk.Overtaken {
          throw Stop(.refused, IntakeOrdersWords.overtaken(overtaken.line))
        }
      }
      if order.json { try tell(made, order, ledger) }
      session.console.say(IntakeOrdersWords.recorded(IntakeReport(made.plan, try Names(reading: ledger)).record))
    }
  }

  /// Takes the last file back, but for what something rests on.
  func undo() throws {
    try session.openForWriting().closing { store in
      let ledger = Ledger(store, zone: .wall)
      let desk = IntakeDesk(store, ledger: ledger, clock: session.clock, me: try session.someone(in: ledger))
      let orders = try desk.lastIntake()
      guard !orders.isEmpty else { throw Stop(.refused, IntakeOrdersWords.noIntake) }
      let undoing = try waiting(on: store) { try desk.undo(orders, $0) }
      let names = try Names(reading: ledger)
      for kept in undoing.kept { try say(kept.words(names)) }
      session.console.say(undoing.tally)
      if undoing.undone == 0 { throw ExitReason.refused }
    }
  }

  /// The heads of all that a card may say.
  func model(of kind: IntakeKind) throws {
    let profile = CSVProfile.excelFR
    let heads = kind.modelHeads.map { CSVCell.text($0(session.language)) }
    try session.console.printRaw(profile.mark + profile.row(heads))
  }

  // MARK: - Reading

  private struct Made {
    let desk: IntakeDesk
    let table: Table
    let plan: IntakePlan
  }

  private func plan(_ order: Order, _ store: any Store, _ ledger: Ledger, by me: PersonID) throws -> Made {
    let bytes = try BoundedFile.read(order.file, limit: IntakeOrders.limit)
    return try waiting(on: store) { headway in
      do {
        let table = try Table(reading: bytes, sheet: order.sheet) { done, all in
          headway.tell(.file, done, all)
          try store.demandGoingOn()
        }
        let known = try mapping(order, store, me)
        let heads = try Heads(
          table, order.kind, given: order.columns + Heads.Given.standing(known, in: table))
        let desk = IntakeDesk(store, ledger: ledger, clock: session.clock, me: me)
        let name = order.file.split(separator: "/").last.map(String.init) ?? order.file
        return Made(
          desk: desk, table: table,
          plan: try desk.plan(table, heads, order.settlement, from: name, lead: order.lead, headway))
      } catch let fault as TableFault {
        throw Stop(.refused, fault.words(in: order.file))
      } catch let fault as IntakeFault {
        throw Stop(.refused, fault.words)
      }
    }
  }

  /// What columns of such tables were told to say before, here or on the screen; what is told now is kept for the next file.
  private func mapping(_ order: Order, _ store: any Store, _ me: PersonID) throws -> [Heads.Given] {
    guard let memory = IntakeAsk.Kind(rawValue: order.kind.rawValue)?.memory else { return [] }
    let drawer = try session.drawer(of: store, for: me)
    let told = Set(order.columns.map(\.head))
    let kept = (try drawer.remembered()[memory] ?? "").split(separator: "\n").compactMap { Heads.Given(String($0)) }
      .filter { !told.contains($0.head) }
    if !order.columns.isEmpty {
      let all = kept + order.columns
      try drawer.remember([memory: all.map { "\($0.head)=\($0.target)" }.joined(separator: "\n")])
    }
    try drawer.close()
    return kept
  }

  private func waiting<Result>(on store: any Store, _ work: (Headway) throws -> Result) throws -> Result {
    try Waiting(store, session.language).during(given: IntakeOrdersWords.givenUp, work)
  }

  // MARK: - Telling

  private func tell(_ made: Made, _ order: Order, _ ledger: Ledger) throws {
    for notice in made.table.notices { session.console.say(notice.words(in: order.file)) }
    let names = try Names(reading: ledger)
    if order.json {
      let text = made.plan.json(file: order.file, sheet: made.table.sheet, names, session.language)
      return try session.console.print(text + "\n")
    }
    for line in IntakeReport(made.plan, names).lines { try say(line) }
  }

  private func say(_ words: Words) throws { try session.console.print(words(session.language) + "\n") }
}

extension IntakePlan {
  /// Nothing is left to settle, mend or say.
  fileprivate func isReady(_ because: String?) -> Bool { hindrance(because) == nil }

  fileprivate var isIdle: Bool { lines.allSatisfy(\.commands.isEmpty) }

  fileprivate func hindrance(_ because: String?) -> Words? {
    if !refused.isEmpty { return IntakeOrdersWords.refused(refused.count) }
    if !doubts.isEmpty { return IntakeOrdersWords.doubts(doubts.count) }
    let minded = minded.map(\.row.number)
    return !minded.isEmpty && because?.isBlank != false ? IntakeOrdersWords.reasonNeeded(minded) : nil
  }
}

private enum IntakeOrdersWords {
  static let unchanged = Words(fr: "Rien n'a été écrit.", en: "Nothing was written.")
  static let idle = Words(
    fr: "Rien à écrire : les fiches disent déjà tout cela.", en: "Nothing to write: the cards say all this already.")
  static let ready = Words(
    fr: "Rien n'est écrit. La même commande avec --apply écrit tout cela, ou rien.",
    en: "Nothing is written. The same command with --apply writes all this, or nothing.")
  static let givenUp = Words(fr: "Abandonné : rien n'a été écrit.", en: "Given up: nothing was written.")
  static let nobody = Words(
    fr: "Personne n'est encore enregistré. Commencez par « jalon init ».",
    en: "Nobody is registered yet. Begin with “jalon init”.")
  static let noIntake = Words(
    fr: "Vous n'avez apporté aucun fichier qui soit encore à reprendre.",
    en: "You brought in no file that is still to be taken back.")

  static func refused(_ count: Int) -> Words {
    Words(
      fr:
        "Rien n'est écrit : \(count, "ligne est refusée", "lignes sont refusées"). Corrigez le fichier, ou ajoutez --skip-refused pour \(count == 1 ? "la" : "les") laisser de côté.",
      en:
        "Nothing is written: \(count, "line is", "lines are") refused. Correct the file, or add --skip-refused to leave \(count == 1 ? "it" : "them") aside."
    )
  }

  static func doubts(_ count: Int) -> Words {
    Words(
      fr:
        "Rien n'est écrit : \(count, "ligne est en doute", "lignes sont en doute"). Tranchez par --same, --new ou --skip, ou ajoutez --skip-doubts pour \(count == 1 ? "la" : "les") laisser de côté.",
      en:
        "Nothing is written: \(count, "line is", "lines are") in doubt. Settle by --same, --new or --skip, or add --skip-doubts to leave \(count == 1 ? "it" : "them") aside."
    )
  }

  static func reasonNeeded(_ lines: [Int]) -> Words {
    let some = Lists.and(lines.prefix(12).map(String.init))
    return Words(
      fr: "Rien n'est écrit : un motif est demandé (lignes \(some)). Ajoutez --because, et le motif entre guillemets.",
      en: "Nothing is written: a reason is asked for (lines \(some)). Add --because, and the reason in quotation marks."
    )
  }

  static func overtaken(_ line: Int) -> Words {
    Words(
      fr: "Rien n'a été écrit : l'annuaire vient de changer (ligne \(String(line))). Recommencez.",
      en: "Nothing was written: the directory has just changed (line \(String(line))). Try again.")
  }

  static func recorded(_ tally: Words) -> Words {
    Words(
      fr: "Fait, en une fois : \(tally) « jalon import --undo » reprend tout.",
      en: "Done, in one go: \(tally) “jalon import --undo” takes all of it back.")
  }
}
