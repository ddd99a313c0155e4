import JalonCore
import JalonIntake
import JalonStore
import JalonTables
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Missions under way that a table brings in")
struct MissionIntakeTests {
  private static let sheet = """
    N°;Structure;Type;Thème;Prestataire;Jours;Coût TTC;Envoi CDC;Choix;Convention;Début;Fin;Rapport;Restitution;Suivi;Financeurs;État;Remarques
    A-17;Radio des Écrins;I;Projet associatif;Cabinet Lise Arnoux Conseil;5;5 500,00 €;01/02/2024;04/03/2024;18/03/2024;02/04/2024;30/09/2024;;;;Région;en cours;à relancer
    A-18;Les Ateliers du Buëch;I;Mutualisation;besson;4;4800;10/01/2023;15/02/2023;01/03/2023;13/03/2023;;20/06/2023;05/07/2023;12/07/2024;;clôturée;
    A-19;Radio des Écrins;C;Achats communs;oeuvrer;9;9900;;;;03/06/2024;;;;;;en cours;
    A-19;Les Ateliers du Buëch;C;Achats communs;oeuvrer;;;;;;03/06/2024;;;;;;en cours;
    """

  private func mission(_ ground: IntakeGround, _ number: MissionID) throws -> Mission {
    try #require(try ground.ledger.mission(number))
  }

  @Test("come in where they stand, each with the line that it was copied from")
  func comeIn() throws {
    let ground = try IntakeGround()
    let plan = try ground.bring(Self.sheet, .missions)
    #expect(plan.verdicts == [.create("A-17"), .create("A-18"), .create("A-19")])
    let running = try mission(ground, "A-17")
    #expect(running.stage.name == .running && running.stage.provider == "cabinet-lise")
    #expect(running.stage.running?.daysAgreed == Hundredths(whole: 5))
    #expect(running.takenOver?.amount == Euros(cents: 5_500_00))
    #expect(running.takenOver?.source.hasSuffix("ligne 2") == true)
    #expect(running.takenOver?.remarks?.text == "à relancer\nFinanceurs : Région")
    #expect(try mission(ground, "A-18").stage.name == .closed)
    #expect(try mission(ground, "A-18").takenOver?.endedOn == "2024-07-12")
    let collective = try mission(ground, "A-19")
    #expect(
      collective.opening.structures == ["radio-ecrins", "ateliers-buech"] && collective.opening.kind == .collective)
    #expect(collective.takenOver?.source.hasSuffix("lignes 4 et 5") == true)
  }

  @Test("hold no mark, no proposal and no signature: their journal says that they were opened and taken over")
  func nothingMadeUp() throws {
    let ground = try IntakeGround()
    try ground.bring(Self.sheet, .missions)
    for number in ["A-17", "A-18", "A-19"] as [MissionID] {
      #expect(try mission(ground, number).effective.map(\.event.kind) == [.opened, .takenOver])
    }
  }

  @Test("are the same a second time, and a corrected file changes what it corrects and nothing else")
  func again() throws {
    let ground = try IntakeGround()
    try ground.bring(Self.sheet, .missions)
    #expect(try ground.plan(Self.sheet, .missions).verdicts == [.same("A-17"), .same("A-18"), .same("A-19")])
    let corrected = Self.sheet.replacing("5 500,00 €", with: "6 100")
    let plan = try ground.bring(corrected, .missions)
    #expect(plan.verdicts == [.change("A-17"), .same("A-18"), .same("A-19")])
    #expect(plan.lines[0].changes.map(\.field.name) == ["amount"])
    #expect(try mission(ground, "A-17").takenOver?.amount == Euros(cents: 6_100_00))
    #expect(try mission(ground, "A-17").stage.framing?.terms?.amount == Euros(cents: 6_100_00))
    #expect(try ground.plan(corrected, .missions).verdicts.allSatisfy { if case .same = $0 { true } else { false } })
  }

  @Test("go with one key, plans too, and may be brought in again")
  func undone() throws {
    let ground = try IntakeGround()
    try ground.bring(Self.sheet, .missions)
    let undoing = try ground.desk.undo(try ground.desk.lastIntake())
    #expect(undoing.kept.isEmpty)
    #expect(try mission(ground, "A-17").isOpenedByMistake)
    #expect(try ground.ledger.plan("plan-radio-ecrins")?.isOpenedByMistake == true)
    #expect(try ground.bring(Self.sheet, .missions).verdicts == [.create("A-17"), .create("A-18"), .create("A-19")])
    #expect(try mission(ground, "A-17").stage.name == .running)
  }

  @Test("are taken back file by file, the last one first, and each once")
  func fileByFile() throws {
    let ground = try IntakeGround()
    try ground.bring(Self.sheet, .missions)
    try ground.bring(Self.sheet.replacing("5 500,00 €", with: "6 100"), .missions)
    _ = try ground.desk.undo(try ground.desk.lastIntake())
    #expect(try mission(ground, "A-17").takenOver?.amount == Euros(cents: 5_500_00))
    #expect(try ground.desk.undo(try ground.desk.lastIntake()).kept.isEmpty)
    #expect(try mission(ground, "A-17").isOpenedByMistake)
    let again = try ground.desk.undo(try ground.desk.lastIntake())
    #expect(again.undone == 0 && again.kept.isEmpty)
  }

  @Test("say which cell names nobody, and nothing of the file is taken")
  func unknown() throws {
    let ground = try IntakeGround()
    let plan = try ground.plan(Self.sheet.replacing("Cabinet Lise Arnoux Conseil", with: "Cabinet Inconnu"), .missions)
    #expect(plan.verdicts.first == .refused)
    let told = try ground.told(plan)
    #expect(told.contains("E2 « Prestataire » : « Cabinet Inconnu » n’est la fiche d’aucun prestataire."))
  }

  @Test("whose lines disagree wait for somebody to say which one holds")
  func disagreeing() throws {
    let ground = try IntakeGround()
    let sheet = Self.sheet.replacing("oeuvrer;;;;", with: "oeuvrer;8;;;")
    let told = try ground.told(try ground.plan(sheet, .missions))
    #expect(told.contains("les lignes 4 et 5 de cette mission disent autre chose"))
    let plan = try ground.bring(sheet, .missions) { $0.same[5] = "5" }
    #expect(plan.verdicts.last == .create("A-19"))
    #expect(try mission(ground, "A-19").stage.running?.daysAgreed == Hundredths(whole: 8))
  }

  @Test("that stand before the choice of a provider are refused with what to do instead")
  func early() throws {
    let ground = try IntakeGround()
    let told = try ground.told(
      try ground.plan("N°;Structure;État\nB-1;Radio des Écrins;consultation en cours", .missions))
    #expect(told.contains("ouvrez la mission et saisissez ses actes"))
  }

  @Test("of long ago keep what is known: with the year alone, the end of that year, and it is said")
  func yearAlone() throws {
    let ground = try IntakeGround()
    let plan = try ground.bring(
      "Année;Structure;Prestataire;État\n2019;Radio des Écrins;Cabinet Lise Arnoux Conseil;terminée", .missions)
    #expect(plan.verdicts == [.create("radio-ecrins-2019")])
    let number = MissionID(plan.lines[0].name)
    #expect(try mission(ground, number).takenOver?.endedOn == "2019-12-31")
    #expect(try ground.told(plan).contains("jour inconnu : fin de 2019"))
  }

  @Test("whose first is refused open their plan with the next one, and operators have plans of their own")
  func plans() throws {
    let ground = try IntakeGround()
    let sheet = """
      N°;Structure;Prestataire;Opérateur;Chargé de mission;Début;Rapport;Coût
      C-1;Radio des Écrins;besson;dla-05;;04/03/2024;01/02/2024;900
      C-2;Radio des Écrins;besson;dla-05;;04/03/2024;;900
      C-3;Radio des Écrins;besson;dla-04;p-giraud;04/03/2024;;900
      """
    let plan = try ground.bring(sheet, .missions) { $0.skipsRefused = true }
    #expect(plan.verdicts == [.skipped, .create("C-2"), .create("C-3")])
    #expect(try mission(ground, "C-2").opening.plan == "plan-radio-ecrins")
    #expect(try mission(ground, "C-3").opening.plan == "plan-radio-ecrins-2")
  }

  @Test("go on from where they stand by the acts of every mission")
  func goingOn() throws {
    let ground = try IntakeGround()
    try ground.bring(Self.sheet, .missions)
    let report: Value = [
      "summary": "Fait", "actions": [["title": "Recruter"]], "newNeeds": [], "noNewNeed": true, "documents": [],
      "on": .text(Ground.clock.today().iso),
    ]
    let outcome = try ground.ledger.perform(
      Request(
        id: "rapport", by: "c-roux", at: Ground.clock.now(),
        command: .mission("A-17", try MissionCommand(.receiveReport, from: report)),
        reasons: ["daysDiffer": "jours d'avant non repris"]), today: Ground.clock.today())
    guard case .done = outcome else { return #expect(Bool(false), "\(outcome)") }
    #expect(try mission(ground, "A-17").stage.name == .reported)
  }
}
