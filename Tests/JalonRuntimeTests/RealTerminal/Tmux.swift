import Foundation
import Testing

/// A real terminal: the built program in a tmux of its own, with keys to type and a screen to read.
final class Tmux {
  /// What was waited for never came; holds the screen as it was.
  struct NeverCame: Error, CustomStringConvertible {
    let text: String
    let screen: String
    var description: String { "« \(text) » never came:\n\(screen)" }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let program = folder.appendingPathComponent(".build/debug/jalon").path

  /// For stores and files of one test.
  let scratch: URL
  private let socket: String

  /// Runs `command` by a shell; `$JALON` is the program and `$SCRATCH` the folder of the test.
  init(_ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    let name = "jalon-\(UUID().uuidString.prefix(8))"
    socket = name
    scratch = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    var variables = ["JALON": Self.program, "SCRATCH": scratch.path, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"]
    variables["XDG_DATA_HOME"] = scratch.appendingPathComponent("data").path
    variables["XDG_CONFIG_HOME"] = scratch.appendingPathComponent("config").path
    variables.merge(environment) { _, given in given }
    let settings = variables.map { "\($0.key)=\(quoted($0.value))" }.joined(separator: " ")
    try tmux("-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env \(settings) sh")
    try tmux("set-option", "-g", "status", "off")
    try type(command)
    try press("Enter")
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: scratch)
  }

  func press(_ keys: String...) throws { for key in keys { try tmux("send-keys", key) } }
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }
  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  var screen: String { (try? tmux("capture-pane", "-p")) ?? "" }
  /// With the escape sequences of colours and attributes.
  var colours: String { (try? tmux("capture-pane", "-p", "-e")) ?? "" }

  /// Waits until the screen shows `text`, at most ten seconds, and returns it.
  @discardableResult
  func see(_ text: String) async throws -> String {
    for _ in 0..<400 {
      let screen = screen
      if screen.contains(text) { return screen }
      try await Task.sleep(for: .milliseconds(25))
    }
    throw NeverCame(text: text, screen: screen)
  }

  /// Sends a signal to the program.
  func signal(_ name: String) throws {
    try run("/usr/bin/pkill", ["-\(name)", "-f", "\(Self.program) .*\(scratch.path)"])
  }

  func file(_ name: String) -> String {
    (try? String(contentsOf: scratch.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try run("/usr/bin/tmux", ["-L", socket] + arguments) }

  @discardableResult
  private func run(_ path: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = Pipe()
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  private func quoted(_ text: String) -> String { "'\(text.replacingOccurrences(of: "'", with: "'\\''"))'" }
}
