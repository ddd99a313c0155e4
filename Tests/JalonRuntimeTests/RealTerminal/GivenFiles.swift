import Foundation

/// The built program, on a copy of the demonstration of 30 November 2026, reading a file of another program.
final class GivenFiles {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")
  private var store: URL { folder.appendingPathComponent("essai.jalon") }
  /// As other programs wrote them; each name says what is particular in it.
  static let given = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Given")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try DemonstrationFile.copy(on: DemonstrationFile.endOfNovember, marked: .trial, to: store)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The output and what was said, then `= ` and the exit status; spaces are plain ones.
  func run(_ words: String, language: String = "fr", input: String = "") throws -> String {
    let shared = "--store '\(store.path)' --today 2026-11-30 --as c-roux --lang \(language)"
    let settings = "XDG_CONFIG_HOME='\(folder.path)/reglages' LC_ALL=C.UTF-8 TZ=Europe/Paris"
    let said = try Tmux.run(
      "/bin/sh", ["-c", "\(input) env \(settings) '\(Tmux.program)' \(words) \(shared) 2>&1; echo \"= $?\""])
    return said.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : String($0) }.joined()
  }

  /// A file of the folder `Given`, between quotation marks.
  static func named(_ name: String) -> String { "'\(given.appendingPathComponent(name).path)'" }

  /// The same, changed on its way.
  func changed(_ name: String, _ change: (Data) throws -> Data) throws -> String {
    let file = folder.appendingPathComponent("\(UUID().uuidString)-\(name)")
    try change(Data(contentsOf: Self.given.appendingPathComponent(name))).write(to: file)
    return "'\(file.path)'"
  }
}
