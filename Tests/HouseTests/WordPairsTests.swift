import Foundation
import JalonWording
import Testing

@Suite("Every pair of sentences")
struct WordPairsTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources")

  private static let all: [(file: String, pair: WordPairs.Pair)] = {
    let names = FileManager.default.subpaths(atPath: sources.path) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().flatMap { name -> [(file: String, pair: WordPairs.Pair)] in
      let text = (try? String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)) ?? ""
      return WordPairs(in: text).all.map { (name, $0) }
    }
  }()

  @Test("is found, with what is put into it and what it is cut in")
  func found() {
    let source = #"""
      static let a = Words(fr: "L'un \(x, "an", "ans") : \(f("(")) !", en: "One")
      let b = Speech.said(
        "Deux.", "Two.")
      let c = Words(fr: made, en: "Three")
      """#
    let pairs = WordPairs(in: source).all
    #expect(pairs.map(\.en) == ["One", "Two."])
    #expect(pairs[0].fr == "L’un \\(x, \"an\", \"ans\")\u{202F}: \\(f(\"(\"))\u{202F}!")
    #expect(Self.all.count > 4_000)
  }

  @Test("has both its sides, no space before a comma or a full stop, and no sign of the other language")
  func clean() {
    for (file, pair) in Self.all {
      #expect(pair.fr.isEmpty == pair.en.isEmpty, "\(file): \(pair)")
      for side in [pair.fr, pair.en] {
        for fault in [" ,", " . ", "..."] { #expect(!side.contains(fault), "\(file): \(side)") }
      }
      // A quotation in a quotation, or the signs themselves.
      #expect(!pair.fr.contains("“") || pair.fr.contains("«"), "\(file): \(pair.fr)")
      #expect(!pair.en.contains("«") || pair.en.contains("“"), "\(file): \(pair.en)")
    }
  }

  @Test("ends alike: a sentence that ends by a full stop in one language ends by one in the other")
  func ends() {
    for (file, pair) in Self.all where pair.fr.count > 12 && pair.en.count > 12 {
      let stops = [pair.fr, pair.en].map { [".", "?", "!", "…", ":"].contains($0.last) }
      #expect(stops[0] == stops[1], "\(file): \(pair)")
    }
  }

  @Test("says « vous »")
  func address() {
    let familiar: Set = ["tu", "toi", "tes", "ton", "ta", "te"]
    for (file, pair) in Self.all {
      let words = Set(pair.fr.lowercased().split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: familiar), "\(file): \(pair.fr)")
    }
  }
}
