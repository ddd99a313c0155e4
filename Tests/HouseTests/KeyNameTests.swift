import Foundation
import JalonScreens
import JalonTerminal
import JalonWording
import Testing

@Suite("The names of keys")
struct KeyNameTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func files(in folder: String, ending: String) throws -> [URL] {
    let place = root.appendingPathComponent(folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
    return names.filter { $0.hasSuffix(ending) }.sorted().map { place.appendingPathComponent($0) }
  }

  private static func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  @Test("help, footers and the page of keys name each key in the language of the reader", arguments: Language.allCases)
  func keymaps(language: Language) {
    for row in Keymaps.all.flatMap(\.rows) {
      for name in row.keyNames { #expect(KeyStrangers.all(in: name(language), language) == [], "\(row.id)") }
    }
  }

  @Test("no sentence names a key otherwise than the keyboard of its language", arguments: Language.allCases)
  func sentences(language: Language) throws {
    for file in try Self.files(in: "Sources", ending: ".swift") {
      for sentence in Sentences(in: try Self.text(file), language).all {
        #expect(KeyStrangers.all(in: sentence, language) == [], "\(file.lastPathComponent): \(sentence)")
      }
    }
  }

  @Test("no picture of a French screen shows an English key, and no English one a French key")
  func pictures() throws {
    for file in try Self.files(in: "Tests/JalonScreensTests/Pictures", ending: ".txt") {
      let language: Language = file.lastPathComponent.hasSuffix("-en.txt") ? .en : .fr
      #expect(KeyStrangers.all(in: try Self.text(file), language) == [], "\(file.lastPathComponent)")
    }
  }

  @Test(
    "the guide and the pages name keys as the screens do",
    arguments: [("docs/guide/README.md", Language.fr), ("docs/keys.md", .en), ("README.md", .en)])
  func pages(page: String, language: Language) throws {
    let text = try Self.text(Self.root.appendingPathComponent(page))
    #expect(KeyStrangers.all(in: text, language) == [])
  }

  @Test("two keys never share a name", arguments: Language.allCases)
  func distinct(language: Language) {
    for row in Keymaps.all.flatMap(\.rows) where row.keys.count > 1 {
      #expect(Set(row.keyNames.map { $0(language) }).count == row.keys.count, "\(row.id)")
    }
  }
}

/// The sides of `Words(fr:, en:)` in a source, in one language: enough of the grammar to find the texts.
private struct Sentences {
  private(set) var all: [String] = []

  init(in source: String, _ language: Language) {
    let (mine, other) = language == .fr ? ("fr:", "en:") : ("en:", "fr:")
    for part in source.components(separatedBy: mine).dropFirst() {
      let side = part.components(separatedBy: other)[0]
      let lines = side.components(separatedBy: "\n")
      let last = language == .fr ? min(8, lines.count) : (lines.firstIndex { $0.contains("\"") } ?? 0) + 1
      all += lines.prefix(last).flatMap {
        $0.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
      }
    }
  }
}

private enum KeyStrangers {
  /// What no text of a language calls a key: the names of the other language, other signs, other ways of joining.
  ///
  /// Names that are also ordinary words of the language (« Fin », “Home”) are not among them.
  private static func names(_ language: Language) -> [String] {
    switch language {
    case .fr:
      [
        "Enter", "Esc", "Space", "Shift", "Backspace", "Delete", "Home", "End", "PageUp", "PageDown", "PgUp", "PgDn",
        "Return", "↵", "⇥", "␣", "Maj+", "Ctrl+", "Alt+",
      ]
    case .en:
      [
        "Entrée", "Échap", "Espace", "Maj", "Suppr", "Début", "Fin", "PgPréc", "PgSuiv", "PgUp", "PgDn", "Return", "↵",
        "⇥", "␣", "Shift+", "Ctrl+", "Alt+",
      ]
    }
  }

  /// The strangers that stand in `text` as words of their own.
  static func all(in text: String, _ language: Language) -> [String] {
    names(language).filter { name in
      text.ranges(of: name).contains { range in
        let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
        let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
        return !(name.first?.isLetter == true && before?.isLetter == true)
          && !(name.last?.isLetter == true && after?.isLetter == true)
      }
    }
  }
}
