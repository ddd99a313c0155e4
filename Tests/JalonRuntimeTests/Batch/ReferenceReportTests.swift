import JalonCore
import JalonStore
import JalonWording
import Testing

@testable import JalonRuntime

/// Registers that say what a test wants.
struct ToldRegisters: ReferenceBook {
  var loaded: [LoadedRegister] = []
  var organisations: [RegisterQuestion: RegisteredOrganisation] = [:]

  func registers() -> [LoadedRegister] { loaded }

  func answer(_ question: RegisterQuestion) -> RegisterReply {
    var reply = RegisterReply()
    (reply.loaded, reply.organisations) = (loaded, organisations[question].map { [$0] } ?? [])
    return reply
  }

  static func sirene(_ departments: [String] = []) -> LoadedRegister {
    LoadedRegister(
      kind: .establishments, file: "StockEtablissement_utf8.csv", day: Ground.today - 20,
      loadedAt: Ground.clock.now(), departments: departments, rows: 184_203)
  }
}

@Suite("Cards compared with the public registers")
struct ReferenceReportTests {
  private let siret = "73282932000074"

  private func ground() throws -> Ground {
    let ground = try Ground(demo: true)
    _ = try ground.apply([
      #"{"command":"registerStructure","structure":"radio","name":"Radio des Écrins","department":"05","siret":"73282932000074","town":"Gap","commune":"05061"}"#
    ])
    return ground
  }

  @Test("a card whose establishment is shut, or that moved, is told with the register and its day")
  func told() throws {
    let ground = try ground()
    var there = RegisteredOrganisation()
    (there.name, there.standing, there.place.commune) = ("RADIO DES ECRINS", .closed, "05046")
    there.sources = [RegisterSource(.establishments, Ground.today - 20)]
    var book = ToldRegisters(loaded: [ToldRegisters.sirene(["13"])], organisations: [.siret(siret): there])
    let told = try ground.report().registerCheck(in: book, .csv)
    #expect(told.contains("structure:radio;Radio des Écrins;;établissement fermé"), "\(told)")
    #expect(told.contains("commune;") && told.contains("05046") && told.contains("SIRENE"), "\(told)")
    there.standing = .active
    there.place.commune = "05061"
    book.organisations = [.siret(siret): there]
    #expect(try !ground.report().registerCheck(in: book, .csv).contains("structure:radio"))
  }

  @Test("a number that no register knows is told only where its département was loaded")
  func absent() throws {
    let ground = try ground()
    let here = try ground.report().registerCheck(in: ToldRegisters(loaded: [ToldRegisters.sirene(["05"])]), .csv)
    #expect(here.contains("structure:radio") && here.contains("absent de SIRENE"), "\(here)")
    let there = try ground.report().registerCheck(in: ToldRegisters(loaded: [ToldRegisters.sirene(["13"])]), .csv)
    #expect(!there.contains("structure:radio"), "\(there)")
  }

  @Test("what was loaded is listed with its publisher, its day, its départements and how much it is")
  func listed() throws {
    let told = try ground().report().registers(in: ToldRegisters(loaded: [ToldRegisters.sirene(["05", "04"])]), .text)
    #expect(told.contains("INSEE") && told.contains("05 04") && told.contains("StockEtablissement"), "\(told)")
  }
}
