import Foundation
import Testing

@Suite("The decisions")
struct DecisionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("docs/decisions")

  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") && $0 != "README.md" }
      .sorted()
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("are numbered without holes, each under its number and title, and the index names them all in order")
  func numbered() throws {
    let names = try Self.names()
    #expect(names.compactMap { Int($0.prefix(4)) } == Array(1...names.count))
    let index = try Self.text("README.md").split(separator: "\n").filter { $0.hasPrefix("- ") }.map(String.init)
    let lines = try names.enumerated().map { place, name in
      let title = try #require(try Self.text(name).split(separator: "\n").first)
      let number = "# \(place + 1). "
      #expect(title.hasPrefix(number), "\(name): \(title)")
      return "- \(place + 1). [\(title.dropFirst(number.count))](\(name))"
    }
    #expect(index == lines)
  }
}
