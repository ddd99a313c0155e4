import JalonCore
import Testing

@Suite("Looking for words in a text")
struct TextQueryTests {
  private func holds(_ typed: String, _ text: String) -> Bool { TextQuery(typed)?.isHeld(by: text) ?? false }

  private static let text = "L’équipe de la Régie rurale — 12 salariés — hésite à recruter :\nl'œuvre d’un été, 5\u{202F}000 €."

  @Test(
    "accents, capitals, ligatures, apostrophes and spaces count for nothing; the beginning of a word is enough",
    arguments: [
      "regie", "RÉGIE RURALE", "recru", "oeuvre", "été", "ete 12", "l'equipe", "l’équipe", "5 000", "salarie regie",
      "\"regie rurale\"", "« la régie »", "\"hesite a recru", "d'un",
    ])
  func held(_ typed: String) {
    #expect(holds(typed, Self.text))
    #expect(TextQuery(typed)?.passage(in: Self.text) != nil)
  }

  @Test(
    "every word must stand there, and those between quotation marks one after the other",
    arguments: ["regie urbaine", "gie", "\"rurale regie\"", "\"regie salaries\"", "€ absent", "uipe", "13"])
  func notHeld(_ typed: String) {
    #expect(!holds(typed, Self.text))
    #expect(TextQuery(typed)?.passage(in: Self.text) == nil)
  }

  @Test("signs alone look for nothing", arguments: ["", "  ", "\"\"", "« »", "—", "€"])
  func nothing(_ typed: String) { #expect(TextQuery(typed) == nil) }

  @Test("the passage is the text around the first of the words, as it was typed")
  func passage() throws {
    let passage = try #require(TextQuery("recruter rurale")?.passage(in: Self.text))
    #expect(passage.before == "L’équipe de la Régie " && passage.found == "rurale" && !passage.isCutBefore)
    let far = String(repeating: "un mot et ", count: 30) + "puis Sérac" + String(repeating: ", encore", count: 30)
    let cut = try #require(TextQuery("serac")?.passage(in: far))
    #expect(cut.found == "Sérac" && cut.isCutBefore && cut.isCutAfter && far.contains(cut.before + cut.found + cut.after))
  }

  @Test("a text holds the query exactly where a passage of it is found, whatever its letters")
  func agree() {
    let alphabet = Array("aé’ -œ\n1ß\u{0301}\u{00AD}Ωя€").map(String.init)
    var dice = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      let text = (0..<12).map { _ in alphabet.randomElement(using: &dice) ?? "" }.joined()
      let typed = (0..<2).map { _ in alphabet.randomElement(using: &dice) ?? "" }.joined()
      guard let query = TextQuery(typed) else { continue }
      #expect(query.isHeld(by: text) == (query.passage(in: text) != nil), "« \(typed) » in « \(text) »")
    }
  }
}
