import JalonScreens
import JalonTerminal
import JalonWording
import Testing

@Suite("The keys of every screen")
struct KeymapTests {
  private static let rows = Keymaps.all.flatMap { map in map.rows.map { (map.screen, $0) } }

  @Test("one key does one thing on a screen")
  func duplicates() {
    for map in Keymaps.all {
      let keys = map.rows.flatMap(\.keyNames).map { $0(.fr) }
      #expect(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [], "\(map.screen)")
    }
  }

  @Test("a key that begins a sequence does nothing by itself")
  func prefixes() {
    for map in Keymaps.all {
      let sequences = map.rows.flatMap(\.keys)
      let hidden = sequences.filter { short in sequences.contains { $0.count > short.count && $0.starts(with: short) } }
      #expect(hidden.map { $0.map(\.name).joined(separator: " ") } == [], "\(map.screen)")
    }
  }

  @Test("every action has its words in both languages, and fits the footer")
  func words() {
    for (screen, row) in Self.rows {
      #expect(!row.title.fr.isEmpty && !row.title.en.isEmpty, "\(screen) \(row.id)")
      for language in Language.allCases {
        let short = row.short.map { $0(language) } ?? ""
        #expect(GlyphWidth.columns(of: short) <= 12, "\(screen) \(row.id): \(short)")
      }
    }
  }

  @Test("every action of a screen has its own name")
  func identifiers() {
    for map in Keymaps.all { #expect(Set(map.rows.map(\.id)).count == map.rows.count, "\(map.screen)") }
  }
}
