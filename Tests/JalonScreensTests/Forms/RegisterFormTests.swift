import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("A card proposed by the public registers")
struct RegisterFormTests {
  private let desk = Player(.before).app.desk
  private let siret = "73282932000074"

  private func form(_ command: DirectoryCommand.Kind = .registerStructure, about topics: [Topic] = []) -> FormScreen {
    FormScreen(.directory(command), .directory, about: topics, desk: desk)
  }

  private func put(_ text: String, _ field: String, _ form: inout FormScreen) -> [RegisterQuestion] {
    form.focus = FormRowID(path: .named(field), kind: .field)
    form.content.change(.named(field)) { content in
      if case .typed(_, let shape) = content { content = .typed(LineEditor(text), shape) }
    }
    return form.leaveField(desk).compactMap { if case .consult(let question) = $0 { question } else { nil } }
  }

  private func text(_ field: String, _ form: FormScreen) -> String? { form.content[.named(field)]?.raw.text }

  private func radio(_ standing: RegisteredOrganisation.Standing = .active) throws -> RegisteredOrganisation {
    var there = RegisteredOrganisation()
    there.name = "RADIO DES ECRINS"
    (there.registration.siret, there.registration.legalForm) = (siret, .association)
    (there.place.address, there.place.postcode) = ("12 RUE DE LA GARE", "05200")
    (there.place.town, there.place.commune, there.standing) = ("EMBRUN", "05046", standing)
    there.sources = [RegisterSource(.establishments, try #require(Day(iso: "2026-11-01")))]
    return there
  }

  private func reply(_ organisations: RegisteredOrganisation...) -> RegisterReply {
    var reply = RegisterReply()
    reply.organisations = organisations
    return reply
  }

  @Test("a SIRET that was typed is asked once, as the field is left; one that cannot be is not")
  func asked() {
    var form = form()
    #expect(put("123", "siret", &form) == [])
    #expect(put("732 829 320 00074", "siret", &form) == [.siret(siret)])
    #expect(put("732 829 320 00074", "siret", &form) == [])
    #expect(put("Radio Écrins", "name", &form) == [.name("Radio Écrins", department: "05")])
  }

  @Test("what is told of a SIRET names its register and its day, and says that the establishment is closed")
  func told() throws {
    var form = form()
    _ = put(siret, "siret", &form)
    _ = form.receive(.consulted(reply(try radio(.closed)), of: .siret(siret)), desk)
    let told = try #require(form.review.remarks["siret"]).fr
    #expect(
      told.contains("SIRENE du 01/11/2026") && told.contains("RADIO DES ECRINS") && told.contains("fermé"), "\(told)")
    #expect(text("address", form) == "", "nothing is filled unasked")
  }

  @Test("a SIRET that was emptied is told of no more, and proposes nothing")
  func emptied() throws {
    var form = form()
    _ = put(siret, "siret", &form)
    _ = form.receive(.consulted(reply(try radio()), of: .siret(siret)), desk)
    #expect(form.review.remarks["siret"] != nil && !form.registers.proposals.isEmpty)
    _ = put("", "siret", &form)
    form.refresh(desk)
    #expect(form.review.remarks["siret"] == nil && form.registers.proposals.isEmpty)
  }

  @Test("Ctrl-R takes the card: what was typed stays, the rest is filled, and Ctrl-Z goes back")
  func taken() throws {
    var form = form()
    _ = put("Radio des Écrins", "name", &form)
    _ = put(siret, "siret", &form)
    _ = form.receive(.consulted(reply(try radio()), of: .siret(siret)), desk)
    let effects = form.takeRegistered(desk)
    #expect(text("name", form) == "Radio des Écrins" && text("address", form) == "12 RUE DE LA GARE")
    #expect(text("commune", form) == "05046" && text("department", form) == "05")
    #expect(text("legalForm", form) == "association" && text("postcode", form) == "05200")
    #expect(effects.contains { if case .consult(.communeCode("05046")) = $0 { true } else { false } })
    _ = form.undo(desk)
    #expect(text("address", form) == "")
  }

  @Test("where several bear the name, Ctrl-R again takes the next one in the place of the first")
  func several() throws {
    var (form, other) = (form(), try radio())
    (other.registration.siret, other.place.address) = ("73282932000082", "3 PLACE DU MARCHE")
    _ = put("Radio Écrins", "name", &form)
    _ = form.receive(.consulted(reply(try radio(), other), of: .name("Radio Écrins", department: "05")), desk)
    _ = form.takeRegistered(desk)
    #expect(text("siret", form) == siret)
    _ = form.takeRegistered(desk)
    #expect(text("siret", form) == "73282932000082" && text("address", form) == "3 PLACE DU MARCHE")
  }

  @Test("one commune of that name gives its code and its département; several are told, and none is taken")
  func communes() throws {
    let source = RegisterSource(.communes, try #require(Day(iso: "2026-01-01")))
    let (gap, other) = (
      RegisteredCommune(CommuneRow(code: "05061", name: "Gap", department: "05"), from: source),
      RegisteredCommune(CommuneRow(code: "01003", name: "Gap", department: "01"), from: source)
    )
    var (form, reply) = (form(), RegisterReply())
    let question = try #require(put("Gap", "town", &form).first)
    reply.communes = [gap, other]
    _ = form.receive(.consulted(reply, of: question), desk)
    #expect(text("commune", form) == "" && form.review.remarks["town"]?.fr.contains("01003") == true)
    reply.communes = [gap]
    _ = form.receive(.consulted(reply, of: question), desk)
    #expect(text("commune", form) == "05061" && text("department", form) == "05")
  }

  @Test("a card that is amended takes the address of the register, and keeps its own name")
  func amended() throws {
    var form = form(.amendStructure, about: [.party(.structure("ateliers-buech"))])
    let name = text("name", form)
    _ = put(siret, "siret", &form)
    _ = form.receive(.consulted(reply(try radio()), of: .siret(siret)), desk)
    _ = form.takeRegistered(desk)
    #expect(text("name", form) == name && text("town", form) == "EMBRUN")
  }
}
