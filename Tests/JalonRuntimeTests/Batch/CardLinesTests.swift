import JalonCore
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Cards in lines of apply")
struct CardLinesTests {
  let ground: Ground

  init() throws {
    ground = try Ground()
    _ = try ground.apply([
      #"{"command":"registerOperator","operator":"dla-05","name":"DLA 05","department":"05"}"#,
      #"{"command":"registerPerson","person":"c-roux","party":"operator:dla-05","name":"C. Roux","mail":"c@exemple.fr","isLeader":false,"isOfficer":true}"#,
    ])
  }

  private func answer(_ line: String) throws -> String { try ground.apply([line]).answers.first ?? "" }

  @Test("a file of cards sent twice is accepted twice, and the second time nothing is written")
  func twice() throws {
    let lines = [
      #"{"command":"registerStructure","structure":"cafe","name":"Café","department":"05","siret":"732 829 320 00074"}"#,
      #"{"command":"registerPerson","person":"lea","party":"structure:cafe","name":"Léa","phone":"04","isLeader":true,"isOfficer":false}"#,
    ]
    #expect(try ground.apply(lines).tally.done == 2)
    let count = try ground.eventCount
    let again = try ground.apply(lines)
    #expect(again.tally.done == 2 && again.answers.allSatisfy { $0.contains(#""events":[]"#) })
    #expect(try ground.apply(lines, .atomic).tally.done == 2)
    #expect(try ground.eventCount == count)
  }

  @Test("another content is refused, and the answer names the command to write instead")
  func refused() throws {
    let other = try answer(#"{"command":"registerOperator","operator":"dla-05","name":"Autre","department":"05"}"#)
    #expect(other.contains(#""code":"alreadyRegistered""#) && other.contains(#""clearing":"amendOperator""#))
    let mail = try answer(
      #"{"command":"registerPerson","person":"c-roux","party":"operator:dla-05","name":"C. Roux","mail":"x@exemple.fr","isLeader":false,"isOfficer":true}"#
    )
    #expect(mail.contains(#""clearing":"amendPerson""#))
    #expect(try ground.store.card("c-roux")?.mail == "c@exemple.fr")
  }

  @Test(
    "names and contacts of an amended person stand in no event; the former card is kept apart with its day, and erased")
  func people() throws {
    _ = try answer(#"{"command":"amendPerson","person":"c-roux","name":"Claire Roux","phone":"0492000000"}"#)
    #expect(try ground.store.card("c-roux")?.name == "Claire Roux")
    #expect(try ground.store.card("c-roux")?.mail == "c@exemple.fr")
    let former = try ground.store.formerCards(of: "c-roux")
    #expect(former.map(\.card.name) == ["C. Roux"] && former.first?.until == Ground.clock.now())
    for event in try ground.store.directory(latest: .max) {
      for word in ["Claire", "C. Roux", "0492000000", "exemple.fr"] { #expect(!event.payload.contains(word)) }
    }
    try ground.store.erase("c-roux")
    #expect(try ground.store.formerCards(of: "c-roux") == [] && ground.store.card("c-roux") == nil)
  }

  @Test(
    "former cards are read where the facts of their person are, with the day on which they changed, and go with them")
  func formerCards() throws {
    _ = try answer(#"{"command":"amendPerson","person":"c-roux","name":"Claire Roux","phone":"0492000000"}"#)
    let told = try ground.report().log(.directory, .text, full: true)
    let day = Zone.universal.day(of: Ground.clock.now())
    #expect(told.contains("Fiche jusqu’au \(day.long(.fr))") && told.contains("Fiche d’avant"))
    #expect(told.ranges(of: "C. Roux").count > 1)
    let json = try ground.report().log(.directory, .json)
    #expect(json.contains("\"formerCards\":[{\"until\":") && json.contains("\"name\":\"C. Roux\""))
    try ground.store.erase("c-roux")
    #expect(try !ground.report().log(.directory, .text, full: true).contains("C. Roux"))
    #expect(try !ground.report().log(.directory, .json).contains("C. Roux"))
  }

  @Test("undoing an act on a person puts the former card back, redoing it the later one")
  func undo() throws {
    _ = try answer(#"{"command":"amendPerson","id":"m1","person":"c-roux","name":"Claire Roux","clear":["mail"]}"#)
    #expect(try answer(#"{"command":"undoInDirectory","id":"u1","act":"m1"}"#).contains(#""ok":true"#))
    #expect(try ground.store.card("c-roux")?.name == "C. Roux" && ground.store.card("c-roux")?.mail == "c@exemple.fr")
    #expect(try answer(#"{"command":"redoInDirectory","act":"m1"}"#).contains(#""ok":true"#))
    #expect(try ground.store.card("c-roux")?.name == "Claire Roux" && ground.store.card("c-roux")?.mail == "")
    _ = try answer(
      #"{"command":"registerPerson","id":"p2","person":"lea","party":"operator:dla-05","name":"Léa","isLeader":false,"isOfficer":false}"#
    )
    #expect(try answer(#"{"command":"undoInDirectory","act":"p2"}"#).contains(#""ok":true"#))
    #expect(try ground.store.card("lea") == nil)
  }

  @Test("a card that a mission, a plan or somebody rests on stays, whatever process asks")
  func inUse() throws {
    let demo = try Ground(demo: true)
    let order = try #require(
      demo.store.directory(latest: .max).first { $0.payload.contains(#""structure":"cafe-des-rails""#) }?.order)
    let refused = try demo.apply([#"{"command":"undoInDirectory","act":"\#(order)"}"#]).answers[0]
    #expect(refused.contains(#""code":"cardInUse""#), "\(refused)")
  }

  @Test("a renamed organisation has its new name in the list, and its old one in the journal of what came before")
  func renamed() throws {
    let demo = try Ground(demo: true)
    let row = try #require(demo.rows.first { $0.parties.contains(.provider("besson")) })
    let before = try demo.report().log(.named(row.mission.text), .text)
    let name = try #require(Ledger(demo.store).directory().providers["besson"]?.name)
    #expect(before.contains(name))
    _ = try demo.apply([#"{"command":"amendProvider","provider":"besson","name":"Tout autre nom"}"#])
    #expect(try demo.report().log(.named(row.mission.text), .text) == before)
  }
}
