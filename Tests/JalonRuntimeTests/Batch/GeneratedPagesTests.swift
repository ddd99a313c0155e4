import Foundation
import JalonCore
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("Generated pages")
struct GeneratedPagesTests {
  private func page(_ name: String) throws -> String {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { place, _ in place.deletingLastPathComponent() }
    return try String(contentsOf: root.appendingPathComponent("docs/\(name)"), encoding: .utf8)
  }

  @Test("the page of the lifecycle is what the core says")
  func lifecycle() throws { #expect(try page("lifecycle.md") == GeneratedPages.lifecycle(.en)) }

  @Test("the page of the keys is what the screens obey")
  func keys() throws { #expect(try page("keys.md") == GeneratedPages.keys(.en)) }

  @Test("the page of the exits is what the table says")
  func exits() throws { #expect(try page("exits.md") == GeneratedPages.exits(.en)) }

  @Test("every command of a mission stands in the page of the lifecycle")
  func complete() throws {
    for language in Language.allCases {
      let text = try GeneratedPages.lifecycle(language)
      for kind in MissionCommand.Kind.allCases where ![.open, .relaunch].contains(kind) {
        #expect(text.contains("| `\(kind.rawValue)` |"), "\(kind.rawValue)")
      }
    }
  }
}
