import JalonCore
import Testing

@Suite("Cards and public registers")
struct DisagreementTests {
  private func registered() -> RegisteredOrganisation {
    var there = RegisteredOrganisation()
    there.name = "ASSOCIATION RADIO DES ECRINS"
    (there.registration.siret, there.registration.legalForm) = ("73282932000074", .association)
    (there.place.address, there.place.postcode) = ("12 RUE DE LA GARE", "05200")
    (there.place.town, there.place.commune) = ("EMBRUN", "05046")
    return there
  }

  private func found(_ there: RegisteredOrganisation, _ change: (inout RegisteredOrganisation) -> Void = { _ in })
    -> [Disagreement]
  {
    var card = there
    (card.name, card.place.address, card.place.town) = ("Radio des Écrins", "12, rue de la Gare", "Embrun")
    change(&card)
    return there.disagreements(name: card.name ?? "", card.registration, card.place)
  }

  @Test("capitals, accents, shortened names and ways of writing a street are no disagreement")
  func alike() {
    #expect(found(registered()) == [])
    #expect(found(registered()) { $0.name = "Radio Écrins" } == [])
    #expect(found(registered()) { $0.registration.legalForm = .publicUtility } == [])
  }

  @Test("a move, another name, another form and another commune are told, each by its field")
  func different() {
    let moved = found(registered()) { $0.place.address = "3 place Mazelière" }
    #expect(moved == [.differs(field: "address", card: "3 place Mazelière", register: "12 RUE DE LA GARE")])
    #expect(found(registered()) { $0.name = "Le Fournil" }.map(\.field) == ["name"])
    #expect(found(registered()) { $0.registration.legalForm = .scop }.map(\.field) == ["legalForm"])
    #expect(found(registered()) { $0.place.commune = "05061" }.map(\.field) == ["commune"])
  }

  @Test("what only the card or only the register says is no disagreement")
  func unsaid() {
    #expect(found(registered()) { ($0.place.address, $0.registration.legalForm) = (nil, nil) } == [])
    var there = registered()
    there.place = RegisteredOrganisation().place
    #expect(found(there) == [])
  }

  @Test("an establishment that is shut and an association that was dissolved are told before the rest")
  func ended() throws {
    var there = registered()
    let day = try #require(Day(iso: "2024-03-31"))
    (there.standing, there.endedOn) = (.dissolved, day)
    #expect(found(there).first == .ended(.dissolved, on: day))
  }

  @Test(
    "a legal category of the INSEE gives a form; a SCIC is a cooperative there",
    arguments: [
      ("9220", LegalForm.association), ("9230", .publicUtility), ("5558", .scop), ("5460", .cooperative),
      ("9300", .foundation),
      ("1000", .soleTrader), ("7210", .publicBody), ("8210", .mutual), ("5710", .company),
    ])
  func categories(code: String, form: LegalForm) {
    #expect(LegalForm(category: code) == form)
  }

  @Test("a name is asked by the words that tell it apart, a commune whatever the way of writing it")
  func questions() {
    #expect(RegisterQuestion.words(of: "Association des amis de la Radio") == ["amis", "radio"])
    #expect(RegisterQuestion(field: "name", typed: "L’association", department: nil) == nil)
    #expect(RegisterQuestion(field: "siret", typed: "732 829 320 00074", department: nil) == .siret("73282932000074"))
    #expect(RegisterQuestion(field: "siret", typed: "123", department: nil) == nil)
    #expect(RegisterQuestion.commune("St-Véran") == RegisterQuestion.commune("SAINT VERAN"))
    #expect(RegisterQuestion.commune("GAP CEDEX") == RegisterQuestion.commune("Gap"))
    #expect(RegisterQuestion.commune("L’Argentière-la-Bessée") == RegisterQuestion.commune("ARGENTIERE LA BESSEE"))
  }
}
