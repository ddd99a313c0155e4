import Foundation
import Testing

/// The built program is killed at each of its steps on the disk while it lets a document out.
@Suite("A document on its way out when the power goes")
final class KilledReleaseTests {
  private let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: scratch) }

  /// Ends the program before its n-th call of those that change something on a disk.
  private static let killer = """
    #define _GNU_SOURCE
    #include <fcntl.h>
    #include <signal.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <sys/syscall.h>
    #include <unistd.h>
    static int count = 0;
    static void step(void) {
      const char *at = getenv("DIE_AT");
      if (at && __sync_add_and_fetch(&count, 1) == atoi(at)) kill(getpid(), SIGKILL);
    }
    int fsync(int file) { step(); return syscall(SYS_fsync, file); }
    int fdatasync(int file) { step(); return syscall(SYS_fdatasync, file); }
    int link(const char *from, const char *to) { step(); return syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0); }
    int rename(const char *from, const char *to) {
      step(); return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    }
    int unlink(const char *path) { step(); return syscall(SYS_unlinkat, AT_FDCWD, path, 0); }
    int ftruncate(int file, off_t length) { step(); return syscall(SYS_ftruncate, file, length); }
    ssize_t write(int file, const void *bytes, size_t count) { step(); return syscall(SYS_write, file, bytes, count); }
    """

  @Test(
    "at whatever step it is killed, no document stands outside that the register does not know, and it prints again")
  func everyStep() throws {
    let library = try build()
    let whole = try demonstration()
    var (kills, before, between, after) = (0, 0, 0, 0)
    for step in 1...200 {
      let store = scratch.appendingPathComponent("essai.jalon")
      try? FileManager.default.removeItem(at: store)
      try FileManager.default.copyItem(at: whole, to: store)
      try? FileManager.default.removeItem(at: outside)
      let status = try run("DIE_AT=\(step) LD_PRELOAD='\(library)' \(jalon) print 04-010 pv --format txt --format html")
      let (lines, files) = (try register(), try visible())
      if status.contains("= 0") { break }
      #expect(status.contains("= 137"), "\(step): \(status)")
      kills += 1
      for file in files {
        #expect(lines == 1, "step \(step): \(file) is outside and not in the register")
        #expect(try text(file).contains("Établi par Jalon"), "step \(step): \(file) is not whole")
      }
      if lines == 0 { before += 1 } else if files.count < 2 { between += 1 } else { after += 1 }
      try printsAgain(after: step, lines: lines, files: files.count)
    }
    #expect(before > 0 && between > 0, "\(kills) kills: \(before), \(between), \(after)")
    #expect(kills < 200)
    #expect(try run("\(jalon) verify").contains("= 0"))
  }

  /// The line without its file is seen, the document is printed again, and nothing is left beside its place.
  private func printsAgain(after step: Int, lines: Int, files: Int) throws {
    let again = try run("\(jalon) print 04-010 pv --format txt --format html")
    #expect(again.contains("= 0"), "step \(step): \(again)")
    #expect(try register() == lines + 1 && visible().count == files + 2, "step \(step)")
    #expect(try all().filter { $0.lastPathComponent.hasPrefix(".") }.isEmpty, "step \(step)")
  }

  // MARK: -

  private var outside: URL { scratch.appendingPathComponent("sorties") }

  /// The program with the store and folders of this test.
  private var jalon: String {
    "XDG_CONFIG_HOME='\(scratch.path)/reglages' XDG_DOCUMENTS_DIR='\(outside.path)' '\(Tmux.program)' "
      + "--store '\(scratch.path)/essai.jalon' --today 2026-11-23 --as c-roux"
  }

  private func run(_ command: String) throws -> String {
    try Tmux.run("/bin/sh", ["-c", "env \(command) 2>&1; echo \"= $?\""])
  }

  private func build() throws -> String {
    let (source, library) = ("\(scratch.path)/killer.c", "\(scratch.path)/killer.so")
    try Self.killer.write(toFile: source, atomically: true, encoding: .utf8)
    let said = try run("clang -shared -fPIC -O1 -o '\(library)' '\(source)'")
    try #require(said.contains("= 0"), "\(said)")
    return library
  }

  private func demonstration() throws -> URL {
    let file = scratch.appendingPathComponent("demo.jalon")
    try Tmux.run(Tmux.program, ["demo", "--keep", file.path, "--today", "2026-11-23"])
    return file
  }

  private func register() throws -> Int {
    try run("\(jalon) releases --json").split(separator: "\n").count {
      $0.contains("\"04-010\"") && $0.contains("\"minutes\"")
    }
  }

  private func all() throws -> [URL] {
    let found = FileManager.default.enumerator(at: outside, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return (found ?? []).filter { !$0.hasDirectoryPath }
  }

  private func visible() throws -> [URL] { try all().filter { !$0.lastPathComponent.hasPrefix(".") } }
  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }
}
