import Foundation
import JalonTerminal
import JalonWording

/// The two ways out of a command: data on one, messages on the other. Nothing reaches either without being made safe.
struct Console {
  let language: Language

  /// Data, as they are: lines of a report.
  func print(_ text: String) throws(ExitReason) { try Console.write(SafeText.visible(text, keepingLines: true), to: 1) }

  /// Bytes that are not for the eye: a mark before a file, the script of a shell.
  func printRaw(_ text: String) throws(ExitReason) { try Console.write(text, to: 1) }

  /// A message for whoever typed the command.
  func say(_ words: Words) {
    let line = SafeText.visible(words(language), keepingLines: true) + "\n"
    // There is nobody left to tell that the messages are lost.
    _ = try? Console.write(line, to: 2)
  }

  /// Of the terminal on the data side; `nil` for a file or a pipe.
  static var width: Int? {
    var size = winsize()
    guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to file: Int32) throws(ExitReason) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw ExitReason.store }
      rest = rest.dropFirst(count)
    }
  }
}
