import Testing

@testable import JalonCore

@Suite("One name, many spellings")
struct SpellingTests {
  @Test(
    "an organisation is known whatever the case, accents, spaces, punctuation and legal form",
    arguments: [
      "Cabinet Lise", "CABINET LISE", "cabinet-lise", "CabinetLise", "  Cabinet   Lise ", "S.A.R.L. Cabinet Lise",
      "Cabinet Lise SAS", "Cabinet Lise (Scop)", "cabinetlisesarl", "Cabinet Lïsé", "Mme Roy, Cabinet Lise, Gap",
      "anne.roy@cabinet-lise.fr", "Lise", "Lise SCOP",
    ])
  func organisation(text: String) {
    #expect(Spelling(text).names(organisation: Spelling("Cabinet Lise")))
  }

  @Test("an article and an accent more or less change nothing", arguments: ["Arpent", "L’Arpent", "l'arpént SCIC"])
  func article(text: String) {
    #expect(Spelling(text).names(organisation: Spelling("L'Arpent")))
    #expect(Spelling(text).names(organisation: Spelling("SARL Arpent")))
  }

  @Test("another name is another organisation", arguments: ["Région Sud", "Lise Martin", "Cabinet", "Charpentier", ""])
  func others(text: String) {
    #expect(!Spelling(text).names(organisation: Spelling("Cabinet Lise")))
    #expect(!Spelling(text).names(organisation: Spelling("Arpent")))
  }

  @Test(
    "a person is known in whatever order", arguments: ["Anne Roy", "ROY Anne", "Mme Roy (Anne)", "anne-roy", "AnneRoy"])
  func person(text: String) {
    #expect(Spelling(text).names(person: Spelling("Anne Roy")))
    #expect(!Spelling(text).names(person: Spelling("Anne Martin")))
  }
}
