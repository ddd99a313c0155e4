import Foundation

/// A folder of a test's own, in which scripts run the built program with settings of their own.
final class ScriptFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }

  /// What a script says, both sides of it, its spaces and apostrophes made plain. `J` is the program, in French.
  func run(_ script: String) throws -> String {
    let head = """
      cd '\(url.path)'; export XDG_CONFIG_HOME="$PWD/reglages" XDG_STATE_HOME="$PWD/etat" XDG_DATA_HOME="$PWD/donnees" LC_ALL=C.UTF-8
      J() { timeout 60 '\(Tmux.program)' "$@" --lang fr; }
      """
    let said = try Tmux.run("/bin/sh", ["-c", "{ \(head)\n\(script)\n} 2>&1"])
    return said.map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 == "’" ? "'" : String($0) }.joined()
  }
}
