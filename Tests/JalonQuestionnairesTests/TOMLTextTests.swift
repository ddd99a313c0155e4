import JalonTesting
import Testing

@testable import JalonQuestionnaires

@Suite("TOML that nobody could read")
struct TOMLTextTests {
  static let usual = """
    # réglages
    "thème" = 'sombre'
    langue = "fr"  # au clavier
    charge = 12
    fermetures = ["2026-08-03/2026-08-16", # l'été
      "2026-12-24",
    ]
    debut = 2026-11-30 08:00:00
    [palette]
    fond = { rgb = [1, 2, 3], nom = "nuit \\u00e9" }
    site."google.com" = true
    texte = \"\"\"
    deux "lignes" \\
       jointes\"\"\"
    [[dimension]]
    code = '''brut'''
    """

  @Test(
    "is told by what is wrong where that can be seen",
    arguments: [
      ("code = \"a\"\nfr = “Bonjour”\n", 2, "guillemets droits"), ("code = « a »\n", 1, "guillemets droits"),
      ("édition = 2\n", 1, "ni accent"),
      ("code = \"a\"\n\n[[dimension]]\ncode = 'b'\n # x\ncode = 'c'\n", 6, "deux fois"),
      ("[[dimension]\n", 1, "guillemet, un crochet"), ("code = \"a\n", 1, "guillemet, un crochet"),
    ])
  func guessed(_ text: String, _ line: Int, _ told: String) {
    let fault = #expect(throws: FileFaults.self) { try TOMLSource.read(text) }?.faults.first
    #expect(
      fault?.line == line && fault?.words.fr.contains(told) == true, "\(fault?.words.fr ?? "") \(fault?.line ?? 0)")
  }

  @Test(
    "is said with its line, and never ends the program",
    arguments: [
      "[", "[[", "[a", "[[a]", "[]", "[.]", "[a.]", "[a]b", "a", "a=", "=1", "a = [", "a = {", "a = \"", "a = '''b",
      "a = \"\\u12\"",
      "a = \"\\", "a = [1,,2]", "a..b = 1", "\"\"\"a\"\"\" = 1", "a = 1 b = 2", "a = {b = 1,}", "[\"a", "a = \"\u{1}\"",
      "]", "}",
    ])
  func refused(_ text: String) {
    for before in ["", "x = 1\n", "[t]\nx = 1\r\n"] {
      #expect(throws: TOMLText.Fault.self) { try TOMLText.table(before + text) }
      #expect(throws: TOMLText.Fault.self) { try TOMLText.table(before + text + "\n[b]\n") }
    }
  }

  @Test("has no depth that could overflow anything")
  func deep() {
    let many = 100_000
    for text in [
      String(repeating: "a.", count: many) + "a = 1", "[" + String(repeating: "a.", count: many) + "a]",
      "a = " + String(repeating: "[", count: many), "a = " + String(repeating: "{b=", count: many),
      "a = " + String(repeating: "[", count: many) + String(repeating: "]", count: many),
      String(repeating: "[", count: many), String(repeating: "a", count: many) + " = 1",
    ] {
      #expect(throws: TOMLText.Fault.self) { try TOMLText.table(text) }
    }
  }

  @Test("what Jalon's own files hold is read")
  func read() throws {
    let table = try TOMLText.table(Self.usual)
    #expect(table["langue"]?.string == "fr" && table["fermetures"]?.array?.count == 2)
    #expect(table["palette"]?.table?["site"]?.table?["google.com"]?.bool == true)
  }

  @Test("twenty thousand settings with letters changed, lost or doubled never end the program")
  func mutated() {
    var dice = Dice(seed: 13)
    let alphabet = Array("[]{}\"'\\.=,#\n\r\t -+_0123456789abeEuUxoTZ:éinf".unicodeScalars)
    for _ in 0..<20_000 {
      var text = Array(Self.usual.unicodeScalars)
      text = Array(text[Int.random(in: 0..<text.count, using: &dice)...].prefix(Int.random(in: 1...200, using: &dice)))
      for _ in 0..<Int.random(in: 1...4, using: &dice) where !text.isEmpty {
        let place = Int.random(in: 0..<text.count, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: text.remove(at: place)
        case 1: text[place] = alphabet[Int.random(in: 0..<alphabet.count, using: &dice)]
        default: text.insert(alphabet[Int.random(in: 0..<alphabet.count, using: &dice)], at: place)
        }
      }
      var line = String.UnicodeScalarView()
      line.append(contentsOf: text)
      do { _ = try TOMLText.table(String(line)) } catch { continue }
    }
  }
}
