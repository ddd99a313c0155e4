import JalonCore
import JalonTerminal
import JalonWording

/// Plays a tape through the real loop, with a terminal in memory.
public final class TapePlayer {
  /// A screen that is not what the tape says.
  public struct Difference: Hashable, Sendable {
    /// The tape that says otherwise, by the name of its file.
    public let file: String
    public let line: Int
    public let words: Words
    public let screen: [String]
  }

  /// Where somebody sits.
  public struct Place {
    let runtime: Runtime
    let terminal: MemoryTerminal

    public init(runtime: Runtime, terminal: MemoryTerminal) { (self.runtime, self.terminal) = (runtime, terminal) }
  }

  private var places: [PersonID: Place] = [:]
  private var place: Place
  private let open: (PersonID) -> Place
  private let turn: (Day) -> Void
  private let print: (String) -> Void
  private let picture: (String, Surface) throws -> Void

  /// - Parameters:
  ///   - first: who sits at the desk as the tape begins.
  ///   - open: the desk of somebody, over the same store.
  ///   - turn: makes the day another one.
  public init(
    _ first: PersonID, open: @escaping (PersonID) -> Place, turn: @escaping (Day) -> Void = { _ in },
    print: @escaping (String) -> Void, picture: @escaping (String, Surface) throws -> Void
  ) {
    place = open(first)
    places = [first: place]
    self.open = open
    self.turn = turn
    self.print = print
    self.picture = picture
  }

  /// Every difference; none when the story is as told.
  public func play(_ tape: Tape) throws -> [Difference] {
    begin(place)
    var differences: [Difference] = []
    for line in tape.lines {
      if let words = try play(line.step) {
        differences.append(Difference(file: line.file, line: line.number, words: words, screen: rows))
      }
    }
    for place in places.values { _ = place.runtime.finish() }
    return differences
  }

  private func begin(_ place: Place) {
    place.runtime.start()
    place.runtime.settle()
  }

  private func pass(to person: PersonID) {
    guard let known = places[person] else {
      place = open(person)
      places[person] = place
      return begin(place)
    }
    place = known
  }

  private var rows: [String] { place.terminal.last.trimmedRows }

  private func play(_ step: Tape.Step) throws -> Words? {
    switch step {
    case .input(let input): play([input])
    case .text(let text): play(text.map { .key(.character($0)) })
    case .day(let day): turn(day)
    case .desk(let person): pass(to: person)
    case .screen: print(rows.joined(separator: "\n") + "\n")
    case .see(let text): return shows(text) ? nil : TapeWords.notSeen(text)
    case .hide(let text): return shows(text) ? TapeWords.seen(text) : nil
    case .expect(let expected): return difference(from: expected)
    case .picture(let name): try picture(name, place.terminal.last)
    }
    return nil
  }

  private func play(_ inputs: [Input]) {
    place.runtime.play(inputs)
    if !place.runtime.hasReadAll { place.runtime.settle() }
  }

  /// Whoever writes a tape types ordinary spaces where the screen has narrow ones.
  private func shows(_ text: String) -> Bool {
    rows.contains { $0.withOrdinarySpaces.contains(text.withOrdinarySpaces) }
  }

  private func difference(from expected: [String]) -> Words? {
    let wanted = expected.map(\.withoutTrailingSpaces)
    let shown = rows.map(\.withoutTrailingSpaces)
    guard wanted != shown else { return nil }
    let row = (0..<max(wanted.count, shown.count)).first { index in
      !wanted.indices.contains(index) || !shown.indices.contains(index) || wanted[index] != shown[index]
    }
    return TapeWords.differs(at: (row ?? 0) + 1)
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  fileprivate var withOrdinarySpaces: String { String(map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }) }
}
