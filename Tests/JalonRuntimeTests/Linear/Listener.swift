import JalonCore
import JalonRuntime
import JalonScreens
import JalonStore
import JalonTesting
import JalonWording

/// Somebody who hears each line and answers each question, over a store.
final class Listener: LinearWorld {
  private let performer: Performer
  private let clock: Clock
  private(set) var said: [String] = []
  /// What is answered to the last line, which is a question; `nil` ends the input.
  var answers: (Listener) -> String? = { _ in nil }

  init(_ store: any Store, clock: Clock, me: PersonID) {
    self.clock = clock
    performer = Performer(store: store, ledger: Ledger(store), drawer: MemoryDrawer(), clock: clock, me: me)
  }

  /// Lives until the answers end.
  func live(as me: PersonID, answering: @escaping (Listener) -> String?) -> LinearParting {
    answers = answering
    var desk = Desk(
      today: clock.today(), language: .fr, me: me, names: performer.names() ?? Names(),
      size: .init(columns: 80, rows: 24))
    desk.zone = .universal
    return LinearLife(self, desk: desk).run()
  }

  func say(_ line: String) { said.append(line) }
  func read() -> String? { answers(self) }
  func perform(_ effect: Effect) -> JalonScreens.Answer? { performer.perform(effect) }
  func names() -> Names? { performer.names() }
  func today() -> Day { clock.today() }
  func now() -> Instant { clock.now() }

  /// The question, as it would be typed.
  var question: String { said.last?.asTyped ?? "" }

  /// The number under which one of these was told last.
  func number(of titles: [String]) -> String? {
    for line in said.suffix(90).reversed() {
      let parts = line.asTyped.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let dot = parts.first?.last, dot == ".", Int(parts[0].dropLast()) != nil else { continue }
      if titles.contains(parts[1]) { return String(parts[0].dropLast()) }
    }
    return nil
  }
}

extension String {
  /// With the spaces and apostrophes of a keyboard.
  var asTyped: String {
    map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 == "’" ? "'" : String($0) }.joined()
  }

  /// Words and line ends, and nothing that steers a machine.
  var isPlainText: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
    }
  }
}
