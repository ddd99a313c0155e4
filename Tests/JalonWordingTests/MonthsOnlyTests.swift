import JalonWording
import Testing

@Suite("Sentences that tell months")
struct MonthsOnlyTests {
  @Test(
    "a day becomes its month, and the word before it follows",
    arguments: [
      ("Lancé le 24 février 2026.", "Lancé en février 2026."),
      ("du 3 août 2026 au 1er septembre 2026", "d’août 2026 à septembre 2026"),
      ("Réponse du 7 mars 2026 : oui", "Réponse de mars 2026 : oui"),
      ("depuis le 2 avril 2026", "depuis avril 2026"), ("jusqu’au 2 avril 2026", "jusqu’en avril 2026"),
      ("Structure A (12 mai 2026)", "Structure A (mai 2026)"),
      ("on 24 February 2026, from 1 March 2026", "in February 2026, from March 2026"),
      ("3 prestataires, 12 jours, 26 points", "3 prestataires, 12 jours, 26 points"), ("", ""),
    ])
  func told(text: String, expected: String) { #expect(MonthsOnly.told(text) == expected) }
}
