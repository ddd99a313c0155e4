import JalonCore
import JalonTerminal
import JalonWording

/// A story as text: a size, a day, some data, keys, and the screens that must follow. Also the format of a bug report.
///
/// ```
/// size 80x24
/// day 2026-11-23
/// data demo
/// keys Down Enter
/// type Les Ateliers
/// see Cadrage
/// screen
/// expect
/// | JALON  Dossiers …
/// end
/// ```
///
/// `after morning.tape` goes on where the tape beside this one ends: same store, same desk, same screen.
///
/// The day goes on where `day` stands among the keys. `data world.jsonl` begins from lines of `jalon apply`, in files
/// beside the tape, and `as claire-05` says who sits at the desk; among the keys it passes to the desk of somebody else, and
/// back to one that was left. `read-only` plays while somebody else holds the store.
public struct Tape: Hashable, Sendable {
  public enum Data: Hashable, Sendable {
    case demo
    case empty
    /// Lines of `jalon apply`, in files beside the tape.
    case lines(files: [String])
  }

  public enum Step: Hashable, Sendable {
    case input(Input)
    /// Letters typed in one go: the picture follows the last of them.
    case text(String)
    /// Another day begins.
    case day(Day)
    /// At the desk of this person, where it was left.
    case desk(PersonID)
    /// Prints the screen as it stands.
    case screen
    /// The text must be in sight.
    case see(String)
    /// The text must not be in sight.
    case hide(String)
    /// The screen must be these lines, trailing spaces aside.
    case expect([String])
    /// Writes a picture of the screen under this name.
    case picture(String)
  }

  public struct Line: Hashable, Sendable {
    /// The tape that the line stands in, by the name of its file.
    public let file: String
    public let number: Int
    public let step: Step
  }

  public var size = Size(columns: 80, rows: 24)
  public var day: Day?
  public var language = Language.fr
  public var theme: String?
  public var data = Data.demo
  /// Who sits at the desk; `nil` for the officer of the demonstration.
  public var person: PersonID?
  public var isReadOnly = false
  public private(set) var lines: [Line] = []
  /// The name of its file.
  public let file: String
  /// The tape that this one goes on from.
  public private(set) var earlier: String?

  /// What is wrong with a tape, and on which line.
  public struct Fault: Error, Hashable, Sendable {
    public let line: Int
    public let words: Words
    /// The name of its file, where it has one.
    public var file = ""
  }

  public init(_ text: String, file: String = "") throws(Fault) {
    self.file = file
    var expected: [String]?
    var start = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).enumerated() {
      let number = index + 1
      if let rows = expected {
        if line == "end" {
          add(.expect(rows), start)
          expected = nil
        } else if line.hasPrefix("|") {
          expected = rows + [String(line.dropFirst())]
        } else {
          throw Fault(line: number, words: TapeWords.expectedRow)
        }
      } else if line == "expect" {
        expected = []
        start = number
      } else {
        try read(line, number)
      }
    }
    if expected != nil { throw Fault(line: start, words: TapeWords.withoutEnd) }
  }

  private mutating func read(_ line: String, _ number: Int) throws(Fault) {
    guard !line.isBlank, !line.hasPrefix("#") else { return }
    let word = String(line.prefix { $0 != " " })
    let rest = String(line.dropFirst(word.count + 1))
    switch word {
    case "size": size = try Tape.size(rest, number)
    case "day": turn(to: try Tape.day(rest, number), number)
    case "lang": language = try Tape.language(rest, number)
    case "theme": theme = rest
    case "data": data = try Tape.data(rest, number)
    case "as": pass(to: PersonID(rest), number)
    case "after": earlier = rest
    case "read-only": isReadOnly = true
    case "keys": for key in try Tape.keys(rest, number) { add(.input(.key(key)), number) }
    case "type": add(.text(rest), number)
    case "paste": add(.input(.paste(rest)), number)
    case "resize": add(.input(.resize(try Tape.size(rest, number))), number)
    case "screen": add(.screen, number)
    case "see": add(.see(rest), number)
    case "hide": add(.hide(rest), number)
    case "picture": add(.picture(rest), number)
    default: throw Fault(line: number, words: TapeWords.unknownWord(word))
    }
  }

  /// The day on which the story begins, or another one once it has begun.
  private mutating func turn(to day: Day, _ number: Int) {
    if self.day == nil, lines.isEmpty { self.day = day } else { add(.day(day), number) }
  }

  private mutating func pass(to person: PersonID, _ number: Int) {
    if lines.isEmpty { self.person = person } else { add(.desk(person), number) }
  }

  /// The same story, gone on with: the head of the other tape but its day is that of the first.
  func followed(by other: Tape) -> Tape {
    var whole = self
    if let day = other.day { whole.lines.append(Line(file: other.file, number: 1, step: .day(day))) }
    whole.lines += other.lines
    return whole
  }

  /// How many keys the story takes, each letter typed among them.
  public var keyCount: Int {
    lines.reduce(0) { count, line in
      switch line.step {
      case .input(.key): count + 1
      case .text(let text): count + text.count
      default: count
      }
    }
  }

  private mutating func add(_ step: Step, _ number: Int) { lines.append(Line(file: file, number: number, step: step)) }

  private static func size(_ text: String, _ number: Int) throws(Fault) -> Size {
    let sides = text.split(separator: "x").compactMap { Int($0) }
    guard sides.count == 2, sides.allSatisfy({ (1...500).contains($0) }) else {
      throw Fault(line: number, words: TapeWords.size)
    }
    return Size(columns: sides[0], rows: sides[1])
  }

  private static func day(_ text: String, _ number: Int) throws(Fault) -> Day {
    guard let day = Day(iso: text) else { throw Fault(line: number, words: TapeWords.day) }
    return day
  }

  private static func language(_ text: String, _ number: Int) throws(Fault) -> Language {
    guard let language = Language(rawValue: text) else { throw Fault(line: number, words: TapeWords.language) }
    return language
  }

  private static func data(_ text: String, _ number: Int) throws(Fault) -> Data {
    switch text {
    case "demo": return .demo
    case "empty": return .empty
    default:
      let files = text.split(separator: " ").map(String.init)
      if !files.isEmpty, files.allSatisfy({ $0.hasSuffix(".jsonl") }) { return .lines(files: files) }
      throw Fault(line: number, words: TapeWords.data)
    }
  }

  private static func keys(_ text: String, _ number: Int) throws(Fault) -> [Key] {
    var keys: [Key] = []
    for name in text.split(separator: " ").map(String.init) {
      guard let key = Key(name: name) else { throw Fault(line: number, words: TapeWords.unknownKey(name)) }
      keys.append(key)
    }
    return keys
  }
}
