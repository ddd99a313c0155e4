import Foundation
import Testing

@Suite("The house")
struct ArrowTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What each room may import, beside itself.
  private static let arrows: [String: Set<String>] = [
    "JalonCore": [], "JalonTerminal": [],
    "JalonWording": ["JalonCore"],
    "JalonStore": ["JalonCore", "Crypto", "FoundationEssentials", "Synchronization"],
    "JalonCurses": ["JalonTerminal", "CNcurses"],
    // FoundationEssentials for the JSON of a draft, and nothing else of it.
    "JalonScreens": [
      "JalonCore", "JalonWording", "JalonFigures", "JalonTerminal", "JalonStore", "FoundationEssentials",
    ],
    "JalonDocuments": ["JalonCore", "JalonWording", "JalonTables", "Stencil"],
    "JalonTables": ["JalonCore", "JalonWording", "CZlib", "CExpat"],
    "JalonQuestionnaires": ["JalonCore", "JalonWording", "JalonTables", "TOMLKit"],
    "JalonIntake": ["JalonCore", "JalonWording", "JalonTables"],
    "JalonFigures": ["JalonCore", "JalonWording"],
    "JalonSQLite": ["JalonCore", "JalonStore", "GRDB", "Glibc", "Darwin", "Synchronization", "FoundationEssentials"],
    "JalonPostgres": ["JalonCore", "JalonStore", "CPostgres", "Glibc", "Synchronization"],
    "JalonRuntime": [
      "JalonScreens", "JalonDocuments", "JalonFigures", "JalonIntake", "JalonTables", "JalonStore", "JalonCore",
      "JalonWording",
      "JalonTerminal", "Foundation",
      "Synchronization",
    ],
  ]

  private static func files(_ room: String) throws -> [URL] {
    let folder = root.appendingPathComponent("Sources/\(room)")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return names.filter { $0.hasSuffix(".swift") }.map { folder.appendingPathComponent($0) }
  }

  private static func lines(_ file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  @Test("no room imports what it may not", arguments: arrows.keys.sorted())
  func imports(_ room: String) throws {
    for file in try Self.files(room) {
      for line in try Self.lines(file) where line.contains("import ") && !line.hasPrefix(" ") && !line.hasPrefix("/") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), let name = words.dropFirst(place + 1).first else { continue }
        #expect(Self.arrows[room]?.contains(String(name)) == true, "\(file.lastPathComponent): \(line)")
      }
    }
  }

  @Test("a folder of sources holds sixteen files at most, so that a newcomer sees what it is about")
  func folders() throws {
    let sources = Self.root.appendingPathComponent("Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    #expect(files.count > 400)
    let folders = Dictionary(grouping: files) { ($0 as NSString).deletingLastPathComponent }
    for (folder, files) in folders { #expect(files.count <= 16, "\(folder): \(files.count) files") }
  }

  @Test("marks and ranks are computed without anything of what surveys said of a provider")
  func scoresApart() throws {
    let core = try Self.files("JalonCore").filter { $0.path.contains("/Evaluation/") || $0.path.contains("/Rules/") }
    #expect(core.count > 10)
    for file in core {
      let text = try String(contentsOf: file, encoding: .utf8)
      for name in ["TrackRecord", "InvitationRecord", "SurveyMarks", "SurveyReading", "SurveyBenchmark"] {
        #expect(!text.contains(name), "\(file.lastPathComponent) reads \(name)")
      }
    }
  }

  @Test("nothing is asked of the tables of languages and time zones, which a release leaves out (decision 64)")
  func tables() throws {
    let sources = Self.root.appendingPathComponent("Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    let names =
      #/\b(\w*DateFormatter|NumberFormatter|TimeZone|Locale|Calendar\.current|ByteCountFormatter|URL\(string)\b|\.(localized\w+|formatted\()/#
    for file in files {
      let lines = try Self.lines(sources.appendingPathComponent(file)).filter { !$0.contains("//") }
      for line in lines { #expect(line.firstMatch(of: names) == nil, "\(file): \(line)") }
    }
  }

  @Test("only the command line ends the program", arguments: arrows.keys.sorted())
  func exits(_ room: String) throws {
    for file in try Self.files(room) {
      for line in try Self.lines(file) where !line.contains("//") {
        let isSuspect = ["exit(", "abort(", "fatalError("].contains { line.contains($0) }
        let ending = isSuspect ? line.firstMatch(of: #/(^|[^.\w])(exit|abort|fatalError)\(/#) : nil
        #expect(ending == nil, "\(file.lastPathComponent): \(line)")
        #expect(!line.contains("try!") && !line.contains("as! "), "\(file.lastPathComponent): \(line)")
      }
    }
  }
}
