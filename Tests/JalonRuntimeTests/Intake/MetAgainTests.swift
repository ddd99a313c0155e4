import JalonCore
import JalonIntake
import JalonScreens
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("Whom a file names again")
struct MetAgainTests {
  @Test("a person who was erased is a new one, and that is said on her line")
  func erased() throws {
    let ground = try IntakeGround()
    let sheet = "Nom;Organisation\nNadia Faure;domicile-queyras\n"
    try ground.bring(sheet, .persons)
    _ = try ground.ground.apply([
      #"{"command":"erasePerson","person":"nadia-faure","reason":"à sa demande","on":"2026-11-20"}"#
    ])
    let plan = try ground.plan(sheet, .persons)
    #expect(plan.verdicts == [.create("nadia-faure")])
    let told = try ground.told(plan)
    #expect(told.contains("nouvelle personne"), "\(told)")
    let other = try ground.plan("Nom;Organisation\nPaul Noir;theatre-cour\n", .persons)
    #expect(try !ground.told(other).contains("nouvelle personne"))
  }

  @Test("a card that another one stands for is amended there, by whichever number the file gives")
  func joined() throws {
    let ground = try IntakeGround()
    try ground.bring("Nom;SIRET;CP\nLe Puits;81245678800015;05000\nAteliers du Puits;;05000\n")
    let answers = try ground.ground.apply([
      #"{"command":"joinCards","party":"structure:ateliers-du-puits","same":"structure:le-puits"}"#
    ])
    #expect(answers.tally.refused == 0, "\(answers.answers)")
    let plan = try ground.plan("Nom;SIRET;Salariés\nLe Puits;81245678800015;9\n")
    #expect(plan.verdicts == [.change("ateliers-du-puits")])
  }

  @Test(
    "what was exported comes back in and changes nothing: the round trip is the identity",
    arguments: [
      (DirectoryEntry.Kind.structure, IntakeKind.structures), (.provider, .providers), (.person, .persons),
    ])
  func roundTrip(kind: DirectoryEntry.Kind, brought: IntakeKind) throws {
    let ground = try IntakeGround()
    for format in [ReportFormat.csv, .rfc] {
      let text = try ground.ground.report().directory(kind, DirectoryQuery(""), format, asked: "")
      let plan = try ground.plan(text, brought)
      #expect(plan.lines.count > 2)
      for line in plan.lines {
        guard case .same = line.verdict else {
          Issue.record("\(format), \(line.name): \(line.verdict), \(line.changes.map(\.field.name))")
          continue
        }
      }
    }
  }
}
