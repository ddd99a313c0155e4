import JalonCore
import JalonIntake
import JalonScreens
import JalonStore
import JalonTables
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

/// A store to bring tables into.
struct IntakeGround {
  let ground: Ground
  let ledger: Ledger

  init(demo: Bool = true) throws {
    ground = try Ground(demo: demo)
    ledger = Ledger(ground.store)
  }

  var desk: IntakeDesk { IntakeDesk(ground.store, ledger: ledger, clock: Ground.clock, me: "c-roux") }

  func plan(
    _ text: String, _ kind: IntakeKind = .structures, _ change: (inout IntakeSettlement) -> Void = { _ in }
  ) throws -> IntakePlan {
    var settlement = IntakeSettlement()
    change(&settlement)
    let table = try Table(reading: Array(text.utf8))
    return try desk.plan(table, try Heads(table, kind), settlement)
  }

  @discardableResult
  func bring(
    _ text: String, _ kind: IntakeKind = .structures, because: String? = nil,
    _ change: (inout IntakeSettlement) -> Void = { _ in }
  ) throws -> IntakePlan {
    let plan = try plan(text, kind, change)
    _ = try desk.perform(plan, because: because)
    return plan
  }

  func structure(_ code: String) throws -> RegisterStructure? {
    try ledger.directory().structures[StructureID(code)]?.act
  }

  func told(_ plan: IntakePlan) throws -> String {
    let lines = IntakeReport(plan, try Names(reading: ledger)).lines.map(\.fr)
    // As it is typed, not as it is typeset.
    return String(lines.joined(separator: "\n").map { "\u{A0}\u{202F}".contains($0) ? " " : $0 })
  }
}

extension IntakePlan {
  var verdicts: [Verdict] { lines.map(\.verdict) }
}

@Suite("A table that is brought in")
struct IntakeDeskTests {
  private static let sheet = """
    Raison sociale;SIRET;CP;Commune;Salariés;ETP;Remarques
    Ateliers du Puits;812 456 788 00015;5000;Gap;12;7,5;à revoir
    Café des Cimes;;5100;Briançon;3;;
    """

  @Test("is planned line by line, and planning writes nothing")
  func planned() throws {
    let ground = try IntakeGround()
    let before = try ground.ground.eventCount
    let plan = try ground.plan(Self.sheet)
    #expect(plan.verdicts == [.create("ateliers-du-puits"), .create("cafe-des-cimes")])
    #expect(try ground.ground.eventCount == before)
    let told = try ground.told(plan)
    #expect(told.contains("A « Raison sociale » → "))
    #expect(told.contains("De côté, que les fiches ne disent pas : Remarques"))
    #expect(told.contains("« CP », zéro de tête remis : C2 5000 → 05000, C3 5100 → 05100"))
  }

  @Test("gives the cards that its plan says, and a second time changes nothing")
  func twice() throws {
    let ground = try IntakeGround()
    try ground.bring(Self.sheet)
    let card = try #require(try ground.structure("ateliers-du-puits"))
    #expect(card.name == "Ateliers du Puits" && card.department == "05")
    #expect(card.details.registration.siret == "81245678800015" && card.details.place.town == "Gap")
    #expect(card.details.jobs.employees == 12 && card.details.jobs.fullTimeEquivalents == Hundredths(750))
    let before = try ground.ground.eventCount
    let again = try ground.bring(Self.sheet)
    #expect(again.verdicts == [.same("ateliers-du-puits"), .same("cafe-des-cimes")])
    #expect(try ground.ground.eventCount == before)
  }

  @Test("corrected and brought in again, changes what changed only: a blank cell empties nothing")
  func corrected() throws {
    let ground = try IntakeGround()
    try ground.bring(Self.sheet)
    let plan = try ground.plan(
      """
      Nom;SIRET;Commune;Salariés;Téléphone
      Ateliers du Puits;81245678800015;;14;492000000
      """)
    let line = try #require(plan.lines.first)
    #expect(line.verdict == .change("ateliers-du-puits"))
    #expect(line.changes.map(\.field.name) == ["phone", "employees"])
    #expect(try ground.told(plan).contains("12 → 14"))
    _ = try ground.desk.perform(plan, because: nil)
    let card = try #require(try ground.structure("ateliers-du-puits"))
    #expect(card.details.jobs.employees == 14 && card.details.contacts.phone == "0492000000")
    #expect(card.details.place.town == "Gap")
  }

  @Test("finds a card by its SIRET, whatever its name; by its SIREN and its town; by its RNA")
  func recognised() throws {
    let ground = try IntakeGround()
    try ground.bring("Nom;SIRET;RNA;CP;Commune\nAteliers du Puits;81245678800015;W059998877;05000;Gap\n")
    #expect(try ground.plan("Nom;SIRET\nLe Puits;81245678800015\n").verdicts == [.change("ateliers-du-puits")])
    #expect(try ground.plan("Nom;SIREN;Commune\nLe Puits;812456788;GAP\n").verdicts == [.change("ateliers-du-puits")])
    #expect(try ground.plan("Nom;RNA\nLe Puits;W059998877\n").verdicts == [.change("ateliers-du-puits")])
    #expect(
      try ground.plan("Nom;RNA\nATELIERS DU PUITS;W059998877\n").verdicts == [.same("ateliers-du-puits")],
      "capitals change no name")
    let elsewhere = try ground.plan("Nom;SIREN;CP;Commune\nLe Puits;812456788;05100;Briançon\n")
    #expect(elsewhere.verdicts == [.create("le-puits")], "an establishment elsewhere is another card")
  }

  @Test("asks where only the name and the town are the same, or the number contradicts them, and takes the answer")
  func doubts() throws {
    let ground = try IntakeGround()
    try ground.bring("Nom;SIRET;CP;Commune\nAteliers du Puits;81245678800015;05000;Gap\n")
    let sheet = "Nom;CP;Commune;Salariés\nATELIERS DU PUITS;05000;gap;4\n"
    let plan = try ground.plan(sheet)
    #expect(plan.doubts.count == 1 && plan.lines[0].commands.isEmpty)
    #expect(try ground.told(plan).contains("--same 2=ateliers-du-puits"))
    #expect(try ground.plan(sheet) { $0.same[2] = "ateliers-du-puits" }.verdicts == [.change("ateliers-du-puits")])
    #expect(try ground.plan(sheet) { $0.new = [2] }.verdicts == [.create("ateliers-du-puits-2")])
    #expect(try ground.plan(sheet) { $0.skipped = [2] }.verdicts == [.skipped])
    #expect(try ground.plan(sheet) { $0.skipsDoubts = true }.verdicts == [.skipped])
    let other = try ground.plan("Nom;SIRET;CP;Commune\nAteliers du Puits;82345671000016;05000;Gap\n")
    #expect(other.doubts.count == 1, "the same name with another SIRET: an antenna, or a mistake")
    #expect(throws: IntakeFault.noCard("puits", line: 2)) { try ground.plan(sheet) { $0.same[2] = "puits" } }
    #expect(throws: IntakeFault.noDoubt(line: 9)) { try ground.plan(sheet) { $0.new = [9] } }
  }

  @Test("asks where two of its own lines speak of one card")
  func doubles() throws {
    let ground = try IntakeGround()
    let plan = try ground.plan("Nom;CP;Commune\nCafé des Cimes;05100;Briançon\nCAFE DES CIMES;05100;Briancon\n")
    #expect(plan.verdicts.first == .create("cafe-des-cimes"))
    guard case .doubt(let candidates)? = plan.verdicts.last else { return #expect(Bool(false), "no doubt") }
    #expect(candidates.map(\.reason) == [.line(2)])
  }

  @Test("refuses a line with its cell and its reason, and then writes nothing of the others")
  func refused() throws {
    let ground = try IntakeGround()
    let sheet =
      "Nom;SIRET;CP;Salariés\nCafé des Cimes;;05100;3\nAteliers;7,32829E+13;05000;4\nSans lieu;;;2\nFaux code;;5ABC1;\n"
    let plan = try ground.plan(sheet)
    #expect(plan.verdicts.map { $0 == .refused } == [false, true, true, true])
    let told = try ground.told(plan)
    #expect(told.contains("B3 « SIRET » : « 7,32829E+13 »"))
    #expect(told.contains("département inconnu"))
    let others = try ground.plan(sheet) { $0.skipsRefused = true }
    #expect(others.verdicts == [.create("cafe-des-cimes"), .skipped, .skipped, .skipped])
    #expect(try ground.plan("Nom\nSans lieu\n") { $0.department = "04" }.verdicts == [.create("sans-lieu")])
  }

  @Test("that ticks an accreditation adds it to those of the card; a list of them takes their place")
  func accreditations() throws {
    let ground = try IntakeGround()
    try ground.bring("Code;Nom;CP;Agréments\ncafe;Café des Cimes;05100;JEP, ACI\n")
    try ground.bring("Code;Nom;ESUS\ncafe;Café des Cimes;oui\n")
    #expect(try ground.structure("cafe")?.details.activity.accreditations == ["JEP", "ACI", "ESUS"])
    #expect(try ground.plan("Code;Nom;ESUS\ncafe;Café des Cimes;oui\n").verdicts == [.same("cafe")])
    try ground.bring("Code;Nom;Agréments\ncafe;Café des Cimes;ESUS\n")
    #expect(try ground.structure("cafe")?.details.activity.accreditations == ["ESUS"])
  }

  @Test("with one name in two places is of two cards")
  func twoPlaces() throws {
    let ground = try IntakeGround()
    let sheet = "Nom;CP\nMJC;05100\nMJC;05000\n"
    #expect(try ground.bring(sheet).verdicts == [.create("mjc"), .create("mjc-2")])
    #expect(try ground.plan(sheet).verdicts == [.same("mjc"), .same("mjc-2")])
  }

  @Test("passes over a line that adds up the others")
  func totals() throws {
    let plan = try IntakeGround().plan("Nom;CP;Salariés\nCafé des Cimes;05100;3\nTOTAL;;3\n")
    #expect(plan.verdicts == [.create("cafe-des-cimes"), .skipped])
  }

  @Test("says what asks for a reason, and keeps the one that was given")
  func reasons() throws {
    let ground = try IntakeGround()
    let sheet = "Nom;SIRET;CP\nCafé des Cimes;12345678901234;05100\n"
    let plan = try ground.plan(sheet)
    #expect(plan.lines[0].cautions.map(\.code) == ["doubtfulSIRET"])
    #expect(throws: IntakeDesk.Overtaken.self) { try ground.desk.perform(plan, because: nil) }
    #expect(try ground.structure("cafe-des-cimes") == nil)
    _ = try ground.desk.perform(plan, because: "vu sur l'avis de situation")
    #expect(try ground.structure("cafe-des-cimes") != nil)
  }

  @Test("registers the people whom its rows name, once, as those of the structure")
  func people() throws {
    let ground = try IntakeGround()
    let sheet = "Nom;CP;Présidente;Contact\nCafé des Cimes;05100;Mme Nadia Faure;Nadia FAURE\n"
    let plan = try ground.bring(sheet)
    #expect(plan.lines[0].newPeople == ["Nadia Faure"])
    let people = try ground.ground.store.people(of: .structure("cafe-des-cimes"))
    #expect(people == ["nadia-faure"])
    #expect(try ground.ground.store.details(of: "nadia-faure")?.name == "Nadia Faure")
    #expect(try ground.ledger.directory().isLeader("nadia-faure", of: "cafe-des-cimes"))
    #expect(try ground.plan(sheet).verdicts == [.same("cafe-des-cimes")])
  }

  @Test("of providers fills their cards, and says which work no more")
  func providers() throws {
    let ground = try IntakeGround()
    let sheet = """
      Cabinet;Compétences;Départements d'intervention;Tarif jour;TVA;Actif;Intervenants
      Cabinet des Crêtes;gouvernance, RH;04/05;850 €;X;oui;Ali Benali, Rose Noël
      Cabinet du Lac;finances;13;700;non;non;
      """
    try ground.bring(sheet, .providers)
    let card = try #require(try ground.ledger.directory().providers["cabinet-des-cretes"])
    #expect(card.act.skills == ["gouvernance", "RH"] && card.act.departments == ["04", "05"])
    #expect(card.act.details.dayRate == Euros(cents: 85_000) && card.act.details.vat == true)
    #expect(try ground.ground.store.people(of: .provider("cabinet-des-cretes")) == ["ali-benali", "rose-noel"])
    #expect(try ground.ledger.directory().providers["cabinet-du-lac"]?.isActive == false)
    #expect(try ground.plan(sheet, .providers).verdicts == [.same("cabinet-des-cretes"), .same("cabinet-du-lac")])
  }

  @Test("of persons finds for whom they work, by name or by code, and them by name there")
  func persons() throws {
    let ground = try IntakeGround()
    try ground.bring("Nom;CP\nCafé des Cimes;05100\n")
    let sheet =
      "Prénom;Nom;Structure;Fonction;Mail;Dirigeant\nNadia;Faure;CAFE DES CIMES;présidente;n.faure@cimes.fr;oui\n"
    #expect(try ground.bring(sheet, .persons).verdicts == [.create("nadia-faure")])
    #expect(try ground.ground.store.details(of: "nadia-faure")?.mail == "n.faure@cimes.fr")
    #expect(try ground.plan(sheet, .persons).verdicts == [.same("nadia-faure")])
    let changed = try ground.plan("Nom;Structure;Téléphone\nFAURE Nadia;cafe-des-cimes;0612345678\n", .persons)
    #expect(changed.lines[0].changes.map(\.field.name) == ["phone"])
    #expect(try ground.plan("Nom;Structure\nA. Roy;Nulle part\n", .persons).refused.count == 1)
  }

  @Test("is taken back whole by one undoing; what something rests on stays, and is told")
  func undone() throws {
    let ground = try IntakeGround()
    try ground.bring("Nom;CP;Président\nCafé des Cimes;05100;Nadia Faure\nLe Lac;04000;\n")
    try ground.bring("Nom;CP;Salariés\nCafé des Cimes;05100;3\n") { $0.same[2] = "cafe-des-cimes" }
    #expect(try ground.desk.undo(try ground.desk.lastIntake()).undone == 1)
    #expect(try ground.structure("cafe-des-cimes")?.details.jobs.employees == nil)
    let someone = """
      {"command":"registerPerson","person":"rose-noel","party":"structure:le-lac","name":"Rose Noël","isLeader":false,"isOfficer":false}
      """
    #expect(try ground.ground.apply([someone]).tally.done == 1)
    ground.ledger.reload()
    let undoing = try ground.desk.undo(try ground.desk.lastIntake())
    #expect(undoing.undone == 2)
    #expect(undoing.kept.flatMap(\.subjects) == [.party(.structure("le-lac"))])
    #expect(try ground.structure("cafe-des-cimes") == nil && ground.ground.store.details(of: "nadia-faure") == nil)
    #expect(try ground.structure("le-lac") != nil)
  }

  @Test("is the last act of whoever brought it in, and one key takes all of it back")
  func oneKey() throws {
    let ground = try IntakeGround()
    try ground.bring("Nom;CP\nCafé des Cimes;05100\nLe Lac;04000\n")
    let performer = Performer(
      store: ground.ground.store, ledger: ground.ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux")
    guard case .lastActInDirectory(let order)? = performer.perform(.lastAct) else {
      return #expect(Bool(false), "no act")
    }
    #expect(order.isOfIntake)
    guard case .performed(let events)? = performer.perform(.undoIntake) else {
      return #expect(Bool(false), "not undone")
    }
    #expect(events.count == 2)
    #expect(try ground.structure("cafe-des-cimes") == nil && ground.structure("le-lac") == nil)
  }

  @Test("given up half-way leaves nothing behind")
  func givenUp() throws {
    let ground = try IntakeGround()
    let plan = try ground.plan(Self.sheet)
    let before = try ground.ground.eventCount
    #expect(throws: (any Error).self) {
      try ground.desk.perform(
        plan, because: nil,
        Headway { _, done, _ in
          if done == 1 { ground.ground.store.interruptUpkeep() }
        })
    }
    #expect(try ground.ground.eventCount == before)
  }
}
