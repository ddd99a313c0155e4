import Dispatch
import Foundation
import JalonRuntime
import JalonStore
import JalonWording

/// Somebody waits for a long piece of work: from one second on a line on the terminal says how far it has come, and
/// Ctrl-C gives it up. Nothing is written where the messages go into a file or a pipe.
final class Waiting {
  private let language: Language
  private let began = Date()
  private var lastTold = Date.distantPast
  private var isShown = false
  private let isWatched = isatty(2) == 1
  private let signals: any DispatchSourceSignal

  /// - Parameter store: whose upkeep Ctrl-C gives up.
  convenience init(_ store: any Store, _ language: Language) {
    self.init(language) { store.interruptUpkeep() }
  }

  /// - Parameter giveUp: what Ctrl-C does.
  init(_ language: Language, giveUp: @escaping @Sendable () -> Void) {
    self.language = language
    signal(SIGINT, SIG_IGN)
    signals = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    signals.setEventHandler {
      giveUp()
      // The second one ends the program at once, as anywhere else.
      signal(SIGINT, SIG_DFL)
    }
    signals.resume()
  }

  /// Does `work`, and takes the line away after it.
  ///
  /// - Parameter words: what to say where it was given up.
  func during<Result>(given words: Words, _ work: (Headway) throws -> Result) throws -> Result {
    defer { end() }
    do {
      return try work(Headway { [self] in show($0, $1, $2) })
    } catch StoreFailure.interrupted {
      throw Stop(.interrupted, words)
    } catch LedgerFailure.store(.interrupted) {
      throw Stop(.interrupted, words)
    }
  }

  private func show(_ step: Headway.Step, _ done: Int, _ all: Int) {
    let now = Date()
    guard isWatched, now.timeIntervalSince(began) >= 1, now.timeIntervalSince(lastTold) >= 0.2 else { return }
    (lastTold, isShown) = (now, true)
    let share = all > 0 ? done * 100 / all : 0
    write("\r\u{1b}[K" + Words.label(step.words, Words(fr: "\(share) %", en: "\(share)%"))(language))
  }

  private func end() {
    signals.cancel()
    signal(SIGINT, SIG_DFL)
    if isShown { write("\r\u{1b}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
