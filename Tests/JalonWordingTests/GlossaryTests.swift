import Foundation
import JalonCore
import JalonWording
import Testing

@Suite struct `The glossary` {
  let lines: Set<String>

  init() throws {
    let page = try String(contentsOf: house.appending(path: "docs/glossary.md"), encoding: .utf8)
    lines = Set(
      page.split(separator: "\n").map { $0.split(separator: "|").prefix(3).map(String.init).joined(separator: "|") })
  }

  @Test func `has a line for every stage, with the words of the screens`() {
    for stage in StageName.allCases {
      let isThere = lines.contains(" \(stage.words.fr) | \(stage.short.fr) | `\(stage.rawValue)` ")
      #expect(isThere, "\(stage.rawValue)")
    }
  }

  @Test func `has a line for every command, with the words of the screens`() {
    for kind in CommandWordsTests.kinds {
      #expect(lines.contains { $0.hasPrefix(" \(kind.title.fr) | `\(kind.rawValue)` |") }, "\(kind.rawValue)")
    }
  }
}
