import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

@Suite("The mark of a trial on what is printed")
struct StampTests {
  private let trial = Stamp(.trial, in: .fr, measure: \.count)
  private let warning = "ESSAI : document sans valeur, à ne remettre à personne"

  @Test("no sheet of a text is without it, and no line of the text is lost or changed")
  func text() {
    let lines = (1...300).map { $0 % 7 == 0 ? "" : "ligne \($0)" }
    let page = trial.text(lines.map { $0 + "\n" }.joined())
    let marked = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for start in stride(from: 0, to: marked.count - 50, by: 1) {
      #expect(marked[start..<start + 50].contains { $0.plain.contains(warning) })
    }
    #expect(marked.filter { $0.hasPrefix("ligne") } == lines.filter { !$0.isEmpty })
    #expect(marked[1].plain.contains(warning) && marked.dropLast(2).last?.plain.contains(warning) == true)
    #expect(marked.allSatisfy { $0.count <= TextPages.columns })
  }

  @Test("a text without a blank line carries it too")
  func dense() {
    let page = trial.text((1...100).map { "ligne \($0)\n" }.joined())
    #expect(page.split(separator: "\n").count { $0.plain.contains(warning) } >= 4)
  }

  @Test(
    "on a page it stands within the body, wherever that begins",
    arguments: [
      "<!DOCTYPE html><html><head><style>/* <body> */ p{display:none}</style></head><BODY class=\"a>b\">¶x</body></html>",
      "<!-- <body> --><html><body>¶x</body><!-- </body> --></html>",
      "<title><body></title><body>¶x", "<script>\"<body>\"</script><body\n>¶x</body>",
    ])
  func body(_ page: String) throws {
    let marked = trial.html(page)
    let place = try #require(marked.plain.range(of: warning)?.lowerBound)
    let text = marked.plain
    let before = text[..<place]
    #expect(before.lowercased().contains("<body") && !before.contains("¶"))
    #expect(text.ranges(of: warning).count == 2)
    let rest = try #require(text.ranges(of: warning).last)
    #expect(text[..<rest.lowerBound].contains("x"))
  }

  @Test("a page without a body, or that is no page, carries it above and below", arguments: ["<p>x", "x", ""])
  func fragments(_ page: String) {
    let marked = trial.html(page).plain
    #expect(marked.ranges(of: warning).count == 2)
    #expect(trial.html("<!DOCTYPE html><p>x").hasPrefix("<!DOCTYPE html>"))
  }

  @Test("no style of a page hides it")
  func styles() {
    #expect(trial.html("<p>x").contains("all:revert!important;display:block!important"))
  }

  @Test("each kind of store has its words, in both languages")
  func words() {
    for mark in StoreMark.allCases {
      for language in Language.allCases {
        let stamp = Stamp(mark, in: language, measure: \.count)
        #expect(stamp.text("x\n").contains(mark.warning(language)))
        #expect(mark.warning(language).hasPrefix(mark.words(language)))
      }
    }
  }
}

extension StringProtocol {
  /// With ordinary spaces and apostrophes.
  fileprivate var plain: String {
    String(self).replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ").replacing("’", with: "'")
  }
}
