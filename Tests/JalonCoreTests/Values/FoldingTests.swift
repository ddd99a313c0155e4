import JalonTesting
import Testing

@testable import JalonCore

@Suite("Searching and sorting names")
struct FoldingTests {
  @Test(
    "accents, capitals, ligatures and typography do not count in a search",
    arguments: [
      ("Énergies Partagées", "energies partagees"), ("L’Œuvre d’Été", "l'oeuvre d'ete"), ("ÇA VA", "ca va"),
      ("Le\u{A0}Relais\u{202F}!", "le relais !"), ("ex æquo", "ex aequo"), ("Ÿ", "y"), ("Straße", "strasse"),
      ("e\u{301}te\u{301}", "ete"), ("ﬁnance", "finance"), ("Łódź", "lodz"), ("Bouches‑du‑Rhône", "bouches-du-rhone"),
      ("Ștefan", "stefan"), ("Việt", "viet"), ("coop\u{AD}ératif", "cooperatif"), ("İ", "i"), ("Å", "a"),
      ("ДЛА", "дла"),
      ("", ""), ("deja plie", "deja plie"),
    ])
  func fold(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test("folding a second time changes nothing, whatever the character")
  func idempotent() {
    let once = (0x20...0x2FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }.map {
      Folding.fold(String($0))
    }
    #expect(once.filter { Folding.fold($0) != $0 } == [])
  }

  @Test("é in one character or in two is the same name")
  func composed() {
    for (one, two) in [("Élan", "E\u{301}lan"), ("Hôtel", "Ho\u{302}tel"), ("Việt", "Vie\u{323}\u{302}t")] {
      #expect(Folding.fold(one) == Folding.fold(two))
      #expect(Folding.sortKey(one) == Folding.sortKey(two))
    }
  }

  @Test("names are in the order of a French directory")
  func order() {
    let directory = [
      "1, 2, 3 Soleil", "Abeille", "Âge d’or", "Atelier", "Les Ateliers", "cote", "coté", "côte", "côté", "Coteau",
      "L’Élan", "L’Étape", "Œuvre", "Offre", "Saint-Étienne", "St-Firmin", "Saint Jean", "Ste Marthe", "Zoé",
    ]
    let sorted = directory.sorted { Folding.sortKey($0) < Folding.sortKey($1) }
    #expect(
      sorted == [
        "1, 2, 3 Soleil", "Abeille", "Âge d’or", "Atelier", "cote", "coté", "côte", "côté", "Coteau", "L’Élan",
        "L’Étape", "Les Ateliers", "Œuvre", "Offre", "Saint-Étienne", "St-Firmin", "Saint Jean", "Ste Marthe", "Zoé",
      ])
  }

  @Test(
    "« St Jean », « St. Jean » and « SAINT-JEAN » are one name",
    arguments: [
      ("St Jean", "SAINT-JEAN"), ("St. Jean", "Saint Jean"), ("Ste-Marthe", "sainte marthe"), ("L'Élan", "l’élan"),
      ("« Le Relais »", "le relais"), ("Œuvre", "œuvre"),
    ])
  func alike(one: String, other: String) {
    #expect(Folding.sortKey(one) == Folding.sortKey(other))
  }

  @Test("an accent parts two names only where all their letters agree")
  func accentsLast() {
    #expect(Folding.sortKey("Été") < Folding.sortKey("Eteint"))
    #expect(Folding.sortKey("Ete") < Folding.sortKey("Été"))
    #expect(Folding.sortKey("Côte") < Folding.sortKey("Cote d’Azur"))
    #expect(Folding.sortKey("Stand") > Folding.sortKey("Saint"))
  }

  @Test("sorted twice, shuffled between, the list is the same")
  func stable() {
    let names = ["Élan", "Elan", "élan", "St Jean", "Saint-Jean", "Côte", "Cote", "Zoé", "L’Âge", "L'Age"]
    for var dice in Dice.cast(50) {
      let keys = dice.shuffling(names).map(Folding.sortKey).sorted()
      #expect(keys == names.map(Folding.sortKey).sorted(), "\(dice)")
    }
  }
}
