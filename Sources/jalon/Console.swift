import Foundation
import JalonTerminal
import JalonWording

/// The two ways out of a command: data on one, messages on the other. Nothing reaches either without being made safe.
struct Console {
  let language: Language

  /// Data, as they are: lines of a report.
  func print(_ text: String) throws(Stop) { try printRaw(SafeText.visible(text, keepingLines: true)) }

  /// Bytes that are not for the eye: a mark before a file, the script of a shell.
  func printRaw(_ text: String) throws(Stop) {
    do { try Console.write(text, to: 1) } catch { throw Stop(.store, error.words) }
  }

  /// Why the data side took no more.
  private struct Lost: Error {
    let code: Int32

    var words: Words {
      switch code {
      case ENOSPC, EDQUOT, EFBIG:
        Words(
          fr: "La sortie n'est pas entière : le disque est plein. Libérez de la place, puis recommencez.",
          en: "The output is not whole: the disk is full. Free some space, then try again.")
      case EBADF:
        Words(
          fr: "La sortie est fermée : rien n'a pu y être écrit. Relancez sans « >&- ».",
          en: "The output is closed: nothing could be written to it. Start again without “>&-”.")
      default:
        Words(
          fr: "La sortie n'est pas entière : ce qui la recevait ne prend plus rien. Recommencez vers un fichier.",
          en: "The output is not whole: what received it takes no more. Try again into a file.")
      }
    }
  }

  /// A side that was closed would be given to the next file that is opened, the store or its lock: it stays closed to
  /// writing, but taken.
  static func holdStandardSides() {
    for side in [Int32(0), 1, 2] where fcntl(side, F_GETFD) < 0 && errno == EBADF {
      _ = open("/dev/null", side == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Nothing is said from here on: whoever typed no command is told nothing.
  static func holdTongue() {
    let nowhere = open("/dev/null", O_WRONLY)
    if nowhere >= 0 { dup2(nowhere, 2) }
  }

  /// Ends here and now: the parser's own way out would write its help first, for nobody.
  static func leave(_ status: Int32) -> Never { exit(status) }

  /// A message for whoever typed the command.
  func say(_ words: Words) {
    let line = Console.turned(SafeText.visible(words(language), keepingLines: true)) + "\n"
    // There is nobody left to tell that the messages are lost.
    _ = try? Console.write(line, to: 2)
  }

  /// A terminal cuts a long line wherever its width falls, in the middle of a word: it is turned between two.
  private static func turned(_ text: String) -> String {
    guard let columns = columns(of: 2) else { return text }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.flatMap { WordWrap.lines(of: String($0), columns: columns) }.joined(separator: "\n")
  }

  /// Somebody looks at the messages.
  static var isRead: Bool { isatty(2) == 1 }

  /// Of the terminal on the data side; `nil` for a file or a pipe.
  static var width: Int? { columns(of: 1) }

  private static func columns(of side: Int32) -> Int? {
    var size = winsize()
    guard isatty(side) == 1, ioctl(side, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func write(_ text: String, to file: Int32) throws(Lost) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Lost(code: errno) }
      rest = rest.dropFirst(count)
    }
  }
}
