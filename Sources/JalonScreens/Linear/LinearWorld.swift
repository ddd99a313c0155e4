import JalonCore
import JalonWording

/// What the questions are asked of: somebody who reads one line after the other and answers by lines, and the store.
public protocol LinearWorld: AnyObject {
  /// One line for whoever reads.
  func say(_ line: String)
  /// The next line that was typed, whole; `nil` once there is none left.
  func read() -> String?
  /// What the store answers; `nil` for an effect that it has no answer to.
  func perform(_ effect: Effect) -> Answer?
  /// As the directory has them now; `nil` where it cannot be read.
  func names() -> Names?
  func today() -> Day
  func now() -> Instant
}

/// Why the questions are over.
public enum LinearParting: Hashable, Sendable {
  /// The person left.
  case asked
  /// There was nothing left to read.
  ///
  /// - Parameter midAct: an act had been begun, and nothing of it was recorded.
  case endOfInput(midAct: Bool)
}

/// Why no question is asked any more.
enum LinearEnd: Error {
  /// `!`: what was begun is left, and the question before it comes back.
  case abandoned
  /// There is nothing left to read.
  case ended
}

/// One answer.
enum LinearLine: Hashable {
  case text(String)
  /// An empty line: what stands is kept.
  case blank
  /// `<`
  case back
  /// `?`
  case help
}
