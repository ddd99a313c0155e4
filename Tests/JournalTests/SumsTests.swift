import Foundation
import Testing

@Suite("The files of a released Jalon are never renewed")
struct SumsTests {
  @Test("each is what it was, byte for byte")
  func same() throws {
    let (status, said) = try checked()
    #expect(status == 0, "These files are kept as they were written, for ever: take them back from git.\n\(said)")
  }

  @Test("each has its sum in the list")
  func listed() throws {
    let list = try String(contentsOf: Journal.folder.appendingPathComponent("SHA256SUMS"), encoding: .utf8)
    let named = list.split(separator: "\n").compactMap { $0.split(separator: " ").last.map(String.init) }
    #expect(try kept().sorted() == named.sorted())
  }

  /// The files of every version, and what made them; not what is said of them today.
  private func kept() throws -> [String] {
    let paths = FileManager.default.enumerator(atPath: Journal.folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      let isOfVersion = Journal.released.contains {
        path.hasPrefix("\($0.version).") || path.hasPrefix("\($0.version)-")
      }
      let madeThem = Journal.released.contains { path.hasPrefix("\($0.version)/") }
      return madeThem || isOfVersion && !path.hasSuffix("-now.txt")
    }
  }

  private func checked() throws -> (Int32, String) {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["LC_ALL=C", "sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    process.currentDirectoryURL = Journal.folder
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }
}
