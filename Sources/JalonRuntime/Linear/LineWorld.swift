import JalonCore
import JalonScreens
import JalonWording

/// Questions and answers over a store: lines out, lines in, and what they ask for carried out as for the screens.
public final class LineWorld: LinearWorld {
  private let performer: Performer
  private let clock: Clock
  private let write: (String) throws -> Void
  private var lines: LineReader
  /// Lines can be said or read no more: the questions end.
  private var isLost = false

  /// - Parameters:
  ///   - write: hands one line over, without its end.
  ///   - read: the next bytes that were typed, as many as come; none at the end.
  public init(
    performer: Performer, clock: Clock, write: @escaping (String) throws -> Void, read: @escaping () throws -> [UInt8]
  ) {
    self.performer = performer
    self.clock = clock
    self.write = write
    lines = LineReader(read: read)
  }

  /// Nobody is told what nobody reads.
  public func say(_ line: String) {
    guard !isLost else { return }
    do { try write(line) } catch { isLost = true }
  }

  public func read() -> String? {
    guard !isLost else { return nil }
    do {
      switch try lines.next() {
      case .bytes(let bytes)?: return String(decoding: bytes, as: UTF8.self)
      // Nobody typed that: the question is asked again, with its help.
      case .tooLong?: return "?"
      case nil: return nil
      }
    } catch {
      isLost = true
      return nil
    }
  }

  public func perform(_ effect: Effect) -> Answer? { performer.perform(effect) }
  public func names() -> Names? { performer.names() }
  public func today() -> Day { clock.today() }
  public func now() -> Instant { clock.now() }
}

extension LinearParting {
  /// What is said once it is over.
  public var words: Words {
    switch self {
    case .asked, .endOfInput(midAct: false): Parting.asked.words
    case .endOfInput(midAct: true):
      Words(
        fr:
          "Les réponses se sont arrêtées au milieu d'un acte : rien n'en est enregistré. La saisie est gardée en brouillon.",
        en:
          "The answers ended in the middle of an act: nothing of it is recorded. What was typed is kept as a draft.")
    }
  }
}
