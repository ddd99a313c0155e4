import Foundation

/// Runs another program and waits for it.
enum Program {
  /// The status with which it ended.
  ///
  /// Not Foundation's `Process`: it would wait for whatever the program leaves running behind it, and an editor may be
  /// the first window of a program that stays.
  static func run(_ words: [String]) throws -> Int32 {
    var program = pid_t()
    let texts: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for text in texts { free(text) } }
    let failure = posix_spawn(&program, words[0], nil, nil, texts, environ)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EAGAIN) }
    var status: Int32 = 0
    while waitpid(program, &status, 0) < 0 { if errno != EINTR { throw POSIXError(.ECHILD) } }
    return status
  }
}
