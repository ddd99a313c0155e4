import Testing

@testable import JalonWording

@Suite("« de » before a name")
struct ElisionTests {
  @Test("before a vowel, with an accent or without, « de » and « que » lose their own")
  func vowels() {
    for name in ["Anne Roux", "Élise", "Œuvre commune", "Îlots"] {
      #expect(Words(fr: "fiche \(de: name)", en: "").fr == "fiche d’\(name)")
      #expect(Words(fr: "\(que: name)", en: "").fr == "qu’\(name)")
    }
  }

  @Test("before anything else it stays whole: an h, a figure, a quotation, nothing")
  func others() {
    for name in ["Paul", "Haddad", "3 Cèdres", "« Ateliers »", ""] {
      #expect(Words(fr: "fiche \(de: name)", en: "").fr == "fiche de \(name)")
    }
  }
}
