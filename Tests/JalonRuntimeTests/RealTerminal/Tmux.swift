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

  /// The demonstration, entered once for all tests.
  private static let sample: Result<URL, any Error> = Result {
    let file = try Scratch.shared.get().appendingPathComponent("programme.jalon")
    try run(program, ["demo", "--keep", file.path, "--today", "2026-11-23"])
    return file
  }

  /// For stores and files of one test.
  let scratch: URL
  private let socket: String

  /// Runs `command` by a shell; `$JALON` is the program, `$SCRATCH` the folder of the test, `$STORE` a demonstration.
  init(_ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    let name = "jalon-\(UUID().uuidString.prefix(8))"
    socket = name
    scratch = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    let store = scratch.appendingPathComponent("essai.jalon")
    try FileManager.default.copyItem(at: try Self.sample.get(), to: store)
    var variables = ["JALON": Self.program, "SCRATCH": scratch.path, "STORE": store.path]
    variables["LANG"] = "C.UTF-8"
    variables["LC_ALL"] = "C.UTF-8"
    variables["XDG_DATA_HOME"] = scratch.appendingPathComponent("data").path
    variables["XDG_STATE_HOME"] = scratch.appendingPathComponent("state").path
    variables["XDG_CONFIG_HOME"] = scratch.appendingPathComponent("config").path
    variables.merge(environment) { _, given in given }
    let settings = variables.map { "\($0.key)=\(quoted($0.value))" }.joined(separator: " ")
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env -u NO_COLOR \(settings) sh",
      ";",
      "set-option", "-g", "status", "off", ";", "set-option", "-g", "remain-on-exit", "off")
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
  /// As the terminal's own paste does it: marked as one where the program asked for that.
  func paste(_ text: String) throws { try tmux("set-buffer", text, ";", "paste-buffer", "-p") }
  /// As when the window is closed with the mouse.
  func closeWindow() throws { try tmux("kill-server") }

  var screen: String { (try? tmux("capture-pane", "-p")) ?? "" }
  /// With the escape sequences of colours and attributes.
  var colours: String { (try? tmux("capture-pane", "-p", "-e")) ?? "" }
  /// `alternate_on`, `cursor_flag`…: what the program has asked of the terminal.
  func state(_ flag: String) throws -> String {
    try tmux("display-message", "-p", "#{\(flag)}").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen shows `text`, and returns it.
  @discardableResult
  func see(_ text: String) async throws -> String {
    try await wait { $0.contains(text) ? $0 : nil } ?? { throw NeverCame(text: text, screen: screen) }()
  }

  func hide(_ text: String) async throws {
    _ =
      try await wait { $0.contains(text) ? nil : $0 } ?? { throw NeverCame(text: "without \(text)", screen: screen) }()
  }

  /// At most six hundred looks, some ten seconds of them: other tests may hold this one up between two.
  private func wait(_ found: (String) -> String?) async throws -> String? {
    for _ in 0..<600 {
      if let screen = found(screen) { return screen }
      try await Task.sleep(for: .milliseconds(15))
    }
    return nil
  }

  /// The program that the shell runs; `nil` when it runs none.
  func process() throws -> Int32? {
    guard let shell = Int32(try state("pane_pid")) else { return nil }
    let children = try? String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return children?.split(separator: " ").first.flatMap { Int32($0) }
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) throws {
    if let program = try process() { kill(program, number) }
  }

  /// Waits until a process has ended, some five seconds; false when it lives on.
  static func hasEnded(_ process: Int32) async throws -> Bool {
    for _ in 0..<350 {
      if kill(process, 0) != 0 || isZombie(process) { return true }
      try await Task.sleep(for: .milliseconds(15))
    }
    return false
  }

  private static func isZombie(_ process: Int32) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status?.split(separator: ")").last?.hasPrefix(" Z") ?? true
  }

  func file(_ name: String) -> String {
    (try? String(contentsOf: scratch.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  /// A shell script in the folder of the test; returns its path.
  func script(_ name: String, _ text: String) throws -> String {
    let file = scratch.appendingPathComponent(name)
    try "#!/bin/sh\n\(text)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return file.path
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try Self.run("/usr/bin/tmux", ["-L", socket] + arguments)
  }

  /// Runs a program to its end and returns what it said.
  ///
  /// Not Foundation's `Process`: it waits for whoever inherits its descriptors, and tmux leaves a server behind.
  @discardableResult
  static func run(_ path: String, _ arguments: [String]) throws -> String {
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString).out").path
    defer { try? FileManager.default.removeItem(atPath: output) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // The thread that runs a test blocks most signals: a tmux that inherited that could not be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var program = pid_t()
    let texts = [path] + arguments
    let words: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    guard posix_spawn(&program, path, &actions, &attributes, words, environ) == 0 else { throw NotRun(program: path) }
    var status: Int32 = 0
    while waitpid(program, &status, 0) < 0, errno == EINTR {}
    return (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
  }

  struct NotRun: Error { let program: String }

  private func quoted(_ text: String) -> String { "'\(text.replacingOccurrences(of: "'", with: "'\\''"))'" }
}
